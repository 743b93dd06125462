using System.Collections.Immutable;
using Compare.Model.Observations;

namespace Compare.Ingest.Tables;

/// <summary>Reads a header from a stream of tokens, whose cells may be broken over lines (指标 / 属性).</summary>
internal static class HeaderReader
{
    private const int MaxTokens = 32;
    private const int MaxJoin = 3;
    private const int MostBetween = 2;

    /// <summary>The columns, and how many tokens they take; null when the tokens are not the header of an indicator table.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="isApart">True to take words that could be one heading (2025年 / 全市目标) for two.</param>
    public static (ImmutableArray<Column> Columns, int Tokens)? Read(IReadOnlyList<Token> tokens, bool isApart = false)
    {
        var limit = Math.Min(MaxTokens, tokens.Count);
        var readings = new Column?[limit, MaxJoin + 1];
        var readable = 0;
        for (var i = 0; i < limit; i++)
        {
            if (i > 0 && RowNumber.Parse(tokens[i].Text) is 1)
                break;
            var text = "";
            for (var k = 1; k <= MaxJoin && i + k <= limit; k++)
            {
                // Only short pieces are broken words, and the first row's number is none of them.
                if (k > 1 && (text.Length > 12 || RowNumber.Parse(tokens[i + k - 1].Text) is 1))
                    break;
                text += tokens[i + k - 1].Text;
                readings[i, k] = HeaderWords.Read(text) ?? HeaderWords.ReadOfArea(text);
                if (readings[i, k] is not null && (k == 1 || tokens[i].Text.Length <= 8))
                    readable = Math.Max(readable, i + 1);
            }

            if (readable < i + 1 && i >= readable + 2)
                break;
        }

        // A broken header cell's last piece (属性 of 指标属性) may not be readable by itself.
        for (var end = Math.Min(limit, readable + MaxJoin - 1); end >= readable && end > 1; end--)
        {
            if (Segment(tokens, readings, end, isApart) is { } columns && IsIndicatorHeader(columns) && columns[^1].Header.Length > 0 && IsKnown(columns[^1]))
            {
                // The parts of a table that stand side by side come one behind the other: their rows follow as if they stood below each other.
                var period = HeaderPeriod.Of(columns.ConvertAll(c => c.Header));
                return (Arrange(period > 0 ? columns.GetRange(0, period) : columns), end);
            }
        }

        return null;
    }

    /// <summary>True when the columns name indicators and give values of years or statuses.</summary>
    public static bool IsIndicatorHeader(IReadOnlyList<Column> columns)
    {
        var names = 0;
        var values = 0;
        foreach (var column in columns)
        {
            if (column.Role == ColumnRole.Name)
                names++;
            else if (column is { Role: ColumnRole.Value, Measure: "" })
                values++;
        }

        return names > 0 && values > 0;
    }

    /// <summary>Of several name columns the last is the name and the others are categories; told statuses are passed on.</summary>
    public static ImmutableArray<Column> Arrange(IReadOnlyList<Column> columns)
    {
        var last = -1;
        for (var c = 0; c < columns.Count; c++)
        {
            if (columns[c].Role == ColumnRole.Name)
                last = c;
        }

        // 指标 | 行次: a number behind the name counts the lines and begins no row.
        return [.. columns.Select((column, c) => column.Role == ColumnRole.Name && c != last ? column with { Role = ColumnRole.Category }
            : column.Role == ColumnRole.Number && c > last ? column with { Role = ColumnRole.Other } : column)];
    }

    private static bool IsKnown(Column column) => column.Role != ColumnRole.Other || HeaderWords.Read(column.Header) is not null;

