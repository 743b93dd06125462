using System.Collections.Immutable;
using Compare.Ingest.Text;
using Compare.Model.Areas;

namespace Compare.Ingest.Tables;

/// <summary>Finds the header of a grid, on one row or several, and reads its columns.</summary>
internal sealed class GridHeader(ImmutableArray<Area> areas)
{
    private const int MaxColumns = 64;
    private const int MaxHeaderRows = 4;
    private const int CaptionRows = 12;

    /// <summary>Columns and line of a header that was passed over because it is wider than is read; null when there was none.</summary>
    public (int Columns, int Line)? TooWide { get; set; }

    /// <summary>The header's first row, the row after it, and the columns.</summary>
    public (int Start, int End, ImmutableArray<Column> Columns)? Find(ImmutableArray<ImmutableArray<GridCell>> rows, int from)
    {
        var tried = 0;
        for (var r = from; r < rows.Length && tried < CaptionRows; r++)
        {
            var filled = 0;
            var readable = 0;
            foreach (var cell in rows[r])
            {
                if (string.IsNullOrWhiteSpace(cell.Text.Text))
                    continue;
                filled++;
                if (HeaderWords.Read(cell.Text.Text) is not null || IsArea(cell.Text.Text) || HeaderWords.ReadOfArea(cell.Text.Text) is not null || (filled == 1 && HeaderWords.IsCorner(cell.Text.Text)))
                    readable++;
            }

            if (filled == 0)
                continue;
            tried++;
            if (readable < 2)
                continue;
            if (rows[r].Length > MaxColumns)
            {
                if (readable > filled / 2)
                    TooWide = (rows[r].Length, GridRows.LineOf(rows, r));
                continue;
            }

            (int, int, ImmutableArray<Column>)? found = null;
            for (var k = 0; k < MaxHeaderRows && r + k < rows.Length; k++)
            {
                if (k > 0 && !IsHeaderRow(rows[r + k], rows[r + k - 1]))
                    break;
                if (Columns(rows, r, k) is { } columns)
                    found = (r, r + k + 1, columns);
            }

            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>True when a header of its own stands on the row.</summary>
    public bool StandsAt(ImmutableArray<ImmutableArray<GridCell>> rows, int r)
    {
        if (rows[r].Length == 0 || !(string.IsNullOrWhiteSpace(rows[r][0].Text.Text) || HeaderWords.MayStart(rows[r][0].Text.Text)))
            return false;
        var readable = 0;
        foreach (var cell in rows[r])
        {
            if (cell.Text.Text.Length is > 0 and <= 28 && HeaderWords.Read(cell.Text.Text) is { Role: not ColumnRole.Other })
                readable++;
        }

        return readable >= 3 && Columns(rows, r, 0) is not null;
    }

    /// <summary>True for a row that prints the header again.</summary>
    public static bool IsAgain(ImmutableArray<GridCell> row, string[] headers)
    {
        var same = 0;
        var other = 0;
        for (var c = 0; c < row.Length && other == 0; c++)
        {
            var text = CellText.Compact(row[c].Text.Text);
            if (text.Length == 0)
                continue;
            if (c < headers.Length && (text == headers[c] || (text.Length > 1 && headers[c].Contains(text, StringComparison.Ordinal) && HeaderWords.Read(text) is not null)))
                same++;
            else
                other++;
        }

        return same >= 2 && other == 0;
    }

    /// <summary>指标 over two columns, of which the first holds the numbers.</summary>
    public static ImmutableArray<Column> Numbered(ImmutableArray<ImmutableArray<GridCell>> rows, int from, ImmutableArray<Column> columns)
    {
        if (columns.Any(c => c.Role == ColumnRole.Number))
            return columns;
        for (var c = 0; c + 1 < columns.Length; c++)
        {
            if (columns[c].Role != ColumnRole.Category || columns[c + 1].Role != ColumnRole.Name)
                continue;
            var numbers = 0;
            var texts = 0;
            for (var r = from; r < Math.Min(rows.Length, from + 40); r++)
            {
                var text = c < rows[r].Length ? rows[r][c].Text.Text.Trim() : "";
                if (text.Length == 0 || GridRows.OnlyText(rows[r]).Length > 0)
                    continue;
                if (RowNumber.Parse(text) is not null)
                    numbers++;
                else
                    texts++;
            }

            if (numbers > 0 && numbers >= 4 * texts)
                return columns.SetItem(c, columns[c] with { Role = ColumnRole.Number });
        }

        return columns;
    }

    // 2020年渝中区, 渝中区2020年, 2020年(渝中区).
    private Column? OfArea(string compact)
    {
        if (compact.Length is < 6 or > HeaderWords.MaxLength)
            return null;
        var open = compact[^1] == ')' ? compact.LastIndexOf('(') : -1;
        var flat = open > 0 ? compact[..open] + compact[(open + 1)..^1] : compact;
        for (var cut = 2; cut <= flat.Length - 2; cut++)
        {
            var (left, right) = (flat[..cut], flat[cut..]);
            if (IsArea(right) && HeaderWords.Read(left) is { Role: ColumnRole.Value, FirstYear: > 0, Scope: ColumnScope.Own } value)
                return value with { AreaWords = right };
            if (IsArea(left) && HeaderWords.Read(right) is { Role: ColumnRole.Value, FirstYear: > 0, Scope: ColumnScope.Own } later)
                return later with { AreaWords = left };
        }

        return null;
    }

    /// <summary>True for the name of an area that is known.</summary>
    public bool IsArea(string text)
    {
        if (text.Length is < 2 or > 12)
            return false;
        var tidy = CellText.Tidy(text);
        foreach (var area in areas)
        {
            if (area.Name.Chinese == tidy)
                return true;
        }

        return false;
    }

    // A further header row holds only header words, units, or running column numbers; a row of data holds a name.
    private bool IsHeaderRow(ImmutableArray<GridCell> row, ImmutableArray<GridCell> above)
    {
        var any = false;
        var running = 0;
        var numbers = 0;
        for (var c = 0; c < row.Length; c++)
        {
            var cell = row[c];
            var text = CellText.Compact(cell.Text.Text);
            if (text.Length == 0 || (cell.IsSpanned && c < above.Length && above[c].Text.Text == cell.Text.Text))
                continue;
            if (RowNumber.Parse(text) is { } number && number == running + 1)
            {
                running = number;
                numbers++;
                continue;
            }

            if (HeaderWords.Read(text) is null && !IsArea(text) && !UnitText.IsUnit(text.Trim('(', ')')) && !(text.Length <= 6 && HeaderWords.StatusOf(text) is not null))
                return false;
            any |= !cell.IsSpanned;
        }

        return any || numbers >= 3;
    }

    private ImmutableArray<Column>? Columns(ImmutableArray<ImmutableArray<GridCell>> rows, int start, int more)
    {
        var width = 0;
        for (var r = start; r <= start + more; r++)
            width = Math.Max(width, rows[r].Length);
        var columns = new List<Column>(width);
        var readable = 0;
        for (var c = 0; c < width; c++)
        {
            var pieces = new List<string>();
            for (var r = start; r <= start + more; r++)
            {
                var text = c < rows[r].Length ? CellText.Tidy(rows[r][c].Text.Text) : "";
                // An upper cell over several columns may have left its text only over the first of them.
                if (text.Length == 0 && r < start + more && c > 0 && c < rows[r + 1].Length && c - 1 < rows[r].Length && (HeaderWords.StatusOf(rows[r + 1][c].Text.Text) is not null || IsArea(rows[r + 1][c].Text.Text) || HeaderWords.Read(rows[r + 1][c].Text.Text) is { Role: ColumnRole.Value }))
                    text = UpperText(rows[r], c, HeaderWords.Read(rows[r + 1][c].Text.Text) is { FirstYear: > 0 });
                if (text.Length > 0 && (pieces.Count == 0 || pieces[^1] != text) && (RowNumber.Parse(text) is not { } n || n > 1900))
                    pieces.Add(text);
            }

            var column = ColumnOf(pieces);
            if (column.Role != ColumnRole.Other)
                readable++;
            columns.Add(column);
        }

        HeaderWords.NameCounts(columns);

        // A blank corner stands over the names.
        if (columns.TrueForAll(c => c.Role != ColumnRole.Name) && columns.Count > 2 && columns.FindIndex(c => c.Role == ColumnRole.Other && HeaderWords.IsCorner(c.Header)) is var corner and >= 0 and <= 2 && columns.Count(c => c.Role == ColumnRole.Value) >= 2)
            columns[corner] = columns[corner] with { Role = ColumnRole.Name };
        while (columns.Count > 0 && columns[^1] is { Role: ColumnRole.Other, Header.Length: 0 })
            columns.RemoveAt(columns.Count - 1);
        return HeaderReader.IsIndicatorHeader(columns) && readable >= 2 ? HeaderReader.Arrange(columns) : null;
    }

    private string UpperText(ImmutableArray<GridCell> row, int column, bool isYear)
    {
        for (var c = column - 1; c >= Math.Max(0, column - 3); c--)
        {
            var text = CellText.Tidy(row[c].Text.Text);
            if (text.Length > 0)
                return isYear ? (IsArea(text) || HeaderWords.Read(text) is { Role: ColumnRole.Value, FirstYear: 0, Scope: not ColumnScope.Own } ? text : "") : HeaderWords.Read(text) is { Role: ColumnRole.Value, FirstYear: > 0 } ? text : "";
        }

        return "";
    }

    private Column ColumnOf(List<string> pieces)
    {
        var joined = string.Concat(pieces);
        if (HeaderWords.Read(joined) is { } whole)
            return whole;
        if (IsArea(joined))
            return new Column(ColumnRole.Value, joined) { AreaWords = joined };
        if (pieces.Count == 1 && OfArea(CellText.Compact(joined)) is { } placed)
            return placed with { Header = joined };

        // An upper level that is only a heading (发展目标) leaves the lower one to tell.
        for (var from = 1; from < pieces.Count; from++)
        {
            var lower = string.Concat(pieces.Skip(from));
            if (HeaderWords.Read(lower) is not { } column)
            {
                if (IsArea(lower) && HeaderWords.YearsOf(CellText.Compact(pieces[0])) is var (first, last) && first > 0)
                    return new Column(ColumnRole.Value, joined) { AreaWords = lower, FirstYear = first, LastYear = last, Status = HeaderWords.StatusOf(pieces[0]) };
                continue;
            }

            var upper = string.Concat(pieces.Take(from));
            if (IsArea(upper))
                return column with { Header = joined, AreaWords = upper };
            if (HeaderWords.Read(upper) is { Role: ColumnRole.Value, FirstYear: 0, Scope: not ColumnScope.Own } wide)
                return column with { Header = joined, Scope = wide.Scope, Status = column.Status ?? wide.Status };
            return column with { Header = joined, Status = column.Status ?? HeaderWords.StatusOf(upper) };
        }

        if (pieces.Count > 1 && HeaderWords.Read(pieces[0]) is { } head)
            return head with { Unit = UnitText.IsUnit(pieces[^1].Trim('(', ')', '（', '）')) ? CellText.Compact(pieces[^1].Trim('(', ')', '（', '）')) : head.Unit };
        return new Column(ColumnRole.Other, joined);
    }
}
