using System.Collections.Immutable;
using Compare.Analysis;
using Compare.Analysis.Trail;
using Compare.Model;
using Compare.Model.Indicators;
using Compare.Model.Quantities;

namespace Compare.Rendering.Csv;

/// <summary>The result files of a study, with the columns other people's scripts rely on.</summary>
public static class ResultFiles
{
    /// <summary><c>gaps.csv</c>.</summary>
    public static byte[] Gaps(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Rows(
            ["area", "indicator", "period", "measure", "op", "value", "against", "target_op", "target", "unit", "direction",
            "gap", "attainment", "verdict", "class", "reason", "binding", "document", "line", "target_document", "target_line", "target_area", "notes"],
            study.Gaps, static (table, gap) =>
            {
                var target = gap.TargetObservations.IsDefaultOrEmpty ? null : gap.TargetObservations[0];
                table.Code(gap.Area.Value).Code(gap.Indicator.Value).Code(gap.Period?.ToString()).Code(Word.Of(gap.Measure))
                    .Code(Sign(gap.Value)).Computed(gap.Value?.Number).Code(Word.Of(gap.Against))
                    .Code(Sign(gap.Target)).Computed(gap.Target?.Number).Text(gap.Unit.Symbol).Code(Word.Of(gap.Direction))
                    .Computed(gap.Difference).Computed(gap.Attainment).Code(Word.Of(gap.Verdict)).Code(Word.Of(gap.Alignment)).Code(gap.Reason)
                    .Code(Character(gap.Binding))
                    .Text(gap.ValueObservation?.Source.Document).Whole(Line(gap.ValueObservation?.Source.Line))
                    .Text(target?.Source.Document).Whole(Line(target?.Source.Line))
                    .Code(gap.TargetArea?.Value).Code(string.Join(';', gap.Notes))
                    .End();
            });
    }

    /// <summary><c>trajectories.csv</c>.</summary>
    public static byte[] Trajectories(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Rows(
            ["area", "indicator", "baseline_period", "baseline", "latest_period", "latest", "target_period", "target", "unit",
            "elapsed", "progress", "required_per_year", "observed_per_year", "projected", "class", "method", "reason",
            "baseline_op", "latest_op", "target_op", "projected_low", "projected_high", "trend_per_year", "trend_holds", "notes"],
            study.Trajectories, (table, way) =>
            {
                var (baseline, latest, target) = (way.Baseline?.Canonical, way.Latest?.Canonical, way.Target?.Canonical);
                var unit = (way.Baseline ?? way.Latest ?? way.Target)?.CanonicalUnit;
                table.Code(way.Area.Value).Code(way.Indicator.Value)
                    .Code(way.Baseline?.Period?.ToString()).Computed(baseline?.Number)
                    .Code(way.Latest?.Period?.ToString()).Computed(latest?.Number)
                    .Code(way.Target?.Period?.ToString() ?? (way.Aim is null ? null : Period.Of(study.Options.TargetYear).ToString())).Computed(target?.Number ?? way.Aim)
                    .Text(unit?.Symbol)
                    .Computed(way.Elapsed).Computed(way.Progress).Computed(way.RequiredPerYear).Computed(way.ObservedPerYear).Computed(way.Projected)
                    .Code(Word.Of(way.Class)).Code(Word.Of(way.Method)).Code(way.Reason)
                    .Code(Sign(baseline)).Code(Sign(latest)).Code(Sign(target))
                    .Computed(way.ProjectedLow).Computed(way.ProjectedHigh)
                    .Computed(way.TrendPerYear).Code(way.TrendHolds is not { } holds ? "" : holds ? "true" : "false").Code(string.Join(';', way.Notes))
                    .End();
            });
    }

    /// <summary><c>shares.csv</c>.</summary>
    public static byte[] Shares(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Rows(
            ["area", "indicator", "period", "status", "value", "city_value", "unit", "share", "population_share", "fair_share_index",
            "op", "city_op", "share_op", "city", "reason"],
            study.Shares, static (table, share) =>
            {
                table.Code(share.Area.Value).Code(share.Indicator.Value).Code(share.Period.ToString()).Code(Word.Of(share.Status))
                    .Computed(share.Value.Number).Computed(share.CityValue.Number).Text(share.Unit.Symbol)
                    .Computed(share.Share).Computed(share.PopulationShare).Computed(share.FairShareIndex)
                    .Code(Sign(share.Value)).Code(Sign(share.CityValue)).Code(RelationSign.Of(share.ShareRelation))
                    .Code(share.City.Value).Code(share.Reason)
                    .End();
            });
    }

