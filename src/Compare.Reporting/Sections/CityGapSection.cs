using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Charts;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>Gaps to the city's targets: where each district stands, and how ambitious its own targets are beside the city's.</summary>
internal static class CityGapSection
{
    public static ChapterView Build(ReportContext c)
    {
        var chapter = c.Chapter("city-gaps", c.Words["city-gaps.title"], "gaps");
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        foreach (var district in c.Lens.Districts)
            District(c, district, blocks);
        return chapter with { Lead = c.Say("city-gaps.lead", ("year", ReportContext.Digits(c.TargetYear))).Runs, Blocks = blocks.ToImmutable() };
    }

    private static void District(ReportContext c, Area district, ImmutableArray<BlockView>.Builder blocks)
    {
        blocks.Add(c.Heading("city-gaps-" + district.Id.Value, c.Label(district)));
        if (!c.Lens.HasCityTargets(district))
        {
            var city = c.Lens.Area(district.Parent);
            blocks.Add(ReportContext.Paragraph(city is null
                ? c.Say("city-gaps.no-parent", ("area", c.Label(district)))
                : c.Say("city-gaps.unknown", ("area", c.Label(district)), ("city", c.Label(city))), "callout"));
            return;
        }

        var rows = Rows(c, district).ToArray();
        if (rows.Length == 0)
        {
            blocks.Add(ReportContext.Paragraph(c.Say("city-gaps.none", ("area", c.Label(district))), "callout"));
            return;
        }

        blocks.Add(ReportContext.Paragraph(Summary(c, district)));
        if (Chart(c, district, rows) is { } chart)
            blocks.Add(c.Chart(chart, "full"));
        var table = new TableDraft(c.Unique("table-city-gaps-" + district.Id.Value), c.Say("city-gaps.table", ("area", c.Label(district))).Text) { Style = "gaps" };
        table.Column("name", c.Words["column.indicator"]).Column("unit", c.Words["column.unit"]).Column("figure", c.Words["column.city-target"])
            .Column("figure", c.Words["column.latest"]).Column("verdict", c.Words["column.latest-city"])
            .Column("figure", c.Words["column.own-target"]).Column("verdict", c.Words["column.target-city"]).Column("source", c.Words["column.sources"]);
        foreach (var (indicator, latest, target) in rows)
        {
            var cells = ImmutableArray.Create(
                NameCell(c, indicator, target?.Binding ?? latest?.Binding ?? Binding.Unstated),
                ReportContext.Cell(c.Figures.Symbol(indicator.Unit), "unit"),
                MeasureCells.Figure(c, table, c.Lens.CityTarget(district.Id, indicator.Id), ""),
                MeasureCells.Figure(c, table, latest?.ValueObservation, c.Words["missing.latest"]),
                MeasureCells.Gap(c, table, latest),
                MeasureCells.Figure(c, table, target?.ValueObservation, c.Words["missing.own-target"]),
                MeasureCells.Gap(c, table, target));
            table.Row(new RowView(cells.Add(ReportContext.SourcesCell(cells)), "", district.Id.Value, latest is null ? "" : ReportContext.Code(latest.Verdict)));
        }

        table.Remark(c.Say("table.remark-gaps"));
        blocks.Add(c.Table(table));
        Unjudged(c, district, blocks);
    }

    public static CellView NameCell(ReportContext c, Indicator indicator, Binding binding, bool brief = false)
    {
        var into = new PhraseBuilder();
        into.Add(new Phrase([new RunView(brief ? c.ShortName(indicator) : c.Name(indicator), Target: c.FieldAnchor(indicator))]));
        if (c.BindingWord(binding) is { Length: > 0 } word)
            into.Add(ReportContext.Styled(word, "tag" + (binding == Binding.Binding ? " tag-binding" : "")));
        return ReportContext.Cell(into.ToPhrase(), "name") with { Heading = true, Scope = "row" };
    }

    /// <summary>The comparisons with the city of a district that were judged, the furthest behind first; 约束性 before 预期性 where they stand alike.</summary>
    public static IEnumerable<(Indicator Indicator, Gap? Latest, Gap? Target)> Rows(ReportContext c, Area district) =>
        from i in c.Study.Data.Indicators
        let latest = c.Lens.Gap(district.Id, i.Id, GapMeasure.Latest, GapAgainst.City)
        let target = c.Lens.Gap(district.Id, i.Id, GapMeasure.Target, GapAgainst.City)
        where IsJudged(latest) || IsJudged(target)
        orderby Order(latest, target), latest?.Attainment ?? target?.Attainment ?? 9m
        select (i, latest, target);

    public static bool IsJudged(Gap? gap) => gap?.Verdict is GapVerdict.Met or GapVerdict.Exceeds or GapVerdict.Short or GapVerdict.Undetermined;

    private static int Order(Gap? latest, Gap? target) => (latest?.Verdict, target?.Verdict) switch
    {
        (GapVerdict.Short, GapVerdict.Short) => 0,
        (GapVerdict.Short, _) => 1,
        (_, GapVerdict.Short) => 2,
        (GapVerdict.Undetermined, _) => 3,
        (GapVerdict.Met, _) => 4,
        (GapVerdict.Exceeds, _) => 5,
        _ => 6,
    };

