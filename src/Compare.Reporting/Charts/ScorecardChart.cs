using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>Indicators by districts with value and status in each cell, grouped by field: the tartan rug.</summary>
public sealed record ScorecardChart : ChartModel
{
    /// <summary>The districts, in the order of the columns.</summary>
    public required ImmutableArray<ChartArea> Columns { get; init; }

    /// <summary>Heading of the indicator column; may be empty.</summary>
    public string RowHeader { get; init; } = "";

    /// <summary>Heading of the column with the city's target; empty when there is no such column.</summary>
    public string TargetHeader { get; init; } = "";

    /// <summary>The fields with their rows.</summary>
    public required ImmutableArray<ScorecardGroup> Groups { get; init; }

    /// <summary>The statuses to explain, in order.</summary>
    public required ImmutableArray<StatusWord> Legend { get; init; }

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(
        ["group", "indicator", "label", "unit", "area", "area_label", "op", "value", "text", "status"],
        [.. from item in Groups
            from row in item.Rows
            from cell in Cells(row)
            select ImmutableArray.Create(
                item.Label, row.Key, row.Label, row.Unit, cell.Area.Key, cell.Area.Label, ChartTable.Sign(cell.Cell.Value), ChartTable.Number(cell.Cell.Value), cell.Cell.Text, cell.Cell.Word)]);

    private IEnumerable<(ChartArea Area, ScorecardCell Cell)> Cells(ScorecardRow row)
    {
        for (var column = 0; column < Columns.Length; column++)
            yield return (Columns[column], row.Cells[column]);
        if (row.Target is { } target)
            yield return (new ChartArea("city", TargetHeader), target);
    }
}
