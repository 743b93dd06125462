namespace Compare.Ingest.Facts;

/// <summary>Nouns that stand behind a count and say what was counted.</summary>
internal static class CountedNouns
{
    // Words at which a counted noun ends because a statement about it begins.
    private static readonly string[] Ends =
        ["全覆盖", "全面", "全部", "快速", "顺利", "有序", "加快", "加速", "正式", "基本", "即将", "成功", "上榜", "入选", "入围", "入驻", "获评", "获得", "荣获", "获", "落户", "落地", "建成", "完工", "竣工", "开工", "投用", "投产", "启动", "提供", "实现", "达到", "被", "为", "已", "在", "均", "正", "纳入", "列入", "参与", "参加", "惠及", "通过", "化解", "有效", "得到", "位居", "居", "稳步", "持续", "打通", "推进", "实施", "开放", "挂牌", "揭牌", "签约", "以", "并", "用于", "开展", "前"];

    /// <summary>The noun that a text following a count begins with; empty when it begins with something else.</summary>
    public static string Of(string text)
    {
        var span = text.AsSpan().Trim();
        if (span.StartsWith("的", StringComparison.Ordinal))
            span = span[1..];
        if (span.Length > 0 && span[0] is '(' or '（' or ')' or '）')
            return "";

        // 迈上3万亿元台阶, 突破60%关口: a mark that was passed is nothing counted.
        if (RoundMarks.StartsWithMark(span))
            return "";

        var end = 0;
        while (end < span.Length && IsWordCharacter(span[end]))
            end++;
        span = span[..end];
        foreach (var word in Ends)
        {
            var at = span.IndexOf(word, StringComparison.Ordinal);
            if (at == 0 && word != "基本")
                return "";
            if (at > 1 && !(word == "基本" && at + 2 < span.Length && span[at + 2] is '公' or '养' or '医' or '生' or '保'))
                span = span[..at];
        }

        while (span.Length > 0 && span[^1] is '和' or '与' or '及')
            span = span[..^1];
        if (span.EndsWith("目标", StringComparison.Ordinal) || span.StartsWith("目标", StringComparison.Ordinal))
            return "";
        return span.Length > 24 ? span[..24].ToString() : span.ToString();
    }

    /// <summary>True for words that only name the parts of a programme: 20项行动.</summary>
    public static bool IsStructure(string noun) =>
        noun is "行动" or "任务" or "举措" or "措施" or "工程" or "机制" or "制度" or "要求" or "原则" or "改革" or "方面" or "内容" or "重点" or "板块" or "专项" or "计划" or "层面" or "维度" or "环节" or "阶段";

    private static bool IsWordCharacter(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or '“' or '”' or '(' or ')' or '（' or '）' or '+' or '·' || char.IsAsciiLetterOrDigit(c);
}
