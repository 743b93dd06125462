namespace Compare.Analysis.Trajectories;

/// <summary>
/// The progress chart of the United Nations: the growth rate seen is carried to the target year, and the share of the way it would
/// cover is classed. METHODS.md, section 4.4.
/// </summary>
internal static class UnMethod
{
    public const double OnTrack = 0.95;
    public const double TooSlow = 0.10;

    public static Verdict Judge(Progress progress)
    {
        if (SpecialCases.Growth(progress, TrajectoryClass.OnTrack, TrajectoryClass.NoProgress) is { } special)
            return special;
        if (progress.Growth() is not { } growth)
            return Verdict.Open(ReasonCodes.NoGrowthRate);
        var expected = growth.Start * Math.Pow(1d + growth.Rate, growth.YearsNeeded);
        var covered = (expected - growth.Start) / (growth.Aim - growth.Start);
        var tolerance = progress.Options.CutOffTolerance;
        var verdict = Cutoff.Reached(covered, OnTrack, tolerance) ? new Verdict(TrajectoryClass.OnTrack, ReasonCodes.PaceEnough)
            : Cutoff.Reached(covered, TooSlow, tolerance) ? new Verdict(TrajectoryClass.TooSlow, ReasonCodes.PaceTooLow)
            : new Verdict(TrajectoryClass.NoProgress, covered < 0d ? ReasonCodes.MovingAway : ReasonCodes.PaceTooLow);
        return SpecialCases.AfterTheYear(progress, verdict, TrajectoryClass.OnTrack, TrajectoryClass.TooSlow);
    }
}
