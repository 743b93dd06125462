using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>What a text without a figure turns to, which the figures behind it are of.</summary>
internal static class Topics
{
    private static readonly string[] PredicateStarts = ["有了", "能顺利", "能够", "有望", "可望", "将如期", "如期", "顺利", "逐年", "稳步", "持续", "不断", "显著", "明显", "快速", "大幅", "进一步", "全面", "逐步", "稳定", "增长", "提高", "提升", "增加", "扩大", "下降", "减少", "加快", "总体", "基本", "得到", "更加", "日益", "深入", "有序", "扎实", "有效", "达到", "实现", "位居", "居全", "保持", "稳居", "名列", "突破", "迈上", "跨上", "站上", "跨越", "迈过", "跨过", "高于", "低于", "优于", "好于", "快于", "超过", "领先", "与持平", "同比持平", "基本持平", "持平"];

    private static readonly WordSet PredicateStartSet = new(PredicateStarts);

    /// <summary>Cuts the predicate off a clause without a figure, so that what is left can be a subject: 居民收入稳步增长 gives 居民收入.</summary>
    public static string Of(string clause)
    {
        var text = SubjectText.TrimLeading(clause);
        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            return "";
        var cut = text.Length;
        foreach (var word in PredicateStartSet.IsIn(text) ? PredicateStarts : [])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 2)
                cut = Math.Min(cut, at);
        }

        return cut is >= 2 && (cut <= 16 || (cut <= 24 && cut < text.Length)) ? SubjectText.TrimTrailing(text[..cut]) : "";
    }

    /// <summary>The measure that a text is nothing but the name of; empty where it is something else.</summary>
    public static string MeasureOf(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart("●•·—-◆■▲");
        return text.Length is >= 3 and <= 16 && text.IndexOfAny(Clauses.Ends) < 0 && MeasureNames.HasTail(text) ? SubjectText.TrimLeading(text.ToString()) : "";
    }

    /// <summary>The measure that a clause turns to without a figure: 从最能反映体质的国民体质合格率上看; null where it turns to none.</summary>
    public static string? LookedAt(string clause)
    {
        var text = clause.AsSpan().Trim();
        foreach (var end in (ReadOnlySpan<string>)["上来看", "上看", "来看", "来说", "方面", "上"])
        {
            if (!text.EndsWith(end, StringComparison.Ordinal))
                continue;
            text = text[..^end.Length];
            text = text[(text.LastIndexOfAny('的', '从') + 1)..];
            return text.Length >= 4 && MeasureNames.HasTail(text) ? text.ToString() : null;
        }

        return null;
    }

    /// <summary>The people that a clause without a figure limits what follows to: 户籍人口中 gives 户籍; empty when it limits it to none or to all.</summary>
    public static string GroupOf(string clause)
    {
        var text = clause.AsSpan().Trim();
        if (text.Length is < 4 or > 16 || text[^1] != '中')
            return "";
        text = text[..^1].TrimEnd("其之");
        foreach (var people in (ReadOnlySpan<string>)["人口", "居民", "人员", "老年人", "学生", "儿童", "幼儿"])
        {
            if (!text.EndsWith(people, StringComparison.Ordinal))
                continue;
            // 四、人口年龄构成全州人口中: a heading that a page ran into its text ends where the place begins.
            foreach (var place in (ReadOnlySpan<string>)["全国", "全省", "全市", "全区", "全县", "全州"])
            {
                if (text[..^people.Length].EndsWith(place, StringComparison.Ordinal))
                    return "";
            }

            var kind = PlacesInNames.WithoutArea(text[..^people.Length].ToString() + "人口人口", [])[..^4];
            return kind is "" or "常住" or "总" or "全部" or "全国" or "全市" or "全区" or "全县" or "全省" ? "" : kind;
        }

        return "";
    }
}
