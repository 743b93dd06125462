using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Reads a clause's figures one after the other, each with the words around it.</summary>
internal sealed class PlainReader(DocumentTime time, NarratedTime narrated, FigureTimes times, FactWriter writer)
{
    private readonly ChangeReader _changes = new(time, narrated, writer);

    /// <summary>Reads a clause.</summary>
    public void Read(PlainClause clause)
    {
        var context = clause.Context;
        for (var k = 0; k < clause.Numbers.Length; k++)
        {
            if (clause.Numbers[k].Start >= clause.End)
                k = ReadFigure(clause, k);
        }

        if (clause.Subjects.Count > 0 && !clause.Piece.IsBracket)
        {
            context.Subjects = clause.Subjects;
            context.Paragraph.LastSubjects = [.. clause.Subjects];
            context.SubjectOfBefore = clause.Subjects[^1];
        }
    }

    /// <summary>Reads a figure, and with it those that belong to it; returns the index of the last of them.</summary>
    private int ReadFigure(PlainClause clause, int k)
    {
        if (TakeYearlyGoal(clause, ref k))
            return k;
        if (PassOver(clause, k) is { } passed)
            return passed;
        if (TakeSteps(clause, k))
            return k;
        if (_changes.TryRead(clause, k))
            return k + 1;
        if (IsOfAnotherTime(clause, k))
        {
            NamePartOfYear(clause, k);
            return clause.Pass(k);
        }

        var words = WordsOf(clause, k);
        if (CountedNouns.IsStructure(words.Noun) && words.Number.Unit is "项" or "大" or "个")
            return clause.Pass(k);
        NameLevel(clause, k, words);
        var count = clause.Context.Subjects.Count;
        if (ReadListedChanges(clause, k, words))
            return k + count - 1;
        if (IsListWithoutSubjects(clause, k, words))
            return PassList(clause, k, words);
        if (FigureSubjects.Choose(clause, k, words) is not { } chosen)
        {
            if (clause.Context.Times.ListBefore(words.Number.Start, 2) is null)
                NoteListWithoutSubjects(clause);
            return clause.Pass(k);
        }

        if (FigureSubjects.Complete(clause, words, chosen) is not { } subject)
            return clause.Pass(k);
        return AddValues(clause, k, words, subject);
    }

    // 城镇新增就业21.89万人,完成全年23万人目标任务的95.17%: the goal is of what was told right before.
    private bool TakeYearlyGoal(PlainClause clause, ref int k)
    {
        var before = clause.Text.AsSpan(clause.End, clause.Numbers[k].Start - clause.End);
        var hasShare = clause.HasNext(k);
        if (hasShare ? !YearlyGoals.IsGoal(before, clause.Numbers[k], clause.After(k), clause.Numbers[k + 1]) : !YearlyGoals.IsReachedGoal(before, clause.Numbers[k], clause.After(k)))
            return false;
        var context = clause.Context;
        if ((clause.Subject ?? context.SubjectOfBefore) is { Length: > 0 } subject)
        {
            var number = clause.Numbers[k];
            writer.Add(clause.State(clause.End, subject, number) with { Mark = context.Times.For(number.Start, clause.Piece), IsGoal = true, Confidence = 0.9m });
        }

        k = clause.Pass(hasShare ? k + 1 : k);
        return true;
    }

    /// <summary>Figures that state nothing by themselves: null where this one does.</summary>
    private static int? PassOver(PlainClause clause, int k)
    {
        var number = clause.Numbers[k];
        var after = clause.After(k);
        if (AroundFigure.IsQualifier(number, after, clause.HasNext(k)))
        {
            // 产值10亿元以上企业达15家: the first figure says which enterprises are counted.
            if (clause.HasNext(k) && after.Contains('、', StringComparison.Ordinal))
                clause.End = number.End;
            return k;
        }

        if (clause.HasNext(k) && after is "或者" or "或" or "/")
            return clause.Pass(k + 1);

        // 在突破50%后仍保持增长, 在100个的基础上: where something was on the way, not what is told.
        if (number.Unit.Length > 0 && (after.StartsWith('后') && after.Length > 1 && after[1] is not ('备' or '续' or '勤') || after.StartsWith("之后", StringComparison.Ordinal) || after.StartsWith("以后", StringComparison.Ordinal) || after.StartsWith("的基础上", StringComparison.Ordinal) || after.StartsWith("基础上", StringComparison.Ordinal)))
            return clause.Pass(k);
        var gap = clause.Text.AsSpan(clause.End, number.Start - clause.End);
        return gap.EndsWith("每") || gap.EndsWith("每产") || gap.TrimEnd().EndsWith("就有") ? clause.Pass(k) : null;
    }

