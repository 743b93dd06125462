using System.Collections.Immutable;
using Compare.Ingest.Text;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Tables;

/// <summary>Finds indicator tables in real grids: multi-level headers, transposed tables, category rows, ragged rows, continued tables.</summary>
internal sealed class GridTables(string document, DocumentIdentity identity, ImmutableArray<Area> areas)
{
    private const int MaxColumns = 64;
    private const int MaxHeaderRows = 4;
    private const int CaptionRows = 12;

    // Up to here a row stands as printed; beyond, its cells are fitted anew.
    private const float AcceptedCost = 6f;

    private ImmutableArray<Column> _previous = [];
    private int _previousNumber;
    private string _previousCategory = "";

    /// <summary>What was noticed.</summary>
    public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>The indicator tables of a grid.</summary>
    /// <param name="grid">Its rows.</param>
    /// <param name="caption">The text above it.</param>
    /// <param name="captionUnit">The unit that the text above gives; empty when it gives none.</param>
    /// <param name="noteNamesTotals">True when a note below the grid explains brackets as five-year totals.</param>
    public List<IndicatorTable> Read(ImmutableArray<ImmutableArray<GridCell>> grid, string caption, string captionUnit, bool noteNamesTotals)
    {
        if (LongTables.Spread(grid, IsArea) is { } spread)
            return Read(spread, true, caption, captionUnit, noteNamesTotals);
        if (AreaTables.Spread(grid, caption, IsArea) is not { } laid)
            return Read(FindHeader(grid, 0) is null && Turned(grid) is { } turned ? turned : grid, false, caption, captionUnit, noteNamesTotals);
        if (laid.Unknown.Length > 0)
        {
            var unknown = laid.Unknown.Select(u => u.Area).Distinct().ToList();
            Diagnostics.Add(new Diagnostic("ING028", Severity.Warning, document, laid.Unknown[0].Line, $"the table gives figures of {string.Join(", ", unknown.Take(5).Select(Short))}{(unknown.Count > 5 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {unknown.Count - 5} more") : "")}, which are no areas that are known; they were left out"));
        }

