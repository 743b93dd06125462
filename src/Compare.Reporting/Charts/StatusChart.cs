using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>How many indicators of each district (or field) have each status, as stacked bars.</summary>
public sealed record StatusChart : ChartModel
{
    /// <summary>The axis of the counts; starts at zero.</summary>
    public required ChartAxis Axis { get; init; }

    /// <summary>The statuses, in the order they are stacked.</summary>
    public required ImmutableArray<StatusWord> Legend { get; init; }

    /// <summary>The rows.</summary>
    public required ImmutableArray<StatusRow> Rows { get; init; }

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(
        ["key", "label", "status", "word", "count", "unit"],
        [.. from row in Rows
            from index in Enumerable.Range(0, Legend.Length)
            select ImmutableArray.Create(
                row.Area.Key, row.Area.Label, Legend[index].Status.ToString(), Legend[index].Word, ChartTable.Number(row.Counts[index]), Axis.Unit)]);
}
