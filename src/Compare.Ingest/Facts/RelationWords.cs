using System.Collections.Frozen;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>The words around a number that make it a bound or an approximation: 不低于, 近, 以上, 左右.</summary>
internal static class RelationWords
{
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

    /// <summary>The number with the words of bound and approximation around it; null for a range, which has no single figure.</summary>
    public static PrintedNumber? Around(string text, int from, int to, int start, int end, int i, decimal value, string scale, string unit, decimal? right, Relation relation, bool isSuffixed, bool isNegative)
    {
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

        var (scaled, fullUnit) = PrintedUnits.Scale(value, scale, unit);
        return new(numberStart, start, end, i, scaled, fullUnit, relation, right, isSuffixed);
    }
}
