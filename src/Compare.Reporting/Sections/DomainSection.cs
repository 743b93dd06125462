using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>A chapter for a field of public service: what its figures say in a sentence, its table, its charts.</summary>
internal static class DomainSection
{
    private const int ChartsPerField = 4;

    public static ChapterView? Build(ReportContext c, Domain domain)
    {
        var indicators = c.Lens.Indicators(domain.Id).ToArray();
        if (indicators.Length == 0)
            return null;
        var chapter = c.Chapter("field-" + domain.Id.Value, c.Say("domain.title", ("field", c.Name(domain))).Text, "field") with { Field = domain.Id.Value };
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        foreach (var indicator in indicators.Where(i => ChartSketches.IsWorthDrawing(c, i)).Take(ChartsPerField))
        {
            if (ChartSketches.Dumbbell(c, indicator, $"{domain.Id.Value}-{indicator.Id.Value}") is { } chart)
                blocks.Add(c.Chart(chart, "half"));
        }

        // What one district alone reports needs no row per district, and no columns for a comparison that cannot be made.
        var alone = indicators.Where(i => IsAlone(c, i)).ToArray();
        var compared = indicators.Except(alone).ToArray();
        if (compared.Length > 0)
            blocks.Add(c.Table(Table(c, domain, compared)));
        if (alone.Length > 0)
            blocks.Add(c.Table(AloneTable(c, domain, alone)));

        return chapter with { Lead = Lead(c, domain, indicators).Runs, Blocks = blocks.ToImmutable() };
    }

    /// <summary>The opening: how many indicators, how many can be held against the city's targets, and where the clearest shortfall is.</summary>
    private static Phrase Lead(ReportContext c, Domain domain, Indicator[] indicators)
    {
        var shared = indicators.Where(i => c.Lens.Districts.Count(d => c.Lens.Has(d.Id, i.Id)) > 1).ToArray();
        var into = new PhraseBuilder();
        into.Add(c.Say(shared.Length == indicators.Length && shared.Length > 1 ? "domain.lead-count-all" : "domain.lead-count",
            ("field", c.Name(domain)),
            ("indicators", c.Count($"field|{domain.Id}|all", c.Words["computed.what-indicators"], indicators.Select(c.Name))),
            ("shared", c.Count($"field|{domain.Id}|shared", c.Words["computed.what-shared"], shared.Select(c.Name)))));
        var judged = (from i in indicators from d in c.Lens.Districts select c.Lens.Gap(d.Id, i.Id, GapMeasure.Target, GapAgainst.City)).OfType<Gap>()
            .Where(g => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds or GapVerdict.Short or GapVerdict.Undetermined).ToArray();
        if (judged.Length > 0)
        {
            into.Add(c.Say("domain.lead-city", ("rest", Phrase.Of(judged.Count(g => g.Verdict is not (GapVerdict.Met or GapVerdict.Exceeds)))),
                ("comparisons", c.Count($"field|{domain.Id}|city", c.Words["computed.what-target-comparisons"], judged.Select(Describe))),
                ("reached", c.Count($"field|{domain.Id}|reached", c.Words["computed.what-target-reached"], judged.Where(g => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds).Select(Describe))),
                ("short", c.Count($"field|{domain.Id}|short", c.Words["computed.what-target-short"], judged.Where(g => g.Verdict == GapVerdict.Short).Select(Describe)))));
            var shortest = judged.Where(g => g.Verdict == GapVerdict.Short && g.Difference is not null).OrderBy(g => g.Attainment ?? 1m).FirstOrDefault();
            if (shortest is { Difference: < 0m, ValueObservation: { } own, TargetObservations: [var theirs, ..] })
            {
                into.Add(c.Say("domain.lead-short",
                    ("area", c.Label(shortest.Area)), ("indicator", c.Name(c.Lens.Indicator(shortest.Indicator)!)),
                    ("own", c.Figure(own)), ("city", c.Figure(theirs)), ("gap", c.GapSize(shortest)),
                    ("better", c.Lens.Indicator(shortest.Indicator)!.Direction == Direction.Lower ? "lower" : "higher")));
            }
        }
        else
            into.Add(c.Words["domain.lead-no-city"]);
        return into.ToPhrase();

        string Describe(Gap g) => c.Say("computed.member", ("area", c.Label(g.Area)), ("indicator", c.ShortName(c.Lens.Indicator(g.Indicator)!))).Text;
    }

    private static bool IsAlone(ReportContext c, Indicator indicator) =>
        c.Lens.Districts.Where(d => c.Lens.Has(d.Id, indicator.Id)).ToArray() is [var only] && c.Lens.CityTarget(only.Id, indicator.Id) is null;

