namespace Compare.Reporting.Charts;

/// <summary>One district of a dumbbell chart; a null figure is missing.</summary>
/// <param name="Area">The district.</param>
/// <param name="Baseline">Where it started.</param>
/// <param name="Latest">Where it stands, when later than the baseline.</param>
/// <param name="Target">What it aims at.</param>
/// <param name="Note">A short remark under the name, e.g. 2022年起; may be empty.</param>
public sealed record DumbbellRow(ChartArea Area, ChartValue? Baseline, ChartValue? Latest, ChartValue? Target, string Note = "");
