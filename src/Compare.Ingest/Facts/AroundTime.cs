using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>What the words right before and right after a statement of time say of it.</summary>
internal static class AroundTime
{
    /// <summary>Where the words that belong to a statement of time end.</summary>
    public static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create("，,。；;、");

    private static readonly string[] BaseWords = ["较", "比", "相比", "与", "同", "对照", "自", "从", "由", "相对于", "对比", "对标"];

    /// <summary>True for the time that something is compared with or runs from: 较2015年, 2019年以来, 是2018年的1.7倍.</summary>
    public static bool IsBase(ReadOnlySpan<char> text, int from, int start, int end)
    {
        var before = text[from..start].TrimEnd(' ');

        // 与第六次全国人口普查2010年11月1日零时的13.4亿人相比: the day is the census's.
        if (before.EndsWith("人口普查", StringComparison.Ordinal) && before.LastIndexOf('第') is > 0 and var census)
            before = before[..census];
        foreach (var word in BaseWords)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return !EndsShare(before);
        }

        if (NamesPrices(text[end..]))
            return true;

        // 2019年以来, 2016年来“双倍增”: where a run of years begins.
        if (text[end..] is ['以', '来', ..] or ['来', ',' or '，' or '、' or '“' or '"', ..])
            return true;

        // 是2018年的1.7倍: what is compared with.
        var after = text[end..Math.Min(text.Length, end + 10)];
        if (after.Length > 3 && after[0] == '的' && (char.IsAsciiDigit(after[1]) || after[1] == '近') && after.Contains('倍'))
            return true;
        return text[end..].StartsWithAny("相比", "以前", "以后");
    }

    /// <summary>True behind the year whose prices are taken (按2020年不变价格计算): not one that is told of.</summary>
    public static bool NamesPrices(ReadOnlySpan<char> after) =>
        after.StartsWithAny("不变价", "可比价", "价格");

    /// <summary>True where 到 before a year would belong to a verb and set no deadline: 增加到2017年5.72张.</summary>
    public static bool EndsChange(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(' ');
        return text.EndsWithAny("增加到", "增长到", "提高到", "提升到", "上升到", "下降到", "降低到", "减少到", "缩小到", "扩大到", "调整到", "增加至", "增长至", "提高至", "提升至", "上升至", "下降至", "降低至", "减少至", "缩小至", "扩大至", "调整至");
    }

    /// <summary>The end of a time with 底, 末 or 年底前 behind it; 前 sets a deadline.</summary>
    public static int TakeEnd(ReadOnlySpan<char> text, int end, int to, ref bool isDeadline)
    {
        foreach (var word in (ReadOnlySpan<string>)["年底前", "年底", "年末", "底前", "末前", "底", "末", "年内", "全年", "期间", "间", "度", "初", "同期"])
        {
            if (end + word.Length <= to && text[end..].StartsWith(word, StringComparison.Ordinal))
            {
                isDeadline |= word.Contains('前', StringComparison.Ordinal);
                return end + word.Length;
            }
        }

        return end;
    }

    /// <summary>Takes a word before a time into it; false where another stands there.</summary>
    public static bool TakeBefore(ReadOnlySpan<char> text, int from, ref int start, string word)
    {
        // 到 2015 年: some texts set their years apart.
        var before = text[from..start].TrimEnd(' ');
        if (!before.EndsWith(word, StringComparison.Ordinal))
            return false;
        start = from + before.Length - word.Length;
        return true;
    }

    // 护理型床位占比2023年达58%: 比 ends the name of a share and compares nothing.
    private static bool EndsShare(ReadOnlySpan<char> text) =>
        text.EndsWithAny("占比", "之比", "收入比", "标准比");
}