    // The cheapest cutting: known words are better than joined ones, joined ones better than unknown ones.
    private static List<Column>? Segment(IReadOnlyList<Token> tokens, Column?[,] readings, int count, bool isApart)
    {
        if (!isApart && Crossed(tokens, readings, count) is { } crossed)
            return crossed;
        var best = new float[count + 1];
        var take = new int[count + 1];
        Array.Fill(best, float.PositiveInfinity);
        best[0] = 0;
        for (var i = 0; i < count; i++)
        {
            for (var k = 1; k <= MaxJoin && i + k <= count; k++)
            {
                var cost = CostOf(readings, i, k, isApart);
                if (best[i] + cost < best[i + k])
                {
                    best[i + k] = best[i] + cost;
                    take[i + k] = k;
                }
            }
        }

        if (float.IsPositiveInfinity(best[count]))
            return null;
        var columns = new List<Column>();
        for (var i = count; i > 0; i -= take[i])
            columns.Add(readings[i - take[i], take[i]] ?? new Column(ColumnRole.Other, CellText.Tidy(tokens[i - 1].Text)));

        columns.Reverse();
        MergeSplitNames(columns);
        HeaderWords.NameCounts(columns);
        ScopeTwins(columns);
        ShareYear(tokens, columns);
        CrossYears(columns);
        return columns;
    }

    // 2020年 / 2022年 / 2025年 / 完成情况 / 基期值 / 实际值 / 目标值, each a cell: the words of the second line come behind all of the first, one for every year.
    private static List<Column>? Crossed(IReadOnlyList<Token> tokens, Column?[,] readings, int count)
    {
        var first = Enumerable.Range(0, count).FirstOrDefault(i => IsPlainYear(readings[i, 1]), count);
        var years = Enumerable.Range(first, count - first).TakeWhile(i => IsPlainYear(readings[i, 1])).Count();
        var between = count - first - years - years;
        if (years < 2 || between is < 1 or > MostBetween || Enumerable.Range(count - years, years).Any(i => readings[i, 1] is not { Role: ColumnRole.Value, FirstYear: 0, IsChange: false, Measure: "", Status: not null }))
            return null;
        var columns = new List<Column>();
        for (var i = 0; i < count - years; i++)
        {
            if (i >= first && i < first + years)
                columns.Add(HeaderWords.Read(tokens[i].Text + tokens[count - years + i - first].Text) ?? readings[i, 1]!);
            else if (readings[i, 1] is { } read)
                columns.Add(i > first && read is { Role: ColumnRole.Value, Measure: "" } ? read with { Role = ColumnRole.Other } : read);
            else
                return null;
        }

        return columns;
    }

    private static bool IsPlainYear(Column? column) => column is { Role: ColumnRole.Value, Measure: "", FirstYear: > 0, Status: null, IsChange: false, Scope: ColumnScope.Own, AreaWords: "" };

    private static float CostOf(Column?[,] readings, int start, int count, bool isApart)
    {
        var column = readings[start, count];
        if (count == 1)
            return column is null ? 3f : 1f;
        if (column is null)
            return float.PositiveInfinity;

        // 2022年 + 实际值 is one cell; 2020年 + 2025年 are two, and so are 2025年 + 年均增速.
        var years = 0;
        var values = 0;
        var readable = 0;
        for (var i = start; i < start + count; i++)
        {
            if (readings[i, 1] is not { } piece)
                continue;
            readable++;
            if (piece.Role != ColumnRole.Value)
                continue;
            values++;
            if (piece.FirstYear != 0)
                years++;
            else if (piece.IsChange || piece.Status is null)
                return float.PositiveInfinity;
        }

        // 现状值 + 目标值 are two.
        if (column.Role == ColumnRole.Value && IsBoth(readings, start, count))
            return float.PositiveInfinity;
        if (column.Role == ColumnRole.Value && years > 1)
            return float.PositiveInfinity;
        if (isApart && values > 1)
            return float.PositiveInfinity;
        if (readable < count)
            return 1.1f;
        return values == count ? count - 0.5f : count + 0.2f;
    }

    private static bool IsBoth(Column?[,] readings, int start, int count)
    {
        var said = Enumerable.Range(start, count).Select(i => readings[i, 1]).Where(p => p is { Role: ColumnRole.Value, Status: not null }).Select(p => p!.Status).Distinct();
        return said.Count() > 1;
    }

