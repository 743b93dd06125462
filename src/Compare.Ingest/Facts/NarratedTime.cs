using System.Buffers;
using Compare.Ingest.Text;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>
/// The time a text speaks of where a sentence names none: that of its section, told by headings, and within it that of the
/// paragraph; and whether what is said of it was achieved or is aimed at.
/// </summary>
internal sealed class NarratedTime
{
    private static readonly (string Word, string NotBefore, string NotAfter)[] TargetWords =
    [
        // 预期寿命, 目标人群, 计划生育, 主要 and 即将 are words of their own.
        ("力争", "", ""), ("确保", "", ""), ("争取", "", ""), ("目标", "", "人群|责任|考核|管理"), ("预期", "", "寿命"), ("计划", "", "生育|免疫|执行"), ("将", "即", "军"), ("拟", "虚|模", ""), ("要", "主|重|需|必|只|首|次|概|摘|纪|不", "素|求|道|闻|塞|点|件"), ("到时", "", ""), ("届时", "", ""), ("有望", "", ""),
    ];

    private static readonly string[] SoFarWords = ["目前", "现有", "已建成", "已达", "已经", "截至", "已完成", "已有", "现已"];
    private static readonly SearchValues<string> DoneWords = SearchValues.Create(
        ["同比", "比上年", "较上年", "比去年", "较去年", "完成", "实现", "达", "突破", "超过", "荣获", "获评", "获得", "已", "了", "累计", "共计", "预计", "初步核算", "上升", "下降", "位居", "居全", "排名", "占", "显示"], StringComparison.Ordinal);
    private static readonly SearchValues<char> HeadingEnds = SearchValues.Create(" \u3000,，;；:：");

    private static readonly WordSet Reached = new("更是", "已连续", "已从", "已由", "已提高", "已提升", "已增", "已降", "已达", "已经", "已突破", "已超", "达到了", "突破了", "超过了", "提高到了", "增长到了");
    private static readonly WordSet Aims = new("确保", "力争", "争取", "力求");
    private static readonly WordSet OneYear = new("全年", "今年", "去年", "当年", "年内", "本年", "一年来", "上年");
    private static readonly WordSet Future = new(
        "还将", "也将", "将突破", "将达", "将超", "将实现", "将进入", "将提高", "将提升", "将增", "将新", "将建", "将完成", "将有", "将降", "将升", "将投入", "将继续", "将持续", "有望");

    private const int MaxHeading = 80;
    private const int MaxRunIn = 40;
    private const int MinNumber = 6;
    private const int MaxShortHeading = 12;

    // A longer paragraph is no lead of a list.
    private const int MaxLead = 300;

    // 根据《…规划》, is all that may stand before the time of a paragraph.
    private const int MaxSource = 30;

    private readonly DocumentTime _time;

    private ValueStatus _sectionStatus;
    private Period? _sectionPeriod;
    private ValueStatus? _paragraphStatus;
    private Period? _paragraphPeriod;
    private bool _quotesPlan;
    private bool _headsGoals;
    private bool _asksOfThisYear;

    public NarratedTime(DocumentTime time)
    {
        _time = time;
        (_sectionStatus, _sectionPeriod) = time.IsReport ? (ValueStatus.Actual, YearOrNull(time.LastActual))
            : (time.Tense, YearOrNull(time.Tense == ValueStatus.Actual ? time.LastActual : time.Goal));
    }

    /// <summary>The time of the paragraph; null where it names none.</summary>
    public Period? OfParagraph => _paragraphPeriod;

    /// <summary>The time of the section; null where nothing tells.</summary>
    public Period? OfSection => _sectionPeriod;

    /// <summary>The years that the section's heading looks back on (过去四年工作回顾); null where it names none.</summary>
    public Period? OfSectionYears { get; private set; }

    /// <summary>The time that holds where the sentence names none.</summary>
    public Period? Current => _paragraphPeriod ?? _sectionPeriod;

