using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Numbers without a unit, and when they are figures.</summary>
internal static class BareNumbers
{
    private const int MaxList = 8;

    // No place has so few residents that they are told to the last one and the word for them is left out.
    private const decimal FewestOfAPlace = 1000m;

    /// <summary>True for a number of residents without a word for them: 年末常住人口766579.</summary>
    public static bool IsPopulation(string text, int from, int start, int end, int to, decimal value)
    {
        if (value < FewestOfAPlace || value != decimal.Truncate(value))
            return false;
        if (end < to && text[end] is not (',' or '，' or '。' or ';' or '；' or ')' or '）'))
            return false;
        var before = text.AsSpan(from, start - from).TrimEnd();
        foreach (var verb in (ReadOnlySpan<string>)["总数", "达到", "达", "为", "数", "共"])
        {
            if (before.EndsWith(verb, StringComparison.Ordinal))
                before = before[..^verb.Length];
        }

        return before.EndsWithAny("常住人口", "总人口", "户籍人口");
    }

    /// <summary>True for a number that is a figure without a unit: of an index, a coefficient, a score or a count, or part of a list that ends in a unit.</summary>
    public static bool IsFigure(string text, int from, int start, int end, int to)
    {
        if (end < to && text[end] is ':' or '：' or '∶' or '﹕')
            return true;
        var next = end < to ? text[end] : '。';
        var before = text.AsSpan(from, start - from);
        if (next is '、' or '和' && before.Contains("分别", StringComparison.Ordinal) && IsListed(text, end, to))
            return true;
        if (next is not (',' or '，' or '。' or ';' or '；' or '、' or '左' or '以' or ')' or '）' or '!' or ' ' or '和') && !IsLeft(before, text.AsSpan(end, to - end)))
            return false;
        return before.ContainsAny("指数", "系数", "得分", "评分", "分值", "基尼", "比为", "之比", "收入比", "倍差", "人数", "每千", "每万", "率达", "率为", "率保持", "比重达", "占比达", "床位数", "托位数", "医师数", "护士数", "医生数");
    }

    // 分别为2.05、3.04‰: the unit stands behind the last of the list.
    private static bool IsListed(string text, int end, int to)
    {
        for (var count = 0; count < MaxList && end + 1 < to && text[end] is '、' or '和' && char.IsAsciiDigit(text[end + 1]); count++)
        {
            end = DigitRuns.EndOf(text, end + 1, to);
            if (PrintedUnits.At(text, end, to) is { Length: > 0 } unit)
                return unit is not ("年" or "日" or "期" or "届" or "级" or "月");
        }

        return false;
    }

    // 收入比由1.92缩小到1.85: where a change starts from.
    private static bool IsLeft(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before[Math.Max(0, before.Length - 12)..].IndexOfAny('由', '从') < 0)
            return false;
        return after.StartsWithAny("缩小", "下降", "降", "减", "收窄", "提高", "提升", "增", "上升", "升", "扩大", "调整");
    }
}
