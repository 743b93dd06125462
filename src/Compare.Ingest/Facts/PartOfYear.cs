using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>
/// Tells which figures are of part of a year (前三季度, 1-11月, 上半年). They are no year's figures. In an account of the running year
/// the part is named once and holds until a whole year is named.
/// </summary>
/// <param name="holdsOn">True for a text in which a statement of time holds until the next; false where it ends with its sentence.</param>
/// <param name="countsOn">True for a text on several years, in which the end of a month (截至11月底) only says how far was counted.</param>
internal sealed class PartOfYear(bool holdsOn, bool countsOn = false)
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("季半月全年");
    private static readonly string[] Wholes = ["全年", "年末", "年底", "年终"];

    private readonly List<(int At, bool IsPart)> _said = [];
    private bool _holds;

    /// <summary>Notes what a sentence says of whole years and parts of years.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="from">Start of the sentence.</param>
    /// <param name="to">End of the sentence.</param>
    /// <param name="marks">The sentence's statements of time.</param>
    public void Note(string text, int from, int to, List<TimeMark> marks)
    {
        _holds = holdsOn && (_said.Count > 0 ? _said[^1].IsPart : _holds);
        _said.Clear();
        for (var i = from; i < to; i++)
        {
            var next = text.AsSpan(i, to - i).IndexOfAny(Marks);
            if (next < 0)
                break;
            i += next;
            if (IsPartAt(text, from, i, to))
            {
                if (countsOn && i + 1 < to && text[i] == '月' && text[i + 1] is '底' or '末')
                    continue;

                // 113亿元(1-11月) says it of the one figure.
                if (!IsInBracket(text, from, i))
                    _said.Add((i, true));
            }
            else if (text.AsSpan(i, to - i).StartsWithAny(Wholes))
            {
                _said.Add((i, false));
            }
        }

        foreach (var mark in marks)
        {
            // 2025年前三季度 is the part and not the year; 今年以来 says nothing of how long.
            if (mark is { Role: TimeRole.At, IsSoFar: false })
                _said.Add((mark.Start, false));
        }

        _said.Sort((a, b) => a.At.CompareTo(b.At));
    }

    /// <summary>True when a figure at a place of the sentence is of part of a year.</summary>
    public bool Holds(int at)
    {
        var holds = _holds;
        foreach (var (start, isPart) in _said)
        {
            if (start >= at)
                break;
            holds = isPart;
        }

        return holds;
    }

    // At the 季 of 前三季度, the 半 of 上半年, the 月 of 1-11月 and 前11个月.
    private static bool IsPartAt(string text, int from, int i, int to) => text[i] switch
    {
        '季' => i - from >= 1 && i + 1 < to && text[i + 1] == '度' && text[i - 1] is '一' or '二' or '三' or '1' or '2' or '3' && !EndsWith(text, from, i - 1, "每"),
        '半' => i - from >= 1 && i + 1 < to && text[i + 1] == '年' && text[i - 1] is '上' or '下',
        '月' => IsMonths(text, from, i),
        _ => false,
    };

    private static bool IsMonths(string text, int from, int i)
    {
        var end = i - 1 >= from && text[i - 1] == '个' ? i - 1 : i;
        var start = end;
        while (start > from && char.IsAsciiDigit(text[start - 1]))
            start--;
        if (start == end || end - start > 2 || text.AsSpan(start, end - start) is "12")
            return false;

        // 截至9月底: how things stood within the year; 2023年9月底 tells its year.
        if (end == i && i + 1 < text.Length && text[i + 1] is '底' or '末')
            return !EndsWith(text, from, start, "年");
        if (end < i)
            return EndsWith(text, from, start, "前");
        return start - from >= 2 && text[start - 1] is '-' or '—' or '–' or '~' or '至' && text[start - 2] == '1' && (start - from < 3 || !char.IsAsciiDigit(text[start - 3]));
    }

    private static bool IsInBracket(string text, int from, int i)
    {
        var near = text.AsSpan(Math.Max(from, i - 12), i - Math.Max(from, i - 12));
        return near.LastIndexOfAny('(', '（') > near.LastIndexOfAny(')', '）');
    }

    private static bool EndsWith(string text, int from, int end, string word) => end - from >= word.Length && text.AsSpan(from, end - from).EndsWith(word, StringComparison.Ordinal);
}