    public static Phrase Summary(ReportContext c, Area district) => Sentence(c, district, GapMeasure.Latest, GapAgainst.City).Then(Sentence(c, district, GapMeasure.Target, GapAgainst.City));

    public static Phrase Sentence(ReportContext c, Area district, GapMeasure measure, GapAgainst against, string wording = "city-gaps.summary-") =>
        c.Say(wording + (measure == GapMeasure.Target ? "target" : "latest"),
            ("area", c.Label(district)), ("year", ReportContext.Digits(c.TargetYear)),
            ("all", Count(c, district, measure, against, "all")),
            ("rest", Phrase.Of((int)(Count(c, district, measure, against, "all").Count! - Count(c, district, measure, against, "reached").Count!))),
            ("reached", Count(c, district, measure, against, "reached")),
            ("short", Count(c, district, measure, against, "short")),
            ("undetermined", Count(c, district, measure, against, "undetermined")));

    /// <summary>How many comparisons of a district were judged in a way: all, reached, short, undetermined.</summary>
    public static Phrase Count(ReportContext c, Area district, GapMeasure measure, GapAgainst against, string which)
    {
        var gaps = c.Study.Gaps.Where(g => g.Area == district.Id && g.Measure == measure && g.Against == against && IsJudged(g)).Where(g => which switch
        {
            "reached" => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds,
            "short" => g.Verdict == GapVerdict.Short,
            "undetermined" => g.Verdict == GapVerdict.Undetermined,
            _ => true,
        });
        return c.Count($"{against}|{measure}|{district.Id}|{which}", c.Say($"computed.what-{(measure == GapMeasure.Target ? "target" : "latest")}-{which}", ("area", c.Label(district))).Text, gaps.Select(g => c.ShortName(c.Lens.Indicator(g.Indicator)!)));
    }

    /// <summary>The gaps on one scale: as a part of the target, since the units differ.</summary>
    public static GapChart? Chart(ReportContext c, Area district, (Indicator Indicator, Gap? Latest, Gap? Target)[] rows)
    {
        var bars = new List<GapBar>();
        var unit = "%";
        foreach (var (indicator, latest, _) in rows)
        {
            if (latest is not { Attainment: { } attainment, Verdict: not GapVerdict.Undetermined, Difference: { } difference })
                continue;
            var code = ReportContext.Code(latest.Verdict);
            var symbol = c.Figures.DifferenceSymbol(indicator.Unit);
            var text = c.Figures.Signed(difference, indicator.Unit, ReportContext.GapDecimals(latest)) + (c.Words.IsEnglish && symbol.Length > 0 ? " " : "") + symbol;
            var detail = c.Say("chart.gap-detail", ("value", c.Figures.Plain(latest.Value!, indicator.Unit)), ("target", c.Figures.Plain(latest.Target!, indicator.Unit))).Text;
            bars.Add(new GapBar(new ChartArea(indicator.Id.Value, c.ShortName(indicator)), new ChartValue((attainment - 1m) * 100m, text), ReportContext.ChartStatusOf(code), c.Words["verdict." + code], detail));
        }

        if (bars.Count < 2)
            return null;
        var sorted = GapChart.Sorted(bars);
        return new GapChart
        {
            Id = ReportContext.Slug("gaps-" + district.Id.Value),
            Title = c.Say("chart.gaps-title", ("area", c.Label(district))).Text,
            Subtitle = c.Words["chart.gaps-subtitle"],
            AltText = c.Say("chart.gaps-alt", ("area", c.Label(district)), ("best", sorted[0].Area.Label + " " + sorted[0].Difference.Text), ("worst", sorted[^1].Area.Label + " " + sorted[^1].Difference.Text)).Text,
            Axis = ChartAxis.Over(sorted.Select(b => b.Difference.Number), c.Words["chart.gaps-axis"], unit, fromZero: true),
            Bars = sorted,
            BetterLabel = c.Words["chart.better"],
            WorseLabel = c.Words["chart.worse"],
            ZeroLabel = c.Words["chart.at-target"],
            Legend = [.. sorted.Select(b => new StatusWord(b.Status, b.Word)).Distinct()],
        };
    }

    /// <summary>What is not compared with the city, by reason.</summary>
    private static void Unjudged(ReportContext c, Area district, ImmutableArray<BlockView>.Builder blocks)
    {
        var open = c.Study.Gaps.Where(g => g.Area == district.Id && g.Against == GapAgainst.City && g.Measure == GapMeasure.Target && !IsJudged(g) && g.Reason.Length > 0)
            .GroupBy(g => g.Reason).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        if (open.Length == 0)
            return;
        var items = open.Select(g => new ItemView(c.Say("city-gaps.unjudged-item",
            ("reason", c.Reason(g.Key)),
            ("count", c.Count($"unjudged|{district.Id}|{g.Key}", c.Reason(g.Key), g.Select(x => c.ShortName(c.Lens.Indicator(x.Indicator)!)))),
            ("members", string.Join(c.Comma, g.Select(x => c.ShortName(c.Lens.Indicator(x.Indicator)!)).Take(40)))).Runs));
        blocks.Add(ReportContext.Paragraph(c.Say("city-gaps.unjudged", ("area", c.Label(district)))));
        blocks.Add(new BlockView { List = new ListView([.. items], "compact") });
    }
}
