using System.Collections.Immutable;
using Compare.Analysis.Audit;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Sources;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>What the documents say in two ways, by weight and district, with both places.</summary>
internal static class ContradictionSection
{
    public static ChapterView Build(ReportContext c)
    {
        var chapter = c.Chapter("contradictions", c.Words["audit.title"], "audit");
        if (c.Study.Audit.IsEmpty)
            return chapter with { Lead = c.Say("audit.none").Runs };
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Info])
        {
            var findings = c.Study.Audit.Where(a => a.Severity == severity).ToArray();
            if (findings.Length == 0)
                continue;
            var code = severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
            blocks.Add(c.Heading("audit-" + code, c.Words["audit.severity-" + code]));
            blocks.Add(c.Table(Table(c, "table-audit-" + code, c.Words["audit.table-" + code], findings)));
        }

        return chapter with
        {
            Lead = c.Say("audit.lead", ("count", c.Count("audit-all", c.Words["computed.what-audit-all"], c.Study.Audit.Select(a => a.Id)))).Runs,
            Blocks = blocks.ToImmutable(),
        };
    }

    public static TableDraft Table(ReportContext c, string id, string caption, IEnumerable<AuditFinding> findings)
    {
        var table = new TableDraft(c.Unique(id), caption) { Style = "audit" };
        table.Column("code", c.Words["column.code"]).Column("area", c.Words["column.area"]).Column("name", c.Words["column.indicator"]).Column("text", c.Words["column.finding"]).Column("text place", c.Words["column.places"]);
        foreach (var finding in findings)
        {
            var area = c.Lens.Area(finding.Area);
            var places = new PhraseBuilder();
            places.Add(Place(c, finding.First));
            if (finding.Second is { } second)
            {
                places.Add(c.Words["list.semicolon"]);
                places.Add(Place(c, second));
            }

            table.Row(new RowView(
            [
                ReportContext.Cell(finding.Id, "code"),
                area is null ? ReportContext.Cell("—", "area") : c.Accent(area.Id) > 0 ? MeasureCells.AreaCell(c, area) : ReportContext.Cell(c.Label(area), "area"),
                c.Lens.Indicator(finding.Indicator) is { } indicator ? new CellView([new RunView(c.Name(indicator), Target: c.FieldAnchor(indicator))], "name") : ReportContext.Cell("—", "name"),
                ReportContext.Cell(SafeText.Line(finding.Message.In(c.Language), 400), "text quoted"),
                ReportContext.Cell(places.ToPhrase(), "text place"),
            ], "", finding.Area?.Value ?? ""));
        }

        return table;
    }

    /// <summary>A document and line, linked to the source entry where the report prints a figure from there.</summary>
    private static Phrase Place(ReportContext c, Source source)
    {
        var text = c.Say("source.place", ("document", c.DocumentName(source.Document)), ("line", ReportContext.Digits(source.Line))).Text;
        return new Phrase([c.Book.At(source) is { } mark ? new RunView(text, Style: "ref", Target: mark.Anchor) : new RunView(text)]);
    }
}
