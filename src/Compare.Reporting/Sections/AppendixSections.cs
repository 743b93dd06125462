using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Sources;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>The appendices: the catalogue, the quality of the data, the computed figures, the sources.</summary>
internal static class AppendixSections
{
    private const int MostReporting = 6;

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
                    ReportContext.Cell(reporting.Length == 0 ? "—" : reporting.Length > MostReporting ? c.Say("catalogue.reported-by-many", ("count", Phrase.Of(reporting.Length)), ("all", Phrase.Of(c.Lens.Districts.Length))).Text : string.Join(c.Comma, reporting.Select(c.Label)), "text"));
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
    /// <param name="c">What the report is written with.</param>
    /// <param name="chapters">The other chapters: on paper a figure of a table needs no entry where its row names its sources.</param>
    public static ChapterView Computed(ReportContext c, IEnumerable<ChapterView> chapters)
    {
        var chapter = c.Chapter("computed", c.Words["computed.title"], "appendix computed", appendix: true);
        var table = new TableDraft(c.Unique("table-computed"), c.Words["computed.table"]) { Style = "computed-list", Tools = false, Numbered = false };
        table.Column("code", c.Words["column.source-number"]).Column("text", c.Words["column.how"]);
        foreach (var entry in c.Book.Computed.ToArray())
            table.Row(new RowView([ReportContext.Cell(entry.Mark.Label, "code"), new CellView(entry.How, "text")], Id: entry.Mark.Anchor));
        if (table.IsEmpty)
            return chapter with { Lead = c.Say("computed.lead").Runs };
        var told = Told(c.Book, UsedSources.Of(chapters, withListedRows: false));
        var items = c.Book.Computed.Where(e => (told.Contains(e.Mark.Label) || !e.How.Any(r => r.Mark is not null))).Select(e => new ItemView([new RunView(e.Mark.Label) { Id = e.Mark.Anchor }, new RunView(c.Words["list.space"]), .. e.How]));
        return chapter with
        {
            Lead = c.Say("computed.lead").Runs,
            Blocks = [c.Table(table) with { Face = PageFace.Screen }, new BlockView { List = new ListView([.. items], "reference"), Face = PageFace.Paper }],
        };
    }

    /// <summary>The named computed figures and those they were computed from.</summary>
    private static HashSet<string> Told(SourceBook book, HashSet<string> named)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<ComputedSource>(book.Computed.Where(e => named.Contains(e.Mark.Label)));
        while (open.TryPop(out var entry))
        {
            if (!told.Add(entry.Mark.Label))
                continue;
            foreach (var inner in book.Computed.Where(e => entry.How.Any(r => r.Mark == e.Mark)))
                open.Push(inner);
        }

        return told;
    }

    /// <summary>
    /// The same sources for paper, a document after the other: what was quoted from one place is one entry with all its numbers,
    /// and the name is not said again where the quotation says it.
    /// </summary>
    private static ListView Places(ReportContext c, IReadOnlySet<string> used)
    {
        var items = ImmutableArray.CreateBuilder<ItemView>();
        foreach (var document in c.Book.Printed.Where(p => used.Contains(p.Mark.Label)).GroupBy(p => p.Observation.Source.Document))
        {
            var listed = c.Study.Data.Documents.FirstOrDefault(d => d.Document == document.Key);
            var entries = new List<ItemView>();
            PrintedSource[] group = [];
            foreach (var entry in document)
            {
                if (group.Length > 0 && SamePlace(group[^1].Observation, entry.Observation))
                {
                    group = [.. group, entry];
                    continue;
                }

                if (group.Length > 0)
                    entries.Add(Place(c, group, listed?.Area));
                group = [entry];
            }

            entries.Add(Place(c, group, listed?.Area));
            items.Add(new ItemView([], listed is null ? c.DocumentName(document.Key) : c.DocumentName(document.Key) + c.Words["list.space"] + SafeText.Line(listed.Title), "", [.. entries]));
        }

        return new ListView(items.ToImmutable(), "reference places");
    }

    private static bool SamePlace(Observation a, Observation b) => a.Source.Evidence.Length > 0 && a.Source.Evidence == b.Source.Evidence && a.Name == b.Name;

    private static ItemView Place(ReportContext c, PrintedSource[] group, AreaId? usual)
    {
        var runs = ImmutableArray.CreateBuilder<RunView>();
        for (var i = 0; i < group.Length; i++)
        {
            // Every number can be pointed at; of a row of numbers the first and the last are seen.
            var seen = i == 0 || i == group.Length - 1;
            runs.Add(new RunView(seen ? (i == 0 ? "" : "–") + group[i].Mark.Label : "") { Id = group[i].Mark.Anchor });
        }

        var lines = group.Select(p => p.Observation.Source.Line).Where(l => l > 0).ToArray();
        var parts = new List<string>();
        if (lines.Length > 0)
        {
            parts.Add(lines.Min() == lines.Max() ? c.Say("source.line", ("line", ReportContext.Digits(lines[0]))).Text
                : c.Say("source.lines", ("first", ReportContext.Digits(lines.Min())), ("last", ReportContext.Digits(lines.Max()))).Text);
        }

        var evidence = SafeText.Line(group[0].Observation.Source.Evidence, 80);
        var name = SafeText.Line(group[0].Observation.Name, 60);
        if (!evidence.Contains(name, StringComparison.Ordinal))
            parts.Add(name);
        parts.Add(string.Join(c.Words["list.semicolon"], group.GroupBy(p => p.Observation.Area).Select(g => (g.Key is { } area && area != usual ? c.Label(area) : "") + Times(c, g.Select(p => p.Observation)))));
        runs.Add(new RunView(c.Words["list.space"] + string.Join(c.Words["list.space"], parts.Where(p => p.Length > 0))));
        if (evidence.Length > 0)
            runs.Add(new RunView(c.Words["list.space"] + evidence, Style: "muted"));
        return new ItemView(runs.ToImmutable());
    }

    /// <summary>The years of figures quoted together; neighbouring years of one kind as a stretch.</summary>
    private static string Times(ReportContext c, IEnumerable<Observation> observations)
    {
        var words = new List<string>();
        foreach (var kind in observations.Where(o => o.Period is not null).GroupBy(o => o.Status).OrderBy(g => g.Key == ValueStatus.Target ? 1 : 0))
        {
            var key = kind.Key == ValueStatus.Target ? "period.target" : "period.actual";
            var years = kind.Where(o => o.Period!.IsYear).Select(o => o.Period!.First).Distinct().Order().ToArray();
            foreach (var (first, last) in ReportContext.Ranges(years))
            {
                words.Add(c.Say(key, ("period", first == last ? c.Say("period.year", ("year", ReportContext.Digits(first))).Text
                    : c.Say("source.each-year", ("first", ReportContext.Digits(first)), ("last", ReportContext.Digits(last))).Text)).Text);
            }

            foreach (var period in kind.Select(o => o.Period!).Where(p => !p.IsYear).Distinct())
                words.Add(c.Say(key, ("period", c.Year(period))).Text);
        }

        return string.Join(c.Comma, words);
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
        {
            blocks.Add(c.Table(table) with { Face = PageFace.Screen });
            blocks.Add(new BlockView { List = Places(c, used), Face = PageFace.Paper });
        }

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
