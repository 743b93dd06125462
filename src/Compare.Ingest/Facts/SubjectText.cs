using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Cuts the printed words around a figure down to what the figure is about.</summary>
internal static class SubjectText
{
    // Words that may stand before a subject and are no part of it; longest first.
    private static readonly WordIndex Leading = WordIndex.ByFirst(
        "其中", "并且", "并", "且", "而且", "同时", "以及", "及", "和", "与", "还", "也", "又", "均", "要", "力争实现", "力争", "确保", "争取", "努力", "力求", "奋力", "实现", "做到", "完成", "保持", "推动", "推进",
        "促进", "促使", "使得", "使", "让", "把", "将", "预计", "预期", "计划", "规划", "拟", "累计", "总计", "合计", "共计", "共", "全年", "全面", "目前", "现有", "现", "已经", "已", "基本", "届时", "助推", "带动全区",
        "成功", "顺利", "提前", "如期", "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是", "首先", "逐步", "进一步", "稳步", "持续", "不断", "大力", "加快", "切实", "着力", "有效", "确定", "达到", "达", "到", "是", "为", "有", "年内", "期间", "时期", "期末", "每年", "年均", "至少", "分别",
        "主要预期目标", "主要目标", "预期目标", "目标", "全力", "深入", "统筹", "新时期", "明确提出", "提出", "最终", "圆满", "将要", "要力争", "应当", "截至", "另有", "另", "此外", "距离", "距", "离", "特别是", "尤其是", "例如", "如", "今年", "即", "含", "包括", "比如", "等", "的", "后", "底", "末", "年", "前", "了", "：", ":", " ", "\u3000", "、", "“", "”", "·", "•", "—", "-", ",", "，", ")", "）", "。", "#", "●", "○", "◆", "◇", "■", "□", "▲", "▶", "►", "★", "☆", "※", "*", "→", "－", "–", "．", "▪", "✓", "√");

    // Words that may stand between a subject and its figure; longest first.
    private static readonly WordIndex Trailing = WordIndex.ByLast(
        "达到", "达", "达成", "为", "是", "至", "到", "在", "有", "共计", "共有", "共", "累计", "累计达", "合计", "总计", "分别", "均", "各", "都", "已", "已经", "将", "仅", "仅为", "预计", "约", "始终", "始终保持",
        "保持", "稳定", "巩固", "控制", "维持", "提高到", "提升到", "提高为", "上升为", "下降为", "降低为", "升为", "降为", "缩小为", "减少为", "扩大为", "又", "提高至", "提升至", "增加到", "增加至", "增长到", "增长至", "增至", "增到", "扩大到", "扩大至", "扩展到", "上升到", "上升至", "升至", "下降到", "下降至", "降低到", "降低至",
        "降至", "降到", "缩小到", "缩小至", "压减到", "压减至", "减少到", "减少至", "减至", "调整为", "调整到", "调整至", "拓展到", "延伸到", "实现", "完成", "拥有", "现有", "就达", "高达", "多达", "力争", "力争达到", "确保", "确保达到", "可达", "能够",
        "努力", "争取", "稳步", "逐步", "持续", "全部", "全面", "基本", "不断", "进一步", "分别为", "了", "（", "(", "“", "：", ":", " ", "\u3000", "、", "—", "-", "的", "由", "从", "每年", "年均", "同比", "也", "且", "率先", "提前", "首次", "历史性", "每月", "每人每月", "每人每年", "每生每年", "大幅", "大幅度", "显著", "明显", "多年最低", "多年来最低", "历年最低", "历史最低", "近年最低", "近年来最低", "历史最低值", "历史新低", "多年最高", "多年来最高", "历年最高", "历史最高", "近年最高", "近年来最高", "历史新高", "历史最高值", "新高", "连续两年", "连续三年", "连续四年", "连续五年", "连续多年", "多年", "常年", "长期", "已超额", "超额", "处于", "处在", "位于", "不断提高", "维系", "总计达", "全年", "，", ",", "其中", "和", "与", "及", "以及", "今年", "去年", "一年", "进位", "跃升至", "跃升到", "攀升至", "回落至", "回落到", "收窄至", "收窄到", "收窄", "拉低至", "提至", "提到", "迈上", "跨越", "跨过", "迈过", "站上", "突破", "实现了", "实际", "平均", "可以达到", "将要", "目标", "目标值", "指标", "要", "应", "需", "须", "要力争", "最终", "连跨", "连续", "接连", "先后", "连上", "跨上", "跃上", "登上", "两年", "三年", "四年", "五年", "三年间", "五年间", "十年间", "更是", "更", "按", "按照", "有望", "预期", "预期将", "拟", "预计将", "继续", "继续保持");

    // The headings of a bulletin's paragraphs, which pages run into the text behind them.
    private static readonly string[] BulletinHeadings =
        ["人口", "国民经济", "经济总量", "就业", "物价", "财政", "农业", "工业", "建筑业", "固定资产投资", "投资", "国内贸易", "对外贸易", "外贸", "消费", "旅游", "教育", "卫生", "社会保障", "人民生活", "居民收入", "环境"];

    /// <summary>The text without the words that lead to or follow a subject.</summary>
    public static string Clean(string text) => PerHeadNames.WithBaseInFront(TrimTrailing(TrimLeading(Remarks.Without(text))));

    /// <summary>The text without leading connectives, verbs and marks.</summary>
    public static string TrimLeading(string text)
    {
        var span = text.AsSpan().Trim();
        var again = true;
        while (again && span.Length > 0)
        {
            again = false;
            foreach (var word in Leading.Candidates(span))
            {
                if (span.StartsWith(word, StringComparison.Ordinal) && !IsWordOfSubject(span, word) && !(span.Length > word.Length && span[word.Length] is '率' or '度'))
                {
                    span = span[word.Length..].TrimStart();
                    again = true;
                    break;
                }
            }
        }

        return span.Length == text.Length ? text : span.ToString();
    }

