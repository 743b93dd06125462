namespace Compare.Ingest.Tables;

/// <summary>Joins a header of separated cells that a line break within one of its cells tore into two lines.</summary>
internal static class TornHeader
{
    /// <summary>The whole header; null where the second line is none of its rest.</summary>
    /// <param name="first">The cells of the header's line.</param>
    /// <param name="next">The cells of the line below it.</param>
    /// <param name="row">The cells of the line below that: a row is as wide as the whole header.</param>
    public static List<string>? Joined(List<string> first, List<string> next, List<string> row)
    {
        var left = Used(first);
        var right = Used(next);
        if (right == 0 || row.Count < left + right || row.Count <= first.Count || row.Count <= next.Count || RowNumber.Parse(row[0]) is null)
            return null;
        for (var c = 0; c < right; c++)
        {
            if (HeaderWords.Read(next[c]) is null)
                return null;
        }

        return [.. first.Take(left), .. next.Take(right), .. Enumerable.Repeat("", row.Count - left - right)];
    }

    private static int Used(List<string> cells)
    {
        var used = cells.Count;
        while (used > 0 && cells[used - 1].Length == 0)
            used--;
        return used;
    }
}
