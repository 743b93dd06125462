namespace Compare.Analysis.Trajectories;

/// <summary>A class with the rule that gave it.</summary>
internal sealed record Verdict(TrajectoryClass Class, string Reason)
{
    public static Verdict Open(string reason) => new(TrajectoryClass.Undetermined, reason);
}
