using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>
/// Finds tables that only blanks lay out, as a PDF converter prints them, and gives them as grids. A word belongs to the column it stands under and that
/// it can be; a row's words may stand on several lines, above and below the line with its number.
/// </summary>
internal static class LayoutTables
{
    private const int MaxWords = 40;
    private const int MaxHeaderLines = 4;
    private const int MaxFragments = 8;
    private const int MaxLines = 20_000;
    private const float Unclear = 0.6f;

    /// <summary>A word with its place on the line.</summary>
    private readonly record struct Word(string Text, int Start, int End, PrintedFigure Printed);

    /// <summary>A line of the table.</summary>
    private sealed record Row(TextLine Line, ImmutableArray<Word> Words, int[] Columns, bool[] IsUnclear, bool IsAnchor, int BlanksBefore);

    /// <summary>The grid whose header stands on the line; null when the line is no header laid out by blanks.</summary>
    public static LineTables.Found? ReadAt(IReadOnlyList<TextLine> lines, int start)
    {
        if (!MayBeHeader(lines[start].Text))
            return null;

        // Converters count a Chinese character as one place, people's typewriter tables as two: the measure is taken under which the words stand below their headers.
        var narrow = Read(lines, start, false);
        var wide = Read(lines, start, true);
        return narrow is null ? wide?.Found : wide is null || narrow.Value.Cost <= wide.Value.Cost ? narrow.Value.Found : wide.Value.Found;
    }

    private static bool MayBeHeader(string text)
    {
        if (text.Length is < 8 or > 400)
            return false;
        var gaps = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (CellText.IsBlank(text[i]) && !CellText.IsBlank(text[i - 1]))
                gaps++;
        }

        if (gaps is < 2 or > MaxWords)
            return false;
        var values = 0;
        var names = 0;
        foreach (var word in Words(text, false))
        {
            switch (HeaderWords.Read(word.Text)?.Role)
            {
                case ColumnRole.Value:
                    values++;
                    break;
                case ColumnRole.Name or ColumnRole.Category or ColumnRole.Number or ColumnRole.Unit:
                    names++;
                    break;
            }
        }