    /// <summary>The text without the verbs and adverbs between a subject and its figure.</summary>
    public static string TrimTrailing(string text)
    {
        var span = text.AsSpan().Trim();
        var again = true;
        while (again && span.Length > 0)
        {
            again = TakeYearsInARow(ref span);
            foreach (var word in Trailing.Candidates(span))
            {
                if (!span.EndsWith(word, StringComparison.Ordinal) || IsEndOfSubject(span, word))
                    continue;
                span = span[..^word.Length].TrimEnd();
                again = true;
                break;
            }
        }

        return span.Length == text.Length ? text : span.ToString();
    }

    /// <summary>The subject without a heading that a page ran into it (人口年末常住人口, 国民经济全年实现地区生产总值); null when none stands before it.</summary>
    public static string? WithoutHeading(string subject)
    {
        foreach (var heading in BulletinHeadings)
        {
            if (!subject.StartsWith(heading, StringComparison.Ordinal))
                continue;
            var rest = subject.AsSpan(heading.Length);
            if (rest.StartsWithAny("年末", "全年"))
                return TrimLeading(rest.ToString());
        }

        return null;
    }

    // 失业率连续5年控制在…: for how long, no part of the name.
    private static bool TakeYearsInARow(ref ReadOnlySpan<char> text)
    {
        if (text.Length < 6 || text[^1] != '年' || text.LastIndexOf("连续", StringComparison.Ordinal) is not (>= 2 and var at) || text.Length - at > 6)
            return false;
        text = text[..at].TrimEnd();
        return true;
    }

    // 为中小微企业…, 到户, 有效…: a leading word that is the beginning of a longer one.
    private static bool IsWordOfSubject(ReadOnlySpan<char> text, string word) => word switch
    {
        "有" => text.StartsWithAny("有效", "有证", "有机", "有线"),
        "及" => text.StartsWith("及时", StringComparison.Ordinal),
        "距" or "距离" => !text.Contains("每", StringComparison.Ordinal) && !MeasureNames.HasTail(text),
        "离" => text is not ['离', '每' or '人' or '常' or '户', ..],
        "和" => text.StartsWithAny("和谐", "和美"),
        "共" => text.StartsWithAny("共有产权", "共同", "共享", "共建"),
        "要" => text.StartsWith("要素", StringComparison.Ordinal),
        "现" => text.StartsWithAny("现代", "现场"),
        "基本" => text.StartsWithAny("基本养", "基本医", "基本公", "基本保", "基本生", "基本康", "基本住", "基本社", "基本药", "基本农"),
        "年" => text.StartsWithAny("年度", "年末", "年轻", "年人", "年均", "年龄", "年接", "年开"),
        "将" => text.StartsWith("将军", StringComparison.Ordinal),
        "规划" => text.StartsWithAny("规划面", "规划用"),
        "后" => text.StartsWithAny("后勤", "后备"),
        "等" => text.StartsWithAny("等级", "等次"),
        "前" => text.StartsWithAny("前瞻", "前期"),
        "如" => text.StartsWith("如期", StringComparison.Ordinal),
        "目标" => text.StartsWith("目标人", StringComparison.Ordinal),
        "到" => text.StartsWithAny("到户", "到位"),
        "均" => text.StartsWith("均衡", StringComparison.Ordinal),
        "计划" => text.StartsWithAny("计划生", "计划免"),
        "预期" => text.StartsWith("预期寿", StringComparison.Ordinal),
        "并" => text.StartsWithAny("并发", "并网"),
        "为" => text.StartsWith("为老", StringComparison.Ordinal) || text.ContainsAny("提供", "预留", "授信", "开展"),
        "把" or "使" => text.StartsWith("使用", StringComparison.Ordinal),
        "“" => true,
        "即" => text.StartsWith("即征", StringComparison.Ordinal),
        _ => false,
    };

    // 国有, 存在, 行为: a trailing word that is the end of a longer one.
    private static bool IsEndOfSubject(ReadOnlySpan<char> text, string word) => word switch
    {
        "有" => text.EndsWithAny("国有", "公有", "所有", "持有", "集体有", "民有"),
        "在" => text.EndsWithAny("存在", "实在"),
        "为" => text.EndsWithAny("行为", "作为", "有为"),
        "都" => text.EndsWithAny("首都", "成都"),
        "由" => text.EndsWithAny("自由", "理由"),
        "平均" => text.Length == 2,
        "目标" or "实际" => true,
        "指标" => !MeasureNames.HasTail(text[..^2]), // 人均预期寿命指标达到80.6岁; 34项主要指标 is a name
        "三年" => text.EndsWithAny("学前三年", "学前教育三年"),
        "拟" => text.EndsWithAny("模拟", "虚拟"),
        "控制" or "维系" => text.Length < 6,
        "到" => text.EndsWithAny("报到", "签到"),
        "是" => text.EndsWithAny("总是"),
        "均" => text.EndsWithAny("人均", "户均", "生均", "地均", "亩均", "平均", "车均", "床均"),
        "和" => text.EndsWithAny("缓和", "温和"),
        "共" => text.EndsWithAny("公共"),
        "要" => !text.EndsWith("比重要", StringComparison.Ordinal) && text.EndsWithAny("主要", "需要", "重要", "必要", "纲要", "摘要", "紧要"),
        "应" => text.EndsWithAny("供应", "响应", "适应", "反应", "效应"),
        "需" => text.EndsWithAny("急需", "必需", "内需", "刚需", "所需", "军需"),
        _ => false,
    };
}
