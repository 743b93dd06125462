using System.Collections.Immutable;
using System.Globalization;
using Compare.Ingest.Text;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Ingest.Facts;

/// <summary>Reads one document's prose line by line, keeping what a sentence takes from the text before it: section, time, subject.</summary>
internal sealed class ProseReader
{
    private const int MaxEvidence = 60;
    private const int MaxSentence = 4000;

    private static readonly System.Buffers.SearchValues<char> SentenceEnds = System.Buffers.SearchValues.Create("。！？!?");
    private static readonly System.Buffers.SearchValues<char> PredicateEnds = System.Buffers.SearchValues.Create("、,，;；(（");
    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create(",，;；:：");

    private static readonly System.Buffers.SearchValues<char> HeadingEnds = System.Buffers.SearchValues.Create(" \u3000,，;；:：");

    private static readonly (string Word, string NotBefore, string NotAfter)[] TargetWords =
    [
        // 预期寿命, 目标人群, 计划生育, 主要 and 即将 are words of their own.
        ("力争", "", ""), ("确保", "", ""), ("争取", "", ""), ("目标", "", "人群"), ("预期", "", "寿命"), ("计划", "", "生育|免疫|执行"), ("将", "即", "军"), ("拟", "虚|模", ""), ("要", "主|重|需|必|只|首|次|概|摘|纪|不", "素|求|道|闻|塞|点|件"), ("到时", "", ""), ("届时", "", ""),
    ];

    private static readonly string[] SoFarWords = ["目前", "现有", "已建成", "已达", "已经", "截至", "已完成", "已有", "现已"];

    private static readonly string[] Furniture =
        ["索引号", "发布日期", "发文日期", "成文日期", "发布时间", "发布机构", "信息来源", "联系电话", "电话:", "电话：", "传真", "邮编", "网站标识码", "备案号", "ICP备", "公网安备", "版权所有", "浏览次数", "点击数", "打印本页", "字体:", "字号:", "字体：", "字号：", "主办单位", "承办单位", "扫一扫", "当前位置", "文号:", "文号：", "发文字号", "责任编辑", "下载附件"];

    private readonly DocumentSource _document;
    private readonly DocumentTime _time;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly ImmutableArray<Fact>.Builder _facts = ImmutableArray.CreateBuilder<Fact>();
    private readonly AreaNames _areas;
    private readonly PartOfYear _part;

    private readonly List<TimeMark> _marks = [];
    private readonly List<PrintedNumber> _numbers = [];
    private readonly List<Piece> _pieces = [];
    private readonly List<Range> _captions = [];

    private ValueStatus _sectionStatus;
    private Period? _sectionPeriod;
    private ValueStatus? _paragraphStatus;
    private Period? _paragraphPeriod;
    private ImmutableArray<string> _lastSubjects = [];
    private bool _isFall;
    private bool _isRealGrowth;
    private bool _isLongGrowth;
    private bool _hasNotedPart;
    private int _goalsFrom;
    private TextLine _line = TextLine.Clean(0, "");
    private Paragraph _paragraph = new(TextLine.Clean(0, ""), []);

    public ProseReader(DocumentSource document, DocumentTime time, IReadOnlyList<string> places, ReadContext context, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _document = document;
        _time = time;
        _diagnostics = diagnostics;
        _areas = AreaNames.Of(document.Area, context.Areas, places);
        _part = new PartOfYear(time.IsLoose || time.IsBulletin);
        (_sectionStatus, _sectionPeriod) = time.IsReport ? (ValueStatus.Actual, YearOrNull(time.LastActual))
            : (time.Tense, YearOrNull(time.Tense == ValueStatus.Actual ? time.LastActual : time.Goal));
    }

    /// <summary>The facts so far, in document order.</summary>
    public ImmutableArray<Fact> Facts => _facts.ToImmutable();

    /// <summary>Reads a paragraph.</summary>
    public void Read(Paragraph paragraph)
    {
        var text = paragraph.Line.Text;
        if (string.IsNullOrWhiteSpace(text))
            return;
        _paragraph = paragraph;
        _line = paragraph.Line;
        _paragraphStatus = null;
        _paragraphPeriod = null;
        _lastSubjects = [];
        NoteHeading(text);
        NoteParagraph(text);
        if (!NumberReader.MayHold(text) || IsFurniture(text))
            return;
        var from = 0;
        while (from < text.Length)
        {
            var end = from + (text.AsSpan(from).IndexOfAny(SentenceEnds) is var e and >= 0 ? e : text.Length - from);
            // A sentence without an end is cut, so that no input makes the work grow faster than its length.
            end = Math.Min(end, from + MaxSentence);
            if (from > 0)
                NoteInnerHeading(text, from, end);
            ReadSentence(text, from, end);
            from = end + 1;
        }
    }

    private static Period? YearOrNull(int? year) => year is { } y ? Period.Of(y) : null;

    // 图2:2019-2023年三次产业比重 年末全区…: a caption that a page put into a line of text speaks of a picture, and ends at the blank.
    private void NoteCaptions(string text, int from, int to)
    {
        _captions.Clear();
        for (var i = from; i + 3 < to; i++)
        {
            var next = text.AsSpan(i, to - i).IndexOfAny('图', '表');
            if (next < 0 || i + next + 3 >= to)
                return;
            i += next;
            if (!char.IsAsciiDigit(text[i + 1]))
                continue;
            var colon = text.AsSpan(i + 2, Math.Min(3, to - i - 2)).IndexOfAny(':', '：');
            if (colon < 0)
                continue;
            var start = i + colon + 3;
            while (start < to && text[start] == ' ')
                start++;
            var blank = text.AsSpan(start, to - start).IndexOf(' ');
            var end = blank is > 0 and <= 60 ? start + blank : -1;
            if (end > 0)
                _captions.Add(i..end);
        }
    }

    private bool IsInCaption(int at)
    {
        foreach (var caption in _captions)
        {
            if (at >= caption.Start.Value && at < caption.End.Value)
                return true;
        }

        return false;
    }

    private static bool IsFurniture(string text)
    {
        if (text.Length > 120)
            return false;
        foreach (var word in Furniture)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        // Table of contents: a title, dots, a page number.
        return text.Contains("……", StringComparison.Ordinal) || text.Contains("....", StringComparison.Ordinal) || text.Contains('|', StringComparison.Ordinal);
    }

    // A page that lost its line breaks has its headings in the middle of the text: …。 二、2023年工作安排 （一）….
    private void NoteInnerHeading(string text, int from, int end)
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
        var trimmed = text.AsSpan().Trim();
        if (!SectionModes.IsHeading(trimmed, out var rank) && !(trimmed.Length <= 30 && trimmed.IndexOfAny(SentenceEnds) < 0 && trimmed.IndexOfAny(ClauseEnds) < 0))
            return;
        // 2023年03月06日 is the day of a paper, no heading.
        if (trimmed[^1] == '日' && DocumentTime.YearIn(trimmed) is not null)
            return;
        var stop = trimmed.IndexOfAny(SentenceEnds);
        var heading = stop >= 0 ? trimmed[..stop] : trimmed;
        if (heading.Length > 80 || rank == 3 || (rank == 0 && heading.IndexOfAnyInRange('0', '9') >= 0 && DocumentTime.YearIn(heading) is null))
            return;

