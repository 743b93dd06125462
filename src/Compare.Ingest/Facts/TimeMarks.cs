using System.Collections.Frozen;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Finds the statements of time in a sentence.</summary>
internal static class TimeMarks
{
    private static readonly string[] BaseWords = ["较", "比", "相比", "与", "同", "对照", "自", "从", "由", "相对于", "对比", "对标"];

    private static readonly (string Words, int Offset, bool SoFar, int Years)[] Relative =
    [
        ("过去一年", -1, false, 1), ("刚刚过去的一年", -1, false, 1), ("一年来", -1, false, 1), ("过去五年", -1, false, 5), ("过去的五年", -1, false, 5), ("五年来", -1, false, 5), ("近五年", -1, false, 5), ("过去5年", -1, false, 5), ("过去的5年", -1, false, 5), ("5年来", -1, false, 5), ("近5年", -1, false, 5),
        ("今年以来", 0, true, 1), ("今年", 0, false, 1), ("本年度", 0, false, 1), ("去年", -1, false, 1), ("上年度", -1, false, 1), ("上年", -1, false, 1), ("前年", -2, false, 1), ("明年", 1, false, 1),
        ("目前", -1, true, 1), ("截至目前", -1, true, 1), ("现有", -1, true, 1),
    ];

    private static readonly FrozenDictionary<char, (string Words, int Offset, bool SoFar, int Years)[]> RelativeByFirst = Relative.GroupBy(r => r.Words[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create("，,。；;、");
    private static readonly System.Buffers.SearchValues<char> Starts = System.Buffers.SearchValues.Create("125二十今去上前明过刚一三四五近本目截现未第");

    /// <summary>The year that stands at a place; null when none does.</summary>
    public static int? YearAt(ReadOnlySpan<char> text, int i)
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
    public static int? WrittenYearAt(ReadOnlySpan<char> text, int i)
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

    /// <summary>Adds the marks of <paramref name="text"/>[<paramref name="from"/>..<paramref name="to"/>] in order.</summary>
    public static void Read(string text, int from, int to, DocumentTime time, List<TimeMark> found)
    {
        var i = from;
        while (i < to)
        {
            var next = text.AsSpan(i, to - i).IndexOfAny(Starts);
            if (next < 0)
                return;
            i += next;
            if (One(text, from, i, to, time) is { } mark)
            {
                found.Add(mark);
                i = Math.Max(mark.End, i + 1);
            }
            else
            {
                i++;
            }
        }
    }

    private static TimeMark? One(string text, int from, int i, int to, DocumentTime time)
    {
        var span = text.AsSpan(0, to);
        if (span[i] is '1' or '2')
            return YearAt(span, i) is { } year ? Years(text, from, i, to, year) : null;
        if (span[i] == '二')
            return WrittenYearAt(span, i) is { } written ? Years(text, from, i, to, written) : null;
        if (span[i] == '十' && DocumentTime.FiveYears(span[i..]) is { } plan)
            return PlanYears(text, from, i, to, plan, time);
        if (span[i] == '第')
            return Census(text, from, i, to);
        if (span[i] is '十' or '二' && SinceCongress(span[i..]) is { } congress)
            return time.LastActual is { } until && until > congress ? new(i - (span[from..i].EndsWith("党的") ? 2 : 0), i + 5, [new Period(congress, until)], TimeRole.At, true, false, true, IsSince: true) : null;
        if (span[i] is '未' or '今' or '五' && FiveToCome(text, i, to, time) is { } coming)
            return coming;
        if (span[i] is '三' or '四' or '五' && YearsBehind(text, from, i, to, time) is { } behind)
            return behind;
        if (time.ThisYear is not { } thisYear)
            return time.PastPlan is { } past ? PastFive(text, i, to, past) : null;
        if (!RelativeByFirst.TryGetValue(span[i], out var candidates) || (span[i] == '5' && i > 0 && (char.IsAsciiDigit(span[i - 1]) || span[i - 1] is '.' or ',')))
            return null;
        foreach (var (words, offset, soFar, years) in candidates)
        {
            if (!span[i..].StartsWith(words, StringComparison.Ordinal))
                continue;
            var end = i + words.Length;
            var start = i;
            var isDeadline = TakeBefore(span, from, ref start, "到");
            end = TakeEnd(span, end, to, ref isDeadline);
            if (words is "目前" or "截至目前" or "现有")
            {
                if (words == "现有")
                    end = i;
                return new(start, end, time.LastActual is { } last ? [Period.Of(last)] : [Period.Of(thisYear)], TimeRole.At, false, false, true);
            }

            // 上年 in a report on a year is the one before that year, and so is every such word in a bulletin; elsewhere 去年 is seen from the day it is given.
            var seenFrom = (words[0] == '上' || (time.IsBulletin && words[0] is '今' or '本' or '去' or '前' or '明')) && time is { IsReport: true, LastActual: { } reported } ? reported : thisYear;
            var period = years == 1 ? Period.Of(seenFrom + offset)
                : time.NamedPlan is { } own && own.Last - thisYear is 0 or -1 ? own // 五年来 in a text on the plan that ends
                : new Period(thisYear + offset - years + 1, thisYear + offset);
            return new(start, end, [period], IsBase(span, from, start, end) ? TimeRole.Base : TimeRole.At, years > 1, isDeadline, soFar, true, IsSince: years > 1);
        }

        return null;
    }

    // 第七次全国人口普查结果显示: counted in the year of the census.
    private static TimeMark? Census(string text, int from, int i, int to)
    {
        var span = text.AsSpan(i, to - i);
        foreach (var (number, year) in (ReadOnlySpan<(string, int)>)[("第五次", 2000), ("第六次", 2010), ("第七次", 2020), ("第八次", 2030)])
        {
            if (!span.StartsWith(number, StringComparison.Ordinal))
                continue;
            var name = span[number.Length..];
            name = name.StartsWith("全国", StringComparison.Ordinal) ? name[2..] : name;
            if (!name.StartsWith("人口普查", StringComparison.Ordinal))
                return null;
            var end = to - name.Length + "人口普查".Length;
            foreach (var word in (ReadOnlySpan<string>)["标准时点", "时点", "结果", "数据"])
            {
                if (text.AsSpan(end, to - end).StartsWith(word, StringComparison.Ordinal))
                {
                    end += word.Length;
                    break;
                }
            }

            return new(i, end, [Period.Of(year)], IsBase(text.AsSpan(0, to), from, i, end) ? TimeRole.Base : TimeRole.At, false, false, false, IsCensus: true);
        }

        return null;
    }

    /// <summary>The year of the congress since which something is told (十八大以来); null for another text.</summary>
    private static int? SinceCongress(ReadOnlySpan<char> text) =>
        text.StartsWith("十八大以来", StringComparison.Ordinal) ? 2012 : text.StartsWith("十九大以来", StringComparison.Ordinal) ? 2017 : text.StartsWith("二十大以来", StringComparison.Ordinal) ? 2022 : null;

    // 未来五年, 五年新增城镇就业200万人: the years of the plan that the text is or is about; in a work report those that begin with its own.
    private static TimeMark? FiveToCome(string text, int i, int to, DocumentTime time)
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

    // 固定资产投资五年累计完成406亿元 in a report: the years up to the one reported on.
    private static TimeMark? YearsBehind(string text, int from, int i, int to, DocumentTime time)
    {
        if (!time.IsReport || time.LastActual is not { } last || i + 4 > to || text[i + 1] != '年')
            return null;
        var words = text.AsSpan(i + 2, to - i - 2);
        var begins = i == from || ClauseEnds.Contains(text[i - 1]);
        var adds = words.StartsWith("累计", StringComparison.Ordinal) || words.StartsWith("共", StringComparison.Ordinal) || (begins && (words.StartsWith("新增", StringComparison.Ordinal) || words.StartsWith("完成", StringComparison.Ordinal) || words.StartsWith("建成", StringComparison.Ordinal)));
        if (!adds || (i > from && text[i - 1] is '第' or '前' or '后' or '近' or '来' or '未') || NarratedTime.HasTargetWord(text.AsSpan(from, i - from)))
            return null;
        var years = text[i] == '三' ? 3 : text[i] == '四' ? 4 : 5;
        return new(i, i + 2, [new Period(last - years + 1, last)], TimeRole.At, true, false, false, true);
    }

    // 过去五年 in a text without a year that looks from one plan to the next.
    private static TimeMark? PastFive(string text, int i, int to, Period past)
    {
        foreach (var words in (ReadOnlySpan<string>)["过去五年", "过去的五年", "五年来", "近五年", "过去5年", "过去的5年", "近5年"])
        {
            if (text.AsSpan(i, to - i).StartsWith(words, StringComparison.Ordinal))
                return new(i, i + words.Length, [past], TimeRole.At, true, false, false, true);
        }

        return null;
    }

    private static TimeMark? Years(string text, int from, int i, int to, int year)
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
        if (dash > k && YearAt(span, dash) is { } last && last > year)
        {
            k = dash + 4;
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
            if (marked && k + 5 < to && span[k] is '底' or '末' && span[k + 1] is '、' or '和' or '及' or '与' && YearAt(span, k + 2) is not null)
                k++;
            while (k < to && span[k] is '、' or '和' or '及' or '与' or ',' or '，' && YearAt(span, k + 1) is { } other && other > periods[^1].Last)
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
        var end = TakeEnd(span, k, to, ref isDeadline);
        var start = i;
        isDeadline |= !EndsChange(span[from..start]) && TakeBefore(span, from, ref start, "到");
        var soFar = TakeBefore(span, from, ref start, "截至") || TakeBefore(span, from, ref start, "截止") || TakeBefore(span, from, ref start, "截止到");
        if (soFar)
            isDeadline = false;
        else
            _ = (!EndsChange(span[from..start]) && TakeBefore(span, from, ref start, "至") && (isDeadline |= end == k && (start == from || ClauseEnds.Contains(span[start - 1])))) || TakeBefore(span, from, ref start, "在") || TakeBefore(span, from, ref start, "于");

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
        var isFromTo = isRange && (TakeBefore(span, from, ref start, "从") || TakeBefore(span, from, ref start, "自") || TakeBefore(span, from, ref start, "由"));
        return new(start, end, [.. periods], !isFromTo && IsBase(span, from, start, end) ? TimeRole.Base : TimeRole.At, isRange, isDeadline, soFar, IsFromTo: isFromTo);
    }

    // 2023鄂州市居民健康素养监测报告结果显示: the year that a sentence begins with dates the survey also without 年.
    private static bool DatesSurvey(ReadOnlySpan<char> text, int from, int i, int k)
    {
        if ((i > from && text[i - 1] is not ('《' or ' ' or '\u3000' or '据')) || k >= text.Length || text[k] is not (>= '\u4E00' and <= '\u9FFF') || text[from..i].TrimStart(" \u3000《") is not ("" or "据" or "根据"))
            return false;
        var name = text[k..Math.Min(text.Length, k + 24)];
        name = name[..(name.IndexOfAny(ClauseEnds) is var end and >= 0 ? end : name.Length)];
        return name.Contains("监测", StringComparison.Ordinal) || name.Contains("调查", StringComparison.Ordinal) || name.Contains("公报", StringComparison.Ordinal);
    }

    private static bool IsVision(ReadOnlySpan<char> after)
    {
        var at = after[..Math.Min(after.Length, 14)].IndexOf("远景", StringComparison.Ordinal);
        return at >= 0 && after[..at].IndexOfAny(ClauseEnds) < 0;
    }

    private static TimeMark? PlanYears(string text, int from, int i, int to, Period plan, DocumentTime time)
    {
        var span = text.AsSpan(0, to);
        var end = i + 3;
        if (end < to && span[end] is '”' or '〞' or '"' or '＂' or '\'')
            end++;
        var rest = span[end..];
        bool isEnd = false, isSpan = false, soFar = false;
        foreach (var word in (ReadOnlySpan<string>)["规划期末", "时期末", "期末", "末期", "规划末", "末", "收官之年"])
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                (isEnd, end) = (true, end + word.Length);
                break;
            }
        }

        if (!isEnd)
        {
            foreach (var word in (ReadOnlySpan<string>)["规划期间", "规划期内", "规划时期", "期间", "时期", "以来", "期内", "五年"])
            {
                if (rest.StartsWith(word, StringComparison.Ordinal))
                {
                    (isSpan, end, soFar) = (true, end + word.Length, word == "以来");
                    break;
                }
            }
        }

        // 争取“十四五”新增城镇就业500万人
        foreach (var word in (ReadOnlySpan<string>)["新增", "累计", "力争", "争取", "全省", "全市", "全县", "全区", "我省", "我市", "我县", "我区"])
            isSpan |= !isEnd && rest.StartsWith(word, StringComparison.Ordinal);
        if (!isEnd && !isSpan)
            return null;
        var start = i;
        if (start > from && span[start - 1] is '“' or '〝' or '"' or '‘')
            start--;
        var isDeadline = TakeBefore(span, from, ref start, "到") || TakeBefore(span, from, ref start, "至");
        _ = !isDeadline && TakeBefore(span, from, ref start, "在");
        var period = isEnd ? Period.Of(plan.Last) : plan;
        if (soFar && time.LastActual is { } last && last > plan.First && last < plan.Last)
            period = new Period(plan.First, last);
        return new(start, end, [period], IsBase(span, from, start, end) ? TimeRole.Base : TimeRole.At, isSpan, isDeadline || isEnd, soFar, IsPlan: true);
    }

