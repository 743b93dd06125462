using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Remarks in the text around a figure that are no part of the name of what it is of: brackets, marks of footnotes, who says it.</summary>
internal static class Remarks
{
    private const int MaxGoal = 12;

    /// <summary>The text without remarks on how its figures came about ((下同), (预计), （初步统计）), which are none on what they are of.</summary>
    public static string Without(string text)
    {
        text = BehindRunInHeading(AfterGoal(WithoutFootnotes(WithoutSource(text))));
        if (text.AsSpan().IndexOfAny('(', '（') < 0)
            return text;
        for (var open = text.AsSpan().IndexOfAny('(', '（'); open >= 0;)
        {
            var close = text.AsSpan(open).IndexOfAny(')', '）');
            if (close < 0)
                break;
            if (IsRemark(text.AsSpan(open + 1, close - 1)))
                text = text.Remove(open, close + 1);
            else
                open += close + 1;
            var next = open < text.Length ? text.AsSpan(open).IndexOfAny('(', '（') : -1;
            open = next < 0 ? -1 : open + next;
        }

        return text;
    }

    /// <summary>The measure that a subject names again in its last bracket: 占常住人口比重(常住人口城镇化率); null when it names none.</summary>
    public static string? NameInside(string subject)
    {
        if (subject.Length < 6 || subject[^1] is not (')' or '）'))
            return null;
        var open = subject.LastIndexOfAny(['(', '（']);
        var inside = open < 0 ? "" : subject[(open + 1)..^1];
        if (inside.StartsWith('即'))
            inside = inside[1..];
        return inside.Length >= 4 && MeasureNames.HasTail(inside) ? inside : null;
    }

    /// <summary>A rate's name without the bracket that says how it is taken: 投入强度(与地区生产总值之比); null when it has none.</summary>
    public static string? NameBefore(string subject)
    {
        if (subject.Length < 8 || subject[^1] is not (')' or '）') || subject.LastIndexOfAny(['(', '（']) is not (>= 4 and var open))
            return null;
        var inside = subject.AsSpan(open + 1, subject.Length - open - 2);
        return subject[open - 1] is '率' or '度' or '比' or '数' && inside.EndsWithAny("之比", "比重", "比例", "为1", "计算") ? subject[..open] : null;
    }

    // How the figure came about, or of which account it is; (含助理) and (即城镇化率) say what is counted.
    private static bool IsRemark(ReadOnlySpan<char> text) =>
        text.StartsWithAny("下同", "以下简称", "预计", "初步", "不含农户", "未扣除", "人民币", "包括", "项目在地", "项目所在地", "现价", "当年价", "可比价", "不变价", "快报")
            || text.EndsWithAny("下同", "口径", "核算数", "统计数", "快报数");

    // 总体目标为城镇新增就业: that it is a goal is no part of its name.
    private static string AfterGoal(string text)
    {
        var at = text.IndexOf("目标", StringComparison.Ordinal);
        return at is >= 0 and <= MaxGoal && text.Length - at >= 6 && text[at + 2] is '为' or '是' ? text[(at + 3)..] : text;
    }

    // 发展普惠性学前教育 全市学前三年毛入园率: a heading that a page ran into its text ends where the place begins.
    private static string BehindRunInHeading(string text)
    {
        for (var blank = text.IndexOf(' ', StringComparison.Ordinal); blank > 0; blank = text.IndexOf(' ', blank + 1))
        {
            if (text.Length - blank > 6 && PlacesInNames.AreaWordAt(text.AsSpan(blank + 1)) is not null)
                return text[(blank + 1)..];
        }

        return text;
    }

    // 《规划》提出城镇新增就业: who says it is no part of what is said.
    private static string WithoutSource(string text)
    {
        var span = text.AsSpan().TrimStart();
        var close = span.Length > 0 && span[0] == '《' ? span.IndexOf('》') : -1;
        if (close is < 0 or > 40)
            return text;
        var rest = span[(close + 1)..];
        foreach (var verb in (ReadOnlySpan<string>)["明确提出", "还提出", "提出", "指出", "明确", "显示", "提到", "要求"])
        {
            if (rest.StartsWith(verb, StringComparison.Ordinal))
                return rest[verb.Length..].ToString();
        }

        return text;
    }

    // 地区生产总值[2]
    private static string WithoutFootnotes(string text)
    {
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = open + 1;
            while (close < text.Length && close - open <= 2 && char.IsAsciiDigit(text[close]))
                close++;
            if (close > open + 1 && close < text.Length && text[close] == ']')
                (text, open) = (text.Remove(open, close - open + 1), open - 1);
            if (open + 1 >= text.Length)
                break;
        }

        return text;
    }
}
