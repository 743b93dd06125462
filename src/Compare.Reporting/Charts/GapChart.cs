using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>Signed gaps to a target, positive better, with those that could not be computed listed by reason and never drawn as zero.</summary>
public sealed record GapChart : ChartModel
{
    /// <summary>The axis of the gaps; zero lies on it.</summary>
    public required ChartAxis Axis { get; init; }

    /// <summary>The gaps, in the order drawn; see <see cref="Sorted"/>.</summary>
    public required ImmutableArray<GapBar> Bars { get; init; }

    /// <summary>Those without a gap.</summary>
    public ImmutableArray<GapRemark> Remarks { get; init; } = [];

    /// <summary>What the positive side means, e.g. 优于目标.</summary>
    public required string BetterLabel { get; init; }

    /// <summary>What the negative side means, e.g. 差于目标.</summary>
    public required string WorseLabel { get; init; }

    /// <summary>What zero means, e.g. 重庆市目标 ≥4.5; may be empty.</summary>
    public string ZeroLabel { get; init; } = "";

    /// <summary>The statuses to explain, in order; may be empty.</summary>
    public ImmutableArray<StatusWord> Legend { get; init; } = [];

    /// <summary>The bars from best to worst; equal ones keep their order.</summary>
    public static ImmutableArray<GapBar> Sorted(IEnumerable<GapBar> bars) => [.. bars.OrderByDescending(b => b.Difference.Number)];

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(
        ["key", "label", "op", "gap", "text", "unit", "status", "remark"],
        [.. Bars.Select(b => ImmutableArray.Create(b.Area.Key, b.Area.Label, ChartTable.Sign(b.Difference), ChartTable.Number(b.Difference), b.Difference.Text, Axis.Unit, b.Word, b.Detail)),
         .. Remarks.Select(r => ImmutableArray.Create(r.Area.Key, r.Area.Label, "", "", "", Axis.Unit, r.Word, r.Reason))]);
}
