using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Words that set a figure against another area, group or plan.</summary>
internal static class ComparisonWords
{
    /// <summary>True when the words compare with another area or a plan instead of stating a figure: 高于全市平均水平, 完成年度目标的.</summary>
    public static bool IsComparison(ReadOnlySpan<char> text)
    {
        foreach (var other in (ReadOnlySpan<string>)["全市", "全国", "全省", "平均", "目标", "任务", "计划", "中心城区", "同类", "预期"])
        {
            var at = text.IndexOf(other, StringComparison.Ordinal);
            if (at < 0)
                continue;
            foreach (var word in (ReadOnlySpan<string>)["高于", "低于", "快于", "慢于", "高出", "低出", "好于", "优于", "多于", "少于", "比", "较", "领先", "完成", "超额", "超出", "达到年度"])
            {
                var compared = text.IndexOf(word, StringComparison.Ordinal);
                if (compared < 0 || compared > at || (word == "比" && compared + 1 < text.Length && text[compared + 1] is '例' or '重') || (word == "比" && compared > 0 && text[compared - 1] == '占') || (word is "完成" or "超额" && other is not ("目标" or "任务" or "计划")))
                    continue;
                return true;
            }
        }

        var trimmed = text.TrimEnd();
        if (trimmed.EndsWithAny("目标", "目标值"))
            return true;

        // A standard that things are built by, no figure of the area: 按每百户不少于30平方米配建.
        if (text.ContainsAny("按每", "按照每", "按人均", "按照人均")
            || (text.IndexOf("平均每", StringComparison.Ordinal) is var mean and >= 0 && (mean + 3 >= text.Length || text[mean + 3] is not ('百' or '千' or '万'))))
            return true;
        return text.ContainsAny("季度", "上半年", "下半年", "月份", "历时", "为期", "工期", "半径", "月末");
    }

    /// <summary>True when a difference in percentage points is one between areas or groups, not one over time.</summary>
    public static bool IsDistance(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["高于", "低于", "快于", "慢于", "高出", "低出", "好于", "优于", "领先", "落后"])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !(at > 0 && text[at - 1] == '不') && !text[at..].Contains("上年", StringComparison.Ordinal) && !text[at..].Contains("去年", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
