using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>The statements of time in a sentence and which of them holds for a figure.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="from">Where the sentence starts in it.</param>
/// <param name="marks">Its statements of time, in order.</param>
/// <param name="pieces">Its clauses.</param>
internal sealed class SentenceTimes(string text, int from, List<TimeMark> marks, List<Clauses.Piece> pieces)
{
    // 与2018年全国近视摸底调查结果(53.6%)相比
    private const int MaxNameInBase = 20;

    /// <summary>The statements, in order.</summary>
    public List<TimeMark> Marks => marks;

    /// <summary>True where a figure is part of one: the 2025 of 2025年.</summary>
    public bool Holds(PrintedNumber number)
    {
        foreach (var mark in marks)
        {
            if (number.Digits >= mark.Start && number.Digits < mark.End)
                return true;
        }

        return false;
    }

    /// <summary>True where a time of its own stands between two places.</summary>
    public bool IsDated(int start, int end) => marks.Exists(m => m.Role == TimeRole.At && m.Start >= start && m.End <= end);

    /// <summary>The text between two places without the times in it.</summary>
    public string Without(int start, int end)
    {
        if (marks.Count == 0)
            return text[start..end];
        var builder = new System.Text.StringBuilder(end - start);
        var at = start;
        foreach (var mark in marks)
        {
            if (mark.Start < at || mark.End > end)
                continue;
            builder.Append(text, at, mark.Start - at);
            at = mark.End;
        }

        if (at < end)
            builder.Append(text, at, end - at);
        return builder.ToString();
    }

    /// <summary>The list of so many years that stands before a place; null where there is none.</summary>
    public TimeMark? ListBefore(int position, int count)
    {
        TimeMark? best = null;
        foreach (var mark in marks)
        {
            if (mark.End <= position && mark.Start >= from && mark.Role == TimeRole.At && mark.Periods.Length > 1)
                best = mark;
        }

        return best is not null && best.Periods.Length == count ? best : null;
    }

    /// <summary>The years of a run of so many that stands last before a place, each by itself (2013年到2017年,…分别为五个数); null where none does.</summary>
    public TimeMark? RunBefore(int position, int count)
    {
        var last = marks.FindLast(m => m.Start >= from && m.End <= position && m.Role == TimeRole.At);
        return last is { IsRange: true, IsSoFar: false } && last.Period.Years == count && count > 2
            ? last with { Periods = [.. Enumerable.Range(last.Period.First, count).Select(Period.Of)], IsRange = false } : null;
    }

    /// <summary>The time that holds at a place: named in the clause, else at the last place before it in the sentence.</summary>
    public TimeMark? For(int position, Clauses.Piece piece, TimeMark? ignore = null)
    {
        TimeMark? best = null;
        foreach (var mark in marks)
        {
            if (mark.Start >= position || mark == ignore || (mark.Role == TimeRole.Base && !IsLeftAt(mark, position) && !IsInBracketAfter(mark, piece)))
                continue;

            // A bracket's time stays in the bracket.
            if (!piece.IsBracket && pieces.Exists(p => p.IsBracket && mark.Start >= p.From && mark.Start < p.To))
                continue;
            best = mark;
        }

        return best;
    }

    // 较2021年(52.6%)下降: the bracket tells what it was then.
    private bool IsInBracketAfter(TimeMark mark, Clauses.Piece piece) =>
        piece.IsBracket && mark.End <= piece.From && text.AsSpan(mark.End, piece.From - mark.End) is var between && between.Length <= MaxNameInBase && between.IndexOfAny(Clauses.Ends) < 0 && between.IndexOfAnyInRange('0', '9') < 0;

    // 从2015年的76.7岁: where a change starts from, the year is the figure's own.
    private bool IsLeftAt(TimeMark mark, int position)
    {
        return text.AsSpan(0, mark.Start).TrimEnd(' ') is [.., '从' or '由'] && mark.End <= position && text.AsSpan(mark.End, position - mark.End).Trim() is "的" or "";
    }
}
