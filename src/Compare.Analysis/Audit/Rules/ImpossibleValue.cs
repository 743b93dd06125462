using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A share outside 0 to 100 %, a negative count, a ratio that is not positive.</summary>
internal sealed class ImpossibleValue() : AuditRule("A10", "impossible-value")
{
    // Gross enrolment counts over-aged pupils, and plans are over-fulfilled: both pass 100 % honestly.
    private static readonly string[] MayPassWhole = ["毛入", "完成", "达成", "使用率", "周转", "覆盖倍", "增", "降", "升", "提高", "翻", "超额", "抚养比", "负荷", "gross", "growth", "change"];

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        foreach (var o in scope.Data.Observations)
        {
            if (!AuditScope.IsSound(o) || IsOrdinary(o) || scope.IsChange(o))
                continue;
            var indicator = AuditScope.IsMeasure(o) ? scope.IndicatorOf(o) : null;
            if (Fault(o, indicator) is not { } fault)
                continue;
            var head = scope.Names.Head(indicator, o);
            var place = AuditWording.Place(o);
            var figure = AuditWording.Figure(o);
            yield return At(fault.Severity, o, null,
                $"{head.Chinese}{AuditWording.Period(o.Period).Chinese}的{figure.Chinese}{fault.Chinese}（{place.Chinese}）。",
                $"{head.English}{(o.Period is null ? "" : ", " + o.Period)}: {figure.English} {fault.English} ({place.English}).");
        }
    }

    /// <summary>True for a number inside its natural ends; nearly all are, and need no look at their names.</summary>
    private static bool IsOrdinary(Observation o) => o.Figure switch
    {
        Figure.Ratio ratio => ratio is { Left: > 0m, Right: > 0m },
        _ when o.Unit.Quantity == "share" => o.Figure.Number!.Value * o.Unit.ToBase is >= 0m and < 1m,
        _ => o.Figure.Number!.Value >= 0m,
    };

    private static (Severity Severity, string Chinese, string English)? Fault(Observation o, Indicator? indicator)
    {
        var value = o.Figure.Number!.Value;
        if (o.Figure is Figure.Ratio ratio)
            return ratio.Left <= 0m || ratio.Right <= 0m ? (Severity.Error, "不可能：比值应为正数", "is impossible: a ratio is positive") : null;
        if (o.Unit.Quantity == "share")
        {
            var name = indicator is null ? o.Name : o.Name + indicator.Name.Chinese + indicator.Name.English;
            if (Array.Exists(MayPassWhole, w => name.Contains(w, StringComparison.OrdinalIgnoreCase)) || indicator is { Kind: not (MeasureKind.Rate or MeasureKind.Commitment) })
                return null;
            var share = value * o.Unit.ToBase;
            // Prose knows other percentages (growth, ratios to last year); only what is called a share of something is judged there.
            if (!AuditScope.IsTable(o) && indicator is null && !IsCalledShare(o.Name))
                return null;
            if (share < 0m)
                return (Severity.Error, "不可能：比率不会是负数", "is impossible: a share is not negative");
            if (share > 1m)
                return (Severity.Error, "不可能：比率超过100%", "is impossible: the share is above 100 %");
            if (share == 1m && o.Figure.Relation is Relation.AtLeast)
                return (Severity.Info, "可疑：比率不会超过100%，“不低于”等于恰好全部", "is doubtful: a share cannot pass 100 %, so “at least” means exactly all");
            if (share == 1m && o.Figure.Relation is Relation.MoreThan)
                return (Severity.Error, "不可能：比率不会超过100%", "is impossible: a share cannot pass 100 %");
            return null;
        }

        var counts = o.Unit.Quantity is "persons" or "person-times" or "visits" or "count" or "items" or "beds" or "dwellings" or "households" or "volumes"
            or "performances" or "vehicles" or "lifts" or "area" or "length" or "age" or "years";
        return value < 0m && counts
            ? (Severity.Error, "不可能：数量不会是负数", "is impossible: a count is not negative")
            : null;
    }

    private static bool IsCalledShare(string name) =>
        name.Contains('率', StringComparison.Ordinal) || name.Contains('占', StringComparison.Ordinal) || name.Contains("比例", StringComparison.Ordinal) || name.Contains("比重", StringComparison.Ordinal);
}
