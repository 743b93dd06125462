using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>Baseline, latest figure and target of one indicator, one row per district, with the city's target as a line.</summary>
public sealed record DumbbellChart : ChartModel
{
    /// <summary>The value axis.</summary>
    public required ChartAxis Axis { get; init; }

    /// <summary>The districts; those a reference line applies to stand together.</summary>
    public required ImmutableArray<DumbbellRow> Rows { get; init; }

    /// <summary>Lines to compare with.</summary>
    public ImmutableArray<ReferenceLine> References { get; init; } = [];

    /// <summary>Heading of the baselines, e.g. 2020年.</summary>
    public required string BaselineLabel { get; init; }

    /// <summary>Heading of the latest figures, e.g. 2023年; empty when no row has one.</summary>
    public string LatestLabel { get; init; } = "";

    /// <summary>Heading of the targets, e.g. 2025年目标.</summary>
    public required string TargetLabel { get; init; }

    /// <summary>What stands for a missing figure, e.g. —.</summary>
    public string MissingText { get; init; } = "—";

    /// <summary>What is written where a row has no figure at all, e.g. 无数据.</summary>
    public required string NoDataLabel { get; init; }

    /// <summary>Which way is better, e.g. 越高越好 or 越低越好; empty for neither.</summary>
    public string DirectionLabel { get; init; } = "";

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(
        ["area", "area_label", "series", "label", "op", "value", "text", "unit"],
        [.. from row in Rows
            from item in new (string Series, string Label, ChartValue? Value)[] { ("baseline", BaselineLabel, row.Baseline), ("latest", LatestLabel, row.Latest), ("target", TargetLabel, row.Target) }
            where item.Label.Length > 0
            select ImmutableArray.Create(row.Area.Key, row.Area.Label, item.Series, item.Label, ChartTable.Sign(item.Value), ChartTable.Number(item.Value), item.Value?.Text ?? "", Axis.Unit),
         .. from line in References
            select ImmutableArray.Create(line.Key, line.Label, "reference", line.Label, ChartTable.Sign(line.Value), ChartTable.Number(line.Value), line.Value.Text, Axis.Unit)]);
}
