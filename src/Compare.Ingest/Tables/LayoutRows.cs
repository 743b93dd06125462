using System.Collections.Immutable;

namespace Compare.Ingest.Tables;

/// <summary>Tells which lines of a table that blanks lay out belong to which of its rows.</summary>
internal static class LayoutRows
{
    private const int MaxCellLines = 6;
    private const float BlankWithin = 0.6f;
    private const float BlankWithinSeparated = 3f;

    /// <summary>Which lines belong to which anchor: every boundary where the two rows fit best; and the rows of which another division is about as good.</summary>
    public static (List<(int From, int To)> Bounds, bool[] IsDoubtful) Bounds(List<LayoutRow> rows, List<int> anchors, List<Column> columns) =>
        Apart(rows, anchors) is { } apart
            ? (apart, new bool[anchors.Count])
            : new RowBounds(rows, anchors, columns, AreSeparated(rows, anchors, columns) ? BlankWithinSeparated : BlankWithin).Find();

    /// <summary>A category's word stands on the first of the rows it spans, or in the middle of them. Which it is shows where only one of the two comes out even; null where both do and differ, or neither.</summary>
    public static LayoutWord?[]? Categories(List<LayoutRow> rows, List<int> anchors, List<Column> columns)
    {
        var column = columns.FindIndex(c => c.Role == ColumnRole.Category);
        if (column < 0 || columns.Count(c => c.Role == ColumnRole.Category) != 1)
            return null;
        var found = new List<(LayoutWord Word, int Half)>();
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

    // Where blank lines stand between all the rows, they tell which lines belong together.
    private static List<(int From, int To)>? Apart(List<LayoutRow> rows, List<int> anchors)
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

    /// <summary>
    /// A cell of several lines (比2020年降低 above its row's line, 10% below it) is no row of its own: its last line has one word, stands directly below the one
    /// full line beside it and under a column that this line leaves free, and the same column has a wording directly above.
    /// </summary>
    public static void JoinCells(List<LayoutRow> rows, List<Column> columns)
    {
        for (var r = 1; r < rows.Count; r++)
        {
            if (rows[r].IsAnchor && rows[r].Words.Length == 1 && columns[rows[r].Columns[0]].Role == ColumnRole.Value && EndsCell(rows, r))
                rows[r] = rows[r] with { IsAnchor = false };
        }
    }

    /// <summary>
    /// 其中：公办幼儿园学位 below a numbered row has no number of its own. Where every numbered line holds all its row's values, another line that does so is a row.
    /// </summary>
    public static void FindUnnumbered(List<LayoutRow> rows, List<Column> columns, int number)
    {
        var values = Enumerable.Range(0, columns.Count).Where(c => columns[c].Role == ColumnRole.Value).ToList();
        var name = columns.FindIndex(c => c.Role == ColumnRole.Name);
        if (values.Count == 0 || rows.Exists(r => r.IsAnchor && Held(r) * 2 <= values.Count))
            return;
        for (var r = 0; r < rows.Count; r++)
        {
            if (!rows[r].IsAnchor && rows[r].Columns.Contains(name) && !rows[r].Columns.Contains(number) && Held(rows[r]) * 2 > values.Count)
                rows[r] = rows[r] with { IsAnchor = true };
        }

        int Held(LayoutRow row) =>
            values.Count(c => Array.IndexOf(row.Columns, c) is var at and >= 0 && row.Words[at].Printed.Nature is CellNature.Figure or CellNature.NoValue or CellNature.Commitment or CellNature.Range);
    }

    private static bool EndsCell(List<LayoutRow> rows, int last)
    {
        var column = rows[last].Columns[0];
        var isBesideRow = false;
        for (var r = last; r > 0 && r > last - MaxCellLines && rows[r].BlanksBefore == 0; r--)
        {
            var above = rows[r - 1];
            var at = Array.IndexOf(above.Columns, column);
            if (!above.IsAnchor && at >= 0)
                return isBesideRow && above.Words[at].Printed.Nature == CellNature.Text;
            if (!above.IsAnchor)
                continue;
            if (isBesideRow || at >= 0 || above.Words.Length == 1)
                return false;
            isBesideRow = true;
        }

        return false;
    }

    // Blank lines stand between most rows and hardly within them: then they hold apart what stands on both sides.
    private static bool AreSeparated(List<LayoutRow> rows, List<int> anchors, List<Column> columns)
    {
        var apart = 0;
        for (var a = 1; a < anchors.Count; a++)
            apart += Enumerable.Range(anchors[a - 1] + 1, anchors[a] - anchors[a - 1]).Any(r => rows[r].BlanksBefore > 0) ? 1 : 0;
        if (apart * 3 < (anchors.Count - 1) * 2)
            return false;
        var touching = 0;
        var alone = 0;
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r].IsAnchor || rows[r].Columns.All(c => columns[c].Role == ColumnRole.Category))
                continue;
            if (rows[r].BlanksBefore == 0 || (r + 1 < rows.Count && rows[r + 1].BlanksBefore == 0))
                touching++;
            else
                alone++;
        }

        return touching > alone;
    }

    private static LayoutWord?[]? FromTop(List<(LayoutWord Word, int Half)> found, int count)
    {
        if (found[0].Half != 0 || found.Exists(f => f.Half % 2 != 0))
            return null;
        var result = new LayoutWord?[count];
        for (var f = 0; f < found.Count; f++)
        {
            for (var a = found[f].Half / 2; a < (f + 1 < found.Count ? found[f + 1].Half / 2 : count); a++)
                result[a] = found[f].Word;
        }

        return result;
    }

    private static LayoutWord?[]? FromMiddle(List<(LayoutWord Word, int Half)> found, int count)
    {
        var result = new LayoutWord?[count];
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
}
