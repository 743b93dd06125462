using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>
/// Parts a drawn row whose cells hold several lines each (教师学历达标率 / 其中:小学 / 初中 beside 99.2 / 99.8 / 98.1) into the rows that its lines are. Cells of
/// one line stand in each of them.
/// </summary>
internal static class LinedRows
{
    private const int MostLines = 12;

    /// <summary>The grid with every such row parted.</summary>
    public static ImmutableArray<ImmutableArray<GridCell>> Parted(ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        if (!rows.Any(r => r.Any(c => LinesOf(c).Length > 1)))
            return rows;
        var parted = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(rows.Length);
        foreach (var row in rows)
        {
            if (Lines(row) is not var (name, names, count))
            {
                parted.Add(row);
                continue;
            }

            for (var line = 0; line < count; line++)
            {
                parted.Add([.. row.Select((cell, c) => c == name ? With(cell, names[line])
                    : LinesOf(cell) is { Length: > 1 } lines && lines.Length == count && !IsText(lines) ? With(cell, lines[line])
                    : line > 0 && cell.Text.Text.Length > 0 && FigureReader.Read(cell.Text.Text).Nature == CellNature.Text ? cell with { IsSpanned = true } : cell)]);
            }
        }

        return parted.ToImmutable();
    }

    /// <summary>True for a cell with figures on several of its lines.</summary>
    public static bool HoldsFigures(GridCell cell)
    {
        var lines = LinesOf(cell);
        var figures = 0;
        foreach (var line in lines)
            figures += FigureReader.Read(line).Nature == CellNature.Figure ? 1 : 0;
        return figures > 1;
    }

    // The name's column, the name of each line, and how many lines there are; null where the cells do not agree in it.
    private static (int Name, List<string> Names, int Count)? Lines(ImmutableArray<GridCell> row)
    {
        var count = 0;
        var figures = 0;
        foreach (var cell in row)
        {
            var lines = LinesOf(cell);
            if (lines.Length is > 1 and <= MostLines && !IsText(lines))
            {
                if (count > 0 && lines.Length != count)
                    return null;
                count = lines.Length;
                figures++;
            }
            else if (FigureReader.Read(cell.Text.Text).Nature is CellNature.Figure or CellNature.Range && RowNumber.Parse(cell.Text.Text) is null)
            {
                // One figure beside several: it is not said whose it is.
                return null;
            }
        }

        if (figures < 2)
            return null;
        for (var c = 0; c < row.Length; c++)
        {
            var lines = LinesOf(row[c]);
            if (lines.Length > 1 && IsText(lines) && !row[c].IsSpanned && Names(lines, count) is { } names)
                return (c, names, count);
        }

        return null;
    }

    // As many lines as figures: the lines from 其中 on are parts of the first. One more than figures: the first is only the heading of the others.
    private static List<string>? Names(ImmutableArray<string> lines, int count)
    {
        var part = lines.ToList().FindIndex(SubRows.IsPart);
        if (part == 0 || (lines.Length != count && !(lines.Length == count + 1 && part == 1)))
            return null;
        var names = new List<string>(count);
        for (var i = lines.Length - count; i < lines.Length; i++)
            names.Add(part > 0 && i >= part ? SubRows.NameOf(RowNumber.Before(lines[part - 1]).Name, lines[i]) : lines[i]);
        return names;
    }

    private static bool IsText(ImmutableArray<string> lines)
    {
        foreach (var line in lines)
        {
            if (FigureReader.Read(line).Nature is not (CellNature.Figure or CellNature.NoValue or CellNature.Commitment or CellNature.Range))
                return true;
        }

        return false;
    }

    private static ImmutableArray<string> LinesOf(GridCell cell) => cell.Lines.Length > 0 ? cell.Lines : CellText.LinesOf(cell.Text.Text);

    private static GridCell With(GridCell cell, string text) =>
        cell with { Text = cell.Text.Damage.IsDefaultOrEmpty ? TextLine.Clean(cell.Text.Number, text) : new TextLine(cell.Text.Number, text, text, [new Range(0, text.Length)], true), Lines = [] };
}
