namespace Compare.Model.Indicators;

/// <summary>Fixed ends of a scale, in the indicator's unit: <paramref name="Worst"/> scores 0, <paramref name="Best"/> scores 100.</summary>
public sealed record Goalposts(decimal Worst, decimal Best);
