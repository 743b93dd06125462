using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Words that say that a measure changed, and by how much or which way.</summary>
internal static class ChangeWords
{
    // Verbs of change: directly before a figure they make it a change and not a level.
    private static readonly WordIndex Verbs = WordIndex.ByLast(
        "增长", "增加", "提高", "提升", "上升", "上涨", "下降", "降低", "减少", "压减", "压降", "缩小", "缩减", "回落", "扩大", "递增", "增幅", "增速", "降幅", "涨幅", "增长率", "净增", "增", "降", "升", "减", "翻", "增速达", "增速为", "增幅达", "增长了", "增加了", "提高了", "下降了", "降低了", "减少了", "提升了", "增速保持在", "增长速度", "增长达", "增幅为", "增长约", "收窄", "改善", "改善了", "下滑");

    /// <summary>True when a verb of change stands directly before the figure; then the text is cut before it.</summary>
    public static bool TakeChange(ref string text)
    {
        var span = text.AsSpan().TrimEnd();
        foreach (var soft in (ReadOnlySpan<string>)["达到", "达", "为", "约", "保持在", "实现", "是", "超过", "分别"])
        {
            // 下降为50%: what it came to; 增速为5%: by how much.
            if (soft == "为" && span.EndsWithAny("下降为", "上升为", "提高为", "降低为", "缩小为"))
                return false;
            if (span.EndsWith(soft, StringComparison.Ordinal) && span.Length > soft.Length && span[..^soft.Length].EndsWithAny("增长", "增速", "增幅", "降幅", "涨幅", "增长率", "下降"))
            {
                span = span[..^soft.Length];
                break;
            }
        }

        foreach (var word in Verbs.Candidates(span))
        {
            if (!span.EndsWith(word, StringComparison.Ordinal))
                continue;
            var rest = span[..^word.Length];
            // 升 and 减 also end other words; a single character counts only after 同比, 年均, 分别 or alone.
            if (word.Length == 1 && rest.Length > 0 && !rest.EndsWithAny("同比", "年均", "分别", "环比"))
                continue;
            if (rest.EndsWith("自然", StringComparison.Ordinal))
                return false;
            text = TrimComparison(rest.ToString());
            return true;
        }

        return false;
    }

    /// <summary>Cuts a leading verb of reduction off a share that says by how much something was reduced: 压减公用经费支出近20%.</summary>
    public static bool TakeReduction(ref string text)
    {
        var span = SubjectText.TrimLeading(text).AsSpan();
        foreach (var word in (ReadOnlySpan<string>)["压减", "压降", "减少", "降低", "缩减", "削减"])
        {
            if (!span.StartsWith(word, StringComparison.Ordinal) || span.Length <= word.Length + 2)
                continue;
            text = span[word.Length..].ToString();
            return true;
        }

        return false;
    }

    /// <summary>True when the verb of change directly before a figure is one of falling: 下降, 同比减少, 降幅达.</summary>
    public static bool IsFall(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        foreach (var soft in (ReadOnlySpan<string>)["达到", "达", "为", "约", "了", "率"])
        {
            if (text.EndsWith(soft, StringComparison.Ordinal))
                text = text[..^soft.Length];
        }

        return text.EndsWithAny("下降", "降低", "减少", "压减", "压降", "缩小", "缩减", "回落", "降幅", "收窄", "下滑", "降", "减");
    }

    /// <summary>True for words that end with a measure's move: 居民收入稳步增长, 参保率不断提高.</summary>
    public static bool TellsMove(ReadOnlySpan<char> clause)
    {
        clause = clause.TrimEnd();
        return clause.EndsWithAny("增长", "提高", "提升", "增加", "扩大", "下降", "降低", "减少", "上升", "攀升", "缩小", "改善", "回升", "翻番", "翻一番");
    }

    /// <summary>True for the growth of an income after the rise of prices is taken off: another measure than the growth that is printed with the level.</summary>
    public static bool IsReal(ReadOnlySpan<char> words, string subject) =>
        words.ContainsAny("实际增", "扣除价格", "实际下降") && subject.ContainsAny("收入", "支出", "工资");

    private static string TrimComparison(string text)
    {
        // 较2015年, 比上年, 同比, 年均 before the verb of change.
        var span = Remarks.Without(text).AsSpan().TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["同比", "环比", "年均", "每年", "分别", "累计", "平均", "共", "均", "名义", "实际", "同口径", "按可比价格计算", "按可比价计算", "按可比价格", "按可比价", "按不变价", "按不变价计算", "按不变价格", "按不变价格计算", "扣除价格因素", "扣除价格因素后", "可比", "可比价", "可比增长", "合计", "总体"])
        {
            if (span.EndsWith(word, StringComparison.Ordinal))
                return TrimComparison(span[..^word.Length].ToString());
        }

        foreach (var word in (ReadOnlySpan<string>)["较", "比", "同", "与"])
        {
            if (span.EndsWith(word, StringComparison.Ordinal))
                return WithoutPrices(span[..^word.Length]).ToString();
            var at = span.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && span.Length - at <= 12 && (span[(at + word.Length)..].Contains("年", StringComparison.Ordinal) || span[(at + word.Length)..].Contains("期", StringComparison.Ordinal) || span[(at + word.Length)..].Contains("十", StringComparison.Ordinal)))
                return span[..at].ToString();
        }

        return span.ToString();
    }

    // 按不变价格计算比上年: at whose prices.
    private static ReadOnlySpan<char> WithoutPrices(ReadOnlySpan<char> text)
    {
        foreach (var prices in (ReadOnlySpan<string>)["按可比价格计算", "按可比价计算", "按可比价格", "按可比价", "按不变价格计算", "按不变价计算", "按不变价格", "按不变价"])
        {
            if (text.EndsWith(prices, StringComparison.Ordinal))
                return text[..^prices.Length];
        }

        return text;
    }
}
