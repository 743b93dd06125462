using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>
/// The same proportion printed once as a ratio (1:0.8) and once as a share (76 %): 城乡低保标准 beside 农村低保标准占城市低保标准比例.
/// </summary>
internal sealed class RatioAgainstShare() : AuditRule("A06", "ratio-against-share")
{
    private const int LeastCore = 4;

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        var shares = AuditKey.Group(scope.Data.Observations.Where(o => o.Area is not null && o.Period is not null && AuditScope.IsSound(o) && o.Unit.Quantity == "share" && o.Figure is not Figure.Ratio && o.Name.Contains('占', StringComparison.Ordinal)), Key);
        if (shares.Count == 0)
            yield break;
        foreach (var ratio in scope.Data.Observations)
        {
            if (ratio.Figure is not Figure.Ratio { Left: > 0m, Right: > 0m } figure || ratio.Area is null || ratio.Period is null || !AuditScope.IsSound(ratio))
                continue;
            var core = Core(ratio.Name);
            if (core.Length < LeastCore)
                continue;
            foreach (var share in shares.GetValueOrDefault(Key(ratio)) ?? [])
            {
                if (!IsPartOfWhole(share.Name, core))
                    continue;
                // 城:乡 prints the town first; 农村…占城市… is the country's part of it. Either order of the two is tried:
                // only when neither fits do the two places contradict each other.
                var percent = share.Figure.Number!.Value * share.Unit.ToBase;
                var (down, up) = (figure.Right / figure.Left, figure.Left / figure.Right);
                var step = StepOf(figure) + (share.Unit.ToBase * StepOf(share.Figure.Number!.Value));
                var distance = Math.Min(Math.Abs(percent - down), Math.Abs(percent - up));
                if (distance == 0m || Reading.IsBound(share.Figure.Relation))
                    continue;
                // 1:0.8 may be 1:0.76 rounded: then the places differ in precision and do not contradict each other.
                var rounded = distance <= step / 2m;
                var asShare = AuditWording.Number(Math.Min(down, up) * 100m, 2);
                var head = scope.Names.Head(scope.IndicatorOf(share), share);
                var (placeR, placeS) = (AuditWording.Place(ratio), AuditWording.Place(share));
                yield return At(rounded ? Severity.Info : Severity.Error, ratio, share,
                    $"{head.Chinese}{AuditWording.Period(share.Period).Chinese}两处不一致：{placeR.Chinese}为{AuditWording.Figure(ratio).Chinese}，即{asShare}%，{placeS.Chinese}为{AuditWording.Figure(share).Chinese}{(rounded ? "，仅在取整后相合" : "")}。",
                    $"{head.English}, {share.Period}: {placeR.English} gives {AuditWording.Figure(ratio).English}, that is {asShare}%, while {placeS.English} says {AuditWording.Figure(share).English}{(rounded ? "; only rounding reconciles them" : "")}.")
                    with
                { Indicator = share.Indicator };
            }
        }
    }

    private static string Key(Observation o) => AuditKey.Of(o.Area!.Value, o.Period!.ToString(), AuditKey.Of(o.Status));

    private static string Core(string name)
    {
        var subject = SubjectName.Of(name).Replace("城乡", "", StringComparison.Ordinal).Replace("居民", "", StringComparison.Ordinal);
        foreach (var tail in (ReadOnlySpan<string>)["之比", "比例", "比值", "比", "缩小到", "缩小至", "缩小", "差距"])
        {
            if (subject.EndsWith(tail, StringComparison.Ordinal))
                subject = subject[..^tail.Length];
        }

        return subject;
    }

    // The core must stand on both sides of 占: the part and the whole are of one kind.
    private static bool IsPartOfWhole(string name, string core)
    {
        var cut = name.IndexOf('占', StringComparison.Ordinal);
        return name[..cut].Contains(core, StringComparison.Ordinal) && name[cut..].Contains(core, StringComparison.Ordinal);
    }

    private static decimal StepOf(Figure.Ratio ratio) => Math.Max(StepOf(ratio.Left), StepOf(ratio.Right));

    private static decimal StepOf(decimal printed)
    {
        if (printed.Scale == 0)
            return printed == 1m ? 0m : 1m; // the 1 of 1:0.8 is exact
        var step = 1m;
        for (var i = 0; i < printed.Scale; i++)
            step /= 10m;
        return step;
    }
}
