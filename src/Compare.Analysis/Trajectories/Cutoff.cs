namespace Compare.Analysis.Trajectories;

/// <summary>Comparison with a cut-off that forgives the last bits of a floating-point number: 0.85 and 0.8500000000000001 are the same.</summary>
internal static class Cutoff
{
    /// <summary>True when <paramref name="value"/> is at the cut-off or above it, within <paramref name="tolerance"/>.</summary>
    public static bool Reached(double value, double cutoff, double tolerance) => value >= cutoff - tolerance * Math.Max(1d, Math.Abs(cutoff));
}
