using Compare.Model.Indicators;

namespace Compare.Analysis.Scores;

/// <summary>Colours from thresholds, as the Sustainable Development Report draws its dashboards; METHODS.md, section 6.4.</summary>
internal static class Colours
{
    private const double AtRed = 1d;
    private const double AtMidpoint = 1.5;
    private const double AtGreen = 2d;
    private const double AtBest = 3d;

    /// <summary>The colour of one value; all three cut-offs belong to the better colour, and a value that misses one by its last bits is at it.</summary>
    public static Colour Of(decimal value, Thresholds thresholds, double tolerance = Cutoff.Tolerance)
    {
        // Which side is better follows from the thresholds themselves, so that they cannot contradict the direction.
        var sign = thresholds.Green >= thresholds.Red ? 1m : -1m;
        var (x, green, red) = ((double)(sign * value), (double)(sign * thresholds.Green), (double)(sign * thresholds.Red));
        var size = Math.Max(Math.Abs(green), Math.Abs(red));
        return Cutoff.Reached(x, green, size, tolerance) ? Colour.Green
            : Cutoff.Reached(x, green / 2d + red / 2d, size, tolerance) ? Colour.Yellow
            : Cutoff.Reached(x, red, size, tolerance) ? Colour.Orange
            : Colour.Red;
    }

    /// <summary>A field's colour from its two worst indicators: green or red only when both are, otherwise their mean place on the scale.</summary>
    /// <param name="values">The area's values in the field, with their indicators; only those with thresholds.</param>
    /// <param name="indicators">How many indicators of the field have thresholds.</param>
    /// <param name="tolerance">How far a value may miss a cut-off and still be at it.</param>
    public static Colour OfField(IReadOnlyList<(decimal Value, Indicator Indicator)> values, int indicators, double tolerance = Cutoff.Tolerance)
    {
        if (indicators == 0)
            return Colour.None;
        if (2 * values.Count < indicators)
            return Colour.Grey;
        (double Place, Colour Colour)? worst = null, next = null;
        foreach (var (value, indicator) in values)
        {
            var item = (Place: Place(value, indicator), Colour: Of(value, indicator.Thresholds!, tolerance));
            if (worst is null || item.Place < worst.Value.Place)
                (next, worst) = (worst, item);
            else if (next is null || item.Place < next.Value.Place)
                next = item;
        }
        if (worst is not { } first)
            return Colour.Grey;
        if (next is not { } second || first.Colour == second.Colour)
            return first.Colour;
        var mean = (first.Place + second.Place) / 2d;
        // Both would have to be red, or both green, for the field to be so.
        return Cutoff.Reached(mean, AtMidpoint, tolerance) ? Colour.Yellow : Colour.Orange;
    }

    /// <summary>The place between 0 at the worst goalpost, 1 at red, 1.5 at the midpoint, 2 at green and 3 at the best goalpost.</summary>
    internal static double Place(decimal value, Indicator indicator)
    {
        var thresholds = indicator.Thresholds!;
        var sign = thresholds.Green >= thresholds.Red ? 1d : -1d;
        var (x, green, red) = (sign * (double)value, sign * (double)thresholds.Green, sign * (double)thresholds.Red);
        var step = green - red;
        // Without goalposts the scale goes on beyond the thresholds as wide as between them.
        var best = indicator.Goalposts is { } posts ? sign * (double)posts.Best : green + step;
        var worst = indicator.Goalposts is { } ends ? sign * (double)ends.Worst : red - step;
        if (x >= green)
            return x >= best ? AtBest : AtGreen + (x - green) / (best - green);
        if (x >= red)
            return AtRed + (x - red) / step;
        return x <= worst ? 0d : (x - worst) / (red - worst);
    }
}
