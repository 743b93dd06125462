namespace Compare.Analysis.Peers;

/// <summary>Quantiles by linear interpolation between the ordered values at place (n − 1)p + 1.</summary>
internal static class Quantile
{
    /// <param name="ascending">The values in ascending order; not empty.</param>
    /// <param name="p">0 to 1.</param>
    public static double Of(IReadOnlyList<double> ascending, double p)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ascending.Count);
        var place = (ascending.Count - 1) * p;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, ascending.Count - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}
