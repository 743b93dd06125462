using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>Reads the header of a table that blanks lay out; it may stand on several lines.</summary>
internal static class LayoutHeader
{
    private const int MaxHeaderLines = 5;
    private const int MaxApart = 6;

    /// <summary>总投资 above (万元): one column's header begins above the others.</summary>
    public static bool IsAbove(IReadOnlyList<TextLine> lines, int start)
    {
        if (!CellText.IsBlank(lines[start].Text[0]) || IsCaption(lines[start].Text) || lines[start].Text.AsSpan().Trim().Length > 12 || HeaderPieces(lines[start].Text, false) is null)
            return false;
        for (var i = start + 1; i < Math.Min(lines.Count, start + 3); i++)
        {
            if (HeaderPieces(lines[i].Text, false) is { Length: > 2 } || (lines[i].Text.Length <= 400 && IsLine(LayoutWord.Of(lines[i].Text, false))))
                return true;
        }

        return false;
    }

    /// <summary>True for a line that may be a header; cheap, for the search through all lines.</summary>
    public static bool MayBe(string text)
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
        if (gaps > LayoutWord.MaxWords || (gaps < 2 && text.AsSpan().TrimStart() is not [>= '0' and <= '9', _, _, _, '年', ..]) || IsCaption(text))
            return false;
        return gaps > 1 && IsLine(LayoutWord.Of(text, false)) || HeaderPieces(text, false) is { Length: > 0 } pieces && (gaps > 1 || HeaderWords.StartsWithYear(pieces[0].Text));
    }

    /// <summary>A line with names and values among its words is a header whatever its other words are.</summary>
    public static bool IsLine(ImmutableArray<LayoutWord> words)
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

    /// <summary>True for a line of the header printed again, as after a page break.</summary>
    public static bool IsAgain(ImmutableArray<LayoutWord> words, HashSet<string> headers)
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

    /// <summary>The header may stand on several lines: 单 over 位, or a year over 目标 and 实际. It is read from below: a word belongs to the column it stands over.</summary>
    public static (List<Column> Columns, List<(int Start, int End)> Places, int End)? Read(IReadOnlyList<TextLine> lines, int start, bool isWide)
    {
        var end = start + 1;
        var levels = new List<ImmutableArray<LayoutWord>> { Joined(LayoutWord.Of(lines[start].Text, isWide)) };
        while (end < lines.Count && end - start < MaxHeaderLines)
        {
            var at = end;
            if (string.IsNullOrWhiteSpace(lines[at].Text) && ++at == lines.Count)
                break;
            var pieces = HeaderPieces(lines[at].Text, isWide);
            if (pieces is null && levels.Count < 3 && !IsLine(levels[^1]) && lines[at].Text.Length <= 400 && LayoutWord.Of(lines[at].Text, isWide) is var words && IsLine(words))
                pieces = Joined(words);
            pieces ??= levels.Count < 3 && levels.Exists(l => l.Any(w => HeaderWords.YearsOf(w.Text).First > 0)) ? AreaPieces(lines[at].Text, isWide) : null;
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
            var shares = Shares(levels[level], cells);
            foreach (var word in levels[level])
            {
                var (from, to) = shares.TryGetValue(word.Start, out var share) ? cells.FindIndex(c => c.Start == share.Start) is var at ? (at, at + share.Count) : default : Under(word, cells);
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

    /// <summary>表1 主要指标 stands above a header and is no part of it.</summary>
    public static bool IsCaption(string text)
    {
        var trimmed = text.AsSpan().Trim();
        foreach (var word in (ReadOnlySpan<string>)["续表", "附表", "专栏", "表"])
        {
            if (trimmed.StartsWith(word, StringComparison.Ordinal))
                return trimmed.Length > word.Length && (char.IsAsciiDigit(trimmed[word.Length]) || trimmed[word.Length] is ' ' or '\u3000' or ':' or '：' or '一' or '二' or '三' or '四' or '五' or '六');
        }

        return false;
    }

    // The columns of an indicator table, or of a list of projects or services; null when the words are the header of neither.
    private static List<Column>? Columns(List<string> texts)
    {
        if (texts.Count < 3)
            return null;
        var columns = texts.ConvertAll(t => HeaderWords.Read(t) ?? HeaderWords.ReadOfArea(t) ?? new Column(ColumnRole.Other, t));
        HeaderWords.NameCounts(columns);
        if (HeaderReader.IsIndicatorHeader(columns))
        {
            if (HeaderPeriod.Of(texts) > 0)
                return columns;
            var last = columns.FindLastIndex(c => c.Role == ColumnRole.Name);
            return columns.Select((c, i) => c.Role == ColumnRole.Name && i < last ? c with { Role = ColumnRole.Category } : c).ToList();
        }

        if (GridProjects.IsHeader(texts))
            return texts.ConvertAll(t => ProjectWords.ReadHeader(t) ?? new Column(ColumnRole.Other, t));
        if (GridServices.Header(texts.ConvertAll(CellText.Compact)) is not var (field, item))
            return null;
        return texts.Select((t, i) => new Column(i == item ? ColumnRole.Name : i == field ? ColumnRole.Category : columns[i].Role == ColumnRole.Number ? ColumnRole.Number : ColumnRole.Other, t)).ToList();
    }

    // One blank between words: they stand in no columns, and only their order tells.
    private static bool IsSingle(string text)
    {
        var inner = text.AsSpan().Trim();
        return !inner.Contains("  ", StringComparison.Ordinal) && inner.IndexOfAny('\t', '\u3000') < 0;
    }

    // 实际值 目标值 below 2020年 2025年: as many words as there are values, or the same number below each of them.
    private static (List<Column> Columns, List<(int Start, int End)> Places, int End)? Single(List<ImmutableArray<LayoutWord>> levels, int end)
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

    // 2020年 and 2025年 above 全市 渝中区 全市 渝中区: each year has as many of the parts as the others where it stands above them, if not above their middle.
    private static Dictionary<int, (int Start, int Count)> Shares(ImmutableArray<LayoutWord> level, List<(string Text, int Start, int End, int Level)> cells)
    {
        var shares = new Dictionary<int, (int Start, int Count)>();
        var years = level.Where(w => HeaderWords.Read(w.Text) is { Role: ColumnRole.Value, FirstYear: > 0 }).ToList();
        var parts = cells.FindAll(c => HeaderWords.IsAreaLike(c.Text) || HeaderWords.Read(c.Text) is { Role: ColumnRole.Value, FirstYear: 0, IsChange: false });
        var each = years.Count < 2 ? 0 : parts.Count / years.Count;
        if (each < 2 || parts.Count != each * years.Count)
            return shares;
        for (var y = 0; y < years.Count; y++)
        {
            var (first, last) = (parts[y * each], parts[((y + 1) * each) - 1]);
            var middle = (years[y].Start + years[y].End) / 2;
            if (middle < first.Start || middle > last.End || cells.IndexOf(last) - cells.IndexOf(first) != each - 1)
                return [];
            shares.Add(years[y].Start, (first.Start, each));
        }

        return shares;
    }

    // The cells a word stands over, as a range; an empty range is the place where a column of its own begins.
    private static (int From, int To) Under(LayoutWord word, List<(string Text, int Start, int End, int Level)> cells)
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
                if (HeaderWords.IsAreaLike(cells[c].Text) && hasYear)
                    continue;
                if (HeaderWords.Read(cells[c].Text) is not { Role: ColumnRole.Value, IsChange: false } part || (hasYear && part.FirstYear > 0) || HeaderWords.Read(word.Text + cells[c].Text)?.Role != ColumnRole.Value)
                    return false;
            }

            return true;
        }
    }

    private static bool IsValueHeading(string text) => HeaderWords.Read(text) is { Role: ColumnRole.Value };

    // How many words from here on are the letters of one header word: 指  标  名  称, all as far from each other.
    private static int Apart(ImmutableArray<LayoutWord> words, int start)
    {
        var run = start;
        while (run < words.Length && run - start < MaxApart && words[run].Text.Length == 1 && (run < start + 2 || Math.Abs(words[run].Start - words[run - 1].End - words[start + 1].Start + words[start].End) <= 1))
            run++;
        for (var count = run - start; count > 1; count--)
        {
            if (HeaderWords.Read(string.Concat(words.Skip(start).Take(count).Select(w => w.Text))) is not null)
                return count;
        }

        return 1;
    }

    // 指 标, set apart to fill its column, is one word.
    private static ImmutableArray<LayoutWord> Joined(ImmutableArray<LayoutWord> words)
    {
        var joined = ImmutableArray.CreateBuilder<LayoutWord>(words.Length);
        for (var w = 0; w < words.Length; w++)
        {
            var word = words[w];
            var count = Apart(words, w);
            if (count > 1)
            {
                var text = string.Concat(words.Skip(w).Take(count).Select(x => x.Text));
                joined.Add(new LayoutWord(text, word.Start, words[w + count - 1].End, FigureReader.Read(text)));
                w += count - 1;
            }
            else if (joined.Count > 0 && word.Text[0] == '年' && word.Start - joined[^1].End <= 1 && HeaderWords.IsYear(joined[^1].Text))
            {
                // 2025 年, as converters set digits apart.
                var text = joined[^1].Text + word.Text;
                joined[^1] = new LayoutWord(text, joined[^1].Start, word.End, FigureReader.Read(text));
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined.ToImmutable();
    }

    // 全市 渝中区 全市 渝中区 below 2020年 and 2025年.
    private static ImmutableArray<LayoutWord>? AreaPieces(string text, bool isWide)
    {
        if (text.Length > 400)
            return null;
        var words = LayoutWord.Of(text, isWide);
        return words.Length > 1 && words.Any(w => HeaderWords.IsAreaLike(w.Text)) && words.All(w => HeaderWords.IsAreaLike(w.Text) || HeaderWords.Read(w.Text) is { Role: ColumnRole.Value, FirstYear: 0 }) ? words : null;
    }

    private static ImmutableArray<LayoutWord>? HeaderPieces(string text, bool isWide)
    {
        if (text.Length > 400)
            return null;
        var words = Joined(LayoutWord.Of(text, isWide));
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
}
