using System.Collections.Immutable;
using Compare.Model;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Scores;

/// <summary>Normalised values, scores, colours and ranks of the areas of one level; METHODS.md, section 6.</summary>
internal static class ScoreTable
{
    /// <summary>Below this many areas a missing value would move a score more than any difference between the areas.</summary>
    private const int AreasForMissing = 5;

    public static (ImmutableArray<Score> Scores, ImmutableArray<NormalisedValue> Normalised) Build(SeriesTable table, Hierarchy hierarchy, AnalysisOptions options)
    {
        var scores = ImmutableArray.CreateBuilder<Score>();
        var normalised = ImmutableArray.CreateBuilder<NormalisedValue>();
        var levels = Enumerable.Range(0, table.Data.Areas.Length).Where(hierarchy.IsReported).GroupBy(a => table.Data.Areas[a].Level);
        foreach (var level in levels)
            AddLevel(new Comparison(table, hierarchy, options, [.. level]), options, scores, normalised);
        return (scores.DrainToImmutable(), normalised.DrainToImmutable());
    }

    private static void AddLevel(Comparison comparison, AnalysisOptions options, ImmutableArray<Score>.Builder scores, ImmutableArray<NormalisedValue>.Builder normalised)
    {
        var results = options.Normalisations.Distinct().Select(method => (Method: method, Result: Result.Of(comparison, method, options))).ToArray();
        var scored = results.Select(r => r.Result.Index.Select(i => i.Value is not null).ToArray()).FirstOrDefault(r => r.Any(s => s));
        var ranges = scored is null ? null : RankRange.Draw(comparison, options, scored);
        foreach (var (method, result) in results)
            AddRows(comparison, method, result, ranges, options, scores, normalised);
    }