    /// <summary>Whether the section looks back and the paragraph does not turn to what is to come.</summary>
    public bool LooksBack => _sectionStatus == ValueStatus.Actual && _paragraphStatus != ValueStatus.Target;

    /// <summary>Begins a paragraph.</summary>
    public void Begin(string text)
    {
        (_paragraphStatus, _paragraphPeriod) = (null, null);
        _quotesPlan = false;
        var run = RunInHeading(text);
        NoteHeading(run > 0 ? text[..run] : text);
        NoteParagraph(run > 0 ? text[run..] : text);
    }

    // 一、规划背景(一)发展基础“十三五”时期,…: where headings that a page ran into their text end and a time begins it; 0 where none do.
    private static int RunInHeading(string text)
    {
        if (text.Length <= MaxHeading || !SectionModes.IsHeading(text, out var rank) || rank == 3)
            return 0;

        // (一)“十一五”取得的主要成就: what stands right behind the number begins the heading itself.
        var number = text.AsSpan(0, MinNumber).IndexOfAny("、)）.．");
        for (var i = number + 3; i < MaxRunIn; i++)
        {
            if (HeadingEnds.Contains(text[i]) || ProseReader.SentenceEnds.Contains(text[i]))
                return 0;
            if (text[i] is '“' or '十' && DocumentTime.FiveYears(text.AsSpan(text[i] == '“' ? i + 1 : i)) is not null)
                return i;
        }

        return 0;
    }

    /// <summary>Begins a sentence: in a text that is no plan itself, what a plan is said to set out is aimed at, to the end of the paragraph.</summary>
    public void BeginSentence(ReadOnlySpan<char> sentence)
    {
        if (_time.IsLoose)
            _quotesPlan |= SectionModes.QuotesPlan(sentence);

        // 政府工作报告提出,今年…: what a report asks of the year it is given in.
        _asksOfThisYear = sentence.IndexOf("报告提出", StringComparison.Ordinal) is var at and >= 0 && sentence[at..].Contains("今年", StringComparison.Ordinal);
    }

