namespace Compare.Ingest.Facts;

/// <summary>Finds the statements of time in a sentence.</summary>
internal static class TimeMarks
{
    private static readonly System.Buffers.SearchValues<char> Starts = System.Buffers.SearchValues.Create("125二十今去上前明过刚一三四五近本目截现未第");

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
            return CalendarYears.At(span, i) is { } year ? CalendarYears.MarkAt(text, from, i, to, year) : null;
        if (span[i] == '二')
            return CalendarYears.WrittenAt(span, i) is { } written ? CalendarYears.MarkAt(text, from, i, to, written) : null;
        if (span[i] == '十' && DocumentTime.FiveYears(span[i..]) is { } plan)
            return PlanYears.MarkAt(text, from, i, to, plan, time);
        if (span[i] == '第')
            return Censuses.MarkAt(text, from, i, to);
        if (span[i] == '十' && RunsOfYears.SinceCongress(span, from, i, time) is { } since)
            return since;
        if (span[i] is '未' or '今' or '五' && RunsOfYears.ToCome(text, i, to, time) is { } coming)
            return coming;
        if (span[i] is '三' or '四' or '五' && RunsOfYears.Behind(text, from, i, to, time) is { } behind)
            return behind;
        if (time.ThisYear is not { } thisYear)
            return time.PastPlan is { } past ? RunsOfYears.OfPastPlan(text, i, to, past) : null;
        return RelativeYears.MarkAt(span, from, i, time, thisYear);
    }
}
