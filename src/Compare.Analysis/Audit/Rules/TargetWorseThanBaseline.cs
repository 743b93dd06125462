using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A table's target is worse than the baseline it prints beside it.</summary>
internal sealed class TargetWorseThanBaseline() : AuditRule("A11", "target-worse-than-baseline")
{
    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        foreach (var row in scope.Rows)
        {
            var worse = Targets(scope, row);
            if (worse.Count == 0)
                continue;
            var baseline = Baseline(row)!;
            var first = worse[0];
            var head = scope.Names.Head(scope.IndicatorOf(first), first);
            var (chinese, english) = (string.Join("、", worse.Select(t => $"{t.Period}年{AuditWording.Figure(t).Chinese}")), string.Join(", ", worse.Select(t => $"{t.Period} {AuditWording.Figure(t).English}")));
            var place = AuditWording.Place(first);
            yield return At(Severity.Warning, first, baseline,
                $"{head.Chinese}的目标不如基期：{AuditWording.Period(baseline.Period).Chinese}已为{AuditWording.Figure(baseline).Chinese}，目标{chinese}（{place.Chinese}）。",
                $"{head.English}: the target is worse than the baseline: {AuditWording.Figure(baseline).English} in {baseline.Period}, target {english} ({place.English}).");
        }
    }

    /// <summary>The targets of a table row that are worse than the row's latest achieved figure, by period.</summary>
    public static List<Observation> Targets(AuditScope scope, Strand row)
    {
        // A row that lists yearly values under a cumulative name falls by nature; its own rule says so.
        if (scope.IndicatorOf(row.First) is not { Direction: not Direction.None } indicator || !AuditScope.IsMeasure(row.First)
            || CumulativeFalls.Falls(row) || Baseline(row) is not { } baseline)
            return [];
        return [.. row.Targets.Where(t => t.Period!.CompareTo(baseline.Period) > 0 && Worse.SameSpan(baseline, t) && Worse.Than(baseline, t, indicator.Direction))];
    }

    private static Observation? Baseline(Strand row) => row.Actuals.LastOrDefault();
}
