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
        if (progress.Baseline is not { } baseline)
            return Verdict.Open(progress.Series.ActualKeptOut.Length > 0 ? progress.Series.ActualKeptOut : ReasonCodes.NoBaseline);
        if (progress.Target is not { } target)
            return Verdict.Open(ReasonCodes.NoOwnTarget);
        if (baseline.Canonical!.Number is null || target.Canonical!.Number is null || progress.Latest is { Canonical.Number: null })
            return Verdict.Open(ReasonCodes.Commitment);
        if (progress.Direction == Direction.None)
            return Verdict.Open(ReasonCodes.NoDirection);
        if (progress.IsTotalOfYears)
            return null;
        if (Spans.Clash(progress.Series.Indicator, progress.Latest ?? baseline, target) is { } clash)
            return Verdict.Open(clash);
        if (Spans.Clash(progress.Series.Indicator, baseline, target) is { } other)
            return Verdict.Open(other);
        if (Requirement.Of(target.Canonical, progress.Direction) is null)
            return Verdict.Open(ReasonCodes.SignAgainstDirection);
        return target.Period!.Last <= baseline.Period!.Last ? Verdict.Open(ReasonCodes.NoTimeToTarget) : null;
    }

    /// <summary>Why a met target is met: kept, lowered, met from the start, or reached.</summary>
    public static string ReasonWhenMet(Progress progress)
    {
        if (!progress.StartMet)
            return ReasonCodes.AtTarget;
        var baseline = progress.Baseline!.Canonical!;
        var target = progress.Target!.Canonical!;
        if (baseline.Number == target.Number)
            return ReasonCodes.Maintained;
        return IsLowered(baseline, target, progress.Direction) ? ReasonCodes.TargetLowered : ReasonCodes.AlreadyMet;
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
