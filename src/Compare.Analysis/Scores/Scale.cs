using Compare.Model.Indicators;

namespace Compare.Analysis.Scores;

/// <summary>One indicator's values on the scale of a normalisation.</summary>
/// <param name="Values">By area of the comparison; null where the area has no value.</param>
/// <param name="Refusal">The reason code why there is no scale; empty otherwise.</param>
internal sealed record Scale(double?[] Values, string Refusal)
{
    private const double Top = 100d;

    private static Scale Refused(int areas, string reason) => new(new double?[areas], reason);

    /// <summary>Puts values on a scale; formulas in METHODS.md, section 6.1.</summary>
    /// <param name="method">The normalisation.</param>
    /// <param name="indicator">Its direction decides which end is better, its goalposts where the fixed ends stand.</param>
    /// <param name="values">By area; null where missing.</param>
    /// <param name="targets">By area, for the distance to target; null where there is none.</param>
    public static Scale Of(Normalisation method, Indicator indicator, double?[] values, double?[] targets)
    {
        var sign = indicator.Direction == Direction.Lower ? -1d : 1d;
        var present = 0;
        double low = double.PositiveInfinity, high = double.NegativeInfinity, sum = 0d;
        foreach (var value in values)
        {
            if (value is not { } x)
                continue;
            present++;
            low = Math.Min(low, sign * x);
            high = Math.Max(high, sign * x);
            sum += sign * x;
        }
        if (present == 0)
            return Refused(values.Length, ReasonCodes.AllMissing);
        switch (method)
        {
            case Normalisation.Goalposts:
                if (indicator.Goalposts is not { } posts || posts.Best == posts.Worst)
                    return Refused(values.Length, ReasonCodes.NoGoalposts);
                var (worst, best) = ((double)posts.Worst, (double)posts.Best);
                return new Scale(Each(values, x => Math.Clamp((x - worst) / (best - worst) * Top, 0d, Top)), "");
            case Normalisation.DistanceToTarget:
                return ToTarget(values, targets, sign, low);
        }
        if (present < 2)
            return Refused(values.Length, ReasonCodes.TooFewAreas);
        if (low == high && method is Normalisation.MinMax or Normalisation.ZScore)
            return Refused(values.Length, ReasonCodes.ConstantColumn);
        switch (method)
        {
            case Normalisation.MinMax:
                return new Scale(Each(values, x => (sign * x - low) / (high - low) * Top), "");
            case Normalisation.ZScore:
                var mean = sum / present;
                var squares = 0d;
                foreach (var value in values)
                    squares += value is { } x ? (sign * x - mean) * (sign * x - mean) : 0d;
                var deviation = Math.Sqrt(squares / (present - 1));
                return new Scale(Each(values, x => (sign * x - mean) / deviation), "");
            default:
                return Ranked(method, values, sign, present);
        }
    }

    /// <summary>How far between the worst of the compared and its target an area stands; at or past the target it is 1.</summary>
    private static Scale ToTarget(double?[] values, double?[] targets, double sign, double low)
    {
        var result = new double?[values.Length];
        var any = false;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } x || targets[i] is not { } target)
                continue;
            any = true;
            result[i] = sign * x >= sign * target ? 1d : 1d - (sign * target - sign * x) / (sign * target - low);
        }
        return any ? new Scale(result, "") : Refused(values.Length, ReasonCodes.NoScoreTarget);
    }

    /// <summary>1 for the worst, upward; equal values share the lowest rank.</summary>
    private static Scale Ranked(Normalisation method, double?[] values, double sign, int present)
    {
        var order = new (double Value, int Area)[present];
        var next = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } x)
                order[next++] = (sign * x, i);
        }
        Array.Sort(order, static (a, b) => a.Value != b.Value ? a.Value.CompareTo(b.Value) : a.Area.CompareTo(b.Area));
        var result = new double?[values.Length];
        var rank = 1;
        for (var i = 0; i < order.Length; i++)
        {
            if (i > 0 && order[i].Value != order[i - 1].Value)
                rank = i + 1;
            result[order[i].Area] = method == Normalisation.Rank ? rank : (rank - 1d) / (present - 1d);
        }
        return new Scale(result, "");
    }

    private static double?[] Each(double?[] values, Func<double, double> of)
    {
        var result = new double?[values.Length];
        for (var i = 0; i < values.Length; i++)
            result[i] = values[i] is { } x ? of(x) : null;
        return result;
    }
}
