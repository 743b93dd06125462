using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>Reads the rows of a grid whose columns are known.</summary>
internal static class GridRows
{
    // Up to here a row stands as printed; beyond, its cells are fitted anew.
    private const float AcceptedCost = 6f;

    /// <summary>The line of a row, or 0.</summary>
    public static int LineOf(ImmutableArray<ImmutableArray<GridCell>> rows, int index)
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

    /// <summary>The one text of a row that has no other; else empty.</summary>
    public static string OnlyText(ImmutableArray<GridCell> row)
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

    /// <summary>A row's first text, or an empty one.</summary>
    public static string FirstText(ImmutableArray<GridCell> row)
    {
        foreach (var cell in row)
        {
            if (!string.IsNullOrWhiteSpace(cell.Text.Text))
                return cell.Text.Text;
        }

        return "";
    }

    /// <summary>How badly the cells fit the columns they stand in.</summary>
    public static float CostOf(ImmutableArray<GridCell> row, ImmutableArray<Column> columns)
    {
        var cost = 0f;
        for (var c = 0; c < columns.Length; c++)
        {
            var text = row[c].Text.Text.Trim();
            var printed = FigureReader.Read(text);
            var one = CellCosts.Of(printed, text, columns[c].Role);

            // In a drawn cell a wording in place of a figure (持续提高) stands where it stands; there is none in place of a rate of completion.
            if (columns[c] is { Role: ColumnRole.Value, Measure: "" } && printed.Nature == CellNature.Text)
                one = Math.Min(one, 1.5f);

            // A row without its number is a row still (其中: …), only a less likely one.
            cost += columns[c].Role == ColumnRole.Number && text.Length == 0 ? 1f : Math.Min(one, 20f);
        }

        return cost;
    }

    /// <summary>The row; null when it fits the columns in no way.</summary>
    public static TableRow? Build(ImmutableArray<GridCell> row, ImmutableArray<Column> columns, string category, RowFitter fitter)
    {
        // Empty cells behind the last column are none of the row.
        if (row.Length > columns.Length && row.Skip(columns.Length).All(c => string.IsNullOrWhiteSpace(c.Text.Text)))
            row = row[..columns.Length];
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
            stray |= (columns[c].Role == ColumnRole.Other && fitted[c].Start < 0 && row.Length < columns.Length && HeaderWords.MayHoldFigures(columns[c].Header)) || columns[c].Role is ColumnRole.Other or ColumnRole.Category && fitted[c].Start >= 0 && tokens[fitted[c].Start].Nature == CellNature.Figure;

        // With every value there and in order, only a cell beside them was lost; with a cell for every column, a value that was moved may belong where it stands.
        return stray || row.Length > columns.Length || IsMoved(tokens, fitted, row, columns) ? built with { Values = [.. built.Values.Select(v => v with { Basis = PlacementBasis.Doubtful })] } : built;
    }

    private static bool IsMoved(List<Token> tokens, ImmutableArray<ColumnCell> fitted, ImmutableArray<GridCell> row, ImmutableArray<Column> columns)
    {
        if (row.Length != columns.Length)
            return false;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Role == ColumnRole.Value && fitted[c].Start >= 0 && tokens[fitted[c].Start].Text is { Length: > 0 } text && text != CellText.Tidy(row[c].Text.Text))
                return true;
        }

        return false;
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

        // Figures on lines of their own are no thousands of one figure: 100 above 100.
        var printed = FigureReader.Read(text);
        if (printed.Nature == CellNature.Figure && LinedRows.HoldsFigures(cell))
            printed = new PrintedFigure(CellNature.Text, null, "");
        return new Token(text, cell.IsSpanned && text.Length == 0 ? "" : raw, cell.Line, 0, printed, !cell.Text.Damage.IsDefaultOrEmpty);
    }
}
