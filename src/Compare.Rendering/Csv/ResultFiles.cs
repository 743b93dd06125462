using System.Collections.Immutable;
using Compare.Analysis;
using Compare.Analysis.Trail;
using Compare.Model;
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
            .. study.Trajectories.Length > TrailLimit ? Array.Empty<(string, Func<byte[]>)>() : [("trail.csv", () => Trail(study, language))],
            ("trajectories.csv", () => Trajectories(study)),
        ];
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

    // A trail of hundreds of areas would be larger than everything else together and read by nobody;
    // `compare explain` gives any part of it on demand.
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
