using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Tables;

/// <summary>
/// Says which lines look like rows of a table though no table that was read holds them: a name with several figures beside it, or with several figures on the
/// lines below it. Nothing is read from them; that they are left out is told.
/// </summary>
internal static class UnreadRows
{
    private const int FewestFigures = 2;
    private const int LongestLine = 400;
    private const int LongestCell = 16;
    private const int LongestName = 40;

    // Rows farther from each other, or from the table before them, are of different tables.
    private const int MaxApart = 24;
    private const int MostTold = 20;
    private const int MostRows = 5_000;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> Sentence = SearchValues.Create("。；！？;!?");

    /// <summary>One message for every stretch of such lines and every such grid; the last one counts those that are not told.</summary>
    /// <param name="document">The document's file name.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="taken">Which of them a table holds.</param>
    /// <param name="grids">The grids that were read as nothing.</param>
    /// <param name="noticed">What was noticed of tables before: a grid that was left out with a word is not told again.</param>
    public static ImmutableArray<Diagnostic> Find(string document, IReadOnlyList<TextLine> lines, IReadOnlyList<bool> taken, IReadOnlyList<Block.Grid> grids, IReadOnlyList<Diagnostic> noticed)
    {
        var found = new List<(int First, int Last, string Text)>();
        AddLines(lines, taken, found);
        foreach (var grid in grids)
        {
            if (OfGrid(grid) is { } unread && !noticed.Any(d => d.Line >= unread.Start && d.Line <= unread.Last && d.Code is "ING016" or "ING028" or "ING014"))
                found.Add((unread.First, unread.Last, unread.Text));
        }

        var told = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (first, last, text) in found.Take(MostTold))
            told.Add(Told(document, first, last, text));
        if (found.Count > MostTold)
            told.Add(new Diagnostic("ING017", Severity.Warning, document, found[MostTold].First, string.Create(CultureInfo.InvariantCulture, $"{found.Count - MostTold} more places look like rows of tables that are not understood and were not read, the first at line {found[MostTold].First}")));
        return told.ToImmutable();
    }

    /// <summary>The message for one such place.</summary>
    public static Diagnostic Told(string document, int first, int last, string text) => new("ING017", Severity.Warning, document, first, string.Create(
        CultureInfo.InvariantCulture,
        $"{(last > first ? $"lines {first} to {last} look" : $"line {first} looks")} like rows of a table that is not understood and were not read: {(text.Length <= LongestName ? text : text[..LongestName])}"));

    /// <summary>First and last line and first text of the rows of a grid from one on that look like a table's; null where none does.</summary>
    public static (int First, int Last, string Text)? In(ImmutableArray<ImmutableArray<GridCell>> rows, int from)
    {
        var (first, last, text) = (-1, 0, "");
        foreach (var row in rows.Skip(from).Take(MostRows))
        {
            var cells = row.Where(c => !c.IsSpanned && c.Text.Text.Length is > 0 and <= LongestLine).ToList();
            if (!IsRow(cells.ConvertAll(c => CellText.Tidy(c.Text.Text))))
                continue;
            last = Math.Max(last, cells[0].Line);
            if (first < 0)
                (first, text) = (cells[0].Line, string.Join(" ", cells.Select(c => CellText.Tidy(c.Text.Text))));
        }

        return first < 0 ? null : (first, last, text);
    }

    private static void AddLines(IReadOnlyList<TextLine> lines, IReadOnlyList<bool> taken, List<(int First, int Last, string Text)> found)
    {
        var lastTaken = int.MinValue / 2;
        var (first, last, rows) = (-1, -1, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (taken[i])
            {
                Flush();
                lastTaken = i;
                continue;
            }

            if (EndOfRow(lines, taken, i) is not (> 0 and var end))
                continue;
            if (rows > 0 && i - last > MaxApart)
                Flush();
            if (rows == 0)
                first = i;
            last = end - 1;
            rows++;
            i = end - 1;
        }

        Flush();

        void Flush()
        {
            // One such line by itself may be anything; behind a table it is likely one of its rows.
            if (rows > 1 || (rows == 1 && first - lastTaken <= MaxApart))
                found.Add((lines[first].Number, lines[last].Number, CellText.Tidy(lines[first].Text)));
            rows = 0;
        }
    }

    // The index behind the row that begins at the line; 0 where none does.
    private static int EndOfRow(IReadOnlyList<TextLine> lines, IReadOnlyList<bool> taken, int index)
    {
        var text = lines[index].Text;
        if (text.Length is < 2 or > LongestLine)
            return 0;
        if (text.AsSpan().IndexOfAny(Digits) >= 0 && (IsRow(Cells(text)) || EndsInFigures(text)))
            return index + 1;
        if (text.Length > LongestName || !IsName(text.Trim()))
            return 0;
        var figures = 0;
        var end = 0;
        for (var i = index + 1; i < lines.Count && !taken[i]; i++)
        {
            var cell = lines[i].Text.AsSpan().Trim();
            if (cell.IsEmpty && i - index < MaxApart)
                continue;
            if (cell.Length is 0 or > LongestCell)
                break;
            var printed = FigureReader.Read(cell.ToString());
            if (figures == 0 && end == 0 && printed.Nature == CellNature.Unit)
                continue;
            if (!IsValue(printed, cell.ToString()))
                break;
            figures += printed.Nature == CellNature.Figure ? 1 : 0;
            end = i + 1;
        }

        return figures >= FewestFigures ? end : 0;
    }

    private static List<string> Cells(string text)
    {
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd = i == text.Length || text[i] is '|' or '｜' or '│' or '\t' || (CellText.IsBlank(text[i]) && i + 1 < text.Length && CellText.IsBlank(text[i + 1]));
            if (!isEnd)
                continue;
            if (text.AsSpan(start, i - start).Trim() is { Length: > 0 } cell)
                cells.Add(cell.ToString());
            start = i + 1;
        }

        return cells;
    }

    private static bool IsRow(List<string> cells)
    {
        if (cells.Count <= FewestFigures)
            return false;
        var names = 0;
        var figures = 0;
        foreach (var cell in cells)
        {
            if (cell.AsSpan().IndexOfAny(Sentence) >= 0)
                return false;
            if (names > 0 && cell.Length <= LongestCell && FigureReader.Read(cell) is var printed && IsValue(printed, cell))
                figures += printed.Nature == CellNature.Figure ? 1 : 0;
            else if (cell.Length <= LongestName && IsName(cell))
                names++;
        }

        return names > 0 && figures >= FewestFigures;
    }

    // 技工学校 1 240 370 959, with a blank between them.
    private static bool EndsInFigures(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var figures = 0;
        while (figures < words.Length && words[words.Length - figures - 1] is { Length: <= LongestCell } word && FigureReader.Read(word) is { Nature: CellNature.Figure or CellNature.NoValue } printed && IsValue(printed, word))
            figures++;
        return figures > FewestFigures && words.Length - figures is 1 or 2 && IsName(words[words.Length - figures - 1]);
    }

    private static bool IsName(string text) =>
        CellText.HasHan(text) && text.AsSpan().IndexOfAny(Sentence) < 0 && FigureReader.Read(text).Nature == CellNature.Text && HeaderWords.Read(text) is null;

    // A year is a heading, and a lone number may be a page's or a row's.
    private static bool IsValue(in PrintedFigure printed, string text) =>
        printed.Nature is CellNature.Figure or CellNature.NoValue or CellNature.Commitment or CellNature.Range && HeaderWords.Read(text) is null;

    // A grid's first line, the line of the first row, and its last line.
    private static (int Start, int First, int Last, string Text)? OfGrid(Block.Grid grid)
    {
        var (start, first, last, rows, text) = (int.MaxValue, 0, 0, 0, "");
        foreach (var row in grid.Rows.Take(MostRows))
        {
            var cells = row.Where(c => !c.IsSpanned && c.Text.Text.Length is > 0 and <= LongestLine).ToList();
            foreach (var cell in cells.Where(c => c.Line > 0))
                (start, last) = (Math.Min(start, cell.Line), Math.Max(last, cell.Line));
            if (!IsRow(cells.ConvertAll(c => CellText.Tidy(c.Text.Text))))
                continue;
            if (rows++ == 0)
                (first, text) = (cells[0].Line, string.Join(" ", cells.Select(c => CellText.Tidy(c.Text.Text))));
        }

        return rows > 1 ? (start, first, Math.Max(first, last), text) : null;
    }
}
