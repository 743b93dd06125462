namespace Compare.Reporting.Charts;

/// <summary>A prediction interval in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Low">Lower end, in the axis' unit.</param>
/// <param name="High">Upper end, in the axis' unit.</param>
public sealed record IntervalPoint(int Year, decimal Low, decimal High);