    // 苏南 / 目标值 / 全省 / 目标值: a heading that is said again is told apart by the words before it.
    private static void ScopeTwins(List<Column> columns)
    {
        var twins = Enumerable.Range(1, Math.Max(0, columns.Count - 1)).Where(c => columns[c] is { Role: ColumnRole.Value, FirstYear: 0, IsChange: false, Measure: "", Status: not null, Scope: ColumnScope.Own })
            .GroupBy(c => CellText.Compact(columns[c].Header), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.ToList();
        if (twins is null || !twins.TrueForAll(c => IsScope(columns[c - 1])) || !twins.Exists(c => columns[c - 1].Role == ColumnRole.Value))
            return;
        foreach (var c in twins.OrderDescending())
        {
            var scope = columns[c - 1];
            columns[c] = columns[c] with { Header = scope.Header + columns[c].Header, Scope = scope.Scope, AreaWords = scope.Role == ColumnRole.Other ? scope.Header : "" };
            columns.RemoveAt(c - 1);
        }

        static bool IsScope(Column column) =>
            column is { Role: ColumnRole.Value, FirstYear: 0, Status: null, IsChange: false, Measure: "", Scope: not ColumnScope.Own }
            || (column is { Role: ColumnRole.Other, Header.Length: >= 2 and <= 4 } && HeaderWords.Read(column.Header) is null && column.Header.All(CellText.IsHan));
    }

    // 2020年 / 规划目标 / 实际完成, each a cell: the year stands over both, and its first word took it alone.
    private static void ShareYear(IReadOnlyList<Token> tokens, List<Column> columns)
    {
        for (var c = 0; c + 1 < columns.Count; c++)
        {
            if (columns[c] is { Role: ColumnRole.Value, Status: ValueStatus.Target, FirstYear: > 0 } first && columns[c + 1] is { Role: ColumnRole.Value, Status: ValueStatus.Actual, FirstYear: 0, Scope: ColumnScope.Own } second
                && second.Header.Contains("完成", StringComparison.Ordinal) && !tokens.Any(t => CellText.Tidy(t.Text) == first.Header))
                columns[c + 1] = second with { FirstYear = first.FirstYear, LastYear = first.LastYear, IsYearShared = true };
        }
    }

    // 2020年 / 2025年 / 全市 / 全区 / 全市 / 全区, each a cell: as many parts below every year, and the same ones.
    private static void CrossYears(List<Column> columns)
    {
        var first = columns.FindIndex(IsPlainYear);
        if (first < 0)
            return;
        var years = columns.Skip(first).TakeWhile(IsPlainYear).ToList();
        var parts = columns.Skip(first + years.Count).TakeWhile(c => c is { Role: ColumnRole.Value, FirstYear: 0, IsChange: false, Measure: "" }).ToList();
        var each = years.Count < 2 ? 0 : parts.Count / years.Count;
        if (each < 2 || each * years.Count != parts.Count || Enumerable.Range(each, parts.Count - each).Any(i => parts[i].Header != parts[i - each].Header))
            return;
        columns.RemoveRange(first, years.Count + parts.Count);
        columns.InsertRange(first, parts.Select((part, i) => part with { Header = years[i / each].Header + part.Header, FirstYear = years[i / each].FirstYear, LastYear = years[i / each].LastYear }));
    }

    // Where each piece is a header word by itself (指标 / 属性), a second name column shows that the pieces belong together.
    private static void MergeSplitNames(List<Column> columns)
    {
        for (var c = columns.Count - 2; c >= 0 && columns.Count(x => x.Role == ColumnRole.Name) > 1; c--)
        {
            if (columns[c].Role == ColumnRole.Name && columns[c + 1].Role != ColumnRole.Unit && HeaderWords.Read(columns[c].Header + columns[c + 1].Header) is { Role: not ColumnRole.Value } merged)
            {
                columns[c] = merged;
                columns.RemoveAt(c + 1);
            }
        }
    }
}
