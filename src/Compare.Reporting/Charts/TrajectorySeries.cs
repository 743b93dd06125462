using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>A line over the years.</summary>
/// <param name="Role">What kind of line it is; decides how it is drawn.</param>
/// <param name="Label">Its name, e.g. 实际值, 年度目标, 所需进度, 线性外推.</param>
/// <param name="Points">By year.</param>
public sealed record TrajectorySeries(TrajectoryRole Role, string Label, ImmutableArray<YearPoint> Points)
{
    /// <summary>The district it belongs to, where a chart shows several; null for the chart's own.</summary>
    public ChartArea? Area { get; init; }

    /// <summary>The role's stable word in data files: <c>actual</c>, <c>path</c>, <c>target</c>, <c>required</c>, <c>schedule</c> or <c>projection</c>.</summary>
    public string RoleKey => Role switch
    {
        TrajectoryRole.Path => "path",
        TrajectoryRole.Target => "target",
        TrajectoryRole.Required => "required",
        TrajectoryRole.Schedule => "schedule",
        TrajectoryRole.Projection => "projection",
        _ => "actual",
    };
}
