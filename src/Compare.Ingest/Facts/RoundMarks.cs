using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Round marks that a measure passed: 3万亿元台阶, 千亿大关.</summary>
internal static class RoundMarks
{
    /// <summary>True behind a figure that is a mark passed: 3万亿元台阶, 60%关口.</summary>
    public static bool StartsWithMark(ReadOnlySpan<char> after) =>
        after.StartsWithAny("台阶", "新台阶", "大关", "关口", "门槛");

    /// <summary>True for a clause that tells of a round mark without printing a figure: 财政收入迈过千亿大关.</summary>
    public static bool PassesMark(ReadOnlySpan<char> clause)
    {
        foreach (var mark in (ReadOnlySpan<string>)["大关", "关口", "台阶", "门槛"])
        {
            var at = clause.LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= 2 && clause[Math.Max(0, at - 6)..at].IndexOfAny("千百万亿") >= 0)
                return true;
        }

        return false;
    }
}
