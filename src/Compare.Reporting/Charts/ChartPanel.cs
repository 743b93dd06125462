using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>One panel of small multiples.</summary>
/// <param name="Key">The indicator's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Axis">Its value axis.</param>
/// <param name="Series">Its lines.</param>
public sealed record ChartPanel(string Key, string Title, ChartAxis Axis, ImmutableArray<TrajectorySeries> Series)
{
    /// <summary>The city's target and the like.</summary>
    public ImmutableArray<ReferenceLine> References { get; init; } = [];
}
