using System.Collections.Immutable;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Sources;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>The appendices: the catalogue, the quality of the data, the computed figures, the sources.</summary>
internal static class AppendixSections
{
    public static ChapterView Catalogue(ReportContext c)
    {
        var chapter = c.Chapter("catalogue", c.Words["catalogue.title"], "appendix", appendix: true);
        var table = new TableDraft(c.Unique("table-catalogue"), c.Words["catalogue.table"]) { Style = "catalogue" };
        table.Column("name", c.Words["column.indicator"]).Column("unit", c.Words["column.unit"]).Column("word", c.Words["column.direction"]).Column("word", c.Words["column.kind"]).Column("text", c.Words["column.definition"]).Column("text", c.Words["column.reported-by"]);
        foreach (var domain in c.Study.Data.Domains)
        {
            var indicators = c.Study.Data.Indicators.Where(i => i.Domain == domain.Id).ToArray();
            if (indicators.Length == 0)
                continue;
            table.Row(new RowView([new CellView([new RunView(c.Name(domain))], "name") { Heading = true, Scope = "rowgroup", Columns = 6 }], "subject"));
            foreach (var i in indicators)
            {
                var reporting = c.Lens.Districts.Where(d => c.Lens.Has(d.Id, i.Id)).ToArray();
                table.Row(
                    new CellView([new RunView(c.Name(i))], "name") { Heading = true, Scope = "row" },
                    ReportContext.Cell(c.Figures.Symbol(i.Unit), "unit"),
                    ReportContext.Cell(c.DirectionWord(i.Direction), "word"),
                    ReportContext.Cell(c.Words["kind." + KindCode(i.Kind)], "word"),
                    ReportContext.Cell(SafeText.Line(i.Definition.In(c.Language), 300), "text"),
                    ReportContext.Cell(reporting.Length == 0 ? "—" : string.Join(c.Comma, reporting.Select(c.Label)), "text"));
            }

            table.EndGroup();
        }

        return chapter with { Lead = c.Say("catalogue.lead").Runs, Blocks = table.IsEmpty ? [] : [c.Table(table)] };
    }

    /// <summary>Figures that carry a doubt or were decided by a rule.</summary>
    public static ChapterView Quality(ReportContext c)
    {
        var chapter = c.Chapter("quality", c.Words["quality.title"], "appendix", appendix: true);
        var flagged = c.Study.Data.Observations.Where(o => o.Flags.Any(f => f is not ObservationFlags.Approximate)).ToArray();
        if (flagged.Length == 0)
            return chapter with { Lead = c.Say("quality.none").Runs };
        var table = new TableDraft(c.Unique("table-quality"), c.Words["quality.table"]) { Style = "compact" };
        table.Column("area", c.Words["column.area"]).Column("name", c.Words["column.printed-name"]).Column("word", c.Words["column.period"]).Column("text", c.Words["column.printed-value"]).Column("text", c.Words["column.why"]).Column("source", c.Words["column.sources"]);
        foreach (var o in flagged)
        {
            var mark = c.Book.Of(o);
            var area = c.Lens.Area(o.Area);
            table.Row(new RowView(
            [
                area is not null && c.Accent(area.Id) > 0 ? MeasureCells.AreaCell(c, area) : ReportContext.Cell(area is null ? "—" : c.Label(area), "area"),
                ReportContext.Cell(SafeText.Line(o.Name), "name"),
                ReportContext.Cell(o.Period is { } p ? c.Say(o.Status == ValueStatus.Target ? "period.target" : "period.actual", ("period", c.Year(p))) : "—", "word"),
                ReportContext.Cell(o.Has(ObservationFlags.Damaged) ? c.Words["missing.withheld"] : ReportContext.Marked(c.Figures.WithUnit(o.Figure, o.Unit), mark), "text"),
                ReportContext.Cell(string.Join(c.Words["list.semicolon"], o.Flags.Select(f => c.Words.Has("flag." + f) ? c.Words["flag." + f] : f)), "text"),
                new CellView([new RunView(mark.Label, Style: "ref", Target: mark.Anchor)], "source"),
            ], "", o.Area?.Value ?? ""));
        }

        return chapter with { Lead = c.Say("quality.lead", ("count", c.Count("flagged", c.Words["computed.what-flagged"], flagged.Select(o => SafeText.Line(o.Name, 40)).Distinct()))).Runs, Blocks = [c.Table(table)] };
    }

