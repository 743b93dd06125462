using System.Collections.Immutable;
using Compare.Model;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Scores;

/// <summary>Normalised values, scores, colours and ranks of the areas of one level; METHODS.md, section 6.</summary>
internal static class ScoreTable
{
    public static (ImmutableArray<Score> Scores, ImmutableArray<NormalisedValue> Normalised) Build(SeriesTable table, Hierarchy hierarchy, AnalysisOptions options)
    {
        var scores = ImmutableArray.CreateBuilder<Score>();
        var normalised = ImmutableArray.CreateBuilder<NormalisedValue>();
        var levels = Enumerable.Range(0, table.Data.Areas.Length).Where(hierarchy.IsReported).GroupBy(a => table.Data.Areas[a].Level);
        foreach (var level in levels)
            AddLevel(new Comparison(table, hierarchy, options, [.. level]), options, scores, normalised);
        AddSilent(table, hierarchy, options, scores);
        return (scores.DrainToImmutable(), normalised.DrainToImmutable());
    }

    /// <summary>An area that says nothing at all is named and not scored: a reader who looks for it learns why it is not among the others.</summary>
    private static void AddSilent(SeriesTable table, Hierarchy hierarchy, AnalysisOptions options, ImmutableArray<Score>.Builder scores)
    {
        foreach (var method in options.Normalisations.Distinct())
        {
            for (var a = 0; a < table.Data.Areas.Length; a++)
            {
                if (hierarchy.IsSilent(a))
                    scores.Add(new Score { Area = table.Data.Areas[a].Id, Scope = "index", Coverage = 0m, Indicators = 0, Method = NameOf(method, options), Reason = ReasonCodes.AllMissing });
            }
        }
    }

    private static string NameOf(Normalisation method, AnalysisOptions options) => Word.Of(method) + "/" + Word.Of(options.Aggregation);

    private static void AddLevel(Comparison comparison, AnalysisOptions options, ImmutableArray<Score>.Builder scores, ImmutableArray<NormalisedValue>.Builder normalised)
    {
        var results = options.Normalisations.Distinct().Select(method => (Method: method, Result: ScoreResult.Of(comparison, method, options))).ToArray();
        var scored = results.Select(r => r.Result.Index.Select(i => i.Value is not null).ToArray()).FirstOrDefault(r => r.Any(s => s));
        var ranges = scored is null ? null : RankRange.Draw(comparison, options, scored);
        foreach (var (method, result) in results)
            AddRows(comparison, method, result, ranges, options, scores, normalised);
    }

    private static void AddRows(
        Comparison comparison, Normalisation method, ScoreResult result, (int Low, int High)?[]? ranges, AnalysisOptions options,
        ImmutableArray<Score>.Builder scores, ImmutableArray<NormalisedValue>.Builder normalised)
    {
        var name = NameOf(method, options);
        var indicatorRanks = result.Scales.Select(s => Ranks.Of(s.Values)).ToArray();
        var domainRanks = result.Domains.Select(d => Ranks.Of([.. d.Select(s => s.Value)])).ToArray();
        var indexRanks = Ranks.Of([.. result.Index.Select(i => i.Value)]);
        var mixed = new bool[comparison.Domains.Length];
        for (var i = 0; i < comparison.Indicators.Length; i++)
            mixed[comparison.DomainOf[i]] |= result.Used[i] && comparison.MixesYears[i];
        normalised.AddRange(InOrder.Collect<NormalisedValue>(comparison.Areas.Length, (a, rows) =>
        {
            for (var i = 0; i < comparison.Indicators.Length; i++)
            {
                if (comparison.Figures[i][a] is { } figure && result.Scales[i].Values[a] is { } value)
                    rows.Add(new NormalisedValue(comparison.AreaOf(a).Id, comparison.Indicators[i].Id, method, value, figure));
            }
        }));
        scores.AddRange(InOrder.Collect<Score>(comparison.Areas.Length, (a, rows) =>
        {
            var area = comparison.AreaOf(a).Id;
            for (var i = 0; i < comparison.Indicators.Length; i++)
            {
                if (comparison.Figures[i][a] is null)
                    continue;
                var scale = result.Scales[i];
                rows.Add(new Score
                {
                    Area = area,
                    Scope = comparison.IndicatorScopes[i],
                    Value = scale.Values[a],
                    Rank = indicatorRanks[i][a],
                    Coverage = 1m,
                    Indicators = 1,
                    Method = name,
                    Reason = scale.Values[a] is not null ? "" : scale.Refusal.Length > 0 ? scale.Refusal : ReasonCodes.NoScoreTarget,
                    Colour = comparison.ColourOf(i, a),
                    Note = Note(comparison.MixesYears[i]),
                });
            }
            for (var d = 0; d < comparison.Domains.Length; d++)
            {
                var part = result.Domains[d][a];
                rows.Add(Row(comparison.DomainScopes[d], part, domainRanks[d][a]) with
                {
                    Colour = comparison.ColourOfField(d, a),
                    Note = Note(part.Value is not null && mixed[d]),
                });
            }
            rows.Add(Row("index", result.Index[a], indexRanks[a]) with
            {
                RankLow = result.Index[a].Value is null ? null : ranges?[a]?.Low,
                RankHigh = result.Index[a].Value is null ? null : ranges?[a]?.High,
                Note = Notes(result.Index[a].Value is not null && mixed.Any(m => m), result.Filled[a]),
            });

            Score Row(string scope, ScorePart part, int? rank) => new()
            {
                Area = area,
                Scope = scope,
                Value = part.Value,
                Rank = rank,
                Coverage = part.Coverage,
                Indicators = part.Indicators,
                Method = name,
                Reason = part.Reason,
            };
        }));
    }

    private static string Note(bool mixed) => mixed ? ReasonCodes.MixedYears : "";

    private static string Notes(bool mixed, bool filled) =>
        !filled ? Note(mixed) : mixed ? ReasonCodes.FieldFromGroup + ";" + ReasonCodes.MixedYears : ReasonCodes.FieldFromGroup;
}
