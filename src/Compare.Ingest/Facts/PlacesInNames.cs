using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Places that names of measures begin with.</summary>
internal static class PlacesInNames
{
    private static readonly WordIndex AreaWords = WordIndex.ByFirst("全区", "全县", "全市", "全州", "我区", "我市", "我县", "本区", "本市", "区域内", "区域", "辖区内", "辖区", "区内", "市内", "域内", "全域", "全镇", "全街", "全省", "全国", "我省", "我国", "中国", "中国人", "我州", "全旗", "全盟", "全自治州", "全自治县");

    /// <summary>The provinces by their short names.</summary>
    public static readonly string[] Provinces =
        ["北京", "天津", "河北", "山西", "内蒙古自治区", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆"];

    private static readonly WordIndex ProvincesByFirst = WordIndex.ByFirst(Provinces);

    /// <summary>The word for the area that the text begins with (全区, 我市); null when it begins with none.</summary>
    public static string? AreaWordAt(ReadOnlySpan<char> text) => AreaWords.Find(text);

    /// <summary>True for a word for the area.</summary>
    public static bool IsAreaWord(string text) => AreaWordAt(text)?.Length == text.Length;

    /// <summary>The text without a leading word for the area (全区, 我市, 江北区); the text itself when it has none.</summary>
    public static string WithoutArea(string text, IReadOnlyList<string> ownNames)
    {
        foreach (var name in ownNames)
        {
            if (text.StartsWith(name, StringComparison.Ordinal) && text.Length > name.Length + 2)
                return SubjectText.TrimLeading(WithoutArea(text[name.Length..], ownNames));
        }

        foreach (var word in AreaWords.Candidates(text))
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length + 2)
                return SubjectText.TrimLeading(text[word.Length..]);
        }

        // 南京全市文化产业增加值: a place by its short name and once more.
        for (var i = 2; i <= 4 && i + 4 < text.Length; i++)
        {
            if (text[i] == '全' && text[i + 1] is '市' or '县' or '省' or '区' or '州' or '旗' && text[i - 1] is not ('占' or '居' or '于' or '比' or '过' or '为' or '在' or '是' or '达' or '到' or '对' or '向' or '率' or '数' or '的'))
                return SubjectText.TrimLeading(text[(i + 2)..]);
        }

        return text;
    }

    /// <summary>The province that the text begins with; empty when it begins with none.</summary>
    public static string ProvinceIn(string text)
    {
        foreach (var name in ProvincesByFirst.Candidates(text))
        {
            if (text.StartsWith(name, StringComparison.Ordinal) && text.Length > name.Length + 3)
                return name;
        }

        return "";
    }
}
