using Compare.Ingest.Text;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Runs of years told in words: 未来五年, 过去五年, 五年累计, 十八大以来.</summary>
internal static class RunsOfYears
{
    /// <summary>The years of the plan that the text is or is about (未来五年, 五年新增城镇就业200万人), in a work report those that begin with its own; null for other words.</summary>
    public static TimeMark? ToCome(string text, int i, int to, DocumentTime time)
    {
        var rest = text.AsSpan(i, to - i);
        var length = 0;
        foreach (var words in (ReadOnlySpan<string>)["未来五年", "未来5年", "今后五年", "今后5年"])
        {
            if (rest.StartsWith(words, StringComparison.Ordinal))
                length = words.Length;
        }

        if (length == 0)
        {
            // 过去五年, 连续五年, 第五年 and 近五年 count other years.
            if (!rest.StartsWith("五年", StringComparison.Ordinal) || rest.Length < 4 || (i > 0 && text[i - 1] is >= '\u4E00' and <= '\u9FFF') || time.IsReport || time.PastPlan is not null)
                return null;
            if (rest[2..] is not (['新', '增' or '建', ..] or ['累', '计', ..] or ['内', ..]))
                return null;
            length = rest[2] == '内' ? 3 : 2;
        }

        var period = time.Plan ?? time.NamedPlan ?? (time.IsReport && time.ThisYear is { } first ? new Period(first, first + 4) : null);
        return period is null ? null : new(i, i + length, [period], TimeRole.At, true, false, false, true);
    }

    /// <summary>The years up to the one reported on, in a report: 固定资产投资五年累计完成406亿元; null for other words.</summary>
    public static TimeMark? Behind(string text, int from, int i, int to, DocumentTime time)
    {
        if (!time.IsReport || time.LastActual is not { } last || i + 4 > to || text[i + 1] != '年')
            return null;
        var words = text.AsSpan(i + 2, to - i - 2);
        var begins = i == from || AroundTime.ClauseEnds.Contains(text[i - 1]);
        var adds = words.StartsWithAny("累计", "共") || (begins && words.StartsWithAny("新增", "完成", "建成"));
        if (!adds || (i > from && text[i - 1] is '第' or '前' or '后' or '近' or '来' or '未') || NarratedTime.HasTargetWord(text.AsSpan(from, i - from)))
            return null;
        var years = text[i] == '三' ? 3 : text[i] == '四' ? 4 : 5;
        return new(i, i + 2, [new Period(last - years + 1, last)], TimeRole.At, true, false, false, true);
    }

    /// <summary>过去五年 in a text without a year that looks from one plan to the next; null for other words.</summary>
    public static TimeMark? OfPastPlan(string text, int i, int to, Period past)
    {
        foreach (var words in (ReadOnlySpan<string>)["过去五年", "过去的五年", "五年来", "近五年", "过去5年", "过去的5年", "近5年"])
        {
            if (text.AsSpan(i, to - i).StartsWith(words, StringComparison.Ordinal))
                return new(i, i + words.Length, [past], TimeRole.At, true, false, false, true);
        }

        return null;
    }

    /// <summary>The years since a congress (党的十八大以来), up to the last one reported; null for another text.</summary>
    public static TimeMark? SinceCongress(ReadOnlySpan<char> text, int from, int i, DocumentTime time) =>
        YearOfCongress(text[i..]) is { } congress && time.LastActual is { } until && until > congress
            ? new(i - (text[from..i].EndsWith("党的") ? 2 : 0), i + 5, [new Period(congress, until)], TimeRole.At, true, false, true, IsSince: true) : null;

    private static int? YearOfCongress(ReadOnlySpan<char> text) =>
        text.StartsWith("十八大以来", StringComparison.Ordinal) ? 2012 : text.StartsWith("十九大以来", StringComparison.Ordinal) ? 2017 : text.StartsWith("二十大以来", StringComparison.Ordinal) ? 2022 : null;
}
