using System.Collections.Immutable;
using System.Globalization;
using Compare.Ingest.Text;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Tables;

/// <summary>Finds indicator tables in real grids: multi-level headers, transposed tables, category rows, ragged rows, continued tables.</summary>
internal sealed class GridTables(string document, DocumentIdentity identity, ImmutableArray<Area> areas)
{
    private const int MaxExplanations = 16;

    private readonly GridHeader _header = new(areas);
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
        grid = GridParts.Stacked(LinedRows.Parted(grid));
        var read = ReadLaid(grid, caption, captionUnit, noteNamesTotals);
        if (read.Count == 0 && _header.TooWide is var (width, line))
            Diagnostics.Add(new Diagnostic("ING016", Severity.Warning, document, line, string.Create(CultureInfo.InvariantCulture, $"the table has {width} columns, more than are read; it was left out")));
        _header.TooWide = null;
        return read;
    }

    private List<IndicatorTable> ReadLaid(ImmutableArray<ImmutableArray<GridCell>> grid, string caption, string captionUnit, bool noteNamesTotals)
    {
        if (CrossTables.Spread(grid, caption, _header.IsArea) is { } crossed)
            return Read(crossed, true, caption, captionUnit, noteNamesTotals);
        if (LongTables.Spread(grid, _header.IsArea) is { } spread)
            return Read(spread, true, caption, captionUnit, noteNamesTotals);
        if (AreaTables.Spread(grid, caption, _header.IsArea) is not { } laid)
            return Read(_header.Find(grid, 0) is null && TurnedGrid.Of(grid, _header.IsArea) is { } turned ? turned : grid, false, caption, captionUnit, noteNamesTotals);
        if (laid.Unknown.Length > 0)
        {
            var unknown = laid.Unknown.Select(u => u.Area).Distinct().ToList();
            Diagnostics.Add(new Diagnostic("ING028", Severity.Warning, document, laid.Unknown[0].Line, $"the table gives figures of {string.Join(", ", unknown.Take(5).Select(Short))}{(unknown.Count > 5 ? string.Create(CultureInfo.InvariantCulture, $" and {unknown.Count - 5} more") : "")}, which are no areas that are known; they were left out"));
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
            var header = _header.Find(rows, at);
            if (header is null && isFirst && _previous.Length > 0 && Continues(rows))
                header = (0, 0, _previous);
            isFirst = false;
            if (header is not var (start, end, columns))
                break;
            for (var r = at; r < start; r++)
            {
                var text = GridRows.OnlyText(rows[r]);

                // 一、学校数 | 计量单位：所
                if (text.Length == 0 && CaptionUnitOn(rows[r]) is { Length: > 0 } own)
                    (captionUnit, caption) = (own, CellText.Tidy(GridRows.FirstText(rows[r])));
                if (text.Length is > 0 and <= 80 && !TableNotes.IsExplanation(text))
                {
                    if (UnitText.OfCaption(text) is { Length: > 0 } unit)
                        captionUnit = unit;
                    if (text.Length > 4 || caption.Length == 0)
                        caption = text;
                }
            }

            columns = ColumnStatus.Fill(GridHeader.Numbered(rows, end, columns), caption, identity.Title, identity.Year, identity.IsReport);
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
                    FirstLine = GridRows.LineOf(rows, start),
                    LastLine = GridRows.LineOf(rows, Math.Max(start, next - 1)),
                    IsContinuation = isContinued,
                    IsSpread = isSpread,
                });
                _previous = columns;
                _previousNumber = RowNumber.Parse(built[^1].Number) ?? 0;
                _previousCategory = built[^1].Category;
            }

            at = Math.Max(next, end + 1);

            // What stands directly above the next header is its caption, no category of this table.
            while (at < rows.Length && at > end + 1 && GridRows.OnlyText(rows[at - 1]).Length > 0)
                at--;
        }

        if (tables.Count > 0 && UnreadRows.In(rows, at) is var (first, last, unread))
            Diagnostics.Add(UnreadRows.Told(document, first, last, unread));
        return tables;
    }

    // The rows go on where the table before ended: same width, and the next number or the same kinds of cells.
    private bool Continues(ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        var row = rows.FirstOrDefault(r => r.Length > 0 && GridRows.OnlyText(r).Length == 0);
        if (row.IsDefault || row.Length != _previous.Length)
            return false;
        var number = RowChain.FirstColumn(_previous);
        if (_previous[number].Role == ColumnRole.Number)
            return RowNumber.Parse(row[number].Text.Text) == _previousNumber + 1;
        return GridRows.CostOf(row, _previous) < 1f;
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
            var only = GridRows.OnlyText(row);
            if (only.Length == 0 && row.All(c => string.IsNullOrWhiteSpace(c.Text.Text)))
            {
                if (++blanks > 3)
                    break;
                continue;
            }

            if (TableNotes.IsNote(GridRows.FirstText(row)))
            {
                namesTotals |= TableNotes.NamesTotals(GridRows.FirstText(row));
                for (var n = r + 1; n < Math.Min(rows.Length, r + 4); n++)
                    namesTotals |= TableNotes.NamesTotals(GridRows.FirstText(rows[n]));
                if (GoesOn(rows, r + 1, columns, built))
                    continue;
                r++;
                break;
            }

            // A table of its own after a gap.
            if (blanks > 0 && _header.StandsAt(rows, r))
                break;
            blanks = 0;
            if (GridHeader.IsAgain(row, headers) || ColumnMarks.AreOn(row))
                continue;
            if (built.Count > 0 && (_header.StandsAt(rows, r) || HeaderWords.AreHeadings(row.Where(c => !c.IsSpanned).Select(c => c.Text.Text)) || (CaptionUnitOn(row).Length > 0 && only.Length == 0)))
                break;
            if (only.Length > 0 && columns.Length > 2)
            {
                if (UnitText.OfCaption(only).Length > 0 || only.Contains('续', StringComparison.Ordinal) && only.Length < 40 || TableNotes.IsPageNumber(only))
                    continue;
                if (only.Length > 60 || (TableNotes.IsExplanation(only) && !TableNotes.IsOrdinalHeading(only)))
                {
                    if (GoesOn(rows, r + 1, columns, built))
                        continue;
                    break;
                }

                category = CellText.Tidy(only);
                continue;
            }

            if (HeadingOf(row, columns) is { } heading)
            {
                category = heading;
                continue;
            }

            if (isGlossed)
                row = [.. row.Select((cell, c) => c < columns.Length && columns[c].IsGlossed && columns[c].Role != ColumnRole.Value && CellText.WithoutGloss(cell.Text.Text) is var own && own.Length < cell.Text.Text.Length ? cell with { Text = TextLine.Clean(cell.Text.Number, own) } : cell)];
            if (GridRows.Build(row, columns, category, fitter) is not { } next)
            {
                parts.Forget();
                Diagnostics.Add(new Diagnostic("ING014", Severity.Warning, document, GridRows.LineOf(rows, r), $"a row of the table fits none of its columns and was left out: {Short(string.Join(" ", row.Where(c => !c.IsSpanned).Select(c => c.Text.Text)))}"));
                continue;
            }

            if (row.Any(c => c.IsRowDoubtful))
                next = next with { Values = [.. next.Values.Select(v => v with { Basis = PlacementBasis.RowDoubtful })] };
            var isTall = upper >= 0 && upper < row.Length && row[upper].Text.Text.Trim().Length > 0;
            built.Add(parts.Named(next, isTall, isTall && row[upper].IsSpanned));
            category = next.Category;
        }

        return (built, r, namesTotals);
    }

    // Explanations between the rows end no table: behind them stand rows as before.
    private bool GoesOn(ImmutableArray<ImmutableArray<GridCell>> rows, int from, ImmutableArray<Column> columns, List<TableRow> built)
    {
        if (built.Count == 0)
            return false;
        var first = RowChain.FirstColumn(columns);
        for (var r = from; r < Math.Min(rows.Length, from + MaxExplanations); r++)
        {
            if (rows[r].All(c => string.IsNullOrWhiteSpace(c.Text.Text)) || GridRows.OnlyText(rows[r]).Length > 0 || TableNotes.IsNote(GridRows.FirstText(rows[r])))
                continue;
            if (rows[r].Length < columns.Length || _header.Find(rows[r..Math.Min(rows.Length, r + 4)], 0) is not null)
                return false;
            if (columns[first].Role == ColumnRole.Number && RowNumber.Parse(rows[r][first].Text.Text) is { } number && number <= (RowNumber.Parse(built[^1].Number) ?? 0))
                return false;

            // With the next number a row is one, whatever it says; else it has a figure and nothing that stands wrong.
            var isNext = columns[first].Role == ColumnRole.Number && RowNumber.Parse(rows[r][first].Text.Text) is { } next && next == RowNumber.Parse(built[^1].Number) + 1;
            return GridRows.CostOf(rows[r], columns) is var cost && (isNext ? cost < CellCosts.RowReward : cost < 1f && Enumerable.Range(0, columns.Length).Any(c => columns[c].Role == ColumnRole.Value && FigureReader.Read(rows[r][c].Text.Text).Nature == CellNature.Figure));
        }

        return false;
    }

    // The unit that a row above a header gives for the table, beside its title or by itself.
    private static string CaptionUnitOn(ImmutableArray<GridCell> row)
    {
        foreach (var cell in row)
        {
            if (UnitText.OfCaption(cell.Text.Text) is { Length: > 0 } unit)
                return unit;
        }

        return "";
    }

    // 二、养老服务 with a code beside it and no figure: a heading has no unit and no value.
    private static string? HeadingOf(ImmutableArray<GridCell> row, ImmutableArray<Column> columns)
    {
        if (row.Length < columns.Length)
            return null;
        var heading = "";
        for (var c = 0; c < columns.Length; c++)
        {
            var text = CellText.Tidy(row[c].Text.Text);
            if (columns[c].Role == ColumnRole.Name)
                heading = text;
            else if (columns[c].Role != ColumnRole.Other && text.Length > 0)
                return null;
        }

        return TableNotes.IsOrdinalHeading(heading) ? heading : null;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60];
}
