using Compare.Analysis.Gaps;
using Compare.Model.Indicators;
using Compare.Model.Quantities;

namespace Compare.Analysis.Trajectories;

/// <summary>The cases no formula covers, in one decision table that every method asks first; METHODS.md, section 4.5.</summary>
internal static class SpecialCases
{
    /// <summary>The verdict when there is nothing to compute with; null when a method may go on.</summary>
    public static Verdict? Common(Progress progress)
    {
        if (progress.IsTotalOfYears)
            return OfTotal(progress);
        if (progress.Baseline is not { } baseline)
            return Verdict.Open(progress.Series.ActualKeptOut.Length > 0 ? progress.Series.ActualKeptOut : ReasonCodes.NoBaseline);
        if (progress.Aim is not { } aim)
            return Verdict.Open(ReasonCodes.NoOwnTarget);
        if (baseline.Canonical!.Number is null || aim.Figure.Number is null || progress.Latest is { Canonical.Number: null })
            return Verdict.Open(ReasonCodes.Commitment);
        if (progress.Direction == Direction.None)
            return Verdict.Open(ReasonCodes.NoDirection);
        if (Spans.Clash(progress.Series.Indicator, progress.Latest ?? baseline, aim.Figure, aim.Period) is { } clash)
            return Verdict.Open(clash);
        if (Spans.Clash(progress.Series.Indicator, baseline, aim.Figure, aim.Period) is { } other)
            return Verdict.Open(other);
        if (Requirement.Of(aim.Figure, progress.Direction) is null)
            return Verdict.Open(ReasonCodes.SignAgainstDirection);
        return aim.Period.Last <= baseline.Period!.Last ? Verdict.Open(ReasonCodes.NoTimeToTarget) : null;
    }

    /// <summary>A total over several years starts from zero, so nothing has to be known of the time before.</summary>
    private static Verdict? OfTotal(Progress progress) =>
        progress.Aim!.Figure.Number is null || progress.Baseline is { Canonical.Number: null } ? Verdict.Open(ReasonCodes.Commitment)
        : progress.Direction == Direction.None ? Verdict.Open(ReasonCodes.NoDirection)
        : null;

    /// <summary>What every method that reads a trend from two points asks before its formula; null when it may go on.</summary>
    public static Verdict? Trend(Progress progress)
    {
        if (progress.IsTotalOfYears)
            return Verdict.Open(ReasonCodes.TotalHasNoTrend);
        if (progress.Latest is null)
            return Verdict.Open(ReasonCodes.OnePoint);
        if (progress.Now is { Verdict: GapVerdict.Undetermined } open)
            return Verdict.Open(open.Reason);
        return null;
    }

    /// <summary>The verdict on an indicator that switches and has not switched yet; null for any other.</summary>
    public static Verdict? Step(Progress progress) => !progress.NowMet && IsStep(progress) ? Verdict.Open(ReasonCodes.StepIndicator) : null;

    /// <summary>The special cases of the two methods that use growth rates; null when the formula may go on.</summary>
    public static Verdict? Growth(Progress progress, TrajectoryClass met, TrajectoryClass lost)
    {
        if (Common(progress) is { } special)
            return special;
        if ((Trend(progress) ?? Step(progress)) is { } other)
            return other;
        if (progress.NowMet)
            return new Verdict(met, ReasonWhenMet(progress));
        if (IsNearBound(progress))
            return new Verdict(met, ReasonCodes.NearBound);
        if (progress.StartMet)
            return new Verdict(lost, ReasonCodes.LostTarget);
        if (IsGrowthRate(progress.Series.Indicator))
            return Verdict.Open(ReasonCodes.GrowthRate);
        return progress.Oriented() is null ? Verdict.Open(ReasonCodes.BoundsOpen) : null;
    }

    /// <summary>A target that was missed in its own year is never the best class, however close the figure came.</summary>
    public static Verdict AfterTheYear(Progress progress, Verdict verdict, TrajectoryClass best, TrajectoryClass next)
    {
        if (progress.Latest!.Period!.Last < progress.Aim!.Period.Last)
            return verdict;
        return new Verdict(verdict.Class == best ? next : verdict.Class, ReasonCodes.TargetYearPast);
    }

    /// <summary>
    /// A share that is to be 0 % or 100 % and stands within one point of it: growth rates say nothing there.
    /// Not used by the mid-term review, where 99 % of a binding 100 % is missed.
    /// </summary>
    private static bool IsNearBound(Progress progress)
    {
        if (progress.Series.Indicator.Unit.Quantity != "share" || Progress.Point(progress.Latest) is not { } now || progress.Aim!.Figure.Number is not { } aim)
            return false;
        var whole = 1m / progress.Series.Indicator.Unit.ToBase;
        return (aim == whole || aim == 0m) && Math.Abs(now - aim) <= whole / 100m;
    }

    /// <summary>A share that is only ever 0 % or 100 %, a yes or no of 0 or 1: it does not move, it switches.</summary>
    private static bool IsStep(Progress progress)
    {
        var unit = progress.Series.Indicator.Unit;
        if (progress.Aim!.Figure.Number != (unit.Quantity == "share" ? 1m / unit.ToBase : 1m))
            return false;
        foreach (var point in progress.Points)
        {
            if (Progress.Point(point) is not { } value || (value != 0m && value != progress.Aim.Figure.Number))
                return false;
        }
        return true;
    }

    /// <summary>A growth rate has no growth rate of its own that would mean anything; told by its name, as nothing else tells it.</summary>
    private static bool IsGrowthRate(Indicator indicator) =>
        indicator.Name.Chinese.Contains("增长率", StringComparison.Ordinal) || indicator.Name.Chinese.Contains("增速", StringComparison.Ordinal)
        || indicator.Name.Chinese.Contains("增幅", StringComparison.Ordinal) || indicator.Name.English.Contains("growth rate", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why a met target is met: kept, lowered, met from the start, or reached.</summary>
    public static string ReasonWhenMet(Progress progress)
    {
        if (!progress.StartMet)
            return ReasonCodes.AtTarget;
        var baseline = progress.Baseline!.Canonical!;
        var target = progress.Aim!.Figure;
        if (baseline.Number == target.Number)
            return ReasonCodes.Maintained;
        // A value fixed for everybody was not lowered by anybody.
        return progress.Aim.Target is not null && IsLowered(baseline, target, progress.Direction) ? ReasonCodes.TargetLowered : ReasonCodes.AlreadyMet;
    }

    /// <summary>
    /// True when the target aims at less than the baseline. A floor or ceiling below the baseline does not:
    /// it limits and does not aim.
    /// </summary>
    public static bool IsLowered(Figure baseline, Figure target, Direction direction)
    {
        if (baseline.Number is not { } from || target.Number is not { } to || target.Relation is not (Relation.Equal or Relation.About))
            return false;
        return direction switch
        {
            Direction.Higher => to < from && baseline.Relation is Relation.Equal or Relation.About or Relation.AtLeast or Relation.MoreThan,
            Direction.Lower => to > from && baseline.Relation is Relation.Equal or Relation.About or Relation.AtMost or Relation.LessThan,
            _ => false,
        };
    }
}
