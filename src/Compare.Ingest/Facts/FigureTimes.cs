using Compare.Ingest.Text;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Tells when a figure is of and whether it was achieved or is aimed at.</summary>
internal sealed class FigureTimes(DocumentTime time, NarratedTime narrated)
{
    // Odds of more than four to one; found where opinion and rules disagreed on the texts that the weights are from.
    private const double Plain = 1.5;

    private readonly TenseCues _cues = new(time, narrated);

    /// <summary>When a figure is of: from its own words, else from what the text speaks of.</summary>
    public FigureTime Of(Statement stated)
    {
        var (context, piece, begin, subject, number) = stated;
        var (text, told, mark, isChange) = (context.Text, stated.Told, stated.Mark, stated.Change.IsChange);

        // The words around the figure; a window, so that a clause without an end costs no more than its length.
        var near = Math.Max(piece.From, number.Start - 160);
        var sentence = text.AsSpan(near, Math.Min(piece.To, number.End + 40) - near);
        var isFlow = ActionWords.IsFlow(sentence[..Math.Max(0, Math.Min(sentence.Length, number.Start - near))]) || ActionWords.IsFlow(subject);
        var isYearly = sentence.Contains("年均", StringComparison.Ordinal) || sentence.Contains("每年", StringComparison.Ordinal);
        ValueStatus status;
        var isTotal = false;
        var period = told;
        if (period is not null)
        {
            status = narrated.StatusOf(period, mark is { } m && m.Periods.Contains(period) ? m : null, sentence);
        }
        else if (mark is not null)
        {
            // 2022年寿命要提升至77岁,死亡率降至15%: what is said of a year's first figure holds for those after it.
            var since = mark.Start >= context.From && number.Start - mark.Start <= 160 ? text.AsSpan(mark.Start, number.Start - mark.Start) : [];
            status = narrated.StatusOf(mark.Period, mark, sentence, since);
            (period, isTotal) = narrated.Settle(mark.Period, mark.IsRange, isFlow, isYearly, number, isChange);
            if (mark.IsSince && !period.IsYear && !isChange && (!isFlow || number.IsShare) && !IsKept(sentence))
                period = Period.Of(period.Last);
        }
        else
        {
            status = narrated.CurrentStatus;
            var basis = narrated.Current;
            if (basis is not null)
                (period, isTotal) = narrated.Settle(basis, !basis.IsYear, isFlow, isYearly, number, isChange);
            else
                period = null;

            // 累计完成 under 过去四年工作回顾 counts its four years.
            if (status == ValueStatus.Actual && isFlow && !isChange && !number.IsShare && period is { IsYear: true } && narrated.OfSectionYears is { } counted && period.Last == counted.Last
                && text.AsSpan(near, number.Start - near).Contains("累计", StringComparison.Ordinal) && !NarratedTime.SaysOneYear(text.AsSpan(context.From, number.Start - context.From)))
                (period, isTotal) = (counted, counted.Years == 5);

            // 累计新增 in a plan's look back counts its five years.
            if (period is { IsYear: true } && !time.IsReport && status == ValueStatus.Actual && time.Plan is { } plan && period.Last == plan.First - 1 && !number.IsShare && !isChange
                && isFlow && text.AsSpan(Math.Max(context.From, number.Start - 200), Math.Min(200, number.Start - context.From)).Contains("累计", StringComparison.Ordinal))
                (period, isTotal) = (Period.FiveYearsTo(period.Last), true);
            // 累计新增 in a text that is no year's report counts years that it does not tell.
            if (time.IsLoose && status == ValueStatus.Actual && isFlow && !isChange && period is { IsYear: true } && text.AsSpan(near, number.Start - near).Contains("累计", StringComparison.Ordinal) && !NarratedTime.SaysOneYear(text.AsSpan(context.From, number.Start - context.From)))
                period = null;

            // 确保全年新增1.02万人 in news that tells what was done as well.
            var start = Math.Max(context.From, number.Start - 200);
            if (time.IsLoose && status == ValueStatus.Actual && NarratedTime.AimsAt(text.AsSpan(start, number.Start - start), text.AsSpan(near, number.Start - near)))
            {
                status = ValueStatus.Target;
                if (time.ThisYear is { } now && period is { IsYear: true } && period.Last < now)
                    period = Period.Of(now);
            }

            if (status == ValueStatus.Target && (NarratedTime.SpeaksOfNow(sentence) || (time.IsLoose && text.AsSpan(context.From, number.Start - context.From).TrimStart().StartsWithAny("目前", "截至目前", "现有"))))
            {
                status = ValueStatus.Actual;
                period = NarratedTime.YearOrNull(time.LastActual);
            }
        }

        // 累计新增 up to a plan's last year counts all of its years.
        if (status == ValueStatus.Target && period is { IsYear: true } && !time.IsReport && time.Plan is { Years: 5 } whole && period.Last == whole.Last && !number.IsShare && !isChange && !isYearly
            && sentence.Contains("累计", StringComparison.Ordinal) && sentence.Contains("新增", StringComparison.Ordinal))
            (period, isTotal) = (whole, true);

        var isGoal = stated.IsGoal || number.Start >= context.GoalsFrom || AroundFigure.IsGoal(text, Math.Max(piece.From, mark is not null && mark.End <= number.Start ? mark.End : 0), number);
        if (isGoal)
        {
            // 主要预期目标是:…, under a heading that tells of no year: what is aimed at is not the year that is over.
            if (mark is null && told is null && time.ThisYear is { } own && period == narrated.OfSection && period == NarratedTime.YearOrNull(time.LastActual) && context.AnnouncesGoals && number.Start >= context.GoalsFrom && status == ValueStatus.Actual)
                period = Period.Of(own);

            // 甲市将…: in a text whose own year is still to come, what is meant to be done is of that year.
            if (mark is null && period is null && time is { IsThisYearToCome: true, ThisYear: { } coming })
                period = Period.Of(coming);
            status = ValueStatus.Target;
        }

        if (mark is { Role: TimeRole.Base })
            status = ValueStatus.Actual;

        // 建设了1102个: what is told as done was done.
        if (time.IsLoose && status == ValueStatus.Target && number.Start > 0 && text[number.Start - 1] == '了' && !NarratedTime.HasTargetWord(sentence))
            status = ValueStatus.Actual;

        // 去年 in a text that does not tell its own year names a year all the same, and not the one spoken of elsewhere.
        var lead = Math.Max(context.From, number.Start - 200);
        if (mark is null && time.ThisYear is null && text.AsSpan(lead, number.Start - lead).Contains("去年", StringComparison.Ordinal))
            (status, period, isTotal) = (ValueStatus.Actual, null, false);

        // 年均1270万人 tells what one of several years was like, no year's own figure.
        if (period is { IsYear: true } && status == ValueStatus.Actual && !isChange && isFlow && (period == narrated.OfParagraph || period == narrated.OfSection) && text.AsSpan(begin, number.Start - begin).Contains("年均", StringComparison.Ordinal))
            period = null;
        var isMeanOfYears = status == ValueStatus.Actual && !isChange && isFlow && period is not { IsYear: true } && text.AsSpan(begin, number.Start - begin).Contains("年均", StringComparison.Ordinal);
        var isDoubtful = false;
        if (time.IsLoose && !isGoal && !IsSaid(stated))
            (status, isDoubtful) = Weighed(stated, status, period);
        return new FigureTime(status, period, isTotal, isMeanOfYears, isDoubtful);
    }

