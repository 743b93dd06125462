using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>Joins a header of separated cells that a line break within one of its cells tore into two lines.</summary>
internal static class TornHeader
{
    private const int MostLines = 24;

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

    /// <summary>
    /// The header's text where its cells were broken over lines (| 指标 | 绝对数 / （亿元） | / 比上年增长 / （%） |), and how many lines it takes: it is whole when it has as
    /// many bars as the row below it. The line itself where it is whole.
    /// </summary>
    public static (string Text, int Lines) Whole(IReadOnlyList<TextLine> lines, int start)
    {
        var text = lines[start].Text;
        var joined = text.Trim();
        if (joined.Length == 0 || joined[0] != '|' || joined[^1] == '|')
            return (text, 1);
        for (var i = start + 1; i + 1 < lines.Count && i < start + MostLines; i++)
        {
            var piece = lines[i].Text.AsSpan().Trim();
            if (piece.IsEmpty || piece[0] == '|' || piece.Length > HeaderWords.MaxLength)
                break;
            joined += piece.ToString();
            var below = lines[i + 1].Text.AsSpan().Trim();
            if (piece[^1] == '|' && below.Length > 0 && below[0] == '|' && below[^1] == '|' && below.Count('|') == joined.AsSpan().Count('|'))
                return (joined, i - start + 1);
        }

        return (text, 1);
    }

    private static int Used(List<string> cells)
    {
        var used = cells.Count;
        while (used > 0 && cells[used - 1].Length == 0)
            used--;
        return used;
    }
}
