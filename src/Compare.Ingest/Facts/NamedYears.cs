using Compare.Ingest.Text;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>The years that a text's own sentences name: what they were in (2022年末), and what they are to reach (到2025年).</summary>
internal sealed class NamedYears
{
    // The head of a document tells; a long text is not read twice for it.
    private const int MaxLetters = 200_000;

    // What stands further from a year than this says nothing of it; a line without an end costs no more than its length.
    private const int Reach = 1000;

    private static readonly string[] Back = ["比上年", "同比", "较上年", "全年", "年末", "比去年", "较去年", "过去一年", "一年来", "过去五年", "五年来", "答卷", "已完成", "累计完成", "圆满完成"];
    private static readonly string[] Ahead = ["力争", "确保", "争取", "拟", "预期目标", "将达", "将实现", "发展目标", "计划新增", "计划建设", "努力实现", "努力达到"];

    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create(",，;；。：:");

    private readonly SortedDictionary<int, int> _at = [];
    private readonly SortedDictionary<int, int> _until = [];
    private readonly SortedSet<int> _pictured = [];

    // The years of which something is told as done, and the plain-spoken ones: 2024年,新建幼儿园5所 may be either.
    private readonly SortedSet<int> _done = [];
    private readonly SortedSet<int> _hoped = [];

    // 增长8.5%左右;…实现脱贫20万人: hoped or, in an account of the year that is over, told before the figures are final.
    private readonly SortedSet<int> _hopedBesideDeeds = [];

    // The years of which something is told up to a day (截至2021年12月17日).
    private readonly SortedSet<int> _reached = [];
    private int? _given;
    private int _back;
    private int _since;
    private int _urges;
    private int _deeds;
    private int _moves;
    private int _plans;
    private bool _hasDone;
    private int _ahead;
    private bool _overGoals;

    private NamedYears()
    {
    }

    /// <summary>True when more is said of years to come than of years that were.</summary>
    public bool LooksAhead => IsProgramme || SetsMilestones || Sum(_until) is var ahead && Sum(_at) + _since is var at && (ahead != at ? ahead > at : _ahead > _back || (_ahead == _back && ahead == 0 && _urges >= 4 && !_hasDone && !TellsOfMoves));

    /// <summary>True when the text tells from what to what something moved (由82.88%上升到84.70%), which what is only aimed at seldom does.</summary>
    public bool TellsOfMoves { get; private set; }

    /// <summary>True when a year up to the one given is named that something is to be reached by.</summary>
    public bool SetsDeadlineUntil(int year) => _until.Keys.Any(u => u <= year);

    /// <summary>The year in which a text is written that says how things stood at the end of one of its months (截至2023年11月底); null when none does.</summary>
    public int? Running { get; private set; }

    // “十四五”期间,… between clauses that only say what is to be done: an excerpt of the plan.
    private bool IsProgramme => _plans > 0 && _until.Count == 0 && Sum(_at) == _plans && _back == 0 && _urges >= 6 && _deeds * 4 <= _urges;

    /// <summary>
    /// True for an excerpt that sets marks for years five or ten apart (2015年达到90%;2020年达到98%) and tells of nothing that was done or has changed: those are goals.
    /// </summary>
    public bool SetsMilestones => _at.Count >= 2 && _at.Keys.All(y => y % 5 == 0) && _back == 0 && !_hasDone && _deeds == 0 && _moves == 0 && _since == 0;

    /// <summary>The year that targets are for, where only one is named; null otherwise.</summary>
    public int? Goal => _until.Count == 1 ? _until.First().Key : null;

    /// <summary>The year of the work report that the text tells of (2014年省政府工作报告); null when it names none, and when it tells how things came out in that year.</summary>
    public int? Given => _given is { } year && !_reached.Contains(year) ? year : null;

    /// <summary>Collects the years.</summary>
    public static NamedYears Of(IReadOnlyList<TextLine> lines)
    {
        var years = new NamedYears();
        var marks = new List<TimeMark>();
        var unknown = new DocumentTime();
        var letters = 0;
        for (var i = 0; i < lines.Count && letters < MaxLetters; i++)
        {
            var text = lines[i].Text;
            letters += text.Length + 1;
            years.Note(text, marks, unknown);
        }

        return years;
    }

