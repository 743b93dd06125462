namespace Compare.Analysis;

/// <summary>Comparison with a cut-off that forgives the last bits of a floating-point number: 0.85 and 0.8500000000000001 are the same.</summary>
internal static class Cutoff
{
    /// <summary>How far a number may fall short of a cut-off and still be at it, as a part of the size of what is compared.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>True when <paramref name="value"/> is at the cut-off or above it, within <paramref name="tolerance"/>.</summary>
    public static bool Reached(double value, double cutoff, double tolerance) => Reached(value, cutoff, Math.Max(1d, Math.Abs(cutoff)), tolerance);

    /// <summary>The same for numbers of any unit, whose <paramref name="size"/> says what a last bit is.</summary>
    public static bool Reached(double value, double cutoff, double size, double tolerance) => value >= cutoff - tolerance * size;
}
