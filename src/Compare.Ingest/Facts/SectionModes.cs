using Compare.Ingest.Text;
using Compare.Model.Observations;

namespace Compare.Ingest.Facts;

/// <summary>Tells from a heading whether what follows looks back or ahead.</summary>
internal static class SectionModes
{
    private const int MaxLabel = 12;

    // (2022—2025年)
    private const int MaxYears = 16;

    private static readonly string[] Back =
        ["回顾", "回眸", "总结", "发展基础", "现实基础", "基础条件", "发展现状", "现状", "成就", "成效", "成绩", "执行情况", "完成情况", "进展情况", "主要进展", "发展回顾", "过去", "形势", "问题", "挑战", "机遇", "背景", "环境", "短板"];

    private static readonly string[] Ahead =
        ["展望", "目标", "任务", "安排", "打算", "计划草案", "工作计划", "举措", "措施", "行动", "工程", "思路", "指导思想", "总体要求", "原则", "建议", "部署", "重点工作", "今年", "下一步", "未来", "愿景", "保障", "体系", "实施", "项目", "布局"];

    // What only a heading about the time to come says; 保障 and 实施 also head accounts of what was done.
    private static readonly string[] OnlyAhead =
        ["展望", "目标", "任务", "安排", "打算", "计划草案", "工作计划", "总体要求", "部署", "重点工作", "今年", "下一步", "未来", "愿景", "建议", "指导思想", "工作思路", "预期指标"];

    private static readonly string[] Reached = ["完成", "实现了", "达到", "超额", "达成", "高于", "超过"];
    private static readonly string[] DoneWords = ["完成", "进展", "落实", "收官", "成绩", "数据", "回顾", "成就", "成效", "答卷", "巡礼", "荣获", "获评"];
    private static readonly string[] PromisedWords = ["实事", "任务清单", "工作要点", "目标", "计划", "规划", "方案"];

    /// <summary>The status that a headline gives to a text that is neither plan nor report (2024年民生实事项目, 2018年民生实事全面落实); null when it does not tell.</summary>
    public static ValueStatus? StatusOfHeadline(ReadOnlySpan<char> headline)
    {
        if (TellsOfCompletion(headline))
            return ValueStatus.Actual;
        var done = Contains(headline, DoneWords);
        var promised = Contains(headline, PromisedWords) && !NamesExamination(headline);
        return done == promised ? null : done ? ValueStatus.Actual : ValueStatus.Target;
    }