        return names > 0 && values > 0 && names + values >= 3;
    }

    private static (LineTables.Found Found, float Cost)? Read(IReadOnlyList<TextLine> lines, int start, bool isWide)
    {
        if (Header(lines, start, isWide) is not var (columns, places, headerEnd))
            return null;
        var number = columns.FindIndex(c => c.Role == ColumnRole.Number);
        places = Widened(lines, headerEnd, columns, places, isWide);
        var rows = new List<Row>();
        var headings = new List<(int Before, string Text, int Line)>();
        var cost = 0f;
        var blanks = 0;
        var loose = 0;
        var headerTexts = columns.Select(c => CellText.Compact(c.Header)).ToHashSet(StringComparer.Ordinal);
        var end = headerEnd;
        for (var i = headerEnd; i < lines.Count && blanks <= 6 && rows.Count < MaxLines; i++)
        {
            var text = lines[i].Text;
            if (string.IsNullOrWhiteSpace(text))
            {
                blanks++;
                continue;
            }

            var trimmed = text.AsSpan().Trim();
            if (TableNotes.IsNote(trimmed))
                break;
            if (TableNotes.IsRule(trimmed) || IsCaption(text))
                continue;
            if (TableNotes.IsPageNumber(trimmed) || (trimmed.Length <= 4 && RowNumber.Parse(trimmed.ToString()) is not null && blanks > 0 && !IsUnder(text, places, number, isWide)))
                continue;
            var words = Words(text, isWide);
            if (words.Length > MaxWords)
                break;
            if (words.Length == 1 && (words[0].Text.Length > 60 || (words[0].Text.Length > 28 && words[0].Text.Contains('。', StringComparison.Ordinal))))
                break;
            if (IsHeaderAgain(words, headerTexts))
                continue;
            if (words.Length == 1 && TableNotes.IsOrdinalHeading(words[0].Text) && words[0].Text.Length > 3)
            {
                headings.Add((rows.Count, words[0].Text, lines[i].Number));
                if (++loose > 3)
                    break;
                continue;
            }

            var (assigned, unclear, distance) = Assign(words, columns, places);
            var isAnchor = number >= 0
                ? Array.IndexOf(assigned, number) is var at and >= 0 && RowNumber.Parse(words[at].Text) is not null
                : words.Where((w, w1) => columns[assigned[w1]].Role == ColumnRole.Value && w.Printed.Nature is CellNature.Figure or CellNature.Commitment or CellNature.NoValue).Any();
            loose = isAnchor ? 0 : loose + 1;
            if (loose > MaxFragments)
                break;
            if (isAnchor)
                cost += distance / words.Length;
            rows.Add(new Row(lines[i], words, assigned, unclear, isAnchor, blanks));
            blanks = 0;
            if (isAnchor)
                end = i + 1;
        }

        var anchors = new List<int>();
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r].IsAnchor)
                anchors.Add(r);
        }

        if (anchors.Count < 2)
            return null;
        var bounds = Bounds(rows, anchors, columns);
        var categories = Categories(rows, anchors, columns);
        var grid = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>();
        grid.Add([.. columns.Select(c => new GridCell(TextLine.Clean(lines[start].Number, c.Header), lines[start].Number, false))]);
        var heading = 0;
        for (var a = 0; a < anchors.Count; a++)
        {
            for (; heading < headings.Count && headings[heading].Before <= anchors[a]; heading++)
                grid.Add([new GridCell(TextLine.Clean(headings[heading].Line, headings[heading].Text), headings[heading].Line, false)]);
            grid.Add(Cells(rows, bounds[a].From, bounds[a].To, columns, categories?[a]));
        }

        var lastLine = rows[bounds[^1].To - 1].Line.Number;
        while (end < lines.Count && lines[end].Number <= lastLine)
            end++;
        return (new LineTables.Found(new Block.Grid(grid.ToImmutable()), end, rows.Count >= MaxLines), cost / anchors.Count);
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
            foreach (var word in Words(lines[i].Text, isWide))
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

    private static bool IsUnder(string text, List<(int Start, int End)> places, int number, bool isWide)
    {
        if (number < 0)
            return false;
        var words = Words(text, isWide);
        return words.Length == 1 && Distance(words[0], places[number]) < 3;
    }

    private static bool IsHeaderAgain(ImmutableArray<Word> words, HashSet<string> headers)
    {
        var same = 0;
        foreach (var word in words)
        {
            var compact = CellText.Compact(word.Text);
            if (headers.Contains(compact))
                same++;
            else if (!headers.Any(h => h.Contains(compact, StringComparison.Ordinal)))
                return false;
        }

        return same >= 2 || (words.Length >= 2 && words.All(w => w.Text.Length <= 3 && !char.IsAsciiDigit(w.Text[0])));
    }

    private static ImmutableArray<Word> Words(string text, bool isWide)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var place = 0;
        var i = 0;
        while (i < text.Length && words.Count <= MaxWords)
        {
            if (CellText.IsBlank(text[i]))
            {
                place += isWide && text[i] == '\u3000' ? 2 : text[i] == '\f' ? 0 : text[i] == '\t' ? 8 - (place % 8) : 1;
                i++;
                continue;
            }

            var begin = i;
            var from = place;
            while (i < text.Length && !CellText.IsBlank(text[i]))
            {
                place += isWide && text[i] >= '\u2E80' ? 2 : 1;
                i++;
            }

            var word = text[begin..i];
            words.Add(new Word(word, from, place, FigureReader.Read(word)));
        }

        return words.ToImmutable();
    }

    // The header may stand on several lines: 单 over 位, or a year over 目标 and 实际.
    private static (List<Column> Columns, List<(int Start, int End)> Places, int End)? Header(IReadOnlyList<TextLine> lines, int start, bool isWide)
    {
        var from = start;
        if (start > 0 && !IsCaption(lines[start - 1].Text) && HeaderPieces(lines[start - 1].Text, isWide) is { Length: > 0 })
            from = start - 1;
        var end = start + 1;
        var levels = new List<ImmutableArray<Word>>();
        for (var i = from; i <= start; i++)
            levels.Add(Words(lines[i].Text, isWide));
        while (end < lines.Count && end - start < MaxHeaderLines)
        {
            if (string.IsNullOrWhiteSpace(lines[end].Text))
            {
                if (end + 1 < lines.Count && HeaderPieces(lines[end + 1].Text, isWide) is { Length: > 1 })
                {
                    end++;
                    continue;
                }

                break;
            }

            if (HeaderPieces(lines[end].Text, isWide) is not { Length: > 0 } pieces)
                break;
            levels.Add(pieces);
            end++;
        }

        var widest = levels.OrderByDescending(l => l.Length).First();
        var baseLevel = levels.IndexOf(widest);
        var places = widest.Select(w => (w.Start, w.End)).ToList();
        var texts = widest.Select(w => w.Text).ToList();
        for (var level = 0; level < levels.Count; level++)
        {
            if (level == baseLevel)
                continue;
            foreach (var word in levels[level])
            {
                var under = Under(word, places);
                if (under.Count == 0)
                    return null;
                foreach (var c in under)
                {
                    texts[c] = level < baseLevel ? word.Text + texts[c] : texts[c] + word.Text;
                    if (under.Count == 1)
                        places[c] = (Math.Min(places[c].Start, word.Start), Math.Max(places[c].End, word.End));
                }
            }
        }

        var columns = new List<Column>();
        foreach (var text in texts)
            columns.Add(HeaderWords.Read(text) ?? new Column(ColumnRole.Other, text));
        if (!HeaderReader.IsIndicatorHeader(columns))
            return null;
        var last = columns.FindLastIndex(c => c.Role == ColumnRole.Name);
        for (var c = 0; c < last; c++)
        {
            if (columns[c].Role == ColumnRole.Name)
                columns[c] = columns[c] with { Role = ColumnRole.Category };
        }

        return (columns, places, end);
    }

    // 表1 主要指标 stands above a header and is no part of it.
    private static bool IsCaption(string text)
    {
        var trimmed = text.AsSpan().Trim();
        foreach (var word in (ReadOnlySpan<string>)["续表", "附表", "专栏", "表"])
        {
            if (trimmed.StartsWith(word, StringComparison.Ordinal))
                return trimmed.Length > word.Length && (char.IsAsciiDigit(trimmed[word.Length]) || trimmed[word.Length] is ' ' or '\u3000' or ':' or '：' or '一' or '二' or '三' or '四' or '五' or '六');
        }

        return false;
    }

    // The columns a header word of another level stands over: the ones it overlaps, else the two it stands between.
    private static List<int> Under(Word word, List<(int Start, int End)> places)
    {
        var under = new List<int>();
        for (var c = 0; c < places.Count; c++)
        {
            if (word.Start < places[c].End && word.End > places[c].Start)
                under.Add(c);
        }

        if (under.Count > 0)
            return under;
        var right = places.FindIndex(p => p.Start >= word.End);
        if (right > 0 && HeaderWords.Read(word.Text)?.Role == ColumnRole.Value && HeaderWords.YearsOf(word.Text).First > 0)
            return [right - 1, right];
        var nearest = -1;
        for (var c = 0; c < places.Count; c++)
        {
            if (nearest < 0 || Distance(word, places[c]) < Distance(word, places[nearest]))
                nearest = c;
        }

        return nearest >= 0 && Distance(word, places[nearest]) <= 4 ? [nearest] : [];
    }

    private static ImmutableArray<Word>? HeaderPieces(string text, bool isWide)
    {
        if (text.Length > 400)
            return null;
        var words = Words(text, isWide);
        foreach (var word in words)
        {
            var isPiece = word.Text.Length <= 2 && CellText.HasHan(word.Text) && word.Printed.Nature is CellNature.Text or CellNature.Unit;
            if (!isPiece && HeaderWords.Read(word.Text) is null && word.Text.Trim('(', ')', '（', '）') is var bare && !UnitText.IsUnit(bare))
                return null;
        }

        return words.Length > 0 && words.All(w => RowNumber.Parse(w.Text) is null or > 1900) ? words : null;
    }

    private static float Distance(Word word, (int Start, int End) place) =>
        word.End <= place.Start ? place.Start - word.End + 1 : word.Start >= place.End ? word.Start - place.End + 1 : 0;

    // The words of a line in order to the columns in order: near their header and of a fitting kind.
    private static (int[] Columns, bool[] IsUnclear, float Distance) Assign(ImmutableArray<Word> words, List<Column> columns, List<(int Start, int End)> places)
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
                if (c != assigned[w] && columns[c].Role == ColumnRole.Value && !assigned.Contains(c) && cost[w, c] - cost[w, assigned[w]] < Unclear)
                    unclear[w] = true;
            }
        }

        return (assigned, unclear, distance);
    }

    // Which lines belong to which anchor: every boundary where the two rows fit best.
    private static List<(int From, int To)> Bounds(List<Row> rows, List<int> anchors, List<Column> columns)
    {
        var name = columns.FindIndex(c => c.Role == ColumnRole.Name);
        var isCentred = anchors.Exists(a => !rows[a].Columns.Contains(name)) || anchors[0] > 0;
        var count = anchors.Count;

        // State: how many of the fragments before the anchor belong to it.
        var best = new List<float[]>();
        var from = new List<int[]>();
        for (var a = 0; a < count; a++)
        {
            var above = anchors[a] - (a == 0 ? 0 : anchors[a - 1] + 1);
            var costs = new float[above + 1];
            var back = new int[above + 1];
            Array.Fill(costs, float.PositiveInfinity);
            for (var s = 0; s <= above; s++)
            {
                if (a == 0)
                {
                    // All fragments between header and first number are the first row's.
                    costs[s] = s == above ? 0 : float.PositiveInfinity;
                    continue;
                }

                var below = above - s;
                for (var p = 0; p < best[a - 1].Length; p++)
                {
                    if (float.IsPositiveInfinity(best[a - 1][p]))
                        continue;
                    var total = best[a - 1][p] + RowCost(rows, anchors[a - 1] - p, anchors[a - 1] + 1 + below, columns) + Style(p, below);
                    if (total < costs[s])
                    {
                        costs[s] = total;
                        back[s] = p;
                    }
                }
            }

            best.Add(costs);
            from.Add(back);
        }

        var after = rows.Count - anchors[^1] - 1;
        var finalAbove = 0;
        var finalBelow = 0;
        var least = float.PositiveInfinity;

        // Where the names of other rows go on below their first line, the last row's does so too.
        var hangs = !isCentred && anchors[^1] - anchors[0] >= count;
        for (var p = 0; p < best[^1].Length; p++)
        {
            for (var below = 0; below <= Math.Min(after, 4); below++)
            {
                if (float.IsPositiveInfinity(best[^1][p]) || (below > 0 && rows[anchors[^1] + below].BlanksBefore > 1))
                    break;
                var total = best[^1][p] + RowCost(rows, anchors[^1] - p, anchors[^1] + 1 + below, columns) + Style(p, below) + (hangs && IsNameGoingOn(anchors[^1] + 1, below) ? -0.1f * below : below * 0.7f);
                if (total < least)
                {
                    least = total;
                    finalAbove = p;
                    finalBelow = below;
                }
            }
        }

        var bounds = new (int From, int To)[count];
        var state = finalAbove;
        var to = anchors[^1] + 1 + finalBelow;
        for (var a = count - 1; a >= 0; a--)
        {
            bounds[a] = (anchors[a] - state, to);
            to = anchors[a] - state;
            state = from[a][state];
        }

        return [.. bounds];

        bool IsNameGoingOn(int start, int lines)
        {
            for (var r = start; r < start + lines; r++)
            {
                if (rows[r].BlanksBefore > 0 || rows[r].Columns.Any(c => c != name))
                    return false;
            }

            return lines > 0;
        }

        float Style(int above, int below) => isCentred ? 0.3f * Math.Abs(above - below) : 0.5f * above;
    }

    private static float RowCost(List<Row> rows, int from, int to, List<Column> columns)
    {
        var cost = 0f;
        var texts = new string[columns.Count];
        for (var r = from; r < to; r++)
        {
            for (var w = 0; w < rows[r].Words.Length; w++)
                texts[rows[r].Columns[w]] += rows[r].Words[w].Text;
            if (r > from && rows[r].BlanksBefore > 0)
                cost += 0.6f;
        }

        for (var c = 0; c < texts.Length; c++)
        {
            cost += texts[c] is not { } text
                ? CellCosts.OfLost(columns[c].Role) * 0.8f
                : Math.Min(10f, CellCosts.Of(FigureReader.Read(text), text, columns[c].Role));
        }

        return cost;
    }

    // A category's word stands on the first of the rows it spans, or in the middle of them. Which it is shows where only one of the two comes out even;
    // null where both do and differ, or neither.
    private static Word?[]? Categories(List<Row> rows, List<int> anchors, List<Column> columns)
    {
        var column = columns.FindIndex(c => c.Role == ColumnRole.Category);
        if (column < 0 || columns.Count(c => c.Role == ColumnRole.Category) != 1)
            return null;
        var found = new List<(Word Word, int Half)>();
        for (var r = 0; r < rows.Count; r++)
        {
            for (var w = 0; w < rows[r].Words.Length; w++)
            {
                if (rows[r].Columns[w] != column)
                    continue;
                // Half steps: 2a on the line of row a, 2a + 1 between it and the next.
                var at = anchors.BinarySearch(r);
                found.Add((rows[r].Words[w], at >= 0 ? 2 * at : (2 * ~at) - 1));
            }
        }

        if (found.Count == 0 || found.Zip(found.Skip(1)).Any(p => p.First.Half == p.Second.Half))
            return null;
        var top = FromTop(found, anchors.Count);
        var centred = FromMiddle(found, anchors.Count);
        return top is null ? centred : centred is null || top.SequenceEqual(centred) ? top : null;
    }

    private static Word?[]? FromTop(List<(Word Word, int Half)> found, int count)
    {
        if (found[0].Half != 0 || found.Exists(f => f.Half % 2 != 0))
            return null;
        var result = new Word?[count];
        for (var f = 0; f < found.Count; f++)
        {
            for (var a = found[f].Half / 2; a < (f + 1 < found.Count ? found[f + 1].Half / 2 : count); a++)
                result[a] = found[f].Word;
        }

        return result;
    }

    private static Word?[]? FromMiddle(List<(Word Word, int Half)> found, int count)
    {
        var result = new Word?[count];
        var first = 0;
        foreach (var (word, half) in found)
        {
            var last = half - first;
            if (last < first || last >= count)
                return null;
            for (var a = first; a <= last; a++)
                result[a] = word;
            first = last + 1;
        }

        return first == count ? result : null;
    }

    private static ImmutableArray<GridCell> Cells(List<Row> rows, int from, int to, List<Column> columns, Word? category)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>(columns.Count);
        for (var c = 0; c < columns.Count; c++)
        {
            var text = "";
            var line = 0;
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
                    if (line == 0)
                        line = rows[r].Line.Number;
                    isUnclear |= rows[r].IsUnclear[w];
                    isDamaged |= !rows[r].Line.Damage.IsDefaultOrEmpty;
                }
            }

            var content = isDamaged ? new TextLine(line, text, text, [new Range(0, text.Length)], true) : TextLine.Clean(line, text);
            cells.Add(new GridCell(content, line, isUnclear));
        }

        return cells.MoveToImmutable();
    }
}
