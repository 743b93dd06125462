using System.Collections.Frozen;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Years told from the document's own: 今年, 上年末, 目前.</summary>
internal static class RelativeYears
{
    private static readonly (string Words, int Offset, bool SoFar, int Years)[] Words =
    [
        ("过去一年", -1, false, 1), ("刚刚过去的一年", -1, false, 1), ("一年来", -1, false, 1), ("过去五年", -1, false, 5), ("过去的五年", -1, false, 5), ("五年来", -1, false, 5), ("近五年", -1, false, 5), ("过去5年", -1, false, 5), ("过去的5年", -1, false, 5), ("5年来", -1, false, 5), ("近5年", -1, false, 5),
        ("今年以来", 0, true, 1), ("今年", 0, false, 1), ("本年度", 0, false, 1), ("去年", -1, false, 1), ("上年度", -1, false, 1), ("上年", -1, false, 1), ("前年", -2, false, 1), ("明年", 1, false, 1),
        ("目前", -1, true, 1), ("截至目前", -1, true, 1), ("现有", -1, true, 1),
    ];

    private static readonly FrozenDictionary<char, (string Words, int Offset, bool SoFar, int Years)[]> ByFirst = Words.GroupBy(r => r.Words[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The statement of time that a word told from the document's own year begins (今年, 去年, 目前); null where none does.</summary>
    public static TimeMark? MarkAt(ReadOnlySpan<char> text, int from, int i, DocumentTime time, int thisYear)
    {
        if (!ByFirst.TryGetValue(text[i], out var candidates) || (text[i] == '5' && i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '.' or ',')))
            return null;
        foreach (var (words, offset, soFar, years) in candidates)
        {
            if (!text[i..].StartsWith(words, StringComparison.Ordinal))
                continue;
            var end = i + words.Length;
            var start = i;
            var isDeadline = AroundTime.TakeBefore(text, from, ref start, "到");
            end = AroundTime.TakeEnd(text, end, text.Length, ref isDeadline);
            if (words is "目前" or "截至目前" or "现有")
            {
                if (words == "现有")
                    end = i;
                return new(start, end, time.LastActual is { } last ? [Period.Of(last)] : [Period.Of(thisYear)], TimeRole.At, false, false, true);
            }

            // 上年 in a report on a year is the one before that year, and so is every such word in a bulletin; elsewhere 去年 is seen from the day it is given.
            var seenFrom = (words[0] == '上' || (time.IsBulletin && words[0] is '今' or '本' or '去' or '前' or '明')) && time is { IsReport: true, LastActual: { } reported } ? reported : thisYear;
            var period = words[0] == '去' && time is { TellsOfBulletin: true, LastActual: { } told } ? Period.Of(told)
                : years == 1 ? Period.Of(seenFrom + offset)
                : time.NamedPlan is { } own && own.Last - thisYear is 0 or -1 ? own // 五年来 in a text on the plan that ends
                : new Period(thisYear + offset - years + 1, thisYear + offset);
            return new(start, end, [period], AroundTime.IsBase(text, from, start, end) ? TimeRole.Base : TimeRole.At, years > 1, isDeadline, soFar, true, IsSince: years > 1);
        }

        return null;
    }
}
