namespace Compare.Reporting.Charts;

/// <summary>The word a report uses for a status, for legends.</summary>
/// <param name="Status">The status.</param>
/// <param name="Word">Its word, e.g. 未达标.</param>
public sealed record StatusWord(ChartStatus Status, string Word);
