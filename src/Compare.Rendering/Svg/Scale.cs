using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>Data coordinates to drawing coordinates along one axis.</summary>
internal readonly record struct Scale(double Min, double Max, double From, double To)
{
    public static Scale Of(ChartAxis axis, double from, double to) => new((double)axis.Min, (double)axis.Max, from, to);

    /// <summary>Values beyond the axis stand at its end.</summary>
    public double At(decimal value)
    {
        var share = Max > Min ? Math.Clamp(((double)value - Min) / (Max - Min), 0, 1) : 0.5;
        return From + share * (To - From);
    }
}