    /// <summary>True when neither a plan's name nor its deadlines rule the text.</summary>
    /// <param name="plan">The plan that the document's head names; null when it names none.</param>
    /// <param name="year">The document's own year; null when not known.</param>
    public bool IsLoose(Period? plan, int? year) =>
        plan is null || Sum(_at) + _since > Sum(_until) || (Sum(_at) + Sum(_until) == 0 && _back > _ahead) || (year is { } own && own >= plan.Last);

    /// <summary>True when no year is named and the text does not tell what was.</summary>
    public bool IsUndated => _at.Count == 0 && _until.Count == 0 && _back <= _ahead;

    /// <summary>The year that most is said of, the later of two; null when none is named.</summary>
    /// <param name="year">The document's own year, after which nothing can have been; null when not known.</param>
    public int? Reported(int? year)
    {
        if (year is null && SetsMilestones)
            return null;
        int? best = null;
        var most = 0;
        foreach (var (named, count) in _at)
        {
            // What is as often told as coming was not yet.
            if (named > (year ?? int.MaxValue) || count < most || _until.GetValueOrDefault(named) >= count || IsToCome(named))
                continue;
            (best, most) = (named, count);
        }

        // 2010年…; 2018年…; ten years on 2010 is only what is compared with, however often it is named.
        foreach (var named in _at.Keys)
        {
            if (named > best + 2 && named <= (year ?? int.MaxValue) && !_until.ContainsKey(named) && !IsToCome(named))
                best = named;
        }

        // 到2025年达x;2030年达y: a text that only looks ahead reports no year behind its goals.
        if (best is { } after && year is null && _back == 0 && !_hasDone && _until.Count > 0 && after > _until.First().Key)
            best = null;

        // 图4:2017—2021年增长速度: a bulletin's pictures end in the year it reports.
        return best ?? (_at.Count == 0 && _until.Count == 0 && _pictured.Count == 1 && _pictured.Min < (year ?? int.MaxValue) ? _pictured.Min : null);
    }

    /// <summary>The last year that is named, where nothing is told as done of it: it follows one told as done, or about so much is hoped of it (增长6%左右), or it is told as coming at least as often as not; null when there is none.</summary>
    public int? Coming => _at.Count > 0 && IsToCome(_at.Last().Key) ? _at.Last().Key : null;

    private bool IsToCome(int year) => year == _at.Last().Key && !_done.Contains(year) && (_done.Contains(year - 1) || _hoped.Contains(year) || (_hopedBesideDeeds.Contains(year) && _at.ContainsKey(year - 1)) || (_back == 0 && _moves == 0 && _until.GetValueOrDefault(year) >= _at[year]));

    /// <summary>True when a report that is named for a year tells what was done in it: it speaks of it in the past and never of the year before.</summary>
    public bool LooksBackOn(int year) => _at.GetValueOrDefault(year) >= 3 && !_at.ContainsKey(year - 1) && !_at.ContainsKey(year + 1) && _until.Keys.All(u => u > year) && _back > _ahead;

    // 2018年达88%。预计,2020年达90%: foretold, where an earlier year was told before.
    private bool IsForetold(string text, TimeMark mark) =>
        _at.Count > 0 && mark.Period.Last > _at.Last().Key && text.AsSpan(0, mark.Start).TrimEnd(",，到 ").EndsWith("预计");

    // 截至2023年11月底, and not 截至2023年12月31日.
    private static bool IsWithinYear(string text, TimeMark mark)
    {
        var date = text.AsSpan(mark.Start, mark.End - mark.Start);
        var month = date.IndexOf('月');
        return month > 0 && char.IsAsciiDigit(date[month - 1]) && !date[..month].EndsWith("12");
    }