    /// <summary>Every computed figure with its inputs. Written last: the other chapters fill the list.</summary>
    public static ChapterView Computed(ReportContext c)
    {
        var chapter = c.Chapter("computed", c.Words["computed.title"], "appendix computed", appendix: true);
        var table = new TableDraft(c.Unique("table-computed"), c.Words["computed.table"]) { Style = "computed-list", Tools = false, Numbered = false };
        table.Column("code", c.Words["column.source-number"]).Column("text", c.Words["column.how"]);
        foreach (var entry in c.Book.Computed.ToArray())
            table.Row(new RowView([ReportContext.Cell(entry.Mark.Label, "code"), new CellView(entry.How, "text")], Id: entry.Mark.Anchor));
        return chapter with { Lead = c.Say("computed.lead").Runs, Blocks = table.IsEmpty ? [] : [c.Table(table)] };
    }

    public static ChapterView Sources(ReportContext c, IReadOnlySet<string> used)
    {
        var chapter = c.Chapter("sources", c.Words["source.title"], "appendix sources", appendix: true);
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        var documents = new TableDraft(c.Unique("table-documents"), c.Words["source.documents"]) { Style = "compact", Tools = false };
        documents.Column("code", c.Words["column.document-code"]).Column("text", c.Words["column.document"]).Column("area", c.Words["column.area"]).Column("word", c.Words["column.document-kind"]).Column("text", c.Words["column.file"]);
        foreach (var document in c.Study.Data.Documents)
        {
            documents.Row(
                ReportContext.Cell(c.DocumentName(document.Document), "code"),
                ReportContext.Cell(SafeText.Line(document.Title), "text"),
                ReportContext.Cell(document.Area is { } area ? c.Label(area) : "—", "area"),
                ReportContext.Cell(c.Words["document-kind." + DocumentCode(document.Kind)], "word"),
                ReportContext.Cell(c.Say("source.file", ("file", SafeText.Line(document.Document)), ("sha", document.Sha256.Length >= 12 ? document.Sha256[..12] : document.Sha256)), "text file"));
        }

        if (!documents.IsEmpty)
            blocks.Add(c.Table(documents));
        var table = new TableDraft(c.Unique("table-sources"), c.Words["source.table"]) { Style = "source-list", Tools = false, Numbered = false };
        table.Column("code", c.Words["column.source-number"]).Column("code", c.Words["column.document-code"]).Column("code", c.Words["column.line"]).Column("text", c.Words["column.what"]).Column("text", c.Words["column.quotation"]);
        foreach (var entry in c.Book.Printed.Where(p => used.Contains(p.Mark.Label)))
        {
            var o = entry.Observation;
            var parts = new List<string>();
            if (o.Area is { } area)
                parts.Add(c.Label(area));
            parts.Add(SafeText.Line(o.Name, 60));
            if (o.Period is { } period)
                parts.Add(c.Say(o.Status == ValueStatus.Target ? "period.target" : "period.actual", ("period", c.Year(period))).Text);
            table.Row(new RowView(
            [
                ReportContext.Cell(entry.Mark.Label, "code"),
                ReportContext.Cell(c.DocumentName(o.Source.Document), "code"),
                ReportContext.Cell(o.Source.Line > 0 ? ReportContext.Digits(o.Source.Line) : "—", "code"),
                ReportContext.Cell(string.Join(c.Words["list.space"], parts), "text"),
                ReportContext.Cell(SafeText.Line(o.Source.Evidence, 80), "text quoted"),
            ], Id: entry.Mark.Anchor));
        }

        if (!table.IsEmpty)
            blocks.Add(c.Table(table));
        return chapter with { Lead = c.Say("source.lead").Runs, Blocks = blocks.ToImmutable() };
    }

    private static string DocumentCode(DocumentKind kind) => kind switch { DocumentKind.Plan => "plan", DocumentKind.Report => "report", DocumentKind.Benchmark => "benchmark", _ => "other" };

    private static string KindCode(MeasureKind kind) => kind switch
    {
        MeasureKind.Rate => "rate",
        MeasureKind.PerHead => "per-head",
        MeasureKind.Index => "index",
        MeasureKind.Stock => "stock",
        MeasureKind.YearlyFlow => "yearly-flow",
        MeasureKind.FiveYearTotal => "five-year-total",
        MeasureKind.Commitment => "commitment",
        _ => "ratio",
    };
}