    /// <summary><c>scores.csv</c>.</summary>
    public static byte[] Scores(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Rows(
            ["area", "scope", "score", "rank", "rank_low", "rank_high", "coverage", "indicators", "method", "reason", "colour", "notes"],
            study.Scores, static (table, score) =>
            {
                table.Code(score.Area.Value).Code(score.Scope).Computed(score.Value).Whole(score.Rank).Whole(score.RankLow).Whole(score.RankHigh)
                    .Computed(score.Coverage).Whole(score.Indicators).Code(score.Method).Code(score.Reason).Code(Word.Of(score.Colour)).Code(score.Note).End();
            });
    }

    /// <summary><c>normalised.csv</c>.</summary>
    public static byte[] Normalised(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Rows(
            ["area", "indicator", "method", "value"],
            study.Normalised, static (table, value) => table.Code(value.Area.Value).Code(value.Indicator.Value).Code(Word.Of(value.Method)).Computed(value.Value).End());
    }

    /// <summary><c>peers.csv</c>: where each area stands among its peers, and whether that is a strength or a weakness.</summary>
    public static byte[] Peers(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var units = Units(study);
        return Rows(
            ["area", "indicator", "period", "measure", "value", "unit", "rank", "areas", "best", "lower_quartile", "median", "upper_quartile", "worst", "percentile", "standing"],
            study.Standings, (table, standing) =>
            {
                table.Code(standing.Area.Value).Code(standing.Indicator.Value).Code(standing.Period.ToString()).Code(Word.Of(standing.Measure))
                    .Computed(standing.Value).Text(units[standing.Indicator]).Whole(standing.Rank).Whole(standing.Spread.Count)
                    .Computed(standing.Spread.Best).Computed(standing.Spread.LowerQuartile).Computed(standing.Spread.Median).Computed(standing.Spread.UpperQuartile).Computed(standing.Spread.Worst)
                    .Computed(standing.Percentile).Code(Word.Of(standing.Verdict)).End();
            });
    }

    /// <summary><c>ambition.csv</c>: what each area's own target asks for, against its city's, its peers' and its own start.</summary>
    public static byte[] Ambition(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var units = Units(study);
        return Rows(
            ["area", "indicator", "period", "op", "value", "unit", "city_op", "city_target", "verdict", "reason", "copies_city", "lowered", "asked", "rank", "areas"],
            study.Ambitions, (table, ambition) =>
            {
                var city = ambition.AgainstCity;
                table.Code(ambition.Area.Value).Code(ambition.Indicator.Value).Code(ambition.Target.Period?.ToString())
                    .Code(Sign(ambition.Target.Canonical)).Computed(ambition.Target.Canonical?.Number).Text(units[ambition.Indicator])
                    .Code(Sign(city.Target)).Computed(city.Target?.Number).Code(Word.Of(city.Verdict)).Code(city.Reason)
                    .Code(ambition.CopiesCity ? "true" : "false").Code(ambition.Lowered ? "true" : "false").Computed(ambition.Step)
                    .Whole(ambition.AmongPeers?.Rank).Whole(ambition.AmongPeers?.Spread.Count).End();
            });
    }

    /// <summary><c>priorities.csv</c>: what is both short of its target and falling behind, binding targets first.</summary>
    public static byte[] Priorities(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Rows(
            ["area", "indicator", "binding", "period", "value", "target", "unit", "gap", "attainment", "elapsed", "progress", "class", "method"],
            study.Priorities, static (table, priority) =>
            {
                var (gap, way) = (priority.Gap, priority.Trajectory);
                table.Code(priority.Area.Value).Code(priority.Indicator.Value).Code(Character(priority.Binding)).Code(gap.Period?.ToString())
                    .Computed(gap.Value?.Number).Computed(gap.Target?.Number).Text(gap.Unit.Symbol).Computed(gap.Difference).Computed(gap.Attainment)
                    .Computed(way.Elapsed).Computed(way.Progress).Code(Word.Of(way.Class)).Code(Word.Of(way.Method)).End();
            });
    }

    /// <summary><c>targets.csv</c>: how many targets each area meets, over all of them and over those that could be judged, binding and expected apart.</summary>
    public static byte[] Targets(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Rows(
            ["area", "measure", "against", "binding", "all", "met", "short", "undetermined", "not_judged", "share_of_all", "share_of_judged"],
            study.TargetCounts, static (table, count) =>
            {
                table.Code(count.Area.Value).Code(Word.Of(count.Measure)).Code(Word.Of(count.Against)).Code(Character(count.Binding))
                    .Whole(count.All).Whole(count.Met).Whole(count.Short).Whole(count.Undetermined).Whole(count.NotJudged)
                    .Computed(count.ShareOfAll).Computed(count.ShareOfJudged).End();
            });
    }

    private static Dictionary<IndicatorId, string> Units(Study study) => study.Data.Indicators.ToDictionary(i => i.Id, i => i.Unit.Symbol);

