using System.Buffers;
using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>Finds tables whose rows stand on lines, with cells separated by bars or tabs, and gives them as grids.</summary>
internal static class LineTables
{
    private const int MaxGap = 2;
    private const int MaxExplanations = 12;

    // Characters without which a line holds no header word for a name, and none for a value: a cheap first sieve.
    private static readonly SearchValues<char> NameMarks = SearchValues.Create("年时序编号指领类分大方维板重名项内核评监具主N区县段");
    private static readonly SearchValues<char> ValueMarks = SearchValues.Create("年值状标基规预实完当数市省国区级目增五2");

    private static readonly SearchValues<char> Sentence = SearchValues.Create("。，；：！？,;:");

    /// <summary>A grid made of lines.</summary>
    /// <param name="Grid">The grid.</param>
    /// <param name="Next">Index of the line after it.</param>
    /// <param name="IsCut">True when it is larger than is read and its rest was left out.</param>
    internal sealed record Found(Block.Grid Grid, int Next, bool IsCut);

    /// <summary>The grid whose header stands on the line; null when the line is no header of separated cells.</summary>
    public static Found? ReadAt(IReadOnlyList<TextLine> lines, int start)
    {
        var (text, headerLines) = TornHeader.Whole(lines, start);
        if (text.Length > 600 || text.AsSpan().IndexOfAny(NameMarks) < 0 || text.AsSpan().IndexOfAny(ValueMarks) < 0)
            return null;
        var separator = SeparatorOf(text);
        var frame = FrameOf(text);
        if (separator == '\0' || !(Split(text, separator, frame) is var first && (IsHeader(first) || CrossTables.IsHeader(first) || IsListHeader(first) || (first.Count > 2 && (HeaderWords.IsAreaCorner(first[0]) || HeaderWords.IsAreaCorner(first[1])))) || IsTurned(lines, start, separator, frame)))
            return null;

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>();
        var rules = new List<int>();
        var gap = 0;
        var end = start + 1;
        var count = 0;
        for (var i = start; i < lines.Count && count < StreamTables.MaxCells; i++)
        {
            var line = lines[i];
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                if (++gap > MaxGap)
                    break;
                continue;
            }

            if (TableNotes.IsRule(line.Text))
            {
                gap = 0;
                rules.Add(rows.Count);
                continue;
            }

            var hasSeparator = line.Text.Contains(separator, StringComparison.Ordinal) || (separator == '|' && line.Text.AsSpan().IndexOfAny('｜', '│') >= 0);
            if (!hasSeparator)
            {
                // A heading between rows, a note below, or the end.
                var trimmed = line.Text.AsSpan().Trim();
                var goesOn = TableNotes.IsOrdinalHeading(trimmed) || TableNotes.IsPageNumber(trimmed) || (trimmed.Length < 40 && trimmed.Contains('续'));
                if ((!goesOn || !SeparatedSoon(lines, i, separator)) && !IsHeadingWithin(lines, i, separator, frame, start, rows.Count == 0 ? 0 : rows[0].Length) && !(rows.Count > 1 && TableNotes.IsExplanation(trimmed) && GoesOnBehind(lines, i, separator, frame, rows[0].Length)))
                    break;
            }

            gap = 0;
            var cells = hasSeparator ? Split(i == start ? text : line.Text, separator, frame) : [line.Text.Trim()];
            if (i == start && headerLines > 1)
                i += headerLines - 1;
            else if (i == start && start + 2 < lines.Count && TornHeader.Joined(cells, Split(lines[i + 1].Text, separator, frame), Split(lines[i + 2].Text, separator, frame)) is { } whole)
            {
                cells = whole;
                i++;
            }

            end = i + 1;
            if (cells.TrueForAll(c => c.AsSpan().Trim("-:—=+ ").IsEmpty) && cells.Exists(c => c.Contains("--", StringComparison.Ordinal)))
                continue;
            rows.Add([.. cells.Select(c => CellOf(line, c))]);
            count += cells.Count;
        }

