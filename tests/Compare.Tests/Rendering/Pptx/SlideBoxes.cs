using DocumentFormat.OpenXml.Packaging;
using Compare.Rendering.Svg;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace Compare.Tests.Rendering.Pptx;

/// <summary>Measures a slide as it stands in the file: every box against the text in it. It knows nothing of the code that laid it out.</summary>
internal static class SlideBoxes
{
    private const double Emu = 12_700;

    /// <summary>Text that is taller than its box, or a table taller than its frame.</summary>
    public static IEnumerable<string> Overflowing(SlidePart slide)
    {
        foreach (var shape in slide.Slide.Descendants<P.Shape>())
        {
            var (_, _, width, height) = Place(shape, slide);
            var needed = shape.TextBody?.Elements<A.Paragraph>().Sum(p => Height(p, width)) ?? 0;
            if (needed > height + 1)
                yield return $"'{Start(shape.InnerText)}' needs {needed:0} of {height:0} pt";
        }

        foreach (var frame in slide.Slide.Descendants<P.GraphicFrame>().Where(f => f.Descendants<A.Table>().Any()))
        {
            var table = frame.Descendants<A.Table>().Single();
            var widths = table.TableGrid!.Elements<A.GridColumn>().Select(c => c.Width!.Value / Emu).ToList();
            var total = 0d;
            foreach (var row in table.Elements<A.TableRow>())
            {
                var tallest = row.Elements<A.TableCell>().Select((c, i) => c.TextBody!.Elements<A.Paragraph>().Sum(p => Height(p, widths[i] - Inset(c.TableCellProperties!, horizontal: true))) + Inset(c.TableCellProperties!, horizontal: false)).Max();
                if (tallest > row.Height!.Value / Emu + 1)
                    yield return $"row '{Start(row.InnerText)}' needs {tallest:0} of {row.Height.Value / Emu:0} pt";
                total += Math.Max(tallest, row.Height.Value / Emu);
            }

            var bottom = (frame.Transform!.Offset!.Y!.Value / Emu) + total;
            if (bottom > 508)
                yield return $"table '{Start(table.InnerText)}' reaches down to {bottom:0} pt";
        }
    }

    /// <summary>Latin words and numbers of tables that are wider than their column, and so are broken.</summary>
    public static IEnumerable<string> BrokenWords(SlidePart slide)
    {
        foreach (var table in slide.Slide.Descendants<A.Table>())
        {
            var widths = table.TableGrid!.Elements<A.GridColumn>().Select(c => c.Width!.Value / Emu).ToList();
            foreach (var row in table.Elements<A.TableRow>())
            {
                foreach (var (cell, column) in row.Elements<A.TableCell>().Select((c, i) => (c, i)))
                {
                    foreach (var run in cell.Descendants<A.Run>())
                    {
                        var size = run.RunProperties!.FontSize!.Value / 100d;
                        foreach (var word in run.Text!.Text.Split([' ', .. run.Text.Text.Where(c => c >= 0x2E80)], StringSplitOptions.RemoveEmptyEntries))
                        {
                            if (TextMeasure.Width(word, size, run.RunProperties.Bold?.Value == true) > widths[column] - Inset(cell.TableCellProperties!, horizontal: true) + 0.5)
                                yield return $"'{word}' in '{Start(cell.InnerText)}'";
                        }
                    }
                }
            }
        }
    }

    /// <summary>Places of everything on a slide that gives its own, in points.</summary>
    public static IEnumerable<(double X, double Y, double Width, double Height)> Places(SlidePart slide) =>
    [
        .. slide.Slide.Descendants<A.Transform2D>().Select(t => (t.Offset!.X!.Value / Emu, t.Offset.Y!.Value / Emu, t.Extents!.Cx!.Value / Emu, t.Extents.Cy!.Value / Emu)),
        .. slide.Slide.Descendants<P.Transform>().Select(t => (t.Offset!.X!.Value / Emu, t.Offset.Y!.Value / Emu, t.Extents!.Cx!.Value / Emu, t.Extents.Cy!.Value / Emu)),
    ];

    private static double Height(A.Paragraph paragraph, double width)
    {
        var runs = paragraph.Elements<A.Run>().ToList();
        var spacing = paragraph.ParagraphProperties?.LineSpacing?.SpacingPoints?.Val?.Value / 100d;
        var after = (paragraph.ParagraphProperties?.SpaceAfter?.SpacingPoints?.Val?.Value ?? 0) / 100d;
        var size = (runs.FirstOrDefault()?.RunProperties?.FontSize?.Value ?? 1000) / 100d;
        var indent = (paragraph.ParagraphProperties?.LeftMargin?.Value ?? 0) / Emu;
        var text = string.Concat(runs.Select(r => r.Text!.Text));
        var bold = runs.Count > 0 && runs.All(r => r.RunProperties?.Bold?.Value == true);
        var lines = text.Length == 0 ? 1 : Math.Max(1, TextMeasure.Wrap(text, width - indent, size, bold: bold).Length);
        return lines * (spacing ?? size * 1.2) + after;
    }

    private static (double X, double Y, double Width, double Height) Place(P.Shape shape, SlidePart slide)
    {
        if (shape.ShapeProperties?.Transform2D is { } own)
            return (own.Offset!.X!.Value / Emu, own.Offset.Y!.Value / Emu, own.Extents!.Cx!.Value / Emu, own.Extents.Cy!.Value / Emu);
        var holder = shape.NonVisualShapeProperties!.ApplicationNonVisualDrawingProperties!.PlaceholderShape!;
        foreach (var tree in new[] { slide.SlideLayoutPart!.SlideLayout.CommonSlideData!.ShapeTree!, slide.SlideLayoutPart.SlideMasterPart!.SlideMaster.CommonSlideData!.ShapeTree! })
        {
            foreach (var other in tree.Elements<P.Shape>())
            {
                var its = other.NonVisualShapeProperties!.ApplicationNonVisualDrawingProperties!.PlaceholderShape;
                if (its is not null && (its.Type?.InnerText ?? "obj") == (holder.Type?.InnerText ?? "obj") && (its.Index?.Value ?? 0) == (holder.Index?.Value ?? 0) && other.ShapeProperties?.Transform2D is { } inherited)
                    return (inherited.Offset!.X!.Value / Emu, inherited.Offset.Y!.Value / Emu, inherited.Extents!.Cx!.Value / Emu, inherited.Extents.Cy!.Value / Emu);
            }
        }

        throw new InvalidOperationException("a placeholder that no layout knows: " + holder.OuterXml);
    }

    private static double Inset(A.TableCellProperties cell, bool horizontal) =>
        ((horizontal ? cell.LeftMargin?.Value + cell.RightMargin?.Value : cell.TopMargin?.Value + cell.BottomMargin?.Value) ?? 0) / Emu;

    private static string Start(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