    // 增加到2017年5.72张: 到 belongs to the verb and sets no deadline.
    private static bool EndsChange(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(' ');
        foreach (var verb in (ReadOnlySpan<string>)["增加到", "增长到", "提高到", "提升到", "上升到", "下降到", "降低到", "减少到", "缩小到", "扩大到", "调整到", "增加至", "增长至", "提高至", "提升至", "上升至", "下降至", "降低至", "减少至", "缩小至", "扩大至", "调整至"])
        {
            if (text.EndsWith(verb, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // 底, 末, 年底前 after a year.
    private static int TakeEnd(ReadOnlySpan<char> text, int end, int to, ref bool isDeadline)
    {
        foreach (var word in (ReadOnlySpan<string>)["年底前", "年底", "年末", "底前", "末前", "底", "末", "年内", "全年", "期间", "间", "度", "初", "同期"])
        {
            if (end + word.Length <= to && text[end..].StartsWith(word, StringComparison.Ordinal))
            {
                isDeadline |= word.Contains('前', StringComparison.Ordinal);
                return end + word.Length;
            }
        }

        return end;
    }

    private static bool TakeBefore(ReadOnlySpan<char> text, int from, ref int start, string word)
    {
        // 到 2015 年: some texts set their years apart.
        var before = text[from..start].TrimEnd(' ');
        if (!before.EndsWith(word, StringComparison.Ordinal))
            return false;
        start = from + before.Length - word.Length;
        return true;
    }

    // 护理型床位占比2023年达58%: 比 ends the name of a share and compares nothing.
    private static bool EndsShare(ReadOnlySpan<char> text) =>
        text.EndsWith("占比", StringComparison.Ordinal) || text.EndsWith("之比", StringComparison.Ordinal) || text.EndsWith("收入比", StringComparison.Ordinal) || text.EndsWith("标准比", StringComparison.Ordinal);

    /// <summary>True behind the year whose prices are taken (按2020年不变价格计算): not one that is told of.</summary>
    public static bool NamesPrices(ReadOnlySpan<char> after) =>
        after.StartsWith("不变价", StringComparison.Ordinal) || after.StartsWith("可比价", StringComparison.Ordinal) || after.StartsWith("价格", StringComparison.Ordinal);

    private static bool IsBase(ReadOnlySpan<char> text, int from, int start, int end)
    {
        var before = text[from..start].TrimEnd(' ');
        foreach (var word in BaseWords)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return !EndsShare(before);
        }

        if (NamesPrices(text[end..]))
            return true;

        // 2019年以来, 2016年来“双倍增”: where a run of years begins.
        if (text[end..] is ['以', '来', ..] or ['来', ',' or '，' or '、' or '“' or '"', ..])
            return true;

        // 是2018年的1.7倍: what is compared with.
        var after = text[end..Math.Min(text.Length, end + 10)];
        if (after.Length > 3 && after[0] == '的' && (char.IsAsciiDigit(after[1]) || after[1] == '近') && after.Contains('倍'))
            return true;
        return text[end..].StartsWith("相比", StringComparison.Ordinal) || text[end..].StartsWith("以前", StringComparison.Ordinal) || text[end..].StartsWith("以后", StringComparison.Ordinal);
    }
}
