using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compare.Rendering.Svg;
using Compare.Rendering.Themes;
using Compare.Reporting.Charts;
using Compare.Reporting.Views;

namespace Compare.Rendering.Html;

/// <summary>Writes a report as one HTML file that needs nothing from the network.</summary>
public static class HtmlRenderer
{
    private const int UsualLength = 800_000;

    /// <summary>The page as text.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="templates">How it looks.</param>
    /// <param name="variant">For the screen or for print.</param>
    /// <param name="fontFaces"><c>@font-face</c> rules of fonts that lie beside the page (see <see cref="Pdf.PdfFonts"/>); empty for the system's fonts.</param>
    public static string Render(ReportModel report, TemplateSet templates, PageVariant variant, string fontFaces = "")
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(templates);
        ArgumentNullException.ThrowIfNull(fontFaces);
        var styles = (variant == PageVariant.Print && fontFaces.Length > 0 ? fontFaces + FontSample.Rules : fontFaces) + Styles(report, templates);
        var script = variant == PageVariant.Screen && templates.Files.TryGetValue("report.js", out var file) ? file.Text : "";
        var page = new PageView
        {
            Report = Draw(report, templates.Theme, variant),
            Policy = Policy(styles, script, fontFaces.Length > 0),
            Styles = styles,
            Script = script,
            Screen = variant == PageVariant.Screen,
        };
        using var into = new StringWriter(new StringBuilder(UsualLength), CultureInfo.InvariantCulture);
        templates.Compiled.Write(page, into);
        return variant == PageVariant.Print && fontFaces.Length > 0 ? FontSample.AddTo(into.ToString()) : into.ToString();
    }

    /// <summary>The page as UTF-8 bytes.</summary>
    /// <inheritdoc cref="Render"/>
    public static byte[] RenderBytes(ReportModel report, TemplateSet templates, PageVariant variant, string fontFaces = "") =>
        Encoding.UTF8.GetBytes(Render(report, templates, variant, fontFaces));

    /// <summary>
    /// The same report with its charts drawn in the theme's colours. On a screen a chart as wide as the page is drawn a second
    /// time for a phone, where its texts would otherwise shrink to half; the style sheet shows one of the two. The two kinds of
    /// chart that fill a page scroll in their box instead: a second drawing of them would weigh as much as all other charts together.
    /// </summary>
    private static ReportModel Draw(ReportModel report, Theme theme, PageVariant variant)
    {
        var renderer = new SvgChartRenderer();
        var look = ChartThemes.Of(theme);
        return report with
        {
            Chapters = [.. report.Chapters.Select(chapter => chapter with
            {
                Blocks = [.. chapter.Blocks.Where(block => block.Face == PageFace.Both || block.Face == (variant == PageVariant.Screen ? PageFace.Screen : PageFace.Paper)).Select(block => block switch
                {
                    { Chart: { } chart } => block with { Chart = chart with { Svg = Drawing(chart) } },
                    { Table: { } table } => block with { Table = variant == PageVariant.Print ? OnPaper(table) : table with { Continued = "" } },
                    _ => block,
                })],
            })],
        };

        string Drawing(ChartView chart) =>
            chart.Style == "half" ? renderer.ToSvg(chart.Model, look, ChartSize.Half)
            : renderer.ToSvg(chart.Model, look, ChartSize.Page) + (variant == PageVariant.Screen && chart.Model is not (SmallMultiplesChart or ProfileChart) ? renderer.ToSvg(chart.Model, look, ChartSize.Phone) : "");
    }

    /// <summary>
    /// A table as paper needs it. A row that lists its sources needs no link in each figure, and names are found through the
    /// contents: thousands of links that nobody can hover over would be most of what the browser tags and the file weighs.
    /// </summary>
    private static TableView OnPaper(TableView table)
    {
        var scorecard = table.Style.StartsWith("scorecard", StringComparison.Ordinal);
        return table with
        {
            Groups = [.. table.Groups.Select(g => g with { Rows = [.. g.Rows.Select(Plain)] })],
            Continued = table.Style.Split(' ').Contains("short") ? "" : table.Continued,
        };

        RowView Plain(RowView row) => scorecard || row.Cells.Any(c => c.Style == "source")
            ? row with { Cells = [.. row.Cells.Select(c => c.Style == "source" || (scorecard && c.Heading) ? c : c with { Runs = [.. c.Runs.Select(r => r with { Mark = null, Target = "" })] })] }
            : row;
    }

    /// <summary>The style sheets of the theme, its colours, and a named page per chapter so that the running head can name it.</summary>
    private static string Styles(ReportModel report, TemplateSet templates)
    {
        // First, so that a theme may number its pages in another way.
        var css = new StringBuilder();
        css.Append(CultureInfo.InvariantCulture, $"@page{{@bottom-center{{content:{CssText(report.Labels.GetValueOrDefault("page-before", ""))} counter(page) {CssText(report.Labels.GetValueOrDefault("page-between", ""))} counter(pages) {CssText(report.Labels.GetValueOrDefault("page-after", ""))}}}}}\n");
        foreach (var sheet in templates.Theme.Sheets)
            css.Append(templates.Files[sheet].Text).Append('\n');
        if (templates.Theme.Properties.Count > 0)
        {
            css.Append(":root{");
            foreach (var (name, value) in templates.Theme.Properties)
                css.Append(CultureInfo.InvariantCulture, $"--{name}:{value};");
            css.Append("}\n");
        }

        CardHeads(report, css);
        foreach (var part in RunningParts(report))
        {
            // Chapters of one part follow each other on a page; a new name of page is a new page.
            var page = CssName("p-" + part[0].Id);
            css.Append(CultureInfo.InvariantCulture, $"{string.Join(',', part.Select(c => "#" + CssName(c.Id)))}{{page:{page}}}");
            var several = part.Count(c => !IsBrief(c)) > 1;
            var head = several && part[0].Field.Length > 0 ? report.Labels.GetValueOrDefault("part-fields", part[0].Heading)
                : several && IsAppendix(part[0]) ? report.Labels.GetValueOrDefault("part-appendices", part[0].Heading) : part[0].Heading;
            css.Append(CultureInfo.InvariantCulture, $"@page {page}{{@top-left{{content:{CssText(report.Title)}}}@top-right{{content:{CssText(head)}}}}}\n");
        }

        return css.ToString();
    }

    /// <summary>The chapters that share a running head: those of the fields, which are short, the appendices, and one of a single sentence with what stands before it; any other stands alone.</summary>
    private static List<List<ChapterView>> RunningParts(ReportModel report)
    {
        var parts = new List<List<ChapterView>>();
        foreach (var chapter in report.Chapters)
        {
            if (parts.Count > 0 && parts[^1][^1] is var before && (IsBrief(chapter) || (chapter.Field.Length > 0 && before.Field.Length > 0) || (IsAppendix(chapter) && IsAppendix(before))))
                parts[^1].Add(chapter);
            else
                parts.Add([chapter]);
        }

        return parts;
    }

    /// <summary>A chapter of one sentence is no reason for a page of its own.</summary>
    private static bool IsBrief(ChapterView chapter) => chapter.Blocks.IsEmpty;

    private static bool IsAppendix(ChapterView chapter) => chapter.Style.StartsWith("appendix", StringComparison.Ordinal);

    /// <summary>On a narrow screen a cell names its column. One rule for all tables of the same columns is a tenth of an attribute in every cell.</summary>
    private static void CardHeads(ReportModel report, StringBuilder css)
    {
        var tables = report.Chapters.SelectMany(c => c.Blocks).Select(b => b.Table).OfType<TableView>().Where(t => t.Cards)
            .GroupBy(t => string.Join('\n', t.Columns.Select(c => c.Label)), StringComparer.Ordinal);
        css.Append("@media screen and (max-width:720px){");
        foreach (var group in tables)
        {
            var ids = string.Join(',', group.Select(t => "#" + CssName(t.Id)));
            var columns = group.First().Columns;
            for (var i = 0; i < columns.Length; i++)
                css.Append(CultureInfo.InvariantCulture, $":is({ids}) td:nth-child({i + 1})::before{{content:{CssText(columns[i].Label)}}}");
        }

        css.Append("}\n");
    }

    /// <summary>Nothing is fetched, nothing is sent; only this style sheet and this script run.</summary>
    private static string Policy(string styles, string script, bool hasFontFiles)
    {
        var scripts = script.Length == 0 ? "'none'" : Hash(script);
        // Charts and column widths carry style attributes; a style attribute can fetch nothing under default-src 'none'.
        return $"default-src 'none'; img-src data:; font-src data:{(hasFontFiles ? " file:" : "")}; style-src-elem {Hash(styles)}; style-src-attr 'unsafe-inline'; script-src {scripts}; base-uri 'none'; form-action 'none'";
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    /// <summary>A text as a CSS string; whatever could end the string or the style element is written as an escape.</summary>
    internal static string CssText(string text)
    {
        var into = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < 0x80 && !Rune.IsLetterOrDigit(rune) && rune.Value != ' ')
                into.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X} ");
            else
                into.Append(rune.ToString());
        }

        return into.Append('"').ToString();
    }

    private static string CssName(string id)
    {
        var into = new StringBuilder();
        foreach (var rune in id.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_')
                into.Append(rune.ToString());
            else
                into.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X} ");
        }

        return into.ToString();
    }
}
