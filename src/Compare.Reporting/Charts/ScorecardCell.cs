namespace Compare.Reporting.Charts;

/// <summary>One cell of a scorecard.</summary>
/// <param name="Value">The figure; null when missing or not a number (a commitment).</param>
/// <param name="Text">As printed; — for a missing figure, 应保尽保 for a commitment.</param>
/// <param name="Status">The judgement.</param>
/// <param name="Word">The judgement's word, with the reason where one is needed.</param>
public sealed record ScorecardCell(ChartValue? Value, string Text, ChartStatus Status, string Word);
