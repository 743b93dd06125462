namespace Compare.Analysis.Scores;

/// <summary>Competition ranks (1, 2, 2, 4) on unrounded scores, 1 for the highest.</summary>
internal static class Ranks
{
    /// <summary>Scores that differ by less than this part of their size are the same score: the order of a sum must not make a rank.</summary>
    private const double Same = 1e-12;

    public static int?[] Of(IReadOnlyList<double?> scores)
    {
        var order = new List<int>(scores.Count);
        for (var i = 0; i < scores.Count; i++)
        {
            if (scores[i] is not null)
                order.Add(i);
        }
        order.Sort((a, b) => scores[a]!.Value != scores[b]!.Value ? scores[b]!.Value.CompareTo(scores[a]!.Value) : a.CompareTo(b));
        var ranks = new int?[scores.Count];
        var rank = 1;
        for (var i = 0; i < order.Count; i++)
        {
            if (i > 0)
            {
                var (here, before) = (scores[order[i]]!.Value, scores[order[i - 1]]!.Value);
                if (before - here > Same * Math.Max(Math.Abs(before), Math.Abs(here)))
                    rank = i + 1;
            }
            ranks[order[i]] = rank;
        }
        return ranks;
    }
}
