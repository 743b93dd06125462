namespace Compare.Analysis.Trajectories;

/// <summary>Eurostat's ratio of the growth rate seen to the growth rate required; METHODS.md, section 4.4.</summary>
internal static class EurostatMethod
{
    public const double Significant = 0.95;
    public const double Moderate = 0.60;
    public const double Insufficient = 0d;

    public static Verdict Judge(Progress progress)
    {
        if (SpecialCases.Growth(progress, TrajectoryClass.Significant, TrajectoryClass.Away) is { } special)
            return special;
        if (progress.Growth() is not { } growth)
            return Verdict.Open(ReasonCodes.NoGrowthRate);
        if (growth.Aim == 0d)
            return Verdict.Open(ReasonCodes.TargetZero);
        if (growth.Aim / growth.Start <= 0d)
            return Verdict.Open(ReasonCodes.NoGrowthRate);
        var required = Math.Pow(growth.Aim / growth.Start, 1d / growth.YearsNeeded) - 1d;
        var ratio = growth.Rate / required;
        var tolerance = progress.Options.CutOffTolerance;
        var verdict = Cutoff.Reached(ratio, Significant, tolerance) ? new Verdict(TrajectoryClass.Significant, ReasonCodes.PaceEnough)
            : Cutoff.Reached(ratio, Moderate, tolerance) ? new Verdict(TrajectoryClass.Moderate, ReasonCodes.PaceHalf)
            : Cutoff.Reached(ratio, Insufficient, tolerance) ? new Verdict(TrajectoryClass.Insufficient, ReasonCodes.PaceTooLow)
            : new Verdict(TrajectoryClass.Away, ReasonCodes.MovingAway);
        return SpecialCases.AfterTheYear(progress, verdict, TrajectoryClass.Significant, TrajectoryClass.Moderate);
    }
}
