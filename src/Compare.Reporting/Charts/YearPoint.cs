namespace Compare.Reporting.Charts;

/// <summary>A figure in a year.</summary>
/// <param name="Year">The year; the last one of a period.</param>
/// <param name="Value">The figure.</param>
public sealed record YearPoint(int Year, ChartValue Value);
