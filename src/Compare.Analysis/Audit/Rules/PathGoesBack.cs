using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>Yearly targets of which a later one asks for less than an earlier one.</summary>
internal sealed class PathGoesBack() : AuditRule("A25", "path-goes-back")
{
    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        foreach (var row in scope.Rows)
        {
            if (!AuditScope.IsMeasure(row.First) || scope.IndicatorOf(row.First) is not { Direction: not Direction.None } indicator || CumulativeFalls.Falls(row)
                || TargetWorseThanBaseline.Targets(scope, row).Count > 0)
                continue;
            var targets = row.Targets.ToList();
            var back = Enumerable.Range(1, Math.Max(0, targets.Count - 1)).FirstOrDefault(i => Worse.SameSpan(targets[i - 1], targets[i]) && Worse.Than(targets[i - 1], targets[i], indicator.Direction));
            if (back == 0)
                continue;
            var (before, after) = (targets[back - 1], targets[back]);
            var head = scope.Names.Head(indicator, after);
            yield return At(Severity.Warning, after, before,
                $"{head.Chinese}的年度目标倒退：{AuditWording.Period(before.Period).Chinese}{AuditWording.Figure(before).Chinese}，{AuditWording.Period(after.Period).Chinese}{AuditWording.Figure(after).Chinese}（{AuditWording.Place(after).Chinese}）。",
                $"{head.English}: the yearly targets go back: {AuditWording.Figure(before).English} for {before.Period}, {AuditWording.Figure(after).English} for {after.Period} ({AuditWording.Place(after).English}).");
        }
    }
}
