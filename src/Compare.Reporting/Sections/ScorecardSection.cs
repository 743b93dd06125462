using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>The scorecard: indicators by districts on one page (or a page for every few districts), the latest figure and the target each coloured against the city's target.</summary>
internal static class ScorecardSection
{
    /// <summary>Rows that fit a page of A4 with head, legend and notes.</summary>
    private const int RowsOnAPage = 44;

    private const int DistrictsOnAPage = 6;

    public static ChapterView Build(ReportContext c)
    {
        var chapter = c.Chapter("scorecard", c.Words["scorecard.title"], "scorecard");
        var shown = Choose(c, out var left);
        var parts = Columns.Of(c.Lens.Districts, DistrictsOnAPage);
        var tables = parts.Select((districts, n) => Table(c, shown, districts, Columns.Title(c, c.Say("scorecard.table", ("year", ReportContext.Digits(c.TargetYear))).Text, n + 1, parts.Length))).Where(t => !t.IsEmpty).ToArray();

        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        blocks.Add(ReportContext.Paragraph(c.Say("scorecard.legend", ("exceeds", c.Status("exceeds", c.Words["verdict.exceeds"])), ("met", c.Status("met", c.Words["verdict.met"])), ("short", c.Status("short", c.Words["verdict.short"])),
            ("undetermined", c.Status("undetermined", c.Words["verdict.undetermined"]))), "legend"));
        foreach (var table in tables)
        {
            if (table != tables[0])
                blocks.Add(new BlockView { Paragraph = new ParagraphView([], "page-break") });
            blocks.Add(c.Table(table));
        }

        if (left.Length > 0)
            blocks.Add(ReportContext.Paragraph(c.Say("scorecard.left-out", ("count", c.Count("scorecard-left", c.Words["computed.what-left-out"], left.Select(c.ShortName)))), "note"));
        var none = c.Lens.Districts.Where(d => !c.Lens.HasCityTargets(d)).Select(c.Label).ToArray();
        var lead = c.Say("scorecard.lead", ("year", ReportContext.Digits(c.TargetYear)));
        if (none.Length > 0)
            lead = lead.Then(c.Say("scorecard.no-city", ("areas", c.Names(none))));
        return chapter with { Lead = lead.Runs, Blocks = blocks.ToImmutable() };
    }

    private static TableDraft Table(ReportContext c, List<(Domain Domain, List<Indicator> Indicators)> shown, ImmutableArray<Area> districts, string title)
    {
        var table = new TableDraft(c.Unique("table-scorecard"), title) { Style = "scorecard" };
        table.Column("name", c.Words["column.indicator"]).Column("unit", c.Words["column.unit"]).Column("figure", c.Words["column.city-target"]);
        var top = new List<CellView>
        {
            Head(c.Words["column.indicator"], rows: 2), Head(c.Words["column.unit"], rows: 2), Head(c.Words["column.city-target"], rows: 2),
        };
        var below = new List<CellView>();
        foreach (var district in districts)
        {
            var name = c.ShortLabel(district);
            table.Column("figure now", c.Say("scorecard.now-of", ("area", name)).Text).Column("figure aim", c.Say("scorecard.aim-of", ("area", name)).Text);
            top.Add(new CellView([new RunView("", Style: "key key-" + ReportContext.Digits(c.Accent(district.Id))), new RunView(name)], "area") { Heading = true, Columns = 2, Scope = "colgroup" });
            below.Add(Head(c.Words["scorecard.now"]));
            below.Add(Head(c.Words["scorecard.aim"]));
        }

        table.Head([.. top]);
        table.Head([.. below]);
        Totals(c, table, districts, shown.SelectMany(f => f.Indicators).ToArray());
        foreach (var field in shown)
        {
            table.Row(new RowView([new CellView([new RunView(c.Name(field.Domain))], "name") { Heading = true, Scope = "rowgroup", Columns = 3 + (2 * districts.Length) }], "subject"));
            foreach (var indicator in field.Indicators)
                table.Row(Row(c, indicator, districts));
            table.EndGroup();
        }

        return table;

        static CellView Head(string text, int rows = 1) => new([new RunView(text)]) { Heading = true, Scope = "col", Rows = rows };
    }