    // 由82.88%上升到84.70%, 从17.42%提升到28.52%; 力争由82%提高到85% is aimed at.
    private static bool HasMove(string text)
    {
        for (var at = text.AsSpan().IndexOfAny('由', '从'); at >= 0;)
        {
            var clause = text.AsSpan(at + 1, Math.Min(Reach, text.Length - at - 1));
            clause = clause[..(clause.IndexOfAny(ClauseEnds) is var end and >= 0 ? end : clause.Length)];
            if (clause.Length > 4 && char.IsAsciiDigit(clause[0]) && AroundFigure.IsChangeTo(clause) && !NarratedTime.HasTargetWord(clause) && !NarratedTime.HasTargetWord(Before(text, at)))
                return true;
            var next = text.AsSpan(at + 1).IndexOfAny('由', '从');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    // 增长6%左右
    private static bool IsHoped(ReadOnlySpan<char> sentence) =>
        sentence.IndexOf("增长", StringComparison.Ordinal) is var growth and >= 0 && sentence[growth..].Contains("左右", StringComparison.Ordinal);

    private static int Sum(SortedDictionary<int, int> counts) => counts.Values.Sum();

    private static bool IsUrge(ReadOnlySpan<char> clause)
    {
        foreach (var verb in (ReadOnlySpan<string>)["坚持", "努力", "坚决", "推进", "完善", "实施", "建立健全", "健全", "加快", "构建", "持续", "深化", "强化", "大力", "鼓励", "引导", "加强", "进一步", "支持"])
        {
            if (clause.StartsWith(verb, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True for …,2019年通过评估,…: an event told in passing dates no figures around it; 2022年是重要的一年 does.</summary>
    public static bool IsInPassing(string text, TimeMark mark)
    {
        if (mark.IsSoFar || mark.IsDeadline || mark.Start == 0 || text[mark.Start - 1] is not (',' or '，'))
            return false;
        var clause = text.AsSpan(mark.End, Math.Min(Reach, text.Length - mark.End));
        clause = clause[..EndOfClause(clause)];

        // 数据显示,2020年就业…: what is reported begins there.
        foreach (var said in (ReadOnlySpan<string>)["显示", "说", "称", "指出", "表示", "介绍", "获悉", "了解", "表明", "透露", "提出", "核算", "测算", "统计", "统计局"])
        {
            if (text.AsSpan(0, mark.Start - 1).EndsWith(said, StringComparison.Ordinal))
                return false;
        }

        return clause.Length > 4 && clause[0] != '是' && clause.IndexOfAnyInRange('0', '9') < 0;
    }

    // 某区(含高新区,下同)实现…: a comma in a bracket ends no clause.
    private static int EndOfClause(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '（' ? 1 : text[i] is ')' or '）' ? -1 : 0;
            if (depth <= 0 && ClauseEnds.Contains(text[i]))
                return i;
        }

        return text.Length;
    }

    private static bool IsOfReport(ReadOnlySpan<char> after)
    {
        var at = after[..Math.Min(after.Length, 18)].IndexOf("政府工作报告", StringComparison.Ordinal);
        return at is >= 0 and <= 12 && after[..at].IndexOfAny(ClauseEnds) < 0 && after[..at].IndexOf('年') < 0;
    }

    private static ReadOnlySpan<char> Before(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - Reach), Math.Min(at, Reach));
        return before[(before.LastIndexOfAny(ProseReader.SentenceEnds) + 1)..];
    }

    private void Note(string text, List<TimeMark> marks, DocumentTime unknown)
    {
        foreach (var word in Back)
            _back += text.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        for (var i = 0; i + 2 < text.Length; i++)
        {
            // 坚持…,努力…,实施…: clauses that only say what is to be done.
            if ((i == 0 || ClauseEnds.Contains(text[i - 1])) && IsUrge(text.AsSpan(i)))
                _urges++;
            var next = text.AsSpan(i).IndexOfAny(ClauseEnds);
            if (next < 0)
                break;
            i += next;
        }

        TellsOfMoves |= HasMove(text);
        _hasDone |= text.Contains('了', StringComparison.Ordinal);
        foreach (var word in (ReadOnlySpan<string>)["已", "累计", "以来", "截至", "目前", "较“", "突破", "荣获", "位居"])
            _deeds += text.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        foreach (var word in (ReadOnlySpan<string>)["相比", "比2", "比1", "增加", "减少", "增长", "上升", "下降", "普查", "由2", "从2"])
            _moves += text.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        foreach (var word in Ahead)
            _ahead += text.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        var heading = text.AsSpan().Trim().TrimEnd(":：");
        if (heading.Length is > 0 and <= 24 && heading.IndexOfAny(ClauseEnds) < 0 && heading.IndexOfAnyInRange('0', '9') < 0)
            _overGoals = SectionModes.NamesGoals(heading);
        marks.Clear();
        TimeMarks.Read(text, 0, text.Length, unknown, marks);
        foreach (var mark in marks)
        {
            if (mark.IsVision || mark.IsCensus)
                continue;
            if (mark.IsRange && text.AsSpan().TrimStart() is ['图' or '表', var figure, ..] && char.IsAsciiDigit(figure))
                _pictured.Add(mark.Period.Last);

            // 2016年以来: looks back, but tells no year's figures.
            if (mark.Role == TimeRole.Base && text.AsSpan(mark.End) is ['以', '来', ..] or ['来', ..])
                _since++;

            // 作2014年河北省政府工作报告: a work report is named for the year that it is given in.
            if (!mark.IsDeadline && mark.Periods.Length == 1 && !mark.IsRange && IsOfReport(text.AsSpan(mark.End)))
            {
                _given ??= mark.Period.Last;
                continue;
            }

            // “十四五”以来 looks back as well.
            if (mark is { IsPlan: true, IsSoFar: true })
                _since++;

            // 2020年12月1日 dates a paper, 较2015年 compares, a run of years is a plan's name.
            if (mark.Role == TimeRole.Base || (mark.IsRange && !mark.IsFromTo) || (!mark.IsSoFar && text[mark.End - 1] is '月' or '日'))
                continue;
            var after = text.AsSpan(mark.End, Math.Min(Reach, text.Length - mark.End));
            var clause = after[..(after.IndexOfAny(ClauseEnds) is var end and >= 0 ? end : after.Length)];
            if (IsInPassing(text, mark) && !NarratedTime.HasTargetWord(clause))
                continue;
            var sentence = after;
            sentence = sentence[..(sentence.IndexOfAny(ProseReader.SentenceEnds) is var stop and >= 0 ? stop : sentence.Length)];

            // 2035年左右,…将突破4亿: the verb stands behind the comma.
            var isToCome = (mark.IsDeadline && !NarratedTime.HasReached(sentence)) || IsForetold(text, mark) || (!mark.IsSoFar && (_overGoals || NarratedTime.HasTargetWord(clause) || clause.StartsWith("努力", StringComparison.Ordinal) || NarratedTime.Foretells(sentence) || SectionModes.IntentFrom(sentence) is not null || SectionModes.QuotesPlan(text.AsSpan(Math.Max(0, mark.Start - Reach), Math.Min(mark.Start, Reach)))));
            if (mark is { IsSoFar: true, IsRange: false })
                _reached.Add(mark.Period.Last);
            var tellsOfDeeds = NarratedTime.TellsOfDeeds(sentence) || NarratedTime.TellsOfDeeds(Before(text, mark.Start));
            if (!mark.IsSoFar && IsHoped(sentence))
                (tellsOfDeeds ? _hopedBesideDeeds : _hoped).Add(mark.Period.Last);
            else if (!isToCome && (tellsOfDeeds || sentence.IndexOfAnyInRange('0', '9') < 0))
                _done.Add(mark.Period.Last);
            if (!isToCome)
            {
                _plans += mark.IsPlan ? 1 : 0;
                if (mark is { IsSoFar: true, Periods.Length: 1, IsRange: false } && IsWithinYear(text, mark))
                    Running = Math.Max(Running ?? 0, mark.Period.Last);
            }

            foreach (var period in mark.Periods)
            {
                var counts = isToCome ? _until : _at;
                counts[period.Last] = counts.GetValueOrDefault(period.Last) + 1;
            }
        }
    }
}
