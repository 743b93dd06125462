using System.Collections.Immutable;

namespace Compare.Ingest.Tables;

/// <summary>A row found in a stream of tokens.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="Count">Number of its tokens, with the category after it.</param>
/// <param name="Cells">Its cells, one per column.</param>
/// <param name="Tail">How many of its last tokens are the category before the next row.</param>
internal sealed record ChainRow(int Start, int Count, ImmutableArray<ColumnCell> Cells, int Tail);

/// <summary>
/// Cuts a stream of tokens into rows: the chain of rows that costs least, where each row is worth <see cref="CellCosts.RowReward"/>.
/// Where the table has a 序号 a row starts with a number and the numbers have to go on; otherwise it starts with a name.
/// </summary>
internal static class RowChain
{
    private const int MostBefore = 4;
    private const int MostBeforeFurther = 12;
    private const float MostOfRow = 14f;
    private const float GapInNumbers = 4f;
    private const float NumberAgainFromOne = 2f;
    private const float NumberOutOfOrder = 7f;
    private const float PartWithoutNumber = 0.5f;

    // Without a 序号 a name is a row only by its values: 每年保持在95以上 before 约束性 is the cell of the row before it.
    private const float NothingButNames = 6f;

    /// <summary>The rows, in order.</summary>
    public static List<ChainRow> Find(IReadOnlyList<Token> tokens, ImmutableArray<Column> columns, int habit, bool hasTail) => Find(tokens, columns, habit, hasTail, MostBefore, 0);

    /// <summary>The rows behind an explanation, in order: headings may stand before the first of them, and its number only has to be larger than the last one's.</summary>
    public static List<ChainRow> FindFurther(IReadOnlyList<Token> tokens, ImmutableArray<Column> columns, int habit, int number) => Find(tokens, columns, habit, true, MostBeforeFurther, number);

    private static List<ChainRow> Find(IReadOnlyList<Token> tokens, ImmutableArray<Column> columns, int habit, bool hasTail, int mostBefore, int above)
    {
        var first = FirstColumn(columns);
        var isNumbered = columns[first].Role == ColumnRole.Number;
        var unnumbered = isNumbered ? UnnumberedRows.Of(tokens, columns) : null;
        var fitter = new RowFitter(columns, first, hasTail) { Unnumbered = unnumbered };
        var count = tokens.Count;
        var best = new float[count + 1];
        var from = new int[count + 1];
        var numbers = new int[count + 1];
        Array.Fill(best, float.PositiveInfinity);
        Array.Fill(from, -1);

        var values = new int[count + 1];
        for (var i = 0; i < count; i++)
            values[i + 1] = values[i] + (tokens[i].Nature is CellNature.Text or CellNature.Binding or CellNature.Unit ? 0 : 1);
        var hasValues = columns.Any(c => c.Role == ColumnRole.Value);

        // Before the first row at most a category may stand.
        for (var i = 0; i < Math.Min(mostBefore, count); i++)
        {
            if (!MayStart(tokens[i], isNumbered))
                continue;
            var number = isNumbered ? RowNumber.Parse(tokens[i].Text) ?? 0 : 1;
            if (isNumbered && above > 0 && number <= above)
                continue;
            numbers[i] = number;
            best[i] = i * 0.5f + (number == 1 || above > 0 ? 0 : GapInNumbers);
            from[i] = i;
        }

        var end = -1;
        var endFrom = -1;
        var endCost = 0f;
        for (var i = 0; i < count; i++)
        {
            if (float.IsPositiveInfinity(best[i]))
                continue;
            fitter.Begin(tokens, i, habit);
            var number = numbers[i];
            var limit = Math.Min(fitter.Window, count - i);
            for (var n = 2; n <= limit; n++)
            {
                var j = i + n;
                if (j < count && (MayStart(tokens[j], isNumbered) || unnumbered?[j] == true))
                {
                    var fit = fitter.CostTo(tokens, i, n, false);

                    // What holds a figure for a name or a unit is no row, whatever follows.
                    if (fit > MostOfRow)
                        continue;
                    var cost = best[i] + fit - CellCosts.RowReward + OfValues(i, j) + OfNumbers(isNumbered, number, tokens[j - 1], tokens[j], unnumbered?[j] == true);
                    if (cost < best[j])
                    {
                        best[j] = cost;
                        from[j] = i;
                        numbers[j] = RowNumber.Parse(tokens[j].Text) ?? number; // 其中:… has no number of its own
                    }
                }

                var last = best[i] + fitter.CostTo(tokens, i, n, true) - CellCosts.RowReward + OfValues(i, j);
                if (last < endCost)
                {
                    endCost = last;
                    end = j;
                    endFrom = i;
                }
            }
        }

        var starts = new List<int>();
        for (var i = endFrom; i >= 0; i = from[i])
        {
            starts.Add(i);
            if (from[i] == i)
                break;
        }

        starts.Reverse();
        var rows = new List<ChainRow>(starts.Count);
        for (var r = 0; r < starts.Count; r++)
        {
            var start = starts[r];
            var isLast = r == starts.Count - 1;
            var next = isLast ? end : starts[r + 1];
            fitter.Begin(tokens, start, habit);
            var (cells, tail) = fitter.Trace(tokens, start, next - start, isLast);
            rows.Add(new ChainRow(start, next - start, cells, tail));
        }

        return rows;

        float OfValues(int start, int end) => !isNumbered && hasValues && values[end] == values[start] ? NothingButNames : 0;
    }

    /// <summary>The column a row starts with: the 序号, else the name.</summary>
    public static int FirstColumn(ImmutableArray<Column> columns)
    {
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Role == ColumnRole.Number)
                return c;
        }

        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Role == ColumnRole.Name)
                return c;
        }

        return 0;
    }

    private static bool MayStart(in Token token, bool isNumbered) =>
        isNumbered ? RowNumber.Parse(token.Text) is not null || SubRows.IsPart(token.Text) : token.Nature == CellNature.Text || SubRows.IsAges(token);

    private static float OfNumbers(bool isNumbered, int number, in Token before, in Token next, bool isUnnumbered)
    {
        if (!isNumbered)
            return 0;

        // 2 before a name is the name's number, if it is the next one.
        if (isUnnumbered)
            return RowNumber.Parse(before.Text) == number + 1 ? NumberOutOfOrder : PartWithoutNumber;
        if (SubRows.IsPart(next.Text))
            return PartWithoutNumber;
        var following = RowNumber.Parse(next.Text) ?? 0;
        return following == number + 1 ? 0 : following == 1 ? NumberAgainFromOne : following > number && following <= number + 5 ? GapInNumbers : NumberOutOfOrder;
    }
}
