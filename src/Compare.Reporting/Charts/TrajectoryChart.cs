using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>One district's way over the years on one indicator: actual figures, its own targets, the pace needed, the straight-line projection.</summary>
public sealed record TrajectoryChart : ChartModel
{
    /// <summary>The years.</summary>
    public required ChartAxis Years { get; init; }

    /// <summary>The value axis.</summary>
    public required ChartAxis Axis { get; init; }

    /// <summary>The district.</summary>
    public required ChartArea Area { get; init; }

    /// <summary>The lines. A series of one point is drawn as a mark.</summary>
    public required ImmutableArray<TrajectorySeries> Series { get; init; }

    /// <summary>The interval of the projection; empty when there are too few points for one.</summary>
    public ImmutableArray<IntervalPoint> Interval { get; init; } = [];

    /// <summary>Name of the interval, e.g. 95%预测区间.</summary>
    public string IntervalLabel { get; init; } = "";

    /// <summary>The city's target and the like.</summary>
    public ImmutableArray<ReferenceLine> References { get; init; } = [];

    /// <summary>The verdict.</summary>
    public ChartStatus Status { get; init; }

    /// <summary>The verdict's words with the method's name, drawn at the top; may be empty.</summary>
    public string Verdict { get; init; } = "";

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(
        ["area", "area_label", "series", "label", "year", "op", "value", "low", "high", "text", "unit"],
        [.. from series in Series
            from point in series.Points
            select Row(Area.Key, series.RoleKey, series.Label, point.Year, point.Value, null),
         .. from point in Interval
            select Row(Area.Key, "interval", IntervalLabel, point.Year, null, point),
         .. from line in References
            select Row(line.Key, "reference", line.Label, null, line.Value, null)]);

    private ImmutableArray<string> Row(string key, string series, string label, int? year, ChartValue? value, IntervalPoint? interval) =>
        [key, Area.Label, series, label, ChartTable.Number(year), ChartTable.Sign(value), ChartTable.Number(value), ChartTable.Number(interval?.Low), ChartTable.Number(interval?.High), value?.Text ?? "", Axis.Unit];
}
