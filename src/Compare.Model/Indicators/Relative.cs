namespace Compare.Model.Indicators;

/// <summary>A neighbour that looks alike and is not the same measure: shown side by side, never subtracted.</summary>
/// <param name="Id">The neighbour.</param>
/// <param name="Why">What sets the two apart.</param>
public sealed record Relative(IndicatorId Id, LocalizedText Why);
