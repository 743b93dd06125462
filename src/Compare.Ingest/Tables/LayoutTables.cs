using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>
/// Finds tables that only blanks lay out, as a PDF converter prints them, and gives them as grids. A word belongs to the column it stands under and that
/// it can be; a row's words may stand on several lines, above and below the line with its number.
/// </summary>
internal static class LayoutTables
{
    private const int MaxFragments = 8;
    private const int MaxLines = 20_000;
    private const int MaxExplanations = 16;
    private const int MaxDistance = 3;
    private const float Unclear = 0.6f;

    /// <summary>The grid whose header stands on the line; null when the line is no header laid out by blanks.</summary>
    public static LineTables.Found? ReadAt(IReadOnlyList<TextLine> lines, int start)
    {
        if (!LayoutHeader.MayBe(lines[start].Text) && !LayoutHeader.IsAbove(lines, start))
            return null;

        // Converters count a Chinese character as one place, people's typewriter tables as two: the measure is taken under which the words stand below their headers.
        var narrow = Read(lines, start, false, false);
        var wide = Read(lines, start, true, false);
        if ((narrow ?? wide) is null)
            return null;
        var isWide = narrow is null || (wide is not null && narrow.Value.Cost > wide.Value.Cost);

        // The measure is told by the headers; then the values themselves may tell better where their columns stand.
        return (Read(lines, start, isWide, true) ?? (isWide ? wide : narrow))!.Value.Found;
    }

    private static (LineTables.Found Found, float Cost)? Read(IReadOnlyList<TextLine> lines, int start, bool isWide, bool byValues)
    {
        if (LayoutHeader.Read(lines, start, isWide) is not var (columns, places, headerEnd))
            return null;
        var number = columns.FindIndex(c => c.Role == ColumnRole.Number);
        if (places[0].End < int.MaxValue)
        {
            places = Widened(lines, headerEnd, columns, places, isWide);
            if (byValues)
                places = ColumnPlaces.OfValues(lines, headerEnd, columns, places, isWide);
        }

        var rows = new List<LayoutRow>();
        var headings = new List<(int Before, string Text, int Line)>();
        var grid = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>();
        grid.Add([.. columns.Select(c => new GridCell(TextLine.Clean(lines[start].Number, c.Header), lines[start].Number, false))]);
        var cost = 0f;
        var found = 0;
        var count = 0;
        var lastLine = 0;
        var blanks = 0;
        var loose = 0;
        var headerLines = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start; i < headerEnd; i++)
            headerLines.Add(CellText.Compact(lines[i].Text));
        var headerTexts = columns.Select(c => CellText.Compact(c.Header)).ToHashSet(StringComparer.Ordinal);
        var end = headerEnd;
        for (var i = headerEnd; i < lines.Count && blanks <= 6 && count + rows.Count < MaxLines; i++)
        {
            var text = lines[i].Text;
            if (string.IsNullOrWhiteSpace(text))
            {
                blanks++;
                continue;
            }

            var trimmed = text.AsSpan().Trim();
            var isExplanation = TableNotes.IsNote(trimmed);
            if (!isExplanation && text.Contains('\f', StringComparison.Ordinal))
                blanks++;
            if (headerLines.Contains(CellText.Compact(text)))
                continue;
            if (TableNotes.IsRule(trimmed) || LayoutHeader.IsCaption(text))
                continue;
            if (TableNotes.IsPageNumber(trimmed) || IsLastOfPage(lines, i) || (trimmed.Length <= 4 && RowNumber.Parse(trimmed.ToString()) is not null && blanks > 0 && !IsUnder(text, places, number, isWide)))
                continue;
            var words = LayoutWord.Of(text, isWide);
            if (words.Length > LayoutWord.MaxWords)
                break;

            // A sentence is no cell: what follows it goes on with the table only where it is a row of it.
            isExplanation |= words.Length == 1 && ((words[0].Text.Length > 5 && words[0].Text[^1] is '。' or '：') || words[0].Text.Length > 60 || (words[0].Text.Length > 28 && words[0].Text.Contains('。', StringComparison.Ordinal)));
            if (isExplanation)
            {
                var last = number < 0 || rows.FindLast(r => r.IsAnchor) is not { } anchor ? 0 : RowNumber.Parse(anchor.Words[Math.Max(0, Array.IndexOf(anchor.Columns, number))].Text) ?? 0;
                if (!rows.Exists(r => r.IsAnchor) || RowBehind(lines, i + 1, columns, places, number, last, isWide, byValues) is not (> 0 and var next))
                    break;
                Finish(true);
                (i, blanks, loose) = (next - 1, 0, 0);
                continue;
            }

            // A header of its own begins another table, whose title stands above it.
            if (words.Length > 1 && (LayoutHeader.IsLine(words) || (words.Length > 2 && HeaderWords.AreHeadings(words.Select(w => w.Text)))) && !LayoutHeader.IsAgain(words, headerTexts))
            {
                while (rows.Count > 0 && !rows[^1].IsAnchor && rows[^1].Words.Length == 1)
                    rows.RemoveAt(rows.Count - 1);
                break;
            }

            if (LayoutHeader.IsAgain(words, headerTexts))
                continue;
            if (words.Length == 1 && TableNotes.IsOrdinalHeading(words[0].Text) && words[0].Text.Length > 3)
            {
                headings.Add((rows.Count, words[0].Text, lines[i].Number));
                if (++loose > 3)
                    break;
                continue;
            }

            var (assigned, unclear, distance) = Assign(words, columns, places, byValues);
            var isAnchor = number >= 0
                ? Array.IndexOf(assigned, number) is var at and >= 0 && RowNumber.Parse(words[at].Text) is not null
                : words.Where((w, w1) => columns[assigned[w1]].Role == ColumnRole.Value && w.Printed.Nature is CellNature.Figure or CellNature.Commitment or CellNature.NoValue || columns[assigned[w1]].Role == ColumnRole.Investment && w.Printed.Nature == CellNature.Figure).Any() || IsWorded(words, assigned, columns);
            loose = isAnchor ? 0 : loose + 1;
            if (loose > MaxFragments)
                break;
            if (isAnchor)
                cost += distance / words.Length;
            rows.Add(new LayoutRow(lines[i], words, assigned, unclear, isAnchor, blanks));
            blanks = 0;
            if (isAnchor)
                end = i + 1;
        }

