using Compare.Analysis.Gaps;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Trajectories;

/// <summary>
/// The mid-term review of Chinese plans: progress made against the share of time gone (时序进度).
/// METHODS.md, section 4.1; the rules are tried in the order in which they stand here.
/// </summary>
internal static class ChinaMethod
{
    public static Verdict Judge(Progress progress)
    {
        if (SpecialCases.Common(progress) is { } special)
            return progress.Baseline is null && progress.NowMet ? new Verdict(TrajectoryClass.Achieved, ReasonCodes.AtTarget) : special;
        if (progress.NowMet)
            return new Verdict(TrajectoryClass.Achieved, SpecialCases.ReasonWhenMet(progress));
        if (progress.Latest is null)
            return Verdict.Open(ReasonCodes.OnePoint);
        if (progress.Now?.Verdict == GapVerdict.Short && progress.StartMet)
            return new Verdict(TrajectoryClass.Behind, ReasonCodes.LostTarget);
        if (progress.Now?.Verdict == GapVerdict.Short && progress.Latest.Period!.Last >= progress.Aim!.Period.Last)
            return new Verdict(TrajectoryClass.Behind, ReasonCodes.TargetYearPast);
        if (SpecialCases.Step(progress) is { } step)
            return step;
        if (progress.Done is { } done && progress.Elapsed is { } elapsed && IsPoint(progress.Baseline!) && IsPoint(progress.Latest))
            return Class((double)done, (double)elapsed, progress.Options);
        return OfBounds(progress);
    }

    /// <summary>The class of a progress; a difference of exactly the tolerance, but for its last bits, is still on schedule.</summary>
    public static Verdict Class(double done, double elapsed, AnalysisOptions options)
    {
        var (lead, within) = (done - elapsed, (double)options.OnScheduleTolerance);
        return done < 0d ? new Verdict(TrajectoryClass.Behind, ReasonCodes.MovingAway)
            : !Cutoff.Reached(within, lead, options.CutOffTolerance) ? new Verdict(TrajectoryClass.Ahead, ReasonCodes.AheadOfTime)
            : Cutoff.Reached(lead, -within, options.CutOffTolerance) ? new Verdict(TrajectoryClass.OnSchedule, ReasonCodes.WithTime)
            : new Verdict(TrajectoryClass.Behind, ReasonCodes.BehindTime);
    }

    private static bool IsPoint(Observation observation) => observation.Canonical!.Relation == Relation.Equal;

    /// <summary>Progress only moves one way between the ends of its figures, so a class that all ends share is certain.</summary>
    private static Verdict OfBounds(Progress progress)
    {
        var within = progress.Options.ApproximateWithin;
        var lowerIsBetter = progress.Direction == Direction.Lower;
        if (Ends(progress.Baseline!, within, lowerIsBetter) is not { } starts
            || Ends(progress.Latest!, within, lowerIsBetter) is not { } nows
            || progress.Aim!.Figure.Number is not { } number || progress.Elapsed is not { } elapsed)
            return Verdict.Open(ReasonCodes.BoundsOpen);
        var aim = (double)(lowerIsBetter ? -number : number);
        Verdict? first = null;
        foreach (var start in starts)
        {
            foreach (var now in nows)
            {
                var verdict = AtEnds(start, now, aim, (double)elapsed, progress.Options);
                first ??= verdict;
                if (verdict.Class != first.Class)
                    return Verdict.Open(ReasonCodes.BoundsOpen);
            }
        }
        if (first!.Class == TrajectoryClass.Undetermined && progress.Now?.Reason == ReasonCodes.AtStrictBound)
            return Verdict.Open(ReasonCodes.AtStrictBound);
        return first;
    }

    private static Verdict AtEnds(double start, double now, double aim, double elapsed, AnalysisOptions options)
    {
        if (now > aim)
            return new Verdict(TrajectoryClass.Achieved, ReasonCodes.AtTarget);
        if (double.IsNegativeInfinity(now) || now < start)
            return new Verdict(TrajectoryClass.Behind, ReasonCodes.MovingAway);
        if (start >= aim)
            return Verdict.Open(ReasonCodes.AtStrictBound);
        var done = double.IsNegativeInfinity(start) ? 1d : (now - start) / (aim - start);
        return Class(done, elapsed, options);
    }

    private static double[]? Ends(Observation observation, decimal within, bool negate)
    {
        if (Interval.Of(observation.Canonical!, within) is not { } interval)
            return null;
        if (negate)
            interval = interval.Negated();
        return [(double?)interval.Low ?? double.NegativeInfinity, (double?)interval.High ?? double.PositiveInfinity];
    }
}
