using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>One stacked bar.</summary>
/// <param name="Area">The district, or a field: key and label are all that is drawn.</param>
/// <param name="Counts">One count per status of the legend, in its order; none negative.</param>
public sealed record StatusRow(ChartArea Area, ImmutableArray<int> Counts);