    // 生产总值连跨4个万亿级台阶、突破7万亿元: the steps are no figure of it; the next one is.
    private static bool TakeSteps(PlainClause clause, int k)
    {
        var number = clause.Numbers[k];
        var after = clause.Text.AsSpan(number.End, Math.Clamp(clause.Piece.To - number.End, 0, 8));
        if (number.Unit is not "个" || !RoundMarks.PassesMark(after))
            return false;
        var subject = SubjectText.Clean(clause.Context.Times.Without(clause.End, number.Start));
        if (subject.Length >= 2)
        {
            clause.Subject = subject;
            clause.Subjects.Add(subject);
        }

        clause.Pass(k);
        while (clause.End < clause.Piece.To && !Clauses.Ends.Contains(clause.Text[clause.End]) && clause.Text[clause.End] is not ('、' or ' '))
            clause.End++;
        return true;
    }

    /// <summary>Figures that are compared with (比…, 高于…), and those of a year that the text does not tell.</summary>
    private bool IsOfAnotherTime(PlainClause clause, int k)
    {
        var number = clause.Numbers[k];
        var words = clause.Text.AsSpan(clause.End, number.Start - clause.End);
        return ComparisonWords.IsComparison(words) || (number.Unit is "个百分点" or "百分点" or "个千分点" && ComparisonWords.IsDistance(words)) || IsThisYearInLookBack(number.Start, clause);
    }

    // 前三季度城镇新增就业21万人,完成全年23万人目标任务的91%: the figure is no year's, but what it counts is what the goal is of.
    private static void NamePartOfYear(PlainClause clause, int k)
    {
        var words = clause.Context.Times.Without(clause.End, clause.Numbers[k].Start);
        foreach (var part in (ReadOnlySpan<string>)["季度", "上半年"])
        {
            if (words.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at && SubjectText.Clean(words[(at + part.Length)..]) is { Length: >= 4 } subject)
            {
                clause.Subject = subject;
                clause.Subjects.Add(subject);
                return;
            }
        }
    }

    // 今年 in a look back is the year that is looked back on or the one that has begun: it does not say.
    private bool IsThisYearInLookBack(int position, PlainClause clause) =>
        time.IsReport && narrated.LooksBack && position < clause.Context.GoalsFrom && clause.Context.Times.For(position, clause.Piece) is { IsSoFar: false, IsWord: true } mark
        && mark.Period.IsYear && mark.Period.Last == time.ThisYear;

    private static FigureWords WordsOf(PlainClause clause, int k)
    {
        var number = clause.Numbers[k];
        var begin = clause.End;
        var after = clause.After(k);
        var pre = clause.Context.Times.Without(begin, number.Start);
        if (number.Relation == Relation.Equal && clause.Text.AsSpan(begin, number.Start - begin).Contains("至少", StringComparison.Ordinal))
            number = number with { Relation = Relation.AtLeast };
        if (k > 0)
            pre = AroundFigure.AfterBlank(AroundFigure.AfterOwnPart(pre, clause.Text[begin..number.Start]));
        var change = pre;
        var isFall = ChangeWords.IsFall(pre);
        var isChange = ChangeWords.TakeChange(ref change) || number.Unit is "个百分点" or "百分点" or "个千分点" or "倍" || (pre.Contains("增长", StringComparison.Ordinal) && pre.TrimEnd().EndsWith("增长", StringComparison.Ordinal));
        if (isChange)
            pre = change;
        // 生产总值以6.5%的增速领跑全省: how much it grew is told before the word that says so.
        if (!isChange && number.IsShare && NameBehind.IsGrowth(after))
            (isChange, pre) = (true, NameBehind.Before(pre));
        var actionOnly = ActionWords.IsActionOnly(pre);
        if (!isChange && number.IsShare && ChangeWords.TakeReduction(ref pre))
        {
            (isChange, isFall) = (true, true);
            actionOnly = false;
        }

        var afterOwn = clause.HasNext(k) ? AroundFigure.OwnPart(after) : after;
        var noun = isChange || !AroundFigure.IsCount(number.Unit) ? ""
            : AroundFigure.NounAfter(afterOwn.Length > 0 || !clause.HasNext(k) ? afterOwn : actionOnly || ActionWords.EndsWithAction(pre) ? after : "");
        return new FigureWords(number, begin, pre, after, afterOwn) { Cleaned = SubjectText.Clean(pre), IsActionOnly = actionOnly, IsChange = isChange, IsFall = isFall, Noun = noun };
    }