        return [.. laid.Grids.SelectMany(g => Read(g, true, caption, captionUnit, noteNamesTotals))];
    }

    private List<IndicatorTable> Read(ImmutableArray<ImmutableArray<GridCell>> rows, bool isSpread, string caption, string captionUnit, bool noteNamesTotals)
    {
        var tables = new List<IndicatorTable>();
        var at = 0;
        var isFirst = true;
        while (at < rows.Length)
        {
            var header = FindHeader(rows, at);
            if (header is null && isFirst && _previous.Length > 0 && Continues(rows))
                header = (0, 0, _previous);
            isFirst = false;
            if (header is not var (start, end, columns))
                break;
            for (var r = at; r < start; r++)
            {
                var text = OnlyText(rows[r]);
                if (text.Length is > 0 and <= 80)
                {
                    if (UnitText.OfCaption(text) is { Length: > 0 } unit)
                        captionUnit = unit;
                    if (text.Length > 4 || caption.Length == 0)
                        caption = text;
                }
            }

            columns = ColumnStatus.Fill(Numbered(rows, end, columns), caption, identity.Title, identity.Year, identity.IsReport);
            var isContinued = start == end;
            var (built, next, names) = Rows(rows, end, columns, isContinued ? _previousCategory : "");
            if (TableChecks.IsIndicatorTable(built))
            {
                tables.Add(new IndicatorTable
                {
                    Columns = columns,
                    Rows = [.. built],
                    Caption = caption,
                    CaptionUnit = captionUnit,
                    NoteNamesTotals = noteNamesTotals || names,
                    FirstLine = LineOf(rows, start),
                    LastLine = LineOf(rows, Math.Max(start, next - 1)),
                    IsContinuation = isContinued,
                    IsSpread = isSpread,
                });
                _previous = columns;
                _previousNumber = RowNumber.Parse(built[^1].Number) ?? 0;
                _previousCategory = built[^1].Category;
            }

            at = Math.Max(next, end + 1);
        }

        return tables;
    }

    private static int LineOf(ImmutableArray<ImmutableArray<GridCell>> rows, int index)
    {
        if (index >= rows.Length)
            return 0;
        foreach (var cell in rows[index])
        {
            if (cell.Line > 0)
                return cell.Line;
        }

        return 0;
    }

    private static string OnlyText(ImmutableArray<GridCell> row)
    {
        var text = "";
        foreach (var cell in row)
        {
            var own = cell.Text.Text.Trim();
            if (own.Length == 0 || own == text)
                continue;
            if (text.Length > 0)
                return "";
            text = own;
        }

        return text;
    }

    // The header's first row, the row after it, and the columns.
    private (int Start, int End, ImmutableArray<Column> Columns)? FindHeader(ImmutableArray<ImmutableArray<GridCell>> rows, int from)
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
                if (HeaderWords.Read(cell.Text.Text) is not null || IsArea(cell.Text.Text) || (filled == 1 && HeaderWords.IsCorner(cell.Text.Text)))
                    readable++;
            }

            if (filled == 0)
                continue;
            tried++;
            if (readable < 2 || rows[r].Length > MaxColumns)
                continue;
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
                if (text.Length == 0 && r < start + more && c > 0 && c < rows[r + 1].Length && c - 1 < rows[r].Length && (HeaderWords.StatusOf(rows[r + 1][c].Text.Text) is not null || IsArea(rows[r + 1][c].Text.Text)))
                    text = UpperText(rows[r], c);
                if (text.Length > 0 && (pieces.Count == 0 || pieces[^1] != text) && (RowNumber.Parse(text) is not { } n || n > 1900))
                    pieces.Add(text);
            }

            var column = ColumnOf(pieces);
            if (column.Role != ColumnRole.Other)
                readable++;
            columns.Add(column);
        }

        // A blank corner stands over the names.
        if (columns.TrueForAll(c => c.Role != ColumnRole.Name) && columns.Count > 2 && columns.FindIndex(c => c.Role == ColumnRole.Other && HeaderWords.IsCorner(c.Header)) is var corner and >= 0 and <= 2 && columns.Count(c => c.Role == ColumnRole.Value) >= 2)
            columns[corner] = columns[corner] with { Role = ColumnRole.Name };
        while (columns.Count > 0 && columns[^1] is { Role: ColumnRole.Other, Header.Length: 0 })
            columns.RemoveAt(columns.Count - 1);
        return HeaderReader.IsIndicatorHeader(columns) && readable >= 2 ? HeaderReader.Arrange(columns) : null;
    }

    private static string UpperText(ImmutableArray<GridCell> row, int column)
    {
        for (var c = column - 1; c >= Math.Max(0, column - 3); c--)
        {
            var text = CellText.Tidy(row[c].Text.Text);
            if (text.Length > 0)
                return HeaderWords.Read(text) is { Role: ColumnRole.Value, FirstYear: > 0 } ? text : "";
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

    private bool IsArea(string text)
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

    // 指标 over two columns, of which the first holds the numbers.
    private static ImmutableArray<Column> Numbered(ImmutableArray<ImmutableArray<GridCell>> rows, int from, ImmutableArray<Column> columns)
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
                if (text.Length == 0 || OnlyText(rows[r]).Length > 0)
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

    // The first column holds the header: 指标 / 2020年 / 2025年 / 属性.
    private ImmutableArray<ImmutableArray<GridCell>>? Turned(ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        var start = 0;
        while (start < rows.Length && start < CaptionRows && (rows[start].Length < 2 || OnlyText(rows[start]).Length > 0))
            start++;
        var height = rows.Length - start;
        if (height is < 2 or > MaxColumns)
            return null;
        var width = rows.Skip(start).Max(r => r.Length);
        if (width < 2 || (long)width * height > 100_000)
            return null;
        var values = 0;
        var names = 0;
        for (var r = start; r < rows.Length; r++)
        {
            var text = rows[r].Length > 0 ? rows[r][0].Text.Text : "";
            var column = HeaderWords.Read(text);
            if (column?.Role == ColumnRole.Value)
                values++;
            else if (column?.Role == ColumnRole.Name || (r == start && HeaderWords.IsCorner(text)))
                names++;
        }

        if (names == 0 || values == 0)
            return null;

        // The names may stand on two rows: 中学 over 高中 and 初中.
        var second = start + 1 < rows.Length && HeaderWords.Read(TextAt(start + 1, 0))?.Role != ColumnRole.Value && !IsArea(TextAt(start + 1, 0)) && (TextAt(start + 1, 0).Length == 0 || TextAt(start + 1, 0) == TextAt(start, 0)) ? start + 1 : -1;
        var turned = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(width);
        for (var c = 0; c < width; c++)
        {
            var row = ImmutableArray.CreateBuilder<GridCell>(height);
            for (var r = start; r < rows.Length; r++)
            {
                if (r == second)
                    continue;
                var cell = c < rows[r].Length ? rows[r][c] : new GridCell(TextLine.Clean(0, ""), 0, false);
                if (r == start && second > 0 && c > 0 && TextAt(second, c) is { Length: > 0 } lower && lower != CellText.Tidy(cell.Text.Text))
                    cell = cell with { Text = TextLine.Clean(cell.Text.Number, CellText.Tidy(cell.Text.Text) + lower), IsSpanned = false };
                if (c == 0 && r == start && HeaderWords.Read(cell.Text.Text)?.Role is not ColumnRole.Name)
                    cell = cell with { Text = TextLine.Clean(cell.Text.Number, "指标") };
                row.Add(cell);
            }

            turned.Add(row.ToImmutable());
        }

        return turned.MoveToImmutable();

        string TextAt(int r, int c) => c < rows[r].Length ? CellText.Tidy(rows[r][c].Text.Text) : "";
    }

    // The rows go on where the table before ended: same width, and the next number or the same kinds of cells.
    private bool Continues(ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        var row = rows.FirstOrDefault(r => r.Length > 0 && OnlyText(r).Length == 0);
        if (row.IsDefault || row.Length != _previous.Length)
            return false;
        var number = RowChain.FirstColumn(_previous);
        if (_previous[number].Role == ColumnRole.Number)
            return RowNumber.Parse(row[number].Text.Text) == _previousNumber + 1;
        return CostOf(row, _previous) < 1f;
    }

    private static float CostOf(ImmutableArray<GridCell> row, ImmutableArray<Column> columns)
    {
        var cost = 0f;
        for (var c = 0; c < columns.Length; c++)
        {
            var text = row[c].Text.Text.Trim();
            var printed = FigureReader.Read(text);
            var one = CellCosts.Of(printed, text, columns[c].Role);

            // In a drawn cell a wording in place of a figure (持续提高) stands where it stands.
            if (columns[c].Role == ColumnRole.Value && printed.Nature == CellNature.Text)
                one = Math.Min(one, 1.5f);

            // A row without its number is a row still (其中: …), only a less likely one.
            cost += columns[c].Role == ColumnRole.Number && text.Length == 0 ? 1f : Math.Min(one, 20f);
        }

        return cost;
    }

    private (List<TableRow> Rows, int Next, bool NamesTotals) Rows(ImmutableArray<ImmutableArray<GridCell>> rows, int from, ImmutableArray<Column> columns, string category)
    {
        var built = new List<TableRow>();
        var namesTotals = false;
        var fitter = new RowFitter(columns, RowChain.FirstColumn(columns), false);
        var headers = columns.Select(c => CellText.Compact(c.Header)).ToArray();
        var isGlossed = columns.Any(c => c.IsGlossed);
        var upper = columns.Select((c, i) => c.Role == ColumnRole.Category ? i : -1).Max();
        var parts = new SubRows();
        var blanks = 0;
        var r = from;
        for (; r < rows.Length; r++)
        {
            var row = rows[r];
            var only = OnlyText(row);
            if (only.Length == 0 && row.All(c => string.IsNullOrWhiteSpace(c.Text.Text)))
            {
                if (++blanks > 3)
                    break;
                continue;
            }

            if (TableNotes.IsNote(FirstText(row)))
            {
                namesTotals |= TableNotes.NamesTotals(FirstText(row));
                for (var n = r + 1; n < Math.Min(rows.Length, r + 4); n++)
                    namesTotals |= TableNotes.NamesTotals(FirstText(rows[n]));
                r++;
                break;
            }

            // A table of its own after a gap.
            if (blanks > 0 && FindHeaderAt(rows, r))
                break;
            blanks = 0;
            if (IsRepeatedHeader(row, headers))
                continue;
            if (FindHeaderAt(rows, r) && built.Count > 0)
                break;
            if (only.Length > 0 && columns.Length > 2)
            {
                if (UnitText.OfCaption(only).Length > 0 || only.Contains('续', StringComparison.Ordinal) && only.Length < 40 || TableNotes.IsPageNumber(only))
                    continue;
                if (only.Length > 60)
                    break;
                category = CellText.Tidy(only);
                continue;
            }

            if (isGlossed)
                row = [.. row.Select((cell, c) => c < columns.Length && columns[c].IsGlossed && columns[c].Role != ColumnRole.Value && CellText.WithoutGloss(cell.Text.Text) is var own && own.Length < cell.Text.Text.Length ? cell with { Text = TextLine.Clean(cell.Text.Number, own) } : cell)];
            if (Build(row, columns, category, fitter) is not { } next)
            {
                Diagnostics.Add(new Diagnostic("ING014", Severity.Warning, document, LineOf(rows, r), $"a row of the table fits none of its columns and was left out: {Short(string.Join(" ", row.Where(c => !c.IsSpanned).Select(c => c.Text.Text)))}"));
                continue;
            }

            built.Add(parts.Named(next, upper >= 0 && upper < row.Length && row[upper].IsSpanned));
            category = next.Category;
        }

        return (built, r, namesTotals);
    }

    private bool FindHeaderAt(ImmutableArray<ImmutableArray<GridCell>> rows, int r)
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

    private static bool IsRepeatedHeader(ImmutableArray<GridCell> row, string[] headers)
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

    private static string FirstText(ImmutableArray<GridCell> row)
    {
        foreach (var cell in row)
        {
            if (!string.IsNullOrWhiteSpace(cell.Text.Text))
                return cell.Text.Text;
        }

        return "";
    }

    private static TableRow? Build(ImmutableArray<GridCell> row, ImmutableArray<Column> columns, string category, RowFitter fitter)
    {
        while (row.Length > columns.Length && string.IsNullOrWhiteSpace(row[^1].Text.Text))
            row = row.RemoveAt(row.Length - 1);
        var tokens = row.Select(TokenOf).ToList();
        var direct = float.PositiveInfinity;
        if (row.Length == columns.Length)
        {
            direct = CostOf(row, columns);
            if (direct <= AcceptedCost)
            {
                var cells = Enumerable.Range(0, columns.Length).Select(c => new ColumnCell(c, 1)).ToImmutableArray();
                return Doubted(RowBuilder.Build(tokens, columns, cells, category, tokens.Count, 0), row, columns);
            }
        }

        // The row lost or gained cells, or they stand in wrong places: fit what is printed.
        tokens = [.. row.Where(c => !c.IsSpanned || c.Text.Text.Trim().Length > 0).Select(TokenOf)];
        if (tokens.Count > fitter.Window || tokens.Count == 0)
            return null;
        fitter.Begin(tokens, 0, 0);
        var cost = fitter.CostTo(tokens, 0, tokens.Count, true);
        if (direct <= CellCosts.RowReward && direct <= cost)
        {
            tokens = [.. row.Select(TokenOf)];
            var cells = Enumerable.Range(0, columns.Length).Select(c => new ColumnCell(c, 1)).ToImmutableArray();
            return Doubted(RowBuilder.Build(tokens, columns, cells, category, tokens.Count, 0), row, columns);
        }

        if (cost > CellCosts.RowReward)
            return null;
        var (fitted, _) = fitter.Trace(tokens, 0, tokens.Count, true);
        var built = RowBuilder.Build(tokens, columns, fitted, category, tokens.Count, 0);

        // A figure that landed outside the value columns may belong into one of them.
        var stray = false;
        for (var c = 0; c < columns.Length; c++)
            stray |= columns[c].Role is ColumnRole.Other or ColumnRole.Category && fitted[c].Start >= 0 && tokens[fitted[c].Start].Nature == CellNature.Figure;

        // With every value there and in order, only a cell beside them was lost.
        return stray ? built with { Values = [.. built.Values.Select(v => v with { Basis = PlacementBasis.Doubtful })] } : built;
    }

    // A value that stands in a place only because a neighbour spans it belongs to it no more surely than to the neighbour.
    private static TableRow Doubted(TableRow built, ImmutableArray<GridCell> row, ImmutableArray<Column> columns)
    {
        var spanned = new HashSet<int>();
        var index = 0;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Role != ColumnRole.Value)
                continue;
            if (row[c].IsSpanned && row[c].Text.Text.Trim().Length > 0)
            {
                spanned.Add(index);
                if (index > 0 && c > 0 && columns[c - 1].Role == ColumnRole.Value && row[c - 1].Text.Text == row[c].Text.Text)
                    spanned.Add(index - 1);
            }

            index++;
        }

        return spanned.Count == 0 ? built : built with { Values = [.. built.Values.Select((v, i) => spanned.Contains(i) ? v with { Basis = PlacementBasis.Doubtful } : v)] };
    }

    private static Token TokenOf(GridCell cell)
    {
        var text = CellText.Tidy(cell.Text.Text);
        var raw = ReferenceEquals(cell.Text.Raw, cell.Text.Text) ? text : CellText.Tidy(cell.Text.Raw);
        return new Token(text, cell.IsSpanned && text.Length == 0 ? "" : raw, cell.Line, 0, FigureReader.Read(text), !cell.Text.Damage.IsDefaultOrEmpty);
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60];
}
