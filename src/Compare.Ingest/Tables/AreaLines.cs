using System.Buffers;
using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>
/// Finds tables of areas (a header that begins with 区县 or 地区) that blanks lay out, or that a crawl printed one cell per line, and gives them as grids for
/// <see cref="AreaTables"/>. Only what is plain is taken: as many figures in every row as the header has measures, or places that tell which are lost.
/// </summary>
internal static class AreaLines
{
    private const int MaxCells = 20_000;
    private const int MaxRows = 2_000;
    private const int MaxColumns = 24;
    private const int MaxHeader = 5;
    private const int LongestArea = 14;
    private const int LongestCorner = 10;

    private static readonly SearchValues<char> CornerStart = SearchValues.Create("区地县行市各序");

    /// <summary>A word with its place on the line.</summary>
    private readonly record struct Word(string Text, int Start, int End, CellNature Nature);

    /// <summary>A row: the area, and its figures with their places.</summary>
    private sealed record Row(TextLine Line, string Area, int AreaEnd, List<Word> Figures);

    /// <summary>The grid whose header stands on the line; null when the line begins with no word for areas, or what follows is not plain.</summary>
    public static LineTables.Found? ReadAt(IReadOnlyList<TextLine> lines, int start)
    {
        var text = lines[start].Text.AsSpan().TrimStart();
        if (text.Length is < 2 or > 400 || !CornerStart.Contains(text[0]))
            return null;

        // A line of prose is one long word.
        var blank = 1;
        while (blank < text.Length && !CellText.IsBlank(text[blank]))
            blank++;
        if (blank > LongestCorner)
            return null;
        var words = Words(lines[start].Text, true);

        // Tabs separate cells; where they stand on the line says nothing.
        if (Corner(words) is not { } corner || text.Contains('\t'))
            return null;
        return words.Count == corner ? OnePerLine(lines, start) ?? Laid(lines, start) : Laid(lines, start);
    }

    // How many of the line's first words are its word for areas, with the one for their numbers: 地 区 are two, 序号 区县 too.
    private static int? Corner(List<Word> words)
    {
        var text = "";
        for (var w = words.Count > 1 && words[0].Text == "序号" ? 1 : 0; w < Math.Min(3, words.Count); w++)
        {
            text += words[w].Text;
            if (HeaderWords.IsAreaCorner(text))
                return w + 1;
        }

        return null;
    }

    // 区县 / 养老机构数 / 养老床位数 / 渝中区 / 28 / 4120 / 江北区 / …
    private static LineTables.Found? OnePerLine(IReadOnlyList<TextLine> lines, int start)
    {
        var cells = new List<(GridCell Cell, CellNature Nature, int Index)>();
        var blanks = 0;
        for (var i = start; i < lines.Count && cells.Count < MaxCells && blanks < 8; i++)
        {
            var text = lines[i].Text.Trim();
            if (text.Length == 0)
            {
                blanks++;
                continue;
            }

            blanks = 0;
            if (text.Length > 40 || text.Contains('。', StringComparison.Ordinal) || TableNotes.IsNote(text))
                break;
            cells.Add((CellOf(lines[i], text), HeaderWords.Read(text) is { Role: ColumnRole.Value } ? CellNature.Text : FigureReader.Read(text).Nature, i));
        }

        // The first figure stands behind the first area, which stands behind the header.
        var width = cells.FindIndex(c => IsFigure(c.Nature)) - 1;
        if (width is < 2 or > MaxColumns)
            return null;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>();
        rows.Add([.. cells.Take(width).Select(c => c.Cell)]);
        var whole = 0;
        var at = width;
        while (at + 1 < cells.Count && IsFigure(cells[at + 1].Nature) && cells[at].Cell.Text.Text.Length <= LongestArea)
        {
            var end = at + 1;
            while (end < cells.Count && IsFigure(cells[end].Nature))
                end++;
            if (end - at > width)
                return null;

            // A row that lost a cell stays shorter than the header, and is doubted for it.
            whole += end - at == width ? 1 : 0;
            rows.Add([.. cells.GetRange(at, end - at).Select(c => c.Cell)]);
            at = end;
        }

        return whole < 2 ? null : new LineTables.Found(new Block.Grid(rows.ToImmutable()), cells[at - 1].Index + 1, false);
    }

    // Converters count a Chinese character as one place, people's typewriter tables as two: the measure under which the columns are narrower is taken.
    private static LineTables.Found? Laid(IReadOnlyList<TextLine> lines, int start)
    {
        var wide = Laid(lines, start, true);
        var narrow = Laid(lines, start, false);
        return narrow is null ? wide?.Found : wide is null || narrow.Value.Width < wide.Value.Width ? narrow.Value.Found : wide.Value.Found;
    }

