using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Numbers that are no quantities of an indicator: dates, ages that belong to a name, durations, ordinals.</summary>
internal static class OtherNumbers
{
    // How far back the names of a list may stand that goes on with another year.
    private const int MaxNames = 200;

    /// <summary>True for a number that is no quantity.</summary>
    public static bool Is(string text, int from, int to, int start, int end, int i, string unit, string scale, decimal value)
    {
        var rest = text.AsSpan(i, to - i);
        var behind = text.AsSpan(end, to - end);
        switch (unit)
        {
            case "年":
                return scale.Length > 0 || !IsSchooling(text, from, start) || value > 100 || rest.StartsWithAny("底", "间");
            case "岁":
                // Nobody's age is told in decimals.
                if (value != decimal.Truncate(value))
                    return false;
                // 预期寿命提高到80岁以上 is no age either.
                if (text.AsSpan(from, start - from).LastIndexOf("寿命") is >= 0 and var span && start - from - span <= 14)
                    return false;
                return rest.StartsWithAny("以", "及", "至", "到", "—", "-", "~")
                    || !text.AsSpan(from, start - from).ContainsAny("寿命", "年龄", "岁数", "增加", "提高", "提升", "延长", "增长");
            case "日" or "月":
                return scale.Length == 0;
            case "届" or "级" or "期" or "道" or "路":
                return true;
            case "天" or "小时" or "分钟":
                return !IsDurationOfInterest(text.AsSpan(from, start - from)) && (rest.StartsWithAny("以", "之") || rest is [>= '\u4E00' and <= '\u9FFF', ..]) && !text.AsSpan(from, start - from).ContainsAny("天数", "时间", "时长");
            case "对":
                return rest.Length > 0 && char.IsAsciiDigit(rest[0]);
            case "位":
                return rest.StartsWithAny("于", "居") || text.AsSpan(from, start - from).EndsWith("前") || text.AsSpan(from, start - from).EndsWith("第");
            case "个":
                // 81个月, 6个方面 as durations and structure.
                if (rest.StartsWithAny("月", "小时", "工作日", "方面", "维度", "字"))
                    return true;
                break;
            case "次":
                if (rest.StartsWithAny("会议", "全会", "人口普查", "党代会"))
                    return true;
                break;
            case "":
                if (scale.Length > 0)
                    return false;
                if (behind.Length > 0 && behind[0] is '月' or '号' or '时' or '版' or '强' or '后' or '制' or '型' or '式' or '级' or '线' or '街' or '村' or '院' or '字' or '区' or '、' && !BareNumbers.IsFigure(text, from, start, end, to))
                    return true;
                if (behind.StartsWithAny("周年", "热线"))
                    return true;
                return text.AsSpan(start, end - start).IndexOf(':') < 0 && !BareNumbers.IsFigure(text, from, start, end, to);
            default:
                break;
        }

        // 十五分钟 circles, 500强, list marks.
        return false;
    }

    // 受教育年限13.5年; …、年限分别达到99%和13.5年;2020年分别达到99%和15年: the list goes on with what the sentence before named.
    private static bool IsSchooling(string text, int from, int start)
    {
        ReadOnlySpan<string> words = ["年限", "学制", "教育年"];
        var clause = text.AsSpan(from, start - from);
        return clause.ContainsAny(words) || (clause.Contains("分别", StringComparison.Ordinal) && text.AsSpan(Math.Max(0, from - MaxNames), from - Math.Max(0, from - MaxNames)).ContainsAny(words));
    }

    private static bool IsDurationOfInterest(ReadOnlySpan<char> before) => before.EndsWithAny("达", "达到", "为");
}
