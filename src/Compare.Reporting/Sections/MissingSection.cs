using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>What is not there: indicators one district reports and another does not, figures without a start or a target.</summary>
internal static class MissingSection
{
    private const int DistrictsOnAPage = 12;

    public static ChapterView Build(ReportContext c)
    {
        var chapter = c.Chapter("missing", c.Words["missing.title"], "missing");
        var lonely = new Dictionary<AreaId, List<Indicator>>();
        var rows = new List<(Domain Domain, Indicator Indicator, string[] States)>();
        foreach (var domain in c.Study.Data.Domains)
        {
            foreach (var indicator in c.Lens.Indicators(domain.Id))
            {
                var states = c.Lens.Districts.Select(d => State(c, d, indicator)).ToArray();
                var reporting = c.Lens.Districts.Where((_, n) => states[n] != "none").ToArray();
                if (reporting.Length == 1 && c.Lens.Districts.Length > 1 && c.Lens.CityTarget(reporting[0].Id, indicator.Id) is null)
                {
                    if (!lonely.TryGetValue(reporting[0].Id, out var list))
                        lonely.Add(reporting[0].Id, list = []);
                    list.Add(indicator);
                }
                else if (states.Any(s => s != "full"))
                {
                    rows.Add((domain, indicator, states));
                }
            }
        }

        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        var parts = rows.Count == 0 ? [] : Columns.Of(c.Lens.Districts, DistrictsOnAPage);
        for (var (part, first) = (0, 0); part < parts.Length; first += parts[part].Length, part++)
            blocks.Add(c.Table(Table(c, rows, parts[part], first, Columns.Title(c, c.Words["missing.table"], part + 1, parts.Length))));

        if (lonely.Count > 0)
        {
            blocks.Add(c.Heading("missing-only-one", c.Words["missing.only-one"]));
            blocks.Add(new BlockView
            {
                List = new ListView([.. c.Lens.Districts.Where(d => lonely.ContainsKey(d.Id)).Select(d => new ItemView(c.Say("missing.only-one-item", ("area", c.Label(d)),
                    ("count", c.Count("only|" + d.Id, c.Words["computed.what-only"], lonely[d.Id].Select(c.ShortName))),
                    ("names", string.Join(c.Comma, lonely[d.Id].Select(c.ShortName)))).Runs, "", ReportContext.Digits(c.Accent(d.Id))))], "compact"),
            });
        }

        Unaligned(c, blocks);
        var unseen = c.Lens.Districts.Where(d => !c.Lens.HasCityTargets(d) && d.Parent is not null).ToArray();
        var lead = c.Say("missing.lead");
        if (unseen.Length > 0)
            lead = lead.Then(c.Say("missing.no-city", ("areas", c.Names(unseen.Select(c.Label)))));
        return chapter with { Lead = lead.Runs, Blocks = blocks.ToImmutable() };
    }

    /// <param name="c">The report.</param>
    /// <param name="rows">Indicators with a state for each of the report's districts.</param>
    /// <param name="districts">The districts of this table.</param>
    /// <param name="first">Where the first of them stands among all.</param>
    /// <param name="title">The table's title.</param>
    private static TableDraft Table(ReportContext c, List<(Domain Domain, Indicator Indicator, string[] States)> rows, ImmutableArray<Area> districts, int first, string title)
    {
        var table = new TableDraft(c.Unique("table-missing"), title) { Style = "missing" };
        table.Column("name", c.Words["column.indicator"]);
        foreach (var district in districts)
            table.Column("word", c.ShortLabel(district));
        foreach (var field in rows.GroupBy(r => r.Domain))
        {
            table.Row(new RowView([new CellView([new RunView(c.Name(field.Key))], "name") { Heading = true, Scope = "rowgroup", Columns = 1 + districts.Length }], "subject"));
            foreach (var (_, indicator, states) in field)
            {
                table.Row(new RowView([new CellView([new RunView(c.Name(indicator), Target: c.FieldAnchor(indicator))], "name") { Heading = true, Scope = "row" },
                    .. states.AsSpan(first, districts.Length).ToArray().Select(s => ReportContext.Cell(ReportContext.Styled(c.Words["missing.state-" + s], "state state-" + s), "word"))]));
            }

            table.EndGroup();
        }

        table.Remark(c.Words["missing.remark"]);
        return table;
    }

