using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>Each district's share of a city-wide total beside its share of the city's residents.</summary>
public sealed record ShareChart : ChartModel
{
    /// <summary>The axis of the shares, in per cent, from zero.</summary>
    public required ChartAxis Axis { get; init; }

    /// <summary>The indicators with their rows.</summary>
    public required ImmutableArray<ShareGroup> Groups { get; init; }

    /// <summary>Name of the bar, e.g. 占全市总量.</summary>
    public required string ShareLabel { get; init; }

    /// <summary>Name of the mark, e.g. 占全市常住人口.</summary>
    public required string PopulationLabel { get; init; }

    /// <summary>Heading of the index, e.g. 公平份额指数.</summary>
    public required string IndexLabel { get; init; }

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(
        ["indicator", "indicator_label", "area", "area_label", "op", "share", "share_text", "population_share", "population_text", "index", "unit", "remark"],
        [.. from item in Groups
            from row in item.Rows
            select ImmutableArray.Create(
                item.Key, item.Label, row.Area.Key, row.Area.Label, ChartTable.Sign(row.Share), ChartTable.Number(row.Share), row.Share?.Text ?? "",
                ChartTable.Number(row.Population), row.Population?.Text ?? "", row.IndexText, Axis.Unit, row.Remark)]);
}
