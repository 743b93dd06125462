using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>
/// One district against all others, one row per indicator on a scale of its own from the worst to the best figure:
/// the spine chart. Better is always to the right.
/// </summary>
public sealed record ProfileChart : ChartModel
{
    /// <summary>The district of the profile.</summary>
    public required ChartArea Area { get; init; }

    /// <summary>The fields with their rows.</summary>
    public required ImmutableArray<ProfileGroup> Groups { get; init; }

    /// <summary>Heading of the indicator column; may be empty.</summary>
    public string RowHeader { get; init; } = "";

    /// <summary>Heading of the district's figures, e.g. 本区 2025年目标.</summary>
    public required string OwnHeader { get; init; }

    /// <summary>Heading of the city's figures, e.g. 市级目标; empty when there are none.</summary>
    public string CityHeader { get; init; } = "";

    /// <summary>Heading of the worst figures, e.g. 最差.</summary>
    public required string WorstHeader { get; init; }

    /// <summary>Heading of the best figures, e.g. 最好.</summary>
    public required string BestHeader { get; init; }

    /// <summary>What the small marks are, e.g. 其他区县.</summary>
    public required string OthersLabel { get; init; }

    /// <summary>The statuses to explain, in order; may be empty.</summary>
    public ImmutableArray<StatusWord> Legend { get; init; } = [];

    /// <summary>What is written in a row whose figures cannot be placed.</summary>
    public required string NoDataLabel { get; init; }

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(
        ["group", "indicator", "label", "unit", "series", "area", "area_label", "op", "value", "text", "position", "status"],
        [.. from field in Groups
            from row in field.Rows
            from item in row.Marks(Area, CityHeader)
            select ImmutableArray.Create(
                field.Label, row.Key, row.Label, row.Unit, item.Series, item.Area.Key, item.Area.Label, ChartTable.Sign(item.Value), ChartTable.Number(item.Value), item.Value.Text,
                item.Position is { } position ? ChartTable.Number(Math.Round(position, 6)) : "", item.Series == "own" ? row.Word : "")]);
}