    /// <summary>2021年计划目标完成情况: how far the goals were reached; …完成情况和2022年目标 tells of both.</summary>
    public static bool TellsOfCompletion(ReadOnlySpan<char> heading)
    {
        heading = heading.TrimEnd();
        foreach (var end in (ReadOnlySpan<string>)["完成情况", "执行情况", "实现情况", "落实情况", "进展情况", "完成情况如下", "成果综述", "成效综述", "综述", "成绩单", "巡礼", "实施成效", "实施成果"])
        {
            if (heading.EndsWith(end, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // 荣获全省目标责任考核优秀等次: a goal in the name of an examination is none of the text's.
    private static bool NamesExamination(ReadOnlySpan<char> heading) =>
        (heading.Contains("目标责任", StringComparison.Ordinal) && !heading.Contains("任务", StringComparison.Ordinal)) || heading.Contains("目标考核", StringComparison.Ordinal) || heading.Contains("目标管理", StringComparison.Ordinal);

    private static readonly string[] Deeds =
        ["新建", "新增", "建成", "建设", "改造", "改扩建", "强化", "加强", "实现", "达到", "力争", "继续", "进一步", "推进", "推动", "完成", "扩大", "加大", "加快", "努力", "确保", "打造", "实施", "开展", "提高", "提升", "聚焦", "聚力", "坚持", "全面", "大力", "持续", "重点", "着力", "筹集", "筹措", "培育", "统筹", "优化", "完善", "健全", "深化", "稳步", "不断", "扎实", "深入"];

    /// <summary>Where the goals begin that a sentence announces (主要预期目标是:…); null when it announces none.</summary>
    public static int? GoalsFrom(ReadOnlySpan<char> sentence)
    {
        // 全市发展指标体系安排,具体为:…; 主要指标安排如下:…
        var plan = sentence.IndexOf("安排", StringComparison.Ordinal);
        if (plan >= 4 && sentence[Math.Max(0, plan - 8)..plan] is var arranged && (arranged.Contains("指标", StringComparison.Ordinal) || arranged.Contains("目标", StringComparison.Ordinal))
            && sentence[(plan + 2)..Math.Min(sentence.Length, plan + 10)].IndexOfAny(":：") is >= 0 and var colon)
            return plan + 2 + colon;
        var at = sentence.IndexOf("目标", StringComparison.Ordinal);
        if (at < 0)
            return null;
        // 主要预期目标建议为:…; 总体目标为城镇新增就业…
        var after = sentence[(at + 2)..];
        after = after.StartsWith("建议") ? after[2..] : after;
        if (after.IsEmpty || !(after[0] is ':' or '：' or '是' or '为') || after.StartsWithAny("为导向", "为引领", "为牵引", "为主"))
            return null;

        // 完成年初确定的目标: what was reached.
        return Contains(sentence[Math.Max(0, at - 12)..at], Reached) ? null : at + 2;
    }

    /// <summary>Where a sentence begins to tell what a place means to do (全市将新建…, 上海要聚力…); null when it does not.</summary>
    public static int? IntentFrom(ReadOnlySpan<char> sentence)
    {
        for (var i = 2; i + 2 < sentence.Length; i++)
        {
            if (sentence[i] is not ('将' or '要') || !EndsWithPlace(sentence[..i]))
                continue;

            // 全市将低保标准提高到…: 将 may also stand before an object; before a verb it speaks of what is to come.
            var after = sentence[(i + 1)..];
            foreach (var verb in Deeds)
            {
                if (after.StartsWith(verb))
                    return i;
            }
        }

        return null;
    }

    /// <summary>What a label before a paragraph says of it (目标任务:…, 完成情况:…); null where none stands there.</summary>
    public static ValueStatus? StatusOfLabel(ReadOnlySpan<char> paragraph)
    {
        var colon = paragraph[..Math.Min(paragraph.Length, MaxLabel)].IndexOfAny(":：");
        if (colon < 2 || colon == paragraph.Length - 1)
            return null;
        var label = paragraph[..colon].Trim();
        return label.IndexOfAnyInRange('0', '9') >= 0 ? null : TellsOfCompletion(label) ? ValueStatus.Actual : NamesGoals(label) ? ValueStatus.Target : null;
    }

    /// <summary>True for a short heading over goals: 主要目标, 主要预期指标.</summary>
    public static bool NamesGoals(ReadOnlySpan<char> heading) =>
        heading.Length <= 16 && (heading.Contains("目标", StringComparison.Ordinal) || heading.Contains("预期指标", StringComparison.Ordinal)) && !LooksBack(heading) && !Contains(heading, Reached) && !NamesExamination(heading);

    /// <summary>True when a sentence says what a plan sets out: 《规划》提出…, 根据方案，….</summary>
    public static bool QuotesPlan(ReadOnlySpan<char> sentence)
    {
        if (sentence.ContainsAny("其中提到", "其中提出", "其中明确"))
            return true;
        foreach (var paper in (ReadOnlySpan<string>)["规划", "方案", "计划", "纲要", "意见"])
        {
            for (int at = sentence.IndexOf(paper, StringComparison.Ordinal), from = 0; at >= 0; from = at + paper.Length, at = sentence[from..].IndexOf(paper, StringComparison.Ordinal) is var next and >= 0 ? from + next : -1)
            {
                var rest = AfterTitle(sentence[(at + paper.Length)..]);

                // 印发《…行动计划(2022—2025年)》,明确…
                if (rest.Length > 1 && rest[0] is ',' or '，' && sentence[..at].ContainsAny("印发", "出台", "下发") && rest[1..].StartsWithAny("明确", "提出", "要求", "其中"))
                    return true;
                if (rest.Length > 0 && rest[0] is ',' or '，' && sentence[Math.Max(0, at - 30)..at] is var before && (before.Contains("根据", StringComparison.Ordinal) || before.Contains("按照", StringComparison.Ordinal) || before.Contains("依据", StringComparison.Ordinal)))
                    return true;
                while (rest.Length > 0 && rest[0] is '还' or '又' or '也' or '中' or '并')
                    rest = rest[1..];
                if (rest.StartsWith("提出", StringComparison.Ordinal) || rest.StartsWith("明确", StringComparison.Ordinal) || rest.StartsWith("要求", StringComparison.Ordinal) || rest.StartsWith("确定", StringComparison.Ordinal))
                {
                    // 规划确定的目标: which goals, not what they are.
                    if (rest.Length < 3 || rest[2] != '的')
                        return true;
                }
            }
        }

        return false;
    }

    // What stands behind the name of a paper: its years in a bracket and the end of the quotation are part of it.
    private static ReadOnlySpan<char> AfterTitle(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is '(' or '（' && text.IndexOfAny(')', '）') is > 0 and <= MaxYears and var close)
            text = text[(close + 1)..];
        return text.TrimStart("》”」\"");
    }

    private static bool EndsWithPlace(ReadOnlySpan<char> text)
    {
        if (text[^1] is '市' or '区' or '县' or '省' or '州' or '旗')
            return true;
        foreach (var name in (ReadOnlySpan<string>)["北京", "上海", "天津", "重庆", "政府", "我们", "各地", "部门", "系统"])
        {
            if (text.EndsWith(name))
                return true;
        }

        return false;
    }

    /// <summary>How many years a heading looks back on (过去四年, 五年来); null when it does not say.</summary>
    public static int? YearsTold(ReadOnlySpan<char> heading)
    {
        for (var years = 2; years <= 5; years++)
        {
            var at = heading.IndexOf(years switch { 2 => "两年", 3 => "三年", 4 => "四年", _ => "五年" }, StringComparison.Ordinal);
            if (at >= 0 && (heading[..at].EndsWith("过去") || heading[..at].EndsWith("过去的") || heading[..at].EndsWith("近") || heading[(at + 2)..].StartsWith("来")))
                return years;
        }

        return null;
    }

    /// <summary>True when the text looks back.</summary>
    public static bool LooksBack(ReadOnlySpan<char> text) => Contains(text, Back);

    /// <summary>True when the text looks ahead.</summary>
    public static bool LooksAhead(ReadOnlySpan<char> text) => Contains(text, Ahead);

    /// <summary>True when the text begins like a heading: 一、 (rank 1), 第二节 (1), （三） (2), 1. (3).</summary>
    public static bool IsHeading(ReadOnlySpan<char> text, out int rank)
    {
        rank = 0;
        text = text.TrimStart();
        if (text.Length < 3)
            return false;
        if (text[0] == '第')
        {
            var k = 1;
            while (k < text.Length && k < 6 && (IsNumeral(text[k]) || char.IsAsciiDigit(text[k])))
                k++;
            if (k > 1 && k < text.Length && text[k] is '章' or '节' or '部' or '篇' or '编')
            {
                rank = 1;
                return true;
            }

            return false;
        }

        var bracketed = text[0] is '(' or '（';
        var from = bracketed ? 1 : 0;
        var i = from;
        while (i < text.Length && i < from + 3 && IsNumeral(text[i]))
            i++;
        if (i > from && i < text.Length)
        {
            if (bracketed && text[i] is ')' or '）')
            {
                rank = 2;
                return true;
            }

            if (!bracketed && text[i] is '、' or '.' or '．')
            {
                rank = 1;
                return true;
            }
        }

        i = from;
        while (i < text.Length && i < from + 2 && char.IsAsciiDigit(text[i]))
            i++;
        if (i > from && i + 1 < text.Length && ((bracketed && text[i] is ')' or '）') || (!bracketed && text[i] is '.' or '．' or '、' && !char.IsAsciiDigit(text[i + 1]))))
        {
            rank = 3;
            return true;
        }

        return false;
    }

    /// <summary>The status that a heading gives to what follows; null when it does not tell.</summary>
    public static ValueStatus? StatusOf(ReadOnlySpan<char> heading, DocumentTime time)
    {
        var back = LooksBack(heading);
        var ahead = time.IsReport || time.IsLoose ? Contains(heading, OnlyAhead) : LooksAhead(heading);
        ahead &= !NamesExamination(heading) && !TellsOfCompletion(heading);
        if (back != ahead)
            return back ? ValueStatus.Actual : ValueStatus.Target;
        if (DocumentTime.YearIn(heading) is { } year && time.ThisYear is { } thisYear && time.IsReport && !heading.Contains("报告", StringComparison.Ordinal))
            return year < thisYear ? ValueStatus.Actual : ValueStatus.Target;
        return null;
    }

    private static bool IsNumeral(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '零';

    private static bool Contains(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
