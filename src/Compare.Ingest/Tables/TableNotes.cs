namespace Compare.Ingest.Tables;

/// <summary>Lines around a table that are not rows.</summary>
internal static class TableNotes
{
    private const int LongestName = 70;
    private const int ShortestSentence = 10;
    private const int ShortestWord = 5;

    /// <summary>True for a note line (注:…), which ends a table.</summary>
    public static bool IsNote(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("（(*＊※ \t\u3000");
        foreach (var word in (ReadOnlySpan<string>)["注", "备注", "说明", "资料来源", "数据来源"])
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && text[word.Length] is ':' or '：' or '1' or '1' or '.' or '、' or ' ' or '①')
                return true;
        }

        return false;
    }

    /// <summary>True for a line that explains and is no cell: a note, a sentence, or a line longer than a name.</summary>
    public static bool IsExplanation(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return IsNote(text) || text.Length > LongestName || (text.Length > ShortestWord && text[^1] == '。') || (text.Length > ShortestSentence && (text[^1] is '；' or '：' || text.Contains('。') || text.Contains('；')));
    }

    /// <summary>True when the note says that brackets mark totals of five years.</summary>
    public static bool NamesTotals(string text) =>
        (text.Contains('【', StringComparison.Ordinal) || text.Contains('〔', StringComparison.Ordinal) || text.Contains('[', StringComparison.Ordinal)) &&
        (text.Contains("累计", StringComparison.Ordinal) || text.Contains("合计", StringComparison.Ordinal) || text.Contains("五年", StringComparison.Ordinal) || text.Contains("5年", StringComparison.Ordinal));

    /// <summary>True for a page number on a line of its own (— 12 —).</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> text)
    {
        var inner = text.Trim().Trim("-—–－― ");
        if (inner.Length == text.Trim().Length || inner.Length is 0 or > 4)
            return false;
        foreach (var c in inner)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        var trimmed = text.Trim();
        return trimmed[0] is '-' or '—' or '–' or '－' or '―' && trimmed[^1] is '-' or '—' or '–' or '－' or '―';
    }

    /// <summary>True for a line drawn between rows (────, ======).</summary>
    public static bool IsRule(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length < 4)
            return false;
        foreach (var c in text)
        {
            if (c is not ('-' or '—' or '─' or '━' or '=' or '_' or '－' or '–' or '―' or '+' or '┼' or '├' or '┤' or '┌' or '┬' or '┐' or '└' or '┴' or '┘' or '╋' or '┣' or '┫' or ' '))
                return false;
        }

        return true;
    }

    /// <summary>True for the heading of a category row: 一、人口, （二）教育.</summary>
    public static bool IsOrdinalHeading(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 3 or > 26)
            return false;
        var i = text[0] is '(' or '（' ? 1 : 0;
        var start = i;
        while (i < text.Length && text[i] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
            i++;
        return i > start && i < text.Length && text[i] is '、' or '.' or '．' or ')' or '）' or ',' or '，';
    }
}
