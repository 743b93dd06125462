using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>Ranks at two or more times or under two or more methods, one line per district; rank 1 stands on top.</summary>
public sealed record SlopeChart : ChartModel
{
    /// <summary>Headings of the columns, from left to right; two or more.</summary>
    public required ImmutableArray<string> Stages { get; init; }

    /// <summary>The districts.</summary>
    public required ImmutableArray<SlopeLine> Lines { get; init; }

    /// <summary>What is written for a district without a rank, e.g. 未评分.</summary>
    public required string NotRankedLabel { get; init; }

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(
        ["area", "area_label", "stage", "rank", "text"],
        [.. from line in Lines
            from stage in Enumerable.Range(0, Stages.Length)
            select ImmutableArray.Create(line.Area.Key, line.Area.Label, Stages[stage], ChartTable.Number(line.Ranks[stage]?.Number), line.Ranks[stage]?.Text ?? "")]);
}