    // 14件市级、10件区级重点民生实事: what is counted is named after the last of them.
    private static void NameLevel(PlainClause clause, int k, FigureWords words)
    {
        if (!GovernmentLevels.IsLevel(words.Noun))
            return;
        var shared = clause.HasNext(k) ? CountedNouns.Of(clause.Text[clause.Numbers[k + 1].End..clause.Piece.To]) : "";
        words.Noun = shared.Length > 3 && GovernmentLevels.IsLevel(shared[..2]) ? words.Noun + shared[2..] : "";
    }

    // 5.8平方米、4.5平方米以上: figures of one list whose things are named elsewhere.
    private static bool IsListWithoutSubjects(PlainClause clause, int k, FigureWords words)
    {
        if (!clause.HasNext(k) || words.IsChange || clause.Numbers[k + 1].Unit != words.Number.Unit || clause.Context.Times.For(words.Number.Start, clause.Piece) is { Periods.Length: > 1 })
            return false;
        var next = clause.Numbers[k + 1];
        return (AroundFigure.IsSeparator(words.After) || words.After.Length == 0) && !clause.Text.AsSpan(next.End, Math.Min(2, clause.Piece.To - next.End)).StartsWith("的");
    }

    private int PassList(PlainClause clause, int k, FigureWords words)
    {
        // 增长5%和7% after them is of the things they name.
        if (words.Cleaned.Length > 0 && !words.IsActionOnly)
        {
            var named = SubjectLists.Items(words.Pre);
            clause.Subjects.AddRange(named.Length > 1 && IsListOf(clause, k, named.Length) ? named : [words.Cleaned]);
            clause.Subject = words.Cleaned;
        }

        // …36577元、12845元,分别增长4.8%和8.2%: the growth is of the things in the list and of nothing before it.
        clause.Context.ListLength = int.MaxValue;
        NoteListWithoutSubjects(clause);
        var numbers = clause.Numbers;
        while (clause.HasNext(k) && numbers[k + 1].Unit == words.Number.Unit
            && (numbers[k].End == numbers[k + 1].Start || AroundFigure.IsSeparator(clause.Text.AsSpan(numbers[k].End, numbers[k + 1].Start - numbers[k].End))))
            k++;
        return clause.Pass(k);
    }

    // From a figure on, so many with nothing but separators between them and no more.
    private static bool IsListOf(PlainClause clause, int k, int count) =>
        ValueLists.From(clause.Text, clause.Numbers, k, count) is not null && ValueLists.From(clause.Text, clause.Numbers, k, count + 1) is null;

