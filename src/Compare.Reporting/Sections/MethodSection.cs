using System.Collections.Immutable;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>How it was computed: formulas in words, cut-offs, and the choices of this run.</summary>
internal static class MethodSection
{
    private static readonly string[] Parts = ["reading", "alignment", "gap", "bounds", "trajectory", "shares", "scores", "documents"];

    public static ChapterView Build(ReportContext c)
    {
        var chapter = c.Chapter("method", c.Words["method.title"], "method");
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        foreach (var part in Parts)
        {
            blocks.Add(c.Heading("method-" + part, c.Words[$"method.{part}-title"], listed: false));
            blocks.Add(ReportContext.Paragraph(Text(c, part)));
            if (part == "trajectory")
                blocks.Add(Classes(c));
        }

        return chapter with { Blocks = blocks.ToImmutable() };
    }

    private static Phrase Text(ReportContext c, string part) => part switch
    {
        "trajectory" => c.Say("method.trajectory", ("tolerance", (c.Study.Options.OnScheduleTolerance * 100m).ToString("0.#", c.Words.Culture)),
            ("methods", string.Join(c.Comma, c.Study.Options.Methods.Select(m => c.Words["method.name." + ReportContext.Code(m)])))),
        "scores" => c.Say("method.scores", ("threshold", c.Figures.Percent(c.Study.Options.CoverageThreshold))),
        _ => c.Say("method." + part),
    };

    private static BlockView Classes(ReportContext c)
    {
        var table = new TableDraft(c.Unique("table-classes"), c.Words["method.classes"]) { Style = "compact", Tools = false };
        table.Column("word", c.Words["column.method"]).Column("text", c.Words["column.classes"]).Column("text", c.Words["column.method-source"]);
        foreach (var method in c.Study.Options.Methods)
        {
            var code = ReportContext.Code(method);
            table.Row(ReportContext.Cell(c.Words["method.name." + code], "word"), ReportContext.Cell(c.Say("method.classes-" + code, ("tolerance", (c.Study.Options.OnScheduleTolerance * 100m).ToString("0.#", c.Words.Culture))), "text"), ReportContext.Cell(c.Words["method.source-" + code], "text"));
        }

        return c.Table(table);
    }
}