    /// <summary>A line per indicator that one district alone reports.</summary>
    private static TableDraft AloneTable(ReportContext c, Domain domain, IEnumerable<Indicator> indicators)
    {
        var table = new TableDraft(c.Unique("table-alone-" + domain.Id.Value), c.Say("domain.table-alone", ("field", c.Name(domain))).Text) { Style = "gaps alone" };
        var rows = indicators.Select(i => (Indicator: i, District: c.Lens.Districts.First(d => c.Lens.Has(d.Id, i.Id)))).ToArray();
        var judged = rows.Any(r => IsJudged(c.Lens.Trajectory(r.District.Id, r.Indicator.Id)));
        table.Column("name", c.Words["column.indicator"]).Column("area", c.Words["column.area"]).Column("unit", c.Words["column.unit"]).Column("figure", c.Words["column.baseline"]).Column("figure", c.Words["column.latest"]).Column("figure", c.Words["column.own-target"]);
        if (judged)
            table.Column("verdict", c.Words["column.progress"]);
        table.Column("source", c.Words["column.sources"]);
        foreach (var (indicator, district) in rows)
        {
            var baseline = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Baseline);
            var latest = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Latest);
            // Where no target for the year judged is printed, the last one that is; its year stands beside it.
            var target = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Target) ?? c.Lens.Observations(district.Id, indicator.Id).LastOrDefault(o => o.Status == ValueStatus.Target && o.Canonical is not null);
            var unit = c.Figures.Symbol(indicator.Unit) + (indicator.Direction == Direction.Lower ? c.Words["symbol.lower"] : "");
            var cells = ImmutableArray.Create(
                new CellView([new RunView(c.Name(indicator))], "name") { Heading = true, Scope = "row" },
                MeasureCells.AreaCell(c, district, (target ?? baseline ?? latest)?.Binding ?? Binding.Unstated) with { Heading = false, Scope = "" },
                ReportContext.Cell(unit, "unit"),
                MeasureCells.Figure(c, table, baseline, ""),
                latest is not null && ReferenceEquals(latest, baseline) ? ReportContext.Cell(ReportContext.Styled(c.Words["table.same"], "muted"), "figure") : MeasureCells.Figure(c, table, latest, ""),
                MeasureCells.Figure(c, table, target, ""));
            if (judged)
                cells = cells.Add(c.Lens.Trajectory(district.Id, indicator.Id) is { } way && IsJudged(way) ? MeasureCells.Way(c, table, way) : ReportContext.Cell(ReportContext.Styled("—", "missing"), "verdict"));
            table.Row(new RowView(cells.Add(ReportContext.SourcesCell(cells)), "", district.Id.Value, "", c.FieldAnchor(indicator)));
        }

        return table;

        static bool IsJudged(Trajectory? way) => way is not null && way.Class != TrajectoryClass.Undetermined;
    }

    private static TableDraft Table(ReportContext c, Domain domain, IEnumerable<Indicator> indicators)
    {
        var table = new TableDraft(c.Unique("table-" + domain.Id.Value), c.Say("domain.table", ("field", c.Name(domain))).Text) { Style = "measures" };
        Columns(c, table);
        foreach (var indicator in indicators)
        {
            var absent = c.Lens.Districts.Where(d => !c.Lens.Has(d.Id, indicator.Id)).ToArray();
            var more = absent.Length == 0 || absent.Length == c.Lens.Districts.Length
                ? null
                : ReportContext.Styled(c.Say("table.not-reported", ("areas", string.Join(c.Comma, absent.Select(c.Label)))).Text, "muted");
            table.Row(MeasureCells.Subject(c, indicator, 9, more, c.FieldAnchor(indicator)));
            foreach (var district in c.Lens.Districts.Where(d => c.Lens.Has(d.Id, indicator.Id)))
                table.Row(Row(c, table, district, indicator));
            table.EndGroup("indicator");
        }

        table.Remark(c.Say("table.remark-measures", ("method", c.Words["method.name." + ReportContext.Code(c.Study.Options.Methods[0])])));
        return table;
    }

    public static void Columns(ReportContext c, TableDraft table)
    {
        table.Column("area", c.Words["column.area"]).Column("figure", c.Words["column.baseline"]).Column("figure", c.Words["column.latest"])
            .Column("figure", c.Words["column.own-target"]).Column("figure", c.Words["column.city-target"])
            .Column("verdict", c.Words["column.latest-city"]).Column("verdict", c.Words["column.target-city"])
            .Column("verdict", c.Words["column.progress"]).Column("source", c.Words["column.sources"]);
    }

    public static RowView Row(ReportContext c, TableDraft table, Area district, Indicator indicator)
    {
        var baseline = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Baseline);
        var latest = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Latest);
        var target = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Target);
        var city = c.Lens.CityTarget(district.Id, indicator.Id);
        var toCity = c.Lens.Gap(district.Id, indicator.Id, GapMeasure.Latest, GapAgainst.City);
        var targetToCity = c.Lens.Gap(district.Id, indicator.Id, GapMeasure.Target, GapAgainst.City);
        var onlyOne = latest is not null && baseline is not null && ReferenceEquals(latest, baseline);
        var first = c.Lens.Observations(district.Id, indicator.Id).FirstOrDefault();
        var cells = ImmutableArray.Create(
            MeasureCells.AreaCell(c, district, (target ?? baseline ?? first)?.Binding ?? Binding.Unstated),
            MeasureCells.Figure(c, table, baseline, c.Words["missing.baseline"]),
            onlyOne ? ReportContext.Cell(ReportContext.Styled(c.Words["table.same"], "muted"), "figure") : MeasureCells.Figure(c, table, latest, c.Words["missing.latest"]),
            MeasureCells.Figure(c, table, target, c.Words["missing.own-target"]),
            MeasureCells.Figure(c, table, city, c.Reason(toCity?.Reason is { Length: > 0 } why && toCity.Verdict == GapVerdict.NoTarget ? why : toCity?.Verdict == GapVerdict.NotComparable && city is null ? toCity.Reason : "")),
            MeasureCells.Gap(c, table, toCity),
            MeasureCells.Gap(c, table, targetToCity),
            MeasureCells.Way(c, table, c.Lens.Trajectory(district.Id, indicator.Id)));
        var status = toCity is null ? "" : ReportContext.Code(toCity.Verdict);
        return new RowView(cells.Add(ReportContext.SourcesCell(cells)), "", district.Id.Value, status);
    }
}
