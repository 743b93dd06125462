namespace Compare.Reporting.Charts;

/// <summary>One gap.</summary>
/// <param name="Area">The district, or the indicator where a chart shows one district's gaps: key and label are all that is drawn.</param>
/// <param name="Difference">The gap in the axis' unit, positive better, with sign and unit in its text (<c>-1.11个</c>); a bound is drawn open-ended.</param>
/// <param name="Status">The judgement.</param>
/// <param name="Word">Its word.</param>
/// <param name="Detail">The two figures behind it, e.g. 3.39 对 ≥4.5; may be empty.</param>
public sealed record GapBar(ChartArea Area, ChartValue Difference, ChartStatus Status, string Word, string Detail = "");
