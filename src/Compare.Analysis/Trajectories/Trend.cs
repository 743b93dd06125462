using MathNet.Numerics.Distributions;

namespace Compare.Analysis.Trajectories;

/// <summary>A straight line through three or more points, with what it is worth.</summary>
/// <param name="Slope">Change per year.</param>
/// <param name="Projected">The line in the target year.</param>
/// <param name="Low">Lower end of the 95 % prediction interval of one figure in that year.</param>
/// <param name="High">Upper end.</param>
/// <param name="SignHolds">From five points: true when the slope keeps its sign whichever point is left out; null below five.</param>
internal sealed record Trend(double Slope, double Projected, double Low, double High, bool? SignHolds)
{
    private const int PointsForInterval = 3;
    private const int PointsForTrend = 5;

    /// <summary>The 97.5 % points of Student's t by degrees of freedom; finding one takes longer than everything else about a trend.</summary>
    private static readonly double[] Points = [.. Enumerable.Range(0, 61).Select(f => f == 0 ? double.PositiveInfinity : StudentT.InvCDF(0d, 1d, f, 0.975))];

    /// <summary>Ordinary least squares; null below three points or when all stand in one year.</summary>
    public static Trend? Of(ReadOnlySpan<(double Year, double Value)> points, double year)
    {
        if (points.Length < PointsForInterval || Line(points, skip: -1) is not { } line)
            return null;
        var residual = 0d;
        foreach (var (x, y) in points)
            residual += Square(y - line.At(x));
        var freedom = points.Length - 2;
        var spread = Math.Sqrt(residual / freedom * (1d + 1d / points.Length + Square(year - line.MeanX) / line.SumOfSquares));
        var reach = spread == 0d ? 0d : (freedom < Points.Length ? Points[freedom] : StudentT.InvCDF(0d, 1d, freedom, 0.975)) * spread;
        var projected = line.At(year);

        bool? holds = null;
        if (points.Length >= PointsForTrend)
        {
            holds = line.Slope != 0d;
            for (var i = 0; i < points.Length && holds == true; i++)
                holds = Line(points, i) is { } without && Math.Sign(without.Slope) == Math.Sign(line.Slope);
        }
        return new Trend(line.Slope, projected, projected - reach, projected + reach, holds);
    }

    private static Fit? Line(ReadOnlySpan<(double Year, double Value)> points, int skip)
    {
        double n = 0, meanX = 0, meanY = 0;
        for (var i = 0; i < points.Length; i++)
        {
            if (i == skip)
                continue;
            n++;
            meanX += points[i].Year;
            meanY += points[i].Value;
        }
        meanX /= n;
        meanY /= n;
        double squares = 0, products = 0;
        for (var i = 0; i < points.Length; i++)
        {
            if (i == skip)
                continue;
            squares += Square(points[i].Year - meanX);
            products += (points[i].Year - meanX) * (points[i].Value - meanY);
        }
        return squares == 0d ? null : new Fit(products / squares, meanX, meanY, squares);
    }

    private static double Square(double x) => x * x;

    private sealed record Fit(double Slope, double MeanX, double MeanY, double SumOfSquares)
    {
        public double At(double x) => MeanY + Slope * (x - MeanX);
    }
}