    private static (LineTables.Found Found, int Width)? Laid(IReadOnlyList<TextLine> lines, int start, bool isWide)
    {
        var body = start + 1;
        while (body < lines.Count && body - start <= MaxHeader && RowOf(lines[body], isWide) is null)
            body++;
        var (rows, next) = Body(lines, start, body, isWide);
        if (rows.Count < 2)
            return null;
        var count = rows.Max(r => r.Figures.Count);
        if (count > MaxColumns || Places(rows, count) is not { } places)
            return null;
        var areaEnd = rows.Max(r => r.AreaEnd);
        if (areaEnd > places[0].Start || Head(lines, start, body, places, areaEnd, isWide) is not { } head)
            return null;
        var grid = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(rows.Count + 2);
        foreach (var level in head)
            grid.Add([.. level.Prepend("区县").Select(t => new GridCell(TextLine.Clean(lines[start].Number, t), lines[start].Number, false))]);
        foreach (var row in rows)
        {
            var cells = new GridCell[count + 1];
            cells[0] = CellOf(row.Line, row.Area);
            for (var c = 0; c < count; c++)
            {
                var inside = row.Figures.Count == count ? [row.Figures[c]] : row.Figures.Where(f => f.End > places[c].Start && f.Start < places[c].End).ToList();
                if (inside.Count > 1)
                    return null;
                cells[c + 1] = CellOf(row.Line, inside.Count == 1 ? inside[0].Text : "");
            }

            // A figure that stands below no column, or below two.
            if (cells.Skip(1).Count(c => c.Text.Text.Length > 0) != row.Figures.Count)
                return null;
            grid.Add([.. cells]);
        }

        return (new LineTables.Found(new Block.Grid(grid.ToImmutable()), next, false), places.Sum(p => p.End - p.Start));
    }

    private static (List<Row> Rows, int Next) Body(IReadOnlyList<TextLine> lines, int start, int from, bool isWide)
    {
        var rows = new List<Row>();
        var next = from;
        var blanks = 0;
        for (var i = from; i < lines.Count && rows.Count < MaxRows && blanks < 6; i++)
        {
            if (RowOf(lines[i], isWide) is { } row)
            {
                rows.Add(row);
                next = i + 1;
                blanks = 0;
                continue;
            }

            var text = lines[i].Text.AsSpan().Trim();
            if (text.IsEmpty || TableNotes.IsPageNumber(text))
                blanks++;
            else if (!Enumerable.Range(start, from - start).Any(h => CellText.Compact(lines[h].Text) == CellText.Compact(lines[i].Text)))
                break;
        }

        return (rows, next);
    }

    // Words, which are the area's name, before figures and nothing else.
    private static Row? RowOf(TextLine line, bool isWide)
    {
        if (line.Text.Length is < 4 or > 400 || TableNotes.IsNote(line.Text))
            return null;
        var words = Words(line.Text, isWide);
        if (words.Count > 2 && RowNumber.Parse(words[0].Text) is not null && words[1].Nature == CellNature.Text)
            words.RemoveAt(0);
        var first = words.FindIndex(w => IsFigure(w.Nature));
        if (first is < 1 or > 6 || words.Skip(first).Any(w => !IsFigure(w.Nature)))
            return null;
        var area = string.Concat(words.Take(first).Select(w => w.Text));
        return area.Length > LongestArea || !CellText.HasHan(area) ? null : new Row(line, area, words[first - 1].End, words[first..]);
    }

    // Where the columns' figures stand, which must not overlap.
    private static List<(int Start, int End)>? Places(List<Row> rows, int count)
    {
        var full = rows.Where(r => r.Figures.Count == count).ToList();
        if (full.Count * 2 < rows.Count)
            return null;
        var places = Enumerable.Range(0, count).Select(c => (Start: full.Min(r => r.Figures[c].Start), End: full.Max(r => r.Figures[c].End))).ToList();
        return places.Zip(places.Skip(1)).Any(p => p.First.End > p.Second.Start) ? null : places;
    }

