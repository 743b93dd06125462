namespace Compare.Reporting.Charts;

/// <summary>Another district's figure in a profile.</summary>
/// <param name="Area">The district.</param>
/// <param name="Value">Its figure.</param>
public sealed record ProfileMark(ChartArea Area, ChartValue Value);
