namespace Compare.Analysis.Scores;

/// <summary>The scales and scores of one normalisation.</summary>
/// <param name="Scales">By indicator.</param>
/// <param name="Used">By indicator: true when it counts towards its field.</param>
/// <param name="Domains">By field and area.</param>
/// <param name="Index">By area: the whole.</param>
/// <param name="Filled">By area: true when the whole holds a field that is the mean of the area's group.</param>
internal sealed record ScoreResult(Scale[] Scales, bool[] Used, ScorePart[][] Domains, ScorePart[] Index, bool[] Filled)
{
    public static ScoreResult Of(Comparison comparison, Normalisation method, AnalysisOptions options)
    {
        var n = comparison.Areas.Length;
        var scales = Enumerable.Range(0, comparison.Indicators.Length).Select(i => comparison.ScaleOf(method, i)).ToArray();
        // An indicator without a scale says nothing about anybody; one that not all share counts only where gaps may drop out.
        var used = scales.Select(s => s.Refusal.Length == 0 && (!comparison.SharedOnly || s.Values.All(v => v is not null))).ToArray();
        var domains = new ScorePart[comparison.Domains.Length][];
        for (var d = 0; d < domains.Length; d++)
            domains[d] = new ScorePart[n];
        var coverage = new decimal[n];
        for (var a = 0; a < n; a++)
            coverage[a] = ScoreFields(comparison, options, scales, used, a, domains);

        var fills = options.MissingField == MissingField.GroupMean ? GroupMeans(comparison, domains) : null;
        var index = new ScorePart[n];
        var filled = new bool[n];
        for (var a = 0; a < n; a++)
            (index[a], filled[a]) = ScoreWhole(comparison, options, domains, fills, a, coverage[a]);
        return new ScoreResult(scales, used, domains, index, filled);
    }

    /// <summary>Scores an area in every field.</summary>
    /// <returns>The share of all weight it has values for.</returns>
    private static decimal ScoreFields(Comparison comparison, AnalysisOptions options, Scale[] scales, bool[] used, int area, ScorePart[][] domains)
    {
        var fields = comparison.Domains.Length;
        var means = new Mean[fields];
        var (all, have) = (new decimal[fields], new decimal[fields]);
        var (count, possible) = (new int[fields], new int[fields]);
        Array.Fill(means, new Mean(options.Aggregation));
        for (var i = 0; i < scales.Length; i++)
        {
            if (scales[i].Refusal.Length > 0)
                continue;
            var d = comparison.DomainOf[i];
            var weight = comparison.Indicators[i].Weight;
            all[d] += comparison.IsExpected(i, area) ? weight : 0m;
            if (!used[i])
                continue;
            possible[d]++;
            if (scales[i].Values[area] is not { } value)
                continue;
            have[d] += weight;
            count[d]++;
            means[d].Add(value, (double)weight);
        }
        for (var d = 0; d < fields; d++)
        {
            var coverage = all[d] > 0m ? have[d] / all[d] : 0m;
            var reason = possible[d] == 0 ? (comparison.SharedOnly ? ReasonCodes.NothingShared : ReasonCodes.AllMissing)
                : count[d] == 0 ? ReasonCodes.AllMissing
                : all[d] == 0m ? ReasonCodes.ZeroWeight
                : !comparison.SharedOnly && coverage < options.CoverageThreshold ? ReasonCodes.TooLittleCoverage
                : means[d].IsRefused ? ReasonCodes.NotPositive
                : "";
            domains[d][area] = new ScorePart(reason.Length == 0 ? means[d].Value : null, coverage, count[d], reason);
        }
        var total = all.Sum();
        return total > 0m ? have.Sum() / total : 0m;
    }

    /// <summary>The mean over an area's fields, each with the same weight; a field without a score drops out, or counts as its group's mean.</summary>
    private static (ScorePart Whole, bool Filled) ScoreWhole(
        Comparison comparison, AnalysisOptions options, ScorePart[][] domains, Dictionary<string, double?>[]? fills, int area, decimal covered)
    {
        var over = new Mean(options.Aggregation);
        var (indicators, filled) = (0, false);
        for (var d = 0; d < domains.Length; d++)
        {
            var part = domains[d][area];
            indicators += part.Indicators;
            if (part.Value is { } score)
            {
                over.Add(score, 1d);
            }
            else if (IsMissing(part) && fills?[d].GetValueOrDefault(comparison.AreaOf(area).Group) is { } mean)
            {
                over.Add(mean, 1d);
                filled = true;
            }
        }
        var why = domains.All(d => d[area].Value is null) ? FirstReason(domains, area)
            : !comparison.SharedOnly && covered < options.IndexCoverageThreshold ? ReasonCodes.TooLittleCoverage
            : over.IsRefused || domains.Any(d => d[area].Reason == ReasonCodes.NotPositive) ? ReasonCodes.NotPositive
            : "";
        return (new ScorePart(why.Length == 0 ? over.Value : null, covered, indicators, why), filled && why.Length == 0);
    }

    /// <summary>By field: the mean score of every group's areas that have one.</summary>
    private static Dictionary<string, double?>[] GroupMeans(Comparison comparison, ScorePart[][] domains) =>
        [.. domains.Select(field => Enumerable.Range(0, field.Length)
            .Where(a => field[a].Value is not null && comparison.AreaOf(a).Group.Length > 0)
            .GroupBy(a => comparison.AreaOf(a).Group, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (double?)g.Average(a => field[a].Value!.Value), StringComparer.Ordinal))];

    /// <summary>True where values are missing; a value that has no mean of the kind asked for is there and is not replaced.</summary>
    private static bool IsMissing(ScorePart part) => part.Reason is ReasonCodes.AllMissing or ReasonCodes.TooLittleCoverage;

    private static string FirstReason(ScorePart[][] domains, int area) =>
        domains.Select(d => d[area].Reason).FirstOrDefault(r => r is not (ReasonCodes.AllMissing or ReasonCodes.NothingShared))
        ?? domains.Select(d => d[area].Reason).FirstOrDefault() ?? ReasonCodes.AllMissing;
}
