using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>The rows of one field.</summary>
/// <param name="Key">The field's id.</param>
/// <param name="Label">The field's name.</param>
/// <param name="Rows">Its indicators.</param>
public sealed record ProfileGroup(string Key, string Label, ImmutableArray<ProfileRow> Rows);