    public static string State(ReportContext c, Area district, Indicator indicator)
    {
        if (!c.Lens.Has(district.Id, indicator.Id))
            return "none";
        var actual = c.Lens.Observations(district.Id, indicator.Id).Any(o => o.Status == ValueStatus.Actual);
        var target = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Target) is not null;
        return (actual, target) switch { (true, true) => "full", (true, false) => "no-target", (false, true) => "no-actual", _ => "no-target" };
    }

    /// <summary>Figures that were read and not used: those of an indicator of the catalogue or in damaged text one by one, all others counted by district.</summary>
    private static void Unaligned(ReportContext c, ImmutableArray<BlockView>.Builder blocks)
    {
        var unused = c.Study.Data.Observations.Where(o => !o.IsUsable || o.Alignment is not (AlignmentClass.Same or AlignmentClass.Convertible)).ToArray();
        if (unused.Length == 0)
            return;
        blocks.Add(c.Heading("missing-unused", c.Words["missing.unused"]));
        var listed = unused.Where(o => o.Indicator is not null || o.Has(ObservationFlags.Damaged)).ToArray();
        var others = unused.Except(listed).GroupBy(o => o.Area is { } area ? c.Label(area) : c.Words["missing.no-area"]).ToArray();
        if (others.Length > 0)
        {
            blocks.Add(new BlockView
            {
                List = new ListView([.. others.Select(g => new ItemView(c.Say("missing.unaligned-item", ("area", g.Key),
                    ("count", c.Count("unaligned|" + g.Key, c.Say("computed.what-unaligned", ("area", g.Key)).Text, g.Count()))).Runs))], "compact"),
            });
        }

        var table = new TableDraft(c.Unique("table-unused"), c.Words["missing.unused-table"]) { Style = "compact" };
        table.Column("area", c.Words["column.area"]).Column("name", c.Words["column.printed-name"]).Column("word", c.Words["column.period"]).Column("text", c.Words["column.printed-value"]).Column("text", c.Words["column.why"]).Column("source", c.Words["column.sources"]);
        foreach (var o in listed)
        {
            var mark = c.Book.Of(o);
            var area = c.Lens.Area(o.Area);
            var why = o.Has(ObservationFlags.Damaged) ? "damaged" : o.Has(ObservationFlags.TimeDoubtful) ? "time-doubtful" : o.Alignment == AlignmentClass.Related ? "related" : o.Period is null ? "no-period" : o.Area is null ? "no-area" : "unit";
            table.Row(new RowView(
            [
                area is not null && c.Accent(area.Id) > 0 ? MeasureCells.AreaCell(c, area) : ReportContext.Cell(area is null ? "—" : c.Label(area), "area"),
                ReportContext.Cell(SafeText.Line(o.Name), "name"),
                ReportContext.Cell(o.Period is { } p ? c.Say(o.Status == ValueStatus.Target ? "period.target" : "period.actual", ("period", c.Year(p))) : "—", "word"),
                ReportContext.Cell(o.Has(ObservationFlags.Damaged) ? c.Words["missing.withheld"] : ReportContext.Marked(c.Figures.WithUnit(o.Figure, o.Unit), mark), "text"),
                ReportContext.Cell(c.Words["missing.why-" + why], "text"),
                new CellView([new RunView(mark.Label, Style: "ref", Target: mark.Anchor)], "source"),
            ], "", o.Area?.Value ?? ""));
        }

        if (!table.IsEmpty)
            blocks.Add(c.Table(table));
    }
}