    // A page that lost its line breaks has its headings in the middle of the text: …。 二、2023年工作安排 （一）….
    public void NoteInnerHeading(string text, int from, int end)
    {
        var sentence = text.AsSpan(from, end - from).TrimStart();
        if (sentence.Length < 6 || sentence[0] is not ('一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '第' or '(' or '（') || !SectionModes.IsHeading(sentence, out var rank) || rank != 1)
            return;
        var stop = sentence.IndexOfAny(HeadingEnds);
        if (stop is < 6 or > 60)
            return;
        (_paragraphStatus, _paragraphPeriod) = (null, null);
        NoteHeading(sentence[..stop].ToString());
    }

    private void NoteHeading(string text)
    {
        // 主要目标：
        var trimmed = text.AsSpan().Trim();
        if (_time.IsLoose)
            trimmed = trimmed.TrimEnd(":：");
        if (trimmed.IsEmpty)
            return;
        if (!SectionModes.IsHeading(trimmed, out var rank) && !(trimmed.Length <= 30 && trimmed.IndexOfAny(ProseReader.SentenceEnds) < 0 && trimmed.IndexOfAny(Clauses.Ends) < 0))
            return;
        // 2023年03月06日 is the day of a paper, no heading.
        if (trimmed[^1] == '日' && DocumentTime.YearIn(trimmed) is not null)
            return;
        var stop = trimmed.IndexOfAny(ProseReader.SentenceEnds);
        var heading = stop >= 0 ? trimmed[..stop] : trimmed;
        var year = YearOf(heading);
        if (heading.Length > MaxHeading || rank == 3 || (rank == 0 && heading.IndexOfAnyInRange('0', '9') >= 0 && year is null))
            return;

        // A heading of the second rank changes the direction only where it names a year or says so in few words.
        if ((rank is 0 or 2) && heading.Length > 24 && year is null)
            return;
        if (_time.IsBulletin || (rank is 0 or 2 && _time.IsReport && year is null && !(SectionModes.LooksBack(heading) && heading.Contains("工作", StringComparison.Ordinal)) && !(SectionModes.NamesGoals(heading) && heading.ContainsAny("预期", "今后", "未来"))))
            return;
        if (SectionModes.StatusOf(heading, _time) is not { } status)
            return;
        OfSectionYears = status == ValueStatus.Actual && _time.LastActual is { } reported && SectionModes.YearsTold(heading) is { } years ? new Period(reported - years + 1, reported) : null;
        _headsGoals = status == ValueStatus.Target && SectionModes.NamesGoals(heading);
        _sectionStatus = status;
        // 2022年主要预期目标 in a text on several years.
        if (_time.IsLoose && year is { } named && rank == 0 && (status == ValueStatus.Target ? named >= (_time.ThisYear ?? named) : named <= (_time.LastActual + 1 ?? named)))
        {
            _sectionPeriod = Period.Of(named);
            return;
        }

        _sectionPeriod = (year is null ? PlanOfHeading(heading, status) : null) ?? YearOrNull(status == ValueStatus.Actual ? _time.LastActual : _time.IsReport ? _time.ThisYear : _time.Goal);
    }

    // 2017年目标, and 2016成绩 in news that leave 年 out.
    private int? YearOf(ReadOnlySpan<char> heading) =>
        DocumentTime.YearIn(heading) ?? (_time.IsLoose && heading.Length is > 5 and <= MaxShortHeading && heading[4] is >= '\u4E00' and <= '\u9FFF' ? CalendarYears.At(heading, 0) : null);

    // “十五五”时期主要目标 in a report on a year: the section is of the plan's years.
    private Period? PlanOfHeading(ReadOnlySpan<char> heading, ValueStatus status)
    {
        if (!_time.IsReport || _time.ThisYear is not { } thisYear || status != ValueStatus.Target)
            return null;
        if (heading.Contains("今后五年", StringComparison.Ordinal) || heading.Contains("未来五年", StringComparison.Ordinal))
            return new Period(thisYear, thisYear + 4);
        for (var i = heading.IndexOf('十'); i >= 0 && i < heading.Length; i++)
        {
            if (DocumentTime.FiveYears(heading[i..]) is not { } plan || heading[i..].IndexOf("规划", StringComparison.Ordinal) is >= 0 and <= 6)
                continue;
            return plan.Last > thisYear ? plan : null;
        }

        return null;
    }

    // The last year that a text names, where it comes after the one given.
    private Period? YearAfter(string text, int year)
    {
        var marks = new List<TimeMark>();
        TimeMarks.Read(text, 0, text.Length, _time, marks);
        var named = marks.FindLast(m => m is { Role: TimeRole.At, IsRange: false, Periods.Length: 1 });
        return named is { Period.IsYear: true } && named.Period.Last > year ? named.Period : null;
    }

    // A paragraph that opens with “十三五”期间 or 过去一年 speaks of that time all through.
    private void NoteParagraph(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        if ((_time.IsLoose || (_time.IsReport && !_time.IsBulletin)) && _time.LastActual is { } last && text.Length <= MaxLead && text.AsSpan().TrimEnd() is [.., ':' or '：'] && YearAfter(text, last) is { } coming)
        {
            // 报告中,2020年改善民生仍是重点: says the time of the list below it.
            (_sectionStatus, _sectionPeriod) = (ValueStatus.Target, coming);
            return;
        }

        trimmed = AfterSource(trimmed);
        if (_time.IsLoose && SectionModes.StatusOfLabel(trimmed) is { } labelled)
        {
            _paragraphStatus = labelled;
            return;
        }

        var head = trimmed[..Math.Min(trimmed.Length, 24)];
        var stop = head.IndexOfAny("。;；");
        if (stop >= 0)
            head = head[..stop];
        if (head.IndexOf("五", StringComparison.Ordinal) < 0 && head.IndexOf("年", StringComparison.Ordinal) < 0)
            return;
        var marks = new List<TimeMark>();
        TimeMarks.Read(head.ToString(), 0, head.Length, _time, marks);
        if (marks.Count == 0 || marks[0].Role == TimeRole.Base || marks[0].Periods.Length > 1)
            return;
        var mark = marks[0];
        var comma = head.IndexOfAny(",，:：");
        if (mark.Start > 4 || (comma >= 0 && mark.Start > comma))
            return;
        var status = StatusOf(mark.Period, mark, []);
        if (!mark.IsRange && !text.AsSpan().Trim().EndsWith("：") && !text.AsSpan().Trim().EndsWith(":") && _time.IsReport)
        {
            // 今年, 2024年 in a report: the paragraph's own sentences go on speaking of it.
            _paragraphStatus = status;
            _paragraphPeriod = mark.Period;
            return;
        }

        _paragraphStatus = status;
        _paragraphPeriod = mark.Period;
        if (_time.IsLoose && text.AsSpan().TrimEnd() is [.., ':' or '：' or '—'])
        {
            // 到2020年将实现: says the time of the list below it.
            _sectionStatus = status;
            _sectionPeriod = mark.IsRange ? Period.Of(mark.Period.Last) : mark.Period;
        }

        // “十三五”期间,… in news of a plan: the paragraphs below go on with the years of the plan before it, until its own are named.
        if (_time.IsLoose && mark is { IsPlan: true, IsRange: true } && _time.NamedPlan is { } own && (mark.Period.Last < own.First || mark.Period == own))
            (_sectionStatus, _sectionPeriod) = (status, Period.Of(mark.Period.Last));
        if (_time.IsReport)
            return;

        // In a plan the time named at the head of a paragraph also holds for the paragraphs after it, until a heading says otherwise.
        if (mark.IsRange && _time.Plan is { } plan)
        {
            _sectionStatus = status;
            _sectionPeriod = status == ValueStatus.Actual ? YearOrNull(_time.LastActual) : Period.Of(plan.Last);
        }
    }

    // 根据规划,到2025年…; 《规划》提出,到2025年…: where the figures come from stands before their time.
    private static ReadOnlySpan<char> AfterSource(ReadOnlySpan<char> text)
    {
        var comma = text[..Math.Min(text.Length, MaxSource)].IndexOfAny(",，:：");
        return comma > 0 && text[..comma].IndexOfAnyInRange('0', '9') < 0 && (SectionModes.QuotesPlan(text[..(comma + 1)]) || text[..comma].EndsWithAny("》指出", "规划指出", "》显示")) ? text[(comma + 1)..].TrimStart() : text;
    }

    // 2022年,A达x。B达y。: where nothing else tells, the time that a sentence began with holds for those after it.
    public void CarryOn(string text, int from, int to, List<TimeMark> marks)
    {
        TimeMark? first = null, told = null;
        foreach (var mark in marks)
        {
            if (mark.Role == TimeRole.At && mark.Periods.Length == 1 && !mark.IsRange && !mark.IsCensus)
            {
                first ??= mark;
                told ??= mark;

                // 截至2015年达76岁,“到2020年…”: what comes next goes on from where the sentence came to.
                if (told.IsSoFar && mark.IsDeadline)
                    told = mark;
            }
        }

        if (told is null || first is null || text.AsSpan(from, first.Start - from).IndexOfAnyInRange('0', '9') >= 0 || NamedYears.IsInPassing(text, told))
            return;
        _paragraphPeriod = told.Period;
        _paragraphStatus = StatusOf(told.Period, told, text.AsSpan(from, to - from));
    }

    /// <summary>主要预期目标是:…。…: the sentences after the one that announces goals go on with them.</summary>
    public void GoOnWithGoals(List<TimeMark> marks)
    {
        _paragraphStatus = ValueStatus.Target;
        if (marks.FindLast(m => m is { Role: TimeRole.At, IsRange: false, Periods.Length: 1 }) is { } named)
            _paragraphPeriod = named.Period;
        else if (_time is { IsReport: true, ThisYear: { } year })
            _paragraphPeriod = Period.Of(year);
    }

    // 2000年底前建成的小区: a year far behind what the document speaks of describes things, it does not date figures.
    public bool IsOutOfTime(string text, TimeMark mark)
    {
        // 在刚加入世贸组织的2001年,…仅为1042亿元: it heads what is said.
        if (mark is { IsRange: false, Periods.Length: 1 } && mark.End < text.Length && text[mark.End] is ',' or '，' && text[mark.End - 1] == '年')
            return false;
        var reference = _time.LastActual ?? _time.ThisYear;
        return reference is { } year && mark is { Role: TimeRole.At, IsPlan: false } && mark.Period.Last < year - 8;
    }

    /// <summary>Achieved or aimed at, where the sentence does not say.</summary>
    public ValueStatus CurrentStatus => _quotesPlan || _asksOfThisYear ? ValueStatus.Target : _paragraphStatus ?? _sectionStatus;

    public ValueStatus StatusOf(Period period, TimeMark? mark, ReadOnlySpan<char> sentence, ReadOnlySpan<char> since = default)
    {
        if (mark is { IsSoFar: true } or { IsCensus: true })
            return ValueStatus.Actual;
        var year = period.Last;
        if (_time.IsLoose)
        {
            // 到2019年更是首次突破60%: a time by which something came about.
            if (mark is { IsDeadline: true } && HasReached(sentence))
                return ValueStatus.Actual;

            // Told of a year that is over it was reached; 到… a year to come is aimed at.
            if (_time.ThisYear is { } now && year == now && _time.IsThisYearToCome && mark is { Role: TimeRole.At } && !TellsOfDeeds(sentence))
                return ValueStatus.Target;
            if (_time.ThisYear is { } current)
                return year < current ? ValueStatus.Actual : year > current || mark is { IsDeadline: true } || _quotesPlan || HasTargetWord(sentence) ? ValueStatus.Target : CurrentStatus;
            if (_time.NamedPlan is { } named && year < named.First)
                return ValueStatus.Actual;

            // 到2025年达到90%;2030年达到98%: what comes after a goal is aimed at too.
            var isBeyondGoal = _paragraphStatus == ValueStatus.Target && _paragraphPeriod is { } aimed && year > aimed.Last;
            return mark is { IsDeadline: true } || (mark is { IsPlan: true } && _time.Tense == ValueStatus.Target) || _quotesPlan || _headsGoals || isBeyondGoal || _time.SetsMilestones || HasTargetWord(sentence) || HasModal(since) ? ValueStatus.Target : ValueStatus.Actual;
        }

        if (_time.IsReport && _time.ThisYear is { } thisYear)
            return year < thisYear ? ValueStatus.Actual : year == thisYear && SpeaksOfNow(sentence) ? ValueStatus.Actual : ValueStatus.Target;
        if (_time.LastActual is { } last && year <= last)
            return ValueStatus.Actual;

        // A plan may report a year of its own time that is over when it is printed.
        if (mark is { IsDeadline: false, IsRange: false } && _time.ThisYear is { } printed && year < printed)
            return ValueStatus.Actual;
        if (_time.Plan is { } plan && year >= plan.First)
        {
            if (mark is { IsDeadline: true } || HasTargetWord(sentence) || year >= (_time.ThisYear ?? plan.First))
                return ValueStatus.Target;
            return CurrentStatus;
        }

        return year > (_time.ThisYear ?? year) ? ValueStatus.Target : CurrentStatus;
    }

    // A level stated for a run of years holds at its end; what is done in a run of years adds up over it.
    public (Period Period, bool IsTotal) Settle(Period period, bool isRange, bool isFlow, bool isYearly, PrintedNumber number, bool isChange)
    {
        if (!isRange || period.IsYear)
            return (period, false);
        if (isChange)
            return (period, false);
        if (isFlow && !number.IsShare)
            return (period, period.Years == 5 && !isYearly);
        var isPlan = period.First % 5 == 1 && period.Years == 5;
        return isPlan || (_time.IsReport && period.Years == 5) ? (Period.Of(period.Last), false) : (period, false);
    }

    /// <summary>同比, 完成, 达到, 了: what is said may well have been done. Where none of them stands and the year before was told as done, a year is still to come.</summary>
    public static bool TellsOfDeeds(ReadOnlySpan<char> text) => text.IndexOfAny(DoneWords) >= 0;

    /// <summary>达到了, 已达: what was to come about by then has come about.</summary>
    public static bool HasReached(ReadOnlySpan<char> sentence) => Reached.IsIn(sentence) && !HasTargetWord(sentence);

    /// <summary>将突破, 有望: what is said is told of a time to come, whatever else the sentence tells.</summary>
    public static bool Foretells(ReadOnlySpan<char> text) => Future.IsIn(text);

    /// <summary>
    /// True where the words before a figure aim at it: 确保, 力争 in its own clause, 还将 or 将新建 in its sentence. What is told with 了 was done.
    /// </summary>
    /// <param name="sentence">The sentence up to the figure.</param>
    /// <param name="clause">The figure's clause up to the figure.</param>
    public static bool AimsAt(ReadOnlySpan<char> sentence, ReadOnlySpan<char> clause) =>
        (Aims.IsIn(clause) || Foretells(sentence)) && clause.IndexOf('了') < 0 && !clause.Contains("已", StringComparison.Ordinal);

    /// <summary>全年, 去年: what is counted is of one year.</summary>
    public static bool SaysOneYear(ReadOnlySpan<char> text) => OneYear.IsIn(text);

    // The plainest words for what is to come: they hold over the commas after them.
    private static bool HasModal(ReadOnlySpan<char> text)
    {
        foreach (var (word, notBefore, notAfter) in TargetWords)
        {
            if (word is "力争" or "确保" or "争取" or "将" or "要" && Has(text, word, notBefore, notAfter))
                return true;
        }

        return false;
    }

    /// <summary>力争, 将, 目标: what is said is to come.</summary>
    public static bool HasTargetWord(ReadOnlySpan<char> text)
    {
        foreach (var (word, notBefore, notAfter) in TargetWords)
        {
            if (Has(text, word, notBefore, notAfter))
                return true;
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<char> text, string word, string notBefore, string notAfter)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;)
        {
            if (!EndsWithAny(text[..at], notBefore) && !StartsWithAny(text[(at + word.Length)..], notAfter))
                return true;
            var next = text[(at + word.Length)..].IndexOf(word, StringComparison.Ordinal);
            at = next < 0 ? -1 : at + word.Length + next;
        }

        return false;

        static bool EndsWithAny(ReadOnlySpan<char> text, string words)
        {
            foreach (var range in words.AsSpan().Split('|'))
            {
                if (words.AsSpan(range) is { Length: > 0 } word && text.EndsWith(word, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }

        static bool StartsWithAny(ReadOnlySpan<char> text, string words)
        {
            foreach (var range in words.AsSpan().Split('|'))
            {
                if (words.AsSpan(range) is { Length: > 0 } word && text.StartsWith(word, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }
    }

    /// <summary>目前, 截至, 现有: what is said is so already.</summary>
    public static bool SpeaksOfNow(ReadOnlySpan<char> text)
    {
        foreach (var word in SoFarWords)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public static Period? YearOrNull(int? year) => year is { } y ? Period.Of(y) : null;
}
