using Compare.Model.Quantities;

namespace Compare.Ingest.Tables;

/// <summary>
/// Decides which value columns the values of a short row belong to. The rules, in order:
/// extra blank lines show where cells were lost; a commitment or a bound belongs to a target rather than to an actual; 100 % alone
/// (the only value of its row) belongs to the target, since a share already at 100 % stays there and both columns would print it; where nothing tells, the latest columns are taken, since a plan's row
/// stands there for its target, and the row is marked doubtful.
/// </summary>
internal static class ValuePlacement
{
    private const float AimInActual = 0.5f;
    private const float WholeInActual = 0.3f;
    private const float Margin = 0.25f;
    private const int MaxPlacements = 5000;

    /// <summary>A value of the row.</summary>
    /// <param name="Printed">What it is.</param>
    /// <param name="GapBefore">Extra blank lines before it.</param>
    internal readonly record struct Value(PrintedFigure Printed, int GapBefore);

    /// <summary>Column index (among the value columns) of each value, and why.</summary>
    /// <param name="values">The values in printed order, fewer than there are columns.</param>
    /// <param name="gapAfter">Extra blank lines after the last value.</param>
    /// <param name="columns">The value columns.</param>
    /// <param name="isShare">True when the row's unit is %.</param>
    public static (int[] Columns, PlacementBasis Basis) Decide(IReadOnlyList<Value> values, int gapAfter, IReadOnlyList<Column> columns, bool isShare)
    {
        var count = values.Count;
        var missing = columns.Count - count;
        if (ByBlankLines(values, gapAfter, missing) is { } placed)
            return (placed, PlacementBasis.BlankLines);
        var latest = new int[count];
        for (var i = 0; i < count; i++)
            latest[i] = missing + i;
        if (count == 0)
            return (latest, PlacementBasis.Printed);

        var best = float.PositiveInfinity;
        var second = float.PositiveInfinity;
        var chosen = latest;
        var current = new int[count];
        var tried = 0;
        Try(0, 0, 0);
        if (tried >= MaxPlacements)
            return (latest, PlacementBasis.Doubtful);
        return second - best >= Margin ? (chosen, PlacementBasis.Evidence) : (Tied(chosen), PlacementBasis.Doubtful);

        void Try(int index, int from, float cost)
        {
            if (tried >= MaxPlacements)
                return;
            if (index == count)
            {
                tried++;
                if (cost < best)
                {
                    second = best;
                    best = cost;
                    chosen = [.. current];
                }
                else if (cost < second)
                {
                    second = cost;
                }

                return;
            }

            for (var c = from; c <= missing + index; c++)
            {
                current[index] = c;
                Try(index + 1, c + 1, cost + CostOf(values[index].Printed, columns[c], isShare && count == 1));
            }
        }

        // Of several equally good placements the latest columns; the search met the earliest first.
        int[] Tied(int[] first)
        {
            var cost = 0f;
            for (var i = 0; i < count; i++)
                cost += CostOf(values[i].Printed, columns[latest[i]], isShare && count == 1);
            return cost <= best + Margin ? latest : first;
        }
    }

    private static int[]? ByBlankLines(IReadOnlyList<Value> values, int gapAfter, int missing)
    {
        var gaps = 0;
        var total = 0;
        for (var i = 0; i <= values.Count; i++)
        {
            var gap = i < values.Count ? values[i].GapBefore : gapAfter;
            if (gap <= 0)
                continue;
            gaps++;
            total += gap;
        }

        // One gap holds all that is missing. Several gaps tell only when their sizes or their number agree with what is missing.
        if (gaps == 0 || (gaps > 1 && total != missing && gaps != missing))
            return null;
        var result = new int[values.Count];
        var shift = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].GapBefore > 0)
                shift += gaps == 1 ? missing : total == missing ? values[i].GapBefore : 1;
            result[i] = i + shift;
        }

        return result;
    }

    private static float CostOf(in PrintedFigure printed, Column column, bool isShare)
    {
        if (column.IsTarget)
            return 0;
        if (printed.Nature == CellNature.Commitment || printed.Figure is Figure.Bound)
            return AimInActual;
        return printed.Figure is Figure.Point { Value: 100m } && (isShare || printed.Unit == "%") ? WholeInActual : 0;
    }
}