    /// <summary>Over all rows: how many are reached, how many are not, how many nobody can tell.</summary>
    private static void Totals(ReportContext c, TableDraft table, ImmutableArray<Area> districts, Indicator[] indicators)
    {
        var complete = c.Study.Gaps.Where(g => g.Against == GapAgainst.City && g.Measure is GapMeasure.Latest or GapMeasure.Target && CityGapSection.IsJudged(g)).All(g => indicators.Any(i => i.Id == g.Indicator));
        (string Code, Func<Gap, bool> Where)[] kinds = [("reached", g => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds), ("short", g => g.Verdict == GapVerdict.Short), ("undetermined", g => g.Verdict == GapVerdict.Undetermined)];
        foreach (var (code, where) in kinds)
        {
            var any = false;
            var cells = new List<CellView> { new([new RunView(c.Words["scorecard.total-" + code])], "name") { Heading = true, Scope = "row", Columns = 3 } };
            foreach (var district in districts)
            {
                foreach (var measure in (GapMeasure[])[GapMeasure.Latest, GapMeasure.Target])
                {
                    var gaps = indicators.Select(i => c.Lens.Gap(district.Id, i.Id, measure, GapAgainst.City)).OfType<Gap>().Where(CityGapSection.IsJudged).ToArray();
                    var chosen = gaps.Where(where).ToArray();
                    any |= chosen.Length > 0;
                    var style = measure == GapMeasure.Latest ? "figure now" : "figure";
                    cells.Add(gaps.Length == 0
                        ? ReportContext.Cell(ReportContext.Styled("—", "missing"), style)
                        : complete ? ReportContext.Cell(CityGapSection.Count(c, district, measure, GapAgainst.City, code), style)
                        : ReportContext.Cell(c.Count($"scorecard|{district.Id}|{measure}|{code}", c.Say("computed.what-scorecard-" + code, ("area", c.Label(district)), ("measure", c.Words[measure == GapMeasure.Latest ? "scorecard.now" : "scorecard.aim"])).Text,
                            chosen.Select(g => c.ShortName(c.Lens.Indicator(g.Indicator)!))), style));
                }
            }

            if (any)
                table.Row(new RowView([.. cells], "total"));
        }

        table.EndGroup("totals");
    }

    /// <summary>The indicators that can be compared: those with a city target first, then those that most districts report; as many as fit the page.</summary>
    private static List<(Domain Domain, List<Indicator> Indicators)> Choose(ReportContext c, out Indicator[] left)
    {
        var all = (from d in c.Study.Data.Domains
                   from i in c.Lens.Indicators(d.Id)
                   where !i.IsTotal && i.Kind != MeasureKind.Commitment
                   let count = c.Lens.Districts.Count(a => c.Lens.Has(a.Id, i.Id))
                   let city = c.Lens.Districts.Any(a => c.Lens.CityTarget(a.Id, i.Id) is not null)
                   where count > 1 || (city && count > 0)
                   select (Domain: d, Indicator: i, Count: count + (city ? 100 : 0))).ToArray();
        var chosen = all.Select((x, n) => (x.Domain, x.Indicator, x.Count, Order: n)).OrderByDescending(x => x.Count).Take(RowsOnAPage).OrderBy(x => x.Order).ToArray();
        left = [.. all.Select(x => x.Indicator).Except(chosen.Select(x => x.Indicator))];
        return [.. chosen.GroupBy(x => x.Domain).Select(g => (g.Key, g.Select(x => x.Indicator).ToList()))];
    }

    private static RowView Row(ReportContext c, Indicator indicator, ImmutableArray<Area> districts)
    {
        var cells = new List<CellView>
        {
            new([new RunView(c.ShortName(indicator), Target: c.FieldAnchor(indicator))], "name") { Heading = true, Scope = "row" },
            new([new RunView(c.Figures.Symbol(indicator.Unit) + (indicator.Direction == Direction.Lower ? c.Words["symbol.lower"] : ""))], "unit"),
        };
        var city = districts.Select(d => c.Lens.CityTarget(d.Id, indicator.Id)).FirstOrDefault(o => o is not null);
        cells.Add(Value(c, city, ""));
        foreach (var district in districts)
        {
            var latest = c.Lens.Gap(district.Id, indicator.Id, GapMeasure.Latest, GapAgainst.City);
            var target = c.Lens.Gap(district.Id, indicator.Id, GapMeasure.Target, GapAgainst.City);
            cells.Add(Value(c, c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Latest), StatusOf(latest), " now"));
            cells.Add(Value(c, c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Target), StatusOf(target)));
        }

        return new RowView([.. cells]);

        string StatusOf(Gap? gap) => gap?.Verdict is GapVerdict.Met or GapVerdict.Exceeds or GapVerdict.Short or GapVerdict.Undetermined ? ReportContext.Code(gap.Verdict) : "";
    }

    private static CellView Value(ReportContext c, Observation? observation, string status, string place = "")
    {
        if (observation is null)
            return ReportContext.Cell(ReportContext.Styled("—", "missing"), "figure" + place);
        var into = new PhraseBuilder();
        if (status.Length > 0)
            into.Add(ReportContext.Styled(c.Words["symbol." + status], "symbol"));
        into.Add(c.Bare(observation));
        return ReportContext.Cell(into.ToPhrase(), "figure" + place + (status.Length == 0 ? "" : " fill-" + status));
    }
}
