namespace Compare.Reporting.Charts;

/// <summary>A district or indicator without a gap, and why.</summary>
/// <param name="Area">See <see cref="GapBar"/>.</param>
/// <param name="Status">Undetermined, not comparable, no target or missing.</param>
/// <param name="Word">Its word, e.g. 无法判定.</param>
/// <param name="Reason">Why, in a few words; may be empty.</param>
public sealed record GapRemark(ChartArea Area, ChartStatus Status, string Word, string Reason = "");