        if ((rows.Count > 0 || grid.Count == 1) && !Finish(false) && grid.Count == 1)
            return null;
        while (end < lines.Count && lines[end].Number <= lastLine)
            end++;
        return (new LineTables.Found(new Block.Grid(grid.ToImmutable()), end, count + rows.Count >= MaxLines), cost / found);

        // The rows up to an explanation, or to the end.
        bool Finish(bool goesOn)
        {
            if (number < 0)
                LayoutRows.JoinCells(rows, columns);
            else
                LayoutRows.FindUnnumbered(rows, columns, number);
            var anchors = new List<int>();
            for (var r = 0; r < rows.Count; r++)
            {
                if (rows[r].IsAnchor)
                    anchors.Add(r);
            }

            if (anchors.Count == 0 || (anchors.Count < 2 && grid.Count == 1 && !goesOn))
                return false;
            var (bounds, isDoubtful) = LayoutRows.Bounds(rows, anchors, columns);
            var categories = LayoutRows.Categories(rows, anchors, columns);
            var heading = 0;
            for (var a = 0; a < anchors.Count; a++)
            {
                for (; heading < headings.Count && headings[heading].Before <= anchors[a]; heading++)
                    grid.Add([new GridCell(TextLine.Clean(headings[heading].Line, headings[heading].Text), headings[heading].Line, false)]);
                var cells = Cells(rows, bounds[a].From, bounds[a].To, columns, categories?[a]);
                grid.Add(isDoubtful[a] ? [.. cells.Select(c => c with { IsRowDoubtful = true })] : cells);
            }

            lastLine = rows[bounds[^1].To - 1].Line.Number;
            found += anchors.Count;
            count += rows.Count;
            rows.Clear();
            headings.Clear();
            return true;
        }
    }

    // The index of the line at which rows of the table go on behind an explanation; -1 where they do not.
    private static int RowBehind(IReadOnlyList<TextLine> lines, int from, List<Column> columns, List<(int Start, int End)> places, int number, int last, bool isWide, bool byValues)
    {
        var passed = 0;
        var start = -1;
        for (var i = from; i < lines.Count && passed < MaxExplanations; i++)
        {
            var text = lines[i].Text;
            if (string.IsNullOrWhiteSpace(text))
            {
                start = -1;
                continue;
            }

            passed++;
            if (text.Length > 400 || TableNotes.IsPageNumber(text) || TableNotes.IsRule(text) || IsLastOfPage(lines, i))
                continue;
            var words = LayoutWord.Of(text, isWide);
            if (words.Length < 3)
            {
                // Part of a name above its row's line, or a heading.
                start = TableNotes.IsExplanation(text) ? -1 : start >= 0 ? start : i;
                continue;
            }

            if (LayoutHeader.MayBe(text) || words.Length > columns.Count + 2)
                return -1;
            var (assigned, _, _) = Assign(words, columns, places, byValues);
            for (var c = 0; c < columns.Count; c++)
            {
                if (columns[c].Role is not (ColumnRole.Value or ColumnRole.Number))
                    continue;
                var at = Array.IndexOf(assigned, c);
                if (at < 0 || Distance(words[at], places[c]) > MaxDistance || (c == number && RowNumber.Parse(words[at].Text) != last + 1) || (c != number && words[at].Printed.Nature is not (CellNature.Figure or CellNature.NoValue or CellNature.Commitment or CellNature.Range)))
                    return -1;
            }

            return assigned.Any(c => columns[c].Role is ColumnRole.Name or ColumnRole.Unit) ? (start >= 0 ? start : i) : -1;
        }

        return -1;
    }

    // A bare number on the last line of a page is the page's.
    private static bool IsLastOfPage(IReadOnlyList<TextLine> lines, int index)
    {
        if (lines[index].Text.AsSpan().Trim() is not { Length: <= 4 } text || RowNumber.Parse(text.ToString()) is null)
            return false;
        var next = index + 1;
        while (next < lines.Count && next < index + 6 && string.IsNullOrWhiteSpace(lines[next].Text) && !lines[next].Text.Contains('\f', StringComparison.Ordinal))
            next++;
        return next < lines.Count && lines[next].Text.Contains('\f', StringComparison.Ordinal);
    }

    // Names are wider than their header: the column reaches as far as the long words below it do, between its neighbours' headers.
    private static List<(int Start, int End)> Widened(IReadOnlyList<TextLine> lines, int from, List<Column> columns, List<(int Start, int End)> places, bool isWide)
    {
        var name = columns.FindLastIndex(c => c.Role == ColumnRole.Name);
        var left = name > 0 ? places[name - 1].Start + 1 : 0;
        var right = name + 1 < places.Count ? places[name + 1].End - 1 : int.MaxValue;
        var start = places[name].Start;
        var end = places[name].End;
        for (var i = from; i < Math.Min(lines.Count, from + 400); i++)
        {
            if (lines[i].Text.Length > 400 || TableNotes.IsNote(lines[i].Text))
                break;
            foreach (var word in LayoutWord.Of(lines[i].Text, isWide))
            {
                if (word.Printed.Nature != CellNature.Text || word.Text.Length < 7 || word.Start < left || word.End > right)
                    continue;
                start = Math.Min(start, word.Start);
                end = Math.Max(end, word.End);
            }
        }

        var widened = new List<(int Start, int End)>(places);
        widened[name] = (start, end);
        return widened;
    }

    // A row whose values are wordings (同步, 基本同步): it has them all, and its 预期性 stands on the same line.
    private static bool IsWorded(ImmutableArray<LayoutWord> words, int[] assigned, List<Column> columns)
    {
        var hasBinding = false;
        for (var w = 0; w < words.Length; w++)
            hasBinding |= words[w].Printed.Nature == CellNature.Binding && columns[assigned[w]].Role == ColumnRole.Binding;
        return hasBinding && Enumerable.Range(0, columns.Count).All(c => columns[c].Role != ColumnRole.Value || Array.IndexOf(assigned, c) >= 0);
    }

    private static bool IsUnder(string text, List<(int Start, int End)> places, int number, bool isWide)
    {
        if (number < 0)
            return false;
        var words = LayoutWord.Of(text, isWide);
        return words.Length == 1 && Distance(words[0], places[number]) < 3;
    }

    private static float Distance(LayoutWord word, (int Start, int End) place) =>
        word.End <= place.Start ? place.Start - word.End + 1 : word.Start >= place.End ? word.Start - place.End + 1 : 0;

    // Where the values tell how wide their columns are, the middle of the column that is meant is clearly the nearer one.
    private static bool IsNearer(LayoutWord word, (int Start, int End) own, (int Start, int End) other) =>
        Distance(word, own) == 0 && Math.Abs(word.Start + word.End - other.Start - other.End) - Math.Abs(word.Start + word.End - own.Start - own.End) > 2 * MaxDistance;

    // The words of a line in order to the columns in order: near their header and of a fitting kind.
    private static (int[] Columns, bool[] IsUnclear, float Distance) Assign(ImmutableArray<LayoutWord> words, List<Column> columns, List<(int Start, int End)> places, bool byValues)
    {
        var n = words.Length;
        var m = columns.Count;
        var cost = new float[n, m];
        for (var w = 0; w < n; w++)
        {
            for (var c = 0; c < m; c++)
            {
                var kind = columns[c].Role == ColumnRole.Number && RowNumber.Parse(words[w].Text) is null ? 8f : Math.Min(8f, CellCosts.Of(words[w].Printed, words[w].Text, columns[c].Role));

                // A long word is a name rather than a category.
                if (columns[c].Role == ColumnRole.Category && words[w].Text.Length > 8)
                    kind += 2f;
                // A piece of a word says little by itself: its place tells.
                var isPiece = words[w].Text.Length <= 2 && words[w].Printed.Nature == CellNature.Text && columns[c].Role != ColumnRole.Number;
                cost[w, c] = Math.Min(6f, Distance(words[w], places[c]) / 4f) + kind * (isPiece ? 0.1f : 0.45f);
            }
        }

        var best = new float[n + 1, m];
        var from = new int[n + 1, m];
        for (var w = 0; w < n; w++)
        {
            for (var c = 0; c < m; c++)
            {
                var least = w == 0 ? 0f : float.PositiveInfinity;
                var previous = -1;
                for (var p = 0; p <= c && w > 0; p++)
                {
                    // Two words in one column: only texts are broken by a blank.
                    var again = p == c ? (columns[c].Role is ColumnRole.Name or ColumnRole.Other or ColumnRole.Category ? 0.4f : 6f) : 0f;
                    if (best[w - 1, p] + again < least)
                    {
                        least = best[w - 1, p] + again;
                        previous = p;
                    }
                }

                best[w, c] = least + cost[w, c];
                from[w, c] = previous;
            }
        }

        var assigned = new int[n];
        var unclear = new bool[n];
        var distance = 0f;
        var at = 0;
        for (var c = 1; c < m; c++)
        {
            if (best[n - 1, c] < best[n - 1, at])
                at = c;
        }

        for (var w = n - 1; w >= 0; w--)
        {
            assigned[w] = at;
            distance += Distance(words[w], places[at]);
            at = from[w, at];
        }

        var values = columns.Count(c => c.Role == ColumnRole.Value);
        var found = assigned.Where(c => columns[c].Role == ColumnRole.Value).Distinct().Count();
        for (var w = 0; w < n && found < values; w++)
        {
            // With a value lost, a word between two value columns could be either's.
            if (columns[assigned[w]].Role != ColumnRole.Value)
                continue;
            for (var c = 0; c < m; c++)
            {
                if (c != assigned[w] && columns[c].Role == ColumnRole.Value && !assigned.Contains(c) && cost[w, c] - cost[w, assigned[w]] < Unclear && !(byValues && IsNearer(words[w], places[assigned[w]], places[c])))
                    unclear[w] = true;
            }
        }

        // Where one of its values may be another column's, the others of the row may be moved with it.
        if (Array.IndexOf(unclear, true) >= 0)
        {
            for (var w = 0; w < n; w++)
                unclear[w] |= columns[assigned[w]].Role == ColumnRole.Value;
        }

        return (assigned, unclear, distance);
    }

    private static ImmutableArray<GridCell> Cells(List<LayoutRow> rows, int from, int to, List<Column> columns, LayoutWord? category)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>(columns.Count);
        for (var c = 0; c < columns.Count; c++)
        {
            var text = "";
            var line = 0;
            var pieces = new List<string>();
            var isUnclear = false;
            var isDamaged = false;
            if (columns[c].Role == ColumnRole.Category && category is { } told)
                (text, line) = (told.Text, rows[from].Line.Number);
            for (var r = from; r < to; r++)
            {
                for (var w = 0; w < rows[r].Words.Length; w++)
                {
                    // The rows that a category's word spans are told apart.
                    if (rows[r].Columns[w] != c || columns[c].Role == ColumnRole.Category)
                        continue;
                    text += text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(rows[r].Words[w].Text[0]) ? " " + rows[r].Words[w].Text : rows[r].Words[w].Text;
                    pieces.Add(rows[r].Words[w].Text);
                    if (line == 0)
                        line = rows[r].Line.Number;
                    isUnclear |= rows[r].IsUnclear[w];
                    isDamaged |= !rows[r].Line.Damage.IsDefaultOrEmpty;
                }
            }

            var content = isDamaged ? new TextLine(line, text, text, [new Range(0, text.Length)], true) : TextLine.Clean(line, text);
            cells.Add(new GridCell(content, line, isUnclear) { Lines = columns[c].Role == ColumnRole.Value && pieces.Count > 1 ? [.. pieces] : [] });
        }

        return cells.MoveToImmutable();
    }
}
