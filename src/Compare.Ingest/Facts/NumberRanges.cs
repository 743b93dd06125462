namespace Compare.Ingest.Facts;

/// <summary>Ranges of a measure, which have no single figure.</summary>
internal static class NumberRanges
{
    private static readonly System.Buffers.SearchValues<char> Dashes = System.Buffers.SearchValues.Create("-—–~～");

    /// <summary>True when a text prints a range of a measure (床位达到35-40张, 6%—6.5%), which has no single figure. Runs of years and ages (2021-2025年, 3-6岁) and things to be done (建设3-5所) are none.</summary>
    public static bool AreIn(string text, int from, int to)
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
            var end = DigitRuns.EndOf(text, right, to);
            if (left == i || end == right || !char.IsAsciiDigit(text[left]) || (left > from && (char.IsAsciiLetterOrDigit(text[left - 1]) || text[left - 1] is '-' or '第')) || (text[left] == '0' && char.IsAsciiDigit(text[left + 1])) || CalendarYears.At(text, left) is not null)
                continue;
            var unit = end < to && text[end] is '万' or '亿' or '千' or '百' ? end + 1 : end;
            if (unit >= to || text[unit] is not ('%' or '张' or '人' or '个' or '所' or '家' or '元'))
                continue;
            if (text[unit] == '%' || MeasureNames.HasTail(SubjectText.Clean(text[from..left])))
                return true;
        }

        return false;
    }
}
