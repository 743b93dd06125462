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
    private const int MaxHeaderLines = 5;
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
        if (!MayBeHeader(lines[start].Text) && !IsAboveHeader(lines, start))
            return null;

        // Converters count a Chinese character as one place, people's typewriter tables as two: the measure is taken under which the words stand below their headers.
        var narrow = Read(lines, start, false);
        var wide = Read(lines, start, true);
        return narrow is null ? wide?.Found : wide is null || narrow.Value.Cost <= wide.Value.Cost ? narrow.Value.Found : wide.Value.Found;
    }

    // 总投资 above (万元): one column's header begins above the others.
    private static bool IsAboveHeader(IReadOnlyList<TextLine> lines, int start)
    {
        if (!CellText.IsBlank(lines[start].Text[0]) || IsCaption(lines[start].Text) || lines[start].Text.AsSpan().Trim().Length > 12 || HeaderPieces(lines[start].Text, false) is null)
            return false;
        for (var i = start + 1; i < Math.Min(lines.Count, start + 3); i++)
        {
            if (HeaderPieces(lines[i].Text, false) is { Length: > 2 } || (lines[i].Text.Length <= 400 && IsHeaderLine(Words(lines[i].Text, false))))
                return true;
        }

        return false;
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

        // A line of one or two words is a header only where a year begins it; most lines of prose end here.
        if (gaps > MaxWords || (gaps < 2 && text.AsSpan().TrimStart() is not [>= '0' and <= '9', _, _, _, '年', ..]) || IsCaption(text))
            return false;
        return gaps > 1 && IsHeaderLine(Words(text, false)) || HeaderPieces(text, false) is { Length: > 0 } pieces && (gaps > 1 || HeaderWords.StartsWithYear(pieces[0].Text));
    }

    // A line with names and values among its words is a header whatever its other words are.
    private static bool IsHeaderLine(ImmutableArray<Word> words)
    {
        var values = 0;
        var names = 0;
        foreach (var word in Joined(words))
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

        return (names > 0 && values > 0 && names + values >= 3) || LineTables.IsListHeader([.. words.Select(w => w.Text)]);
    }

    // The columns of an indicator table, or of a list of projects or services; null when the words are the header of neither.
    private static List<Column>? Columns(List<string> texts)
    {
        if (texts.Count < 3)
            return null;
        var columns = texts.ConvertAll(t => HeaderWords.Read(t) ?? new Column(ColumnRole.Other, t));
        if (HeaderReader.IsIndicatorHeader(columns))
        {
            var last = columns.FindLastIndex(c => c.Role == ColumnRole.Name);
            return columns.Select((c, i) => c.Role == ColumnRole.Name && i < last ? c with { Role = ColumnRole.Category } : c).ToList();
        }

        if (GridProjects.IsHeader(texts))
            return texts.ConvertAll(t => ProjectWords.ReadHeader(t) ?? new Column(ColumnRole.Other, t));
        if (GridServices.Header(texts.ConvertAll(CellText.Compact)) is not var (field, item))
            return null;
        return texts.Select((t, i) => new Column(i == item ? ColumnRole.Name : i == field ? ColumnRole.Category : columns[i].Role == ColumnRole.Number ? ColumnRole.Number : ColumnRole.Other, t)).ToList();
    }

    private static (LineTables.Found Found, float Cost)? Read(IReadOnlyList<TextLine> lines, int start, bool isWide)
    {
        if (Header(lines, start, isWide) is not var (columns, places, headerEnd))
            return null;
        var number = columns.FindIndex(c => c.Role == ColumnRole.Number);
        if (places[0].End < int.MaxValue)
            places = Widened(lines, headerEnd, columns, places, isWide);
        var rows = new List<Row>();
        var headings = new List<(int Before, string Text, int Line)>();
        var cost = 0f;
        var blanks = 0;
        var loose = 0;
        var headerLines = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start; i < headerEnd; i++)
            headerLines.Add(CellText.Compact(lines[i].Text));
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
            if (text.Contains('\f', StringComparison.Ordinal))
                blanks++;
            if (headerLines.Contains(CellText.Compact(text)))
                continue;
            if (TableNotes.IsRule(trimmed) || IsCaption(text))
                continue;
            if (TableNotes.IsPageNumber(trimmed) || (trimmed.Length <= 4 && RowNumber.Parse(trimmed.ToString()) is not null && blanks > 0 && !IsUnder(text, places, number, isWide)))
                continue;
            var words = Words(text, isWide);
            if (words.Length > MaxWords)
                break;

            // A sentence is no cell, and a header of its own begins another table, whose title stands above it.
            if (words.Length == 1 && words[0].Text.Length > 5 && words[0].Text[^1] is '。' or '：')
                break;
            if (words.Length > 1 && IsHeaderLine(words) && !IsHeaderAgain(words, headerTexts))
            {
                while (rows.Count > 0 && !rows[^1].IsAnchor && rows[^1].Words.Length == 1)
                    rows.RemoveAt(rows.Count - 1);
                break;
            }

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
                : words.Where((w, w1) => columns[assigned[w1]].Role == ColumnRole.Value && w.Printed.Nature is CellNature.Figure or CellNature.Commitment or CellNature.NoValue || columns[assigned[w1]].Role == ColumnRole.Investment && w.Printed.Nature == CellNature.Figure).Any() || IsWorded(words, assigned, columns);
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

    // A row whose values are wordings (同步, 基本同步): it has them all, and its 预期性 stands on the same line.
    private static bool IsWorded(ImmutableArray<Word> words, int[] assigned, List<Column> columns)
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

    // The header may stand on several lines: 单 over 位, or a year over 目标 and 实际. It is read from below: a word belongs to the column it stands over.
    private static (List<Column> Columns, List<(int Start, int End)> Places, int End)? Header(IReadOnlyList<TextLine> lines, int start, bool isWide)
    {
        var end = start + 1;
        var levels = new List<ImmutableArray<Word>> { Joined(Words(lines[start].Text, isWide)) };
        while (end < lines.Count && end - start < MaxHeaderLines)
        {
            var at = end;
            if (string.IsNullOrWhiteSpace(lines[at].Text) && ++at == lines.Count)
                break;
            var pieces = HeaderPieces(lines[at].Text, isWide);
            if (pieces is null && levels.Count < 3 && !IsHeaderLine(levels[^1]) && lines[at].Text.Length <= 400 && Words(lines[at].Text, isWide) is var words && IsHeaderLine(words))
                pieces = Joined(words);
            if (pieces is not { Length: > 0 } level || (at > end && level.Length < 2 && level[0].Text[0] is not ('(' or '（')))
                break;
            levels.Add(level);
            end = at + 1;
        }

        if (levels[0].Length > 2 && Enumerable.Range(start, end - start).All(i => IsSingle(lines[i].Text)))
            return Single(levels, end);

        var cells = new List<(string Text, int Start, int End, int Level)>();
        for (var level = levels.Count - 1; level >= 0; level--)
        {
            foreach (var word in levels[level])
            {
                var (from, to) = Under(word, cells);
                if (to <= from)
                {
                    cells.Insert(from, (word.Text, word.Start, word.End, level));
                    continue;
                }

                for (var c = from; c < to; c++)
                {
                    var cell = cells[c];
                    cells[c] = to - from == 1
                        ? (word.Text + cell.Text, Math.Min(cell.Start, word.Start), Math.Max(cell.End, word.End), level)
                        : cell with { Text = word.Text + cell.Text };
                }
            }
        }

        return Columns(cells.ConvertAll(c => c.Text)) is not { } columns ? null : (columns, cells.ConvertAll(c => (c.Start, c.End)), end);
    }

    // One blank between words: they stand in no columns, and only their order tells.
    private static bool IsSingle(string text)
    {
        var inner = text.AsSpan().Trim();
        return !inner.Contains("  ", StringComparison.Ordinal) && inner.IndexOfAny('\t', '\u3000') < 0;
    }

    // 实际值 目标值 below 2020年 2025年: as many words as there are values, or the same number below each of them.
    private static (List<Column> Columns, List<(int Start, int End)> Places, int End)? Single(List<ImmutableArray<Word>> levels, int end)
    {
        var texts = levels[0].Select(w => w.Text).ToList();
        for (var level = 1; level < levels.Count; level++)
        {
            var words = levels[level].Select(w => w.Text).ToList();
            var values = Enumerable.Range(0, texts.Count).Where(i => HeaderWords.Read(texts[i])?.Role == ColumnRole.Value).ToList();
            if (values.Count == 0 || words.Count % values.Count != 0)
                return null;
            var each = words.Count / values.Count;
            for (var v = values.Count - 1; v >= 0; v--)
            {
                var upper = texts[values[v]];
                texts.RemoveAt(values[v]);
                texts.InsertRange(values[v], words.GetRange(v * each, each).Select(w => upper + w));
            }
        }

        return Columns(texts) is { } columns ? (columns, columns.ConvertAll(_ => (0, int.MaxValue)), end) : null;
    }

    // The cells a word stands over, as a range; an empty range is the place where a column of its own begins.
    private static (int From, int To) Under(Word word, List<(string Text, int Start, int End, int Level)> cells)
    {
        var from = cells.FindIndex(c => c.End > word.Start);
        if (from < 0)
            from = cells.Count;
        var to = from;
        while (to < cells.Count && cells[to].Start < word.End)
            to++;

        // A heading over several columns stands over the middle of them: 目标值 over 2023年, 2024年, 2025年.
        if (to - from <= 1 && cells.Count > 1 && IsValueHeading(word.Text))
        {
            var hasYear = HeaderWords.YearsOf(word.Text).First > 0;
            var widest = (From: from, To: to);
            for (var a = Math.Max(0, from - 6); a <= from; a++)
            {
                for (var b = Math.Max(to, a + 2); b <= Math.Min(cells.Count, to + 6); b++)
                {
                    if (b - a > widest.To - widest.From && Math.Abs(cells[a].Start + cells[b - 1].End - word.Start - word.End) <= 6 && AreParts(a, b, hasYear))
                        widest = (a, b);
                }
            }

            return widest;
        }

        return (from, to);

        bool AreParts(int a, int b, bool hasYear)
        {
            for (var c = a; c < b; c++)
            {
                if (HeaderWords.Read(cells[c].Text) is not { Role: ColumnRole.Value, IsChange: false } part || (hasYear && part.FirstYear > 0) || HeaderWords.Read(word.Text + cells[c].Text)?.Role != ColumnRole.Value)
                    return false;
            }

            return true;
        }
    }

    private static bool IsValueHeading(string text) => HeaderWords.Read(text) is { Role: ColumnRole.Value };

    // 指 标, set apart to fill its column, is one word.
    private static ImmutableArray<Word> Joined(ImmutableArray<Word> words)
    {
        var joined = ImmutableArray.CreateBuilder<Word>(words.Length);
        foreach (var word in words)
        {
            if (joined.Count > 0 && joined[^1].Text.Length == 1 && word.Text.Length == 1 && HeaderWords.Read(joined[^1].Text + word.Text) is not null)
                joined[^1] = new Word(joined[^1].Text + word.Text, joined[^1].Start, word.End, FigureReader.Read(joined[^1].Text + word.Text));
            else
                joined.Add(word);
        }

        return joined.ToImmutable();
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

    private static ImmutableArray<Word>? HeaderPieces(string text, bool isWide)
    {
        if (text.Length > 400)
            return null;
        var words = Joined(Words(text, isWide));
        foreach (var word in words)
        {
            // 2020年实 above 际值: a year with the beginning of a word.
            if (word.Text.Length <= 10 && HeaderWords.StartsWithYear(word.Text))
                continue;
            var isPiece = word.Text.Length <= 2 && CellText.HasHan(word.Text) && word.Printed.Nature is CellNature.Text or CellNature.Unit;
            // (预计) below a year.
            isPiece |= word.Text.Length <= 8 && word.Text[0] is '(' or '（' && word.Text[^1] is ')' or '）' && HeaderWords.StatusOf(word.Text) is not null;
            if (!isPiece && HeaderWords.Read(word.Text) is null && ProjectWords.ReadHeader(word.Text) is null && word.Text.Trim('(', ')', '（', '）') is var bare && !UnitText.IsUnit(bare))
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
        if (Apart(rows, anchors) is { } apart)
            return apart;
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
                var total = best[^1][p] + RowCost(rows, anchors[^1] - p, anchors[^1] + 1 + below, columns) + Style(p, below) + (hangs && IsNameGoingOn(anchors[^1] + 1, below) ? -0.1f * below : IsBalanced(p, below) ? 0f : below * 0.7f);
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

        // A centred number with a line above it has one below it too.
        bool IsBalanced(int above, int below)
        {
            for (var r = anchors[^1] - above + 1; r <= anchors[^1] + below; r++)
            {
                if (rows[r].BlanksBefore > 0)
                    return false;
            }

            return isCentred && above > 0 && below <= above;
        }

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

    // Where blank lines stand between all the rows, they tell which lines belong together.
    private static List<(int From, int To)>? Apart(List<Row> rows, List<int> anchors)
    {
        var bounds = new List<(int From, int To)>();
        var from = 0;
        for (var r = 1; r <= rows.Count; r++)
        {
            if (r < rows.Count && rows[r].BlanksBefore == 0)
                continue;

            // The last group's lines may be what follows the table.
            var held = anchors.Count(a => a >= from && a < r);
            if (held == 0 && bounds.Count == anchors.Count)
                break;
            if (held != 1)
                return null;
            bounds.Add((from, r));
            from = r;
        }

        return bounds.Count == anchors.Count && rows.Exists(r => !r.IsAnchor) ? bounds : null;
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
