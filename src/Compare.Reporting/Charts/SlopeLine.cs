using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>A district's ranks.</summary>
/// <param name="Area">The district.</param>
/// <param name="Ranks">One per stage; the number is the rank (1 best), the text what is printed beside the name; null when not ranked.</param>
public sealed record SlopeLine(ChartArea Area, ImmutableArray<ChartValue?> Ranks);
