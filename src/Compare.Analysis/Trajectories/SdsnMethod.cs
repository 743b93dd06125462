namespace Compare.Analysis.Trajectories;

/// <summary>
/// The arrows of the Sustainable Development Report: the yearly rate of the unclamped score against the rate that would reach green
/// by the target year. METHODS.md, section 4.3.
/// </summary>
/// <remarks>
/// The score is linear in the value, so the goalposts cancel out of rate ÷ need; the values, turned so that more is better, give the same
/// quotient without the rounding of two divisions, and an indicator without goalposts can be judged too.
/// </remarks>
internal static class SdsnMethod
{
    public const double OnTrack = 1d;
    public const double Moderate = 0.5d;

    public static Verdict Judge(Progress progress)
    {
        if (SpecialCases.Common(progress) is { } special)
            return special;
        if (SpecialCases.Trend(progress) is { } other)
            return other;
        if (progress.NowMet)
            return new Verdict(TrajectoryClass.OnTrack, SpecialCases.ReasonWhenMet(progress));
        if (progress.Oriented() is not { } way)
            return Verdict.Open(ReasonCodes.BoundsOpen);

        var rate = way.Seen / way.YearsSeen;
        if (progress.StartMet)
            return new Verdict(TrajectoryClass.Decreasing, ReasonCodes.LostTarget);
        var need = way.Needed / way.YearsNeeded;
        if (need <= 0m)
            return rate < 0m ? new Verdict(TrajectoryClass.Decreasing, ReasonCodes.MovingAway) : new Verdict(TrajectoryClass.Stagnating, ReasonCodes.AtStrictBound);
        var pace = (double)rate / (double)need;
        var tolerance = progress.Options.CutOffTolerance;
        if (!Cutoff.Reached(pace, 0d, tolerance))
            return new Verdict(TrajectoryClass.Decreasing, ReasonCodes.MovingAway);
        return Cutoff.Reached(pace, OnTrack, tolerance) ? new Verdict(TrajectoryClass.OnTrack, ReasonCodes.PaceEnough)
            : Cutoff.Reached(pace, Moderate, tolerance) ? new Verdict(TrajectoryClass.Moderate, ReasonCodes.PaceHalf)
            : new Verdict(TrajectoryClass.Stagnating, ReasonCodes.PaceTooLow);
    }
}
