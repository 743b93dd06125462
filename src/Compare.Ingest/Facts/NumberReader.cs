using System.Globalization;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Finds the figures of a text: numbers that state a quantity, not years, dates, ages, ordinals, names or list marks.</summary>
internal static class NumberReader
{
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
                if (WrittenNumbers.At(text, from, i, to) is { } written && RelationWords.Around(text, from, to, i, written.DigitsEnd, written.End, written.Value, "", written.Unit, null, written.Relation, written.Relation != Relation.Equal, false) is { } spelt)
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

            var end = DigitRuns.EndOf(text, i, to);
            if (ReadOne(text, from, start, end, to) is { } number)
            {
                found.Add(number);
                i = Math.Max(number.End, end);
            }
            else
            {
                i = DigitRuns.EndOfName(text, end, to);
            }
        }
    }

    /// <summary>True when a text may hold a figure at all.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0 || WrittenNumbers.MayHold(text);

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
        if (after is '+' or '_' or '#' or '@' || (char.IsAsciiLetter(after) && !PrintedUnits.BeginsInLetters(text, end, to)))
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
            var rightEnd = DigitRuns.EndOf(text, end + 1, to);
            if (!decimal.TryParse(text.AsSpan(end + 1, rightEnd - end - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var b))
                return null;
            right = b;
            i = rightEnd;
            if (i < to && (text[i] is ':' or '：' || char.IsAsciiDigit(text[i])))
                return null;
        }

        // A blank between number and unit: 6000 人次, 100 %.
        if (right is null && i + 1 < to && text[i] == ' ' && (text[i + 1] is '万' or '亿' or '余' || PrintedUnits.At(text, i + 1, to).Length > 0))
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
            unit = PrintedUnits.At(text, i, to);
            i += unit.Length;
            unit = PrintedUnits.WithDivisor(text, ref i, to, unit);
            if (unit.Length == 0 && scale.Length == 0 && text.AsSpan(i, to - i).StartsWith("/10万", StringComparison.Ordinal))
            {
                unit = "/10万";
                i += unit.Length;
            }
        }

        // 年末常住人口766579,比上年末增加2028人: people are counted without a word for it.
        if (unit.Length == 0 && scale.Length == 0 && right is null && BareNumbers.IsPopulation(text, from, start, i, to, value))
            unit = "人";
        if (OtherNumbers.Is(text, from, to, start, end, i, unit, scale, value))
            return null;
        return RelationWords.Around(text, from, to, start, end, i, value, scale, unit, right, relation, isSuffixed, isNegative);
    }

    // The part after 亿 in ten thousands, after 万 in ones.
    private static (decimal Value, int End)? LowerPart(string text, int i, int to, string scale)
    {
        if (i >= to || !char.IsAsciiDigit(text[i]))
            return null;
        var end = DigitRuns.EndOf(text, i, to);
        if (!decimal.TryParse(text.AsSpan(i, end - i), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) || value >= 10_000m)
            return null;
        var next = end < to ? text[end] : '\0';
        return scale == "亿" ? next == '万' ? (value, end + 1) : null : next is '万' or '亿' ? null : (value, end);
    }
}
