namespace Compare.Analysis.Editions;

/// <summary>A verdict of an edition.</summary>
/// <param name="Kind"><c>gap</c> or <c>trajectory</c>.</param>
/// <param name="Area">Area id.</param>
/// <param name="Indicator">Indicator id.</param>
/// <param name="Detail">Measure and what it is against (<c>latest/city</c>), or the method.</param>
/// <param name="Verdict">The verdict or class.</param>
/// <param name="Number">The gap or the progress; empty when there is none.</param>
public sealed record EditionVerdict(string Kind, string Area, string Indicator, string Detail, string Verdict, string Number);
