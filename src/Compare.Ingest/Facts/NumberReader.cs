using System.Collections.Frozen;
using System.Globalization;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Finds the figures of a text: numbers that state a quantity, not years, dates, ages, ordinals, names or list marks.</summary>
internal static class NumberReader
{
    private const int MaxList = 8;

    // How far back the names of a list may stand that goes on with another year.
    private const int MaxNames = 200;

    // No place has so few residents that they are told to the last one and the word for them is left out.
    private const decimal FewestOfAPlace = 1000m;

    // Longest first within a first character; what may follow a number as its unit.
    private static readonly Dictionary<char, string[]> Units = new string[]
    {
        "%", "‰", "个百分点", "百分点", "个千分点", "元", "美元", "欧元", "港元", "人民币", "人次", "人", "名", "个", "所", "家", "处", "座", "张", "套", "户次", "户", "册", "场次", "场",
        "次", "项", "件", "条", "台", "部", "辆", "架", "艘", "平方米", "平方公里", "平方千米", "平米", "平方", "立方米", "m2", "m²", "㎡", "km2", "km²", "公里", "千米", "km", "米",
        "公顷", "亩", "吨", "公斤", "千克", "斤", "千瓦时", "千瓦", "度电", "标准箱", "标箱", "岁", "年", "天", "日", "小时", "分钟", "倍", "分", "棵", "株", "栋", "幢", "间", "床",
        "宗", "支", "对", "例", "起", "门", "种", "批", "类", "块", "篇", "本", "只", "班", "片", "头", "组", "期", "届", "级", "位", "单", "笔", "道", "路", "枚", "盏", "口", "段",
        "微克/立方米", "微克每立方米", "μg/m3", "毫克/升", "学位", "床位", "车位", "站", "克", "人天", "课时", "盒", "艘次", "班次", "列", "车次", "TEU", "GB", "兆", "页", "份", "颗",
        "款", "杯", "尾", "股", "元钱", "余", "多",
    }.GroupBy(u => u[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(u => u.Length).ToArray());

    private static readonly (string Words, Relation Relation)[] Before =
    [
        ("不低于", Relation.AtLeast), ("不少于", Relation.AtLeast), ("不小于", Relation.AtLeast), ("大于等于", Relation.AtLeast), ("大于或等于", Relation.AtLeast), ("至少", Relation.AtLeast), ("不下", Relation.AtLeast), ("≥", Relation.AtLeast), ("≧", Relation.AtLeast), (">=", Relation.AtLeast),
        ("不高于", Relation.AtMost), ("不超过", Relation.AtMost), ("不大于", Relation.AtMost), ("不多于", Relation.AtMost), ("不超", Relation.AtMost), ("小于等于", Relation.AtMost), ("小于或等于", Relation.AtMost), ("未超过", Relation.AtMost), ("至多", Relation.AtMost), ("≤", Relation.AtMost), ("≦", Relation.AtMost), ("<=", Relation.AtMost),
        ("超过了", Relation.MoreThan), ("超过", Relation.MoreThan), ("超出", Relation.MoreThan), ("突破", Relation.MoreThan), ("跨越", Relation.MoreThan), ("跨过", Relation.MoreThan), ("迈过", Relation.MoreThan), ("大于", Relation.MoreThan), ("高于", Relation.MoreThan), ("多于", Relation.MoreThan), ("首超", Relation.MoreThan), ("首破", Relation.MoreThan), ("超", Relation.MoreThan), ("逾", Relation.MoreThan), (">", Relation.MoreThan),
        ("低于", Relation.LessThan), ("小于", Relation.LessThan), ("少于", Relation.LessThan), ("不足", Relation.LessThan), ("不到", Relation.LessThan), ("不满", Relation.LessThan), ("未达到", Relation.LessThan), ("<", Relation.LessThan),
        ("接近", Relation.About), ("将近", Relation.About), ("大约", Relation.About), ("近", Relation.About), ("约为", Relation.About), ("约达", Relation.About), ("约", Relation.About), ("≈", Relation.About),
    ];

    private static readonly (string Words, Relation Relation)[] After =
    [
        ("及以上", Relation.AtLeast), ("或以上", Relation.AtLeast), ("以上", Relation.AtLeast), ("及以下", Relation.AtMost), ("以下", Relation.AtMost), ("以内", Relation.AtMost), ("之内", Relation.AtMost), ("左右", Relation.About), ("上下", Relation.About),
        ("余", Relation.MoreThan), ("多", Relation.MoreThan),
    ];

    // In the order of the lists.
    private static readonly FrozenDictionary<char, (string Words, Relation Relation)[]> BeforeByLast = Before.GroupBy(b => b.Words[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    private static readonly FrozenDictionary<char, (string Words, Relation Relation)[]> AfterByFirst = After.GroupBy(a => a.Words[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Adds the figures of <paramref name="text"/>[<paramref name="from"/>..<paramref name="to"/>] in order.</summary>
    public static void Read(string text, int from, int to, List<PrintedNumber> found)
    {
        var isWritten = WrittenNumbers.MayHold(text.AsSpan(from, to - from));
        var i = from;
        while (i < to)
        {
            var next = isWritten ? text.AsSpan(i, to - i).IndexOfAny(WrittenNumbers.Starts) : text.AsSpan(i, to - i).IndexOfAnyInRange('0', '9');
            if (next < 0)
                return;
            i += next;
            var start = i;
            if (!char.IsAsciiDigit(text[i]))
            {
                if (WrittenNumbers.At(text, from, i, to) is { } written && Related(text, from, to, i, written.DigitsEnd, written.End, written.Value, "", written.Unit, null, written.Relation, written.Relation != Relation.Equal, false) is { } spelt)
                {
                    found.Add(spelt);
                    i = spelt.End;
                }
                else
                {
                    i = WrittenNumbers.EndOfNumeral(text, i, to);
                }

                continue;
            }

            var end = EndOfDigits(text, i, to);
            if (ReadOne(text, from, start, end, to) is { } number)
            {
                found.Add(number);
                i = Math.Max(number.End, end);
            }
            else
            {
                i = SkipName(text, end, to);
            }
        }
    }

    /// <summary>True when a text may hold a figure at all.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0 || WrittenNumbers.MayHold(text);

    private static readonly System.Buffers.SearchValues<char> Dashes = System.Buffers.SearchValues.Create("-—–~～");

    /// <summary>True when a text prints a range of a measure (床位达到35-40张, 6%—6.5%), which has no single figure. Runs of years and ages (2021-2025年, 3-6岁) and things to be done (建设3-5所) are none.</summary>
    public static bool HoldsRange(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var next = text.AsSpan(i, to - i).IndexOfAny(Dashes);
            if (next < 0)
                return false;
            i += next;
            var left = i;
            while (left > from && (char.IsAsciiDigit(text[left - 1]) || text[left - 1] is '.' or '%'))
                left--;
            var right = i + 1 < to && text[i + 1] == text[i] ? i + 2 : i + 1;
            var end = EndOfDigits(text, right, to);
            if (left == i || end == right || !char.IsAsciiDigit(text[left]) || (left > from && (char.IsAsciiLetterOrDigit(text[left - 1]) || text[left - 1] is '-' or '第')) || (text[left] == '0' && char.IsAsciiDigit(text[left + 1])) || TimeMarks.YearAt(text, left) is not null)
                continue;
            var unit = end < to && text[end] is '万' or '亿' or '千' or '百' ? end + 1 : end;
            if (unit >= to || text[unit] is not ('%' or '张' or '人' or '个' or '所' or '家' or '元'))
                continue;
            if (text[unit] == '%' || MeasureNames.HasTail(SubjectText.Clean(text[from..left])))
                return true;
        }

        return false;
    }

    /// <summary>The end of the digits that start at <paramref name="start"/>: decimals and thousands marks belong to them.</summary>
    public static int EndOfDigits(string text, int start, int to)
    {
        var i = start;
        while (i < to && char.IsAsciiDigit(text[i]))
            i++;
        var whole = i - start;
        while (whole <= 3 && i + 3 < to && text[i] == ',' && IsDigits(text, i + 1, 3) && !(i + 4 < to && char.IsAsciiDigit(text[i + 4])))
            i += 4;
        if (i + 1 < to && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            while (i < to && char.IsAsciiDigit(text[i]))
                i++;
        }

        return i;
    }

    /// <summary>True when the number may hold a thousands mark or be two numbers with a comma between.</summary>
    public static bool HasComma(string text, PrintedNumber number) => text.AsSpan(number.Digits, number.UnitStart - number.Digits).Contains(',');

    private static PrintedNumber? ReadOne(string text, int from, int start, int end, int to)
    {
        var before = start > 0 ? text[start - 1] : '\0';
        var after = end < text.Length ? text[end] : '\0';

        // 地区生产总值[2]: the mark of a footnote.
        if (before == '[' && after == ']')
            return null;

        // The last part of 0.2:28.6:71.2.
        if (before is ':' or '：' or '∶' or '﹕' && start > from + 1 && char.IsAsciiDigit(text[start - 2]))
            return null;

        // Part of a name or of a formula: 5G, PM2.5, T2, 1+6+N, 3.0, 2022-15, A4.
        if (char.IsAsciiLetter(before) || before is '+' or '/' or '.' or '_' or '#' or '№' or '第' or '前' or '每' or '逢' || before > '\u00C0' && before < '\u2000')
            return null;
        if (after is '+' or '_' or '#' or '@' || (char.IsAsciiLetter(after) && !IsUnitLetter(text, end, to)))
            return null;
        if (before is '-' or '—' or '–' or '~' && start > from + 1 && (char.IsAsciiDigit(text[start - 2]) || text[start - 2] is '%' or '—' or '-' or '年' or '岁'))
            return null;
        if (!decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            return null;
        if (end - start >= 2 && text[start] == '0' && text[start + 1] != '.')
            return null;
        var isNegative = before is '-' or '−' && start - 1 > from && text[start - 2] is >= '\u4E00' and <= '\u9FFF';
        if (isNegative)
            value = -value;

        var i = end;
        var relation = Relation.Equal;
        var isSuffixed = false;

        // A ratio a:b.
        decimal? right = null;
        if (after is ':' or '：' or '∶' or '﹕' or '比' && end + 1 < to && char.IsAsciiDigit(text[end + 1]))
        {
            var rightEnd = EndOfDigits(text, end + 1, to);
            if (!decimal.TryParse(text.AsSpan(end + 1, rightEnd - end - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var b))
                return null;
            right = b;
            i = rightEnd;
            if (i < to && (text[i] is ':' or '：' || char.IsAsciiDigit(text[i])))
                return null;
        }

        // A blank between number and unit: 6000 人次, 100 %.
        if (right is null && i + 1 < to && text[i] == ' ' && (text[i + 1] is '万' or '亿' or '余' || UnitAt(text, i + 1, to).Length > 0))
            i++;

        // 万, 亿 and 余 stand before the unit: 1万余户, 60余万平方米.
        var scale = "";
        while (right is null && i < to)
        {
            if (text[i] is '万' or '亿' && scale.Length < 3)
            {
                scale += text[i++];
            }
            else if (text[i] is '千' or '百' && i + 1 < to && text[i + 1] is '万' or '亿' or '元' or '人' && scale.Length == 0)
            {
                scale += text[i++];
            }
            else if (text[i] is '余' or '多' && relation == Relation.Equal)
            {
                relation = Relation.MoreThan;
                isSuffixed = true;
                i++;
            }
            else
            {
                break;
            }
        }

        // 1亿9,390万人: one number in two parts.
        if (right is null && relation == Relation.Equal && scale is "亿" or "万" && LowerPart(text, i, to, scale) is { } lower)
        {
            (value, scale) = scale == "亿" ? ((value * 10_000m) + lower.Value, "万") : ((value * 10_000m) + lower.Value, "");
            i = lower.End;
        }

        var unit = "";
        if (right is null)
        {
            unit = UnitAt(text, i, to);
            i += unit.Length;
            unit = Compound(text, ref i, to, unit);
            if (unit.Length == 0 && scale.Length == 0 && text.AsSpan(i, to - i).StartsWith("/10万", StringComparison.Ordinal))
            {
                unit = "/10万";
                i += unit.Length;
            }
        }

        // 年末常住人口766579,比上年末增加2028人: people are counted without a word for it.
        if (unit.Length == 0 && scale.Length == 0 && right is null && value >= FewestOfAPlace && value == decimal.Truncate(value) && IsPopulation(text, from, start, i, to))
            unit = "人";
        if (IsOther(text, from, to, start, end, i, unit, scale, value))
            return null;
        return Related(text, from, to, start, end, i, value, scale, unit, right, relation, isSuffixed, isNegative);
    }

    // The part after 亿 in ten thousands, after 万 in ones.
    private static (decimal Value, int End)? LowerPart(string text, int i, int to, string scale)
    {
        if (i >= to || !char.IsAsciiDigit(text[i]))
            return null;
        var end = EndOfDigits(text, i, to);
        if (!decimal.TryParse(text.AsSpan(i, end - i), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) || value >= 10_000m)
            return null;
        var next = end < to ? text[end] : '\0';
        return scale == "亿" ? next == '万' ? (value, end + 1) : null : next is '万' or '亿' ? null : (value, end);
    }

    // The words of bound and approximation around a number.
    private static PrintedNumber? Related(string text, int from, int to, int start, int end, int i, decimal value, string scale, string unit, decimal? right, Relation relation, bool isSuffixed, bool isNegative)
    {
        // A range has no single figure.
        if (i < to && text[i] is '-' or '—' or '–' or '~' or '至' or '到' && i + 1 < to && char.IsAsciiDigit(text[i + 1]))
            return null;

        // 4.5% 以内
        var said = i + 1 < to && text[i] == ' ' && text[i + 1] is '以' or '左' ? i + 1 : i;
        foreach (var (words, side) in said < to && AfterByFirst.TryGetValue(text[said], out var endings) ? endings : [])
        {
            if (!text.AsSpan(said, to - said).StartsWith(words, StringComparison.Ordinal))
                continue;
            if (words is "余" or "多" && relation != Relation.Equal)
                break;
            if (words is "多" && said + 1 < to && text[said + 1] is '层' or '样' or '元' or '种' or '个' or '项')
                break;
            (relation, isSuffixed) = (side, true);
            i = said + words.Length;
            break;
        }

        var numberStart = isNegative ? start - 1 : start;
        if (numberStart > from + 1 && text[numberStart - 1] == ' ' && text[numberStart - 2] is >= '\u4E00' and <= '\u9FFF' or '≥' or '>' or '<' or '≤')
            numberStart--;
        if (relation == Relation.Equal || isSuffixed)
        {
            foreach (var (words, side) in numberStart > from && BeforeByLast.TryGetValue(text[numberStart - 1], out var bounds) ? bounds : [])
            {
                if (numberStart - from < words.Length || !text.AsSpan(from, numberStart - from).EndsWith(words, StringComparison.Ordinal))
                    continue;
                if (words == "近" && numberStart - from >= 2 && text[numberStart - 2] is '最' or '邻' or '附')
                    break;
                numberStart -= words.Length;
                if (relation == Relation.Equal)
                {
                    relation = side;
                }
                else if (relation == Relation.About || side is Relation.MoreThan && relation is Relation.AtLeast)
                {
                    // 超100余 and 约5.5万左右 say the same thing twice.
                    relation = side is Relation.About ? Relation.About : side;
                }

                break;
            }
        }

        var (scaled, fullUnit) = Scale(value, scale, unit);
        return new(numberStart, start, end, i, scaled, fullUnit, relation, right, isSuffixed);
    }

    // 万 and 亿 stay in the unit; what no unit has (万亿元, 千万元) goes into the number.
    private static (decimal Value, string Unit) Scale(decimal value, string scale, string unit)
    {
        if (value > 1_000_000_000_000m)
            return (value, scale + unit);
        return scale switch
        {
            "万亿" => (value * 10_000m, "亿" + unit),
            "千万" => (value * 1_000m, "万" + unit),
            "百万" when !Compare.Model.Quantities.Units.IsKnown("百万" + unit) => (value * 100m, "万" + unit),
            "千亿" => (value * 1_000m, "亿" + unit),
            "百亿" => (value * 100m, "亿" + unit),
            _ => (value, scale + unit),
        };
    }

    private static string UnitAt(string text, int i, int to)
    {
        if (i >= to || !Units.TryGetValue(text[i], out var units))
            return "";
        foreach (var unit in units)
        {
            if (unit.Length <= to - i && text.AsSpan(i, unit.Length).SequenceEqual(unit) && unit is not ("余" or "多"))
            {
                // 人均, 家庭, 年龄, 名师 and the like are words that only begin like a unit.
                var next = i + unit.Length < to ? text[i + unit.Length] : '\0';
                var isWord = unit switch
                {
                    "人" => next is '均' or '口' or '才' or '民' or '员' or '大' or '社' or '行',
                    "家" => next is '庭' or '长',
                    "年" => next is '龄' or '级',
                    "分" => next is '别' or '之' or '院' or '校' or '馆' or '级' or '类' or '局',
                    "日" => next is '间',
                    "路" => true && next != '公',
                    "站" => next is '点',
                    "项" => next is '目' && !HasCounterBefore(text, i),
                    "班" => next is '子',
                    "部" or "种" when next is '门' or '分' or '植' => true,
                    "口" => next is '岸' or '袋' or '腔',
                    "段" or "股" when next is '权' => true,
                    "期" or "届" or "级" => false,
                    "对" => next is '口' or '标' or '外',
                    "位" => next is '于' or '列' or '居',
                    "起" => next is '步' or '草',
                    "道" => next is '路',
                    _ => false,
                };
                return isWord ? "" : unit;
            }
        }

        return "";
    }

    // 3项目 does not occur; 洋炮局1862项目 is a name.
    private static bool HasCounterBefore(string text, int i) => i > 0 && text[i - 1] is '万' or '余' or '个';

    // 元/人, 人/平方公里, 元/月.
    private static string Compound(string text, ref int i, int to, string unit)
    {
        if (unit.Length == 0 || i + 1 >= to || text[i] is not ('/' or '∕'))
            return unit;
        var second = text[i + 1] is '月' or '日' or '年' ? text.Substring(i + 1, 1) : UnitAt(text, i + 1, to);
        if (second.Length == 0)
            return unit;
        i += 1 + second.Length;
        if (i + 1 < to && text[i] == '·' && text[i + 1] is '月' or '年')
        {
            second += text.Substring(i, 2);
            i += 2;
        }

        return unit + "/" + second;
    }

    // 受教育年限13.5年; …、年限分别达到99%和13.5年;2020年分别达到99%和15年: the list goes on with what the sentence before named.
    private static bool IsSchooling(string text, int from, int start)
    {
        ReadOnlySpan<string> words = ["年限", "学制", "教育年"];
        var clause = text.AsSpan(from, start - from);
        return clause.ContainsAny(words) || (clause.Contains("分别", StringComparison.Ordinal) && text.AsSpan(Math.Max(0, from - MaxNames), from - Math.Max(0, from - MaxNames)).ContainsAny(words));
    }

    // Numbers that are no quantities of an indicator: dates, ages that belong to a name, durations, ordinals.
    private static bool IsOther(string text, int from, int to, int start, int end, int i, string unit, string scale, decimal value)
    {
        var rest = text.AsSpan(i, to - i);
        var behind = text.AsSpan(end, to - end);
        switch (unit)
        {
            case "年":
                return scale.Length > 0 || !IsSchooling(text, from, start) || value > 100 || rest.StartsWith("底") || rest.StartsWith("间");
            case "岁":
                // Nobody's age is told in decimals.
                if (value != decimal.Truncate(value))
                    return false;
                // 预期寿命提高到80岁以上 is no age either.
                if (text.AsSpan(from, start - from).LastIndexOf("寿命") is >= 0 and var span && start - from - span <= 14)
                    return false;
                return rest.StartsWith("以") || rest.StartsWith("及") || rest.StartsWith("至") || rest.StartsWith("到") || rest.StartsWith("—") || rest.StartsWith("-") || rest.StartsWith("~")
                    || !text.AsSpan(from, start - from).ContainsAny(["寿命", "年龄", "岁数", "增加", "提高", "提升", "延长", "增长"]);
            case "日" or "月":
                return scale.Length == 0;
            case "届" or "级" or "期" or "道" or "路":
                return true;
            case "天" or "小时" or "分钟":
                return !IsDurationOfInterest(text.AsSpan(from, start - from)) && (rest.StartsWith("以") || rest.StartsWith("之") || StartsWithHan(rest)) && !text.AsSpan(from, start - from).ContainsAny(["天数", "时间", "时长"]);
            case "对":
                return rest.Length > 0 && char.IsAsciiDigit(rest[0]);
            case "位":
                return rest.StartsWith("于") || rest.StartsWith("居") || text.AsSpan(from, start - from).EndsWith("前") || text.AsSpan(from, start - from).EndsWith("第");
            case "个":
                // 81个月, 6个方面 as durations and structure.
                if (rest.StartsWith("月") || rest.StartsWith("小时") || rest.StartsWith("工作日") || rest.StartsWith("方面") || rest.StartsWith("维度") || rest.StartsWith("字"))
                    return true;
                break;
            case "次":
                if (rest.StartsWith("会议") || rest.StartsWith("全会") || rest.StartsWith("人口普查") || rest.StartsWith("党代会"))
                    return true;
                break;
            case "":
                if (scale.Length > 0)
                    return false;
                if (behind.Length > 0 && behind[0] is '月' or '号' or '时' or '版' or '强' or '后' or '制' or '型' or '式' or '级' or '线' or '街' or '村' or '院' or '字' or '区' or '、' && !IsBareNumber(text, from, start, end, to))
                    return true;
                if (behind.StartsWith("周年") || behind.StartsWith("热线"))
                    return true;
                return text.AsSpan(start, end - start).IndexOf(':') < 0 && !IsBareNumber(text, from, start, end, to);
            default:
                break;
        }

        // 十五分钟 circles, 500强, list marks.
        return false;
    }

    private static bool IsPopulation(string text, int from, int start, int end, int to)
    {
        if (end < to && text[end] is not (',' or '，' or '。' or ';' or '；' or ')' or '）'))
            return false;
        var before = text.AsSpan(from, start - from).TrimEnd();
        foreach (var verb in (ReadOnlySpan<string>)["总数", "达到", "达", "为", "数", "共"])
        {
            if (before.EndsWith(verb, StringComparison.Ordinal))
                before = before[..^verb.Length];
        }

        return before.EndsWith("常住人口", StringComparison.Ordinal) || before.EndsWith("总人口", StringComparison.Ordinal) || before.EndsWith("户籍人口", StringComparison.Ordinal);
    }

    private static bool IsDurationOfInterest(ReadOnlySpan<char> before) => before.EndsWith("达") || before.EndsWith("达到") || before.EndsWith("为");

    // A number without a unit is a figure only of an index, a coefficient, a score or a count, or as part of a list that ends in one.
    private static bool IsBareNumber(string text, int from, int start, int end, int to)
    {
        if (end < to && text[end] is ':' or '：' or '∶' or '﹕')
            return true;
        var next = end < to ? text[end] : '。';
        var before = text.AsSpan(from, start - from);
        if (next is '、' or '和' && before.Contains("分别", StringComparison.Ordinal) && IsListed(text, end, to))
            return true;
        if (next is not (',' or '，' or '。' or ';' or '；' or '、' or '左' or '以' or ')' or '）' or '!' or ' ' or '和') && !IsLeft(before, text.AsSpan(end, to - end)))
            return false;
        return before.ContainsAny(["指数", "系数", "得分", "评分", "分值", "基尼", "比为", "之比", "收入比", "倍差", "人数", "每千", "每万", "率达", "率为", "率保持", "比重达", "占比达", "床位数", "托位数", "医师数", "护士数", "医生数"]);
    }

    // 分别为2.05、3.04‰: the unit stands behind the last of the list.
    private static bool IsListed(string text, int end, int to)
    {
        for (var count = 0; count < MaxList && end + 1 < to && text[end] is '、' or '和' && char.IsAsciiDigit(text[end + 1]); count++)
        {
            end = EndOfDigits(text, end + 1, to);
            if (UnitAt(text, end, to) is { Length: > 0 } unit)
                return unit is not ("年" or "日" or "期" or "届" or "级" or "月");
        }

        return false;
    }

    // 收入比由1.92缩小到1.85: where a change starts from.
    private static bool IsLeft(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before[Math.Max(0, before.Length - 12)..].IndexOfAny('由', '从') < 0)
            return false;
        foreach (var verb in (ReadOnlySpan<string>)["缩小", "下降", "降", "减", "收窄", "提高", "提升", "增", "上升", "升", "扩大", "调整"])
        {
            if (after.StartsWith(verb, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsUnitLetter(string text, int end, int to) =>
        (text[end] == 'm' && end + 1 < to && text[end + 1] is '2' or '²') || (text[end] == 'k' && end + 2 < to && text[end + 1] == 'm') || text.AsSpan(end, to - end).StartsWith("TEU") || text.AsSpan(end, to - end).StartsWith("m3");

    private static int SkipName(string text, int i, int to)
    {
        while (i < to && (char.IsAsciiDigit(text[i]) || char.IsAsciiLetter(text[i])))
            i++;
        return i;
    }

    private static bool IsDigits(string text, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
        }

        return true;
    }

    private static bool StartsWithHan(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is >= '\u4E00' and <= '\u9FFF';

    private static bool ContainsAny(this ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
