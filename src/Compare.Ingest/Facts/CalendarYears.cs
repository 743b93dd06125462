using Compare.Ingest.Text;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Years told by their numbers: 2025年, 2021—2025年, 2023、2025、2027年, 二〇二四年.</summary>
internal static class CalendarYears
{
    /// <summary>The year that stands at a place; null when none does.</summary>
    public static int? At(ReadOnlySpan<char> text, int i)
    {
        if (i + 4 > text.Length || text[i] is not ('1' or '2') || (i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] == '.')) || (i + 4 < text.Length && (char.IsAsciiDigit(text[i + 4]) || text[i + 4] == '.')))
            return null;
        var year = 0;
        for (var k = i; k < i + 4; k++)
        {
            if (!char.IsAsciiDigit(text[k]))
                return null;
            year = (year * 10) + (text[k] - '0');
        }

        return year is >= 1949 and <= 2060 ? year : null;
    }

    /// <summary>The year that is written in words at a place, with 年 after it (二〇二四年); null when none is.</summary>
    public static int? WrittenAt(ReadOnlySpan<char> text, int i)
    {
        if (i + 4 >= text.Length || text[i] != '二' || text[i + 1] is not ('〇' or '○' or '零' or 'Ｏ' or 'O') || text[i + 4] != '年')
            return null;
        var year = 20;
        for (var k = i + 2; k < i + 4; k++)
        {
            var digit = text[k] is '〇' or '○' or 'Ｏ' or 'O' ? 0 : "零一二三四五六七八九".IndexOf(text[k], StringComparison.Ordinal);
            if (digit < 0)
                return null;
            year = (year * 10) + digit;
        }

        return year <= 2060 ? year : null;
    }

    /// <summary>The statement of time that a year begins; null where it dates something else.</summary>
    public static TimeMark? MarkAt(string text, int from, int i, int to, int year)
    {
        var span = text.AsSpan(0, to);
        var k = i + 4;
        var periods = new List<Period> { Period.Of(year) };
        var isRange = false;
        if (k + 1 < to && span[k] == ' ' && span[k + 1] == '年')
            k++;
        var marked = k < to && span[k] == '年';
        if (marked)
            k++;

        // A run of years: 2021—2025年, 2023年至2027年.
        var dash = k;
        while (dash < to && span[dash] is '-' or '—' or '–' or '~' or '至' or '到' && dash - k < 2)
            dash++;
        if (dash > k && At(span, dash) is { } last && last > year)
        {
            k = dash + 4;
            if (k + 1 < to && span[k] == ' ' && span[k + 1] == '年')
                k++;
            marked |= k < to && span[k] == '年';
            if (k < to && span[k] == '年')
                k++;
            if (!marked)
                return null;
            periods = [new Period(year, last)];
            isRange = true;
        }
        else
        {
            // A list of years: 2023、2025、2027年; 2023年、2025年和2027年; 2023年底和2030年.
            if (marked && k + 5 < to && span[k] is '底' or '末' && span[k + 1] is '、' or '和' or '及' or '与' && At(span, k + 2) is not null)
                k++;
            while (k < to && span[k] is '、' or '和' or '及' or '与' or ',' or '，' && At(span, k + 1) is { } other && other > periods[^1].Last)
            {
                var after = k + 5;
                var hasWord = after < to && span[after] == '年';
                if (span[k] is ',' or '，' && !(hasWord && marked))
                    break;
                k = after;
                marked |= hasWord;
                if (hasWord)
                    k++;
                periods.Add(Period.Of(other));
            }
        }

        if (!marked && !(i > from && span[i - 1] == '到' && k < to && !char.IsAsciiLetterOrDigit(span[k]) && span[k] is not ('-' or '—' or '+' or '%' or '个' or '人' or '元' or '万' or '户' or '家' or '张' or '所'))
            && !DatesSurvey(span, from, i, k))
            return null;
        // …规划和2035年远景目标纲要 is the name of a paper.
        if (IsVision(span[k..]))
            return null;

        // 展望2035年,…达到80岁以上: aimed at, far beyond what the text is about.
        if (!isRange && (span[from..i].EndsWith("展望", StringComparison.Ordinal) || span[from..i].EndsWith("展望到", StringComparison.Ordinal)))
            return new(i - (span[i - 1] == '到' ? 3 : 2), k, [.. periods], TimeRole.At, false, true, false, IsVision: true);
        var isDeadline = false;
        var end = AroundTime.TakeEnd(span, k, to, ref isDeadline);
        var start = i;
        isDeadline |= !AroundTime.EndsChange(span[from..start]) && AroundTime.TakeBefore(span, from, ref start, "到");
        var soFar = AroundTime.TakeBefore(span, from, ref start, "截至") || AroundTime.TakeBefore(span, from, ref start, "截止") || AroundTime.TakeBefore(span, from, ref start, "截止到");
        if (soFar)
            isDeadline = false;
        else
            _ = (!AroundTime.EndsChange(span[from..start]) && AroundTime.TakeBefore(span, from, ref start, "至") && (isDeadline |= end == k && (start == from || AroundTime.ClauseEnds.Contains(span[start - 1])))) || AroundTime.TakeBefore(span, from, ref start, "在") || AroundTime.TakeBefore(span, from, ref start, "于");

        // 2022年8月3日, 2020年11月: a date states when, not what a figure is of, unless it is a cut-off date.
        if (end < to && char.IsAsciiDigit(span[end]))
        {
            var month = end;
            while (month < to && char.IsAsciiDigit(span[month]) && month - end < 2)
                month++;
            if (month < to && span[month] == '月')
            {
                end = month + 1;
                var day = end;
                while (day < to && char.IsAsciiDigit(span[day]) && day - end < 2)
                    day++;
                if (day > end && day < to && span[day] is '日')
                    end = day + 1;
                else if (end < to && span[end] is '底' or '末')
                    end++;
            }
        }

        // 从2015年到2019年 is a run of years, 从2015年 alone a place to start from.
        var isFromTo = isRange && (AroundTime.TakeBefore(span, from, ref start, "从") || AroundTime.TakeBefore(span, from, ref start, "自") || AroundTime.TakeBefore(span, from, ref start, "由"));
        return new(start, end, [.. periods], !isFromTo && AroundTime.IsBase(span, from, start, end) ? TimeRole.Base : TimeRole.At, isRange, isDeadline, soFar, IsFromTo: isFromTo);
    }

    // 2023鄂州市居民健康素养监测报告结果显示: the year that a sentence begins with dates the survey also without 年.
    private static bool DatesSurvey(ReadOnlySpan<char> text, int from, int i, int k)
    {
        if ((i > from && text[i - 1] is not ('《' or ' ' or '\u3000' or '据')) || k >= text.Length || text[k] is not (>= '\u4E00' and <= '\u9FFF') || text[from..i].TrimStart(" \u3000《") is not ("" or "据" or "根据"))
            return false;
        var name = text[k..Math.Min(text.Length, k + 24)];
        name = name[..(name.IndexOfAny(AroundTime.ClauseEnds) is var end and >= 0 ? end : name.Length)];
        return name.ContainsAny("监测", "调查", "公报");
    }

    private static bool IsVision(ReadOnlySpan<char> after)
    {
        var at = after[..Math.Min(after.Length, 14)].IndexOf("远景", StringComparison.Ordinal);
        return at >= 0 && after[..at].IndexOfAny(AroundTime.ClauseEnds) < 0;
    }
}