    /// <summary><c>audit.csv</c>, its sentences in the language of the report.</summary>
    public static byte[] Audit(Study study, string language)
    {
        ArgumentNullException.ThrowIfNull(study);
        var table = new CsvTable("id", "severity", "rule", "area", "indicator", "message", "document_a", "line_a", "document_b", "line_b");
        foreach (var finding in study.Audit)
        {
            table.Code(finding.Id).Code(Word.Of(finding.Severity)).Code(finding.Rule).Code(finding.Area?.Value).Code(finding.Indicator?.Value)
                .Text(finding.Message.In(language))
                .Text(finding.First.Document).Whole(Line(finding.First.Line))
                .Text(finding.Second?.Document).Whole(Line(finding.Second?.Line))
                .End();
        }

        return table.ToBytes();
    }

    /// <summary><c>trail.csv</c>: every step from printed cell to verdict, its sentences in the language of the report.</summary>
    public static byte[] Trail(Study study, string language)
    {
        ArgumentNullException.ThrowIfNull(study);
        var table = new CsvTable("area", "indicator", "step", "description", "value", "unit", "document", "line", "kind");
        var (area, indicator, number) = ("", "", 0);
        foreach (var step in CalculationTrail.Of(study))
        {
            number = step.Area.Value == area && step.Indicator.Value == indicator ? number + 1 : 1;
            (area, indicator) = (step.Area.Value, step.Indicator.Value);
            table.Code(area).Code(indicator).Whole(number).Text(step.Description.In(language)).Code(step.Value).Text(step.Unit)
                .Text(step.Source?.Document).Whole(Line(step.Source?.Line)).Code(step.Kind).End();
        }

        return table.ToBytes();
    }

    /// <summary>Every result file of the study, by file name, in ordinal order.</summary>
    public static ImmutableArray<KeyValuePair<string, byte[]>> All(Study study, string language)
    {
        ArgumentNullException.ThrowIfNull(study);
        (string Name, Func<byte[]> Make)[] files =
        [
            ("audit.csv", () => Audit(study, language)),
            ("gaps.csv", () => Gaps(study)),
            ("normalised.csv", () => Normalised(study)),
            ("scores.csv", () => Scores(study)),
            ("shares.csv", () => Shares(study)),
            ("sources.csv", () => PrintedSources.Of(study.Data)),
            ("trajectories.csv", () => Trajectories(study)),
        ];
        if (study.Trajectories.Length <= TrailLimit)
        {
            (string Name, Func<byte[]> Make)[] detailed =
            [
                ("ambition.csv", () => Ambition(study)), ("peers.csv", () => Peers(study)), ("priorities.csv", () => Priorities(study)),
                ("targets.csv", () => Targets(study)), ("trail.csv", () => Trail(study, language)),
            ];
            files = [.. files.Concat(detailed).OrderBy(file => file.Name, StringComparer.Ordinal)];
        }

        // None needs anything of another, and the large ones take seconds for a country's counties.
        var made = new KeyValuePair<string, byte[]>[files.Length];
        Parallel.For(0, files.Length, i => made[i] = new(files[i].Name, files[i].Make()));
        return [.. made];
    }

    /// <summary>
    /// One row of a file for each result. Rows need nothing of one another, so that those of a country's counties are written part by part
    /// on all processors; the parts follow one another in the order of the results.
    /// </summary>
    private static byte[] Rows<T>(ReadOnlySpan<string> header, ImmutableArray<T> results, Action<CsvTable, T> write)
    {
        var table = new CsvTable(header);
        var parts = new CsvTable[(results.Length + RowsOfPart - 1) / RowsOfPart];
        for (var part = 0; part < parts.Length; part++)
            parts[part] = part == 0 ? table : table.Part();
        Parallel.For(0, parts.Length, part =>
        {
            for (var i = part * RowsOfPart; i < Math.Min(results.Length, (part + 1) * RowsOfPart); i++)
                write(parts[part], results[i]);
        });
        return CsvTable.Join(parts.Length == 0 ? [table] : parts);
    }

    private const int RowsOfPart = 1 << 15;

    // The trail and the standings of hundreds of areas would be larger than everything else together and read by nobody;
    // `compare explain` gives any part of the trail on demand.
    private const int TrailLimit = 5_000;

    private static string Sign(Figure? figure) => figure?.Number is null ? "" : RelationSign.Of(figure.Relation);

    private static long? Line(int? line) => line is > 0 ? line : null;

    private static string Character(Model.Observations.Binding binding) => binding switch
    {
        Model.Observations.Binding.Binding => "约束性",
        Model.Observations.Binding.Expected => "预期性",
        _ => "",
    };
}
