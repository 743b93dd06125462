using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Compare.Ingest.Tables;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Formats;

/// <summary>
/// Reads an HTML page: paragraphs and tables in reading order, with the line of the file where their element starts. Scripts, menus and footers are left
/// out. A table that holds tables lays out the page, unless it has an indicator header itself.
/// </summary>
internal static class HtmlFile
{
    /// <summary>Elements nested deeper than this make no page; a parser may need quadratic time for them.</summary>
    public const int MaxDepth = 600;

    private const int MaxLength = 48 * 1024 * 1024;

    /// <summary>True when the text is a page.</summary>
    public static bool IsHtml(string text, string extension)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2048)).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) ||
            start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ||
            (extension is ".html" or ".htm" or ".xhtml" or ".shtml" && start.Contains('<')) ||
            (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The page's content; null with an error when it is too large or nested too deeply.</summary>
    public static DocumentContent? Read(string name, string sha256, string text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (text.Length > MaxLength)
        {
            diagnostics.Add(new Diagnostic("ING004", Severity.Error, name, 0, string.Create(CultureInfo.InvariantCulture, $"the page has {text.Length / 1_000_000} million characters; pages above {MaxLength / 1_000_000} million are not read")));
            return null;
        }

        if (DepthBeyond(text) is { } line)
        {
            diagnostics.Add(new Diagnostic("ING042", Severity.Error, name, line, string.Create(CultureInfo.InvariantCulture, $"elements are nested more than {MaxDepth} deep; the page was not read")));
            return null;
        }

        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        using var page = parser.ParseDocument(text);
        var walk = new Walk(page.Body?.TextContent.Length ?? 0);
        if (page.Head?.Children.FirstOrDefault(c => c.LocalName == "title") is { } title && title.TextContent.Trim() is { Length: > 0 and < 200 } words)
            walk.Blocks.Add(new Block.Line(TextLine.Clean(LineOf(title, 1), words)));
        if (page.Body is { } body)
            walk.Visit(body, 1, 0);
        walk.EndLine();
        return new DocumentContent(name, sha256, walk.Blocks.ToImmutable());
    }

    // The line at which the open elements exceed the bound. Elements that close by themselves (p, li, td) are not counted;
    // those that can really nest are.
    private static int? DepthBeyond(string text)
    {
        var depth = 0;
        var line = 1;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                line++;
            if (c != '<')
                continue;
            var closing = text[i + 1] == '/';
            var start = closing ? i + 2 : i + 1;
            var end = start;
            while (end < text.Length && end - start < 16 && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (end == start)
                continue;
            var tag = text.AsSpan(start, end - start);
            if (IsFlat(tag))
                continue;
            if (closing)
                depth = Math.Max(0, depth - 1);
            else if (++depth > MaxDepth)
                return line;
        }

        return null;
    }

    private static bool IsFlat(ReadOnlySpan<char> tag)
    {
        foreach (var flat in (ReadOnlySpan<string>)["br", "img", "input", "meta", "link", "hr", "col", "area", "base", "wbr", "source", "param", "embed", "track", "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "colgroup"])
        {
            if (tag.Equals(flat, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsLeftOut(IElement element, int pageLength)
    {
        if (element.LocalName is "script" or "style" or "nav" or "footer" or "aside" or "noscript" or "iframe" or "select" or "button" or "template" or "svg" or "object" or "head" or "textarea")
            return true;
        if (element.GetAttribute("role") is "navigation" or "contentinfo" or "search" || element.HasAttribute("hidden"))
            return true;

        // A word in a class is a hint only: what holds a good part of the page is its content, whatever it is called.
        return (IsMenuWord(element.Id) || IsMenuWord(element.ClassName)) && (pageLength < 2000 || element.TextContent.Length < pageLength * 0.4);
    }

    // Whole words of an id or class: "nav", "main-menu", "footer_box".
    private static bool IsMenuWord(string? words)
    {
        if (string.IsNullOrEmpty(words) || words.Length > 120)
            return false;
        foreach (var part in words.Split(' ', '-', '_'))
        {
            if (part.Equals("nav", StringComparison.OrdinalIgnoreCase) || part.Equals("navbar", StringComparison.OrdinalIgnoreCase) || part.Equals("menu", StringComparison.OrdinalIgnoreCase) || part.Equals("footer", StringComparison.OrdinalIgnoreCase) || part.Equals("foot", StringComparison.OrdinalIgnoreCase) || part.Equals("breadcrumb", StringComparison.OrdinalIgnoreCase) || part.Equals("crumb", StringComparison.OrdinalIgnoreCase) || part.Equals("sidebar", StringComparison.OrdinalIgnoreCase) || part.Equals("share", StringComparison.OrdinalIgnoreCase) || part.Equals("copyright", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsBlock(string name) => name is "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "ul" or "ol" or "section" or "article" or "main" or "header" or "blockquote" or "pre" or "dl" or "dt" or "dd" or "tr" or "td" or "th" or "table" or "tbody" or "thead" or "tfoot" or "caption" or "center" or "form" or "fieldset" or "figure" or "figcaption" or "hr" or "address" or "details" or "summary";

    private static int LineOf(IElement element, int outer) => element.SourceReference?.Position.Line is { } line and > 0 ? line : outer;

    private sealed class Walk(int length)
    {
        private readonly StringBuilder _text = new();
        private int _line;

        public ImmutableArray<Block>.Builder Blocks { get; } = ImmutableArray.CreateBuilder<Block>();

        public void Visit(INode node, int line, int depth)
        {
            if (depth > MaxDepth + 64)
                return;
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                {
                    Append(text.Data, line);
                    continue;
                }

                if (child is not IElement element || IsLeftOut(element, length))
                    continue;
                var at = LineOf(element, line);
                if (element.LocalName == "br")
                {
                    EndLine();
                    continue;
                }

                if (element.LocalName == "table" && Table(element, at, depth))
                    continue;
                var isBlock = IsBlock(element.LocalName);
                if (isBlock)
                    EndLine();
                Visit(element, at, depth + 1);
                if (isBlock)
                    EndLine();
            }
        }

        public void EndLine()
        {
            var text = _text.ToString().Trim();
            _text.Clear();
            if (text.Length > 0)
                Blocks.Add(new Block.Line(TextLine.Clean(_line, text)));
        }

        private void Append(string text, int line)
        {
            foreach (var c in text)
            {
                if (char.IsWhiteSpace(c))
                {
                    if (_text.Length > 0 && _text[^1] != ' ')
                        _text.Append(' ');
                }
                else
                {
                    if (_text.Length == 0)
                        _line = line;
                    _text.Append(c);
                }
            }
        }

        private bool Table(IElement table, int line, int depth)
        {
            var nested = Descendants(table, "table");
            var rows = RowsOf(table);
            if (nested.Count > 0 && !rows.Take(6).Any(HasHeader))
                return false;
            // A single row is a table only where it goes on another one: it starts with its number.
            if (rows.Count == 0 || (rows.Count == 1 && !(rows[0].Children.FirstOrDefault(c => c.LocalName == "td") is { } first && rows[0].ChildElementCount > 2 && RowNumber.Parse(TextOf(first)) is not null)))
                return false;

            // Cells that hold whole articles lay out the page.
            if (!rows.Take(6).Any(HasHeader) && rows.Take(200).SelectMany(r => r.Children).Any(c => c.LocalName == "td" && c.ChildElementCount > 2 && c.TextContent.Length > 400))
                return false;
            EndLine();
            if (table.Children.FirstOrDefault(c => c.LocalName == "caption") is { } caption)
            {
                Visit(caption, LineOf(caption, line), depth + 1);
                EndLine();
            }

            var builder = new GridBuilder();
            foreach (var row in rows)
            {
                builder.BeginRow();
                foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
                    builder.Add(LinesOf(cell), LineOf(cell, line), Span(cell, "colspan"), Span(cell, "rowspan") is 0 ? int.MaxValue : Span(cell, "rowspan"));
                if (builder.IsFull)
                    break;
            }

            var grid = builder.Build();
            if (grid.Rows.All(r => r.Length < 2))
                return false;
            Blocks.Add(grid);
            foreach (var inner in nested.Where(n => Owner(n) == table))
            {
                if (!Table(inner, LineOf(inner, line), depth + 1))
                    Visit(inner, LineOf(inner, line), depth + 1);
            }

            return true;
        }

        private static bool HasHeader(IElement row)
        {
            var columns = row.Children.Where(c => c.LocalName is "td" or "th").Select(c => HeaderWords.Read(TextOf(c))).OfType<Column>().ToList();
            return columns.Any(c => c.Role == ColumnRole.Name) && columns.Any(c => c.Role == ColumnRole.Value);
        }

        private static IElement? Owner(IElement table)
        {
            for (var parent = table.ParentElement; parent is not null; parent = parent.ParentElement)
            {
                if (parent.LocalName == "table")
                    return parent;
            }

            return null;
        }

        private static List<IElement> Descendants(IElement element, string name)
        {
            var found = new List<IElement>();
            foreach (var inner in element.GetElementsByTagName(name))
                found.Add(inner);
            return found;
        }

        // The rows of this table, not of one inside it.
        private static List<IElement> RowsOf(IElement table)
        {
            var rows = new List<IElement>();
            foreach (var child in table.Children)
            {
                if (child.LocalName == "tr")
                    rows.Add(child);
                else if (child.LocalName is "tbody" or "thead" or "tfoot")
                    rows.AddRange(child.Children.Where(c => c.LocalName == "tr"));
            }

            return rows;
        }

        private static int Span(IElement cell, string name) =>
            cell.GetAttribute(name) is { } text && int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;

        private static string TextOf(IElement cell) => CellText.Tidy(LinesOf(cell));

        private static string LinesOf(IElement cell)
        {
            var text = new StringBuilder();
            Collect(cell, 0);
            return text.ToString();

            void Collect(INode node, int depth)
            {
                if (depth > MaxDepth + 64 || text.Length > 20_000)
                    return;
                foreach (var child in node.ChildNodes)
                {
                    if (child is IText run)
                    {
                        text.Append(run.Data.ReplaceLineEndings(" "));
                    }
                    else if (child is IElement { LocalName: "sup" } mark && IsFootnote(mark.TextContent.Trim(), text))
                    {
                        continue;
                    }
                    else if (child is IElement element && element.LocalName is not ("script" or "style"))
                    {
                        if (element.LocalName == "br" || IsBlock(element.LocalName))
                            text.Append('\n');
                        Collect(element, depth + 1);
                        if (IsBlock(element.LocalName))
                            text.Append('\n');
                    }
                }
            }
        }

        // 托位数<sup>1</sup>, <sup>[2]</sup>: the mark of a footnote; m<sup>2</sup> is a unit.
        private static bool IsFootnote(string mark, StringBuilder before) =>
            mark.Length is > 0 and <= 4 && (mark is "*" or "＊" || mark[0] is (>= '①' and <= '⑳') or '[' or '【' or '〔' || (mark[0] is >= '1' and <= '9' && before.Length > 0 && CellText.IsHan(before[^1])));
    }
}
