namespace Compare.Analysis.Scores;

/// <summary>
/// How much a rank depends on choices nobody can prove: every weight is drawn between half and one and a half times its own,
/// the normalisation among three, and the 5th and 95th percentile of the ranks are kept. METHODS.md, section 6.5.
/// </summary>
internal static class RankRange
{
    private static readonly Normalisation[] Choices = [Normalisation.MinMax, Normalisation.ZScore, Normalisation.PercentRank];

    /// <param name="comparison">The areas and their figures.</param>
    /// <param name="options">How often, and with which seed.</param>
    /// <param name="scored">The areas that have a score to rank.</param>
    public static (int Low, int High)?[]? Draw(Comparison comparison, AnalysisOptions options, bool[] scored)
    {
        var areas = comparison.Areas.Length;
        if (options.RankDraws <= 0 || scored.Count(s => s) < 2)
            return null;
        var scales = Choices.Select(method => ScoreResult.Of(comparison, method, options)).Select(result => Matrix(result, areas)).ToArray();
        var ranks = new int?[options.RankDraws][];

        // Every draw has its own stream of numbers, so that the result does not depend on how many threads share the work.
        Parallel.For(0, options.RankDraws, draw => ranks[draw] = One(comparison, scales, scored, new Stream(options.Seed, draw)));

        var ranges = new (int Low, int High)?[areas];
        var own = new int[options.RankDraws];
        for (var a = 0; a < areas; a++)
        {
            var known = 0;
            foreach (var draw in ranks)
            {
                if (draw[a] is { } rank)
                    own[known++] = rank;
            }
            if (known == 0)
                continue;
            Array.Sort(own, 0, known);
            ranges[a] = (own[Nearest(0.05, known)], own[Nearest(0.95, known)]);
        }
        return ranges;
    }

    private static int Nearest(double share, int count) => Math.Clamp((int)Math.Ceiling(share * count) - 1, 0, count - 1);

    private static int?[] One(Comparison comparison, double[][] scales, bool[] scored, Stream stream)
    {
        var scale = scales[stream.Below(scales.Length)];
        var weights = new double[comparison.Indicators.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (double)comparison.Indicators[i].Weight * (0.5 + stream.Next());
        var fields = comparison.Domains.Length;
        var fieldWeights = new double[fields];
        for (var d = 0; d < fields; d++)
            fieldWeights[d] = 0.5 + stream.Next();

        var index = new double?[scored.Length];
        var (sum, weight) = (new double[fields], new double[fields]);
        for (var a = 0; a < scored.Length; a++)
        {
            if (!scored[a])
                continue;
            Array.Clear(sum);
            Array.Clear(weight);
            var row = a * weights.Length;
            for (var i = 0; i < weights.Length; i++)
            {
                var value = scale[row + i];
                if (double.IsNaN(value))
                    continue;
                var d = comparison.DomainOf[i];
                sum[d] += weights[i] * value;
                weight[d] += weights[i];
            }
            double total = 0d, over = 0d;
            for (var d = 0; d < fields; d++)
            {
                if (weight[d] <= 0d)
                    continue;
                total += fieldWeights[d] * sum[d] / weight[d];
                over += fieldWeights[d];
            }
            index[a] = over > 0d ? total / over : null;
        }
        return Ranks.Of(index);
    }

    /// <summary>Area by area, so that a draw reads the values in the order in which they lie; NaN where missing or not used.</summary>
    private static double[] Matrix(ScoreResult result, int areas)
    {
        var indicators = result.Scales.Length;
        var matrix = new double[areas * indicators];
        for (var i = 0; i < indicators; i++)
        {
            for (var a = 0; a < areas; a++)
                matrix[a * indicators + i] = result.Used[i] ? result.Scales[i].Values[a] ?? double.NaN : double.NaN;
        }
        return matrix;
    }

    /// <summary>SplitMix64: small, fast, and the same on every platform and version.</summary>
    private sealed class Stream(long seed, int draw)
    {
        private ulong state = unchecked((ulong)seed + 0x9E3779B97F4A7C15UL * ((ulong)draw + 1UL) * 0x632BE5ABUL);

        public double Next() => (Bits() >> 11) * (1d / (1UL << 53));

        public int Below(int count) => (int)(Next() * count);

        private ulong Bits()
        {
            unchecked
            {
                var z = state += 0x9E3779B97F4A7C15UL;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
                return z ^ (z >> 31);
            }
        }
    }
}