    // 分别达到4026.6亿元、303.4亿元,增长4.3%、3.8%: as many changes as things were listed right before.
    private bool ReadListedChanges(PlainClause clause, int k, FigureWords words)
    {
        var subjects = clause.Context.Subjects;
        if (!words.IsChange || words.Cleaned.Length > 0 || clause.Subject is not null || subjects.Count < 2 || subjects.Distinct().Count() != subjects.Count || !IsListOf(clause, k, subjects.Count))
            return false;
        var mark = clause.Context.Times.For(words.Number.Start, clause.Piece);
        var values = ValueLists.From(clause.Text, clause.Numbers, k, subjects.Count)!;
        for (var n = 0; n < values.Length; n++)
        {
            var change = new ChangeKind(true, words.IsFall, false, times.IsOfOtherYears(clause.Context, words.Begin, words.Number, mark));
            writer.Add(clause.State(words.Begin, subjects[n], values[n]) with { Mark = mark, Change = change, Confidence = 0.9m });
        }

        clause.Subjects.AddRange(subjects);
        clause.Pass(k + values.Length - 1);
        return true;
    }

    private void NoteListWithoutSubjects(PlainClause clause) =>
        writer.Note(clause.Context.Paragraph.Line, "ING102", Severity.Info, "A list of figures names no subjects for them and was left out: " + FactWriter.Shorten(clause.Text[clause.Piece.From..clause.Piece.To]));

    /// <summary>Adds what a figure states, for each of several years or things where it holds for all of them; returns the index of the last figure used.</summary>
    private int AddValues(PlainClause clause, int k, FigureWords words, string subject)
    {
        var (text, piece, context) = (clause.Text, clause.Piece, clause.Context);
        var number = words.Number;
        var mark = context.Times.For(number.Start, piece);
        var change = words.IsChange
            ? new ChangeKind(true, words.IsFall, ChangeWords.IsReal(text.AsSpan(words.Begin, number.Start - words.Begin), subject), times.IsOfOtherYears(context, words.Begin, number, mark))
            : ChangeKind.None;
        var stated = clause.State(words.Begin, subject, number) with { Readings = words.Readings, Mark = mark, Change = change, Confidence = words.Confidence };
        if (mark is { Periods.Length: > 1 } && !words.IsChange)
        {
            // A list of years with one figure for all of them: 到2023年、2025年、2027年底,…均达41名.
            var all = words.Pre.Contains('均', StringComparison.Ordinal) || words.Pre.Contains('都', StringComparison.Ordinal) || text.AsSpan(piece.From, number.Start - piece.From).Contains("均", StringComparison.Ordinal);
            if (all && clause.Numbers.Length == 1)
            {
                foreach (var period in mark.Periods)
                    writer.Add(stated with { Told = period });
            }
            else if (ValueLists.From(text, clause.Numbers, k, mark.Periods.Length) is { } values)
            {
                for (var n = 0; n < values.Length; n++)
                    writer.Add(stated with { Number = values[n], Told = mark.Periods[n] });
                k += values.Length - 1;
            }
            else
            {
                writer.Note(context.Paragraph.Line, "ING102", Severity.Info, "A list of years has not as many figures and was left out: " + FactWriter.Shorten(text[piece.From..piece.To]));
            }
        }
        else
        {
            var shared = !words.IsChange && (number.IsShare || (subject[^1] == '数' && SubjectLists.SaysEach(words.Pre))) ? SubjectLists.SharedRates(subject, SubjectLists.SaysEach(words.Pre)) : [subject];
            foreach (var one in shared)
                writer.Add(stated with { Subject = one, Readings = shared.Length > 1 ? [] : words.Readings });
            subject = shared[^1];
            if (!words.IsChange)
            {
                context.NoteCount(subject, number);

                // 户籍人口1456万人,其中60岁及以上483万人,占总人口的33.2%: a share of those on the register.
                if (subject.EndsWithAny("户籍人口", "户籍总人口", "户籍人口数") && !number.IsShare && text.AsSpan(Math.Min(text.Length, piece.To + 1)).StartsWith("其中", StringComparison.Ordinal))
                    context.Group = "户籍";
                context.Paragraph.Name(writer.WithoutOwnArea(subject));
            }
        }

        if (!words.IsChange || !clause.Subjects.Contains(subject))
            clause.Subjects.Add(subject);
        if (!words.IsChange && !context.Levels.Contains(subject))
        {
            context.Levels.Add(subject);
            context.ListLength = 1;
        }

        clause.WasChange = words.IsChange;
        clause.Subject = subject;
        clause.Head = SubjectLists.Head(subject);
        return clause.Pass(k);
    }
}
