using System.Buffers;
using Compare.Ingest.Text;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>
/// Reads figures that are written in words: 百分之九十五, 近九成, 十二所. Words for small numbers are mostly turns of phrase (三个方面, 一批),
/// so a count is read only from ten up and only before a unit that things are counted in.
/// </summary>
internal static class WrittenNumbers
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly string[] DecimalUnits = ["个百分点", "平方米", "亿元", "万元", "万人", "万亿", "岁", "%", "‰", "倍", "年", "张", "人"];

    // One of these stands in every such figure: 点五, 千分之三, 九成, 十二, 三百.
    private static readonly SearchValues<char> Signs = SearchValues.Create("点千成十百每");

    private static readonly SearchValues<char> Small = SearchValues.Create("一二两三四五六七八九");

    private static readonly string[] CountUnits =
        ["平方公里", "平方米", "人次", "公里", "亿元", "万元", "所", "家", "张", "名", "座", "处", "户", "套", "辆", "台", "栋", "亩", "元", "人"];

    /// <summary>The characters that a figure can begin with.</summary>
    public static SearchValues<char> Starts { get; } = SearchValues.Create("0123456789一二两三四五六七八九十百千");

    /// <summary>True when a text may hold such a figure.</summary>
    public static bool MayHold(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.IndexOfAny(Signs) is var at and >= 0; rest = rest[(at + 1)..])
        {
            var before = at > 0 ? rest[at - 1] : '\0';
            var after = rest[(at + 1)..];
            var isSign = rest[at] switch
            {
                '十' or '百' => true,
                '点' => after.Length > 0 && Digits.Contains(after[0], StringComparison.Ordinal),
                '成' => DigitOf(before) is > 0,
                '每' => after is ['千' or '万', ..] && after.IndexOfAny(Small) > 0,
                _ => after.StartsWith("分之", StringComparison.Ordinal),
            };
            if (isSign)
                return true;
        }

        return false;
    }

    /// <summary>The end of the numeral at a place: no figure begins inside it.</summary>
    public static int EndOfNumeral(string text, int i, int to)
    {
        var end = i;
        while (end < to && (Digits.Contains(text[end], StringComparison.Ordinal) || text[end] is '两' or '〇' or '○' or '十' or '百' or '千' or '万' or '亿'))
            end++;
        return Math.Max(end, i + 1);
    }

    /// <summary>The figure at a place; null when none begins there.</summary>
    public static (decimal Value, int DigitsEnd, int End, string Unit, Relation Relation)? At(string text, int from, int i, int to)
    {
        var before = i > from ? text[i - 1] : '\0';
        if (before is '第' or '“' or '"' or '·' or '初' or '之')
            return null;

        // 三至五成: a range has no single figure.
        if (before is '至' or '到' or '—' or '-' && i > from + 1 && (char.IsAsciiDigit(text[i - 2]) || DigitOf(text[i - 2]) is not null || text[i - 2] is '十' or '百' or '成'))
            return null;
        var rest = text.AsSpan(i, to - i);
        if (rest.StartsWith("百分之", StringComparison.Ordinal) || rest.StartsWith("千分之", StringComparison.Ordinal))
        {
            var end = i + 3;
            var digits = DigitRuns.EndOf(text, end, to);
            var value = digits > end ? decimal.Parse(text.AsSpan(end, digits - end), System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture) : Numeral(text, ref end, to, true);
            end = Math.Max(end, digits);
            return value is { } share && share <= 1_000_000m ? (share, end, end, rest[0] == '百' ? "%" : "‰", Relation.Equal) : null;
        }

        // 近九成, 三成以上, 七成五; 三成 is no part of 完成 or 成立.
        if (rest.Length >= 2 && rest[1] == '成' && DigitOf(rest[0]) is > 0 and var tenths)
        {
            var end = i + 2;
            var next = end < to ? text[end] : '\0';
            if (next is '不' or '立' or '功' or '为' or '员' or '果' or '都' or '效' or '就' or '本' or '长' or '熟' or '套' or '因' or '绩' or '型' or '品' or '片' or '群' or '体')
                return null;
            var value = tenths * 10m;
            if (next == '半' || (DigitOf(next) is > 0 && !(end + 1 < to && text[end + 1] is '十' or '百' or '个')))
            {
                value += next == '半' ? 5m : DigitOf(next)!.Value;
                end++;
            }

            // 三成多土地承载…: a part of what is named after it, no figure of what stands before.
            var follows = end < to && text[end] == '多' ? end + 1 : end;
            if (follows < to && text[follows] is >= '\u4E00' and <= '\u9FFF' and not ('的' or '以' or '左' or '上' or '下' or '之' or '及' or '和'))
                return null;
            return (value, end, end, "%", Relation.Equal);
        }

        if (Decimal(text, i, to) is { } spelt)
            return spelt;
        var stop = i;
        // 每万名居民拥有两名全科医生: small numbers are figures where they are per head.
        if (DigitOf(rest[0]) is { } few && few > 0 && rest.Length > 1 && rest[1] is '人' or '名' or '张' or '个' && !(rest.Length > 2 && rest[2] is '月' or '方' or '百') && IsPerHead(text.AsSpan(from, i - from)))
            return (few, i + 1, i + 2, rest[1].ToString(), Relation.Equal);
        if (Numeral(text, ref stop, to, false) is not { } count || count < 10m || stop - i < 2 || char.IsAsciiDigit(before))
            return null;
        var relation = Relation.Equal;
        var afterNumeral = stop;
        if (stop < to && text[stop] is '余' or '多')
        {
            relation = Relation.MoreThan;
            stop++;
        }

        foreach (var unit in CountUnits)
        {
            if (!text.AsSpan(stop, to - stop).StartsWith(unit, StringComparison.Ordinal))
                continue;
            var next = stop + unit.Length < to ? text[stop + unit.Length] : '\0';
            if ((unit == "人" && next is '均' or '口' or '大' or '民') || (unit == "家" && next is '庭' or '长') || (unit == "名" && next is '单'))
                return null;
            return (count, afterNumeral, stop + unit.Length, unit, relation);
        }

        return null;
    }

    // 七七点七岁, 七十七点七岁: a figure with its decimals, before a unit.
    private static (decimal Value, int DigitsEnd, int End, string Unit, Relation Relation)? Decimal(string text, int i, int to)
    {
        var at = i;
        decimal value = 0m;
        while (at < to && at - i < 4 && DigitOf(text[at]) is { } digit && text[at] != '两')
        {
            value = value * 10m + digit;
            at++;
        }

        if (at == i || at + 1 >= to || text[at] != '点')
        {
            at = i;
            if (Numeral(text, ref at, to, true) is not { } number || !text.AsSpan(i, at - i).Contains('点'))
                return null;
            value = number;
        }
        else
        {
            at++;
            var first = at;
            for (var scale = 0.1m; at < to && scale > 0.0001m && DigitOf(text[at]) is { } part; at++, scale /= 10m)
                value += part * scale;
            if (at == first)
                return null;
        }

        foreach (var unit in DecimalUnits)
        {
            if (text.AsSpan(at, to - at).StartsWith(unit, StringComparison.Ordinal))
                return (value, at, at + unit.Length, unit, Relation.Equal);
        }

        return null;
    }

    // 九十五, 一百二十, 三千, 二点五; 十二. Null when it is no number in words; a row of digits (二〇二五) is a name or a year.
    private static decimal? Numeral(string text, ref int i, int to, bool single)
    {
        var start = i;
        decimal total = 0m, section = 0m;
        int? digit = null;
        var hasPlace = false;
        while (i < to)
        {
            var c = text[i];
            if (DigitOf(c) is { } d)
            {
                if (digit is > 0)
                    break;
                digit = d;
            }
            else if (c is '十' or '百' or '千')
            {
                section += (digit ?? 1) * (c == '十' ? 10m : c == '百' ? 100m : 1000m);
                (digit, hasPlace) = (null, true);
            }
            else if (c is '万' && hasPlace)
            {
                total = (total + section + (digit ?? 0)) * 10_000m;
                (section, digit) = (0m, null);
            }
            else
            {
                break;
            }

            i++;
            if (i - start > 12)
                return null;
        }

        if (i == start || (!hasPlace && !single) || (i < to && DigitOf(text[i]) is not null))
            return null;
        var value = total + section + (digit ?? 0);
        if (i + 1 < to && text[i] == '点' && DigitOf(text[i + 1]) is not null)
        {
            i++;
            for (var scale = 0.1m; i < to && DigitOf(text[i]) is { } part && scale > 0.0001m; i++, scale /= 10m)
                value += part * scale;
        }

        return value;
    }

    // 每千名老年人, 每万人口: so near that the count is told per them.
    private static bool IsPerHead(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - 24)..];
        return before.LastIndexOf("每千", StringComparison.Ordinal) is var thousand && before.LastIndexOf("每万", StringComparison.Ordinal) is var tens && Math.Max(thousand, tens) >= 0
            && before.EndsWithAny("医生", "医师", "护士", "床位", "托位", "指导员", "拥有", "配备", "达到", "达", "为", "有", "数", "人员");
    }

    private static int? DigitOf(char c) => c switch
    {
        '两' => 2,
        '〇' or '○' => 0,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? at : null,
    };
}