        // A heading of the second rank changes the direction only where it names a year or says so in few words.
        if ((rank is 0 or 2) && heading.Length > 24 && DocumentTime.YearIn(heading) is null)
            return;
        if (_time.IsBulletin || (rank is 0 or 2 && _time.IsReport && DocumentTime.YearIn(heading) is null && !(SectionModes.LooksBack(heading) && heading.Contains("工作", StringComparison.Ordinal))))
            return;
        if (SectionModes.StatusOf(heading, _time) is not { } status)
            return;
        _sectionStatus = status;
        _sectionPeriod = YearOrNull(status == ValueStatus.Actual ? _time.LastActual : _time.IsReport ? _time.ThisYear : _time.Goal);
    }

    // A paragraph that opens with “十三五”期间 or 过去一年 speaks of that time all through.
    private void NoteParagraph(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        var head = trimmed[..Math.Min(trimmed.Length, 24)];
        var stop = head.IndexOfAny("。;；");
        if (stop >= 0)
            head = head[..stop];
        if (head.IndexOf("五", StringComparison.Ordinal) < 0 && head.IndexOf("年", StringComparison.Ordinal) < 0)
            return;
        _marks.Clear();
        TimeMarks.Read(head.ToString(), 0, head.Length, _time, _marks);
        if (_marks.Count == 0 || _marks[0].Role == TimeRole.Base || _marks[0].Periods.Length > 1)
            return;
        var mark = _marks[0];
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
        _paragraphPeriod = mark.IsRange ? mark.Period : mark.Period;
        if (_time.IsLoose && text.AsSpan().TrimEnd() is [.., ':' or '：' or '—'])
        {
            // 到2020年将实现: says the time of the list below it.
            _sectionStatus = status;
            _sectionPeriod = mark.IsRange ? Period.Of(mark.Period.Last) : mark.Period;
        }

        if (_time.IsReport)
            return;

        // In a plan the time named at the head of a paragraph also holds for the paragraphs after it, until a heading says otherwise.
        if (mark.IsRange && _time.Plan is { } plan)
        {
            _sectionStatus = status;
            _sectionPeriod = status == ValueStatus.Actual ? YearOrNull(_time.LastActual) : Period.Of(plan.Last);
        }
    }

    private void ReadSentence(string text, int from, int to)
    {
        if (to <= from || !NumberReader.MayHold(text.AsSpan(from, to - from)))
            return;
        from = AfterHeading(text, from, to);
        _marks.Clear();
        TimeMarks.Read(text, from, to, _time, _marks);
        NoteCaptions(text, from, to);
        _marks.RemoveAll(m => IsQuoted(text, from, to, m.Start) || IsOutOfTime(m) || IsInCaption(m.Start));
        _part.Note(text, from, to, _marks);
        _goalsFrom = SectionModes.GoalsFrom(text.AsSpan(from, to - from)) is { } goals ? from + goals : int.MaxValue;
        SplitClauses(text, from, to);
        var context = new SentenceContext(from, to);
        foreach (var piece in _pieces)
            ReadClause(text, piece, context);
        if (_time.IsLoose)
            CarryOn(text, from, to);
    }

    // 一、2022年计划执行情况 预计…: a heading that stands in one line with its text ends at the blank.
    private static int AfterHeading(string text, int from, int to)
    {
        var sentence = text.AsSpan(from, to - from);
        var lead = sentence.Length - sentence.TrimStart().Length;
        if (!SectionModes.IsHeading(sentence, out var rank) || rank == 3)
            return from;
        var mark = sentence[lead..].IndexOfAny('、', ')', '）');
        var name = mark < 0 ? lead + 3 : lead + mark + 1;
        while (name < sentence.Length && sentence[name] is ' ' or '\u3000')
            name++;
        var blank = sentence[name..].IndexOfAny(' ', '\u3000');
        var heading = blank < 0 ? default : sentence.Slice(name, blank);
        return heading.Length is >= 4 and <= 40 && heading.IndexOfAny(ClauseEnds) < 0 && !char.IsAsciiDigit(heading[^1]) && HasHan(heading[^1..].ToString()) ? from + name + blank + 1 : from;
    }

    // 2022年,A达x。B达y。: where nothing else tells, the time that a sentence began with holds for those after it.
    private void CarryOn(string text, int from, int to)
    {
        TimeMark? told = null;
        foreach (var mark in _marks)
        {
            if (mark.Role == TimeRole.At && mark.Periods.Length == 1 && !mark.IsRange)
            {
                told = mark;
                break;
            }
        }

        if (told is null || text.AsSpan(from, told.Start - from).IndexOfAnyInRange('0', '9') >= 0)
            return;
        _paragraphPeriod = told.Period;
        _paragraphStatus = StatusOf(told.Period, told, text.AsSpan(from, to - from));
    }

    // 2000年底前建成的小区: a year far behind what the document speaks of describes things, it does not date figures.
    private bool IsOutOfTime(TimeMark mark)
    {
        var reference = _time.LastActual ?? _time.ThisYear;
        return reference is { } year && mark.Role == TimeRole.At && mark.Period.Last < year - 8;
    }

    // Clauses end at commas, semicolons and colons, and at brackets that hold figures of their own.
    private void SplitClauses(string text, int from, int to)
    {
        _pieces.Clear();
        var start = from;
        for (var i = from; i < to; i++)
        {
            var c = text[i];
            if (_captions.Count > 0 && _captions.FindIndex(r => r.Start.Value == i) is var caption and >= 0)
            {
                Add(start, i, false);
                i = _captions[caption].End.Value;
                start = i + 1;
                continue;
            }

            if (c is '(' or '（')
            {
                var close = text.AsSpan(i + 1, to - i - 1).IndexOfAny(')', '）');
                if (close < 0 || text.AsSpan(i + 1, close).IndexOfAnyInRange('0', '9') < 0)
                    continue;
                // 3岁以下(含3岁): no figure in the bracket; 97%(全市95%): one.
                var end = i + 1 + close;
                if (IsPlainRemark(text, i + 1, end))
                    continue;
                Add(start, i, false);
                Add(i + 1, end, true);
                start = end + 1;
                i = end;
                continue;
            }

            if (!ClauseEnds.Contains(c))
                continue;
            if (c is ',' or '，' && IsInsideNumber(text, i, from, to))
                continue;
            if (c is ':' or '：' && i > from && i + 1 < to && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
                continue;
            Add(start, i, false);
            start = i + 1;
        }

        Add(start, to, false);

        void Add(int s, int e, bool bracket)
        {
            if (e > s)
                _pieces.Add(new(s, e, bracket));
        }
    }

    private static bool IsPlainRemark(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '%' or '万' or '亿' or '约' or '达' or '超' or '其' or '含' && i + 1 < end && text[i + 1] != '3')
                return false;
        }

        return end - start <= 12;
    }

    private static bool IsInsideNumber(string text, int i, int from, int to)
    {
        if (text[i] != ',' || i == from || !char.IsAsciiDigit(text[i - 1]))
            return false;
        var start = i;
        while (start > from && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == ','))
            start--;
        return NumberReader.EndOfDigits(text, start, to) > i;
    }

    private void ReadClause(string text, Piece piece, SentenceContext context)
    {
        _numbers.Clear();
        var (from, to, _) = piece;
        if (NumberReader.MayHold(text.AsSpan(from, to - from)))
        {
            var start = from;

            // A clause may begin with the number of a heading or list: 1.完善…, (二)….
            if (from == context.From && SectionModes.IsHeading(text.AsSpan(from, to - from), out var rank) && rank == 3)
                start = from + text.AsSpan(from, to - from).IndexOfAny(".．、)）") + 1;
            // The mark is no part of the first subject.
            if (start > from)
                piece = piece with { From = from = start };
            NumberReader.Read(text, start, to, _numbers);
            _numbers.RemoveAll(n => IsQuoted(text, context.From, context.To, n.Digits) || IsInMark(n));
        }

        if (_numbers.Count == 0)
        {
            context.Before = text[from..to];
            context.SubjectOfBefore = null;
            var topic = SubjectText.Topic(WithoutMarks(text, from, to));
            if (topic.Length > 0 && (SubjectText.HasMetricTail(topic) || !SubjectText.HasMetricTail(context.Topic)))
                context.Topic = topic;
            return;
        }

        var apart = text.IndexOf("分别", from, to - from, StringComparison.Ordinal);
        if (apart >= 0 && _numbers.FindIndex(n => n.Start > apart) is var first and >= 0 && TryEnumeration(text, piece, context, apart, first))
        {
            context.Before = text[from..to];
            return;
        }

        ReadPlain(text, piece, context);
        context.Before = text[from..to];
    }

    private bool IsInMark(PrintedNumber number)
    {
        foreach (var mark in _marks)
        {
            if (number.Digits >= mark.Start && number.Digits < mark.End)
                return true;
        }

        return false;
    }

    // Names and slogans in quotes or book-title marks: “885”, “15分钟生活圈”, 《…2021—2025年》.
    private static bool IsQuoted(string text, int from, int to, int index)
    {
        for (var i = index; i > from && index - i <= 40; i--)
        {
            var c = text[i - 1];
            if (i == index && c is '“' or '《')
                return true;
            if (c is '”' or '》' or '’' or '」')
                return false;
            if (c is '“' or '《' or '‘' or '「' or '〔')
            {
                var close = c switch { '“' => '”', '《' => '》', '‘' => '’', '〔' => '〕', _ => '」' };
                var end = text.AsSpan(index, to - index).IndexOf(close);
                return end >= 0 && index + end - i <= 60;
            }
        }

        return false;
    }

    // A、B分别达x、y; 2023、2025、2027年A分别达x、y、z; with two lists nothing is assigned.
    private bool TryEnumeration(string text, Piece piece, SentenceContext context, int apart, int first)
    {
        var last = first;
        while (last + 1 < _numbers.Count && IsSeparator(text.AsSpan(_numbers[last].End, _numbers[last + 1].Start - _numbers[last].End)))
            last++;
        var count = last - first + 1;
        if (count < 2)
            return false;
        var head = text[piece.From..apart];
        var verb = text[apart.._numbers[first].Start];
        var change = verb;
        _isFall = SubjectText.IsFall(verb);
        (_isRealGrowth, _isLongGrowth) = (false, false);
        var isChange = SubjectText.TakeChange(ref change) || _numbers[last].Unit is "个百分点" or "百分点";
        var values = ShareUnitAndBound(first, last);

        // Figures before 分别 in the same clause are read on their own.
        var begin = piece.From;
        if (first > 0 && _numbers[first - 1].End < apart)
        {
            begin = _numbers[first - 1].End;
            head = text[begin..apart];
        }

        var list = ListBefore(apart, count, context);
        var stripped = WithoutMarks(text, begin, apart);
        var items = Items(stripped);
        if (items.Length == 1 && items[0].Length == 0)
            items = list is null && context.Levels.Count >= count ? [.. context.Levels.TakeLast(count)] : context.Subjects.Count > 0 && list is null ? [.. context.Subjects] : _lastSubjects.Length == count ? [.. _lastSubjects] : SubjectFromBefore(context) is { Length: > 0 } topic ? [topic] : [""];

        if (list is null && items.Length == 1 && count == 2 && items[0].StartsWith("城乡", StringComparison.Ordinal) && items[0].Length > 4)
            items = ["城镇" + items[0][2..], "农村" + items[0][2..]];

        if (list is not null && items.Length == 1 && items[0].Length > 0)
        {
            for (var k = 0; k < count; k++)
                AddFact(text, context, items[0], [], values[k], list.Periods[k], list, isChange, begin, piece);
            context.Subjects = [items[0]];
            _lastSubjects = [items[0]];
        }
        else if (items.Length == count && list is null)
        {
            items = WithSharedTail(items);
            var mark = MarkFor(apart, context, piece);
            for (var k = 0; k < count; k++)
                AddFact(text, context, items[k], [], values[k], null, mark, isChange, begin, piece);
            context.Subjects = [.. items];
            if (!isChange)
                context.Levels.AddRange(items.Where(i => !context.Levels.Contains(i)));
            _lastSubjects = [.. items];
        }
        else
        {
            Note("ING101", Severity.Info, "An enumeration with 分别 does not fit its figures and was left out: " + Shorten(text[piece.From..piece.To]));
        }

        // Figures around the enumeration that are no part of it.
        var rest = _numbers.Where((_, k) => k < first || k > last).ToList();
        if (rest.Count > 0)
        {
            if (first > 0)
            {
                _numbers.RemoveRange(first, _numbers.Count - first);
                ReadPlain(text, new Piece(piece.From, begin, piece.IsBracket), context);
            }
        }

        return true;
    }

    // In a list of figures the unit and the bound may be printed once: 70、80、85%; 90%、92%、94%以上; 超97%、95%.
    private PrintedNumber[] ShareUnitAndBound(int first, int last)
    {
        var values = _numbers.GetRange(first, last - first + 1).ToArray();
        var final = values[^1];
        for (var k = values.Length - 2; k >= 0; k--)
        {
            if (values[k].Unit.Length == 0)
                values[k] = values[k] with { Unit = final.Unit };
        }

        var plain = values.Take(values.Length - 1).All(v => v.Relation == Relation.Equal);
        if (final.IsSuffixed && plain && final.Relation is not Relation.MoreThan && values[^2].Value != final.Value)
        {
            for (var k = 0; k < values.Length - 1; k++)
                values[k] = values[k] with { Relation = final.Relation };
        }

        var lead = values[0];
        if (!lead.IsSuffixed && lead.Relation is Relation.MoreThan or Relation.AtLeast or Relation.About or Relation.AtMost && lead.Start < lead.Digits && lead.Digits - lead.Start > 0 && values.Skip(1).All(v => v.Relation == Relation.Equal))
        {
            for (var k = 1; k < values.Length; k++)
                values[k] = values[k] with { Relation = lead.Relation };
        }

        return values;
    }

    private TimeMark? ListBefore(int position, int count, SentenceContext context)
    {
        TimeMark? best = null;
        foreach (var mark in _marks)
        {
            if (mark.End <= position && mark.Start >= context.From && mark.Role == TimeRole.At && mark.Periods.Length > 1)
                best = mark;
        }

        return best is not null && best.Periods.Length == count ? best : null;
    }

    private static bool IsSeparator(ReadOnlySpan<char> gap)
    {
        gap = gap.Trim();
        return gap.Length is > 0 and <= 2 && (gap is "、" or "和" or "及" or "与" or "以及" or "," or "，" or "/" or "、约" or "、超");
    }

    private string WithoutMarks(string text, int from, int to)
    {
        var builder = new System.Text.StringBuilder(to - from);
        var at = from;
        foreach (var mark in _marks)
        {
            if (mark.Start < at || mark.End > to)
                continue;
            builder.Append(text, at, mark.Start - at);
            at = mark.End;
        }

        if (at < to)
            builder.Append(text, at, to - at);
        return builder.ToString();
    }

    private static string[] Items(string head)
    {
        var text = SubjectText.Clean(head);
        if (text.Length == 0)
            return [""];
        var parts = SplitList(text);
        for (var i = 0; i < parts.Count; i++)
            parts[i] = SubjectText.TrimTrailing(SubjectText.TrimLeading(parts[i]));
        parts.RemoveAll(p => p.Length == 0);
        return parts.Count == 0 ? [""] : [.. parts];
    }

    // Splits at 、, and at 和, 与, 及, 以及 where both sides are long enough to be items.
    private static List<string> SplitList(string text)
    {
        var parts = new List<string>();
        var start = 0;
        var quoted = false;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            quoted = c == '“' || (c != '”' && quoted);
            depth += c is '(' or '（' ? 1 : c is ')' or '）' ? -1 : 0;
            if (quoted || depth > 0)
                continue;
            var skip = c == '、' ? 1
                : text.AsSpan(i).StartsWith("以及", StringComparison.Ordinal) ? 2
                : c is '和' or '与' or '及' && i - start >= 3 && text.Length - i >= 4 && EndsItem(text.AsSpan(start, i - start)) ? 1 : 0;
            if (skip == 0)
                continue;
            parts.Add(text[start..i]);
            start = i + skip;
            i += skip - 1;
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static bool EndsItem(ReadOnlySpan<char> item) => SubjectText.HasMetricTail(item) || item.EndsWith("保险", StringComparison.Ordinal) || item.EndsWith("医保", StringComparison.Ordinal);

    private static string[] WithSharedTail(string[] items)
    {
        var tail = SubjectText.SharedTail(items[^1]);
        if (tail.Length == 0)
            return items;
        var result = new string[items.Length];
        for (var k = 0; k < items.Length; k++)
            result[k] = k == items.Length - 1 || SubjectText.HasMetricTail(items[k]) ? items[k] : items[k] + tail;
        return result;
    }

    private void ReadPlain(string text, Piece piece, SentenceContext context)
    {
        var numbers = _numbers.ToArray();
        var previousEnd = piece.From;
        var subjects = new List<string>();
        string? previousSubject = null;
        var previousHead = "";
        var wasChange = false;
        for (var k = 0; k < numbers.Length; k++)
        {
            var number = numbers[k];
            if (number.Start < previousEnd)
                continue;
            var nextStart = k + 1 < numbers.Length ? numbers[k + 1].Start : piece.To;
            var gap = text[previousEnd..number.Start];
            var after = text[number.End..Math.Max(number.End, nextStart)];
            var afterOwn = k + 1 < numbers.Length ? OwnPart(after) : after;
            var begin = previousEnd;
            if (IsQualifier(number, after, k + 1 < numbers.Length))
            {
                // 产值10亿元以上企业达15家: the first figure says which enterprises are counted.
                if (k + 1 < numbers.Length && after.AsSpan().IndexOf('、') >= 0)
                    previousEnd = number.End;
                continue;
            }

            if (k + 1 < numbers.Length && after is "或者" or "或" or "/")
            {
                previousEnd = numbers[++k].End;
                continue;
            }

            if (gap.EndsWith('每') || gap.EndsWith("每产", StringComparison.Ordinal) || gap.TrimEnd().EndsWith("就有", StringComparison.Ordinal))
            {
                previousEnd = number.End;
                continue;
            }

            // From a to b.
            if (k + 1 < numbers.Length && IsFromTo(text, number, numbers[k + 1], ref gap, begin, out var fromMark))
            {
                var to = numbers[k + 1];
                var subject = SubjectText.Clean(gap);
                if (subject.Length == 0)
                    subject = context.Subjects.Count > 0 ? context.Subjects[^1] : SubjectFromBefore(context);
                if (subject.Length > 0)
                {
                    ReadFromTo(text, piece, context, subject, number, to, fromMark, begin);
                    subjects.Add(subject);
                    previousSubject = subject;
                }

                previousEnd = to.End;
                k++;
                continue;
            }

            var pre = WithoutMarks(text, begin, number.Start);
            var words = text.AsSpan(begin, number.Start - begin);
            if (SubjectText.IsComparison(words) || (number.Unit is "个百分点" or "百分点" && SubjectText.IsDistance(words)) || IsThisYearInLookBack(number.Start, context, piece))
            {
                previousEnd = number.End;
                continue;
            }

            if (number.Relation == Relation.Equal && words.Contains("至少", StringComparison.Ordinal))
                number = number with { Relation = Relation.AtLeast };
            var isListed = k > 0;
            if (isListed)
                pre = AfterOwnPart(pre, text[begin..number.Start]);
            var change = pre;
            var isFall = SubjectText.IsFall(pre);
            var isChange = SubjectText.TakeChange(ref change) || number.Unit is "个百分点" or "百分点" or "倍" || pre.Contains("增长", StringComparison.Ordinal) && pre.TrimEnd().EndsWith("增长", StringComparison.Ordinal);
            if (isChange)
                pre = change;
            var confidence = 1m;
            var mark0 = MarkFor(number.Start, context, piece) is { Periods.Length: > 1 } many ? many : null;
            var cleaned = SubjectText.Clean(pre);
            string subjectText;
            var readings = new List<string>();
            var actionOnly = SubjectText.IsActionOnly(pre);
            if (!isChange && number.IsShare && SubjectText.TakeReduction(ref pre))
            {
                isChange = true;
                isFall = true;
                cleaned = SubjectText.Clean(pre);
                actionOnly = false;
            }

            _isFall = isFall;

            var noun = !isChange && IsCount(number.Unit) ? NounAfter(afterOwn.Length > 0 || k + 1 >= numbers.Length ? afterOwn : actionOnly || SubjectText.EndsWithAction(pre) ? after : "") : "";
            if (SubjectText.IsStructure(noun) && number.Unit is "项" or "大" or "个")
            {
                previousEnd = number.End;
                continue;
            }

            if (SubjectText.IsLevel(noun))
            {
                // 14件市级、10件区级重点民生实事: what is counted is named after the last of them.
                var shared = k + 1 < numbers.Length ? SubjectText.Noun(text[numbers[k + 1].End..piece.To]) : "";
                noun = shared.Length > 3 && SubjectText.IsLevel(shared[..2]) ? noun + shared[2..] : "";
            }

            if (k + 1 < numbers.Length && !isChange && mark0 is null && numbers[k + 1].Unit == number.Unit && (IsSeparator(after) || after.Length == 0) && !text.AsSpan(numbers[k + 1].End, Math.Min(2, piece.To - numbers[k + 1].End)).StartsWith("的"))
            {
                // 5.8平方米、4.5平方米以上: figures of one list whose things are named elsewhere. 增长5%和7% after them is of those things.
                if (cleaned.Length > 0 && !actionOnly)
                {
                    subjects.Add(cleaned);
                    previousSubject = cleaned;
                }

                Note("ING102", Severity.Info, "A list of figures names no subjects for them and was left out: " + Shorten(text[piece.From..piece.To]));
                while (k + 1 < numbers.Length && numbers[k + 1].Unit == number.Unit && (numbers[k].End == numbers[k + 1].Start || IsSeparator(text.AsSpan(numbers[k].End, numbers[k + 1].Start - numbers[k].End))))
                    k++;
                previousEnd = numbers[k].End;
                continue;
            }

            if (!actionOnly && cleaned.Length > 0)
            {
                subjectText = cleaned;
                if (noun.Length > 0 && pre.TrimEnd().EndsWith('等'))
                {
                    // 北滨路东延伸段等234个市区重点项目: examples before, the thing counted after.
                    subjectText = noun;
                    readings.Add(cleaned + noun);
                    confidence = 0.9m;
                }
                else if (noun.Length > 0)
                {
                    subjectText = cleaned + noun;
                    readings.Add(noun);
                    confidence = 0.9m;
                }
                else if (previousSubject is not null && SubjectText.WithLevel(cleaned, previousSubject) is { } levelled)
                {
                    subjectText = levelled;
                    confidence = 0.8m;
                }
                else if (number.IsShare && !isChange && !SubjectText.HasMetricTail(cleaned) && Predicate(afterOwn) is { Length: > 0 } predicate)
                {
                    subjectText = cleaned + predicate;
                    readings.Add(cleaned);
                    confidence = 0.9m;
                }

                if (isListed && previousHead.Length > 0 && cleaned.Length <= 8)
                    readings.Add(previousHead + cleaned);
                if (!isListed && !isChange)
                    subjectText = WithPerHead(subjectText, number, context);
                if (isListed && !isChange && previousSubject is not null && number.Unit == numbers[k - 1].Unit && SubjectText.PerHead(previousSubject) is { Length: > 0 } perHead && SubjectText.PerHead(cleaned).Length == 0)
                {
                    // 每千人口拥有执业医师3.2人、注册护士3.8人: both are per thousand.
                    subjectText = perHead + subjectText;
                    confidence = Math.Min(confidence, 0.9m);
                }
            }
            else if (noun.Length > 0)
            {
                var action = cleaned.Length > 0 ? cleaned : "";
                subjectText = action + noun;
                if (action.Length > 0)
                    readings.Add(noun);
                confidence = 0.9m;
            }
            else if (number.IsShare && !isChange && Predicate(afterOwn) is { Length: > 2 } holders && (cleaned.Length == 0))
            {
                subjectText = holders;
                confidence = 0.8m;
            }
            else if (previousSubject is not null)
            {
                // 出让土地4宗、395亩: another measure of the same thing. The same measure again would be a list that says not what it lists.
                if (!isChange && k > 0 && !wasChange && numbers[k - 1].Unit == number.Unit && (cleaned.Length == 0 || actionOnly) && !pre.Contains("累计", StringComparison.Ordinal) && !pre.Contains('总', StringComparison.Ordinal))
                {
                    if (ListBefore(number.Start, 2, context) is null)
                        Note("ING102", Severity.Info, "A list of figures names no subjects for them and was left out: " + Shorten(text[piece.From..piece.To]));
                    previousEnd = number.End;
                    continue;
                }

                subjectText = pre.Contains("累计", StringComparison.Ordinal) || pre.Contains('总', StringComparison.Ordinal) ? SubjectText.WithoutAddition(previousSubject) : previousSubject;
                confidence = 0.9m;
            }
            else if (number.IsShare && !isChange && pre.AsSpan().Trim() is "占" or "约占" or "占比" && context.Subjects.Count > 0 && context.Before?.Contains("其中", StringComparison.Ordinal) != true)
            {
                // 60岁以上人口15万人,占18%: of all; after 其中 it would be of the thing before.
                subjectText = context.Subjects[^1] + "占比";
                confidence = 0.9m;
            }
            else if (context.Subjects.Count > 0 && (isChange || (IsLevelVerbOnly(pre) && !HasHan(afterOwn))))
            {
                subjectText = context.Subjects[^1];
                confidence = 0.9m;
            }
            else if (isChange || (IsLevelVerbOnly(pre) && pre.Trim().Length > 0 && !HasHan(afterOwn)))
            {
                subjectText = SubjectFromBefore(context);
                confidence = 0.7m;
            }
            else
            {
                subjectText = "";
            }

            if (subjectText.EndsWith('占'))
                subjectText += "比";
            if (begin == 0 && SubjectText.WithoutHeading(subjectText) is { } ownSubject)
                subjectText = ownSubject;
            if (SubjectText.InBracket(subjectText) is { } bracketed)
                readings.Add(bracketed);
            if (SubjectText.IsBareMeasure(subjectText) && (previousSubject ?? context.Subjects.LastOrDefault()) is { } whole)
            {
                readings.Add(subjectText);
                subjectText = SubjectText.WithoutAddition(whole) + subjectText;
            }

            if (subjectText is "参保率" or "参保覆盖率" && (previousSubject ?? context.Subjects.LastOrDefault()) is { } insured && SubjectText.Scheme(insured) is { Length: > 0 } scheme)
                subjectText = scheme + subjectText;
            if (subjectText is "毛入园率" or "毛入学率" && SubjectText.Stage(text.AsSpan(context.From, number.Start - context.From)) is { Length: > 0 } stage)
                subjectText = stage + subjectText;
            _isRealGrowth = isChange && SubjectText.IsReal(words, subjectText);
            _isLongGrowth = isChange && IsOtherSpan(begin, number, words, MarkFor(number.Start, context, piece));
            if (isChange && subjectText is "增速" or "增幅" or "降幅" or "涨幅" or "差距")
            {
                previousEnd = number.End;
                continue;
            }

            if (subjectText.Length < 2 || !HasHan(subjectText) || subjectText is "按照人均" or "人均" or "或者")
            {
                previousEnd = number.End;
                continue;
            }

            if (subjectText.StartsWith('占'))
            {
                var parent = previousSubject ?? (context.Subjects.Count > 0 ? context.Subjects[^1] : SubjectFromBefore(context));
                if (parent.Length > 0 && parent != subjectText)
                {
                    readings.Add(subjectText);
                    subjectText = parent + subjectText;
                }
            }

            if (subjectText is "城镇化率" or "人口城镇化率" && text.AsSpan(context.From, number.Start - context.From) is var told && told.Contains("户籍", StringComparison.Ordinal) && !told.Contains("常住", StringComparison.Ordinal))
                subjectText = "户籍人口城镇化率";
            var mark = MarkFor(number.Start, context, piece);
            var times = mark is { Periods.Length: > 1 };
            if (times && !isChange)
            {
                // A list of years with one figure for all of them: 到2023年、2025年、2027年底,…均达41名.
                var all = pre.Contains('均', StringComparison.Ordinal) || pre.Contains('都', StringComparison.Ordinal) || text.AsSpan(piece.From, number.Start - piece.From).TrimEnd().EndsWith("均达") || text.AsSpan(piece.From, number.Start - piece.From).Contains("均", StringComparison.Ordinal);
                if (all && numbers.Length == 1)
                {
                    foreach (var period in mark!.Periods)
                        AddFact(text, context, subjectText, readings, number, period, mark, isChange, begin, piece, confidence);
                }
                else if (ListOfValues(text, numbers, k, mark!.Periods.Length) is { } values)
                {
                    for (var n = 0; n < values.Length; n++)
                        AddFact(text, context, subjectText, readings, values[n], mark.Periods[n], mark, isChange, begin, piece, confidence);
                    k += values.Length - 1;
                    number = numbers[k];
                }
                else
                {
                    Note("ING102", Severity.Info, "A list of years has not as many figures and was left out: " + Shorten(text[piece.From..piece.To]));
                }
            }
            else
            {
                var shared = number.IsShare && !isChange ? SharedRates(subjectText) : [subjectText];
                foreach (var one in shared)
                    AddFact(text, context, one, shared.Length > 1 ? [] : readings, number, null, mark, isChange, begin, piece, confidence);
                if (shared.Length > 1)
                    subjectText = shared[^1];
            }

            if (!isChange || !subjects.Contains(subjectText))
                subjects.Add(subjectText);
            if (!isChange && !context.Levels.Contains(subjectText))
                context.Levels.Add(subjectText);
            wasChange = isChange;
            previousSubject = subjectText;
            previousHead = Head(subjectText);
            previousEnd = number.End;
        }

        if (subjects.Count > 0 && !piece.IsBracket)
        {
            context.Subjects = subjects;
            _lastSubjects = [.. subjects];
            context.SubjectOfBefore = subjects[^1];
        }
    }

    // 基本养老保险、医疗保险参保率稳定在95%以上: the same rate of both. 等 and sums keep a list together.
    private static string[] SharedRates(string subject)
    {
        if (!subject.Contains('、', StringComparison.Ordinal) && !subject.Contains('和', StringComparison.Ordinal) && !subject.Contains("以及", StringComparison.Ordinal) && !subject.Contains('及', StringComparison.Ordinal))
            return [subject];
        if (subject.Contains('等', StringComparison.Ordinal) || subject.Contains('占', StringComparison.Ordinal) || subject.Contains('总', StringComparison.Ordinal) || subject.Contains("合计", StringComparison.Ordinal))
            return [subject];
        var items = SplitList(subject).ConvertAll(SubjectText.TrimLeading);
        items.RemoveAll(i => i.Length == 0);
        if (items.Count is < 2 or > 5)
            return [subject];
        var tail = SubjectText.SharedTail(items[^1]);
        if (tail.Length == 0)
            return [subject];

        // Each item is a rate of its own, or the tail is one that a list of schemes or schools shares. 失能、半失能特困对象集中供养率 is one rate.
        var isShared = tail is "参保率" or "参保覆盖率" or "毛入学率" or "净入学率" or "入学率";
        if (!isShared && !items.TrueForAll(i => SubjectText.HasMetricTail(i)))
            return [subject];
        var head = Head(items[0]);
        for (var k = 0; k < items.Count; k++)
        {
            if (!SubjectText.HasMetricTail(items[k]))
                items[k] += tail;
            else if (items[k].Length <= 4 && k > 0 && head.Length > 0)
                items[k] = head + items[k];
        }

        return items.TrueForAll(i => i.Length >= 4) ? [.. items] : [subject];
    }

    private PrintedNumber[]? ListOfValues(string text, PrintedNumber[] numbers, int first, int count)
    {
        if (first + count > numbers.Length)
            return null;
        for (var k = first; k + 1 < first + count; k++)
        {
            if (!IsSeparator(text.AsSpan(numbers[k].End, numbers[k + 1].Start - numbers[k].End)))
                return null;
        }

        _numbers.Clear();
        _numbers.AddRange(numbers);
        return ShareUnitAndBound(first, first + count - 1);
    }

    private static bool IsLevelVerbOnly(string pre) => pre.Trim() is "达到" or "达" or "已达" or "已达到" or "均达" or "为" or "超过" or "突破" or "达到了" or "控制在" or "保持在" or "稳定在" or "实现" or "";

    // The noun counted; where it alone says little (3家企业上榜…), what is said of it belongs to the subject.
    private static string NounAfter(string after)
    {
        var noun = SubjectText.Noun(after);
        if (noun.Length is 0 or > 3)
            return noun;
        var end = after.AsSpan().IndexOfAny(PredicateEnds);
        var whole = (end >= 0 ? after[..end] : after).Trim();
        return whole.Length is > 3 and <= 30 && whole.StartsWith(noun, StringComparison.Ordinal) && whole.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? whole : noun;
    }

    // 产值10亿元以上企业, 总投资50亿元的项目, 面积3000平方米的场馆: the figure describes a thing, it is no statement of its own.
    private static bool IsQualifier(PrintedNumber number, string after, bool more)
    {
        if (number.IsShare || number.Unit.Length == 0 || after.Length == 0)
            return false;
        if (after[0] == '的' && after.IndexOf("目标", StringComparison.Ordinal) is > 0 and < 10)
            return false;
        if (after[0] == '的' && after.Length > 1 && after[1] is (>= '\u4E00' and <= '\u9FFF') or (>= '0' and <= '9') or '“')
            return true;
        var isMeasure = number.Unit[^1] is '元' or '米' or '亩' or '吨' or '里' or '人' or '顷' or '户' or '2' or '㎡';
        return isMeasure && number.IsSuffixed && number.Relation is Relation.AtLeast or Relation.AtMost && after[0] is >= '\u4E00' and <= '\u9FFF'
            && !after.StartsWith('和') && (more || number.Unit[^1] is not ('人' or '户'));
    }

    // What is left of an indicator without its metric: the head that the next item of a list may share.
    private static string Head(string subject)
    {
        var tail = SubjectText.SharedTail(subject);
        return tail.Length > 0 && subject.Length - tail.Length >= 2 ? subject[..^tail.Length] : "";
    }

    // In 5个山城花境、3个口袋公园 the text between the figures belongs to the first up to the last 、.
    private static string OwnPart(string gap)
    {
        var at = LastListMark(gap);
        return at >= 0 ? gap[..at] : "";
    }

    private static string AfterOwnPart(string pre, string gap)
    {
        var at = LastListMark(gap);
        if (at < 0)
            return pre;
        var tail = gap[(at + 1)..];
        return pre.EndsWith(tail, StringComparison.Ordinal) ? tail : pre;
    }

    private static int LastListMark(string gap)
    {
        var trimmed = gap.AsSpan().TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["以及", "和", "与", "及"])
        {
            // …国家集训基地和1个市级集训基地: the figure before counts what stands before 和.
            if (trimmed.Length > word.Length && trimmed.EndsWith(word, StringComparison.Ordinal))
                return trimmed.Length - word.Length;
        }

        var at = gap.LastIndexOf('、');
        var and = gap.LastIndexOf('和');
        return at >= 0 ? at : and is 0 || (and > 0 && and >= gap.Length - 8 && and <= 10) ? and : -1;
    }

    // What a share is said of, when it is said after it: 100%免费开放, 90%妇幼保健院提供中医药服务.
    private static string Predicate(string after)
    {
        var text = after.Trim();
        if (text.StartsWith('的'))
            text = text[1..];
        var end = text.AsSpan().IndexOfAny(PredicateEnds);
        if (end >= 0)
            text = text[..end];
        return text.Length is > 1 and <= 30 && HasHan(text) ? text : "";
    }

    private static bool IsCount(string unit) => unit.Length > 0 && unit[^1] is '个' or '所' or '家' or '处' or '座' or '张' or '套' or '户' or '册' or '场' or '项' or '件' or '条' or '台' or '部' or '辆' or '名' or '人' or '栋' or '幢' or '间' or '支' or '起' or '门' or '种' or '批' or '类' or '宗' or '对' or '次' or '棵' or '株' or '例' or '位' or '班' or '万' or '亿' or '里' or '米' or '亩' or '元' or '吨' or '只' or '站' or '段' or '笔' or '单';

    private bool IsFromTo(string text, PrintedNumber first, PrintedNumber second, ref string gap, int begin, out TimeMark? mark)
    {
        mark = null;
        var between = text.AsSpan(first.End, second.Start - first.End);
        foreach (var m in _marks)
        {
            if (m.Start < first.End || m.End > second.Start)
                continue;
            // 增加到2017年5.72张: the 到 before the year belongs to the verb.
            var own = m.Start + (text[m.Start] is '到' or '至' ? 1 : 0);
            between = string.Concat(text.AsSpan(first.End, own - first.End), text.AsSpan(m.End, second.Start - m.End));
        }

        if (between.Length > 16 || !IsChangeTo(between))
            return false;
        var lead = text.AsSpan(begin, first.Start - begin);
        var from = Math.Max(lead.LastIndexOf('由'), lead.LastIndexOf('从'));
        if (from < 0)
        {
            // 15.83%提高到24.13% without 由 reads the same when the subject ends right before.
            return false;
        }

        foreach (var m in _marks)
        {
            if (m.Start >= begin + from && m.End <= first.Start)
                mark = m;
        }

        gap = lead[..from].ToString();
        return true;
    }

    private static bool IsChangeTo(ReadOnlySpan<char> between)
    {
        foreach (var verb in (ReadOnlySpan<string>)["提高", "提升", "增长", "增加", "增", "上升", "升", "下降", "降低", "降", "减少", "减", "缩小", "扩大", "调整", "优化", "跃升", "攀升", "压减", "回落", "拓展", "发展", "变"])
        {
            var at = between.IndexOf(verb, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var rest = between[(at + verb.Length)..];
            return rest.Contains('到') || rest.Contains('至') || rest.Contains('为') || rest.Contains('的');
        }

        return false;
    }

    private void ReadFromTo(string text, Piece piece, SentenceContext context, string subject, PrintedNumber first, PrintedNumber second, TimeMark? fromMark, int begin)
    {
        var toMark = _marks.FindLast(m => m.Start >= first.End && m.End <= second.Start) ?? MarkFor(begin, context, piece, ignore: fromMark);
        var period = toMark?.Period ?? _paragraphPeriod ?? _sectionPeriod;
        subject = WithPerHead(subject, second, context);
        context.Levels.Add(subject);
        if (first.Unit.Length == 0 && second.Unit.Length > 0)
            first = first with { Unit = second.Unit };

        // The earlier period must be told: a year, or the year before the five years that are spoken of.
        Period? earlier = fromMark?.Period;
        if (earlier is null && toMark is { IsRange: true, Period.IsYear: false } run)
            earlier = Period.Of(run.IsFromTo ? run.Period.First : run.Period.First - 1);
        if (earlier is null && toMark is null && _paragraphPeriod is { IsYear: false } span)
            earlier = Period.Of(span.First - 1);
        if (earlier is null && toMark is null && !_time.IsReport && _time.Plan is { } plan && CurrentStatus() == ValueStatus.Actual && _sectionPeriod is { } back && back.Last == plan.First - 1)
            earlier = Period.Of(back.Last - 5);
        if (earlier is not null && earlier.IsYear)
            AddFact(text, context, subject, [], first, earlier, fromMark ?? toMark, false, begin, piece, fromMark is null ? 0.8m : 1m);
        AddFact(text, context, subject, [], second, period is null ? null : Period.Of(period.Last), toMark, false, begin, piece);
    }

    // 每千人口床位数6.3张,执业医师数2.77人: nobody counts parts of people, so the figure is per thousand as the one before it.
    private static string WithPerHead(string subject, PrintedNumber number, SentenceContext context)
    {
        if (number.Value == decimal.Truncate(number.Value) || number.Unit is not ("人" or "名" or "张" or "个" or "") || SubjectText.PerHead(subject).Length > 0 || subject.Contains('均', StringComparison.Ordinal))
            return subject;
        var perHead = context.Levels.Count > 0 ? SubjectText.PerHead(context.Levels[^1]) : "";
        return perHead + subject;
    }

    private static string SubjectFromBefore(SentenceContext context)
    {
        if (context.SubjectOfBefore is { } subject)
            return subject;
        return context.Topic;
    }

    // The time that holds at a place: named in the clause, else at the last place before it in the sentence.
    private TimeMark? MarkFor(int position, SentenceContext context, Piece piece, TimeMark? ignore = null)
    {
        TimeMark? best = null;
        foreach (var mark in _marks)
        {
            if (mark.Start >= position || mark == ignore || mark.Role == TimeRole.Base)
                continue;

            // A bracket's time stays in the bracket.
            if (!piece.IsBracket && _pieces.Exists(p => p.IsBracket && mark.Start >= p.From && mark.Start < p.To))
                continue;
            best = mark;
        }

        return best;
    }

    // 今年 in a look back is the year that is looked back on or the one that has begun: it does not say.
    private bool IsThisYearInLookBack(int position, SentenceContext context, Piece piece) =>
        _time.IsReport && _sectionStatus == ValueStatus.Actual && _paragraphStatus != ValueStatus.Target && MarkFor(position, context, piece) is { IsSoFar: false, IsWord: true } mark
        && mark.Period.IsYear && mark.Period.Last == _time.ThisYear;

    private ValueStatus CurrentStatus() => _paragraphStatus ?? _sectionStatus;

    private ValueStatus StatusOf(Period period, TimeMark? mark, ReadOnlySpan<char> sentence)
    {
        if (mark is { IsSoFar: true })
            return ValueStatus.Actual;
        var year = period.Last;
        if (_time.IsLoose)
        {
            // Told of a year that is over it was reached; 到… a year to come is aimed at.
            if (_time.ThisYear is { } now)
                return year < now ? ValueStatus.Actual : year > now || mark is { IsDeadline: true } || HasTargetWord(sentence) ? ValueStatus.Target : CurrentStatus();
            return mark is { IsDeadline: true } || HasTargetWord(sentence) ? ValueStatus.Target : ValueStatus.Actual;
        }

        if (_time.IsReport && _time.ThisYear is { } thisYear)
            return year < thisYear ? ValueStatus.Actual : year == thisYear && Contains(sentence, SoFarWords) ? ValueStatus.Actual : ValueStatus.Target;
        if (_time.LastActual is { } last && year <= last)
            return ValueStatus.Actual;

        // A plan may report a year of its own time that is over when it is printed.
        if (mark is { IsDeadline: false, IsRange: false } && _time.ThisYear is { } printed && year < printed)
            return ValueStatus.Actual;
        if (_time.Plan is { } plan && year >= plan.First)
        {
            if (mark is { IsDeadline: true } || HasTargetWord(sentence) || year >= (_time.ThisYear ?? plan.First))
                return ValueStatus.Target;
            return CurrentStatus();
        }

        return year > (_time.ThisYear ?? year) ? ValueStatus.Target : CurrentStatus();
    }

    private void AddFact(
        string text, SentenceContext context, string subject, IReadOnlyList<string> readings, PrintedNumber number, Period? period, TimeMark? mark,
        bool isChange, int begin, Piece piece, decimal confidence = 1m)
    {
        subject = subject.Trim();
        if (subject.Length is < 2 or > 60)
            return;
        if (_part.Holds(number.Start))
        {
            NotePart();
            return;
        }


        // The words around the figure; a window, so that a clause without an end costs no more than its length.
        var near = Math.Max(piece.From, number.Start - 160);
        var sentence = text.AsSpan(near, Math.Min(piece.To, number.End + 40) - near);
        var isFlow = SubjectText.IsFlow(sentence[..Math.Max(0, Math.Min(sentence.Length, number.Start - near))]) || SubjectText.IsFlow(subject);
        var isYearly = sentence.Contains("年均", StringComparison.Ordinal) || sentence.Contains("每年", StringComparison.Ordinal);
        ValueStatus status;
        var isTotal = false;
        if (period is not null)
        {
            status = StatusOf(period, mark is { } m && m.Periods.Contains(period) ? m : null, sentence);
        }
        else if (mark is not null)
        {
            status = StatusOf(mark.Period, mark, sentence);
            (period, isTotal) = Settle(mark.Period, mark.IsRange, isFlow, isYearly, number, isChange);
        }
        else
        {
            status = CurrentStatus();
            var basis = _paragraphPeriod ?? _sectionPeriod;
            if (basis is not null)
                (period, isTotal) = Settle(basis, !basis.IsYear, isFlow, isYearly, number, isChange);
            else
                period = null;

            // 累计新增 in a plan's look back counts its five years.
            if (period is { IsYear: true } && !_time.IsReport && status == ValueStatus.Actual && _time.Plan is { } plan && period.Last == plan.First - 1 && !number.IsShare && !isChange
                && isFlow && text.AsSpan(Math.Max(context.From, number.Start - 200), Math.Min(200, number.Start - context.From)).Contains("累计", StringComparison.Ordinal))
                (period, isTotal) = (Period.FiveYearsTo(period.Last), true);
            if (status == ValueStatus.Target && Contains(sentence, SoFarWords))
            {
                status = ValueStatus.Actual;
                period = YearOrNull(_time.LastActual);
            }
        }

        if (number.Start >= _goalsFrom || IsGoal(text, number))
            status = ValueStatus.Target;

        // 年均1270万人 tells what one of several years was like, no year's own figure.
        if (period is { IsYear: true } && status == ValueStatus.Actual && !isChange && isFlow && (period == _paragraphPeriod || period == _sectionPeriod) && text.AsSpan(begin, number.Start - begin).Contains("年均", StringComparison.Ordinal))
            period = null;
        var figure = number.Right is { } right ? new Figure.Ratio(number.Value, right)
            : isTotal && !isChange ? new Figure.FiveYearTotal(number.Value, number.Relation)
            : Figure.From(number.Relation, number.Value);
        var flags = ImmutableArray.CreateBuilder<string>();
        if (isChange && _isFall)
            flags.Add(ObservationFlags.Decrease);
        if (isChange && _isRealGrowth)
            flags.Add(ObservationFlags.RealTerms);
        if (isChange && _isLongGrowth)
            flags.Add(ObservationFlags.SeveralYears);
        if (number.Relation == Relation.About)
            flags.Add(ObservationFlags.Approximate);
        var damaged = _line.TouchesDamage(number.Start, number.End);
        if (damaged)
        {
            flags.Add(ObservationFlags.Damaged);
            confidence = 0m;
            Note("ING103", Severity.Warning, "A figure touches damaged text and is kept out of the analysis: " + Shorten(_line.RawOf(number.Start, number.End)) + " (" + Shorten(subject) + ")");
        }
        else if (_line.Damage.Length > 0 && TouchesAny(begin, number.Start))
        {
            confidence = Math.Min(confidence, 0.5m);
        }

        if (NumberReader.HasComma(text, number))
            confidence = Math.Min(confidence, 0.8m);
        var area = _areas.Of(text, context.From, begin, number.Start, subject);
        var unique = new List<string>();
        foreach (var reading in Variants(subject, readings))
        {
            if (reading.Length >= 2 && reading != subject && !unique.Contains(reading))
                unique.Add(reading);
        }

        _facts.Add(new Fact
        {
            Subject = subject,
            Readings = [.. unique],
            Figure = figure,
            Unit = Compare.Model.Quantities.Units.Of(number.Right is null ? number.Unit : ":1"),
            Area = area,
            Period = period,
            Status = status,
            IsChange = isChange,
            Flags = flags.ToImmutable(),
            Confidence = confidence,
            Source = new Source(_document.Document, _document.Sha256, _paragraph.LineAt(number.Digits).Number, Evidence(text, begin, number)),
        });
    }

    // 比2015年增长39.9%, 年均增长8.76%: the growth of several years is not a year's.
    private bool IsOtherSpan(int begin, PrintedNumber number, ReadOnlySpan<char> words, TimeMark? mark)
    {
        var period = mark?.Period ?? _paragraphPeriod ?? _sectionPeriod;
        foreach (var compared in _marks)
        {
            if (compared.Role == TimeRole.Base && compared.Start >= begin && compared.End <= number.Start && period is not null && compared.Period.Last < period.Last - 1)
                return true;
        }

        foreach (var several in (ReadOnlySpan<string>)["两年", "三年", "四年", "五年", "十年"])
        {
            if (words.Contains(several, StringComparison.Ordinal))
                return true;
        }

        var isMean = words.Contains("年均", StringComparison.Ordinal) || words.Contains("平均增长", StringComparison.Ordinal) || words.Contains("累计增长", StringComparison.Ordinal);
        return isMean && period is { IsYear: true } && CurrentStatus() == ValueStatus.Actual && (mark is null || !mark.IsDeadline);
    }

    // 90%的预期性目标: what is to be reached, also where the sentence tells of what was.
    private static bool IsGoal(string text, PrintedNumber number)
    {
        var after = text.AsSpan(number.End, Math.Min(12, text.Length - number.End));
        var goal = after.IndexOf("目标", StringComparison.Ordinal);
        return goal > 0 && after[0] == '的' && after[..goal].IndexOfAny(ClauseEnds) < 0;
    }

    private void NotePart()
    {
        if (!_hasNotedPart)
            Note("ING104", Severity.Info, "Figures of part of a year (a quarter, some months) are no year's figures and were left out, from here on: " + Shorten(_line.Text));
        _hasNotedPart = true;
    }

    // A level stated for a run of years holds at its end; what is done in a run of years adds up over it.
    private (Period Period, bool IsTotal) Settle(Period period, bool isRange, bool isFlow, bool isYearly, PrintedNumber number, bool isChange)
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

    private bool TouchesAny(int start, int end) => _line.TouchesDamage(start, end);

    private IEnumerable<string> Variants(string subject, IReadOnlyList<string> readings)
    {
        yield return SubjectText.WithoutArea(subject, _areas.OwnFull);
        foreach (var reading in readings)
        {
            yield return SubjectText.WithoutArea(reading, _areas.OwnFull);
            yield return reading;
        }
    }

    private string Evidence(string text, int begin, PrintedNumber number)
    {
        // The fragment stands in one line of the document, so that it is found there as it is.
        var end = number.End;
        var (line, lineStart) = _paragraph.LineAt(number.Digits);
        begin = Math.Max(begin, lineStart);
        while (end > number.Digits + 1 && _paragraph.LineAt(end - 1).Number != line)
            end--;
        while (begin < number.Start && (text[begin] is '、' or ' ' or ',' or '，'))
            begin++;
        var raw = _line.RawOf(begin, end);
        while (raw.Length > MaxEvidence && begin < number.Start)
        {
            begin++;
            raw = _line.RawOf(begin, end);
        }

        return raw.Length <= MaxEvidence ? raw.Trim() : raw[^MaxEvidence..].Trim();
    }

    private void Note(string code, Severity severity, string message) =>
        _diagnostics.Add(new Diagnostic(code, severity, _document.Document, _line.Number, message));

    private static string Shorten(string text) => text.Length <= 60 ? text.Trim() : string.Concat(text.AsSpan(0, 60), "…");

    private static bool HasHan(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u4E00' and <= '\u9FFF')
                return true;
        }

        return false;
    }

    private static bool HasTargetWord(ReadOnlySpan<char> text)
    {
        foreach (var (word, notBefore, notAfter) in TargetWords)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;)
            {
                if (!EndsWithAny(text[..at], notBefore) && !StartsWithAny(text[(at + word.Length)..], notAfter))
                    return true;
                var next = text[(at + word.Length)..].IndexOf(word, StringComparison.Ordinal);
                at = next < 0 ? -1 : at + word.Length + next;
            }
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

    private static bool Contains(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private readonly record struct Piece(int From, int To, bool IsBracket);

    private sealed class SentenceContext(int from, int to)
    {
        public int From { get; } = from;

        public int To { get; } = to;

        public List<string> Subjects { get; set; } = [];

        public string? Before { get; set; }

        public string Topic { get; set; } = "";

        /// <summary>The subjects of the sentence's levels, in order: 分别增长 after them takes them up.</summary>
        public List<string> Levels { get; } = [];

        public string? SubjectOfBefore { get; set; }
    }
}
