using System.Collections.Immutable;

namespace Compare.Ingest.Tables;

/// <summary>Tells which lines of a table that blanks lay out belong to which of its rows.</summary>
internal static class LayoutRows
{
    private const float NumberInsideName = 5f;
    private const float BlankWithin = 0.6f;
    private const float BlankWithinSeparated = 3f;

    /// <summary>Which lines belong to which anchor: every boundary where the two rows fit best.</summary>
    public static List<(int From, int To)> Bounds(List<LayoutRow> rows, List<int> anchors, List<Column> columns)
    {
        if (Apart(rows, anchors) is { } apart)
            return apart;
        var name = columns.FindIndex(c => c.Role == ColumnRole.Name);
        var isCentred = anchors.Exists(a => !rows[a].Columns.Contains(name)) || anchors[0] > 0;
        var count = anchors.Count;
        var blank = AreSeparated(rows, anchors, columns) ? BlankWithinSeparated : BlankWithin;

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
                    var total = best[a - 1][p] + RowCost(rows, anchors[a - 1] - p, anchors[a - 1] + 1 + below, columns, blank) + Style(p, below);
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
                var total = best[^1][p] + RowCost(rows, anchors[^1] - p, anchors[^1] + 1 + below, columns, blank) + Style(p, below) + (hangs && IsNameGoingOn(anchors[^1] + 1, below) ? -0.1f * below : IsBalanced(p, below) ? 0f : below * 0.7f);
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
    /// A cell of several lines (比2020年降低 above its row's line, 10% below it) is no row of its own: its last line has one word, stands directly beside the one
    /// full line of its group and under a column that this line leaves free, and the same column has the words before it.
    /// </summary>
    public static void JoinCells(List<LayoutRow> rows, List<Column> columns)
    {
        var from = 0;
        for (var to = 1; to <= rows.Count; to++)
        {
            if (to < rows.Count && rows[to].BlanksBefore == 0)
                continue;
            var full = Enumerable.Range(from, to - from).Where(r => rows[r].IsAnchor && rows[r].Words.Length > 1).ToList();
            for (var r = from; r < to && full.Count == 1; r++)
            {
                if (!rows[r].IsAnchor || rows[r].Words.Length != 1 || columns[rows[r].Columns[0]].Role != ColumnRole.Value || rows[full[0]].Columns.Contains(rows[r].Columns[0]))
                    continue;
                var isWorded = false;
                for (var other = from; other < r; other++)
                    isWorded |= !rows[other].IsAnchor && rows[other].Words.Length == 1 && rows[other].Columns[0] == rows[r].Columns[0] && rows[other].Words[0].Printed.Nature == CellNature.Text;
                if (isWorded)
                    rows[r] = rows[r] with { IsAnchor = false };
            }

            from = to;
        }
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

    private static float RowCost(List<LayoutRow> rows, int from, int to, List<Column> columns, float blank)
    {
        var cost = 0f;
        var texts = new string[columns.Count];
        for (var r = from; r < to; r++)
        {
            for (var w = 0; w < rows[r].Words.Length; w++)
            {
                // 3.每千人口… begins a name and goes on none.
                var column = rows[r].Columns[w];
                if (columns[column].Role == ColumnRole.Name && texts[column] is not null && RowNumber.Before(rows[r].Words[w].Text).Number.Length > 0)
                    cost += NumberInsideName;
                texts[column] += rows[r].Words[w].Text;
            }

            if (r > from && rows[r].BlanksBefore > 0)
                cost += blank;
        }

        for (var c = 0; c < texts.Length; c++)
        {
            cost += texts[c] is not { } text
                ? CellCosts.OfLost(columns[c].Role) * 0.8f
                : Math.Min(10f, CellCosts.Of(FigureReader.Read(text), text, columns[c].Role));
        }

        return cost;
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
