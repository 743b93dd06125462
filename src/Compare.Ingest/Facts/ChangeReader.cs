using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Reads changes told with both their ends: 由15.83%提高到24.13%.</summary>
internal sealed class ChangeReader(DocumentTime time, NarratedTime narrated, FactWriter writer)
{
    /// <summary>Reads the change that a figure and the next one make; false where they make none.</summary>
    public bool TryRead(PlainClause clause, int k)
    {
        var gap = "";
        if (!clause.HasNext(k) || !IsFromTo(clause, k, ref gap, out var mark))
            return false;
        var subject = SubjectText.Clean(gap);
        if (subject.Length == 0)
            subject = clause.Context.Subjects.Count > 0 ? clause.Context.Subjects[^1] : clause.Context.SubjectFromBefore;

        // What is said of any figure's subject holds for that of the one it came to: 城乡居民收入差距由2.5:1缩小到2.3:1 is of the ratio.
        var words = new FigureWords(clause.Numbers[k + 1], clause.End, gap, "", "") { Cleaned = subject };
        if (subject.Length > 0 && FigureSubjects.Complete(clause, words, subject) is { } whole)
        {
            Add(clause, whole, words.Readings, clause.Numbers[k], clause.Numbers[k + 1], mark);
            clause.Subjects.Add(whole);
            clause.Subject = whole;
        }

        clause.Pass(k + 1);
        return true;
    }

    private static bool IsFromTo(PlainClause clause, int k, ref string gap, out TimeMark? mark)
    {
        var (text, begin, first, second, times) = (clause.Text, clause.End, clause.Numbers[k], clause.Numbers[k + 1], clause.Context.Times);
        mark = null;
        var between = text.AsSpan(first.End, second.Start - first.End);
        foreach (var m in times.Marks)
        {
            if (m.Start < first.End || m.End > second.Start)
                continue;
            // 增加到2017年5.72张: the 到 before the year belongs to the verb.
            var own = m.Start + (text[m.Start] is '到' or '至' ? 1 : 0);
            between = string.Concat(text.AsSpan(first.End, own - first.End), text.AsSpan(m.End, second.Start - m.End));
        }

        if (between.Length > 16 || !AroundFigure.IsChangeTo(between))
            return false;
        var lead = text.AsSpan(begin, first.Start - begin);
        var from = Math.Max(lead.LastIndexOf('由'), lead.LastIndexOf('从'));
        if (from < 0)
        {
            // 15.83%提高到24.13% without 由 reads the same when the subject ends right before.
            return false;
        }

        foreach (var m in times.Marks)
        {
            if (m.Start >= begin + from && m.End <= first.Start)
                mark = m;
        }

        gap = times.Without(begin, begin + from);
        return true;
    }

    private void Add(PlainClause clause, string subject, IReadOnlyList<string> readings, PrintedNumber first, PrintedNumber second, TimeMark? fromMark)
    {
        var context = clause.Context;
        var toMark = context.Times.Marks.FindLast(m => m.Start >= first.End && m.End <= second.Start) ?? context.Times.For(first.Start, clause.Piece, ignore: fromMark);
        var period = toMark?.Period ?? narrated.Current;
        subject = FigureSubjects.WithPerHead(subject, second, context);
        context.Levels.Add(subject);
        if (first.Unit.Length == 0 && second.Unit.Length > 0)
            first = first with { Unit = second.Unit };

        // 从年初的6.2%, 由原来第八位的4.5%: what stands between says when, and it is none of the years known here.
        var isWithinYear = clause.Text.AsSpan(clause.End, first.Start - clause.End) is var lead && (lead.Contains("年初", StringComparison.Ordinal) || lead.Contains("月", StringComparison.Ordinal) || lead.Contains("季", StringComparison.Ordinal) || lead.Contains("最", StringComparison.Ordinal));

        // The earlier period must be told: a year, or the year before the five years that are spoken of.
        Period? earlier = fromMark?.Period;

        // 由目前的75%提升至85%: what it is now, and not in the year that it is to reach the other.
        if (fromMark is null or { IsSoFar: true, IsWord: true } && clause.Text.AsSpan(clause.End, first.Start - clause.End).Contains("目前", StringComparison.Ordinal))
        {
            fromMark = null;
            earlier = time.LastActual < period?.Last ? NarratedTime.YearOrNull(time.LastActual) : null;
        }
        if (earlier is null && toMark is { IsRange: true, Period.IsYear: false } run)
            earlier = Period.Of(!run.IsWord && (run.IsFromTo || run.Period.Years != 5 || run.Period.First % 5 != 1) ? run.Period.First : run.Period.First - 1);
        if (earlier is null && toMark is null && narrated.OfParagraph is { IsYear: false } span)
            earlier = Period.Of(span.First - 1);
        if (earlier is null && toMark is null && !time.IsReport && time.Plan is { } plan && narrated.CurrentStatus == ValueStatus.Actual && narrated.OfSection is { } back && back.Last == plan.First - 1)
            earlier = Period.Of(back.Last - 5);

        // 由2015年的1.6平方米增至2.4平方米,…由35.8%升至42%: a year that one change started from is that of the next ones to the same year.
        if (earlier is null && period is not null && context.Paragraph.Changed is { } changed && changed.To == period.Last)
            earlier = changed.From;
        if (fromMark is { Period.IsYear: true } && period is not null && fromMark.Period.Last < period.Last)
            context.Paragraph.Changed = (fromMark.Period, period.Last);
        if (earlier is not null && earlier.IsYear && !(isWithinYear && fromMark is null))
            writer.Add(clause.State(clause.End, subject, first) with { Readings = readings, Told = earlier, Mark = fromMark ?? toMark, Confidence = fromMark is null ? 0.8m : 1m });
        writer.Add(clause.State(clause.End, subject, second) with { Readings = readings, Told = period is null ? null : Period.Of(period.Last), Mark = toMark });
    }
}