    // What the text says of the very figure needs no second opinion.
    private static bool IsSaid(Statement stated) =>
        stated.Mark is { IsSoFar: true } or { Role: TimeRole.Base }
        || stated.Context.Text.AsSpan(stated.Piece.From, Math.Max(0, stated.Number.Start - stated.Piece.From)).IndexOfAny('了', '已') >= 0;

    /// <summary>
    /// What the rules found, held against all that is said around the figure. What is aimed at hides in words far from it (2023年,…将…: 新增45万人), so plain
    /// evidence of a goal decides where the year is told; the other way round the rules, which need a word for a goal, know better.
    /// </summary>
    private (ValueStatus Status, bool IsDoubtful) Weighed(Statement stated, ValueStatus status, Period? period)
    {
        var odds = _cues.Of(stated, period);
        if (status == ValueStatus.Target)
            return (status, odds < -Plain);
        if (odds < 0)
            return (status, false);
        var isDated = stated.Mark is not null || (period is not null && period == narrated.OfParagraph);
        return odds > Plain && isDated ? (ValueStatus.Target, false) : (status, true);
    }

    // 始终控制在5%以内: all the years through.
    private static bool IsKept(ReadOnlySpan<char> clause) =>
        clause.Contains("保持在", StringComparison.Ordinal) || clause.Contains("控制在", StringComparison.Ordinal) || clause.Contains("稳定在", StringComparison.Ordinal) || clause.Contains("始终", StringComparison.Ordinal) || clause.Contains("年均", StringComparison.Ordinal);

    /// <summary>True for 比2015年增长39.9%, 年均增长8.76%: the growth of several years is not a year's.</summary>
    public bool IsOfOtherYears(SentenceContext context, int begin, PrintedNumber number, TimeMark? mark)
    {
        var words = context.Text.AsSpan(begin, number.Start - begin);
        var period = mark?.Period ?? narrated.Current;
        foreach (var compared in context.Times.Marks)
        {
            if (compared.Role == TimeRole.Base && compared.Start >= begin && compared.End <= number.Start && period is not null && compared.Period.Last < period.Last - 1 && !AroundTime.NamesPrices(context.Text.AsSpan(compared.End)))
                return true;
        }

        foreach (var several in (ReadOnlySpan<string>)["两年", "三年", "四年", "五年", "十年"])
        {
            if (words.Contains(several, StringComparison.Ordinal))
                return true;
        }

        var isMean = words.Contains("年均", StringComparison.Ordinal) || words.Contains("平均增长", StringComparison.Ordinal) || words.Contains("累计增长", StringComparison.Ordinal);
        return isMean && period is { IsYear: true } && narrated.CurrentStatus == ValueStatus.Actual && (mark is null || !mark.IsDeadline);
    }
}
