using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A target that was set when better had already been achieved: in prose, or in a later document.</summary>
internal sealed class TargetBelowAchieved() : AuditRule("A12", "target-below-achieved")
{
    private const int LeastNameLength = 4;

    private static readonly Verdict WorseThanLevel = new("目标不如已达到的水平", "已为", "the target is worse than what was achieved");

    // What was done in a year, and what the catalogue does not know, is no level that stands: the next year starts anew.
    private static readonly Verdict BelowEarlier = new("目标低于此前的完成数", "为", "the target is below the earlier figure");

    // Things of which fewer are better: a lower target for them is no lowered target.
    private static readonly string[] FewerIsBetter =
        ["失业", "事故", "死亡", "发案", "案件", "信访", "能耗", "污染", "近视", "负债", "债务", "违法", "逾期", "贫困", "下降", "压减", "投诉", "火灾", "危房", "隐患", "排放", "缺陷"];

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        foreach (var strand in scope.Strands)
        {
            if (scope.IndicatorOf(strand.First) is not { Direction: not Direction.None } indicator)
                continue;
            // A slower growth is no lowered level: growth is compared with nothing.
            if (strand.Values.Any(scope.IsChange) || SubjectName.IsChange(indicator.Name.Chinese))
                continue;
            foreach (var (achieved, target) in Pairs(scope, strand, (a, t) => Worse.Than(a, t, indicator.Direction)))
                yield return Word(scope, indicator, achieved, target, Severity.Warning, indicator.IsTotal ? BelowEarlier : WorseThanLevel);
        }

        foreach (var strand in scope.Unaligned)
        {
            var name = SubjectName.Of(strand.First.Name);
            if (name.Length < LeastNameLength || strand.Values.Any(scope.IsChange) || Array.Exists(FewerIsBetter, w => name.Contains(w, StringComparison.Ordinal)))
                continue;
            foreach (var (achieved, target) in Pairs(scope, strand, (a, t) => Worse.Than(a, t, Direction.Higher) && a.Unit.Quantity != "share" && AreOfOneSize(a, t)))
                yield return Word(scope, null, achieved, target, Severity.Info, BelowEarlier);
        }
    }

    private AuditFinding Word(AuditScope scope, Indicator? indicator, Observation achieved, Observation target, Severity severity, Verdict verdict)
    {
        var head = scope.Names.Head(indicator, target);
        var across = achieved.Source.Document != target.Source.Document;
        var (was, aim) = (AuditWording.Figure(achieved), AuditWording.Figure(target));
        return At(severity, target, achieved,
            $"{head.Chinese}{verdict.Chinese}：{AuditWording.Period(achieved.Period).Chinese}{verdict.Stands}{was.Chinese}（{AuditWording.Place(achieved, across).Chinese}），{AuditWording.Period(target.Period).Chinese}目标为{aim.Chinese}（{AuditWording.Place(target, across).Chinese}）。",
            $"{head.English}: {verdict.English}: {was.English} in {achieved.Period} ({AuditWording.Place(achieved, across).English}), target {aim.English} for {target.Period} ({AuditWording.Place(target, across).English}).");
    }

    private sealed record Verdict(string Chinese, string Stands, string English);

    // A name that no indicator answers to may stand for two things (投资金额 of all projects, and of one); what differs by more is not one thing.
    private static bool AreOfOneSize(Observation a, Observation t) =>
        Reading.Of(a) is { Value: > 0m } was && Reading.Of(t) is { Value: > 0m } aim && was.Value <= 5m * aim.Value;

    private static IEnumerable<(Observation Achieved, Observation Target)> Pairs(AuditScope scope, Strand strand, Func<Observation, Observation, bool> isWorse)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in strand.Targets)
        {
            if (target.Period is null || target.Figure is Figure.Ratio)
                continue;
            // A sentence beside a table's target of the same year is held against that target, by another rule.
            if (!AuditScope.IsTable(target) && strand.Values.Any(v => AuditScope.IsTable(v) && v.Status == ValueStatus.Target && Equals(v.Period, target.Period) && v.Source.Document == target.Source.Document))
                continue;
            var achieved = strand.Actuals.LastOrDefault(a => a.Period is not null && a.Period.Last < target.Period.Last && Worse.SameSpan(a, target) && WasKnown(scope, a, target));
            if (achieved is null || (AuditScope.IsTable(achieved) && AuditScope.IsTable(target) && achieved.Source.Document == target.Source.Document))
                continue;
            if (isWorse(achieved, target) && done.Add(target.Source.Document))
                yield return (achieved, target);
        }
    }

    // A plan of 2022 could not know what 2023 would bring: being overtaken is no fault of it.
    private static bool WasKnown(AuditScope scope, Observation achieved, Observation target) =>
        achieved.Source.Document == target.Source.Document
        || (scope.DocumentOf(target.Source.Document)?.Year is { } year && achieved.Period!.Last < year);
}
