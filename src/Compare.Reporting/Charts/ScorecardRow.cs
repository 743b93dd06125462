using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>One indicator of a scorecard.</summary>
/// <param name="Key">The indicator's id.</param>
/// <param name="Label">Its name, without the unit.</param>
/// <param name="Unit">Its unit; may be empty.</param>
/// <param name="Cells">One cell per column, in the columns' order.</param>
/// <param name="Target">The city's target; null when there is no such column.</param>
public sealed record ScorecardRow(string Key, string Label, string Unit, ImmutableArray<ScorecardCell> Cells, ScorecardCell? Target = null);