        return rows.Count < 2 ? null : new Found(new Block.Grid(Boxed(rows.ToImmutable(), rules, separator == '|' && IsTypewritten(lines, start, end))), end, count >= StreamTables.MaxCells);
    }

    // A line drawn below every row: the lines between two of them are one row, where no cell has a figure on both.
    private static ImmutableArray<ImmutableArray<GridCell>> Boxed(ImmutableArray<ImmutableArray<GridCell>> rows, List<int> rules, bool isTypewritten)
    {
        var isBoxed = rules.Count >= 3;
        if (!isBoxed && !(isTypewritten && HeaderWords.Read(rows[0][0].Text.Text)?.Role == ColumnRole.Number))
            return rows;
        var joined = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(rows.Length);
        for (var r = 0; r < rows.Length; r++)
        {
            if (r < 2 || (isBoxed ? rules.Contains(r) : rows[r][0].Text.Text.Length > 0 || rows[r].Any(c => TableNotes.IsOrdinalHeading(c.Text.Text))) || !IsSameRow(joined[^1], rows[r]))
                joined.Add(rows[r]);
            else
                joined[^1] = [.. joined[^1].Zip(rows[r], (a, b) => b.Text.Text.Length == 0 ? a : a.Text.Text.Length == 0 ? b : a with { Text = Joined(a.Text, b.Text) })];
        }

        return joined.ToImmutable();
    }

    // Lines of one width, set with a typewriter: a cell too long for its column goes on below.
    private static bool IsTypewritten(IReadOnlyList<TextLine> lines, int start, int end)
    {
        var width = CellText.Width(lines[start].Text);
        var same = 0;
        var count = 0;
        for (var i = start; i < Math.Min(end, start + 40); i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i].Text))
                continue;
            count++;
            same += Math.Abs(CellText.Width(lines[i].Text) - width) <= 2 ? 1 : 0;
        }

        return same * 10 >= count * 8;
    }

    private static TextLine Joined(TextLine a, TextLine b)
    {
        var text = a.Text + b.Text;
        return a.Damage.IsDefaultOrEmpty && b.Damage.IsDefaultOrEmpty ? TextLine.Clean(a.Number, text) : new TextLine(a.Number, text, text, [new Range(0, text.Length)], true);
    }

    private static bool IsSameRow(ImmutableArray<GridCell> upper, ImmutableArray<GridCell> lower)
    {
        if (upper.Length != lower.Length || lower[0].Text.Text.Length > 0 && RowNumber.Parse(lower[0].Text.Text) is not null)
            return false;
        for (var c = 0; c < upper.Length; c++)
        {
            if (FigureReader.Read(upper[c].Text.Text).Nature is CellNature.Figure or CellNature.NoValue && FigureReader.Read(lower[c].Text.Text).Nature is CellNature.Figure or CellNature.NoValue)
                return false;
        }

        return true;
    }

    /// <summary>True when header words with a name and a value stand among the cells.</summary>
    public static bool IsHeader(List<string> cells)
    {
        if (cells.Count < 2)
            return false;
        var names = 0;
        var values = 0;
        var others = 0;
        if (HeaderWords.IsCorner(cells[0]) && cells[0].Length > 0)
            names++;
        foreach (var cell in cells)
        {
            switch ((HeaderWords.Read(cell) ?? HeaderWords.ReadOfArea(cell))?.Role)
            {
                case ColumnRole.Name or ColumnRole.Number or ColumnRole.Category:
                    names++;
                    break;
                case ColumnRole.Value:
                    values++;
                    break;
                case ColumnRole.Unit or ColumnRole.Binding:
                    others++;
                    break;
            }
        }

        return names > 0 && names + values + others >= Math.Max(2, cells.Count / 2);
    }

    /// <summary>True for the header of a list of projects or services.</summary>
    public static bool IsListHeader(IReadOnlyList<string> words) => GridServices.Header([.. words.Select(CellText.Compact)]) is not null || GridProjects.IsHeader(words);

    // A table whose rows are years: 年份 | 托位数 above 2020年 | 100.
    private static bool IsTurned(IReadOnlyList<TextLine> lines, int start, char separator, (bool Left, bool Right) frame)
    {
        var first = Split(lines[start].Text, separator, frame)[0];
        if (first.Length == 0 || !(HeaderWords.IsCorner(first) || HeaderWords.Read(first)?.Role == ColumnRole.Name))
            return false;
        var years = 0;
        for (var i = start + 1; i < Math.Min(lines.Count, start + 4); i++)
        {
            if (lines[i].Text.Length < 400 && lines[i].Text.Contains(separator, StringComparison.Ordinal) && HeaderWords.Read(Split(lines[i].Text, separator, frame)[0]) is { Role: ColumnRole.Value, FirstYear: > 0 })
                years++;
        }

        return years >= 2 || (years == 1 && start + 2 >= lines.Count);
    }

    // 按城乡分 on a line of its own, directly between two rows as wide as the header: no header of its own follows it.
    private static bool IsHeadingWithin(IReadOnlyList<TextLine> lines, int index, char separator, (bool Left, bool Right) frame, int start, int width)
    {
        var text = lines[index].Text.AsSpan().Trim();
        if (index + 1 >= lines.Count || index - 1 <= start || text.Length is < 2 or > 16 || !CellText.HasHan(text) || text.IndexOfAny(Sentence) >= 0 || LayoutHeader.IsCaption(lines[index].Text))
            return false;
        return IsRow(lines[index - 1].Text) && IsRow(lines[index + 1].Text);

        bool IsRow(string line) => line.Length < 600 && line.Contains(separator, StringComparison.Ordinal) && Split(line, separator, frame) is var cells && cells.Count == width && !IsHeader(cells) && FigureReader.Read(cells[^1]).Nature is CellNature.Figure or CellNature.NoValue or CellNature.Commitment or CellNature.Binding;
    }

    // Explanations between two rows: behind them stands a row as wide as the header, with figures.
    private static bool GoesOnBehind(IReadOnlyList<TextLine> lines, int index, char separator, (bool Left, bool Right) frame, int width)
    {
        var gap = 0;
        var passed = 0;
        for (var i = index + 1; i < lines.Count && gap <= MaxGap && passed < MaxExplanations; i++)
        {
            var text = lines[i].Text;
            gap = string.IsNullOrWhiteSpace(text) ? gap + 1 : 0;
            if (gap > 0)
                continue;
            if (text.Length < 600 && text.Contains(separator, StringComparison.Ordinal))
                return Split(text, separator, frame) is var cells && cells.Count == width && !IsHeader(cells) && cells.Exists(c => FigureReader.Read(c).Nature == CellNature.Figure);
            if (!TableNotes.IsExplanation(text) && !TableNotes.IsOrdinalHeading(text))
                return false;
            passed++;
        }

        return false;
    }

    private static bool SeparatedSoon(IReadOnlyList<TextLine> lines, int index, char separator)
    {
        for (var i = index + 1; i < Math.Min(lines.Count, index + 5); i++)
        {
            if (lines[i].Text.Contains(separator, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static char SeparatorOf(string text)
    {
        if (text.AsSpan().IndexOfAny('|', '｜', '│') >= 0)
            return Split(text, '|', FrameOf(text)).Count(c => c.Length > 0) >= 2 ? '|' : '\0';
        return text.Contains('\t', StringComparison.Ordinal) && Split(text, '\t', default).Count(c => c.Length > 0) >= 2 ? '\t' : '\0';
    }

    // Bars at the ends of the header are a frame, not cells; the rows have the same frame.
    private static (bool Left, bool Right) FrameOf(string text)
    {
        var span = text.AsSpan().Trim();
        return (span.Length > 0 && IsBar(span[0]), span.Length > 0 && IsBar(span[^1]));
    }

    private static bool IsBar(char c) => c is '|' or '｜' or '│';

    private static List<string> Split(string text, char separator, (bool Left, bool Right) frame)
    {
        var span = text.AsSpan();
        if (separator == '|')
        {
            var trimmed = span.Trim();
            if (frame.Left && trimmed.Length > 0 && IsBar(trimmed[0]))
                span = trimmed[1..];
            trimmed = span.TrimEnd();
            if (frame.Right && trimmed.Length > 0 && IsBar(trimmed[^1]))
                span = trimmed[..^1];
        }

        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i <= span.Length; i++)
        {
            if (i < span.Length && span[i] != separator && !(separator == '|' && IsBar(span[i])))
                continue;
            var cell = span[start..i].Trim().ToString();
            cells.Add(separator == '|' ? InlineMarks.Without(cell) : cell);
            start = i + 1;
        }

        return cells;
    }

    private static GridCell CellOf(TextLine line, string text) => new(
        line.Damage.IsDefaultOrEmpty || text.Length == 0 ? TextLine.Clean(line.Number, text) : new TextLine(line.Number, text, text, [new Range(0, text.Length)], line.IsRepaired),
        line.Number,
        false);
}