    // The header's levels, each with a text for every column: measures, and below them years where they stand on a line of their own.
    private static List<List<string>>? Head(IReadOnlyList<TextLine> lines, int start, int body, List<(int Start, int End)> places, int areaEnd, bool isWide)
    {
        var levels = new List<List<Word>>();
        for (var i = start; i < body; i++)
        {
            if (UnitText.OfCaption(lines[i].Text).Length > 0)
                continue;
            var words = Words(lines[i].Text, isWide);
            if (i == start && Corner(words) is { } corner)
                words.RemoveRange(0, corner);
            if (words.Count > 0)
                levels.Add(words);
        }

        // What stands above the word for areas belongs to the header only where it goes on below it, or where something is wanting.
        var isAbove = levels.Count > 0 && (body > start + 1 || AreValues(levels[^1], places.Count) || Joined(levels, places, areaEnd)?.Exists(t => t.Length == 0) == true);
        for (var i = start - 1; isAbove && i >= 0 && i >= start - 3; i--)
        {
            var words = Words(lines[i].Text, isWide);
            if (words.Count == 0 || words[0].Start < areaEnd || lines[i].Text.Length > 400 || UnitText.OfCaption(lines[i].Text).Length > 0 || lines[i].Text.Contains('。', StringComparison.Ordinal) || !(AreValues(levels[^1], places.Count) ? Spread([words, .. levels[..^1]], places) is not null : words.TrueForAll(w => IsWithin(w, places, areaEnd))))
                break;
            levels.Insert(0, words);
        }

        if (levels.Count == 0)
            return null;
        if (levels.Count > 1 && AreValues(levels[^1], places.Count))
            return Spread(levels[..^1], places) is { } upper ? [upper, levels[^1].ConvertAll(w => w.Text)] : null;
        return Joined(levels, places, areaEnd) is { } joined && joined.TrueForAll(t => t.Length > 0) ? [joined] : null;
    }

    private static bool AreValues(List<Word> level, int count) => level.Count == count && level.TrueForAll(w => HeaderWords.Read(w.Text) is { Role: ColumnRole.Value });

    private static bool IsWithin(Word word, List<(int Start, int End)> places, int areaEnd)
    {
        var column = ColumnOf(word, places);
        var left = column == 0 ? areaEnd : (places[column - 1].End + places[column].Start) / 2f;
        var right = column + 1 == places.Count ? int.MaxValue : (places[column].End + places[column + 1].Start) / 2f;
        return word.Start >= left - 1 && word.End <= right + 1;
    }

    private static int ColumnOf(Word word, List<(int Start, int End)> places)
    {
        var column = 0;
        while (column + 1 < places.Count && (word.Start + word.End) / 2f > (places[column].End + places[column + 1].Start) / 2f)
            column++;
        return column;
    }

    // Pieces of one column's header stand over each other.
    private static List<string>? Joined(List<List<Word>> levels, List<(int Start, int End)> places, int areaEnd)
    {
        var texts = Enumerable.Repeat("", places.Count).ToList();
        foreach (var word in levels.SelectMany(l => l))
        {
            if (word.Start + word.End < 2 * areaEnd)
                return null;
            texts[ColumnOf(word, places)] += word.Text;
        }

        return texts;
    }

    // A measure over the same number of years as every other one.
    private static List<string>? Spread(List<List<Word>> levels, List<(int Start, int End)> places)
    {
        var count = levels[0].Count;
        if (places.Count % count != 0 || levels.Exists(l => l.Count != count))
            return null;
        var each = places.Count / count;
        var texts = new List<string>();
        for (var w = 0; w < count; w++)
        {
            var (from, to) = (places[w * each].Start, places[(w * each) + each - 1].End);
            if (levels.Exists(l => l[w].End <= from || l[w].Start >= to))
                return null;
            for (var c = 0; c < each; c++)
                texts.Add(string.Concat(levels.Select(l => l[w].Text)));
        }

        return texts;
    }

    private static List<Word> Words(string text, bool isWide)
    {
        var words = new List<Word>();
        var place = 0;
        var i = 0;
        while (i < text.Length)
        {
            if (CellText.IsBlank(text[i]))
            {
                place += isWide && text[i] == '\u3000' ? 2 : text[i] == '\f' ? 0 : text[i] == '\t' ? 8 - (place % 8) : 1;
                i++;
                continue;
            }

            var (begin, from) = (i, place);
            for (; i < text.Length && !CellText.IsBlank(text[i]); i++)
                place += isWide && text[i] >= '\u2E80' ? 2 : 1;
            words.Add(new Word(text[begin..i], from, place, FigureReader.Read(text[begin..i]).Nature));
        }

        return words;
    }

    private static bool IsFigure(CellNature nature) => nature is CellNature.Figure or CellNature.NoValue or CellNature.Commitment or CellNature.Range;

    private static GridCell CellOf(TextLine line, string text) => new(
        line.Damage.IsDefaultOrEmpty || text.Length == 0 ? TextLine.Clean(line.Number, text) : new TextLine(line.Number, text, text, [new Range(0, text.Length)], line.IsRepaired),
        line.Number,
        false);
}
