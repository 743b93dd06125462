namespace Compare.Analysis.Scores;

/// <summary>Competition ranks (1, 2, 2, 4) on unrounded scores, 1 for the highest.</summary>
internal static class Ranks
{
    /// <summary>Scores that differ by less than this part of their size are the same score: the order of a sum must not make a rank.</summary>
    private const double Same = 1e-12;

    public static int?[] Of(IReadOnlyList<double?> scores)
    {
        var count = 0;
        for (var i = 0; i < scores.Count; i++)
            count += scores[i] is null ? 0 : 1;
        // Negated, so that the highest comes first; equal scores share a rank, so their order among each other does not matter.
        var keys = new double[count];
        var order = new int[count];
        var next = 0;
        for (var i = 0; i < scores.Count; i++)
        {
            if (scores[i] is { } score)
                (keys[next], order[next++]) = (-score, i);
        }
        Array.Sort(keys, order);
        var ranks = new int?[scores.Count];
        var rank = 1;
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                var (here, before) = (-keys[i], -keys[i - 1]);
                if (before - here > Same * Math.Max(Math.Abs(before), Math.Abs(here)))
                    rank = i + 1;
            }
            ranks[order[i]] = rank;
        }
        return ranks;
    }
}
