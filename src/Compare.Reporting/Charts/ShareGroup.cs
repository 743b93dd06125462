using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>The districts' shares of one city-wide total.</summary>
/// <param name="Key">The indicator's id.</param>
/// <param name="Label">Its name, with the city's total where it helps.</param>
/// <param name="Rows">The districts.</param>
public sealed record ShareGroup(string Key, string Label, ImmutableArray<ShareRow> Rows);
