using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>Neighbours side by side, with what sets them apart; nothing is subtracted.</summary>
internal static class RelatedSection
{
    private const int DistrictsOnAPage = 6;

    public static ChapterView Build(ReportContext c)
    {
        var chapter = c.Chapter("related", c.Words["related.title"], "related");
        var parts = Columns.Of(c.Lens.Districts, DistrictsOnAPage);
        var tables = parts.Select((districts, n) => Table(c, districts, Columns.Title(c, c.Words["related.table"], n + 1, parts.Length))).Where(t => !t.IsEmpty).ToArray();
        return tables.Length == 0
            ? chapter with { Lead = c.Say("related.none").Runs }
            : chapter with { Lead = c.Say("related.lead").Runs, Blocks = [.. tables.Select(c.Table)] };
    }

    private static TableDraft Table(ReportContext c, ImmutableArray<Area> districts, string title)
    {
        var table = new TableDraft(c.Unique("table-related"), title) { Style = "related" };
        var places = districts.Concat(districts.Select(d => c.Lens.Area(d.Parent)).OfType<Area>().Where(a => c.Study.Data.Observations.Any(o => o.IsUsable && o.Area == a.Id)).Distinct()).ToImmutableArray();
        table.Column("name", c.Words["column.indicator"]).Column("unit", c.Words["column.unit"]);
        foreach (var place in places)
            table.Column("text", c.ShortLabel(place));
        var seen = new HashSet<(string, string)>();
        foreach (var indicator in c.Study.Data.Indicators)
        {
            foreach (var relative in indicator.Related)
            {
                var pair = string.CompareOrdinal(indicator.Id.Value, relative.Id.Value) < 0 ? (indicator.Id.Value, relative.Id.Value) : (relative.Id.Value, indicator.Id.Value);
                if (c.Lens.Indicator(relative.Id) is not { } other || !seen.Add(pair))
                    continue;
                // Worth showing only where a reader could be tempted: both have figures, and not all in one place.
                var here = places.Where(p => c.Lens.Has(p.Id, indicator.Id)).ToArray();
                var there = places.Where(p => c.Lens.Has(p.Id, other.Id)).ToArray();
                if (here.Length == 0 || there.Length == 0 || here.Union(there).Count() < 2)
                    continue;
                table.Row(new RowView([new CellView([new RunView(c.Say("related.pair", ("first", c.Name(indicator)), ("second", c.Name(other))).Text, Style: "strong"), new RunView(SafeText.Line(relative.Why.In(c.Language), 200), Style: "muted why")], "name") { Heading = true, Scope = "rowgroup", Columns = 2 + places.Length }], "subject"));
                table.Row(Row(c, indicator, places));
                table.Row(Row(c, other, places));
                table.EndGroup("pair");
            }
        }

        if (!table.IsEmpty)
            table.Remark(c.Say("related.remark", ("year", ReportContext.Digits(c.TargetYear))));
        return table;
    }

    private static RowView Row(ReportContext c, Indicator indicator, ImmutableArray<Area> places)
    {
        var cells = new List<CellView>
        {
            new([new RunView(c.Name(indicator), Target: c.FieldAnchor(indicator))], "name") { Heading = true, Scope = "row" },
            new([new RunView(c.Figures.Symbol(indicator.Unit))], "unit"),
        };
        foreach (var place in places)
        {
            var actual = c.Lens.Taken(place.Id, indicator.Id, GapMeasure.Latest) ?? c.Lens.Observations(place.Id, indicator.Id).LastOrDefault(o => o.Status == ValueStatus.Actual);
            var target = c.Lens.Taken(place.Id, indicator.Id, GapMeasure.Target) ?? c.Lens.Observations(place.Id, indicator.Id).LastOrDefault(o => o.Status == ValueStatus.Target && o.Period!.Last == c.TargetYear);
            var parts = new List<Phrase>();
            if (actual is not null)
                parts.Add(c.Say("related.actual", ("value", c.Bare(actual)), ("year", ReportContext.Digits(actual.Period!.Last))));
            if (target is not null)
                parts.Add(c.Say("related.target", ("value", c.Bare(target)), ("year", ReportContext.Digits(target.Period!.Last)), ("usual", target.Period.Last == c.TargetYear ? "yes" : "no")));
            cells.Add(parts.Count == 0 ? ReportContext.Cell(ReportContext.Styled("—", "missing"), "text") : ReportContext.Cell(Phrase.Join(" ", parts), "text"));
        }

        return new RowView([.. cells]);
    }
}