    private static void AddRows(
        Comparison comparison, Normalisation method, Result result, (int Low, int High)?[]? ranges, AnalysisOptions options,
        ImmutableArray<Score>.Builder scores, ImmutableArray<NormalisedValue>.Builder normalised)
    {
        var name = Word.Of(method) + "/" + Word.Of(options.Aggregation);
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
                Note = Note(result.Index[a].Value is not null && mixed.Any(m => m)),
            });

            Score Row(string scope, Part part, int? rank) => new()
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

    /// <summary>A score over several indicators, or why there is none.</summary>
    internal sealed record Part(double? Value, decimal Coverage, int Indicators, string Reason);

    /// <summary>The areas that are compared, the indicators they can be compared by, and their latest exact figures.</summary>
    internal sealed class Comparison
    {
        private readonly SeriesTable table;
        private readonly double?[][] values;
        private readonly double?[][] targets;
        private readonly bool[][]? expected;

        public Comparison(SeriesTable table, Hierarchy hierarchy, AnalysisOptions options, int[] areas)
        {
            this.table = table;
            Areas = areas;
            SharedOnly = options.SharedOnly ?? areas.Length < AreasForMissing;
            var goalposts = options.Normalisations.Contains(Normalisation.Goalposts);
            var indicators = new List<Indicator>();
            var figures = new List<Observation?[]>();
            var allValues = new List<double?[]>();
            var allTargets = new List<double?[]>();
            for (var i = 0; i < table.Data.Indicators.Length; i++)
            {
                var indicator = table.Data.Indicators[i];
                // A total says how large a place is, and a figure without a better side cannot be scored.
                if (indicator.IsTotal || (indicator.Direction == Direction.None && !(goalposts && indicator.Goalposts is not null)))
                    continue;
                var (column, value, target) = (new Observation?[areas.Length], new double?[areas.Length], new double?[areas.Length]);
                var any = false;
                for (var a = 0; a < areas.Length; a++)
                {
                    if (table.At(areas[a], i) is not { } series || series.Latest is not { Canonical: { } figure } latest
                        || figure is Figure.FiveYearTotal || figure.Relation != Relation.Equal || figure.Number is not { } number)
                        continue;
                    any = true;
                    column[a] = latest;
                    value[a] = (double)number;
                    target[a] = (double?)(TargetOf(series)
                        ?? (hierarchy.CityOf(areas[a]) is { } city && table.At(city, i) is { } theirs ? TargetOf(theirs) : null)
                        ?? indicator.Thresholds?.Green);
                }
                if (!any)
                    continue;
                indicators.Add(indicator);
                figures.Add(column);
                allValues.Add(value);
                allTargets.Add(target);
            }
            Indicators = [.. indicators];
            Figures = [.. figures];
            values = [.. allValues];
            targets = [.. allTargets];
            Domains = [.. table.Data.Domains.Select(d => d.Id).Concat(indicators.Select(i => i.Domain)).Distinct()
                .Where(d => indicators.Any(i => i.Domain == d))];
            IndicatorScopes = [.. Indicators.Select(i => "indicator:" + i.Id.Value)];
            DomainScopes = [.. Domains.Select(d => "domain:" + d.Value)];
            MixesYears = [.. Figures.Select(column => column.Where(f => f is not null).Select(f => f!.Period!.Last).Distinct().Skip(1).Any())];
            DomainOf = [.. Indicators.Select(i => Array.IndexOf(Domains, i.Domain))];
            expected = SharedOnly ? null : ExpectedOf(table, hierarchy, areas, Figures);
        }

        public int[] Areas { get; }

        public bool SharedOnly { get; }

        public Indicator[] Indicators { get; }

        /// <summary>By indicator and area.</summary>
        public Observation?[][] Figures { get; }

        public DomainId[] Domains { get; }

        public int[] DomainOf { get; }

        /// <summary>By indicator: true when the areas' figures are of different years.</summary>
        public bool[] MixesYears { get; }

        public string[] IndicatorScopes { get; }

        public string[] DomainScopes { get; }

        /// <summary>
        /// True when a missing value counts as missing: at least half of the compared areas have the indicator, or half of the area's own
        /// group. What only some other group reports (an addition for one club of members) is nobody else's gap.
        /// </summary>
        public bool IsExpected(int indicator, int area) => expected is null || expected[indicator][area];

        public Model.Areas.Area AreaOf(int area) => table.Data.Areas[Areas[area]];

        public Scale ScaleOf(Normalisation method, int indicator) =>
            Indicators[indicator].Direction == Direction.None && method != Normalisation.Goalposts
                ? new Scale(new double?[Areas.Length], ReasonCodes.NoDirection)
                : Scale.Of(method, Indicators[indicator], values[indicator], targets[indicator]);

        public Colour ColourOf(int indicator, int area) =>
            Indicators[indicator].Thresholds is { } thresholds && Figures[indicator][area]?.Canonical?.Number is { } number
                ? Colours.Of(number, thresholds)
                : Colour.None;

        public Colour ColourOfField(int domain, int area)
        {
            var count = 0;
            var present = new List<(decimal, Indicator)>();
            for (var i = 0; i < Indicators.Length; i++)
            {
                if (DomainOf[i] != domain || Indicators[i].Thresholds is null)
                    continue;
                count += IsExpected(i, area) ? 1 : 0;
                if (Figures[i][area]?.Canonical?.Number is { } number)
                    present.Add((number, Indicators[i]));
            }
            return Colours.OfField(present, count);
        }

        private static bool[][] ExpectedOf(SeriesTable table, Hierarchy hierarchy, int[] areas, Observation?[][] figures)
        {
            var groups = new int[areas.Length];
            var sizes = new Dictionary<int, int>();
            for (var a = 0; a < areas.Length; a++)
            {
                groups[a] = table.Data.Areas[areas[a]].Group.Length > 0 ? hierarchy.GroupOf(areas[a]) : -1;
                sizes[groups[a]] = sizes.GetValueOrDefault(groups[a]) + 1;
            }
            var result = new bool[figures.Length][];
            var have = new Dictionary<int, int>();
            for (var i = 0; i < figures.Length; i++)
            {
                have.Clear();
                var all = 0;
                for (var a = 0; a < areas.Length; a++)
                {
                    if (figures[i][a] is null)
                        continue;
                    all++;
                    have[groups[a]] = have.GetValueOrDefault(groups[a]) + 1;
                }
                result[i] = new bool[areas.Length];
                for (var a = 0; a < areas.Length; a++)
                {
                    result[i][a] = figures[i][a] is not null || 2 * all >= areas.Length
                        || (groups[a] >= 0 && 2 * have.GetValueOrDefault(groups[a]) >= sizes[groups[a]]);
                }
            }
            return result;
        }

        private static decimal? TargetOf(AreaSeries series) => series.Target?.Canonical?.Number;
    }

    /// <summary>The scales and scores of one normalisation.</summary>
    internal sealed record Result(Scale[] Scales, bool[] Used, Part[][] Domains, Part[] Index)
    {
        public static Result Of(Comparison comparison, Normalisation method, AnalysisOptions options)
        {
            var n = comparison.Areas.Length;
            var scales = Enumerable.Range(0, comparison.Indicators.Length).Select(i => comparison.ScaleOf(method, i)).ToArray();
            // An indicator without a scale says nothing about anybody; one that not all share counts only where gaps may drop out.
            var used = scales.Select(s => s.Refusal.Length == 0 && (!comparison.SharedOnly || s.Values.All(v => v is not null))).ToArray();
            var domains = new Part[comparison.Domains.Length][];
            for (var d = 0; d < domains.Length; d++)
                domains[d] = new Part[n];
            var index = new Part[n];
            for (var a = 0; a < n; a++)
                Score(comparison, options, scales, used, a, domains, index);
            return new Result(scales, used, domains, index);
        }

        private static void Score(Comparison comparison, AnalysisOptions options, Scale[] scales, bool[] used, int area, Part[][] domains, Part[] index)
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
            var over = new Mean(options.Aggregation);
            for (var d = 0; d < fields; d++)
            {
                var coverage = all[d] > 0m ? have[d] / all[d] : 0m;
                var reason = possible[d] == 0 ? (comparison.SharedOnly ? ReasonCodes.NothingShared : ReasonCodes.AllMissing)
                    : count[d] == 0 ? ReasonCodes.AllMissing
                    : all[d] == 0m ? ReasonCodes.ZeroWeight
                    : !comparison.SharedOnly && coverage < options.CoverageThreshold ? ReasonCodes.TooLittleCoverage
                    : means[d].IsRefused ? ReasonCodes.NotPositive
                    : "";
                var value = reason.Length == 0 ? means[d].Value : null;
                domains[d][area] = new Part(value, coverage, count[d], reason);
                if (value is { } score)
                    over.Add(score, 1d);
            }

            var total = all.Sum();
            var covered = total > 0m ? have.Sum() / total : 0m;
            var why = domains.All(d => d[area].Value is null) ? FirstReason(domains, area)
                : !comparison.SharedOnly && covered < options.IndexCoverageThreshold ? ReasonCodes.TooLittleCoverage
                : over.IsRefused || domains.Any(d => d[area].Reason == ReasonCodes.NotPositive) ? ReasonCodes.NotPositive
                : "";
            index[area] = new Part(why.Length == 0 ? over.Value : null, covered, count.Sum(), why);
        }

        private static string FirstReason(Part[][] domains, int area) =>
            domains.Select(d => d[area].Reason).FirstOrDefault(r => r is not (ReasonCodes.AllMissing or ReasonCodes.NothingShared))
            ?? domains.Select(d => d[area].Reason).FirstOrDefault() ?? ReasonCodes.AllMissing;
    }
}
