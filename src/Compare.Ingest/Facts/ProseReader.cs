using System.Buffers;
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
    private const int MaxNamed = 40;

    // No county has so few doctors or beds: the figure is per thousand, as the one before it.
    private const decimal FewestOfAPlace = 20m;

    public static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?");



    private static readonly WordSet Furniture = new(
        ["索引号", "发布日期", "发文日期", "成文日期", "发布时间", "发布机构", "信息来源", "联系电话", "电话:", "电话：", "传真", "邮编", "网站标识码", "备案号", "ICP备", "公网安备", "版权所有", "浏览次数", "点击数", "打印本页", "字体:", "字号:", "字体：", "字号：", "主办单位", "承办单位", "扫一扫", "当前位置", "文号:", "文号：", "发文字号", "责任编辑", "下载附件"]);

    private readonly DocumentSource _document;
    private readonly DocumentTime _time;
    private readonly NarratedTime _narrated;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly ImmutableArray<Fact>.Builder _facts = ImmutableArray.CreateBuilder<Fact>();
    private readonly AreaNames _areas;
    private readonly PartOfYear _part;

    private readonly List<TimeMark> _marks = [];
    private readonly List<PrintedNumber> _numbers = [];
    private readonly Clauses _clauses = new();

    // The measures that the paragraph named so far.
    private readonly List<string> _named = [];
    private (Period From, int To)? _changed;
    private ImmutableArray<string> _lastSubjects = [];
    private bool _isFall;
    private bool _isRealGrowth;
    private bool _isLongGrowth;
    private bool _isMeanOfYears;
    private bool _hasNotedPart;
    private int _goalsFrom;
    private bool _announcesGoals;
    private TextLine _line = TextLine.Clean(0, "");
    private Paragraph _paragraph = new(TextLine.Clean(0, ""), []);

    public ProseReader(DocumentSource document, DocumentTime time, IReadOnlyList<string> places, ReadContext context, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _document = document;
        _time = time;
        _diagnostics = diagnostics;
        _areas = AreaNames.Of(document.Area, context.Areas, places);
        _part = new PartOfYear(time.IsLoose || time.IsBulletin);
        _narrated = new NarratedTime(time);
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
        _lastSubjects = [];
        _named.Clear();
        _changed = null;
        _narrated.Begin(text);
        if (!NumberReader.MayHold(text) || IsFurniture(text))
            return;
        var from = 0;
        while (from < text.Length)
        {
            var end = from + (text.AsSpan(from).IndexOfAny(SentenceEnds) is var e and >= 0 ? e : text.Length - from);
            // A sentence without an end is cut, so that no input makes the work grow faster than its length.
            end = Math.Min(end, from + MaxSentence);
            if (from > 0)
                _narrated.NoteInnerHeading(text, from, end);
            ReadSentence(text, from, end);
            from = end + 1;
        }
    }

    private static bool IsFurniture(string text)
    {
        if (text.Length > 120)
            return false;
        if (Furniture.IsIn(text))
            return true;

        // Table of contents: a title, dots, a page number.
        var end = text.AsSpan().TrimEnd().TrimEnd("0123456789-—()（） ");
        return end.EndsWith("……") && end.Length < text.Length || text.Contains("....", StringComparison.Ordinal) || text.Contains('|', StringComparison.Ordinal);
    }

    private void ReadSentence(string text, int from, int to)
    {
        if (to <= from || !NumberReader.MayHold(text.AsSpan(from, to - from)))
            return;
        from = Clauses.AfterHeading(text, from, to);
        _marks.Clear();
        TimeMarks.Read(text, from, to, _time, _marks);
        _clauses.NoteCaptions(text, from, to);
        _marks.RemoveAll(m => Clauses.IsQuoted(text, from, to, m.Start) || _narrated.IsOutOfTime(m) || _clauses.IsInCaption(m.Start));
        _part.Note(text, from, to, _marks);
        var sentence = text.AsSpan(from, to - from);
        _narrated.BeginSentence(sentence);
        var announced = SectionModes.GoalsFrom(sentence);
        _announcesGoals = announced is not null;
        _goalsFrom = (announced ?? (_time.IsLoose ? SectionModes.IntentFrom(sentence) : null)) is { } goals ? from + goals : int.MaxValue;
        _clauses.Split(text, from, to);
        var context = new SentenceContext(from, to);
        foreach (var piece in _clauses.Pieces)
            ReadClause(text, piece, context);
        if (_time.IsLoose)
            _narrated.CarryOn(text, from, to, _marks);
    }

    private void ReadClause(string text, Clauses.Piece piece, SentenceContext context)
    {
        _numbers.Clear();
        var (from, to, _) = piece;
        if (NumberReader.MayHold(text.AsSpan(from, to - from)))
        {
            var start = from;

            // A clause may begin with the number of a heading or list: 1.完善…, (二)….
            if (from == context.From && SectionModes.IsHeading(text.AsSpan(from, to - from), out var rank) && (rank == 3 || (rank == 2 && text[from] is '(' or '（')))
                start = from + text.AsSpan(from, to - from).IndexOfAny(".．、)）") + 1;
            // The mark is no part of the first subject.
            if (start > from)
                piece = piece with { From = from = start };
            NumberReader.Read(text, start, to, _numbers);
            _numbers.RemoveAll(n => Clauses.IsQuoted(text, context.From, context.To, n.Digits) || IsInMark(n));
            if (NumberReader.HoldsRange(text, start, to))
                Note("ING105", Severity.Info, "A range has no single figure and was left out: " + Shorten(text[start..to]));
        }

        if (_numbers.Count == 0)
        {
            context.Before = text[from..to];
            context.SubjectOfBefore = null;
            var words = WithoutMarks(text, from, to);
            context.Group = SubjectText.GroupOf(words) is { Length: > 0 } group ? group : context.Group;
            var topic = SubjectText.Topic(words);
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

    // A、B分别达x、y; 2023、2025、2027年A分别达x、y、z; with two lists nothing is assigned.
    private bool TryEnumeration(string text, Clauses.Piece piece, SentenceContext context, int apart, int first)
    {
        var last = first;
        while (last + 1 < _numbers.Count && AroundFigure.IsSeparator(text.AsSpan(_numbers[last].End, _numbers[last + 1].Start - _numbers[last].End)))
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
        var items = SubjectLists.Items(stripped);
        if (items.Length == 1 && items[0].Length == 0)
            items = list is null && context.Levels.Count >= count ? context.ListLength > count ? [] : [.. context.Levels.TakeLast(count)] : context.Subjects.Count > 0 && list is null ? [.. context.Subjects] : _lastSubjects.Length == count ? [.. _lastSubjects] : SubjectFromBefore(context) is { Length: > 0 } topic ? [topic] : [""];

        if (list is null && items.Length == 1 && count == 2 && items[0].StartsWith("城乡", StringComparison.Ordinal) && items[0].Length > 4)
            items = ["城镇" + items[0][2..], "农村" + items[0][2..]];

        if (list is null && items.Length == count - 1)
            items = SubjectLists.OneMore(items);

        if (list is not null && items.Length == 1 && items[0].Length > 0)
        {
            for (var k = 0; k < count; k++)
                AddFact(text, context, items[0], [], values[k], list.Periods[k], list, isChange, begin, piece);
            context.Subjects = [items[0]];
            _lastSubjects = [items[0]];
        }
        else if (items.Length == count && list is null)
        {
            // 执业医师、注册护士、床位数分别达3.2人、3.7人、6.9张: people are no number of beds.
            if (values.All(v => v.Unit == values[0].Unit))
                items = SubjectLists.WithSharedTail(items);
            items = WithSharedBase(items, values);
            var mark = MarkFor(apart, context, piece);

            // 分别从2012年的7.9亿人、1.5亿人: the year between is that of the list.
            var own = _marks.FindLast(m => m.Start >= apart && m.End <= values[0].Start && m.Periods.Length == 1);
            for (var k = 0; k < count; k++)
                AddFact(text, context, items[k], [], values[k], own?.Period, own ?? mark, isChange, begin, piece);
            context.Subjects = [.. items];
            if (!isChange)
            {
                context.Levels.AddRange(items.Where(i => !context.Levels.Contains(i)));
                context.ListLength = items.Length;
            }

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
                ReadPlain(text, new Clauses.Piece(piece.From, begin, piece.IsBracket), context);
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

    private string WithoutMarks(string text, int from, int to)
    {
        if (_marks.Count == 0)
            return text[from..to];
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

    private void ReadPlain(string text, Clauses.Piece piece, SentenceContext context)
    {
        var clause = new PlainClause(text, piece, context, [.. _numbers]);
        for (var k = 0; k < clause.Numbers.Length; k++)
        {
            if (clause.Numbers[k].Start >= clause.End)
                k = ReadFigure(clause, k);
        }

        if (clause.Subjects.Count > 0 && !piece.IsBracket)
        {
            context.Subjects = clause.Subjects;
            _lastSubjects = [.. clause.Subjects];
            context.SubjectOfBefore = clause.Subjects[^1];
        }
    }

    /// <summary>Reads a figure, and with it those that belong to it; returns the index of the last of them.</summary>
    private int ReadFigure(PlainClause clause, int k)
    {
        if (PassOver(clause, k) is { } passed)
            return passed;
        if (ReadFromTo(clause, k))
            return k + 1;
        if (IsOfAnotherTime(clause, k))
            return clause.Pass(k);
        var words = WordsOf(clause, k);
        _isFall = words.IsFall;
        if (SubjectText.IsStructure(words.Noun) && words.Number.Unit is "项" or "大" or "个")
            return clause.Pass(k);
        NameLevel(clause, k, words);
        if (IsListWithoutSubjects(clause, k, words))
            return PassList(clause, k, words);
        if (ChooseSubject(clause, k, words) is not { } chosen || CompleteSubject(clause, words, chosen) is not { } subject)
            return clause.Pass(k);
        return AddValues(clause, k, words, subject);
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
        var gap = clause.Text.AsSpan(clause.End, number.Start - clause.End);
        return gap.EndsWith("每") || gap.EndsWith("每产") || gap.TrimEnd().EndsWith("就有") ? clause.Pass(k) : null;
    }

    // From a to b.
    private bool ReadFromTo(PlainClause clause, int k)
    {
        var gap = "";
        if (!clause.HasNext(k) || !IsFromTo(clause.Text, clause.Numbers[k], clause.Numbers[k + 1], ref gap, clause.End, out var mark))
            return false;
        var subject = SubjectText.Clean(gap);
        if (subject.Length == 0)
            subject = clause.Context.Subjects.Count > 0 ? clause.Context.Subjects[^1] : SubjectFromBefore(clause.Context);
        if (subject.Length > 0)
        {
            ReadFromTo(clause.Text, clause.Piece, clause.Context, subject, clause.Numbers[k], clause.Numbers[k + 1], mark, clause.End);
            clause.Subjects.Add(subject);
            clause.Subject = subject;
        }

        clause.Pass(k + 1);
        return true;
    }

    /// <summary>Figures that are compared with (比…, 高于…), and those of a year that the text does not tell.</summary>
    private bool IsOfAnotherTime(PlainClause clause, int k)
    {
        var number = clause.Numbers[k];
        var words = clause.Text.AsSpan(clause.End, number.Start - clause.End);
        return SubjectText.IsComparison(words) || (number.Unit is "个百分点" or "百分点" && SubjectText.IsDistance(words)) || IsThisYearInLookBack(number.Start, clause.Context, clause.Piece);
    }

    private FigureWords WordsOf(PlainClause clause, int k)
    {
        var number = clause.Numbers[k];
        var begin = clause.End;
        var after = clause.After(k);
        var pre = WithoutMarks(clause.Text, begin, number.Start);
        if (number.Relation == Relation.Equal && clause.Text.AsSpan(begin, number.Start - begin).Contains("至少", StringComparison.Ordinal))
            number = number with { Relation = Relation.AtLeast };
        if (k > 0)
            pre = AroundFigure.AfterBlank(AroundFigure.AfterOwnPart(pre, clause.Text[begin..number.Start]));
        var change = pre;
        var isFall = SubjectText.IsFall(pre);
        var isChange = SubjectText.TakeChange(ref change) || number.Unit is "个百分点" or "百分点" or "倍" || (pre.Contains("增长", StringComparison.Ordinal) && pre.TrimEnd().EndsWith("增长", StringComparison.Ordinal));
        if (isChange)
            pre = change;
        var actionOnly = SubjectText.IsActionOnly(pre);
        if (!isChange && number.IsShare && SubjectText.TakeReduction(ref pre))
        {
            (isChange, isFall) = (true, true);
            actionOnly = false;
        }

        var afterOwn = clause.HasNext(k) ? AroundFigure.OwnPart(after) : after;
        var noun = isChange || !AroundFigure.IsCount(number.Unit) ? ""
            : AroundFigure.NounAfter(afterOwn.Length > 0 || !clause.HasNext(k) ? afterOwn : actionOnly || SubjectText.EndsWithAction(pre) ? after : "");
        return new FigureWords(number, begin, pre, after, afterOwn) { Cleaned = SubjectText.Clean(pre), IsActionOnly = actionOnly, IsChange = isChange, IsFall = isFall, Noun = noun };
    }

    // 14件市级、10件区级重点民生实事: what is counted is named after the last of them.
    private static void NameLevel(PlainClause clause, int k, FigureWords words)
    {
        if (!SubjectText.IsLevel(words.Noun))
            return;
        var shared = clause.HasNext(k) ? SubjectText.Noun(clause.Text[clause.Numbers[k + 1].End..clause.Piece.To]) : "";
        words.Noun = shared.Length > 3 && SubjectText.IsLevel(shared[..2]) ? words.Noun + shared[2..] : "";
    }

    // 5.8平方米、4.5平方米以上: figures of one list whose things are named elsewhere.
    private bool IsListWithoutSubjects(PlainClause clause, int k, FigureWords words)
    {
        if (!clause.HasNext(k) || words.IsChange || clause.Numbers[k + 1].Unit != words.Number.Unit || MarkFor(words.Number.Start, clause.Context, clause.Piece) is { Periods.Length: > 1 })
            return false;
        var next = clause.Numbers[k + 1];
        return (AroundFigure.IsSeparator(words.After) || words.After.Length == 0) && !clause.Text.AsSpan(next.End, Math.Min(2, clause.Piece.To - next.End)).StartsWith("的");
    }

    private int PassList(PlainClause clause, int k, FigureWords words)
    {
        // 增长5%和7% after them is of the things they name.
        if (words.Cleaned.Length > 0 && !words.IsActionOnly)
        {
            clause.Subjects.Add(words.Cleaned);
            clause.Subject = words.Cleaned;
        }

        NoteListWithoutSubjects(clause);
        var numbers = clause.Numbers;
        while (clause.HasNext(k) && numbers[k + 1].Unit == words.Number.Unit
            && (numbers[k].End == numbers[k + 1].Start || AroundFigure.IsSeparator(clause.Text.AsSpan(numbers[k].End, numbers[k + 1].Start - numbers[k].End))))
            k++;
        return clause.Pass(k);
    }

    private void NoteListWithoutSubjects(PlainClause clause) =>
        Note("ING102", Severity.Info, "A list of figures names no subjects for them and was left out: " + Shorten(clause.Text[clause.Piece.From..clause.Piece.To]));

    /// <summary>What a figure is said of: named right before it, after it, or taken over from what was said before; null where a list does not say.</summary>
    private string? ChooseSubject(PlainClause clause, int k, FigureWords words)
    {
        var number = words.Number;
        var context = clause.Context;
        if (!words.IsActionOnly && words.Cleaned.Length > 0)
            return SubjectBefore(clause, k, words);
        if (words.Noun.Length > 0)
        {
            words.Confidence = 0.9m;

            if (words.Cleaned.Length > 0 && !IsAddition(words))
                words.Readings.Add(words.Noun);
            return words.Cleaned + words.Noun;
        }

        if (number.IsShare && !words.IsChange && words.Cleaned.Length == 0 && AroundFigure.Predicate(words.AfterOwn) is { Length: > 2 } holders)
        {
            words.Confidence = 0.8m;
            return holders;
        }

        var pre = words.Pre;
        if (clause.Subject is { } previous)
        {
            // 出让土地4宗、395亩: another measure of the same thing. The same measure again would be a list that says not what it lists.
            var adds = pre.Contains("累计", StringComparison.Ordinal) || pre.Contains('总', StringComparison.Ordinal);
            if (!words.IsChange && k > 0 && !clause.WasChange && clause.Numbers[k - 1].Unit == number.Unit && !adds && !IsDated(clause.Numbers[k - 1].End, number.Start))
            {
                if (ListBefore(number.Start, 2, context) is null)
                    NoteListWithoutSubjects(clause);
                return null;
            }

            words.Confidence = 0.9m;
            return adds ? SubjectText.WithoutAddition(previous) : previous;
        }

        if (number.IsShare && !words.IsChange && pre.AsSpan().Trim() is "占" or "约占" or "占比" && context.Subjects.Count > 0
            && (context.Before?.Contains("其中", StringComparison.Ordinal) != true || context.IsOfSameWhole(number)))
        {
            // 60岁以上人口15万人,占18%: of all; after 其中 it would be of the thing before, unless the figures say otherwise.
            words.Confidence = 0.9m;
            return context.Subjects[^1] + "占比";
        }

        var isLevel = AroundFigure.IsLevelVerbOnly(pre) && !AroundFigure.HasHan(words.AfterOwn);
        if (context.Subjects.Count > 0 && (words.IsChange || isLevel))
        {
            words.Confidence = 0.9m;
            return context.Subjects[^1];
        }

        // 人均体育场地面积:2025年2.8平方米: the year stands between the name and the figure.
        var isDated = isLevel && IsDated(words.Begin, number.Start) && SubjectText.HasMetricTail(SubjectFromBefore(context));
        if (!words.IsChange && !isDated && !(isLevel && pre.Trim().Length > 0))
            return "";
        words.Confidence = 0.7m;
        return SubjectFromBefore(context);
    }

    // 新增3000张养老床位: what is added to a stock of beds or dwellings is not the stock.
    private static bool IsAddition(FigureWords words) => words.Number.Unit is [.., '张' or '套'] && SubjectText.IsAddition(words.Cleaned);

    private bool IsDated(int from, int to) => _marks.Exists(m => m.Role == TimeRole.At && m.Start >= from && m.End <= to);

    private static string SubjectBefore(PlainClause clause, int k, FigureWords words)
    {
        var number = words.Number;
        var cleaned = words.Cleaned;
        var subject = cleaned;
        if (words.Noun.Length > 0 && words.Pre.TrimEnd().EndsWith('等'))
        {
            // 北滨路东延伸段等234个市区重点项目: examples before, the thing counted after.
            subject = words.Noun;
            words.Readings.Add(cleaned + words.Noun);
            words.Confidence = 0.9m;
        }
        else if (words.Noun.Length > 0 && SubjectText.HasMetricTail(cleaned) && (number.Start < number.Digits || AroundFigure.EndsWithLevelVerb(words.Pre)))
        {
            // 人均体育场地面积达3平方米 设施建设提速: a measure that reaches a figure counts nothing behind it.
            words.Readings.Add(cleaned + words.Noun);
        }
        else if (words.Noun.Length > 0)
        {
            subject = cleaned + words.Noun;
            if (!IsAddition(words))
                words.Readings.Add(words.Noun);
            words.Confidence = 0.9m;
        }
        else if (clause.Subject is not null && SubjectText.WithLevel(cleaned, clause.Subject) is { } levelled)
        {
            subject = levelled;
            words.Confidence = 0.8m;
        }
        else if (number.IsShare && !words.IsChange && !SubjectText.HasMetricTail(cleaned) && AroundFigure.Predicate(words.AfterOwn) is { Length: > 0 } predicate)
        {
            subject = cleaned + predicate;
            words.Readings.Add(cleaned);
            words.Confidence = 0.9m;
        }

        if (words.Pre.Contains("累计", StringComparison.Ordinal))
            words.Readings.Add("累计" + cleaned);
        if (k > 0 && clause.Head.Length > 0 && cleaned.Length <= 8)
            words.Readings.Add(clause.Head + cleaned);
        if (!words.IsChange && (k == 0 || number.Unit != clause.Numbers[k - 1].Unit))
            subject = WithPerHead(subject, number, clause.Context);
        if (k > 0 && !words.IsChange && clause.Subject is not null && number.Unit == clause.Numbers[k - 1].Unit
            && SubjectText.PerHead(clause.Subject) is { Length: > 0 } perHead && SubjectText.PerHead(cleaned).Length == 0)
        {
            // 每千人口拥有执业医师3.2人、注册护士3.8人: both are per thousand.
            subject = perHead + subject;
            words.Confidence = Math.Min(words.Confidence, 0.9m);
        }

        return subject;
    }

    /// <summary>The subject with what the sentence left to its beginning; null where it is none.</summary>
    private string? CompleteSubject(PlainClause clause, FigureWords words, string subject)
    {
        var text = clause.Text;
        var context = clause.Context;
        var number = words.Number;
        if (subject.EndsWith('占'))
            subject += "比";
        if (words.Begin == 0 && SubjectText.WithoutHeading(subject) is { } own)
            subject = own;
        if (SubjectText.InBracket(subject) is { } bracketed)
            words.Readings.Add(bracketed);
        var before = clause.Subject ?? context.Subjects.LastOrDefault();

        // 规模以上工业增加值增长5%，总产值突破1000亿元: a bare measure is of what the one before it was of.
        if (before is not null && subject.Length is 3 or 4 && SubjectText.HasMetricTail(subject) && SubjectLists.Head(before) is { Length: > 2 } head)
            words.Readings.Add(head + subject);
        if (SubjectText.IsBareMeasure(subject) && before is not null)
        {
            words.Readings.Add(subject);
            subject = SubjectText.WithoutAddition(before) + subject;
        }

        if (subject is "参保率" or "参保覆盖率" && before is not null && SubjectText.Scheme(before) is { Length: > 0 } scheme)
            subject = scheme + subject;
        // 甲省提出地区生产总值…: who says it is no part of the name.
        if (subject.IndexOf("提出", StringComparison.Ordinal) is > 0 and <= 10 and var said && said + 4 < subject.Length)
            words.Readings.Add(subject[(said + 2)..]);
        if (subject.Contains('占', StringComparison.Ordinal) && SubjectText.PartOfItsKind(subject) is { } part)
            words.Readings.Add(part);
        if (Antecedent(subject) is { } named)
            words.Readings.Add(named);
        if (subject is "毛入园率" or "毛入学率" or "巩固率")
            subject = SubjectText.StageOfRate(subject, text.AsSpan(context.From, number.Start - context.From)) + subject;
        var told = text.AsSpan(words.Begin, number.Start - words.Begin);
        _isRealGrowth = words.IsChange && SubjectText.IsReal(told, subject);
        _isLongGrowth = words.IsChange && IsOtherSpan(words.Begin, number, told, MarkFor(number.Start, context, clause.Piece));
        if (words.IsChange && subject is "增速" or "增幅" or "降幅" or "涨幅" or "差距")
            return null;
        if (subject.Length < 2 || !(AroundFigure.HasHan(subject) || subject == "GDP") || subject is "按照人均" or "人均" or "或者")
            return null;
        if (subject.StartsWith('占'))
        {
            var parent = clause.Subject ?? (context.Subjects.Count > 0 ? context.Subjects[^1] : SubjectFromBefore(context));
            if (parent.Length > 0 && parent != subject)
            {
                words.Readings.Add(subject);
                subject = parent + subject;
            }
        }

        var sentence = text.AsSpan(context.From, number.Start - context.From);
        return subject is "城镇化率" or "人口城镇化率" && sentence.Contains("户籍", StringComparison.Ordinal) && !sentence.Contains("常住", StringComparison.Ordinal) ? "户籍人口城镇化率" : subject;
    }

    // 儿童青少年总体近视率为52%。2019年,总体近视率下降为50%: the only longer name in the paragraph that ends like it is meant.
    private string? Antecedent(string subject)
    {
        if (subject.Length is < 3 or > 6 || subject[^1] is not ('率' or '平' or '命' or '比' or '重'))
            return null;
        string? found = null;
        foreach (var named in _named)
        {
            if (named.Length <= subject.Length || !named.EndsWith(subject, StringComparison.Ordinal) || named == found)
                continue;
            if (found is not null)
                return null;
            found = named;
        }

        return found;
    }

    /// <summary>Adds what a figure states, for each of several years or things where it holds for all of them; returns the index of the last figure used.</summary>
    private int AddValues(PlainClause clause, int k, FigureWords words, string subject)
    {
        var (text, piece, context) = (clause.Text, clause.Piece, clause.Context);
        var number = words.Number;
        var mark = MarkFor(number.Start, context, piece);
        if (mark is { Periods.Length: > 1 } && !words.IsChange)
        {
            // A list of years with one figure for all of them: 到2023年、2025年、2027年底,…均达41名.
            var all = words.Pre.Contains('均', StringComparison.Ordinal) || words.Pre.Contains('都', StringComparison.Ordinal) || text.AsSpan(piece.From, number.Start - piece.From).Contains("均", StringComparison.Ordinal);
            if (all && clause.Numbers.Length == 1)
            {
                foreach (var period in mark.Periods)
                    AddFact(text, context, subject, words.Readings, number, period, mark, words.IsChange, words.Begin, piece, words.Confidence);
            }
            else if (ListOfValues(text, clause.Numbers, k, mark.Periods.Length) is { } values)
            {
                for (var n = 0; n < values.Length; n++)
                    AddFact(text, context, subject, words.Readings, values[n], mark.Periods[n], mark, words.IsChange, words.Begin, piece, words.Confidence);
                k += values.Length - 1;
            }
            else
            {
                Note("ING102", Severity.Info, "A list of years has not as many figures and was left out: " + Shorten(text[piece.From..piece.To]));
            }
        }
        else
        {
            var shared = number.IsShare && !words.IsChange ? SubjectLists.SharedRates(subject) : [subject];
            foreach (var one in shared)
                AddFact(text, context, one, shared.Length > 1 ? [] : words.Readings, number, null, mark, words.IsChange, words.Begin, piece, words.Confidence);
            subject = shared[^1];
            if (!words.IsChange)
            {
                context.NoteCount(subject, number);
                if (_named.Count < MaxNamed)
                    _named.Add(SubjectText.WithoutArea(subject, _areas.OwnFull));
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

    private PrintedNumber[]? ListOfValues(string text, PrintedNumber[] numbers, int first, int count)
    {
        if (first + count > numbers.Length)
            return null;
        for (var k = first; k + 1 < first + count; k++)
        {
            if (!AroundFigure.IsSeparator(text.AsSpan(numbers[k].End, numbers[k + 1].Start - numbers[k].End)))
                return null;
        }

        _numbers.Clear();
        _numbers.AddRange(numbers);
        return ShareUnitAndBound(first, first + count - 1);
    }

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

        if (between.Length > 16 || !AroundFigure.IsChangeTo(between))
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

        gap = WithoutMarks(text, begin, begin + from);
        return true;
    }

    private void ReadFromTo(string text, Clauses.Piece piece, SentenceContext context, string subject, PrintedNumber first, PrintedNumber second, TimeMark? fromMark, int begin)
    {
        var toMark = _marks.FindLast(m => m.Start >= first.End && m.End <= second.Start) ?? MarkFor(first.Start, context, piece, ignore: fromMark);
        var period = toMark?.Period ?? _narrated.Current;
        subject = WithPerHead(subject, second, context);
        context.Levels.Add(subject);
        if (first.Unit.Length == 0 && second.Unit.Length > 0)
            first = first with { Unit = second.Unit };

        // The earlier period must be told: a year, or the year before the five years that are spoken of.
        Period? earlier = fromMark?.Period;
        if (earlier is null && toMark is { IsRange: true, Period.IsYear: false } run)
            earlier = Period.Of(run.IsFromTo || run.Period.Years != 5 || run.Period.First % 5 != 1 ? run.Period.First : run.Period.First - 1);
        if (earlier is null && toMark is null && _narrated.OfParagraph is { IsYear: false } span)
            earlier = Period.Of(span.First - 1);
        if (earlier is null && toMark is null && !_time.IsReport && _time.Plan is { } plan && _narrated.CurrentStatus == ValueStatus.Actual && _narrated.OfSection is { } back && back.Last == plan.First - 1)
            earlier = Period.Of(back.Last - 5);

        // 由2015年的1.6平方米增至2.4平方米,…由35.8%升至42%: a year that one change started from is that of the next ones to the same year.
        if (earlier is null && period is not null && _changed is { } changed && changed.To == period.Last)
            earlier = changed.From;
        if (fromMark is { Period.IsYear: true } && period is not null && fromMark.Period.Last < period.Last)
            _changed = (fromMark.Period, period.Last);
        if (earlier is not null && earlier.IsYear)
            AddFact(text, context, subject, [], first, earlier, fromMark ?? toMark, false, begin, piece, fromMark is null ? 0.8m : 1m);
        AddFact(text, context, subject, [], second, period is null ? null : Period.Of(period.Last), toMark, false, begin, piece);
    }

    // 每千人口床位数6.3张,执业医师数2.77人: nobody counts parts of people, so the figure is per thousand as the one before it.
    private static string WithPerHead(string subject, PrintedNumber number, SentenceContext context)
    {
        var isWhole = number.Value == decimal.Truncate(number.Value) && !(number.Value <= FewestOfAPlace && number.Unit is "人" or "名" or "张");
        if (isWhole || number.Unit is not ("人" or "名" or "张" or "个" or "") || SubjectText.PerHead(subject).Length > 0 || subject.Contains('均', StringComparison.Ordinal))
            return subject;
        var perHead = context.Levels.Count > 0 ? SubjectText.PerHead(context.Levels[^1]) : "";
        return perHead + subject;
    }

    // 每千人口执业医师、注册护士分别达3.2人、3.7人: both are per thousand.
    private static string[] WithSharedBase(string[] items, PrintedNumber[] values)
    {
        var perHead = SubjectText.PerHead(items[0]);
        if (perHead.Length == 0)
            return items;
        var result = new string[items.Length];
        for (var k = 0; k < items.Length; k++)
        {
            var isPart = values[k].Value != decimal.Truncate(values[k].Value) && values[k].Unit is "人" or "名" or "张" or "个" or "";
            result[k] = isPart && SubjectText.PerHead(items[k]).Length == 0 && !items[k].Contains('均', StringComparison.Ordinal) ? perHead + items[k] : items[k];
        }

        return result;
    }

    private static string SubjectFromBefore(SentenceContext context)
    {
        if (context.SubjectOfBefore is { } subject)
            return subject;
        return context.Topic;
    }

    // 从2015年的76.7岁: where a change starts from, the year is the figure's own.
    private bool IsLeftAt(TimeMark mark, int position)
    {
        var text = _line.Text;
        return mark.Start > 0 && text[mark.Start - 1] is '从' or '由' && mark.End <= position && text.AsSpan(mark.End, position - mark.End).Trim() is "的" or "";
    }

    // The time that holds at a place: named in the clause, else at the last place before it in the sentence.
    private TimeMark? MarkFor(int position, SentenceContext context, Clauses.Piece piece, TimeMark? ignore = null)
    {
        TimeMark? best = null;
        foreach (var mark in _marks)
        {
            if (mark.Start >= position || mark == ignore || (mark.Role == TimeRole.Base && !IsLeftAt(mark, position)))
                continue;

            // A bracket's time stays in the bracket.
            if (!piece.IsBracket && _clauses.Pieces.Exists(p => p.IsBracket && mark.Start >= p.From && mark.Start < p.To))
                continue;
            best = mark;
        }

        return best;
    }

    // 今年 in a look back is the year that is looked back on or the one that has begun: it does not say.
    private bool IsThisYearInLookBack(int position, SentenceContext context, Clauses.Piece piece) =>
        _time.IsReport && _narrated.LooksBack && MarkFor(position, context, piece) is { IsSoFar: false, IsWord: true } mark
        && mark.Period.IsYear && mark.Period.Last == _time.ThisYear;

    private void AddFact(
        string text, SentenceContext context, string subject, IReadOnlyList<string> readings, PrintedNumber number, Period? told, TimeMark? mark,
        bool isChange, int begin, Clauses.Piece piece, decimal confidence = 1m)
    {
        subject = subject.Trim();
        if (subject.Length is < 2 or > 60)
            return;
        if (context.Group.Length > 0 && !subject.Contains(context.Group, StringComparison.Ordinal))
            (subject, readings) = (context.Group + subject, []);
        if (_part.Holds(number.Start))
        {
            NotePart();
            return;
        }

        var (status, period, isTotal) = TimeOf(text, context, subject, number, told, mark, isChange, begin, piece);
        var figure = number.Right is { } right ? new Figure.Ratio(number.Value, right)
            : isTotal && !isChange ? new Figure.FiveYearTotal(number.Value, number.Relation)
            : Figure.From(number.Relation, number.Value);
        var flags = FlagsOf(number, isChange);
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

        // 江苏人均预期寿命 in another place's text is not that place's own.
        if (area is not null && area == _document.Area && SubjectText.HasMetricTail(subject) && !_areas.IsOwn(SubjectText.ProvinceIn(subject)))
            area = null;
        _facts.Add(new Fact
        {
            Subject = subject,
            Readings = Variants(subject, readings),
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

    /// <summary>Achieved or aimed at, when, and whether the figure adds up over the years: from the figure's own words, else from what the text speaks of.</summary>
    private (ValueStatus Status, Period? Period, bool IsTotal) TimeOf(
        string text, SentenceContext context, string subject, PrintedNumber number, Period? told, TimeMark? mark, bool isChange, int begin, Clauses.Piece piece)
    {
        // The words around the figure; a window, so that a clause without an end costs no more than its length.
        var near = Math.Max(piece.From, number.Start - 160);
        var sentence = text.AsSpan(near, Math.Min(piece.To, number.End + 40) - near);
        var isFlow = SubjectText.IsFlow(sentence[..Math.Max(0, Math.Min(sentence.Length, number.Start - near))]) || SubjectText.IsFlow(subject);
        var isYearly = sentence.Contains("年均", StringComparison.Ordinal) || sentence.Contains("每年", StringComparison.Ordinal);
        ValueStatus status;
        var isTotal = false;
        var period = told;
        if (period is not null)
        {
            status = _narrated.StatusOf(period, mark is { } m && m.Periods.Contains(period) ? m : null, sentence);
        }
        else if (mark is not null)
        {
            // 2022年寿命要提升至77岁,死亡率降至15%: what is said of a year's first figure holds for those after it.
            var since = mark.Start >= context.From && number.Start - mark.Start <= 160 ? text.AsSpan(mark.Start, number.Start - mark.Start) : [];
            status = _narrated.StatusOf(mark.Period, mark, sentence, since);
            (period, isTotal) = _narrated.Settle(mark.Period, mark.IsRange, isFlow, isYearly, number, isChange);
        }
        else
        {
            status = _narrated.CurrentStatus;
            var basis = _narrated.Current;
            if (basis is not null)
                (period, isTotal) = _narrated.Settle(basis, !basis.IsYear, isFlow, isYearly, number, isChange);
            else
                period = null;

            // 累计新增 in a plan's look back counts its five years.
            if (period is { IsYear: true } && !_time.IsReport && status == ValueStatus.Actual && _time.Plan is { } plan && period.Last == plan.First - 1 && !number.IsShare && !isChange
                && isFlow && text.AsSpan(Math.Max(context.From, number.Start - 200), Math.Min(200, number.Start - context.From)).Contains("累计", StringComparison.Ordinal))
                (period, isTotal) = (Period.FiveYearsTo(period.Last), true);
            // 累计新增 in a text that is no year's report counts years that it does not tell.
            if (_time.IsLoose && status == ValueStatus.Actual && isFlow && !isChange && period is { IsYear: true } && text.AsSpan(near, number.Start - near).Contains("累计", StringComparison.Ordinal) && !NarratedTime.SaysOneYear(text.AsSpan(context.From, number.Start - context.From)))
                period = null;

            // 确保全年新增1.02万人 in news that tells what was done as well.
            var start = Math.Max(context.From, number.Start - 200);
            if (_time.IsLoose && status == ValueStatus.Actual && NarratedTime.AimsAt(text.AsSpan(start, number.Start - start), text.AsSpan(near, number.Start - near)))
            {
                status = ValueStatus.Target;
                if (_time.ThisYear is { } now && period is { IsYear: true } && period.Last < now)
                    period = Period.Of(now);
            }

            if (status == ValueStatus.Target && NarratedTime.SpeaksOfNow(sentence))
            {
                status = ValueStatus.Actual;
                period = NarratedTime.YearOrNull(_time.LastActual);
            }
        }

        // 累计新增 up to a plan's last year counts all of its years.
        if (status == ValueStatus.Target && period is { IsYear: true } && !_time.IsReport && _time.Plan is { Years: 5 } whole && period.Last == whole.Last && !number.IsShare && !isChange && !isYearly
            && sentence.Contains("累计", StringComparison.Ordinal) && sentence.Contains("新增", StringComparison.Ordinal))
            (period, isTotal) = (whole, true);

        if (number.Start >= _goalsFrom || AroundFigure.IsGoal(text, Math.Max(piece.From, mark is not null && mark.End <= number.Start ? mark.End : 0), number))
        {
            // 主要预期目标是:…, under a heading that tells of no year: what is aimed at is not the year that is over.
            if (mark is null && told is null && _time.ThisYear is { } own && period == _narrated.OfSection && period == NarratedTime.YearOrNull(_time.LastActual) && _announcesGoals && number.Start >= _goalsFrom && status == ValueStatus.Actual)
                period = Period.Of(own);
            status = ValueStatus.Target;
        }

        if (mark is { Role: TimeRole.Base })
            status = ValueStatus.Actual;

        // 建设了1102个: what is told as done was done.
        if (_time.IsLoose && status == ValueStatus.Target && number.Start > 0 && text[number.Start - 1] == '了' && !NarratedTime.HasTargetWord(sentence))
            status = ValueStatus.Actual;

        // 去年 in a text that does not tell its own year names a year all the same, and not the one spoken of elsewhere.
        var lead = Math.Max(context.From, number.Start - 200);
        if (mark is null && _time.ThisYear is null && text.AsSpan(lead, number.Start - lead).Contains("去年", StringComparison.Ordinal))
            (status, period, isTotal) = (ValueStatus.Actual, null, false);

        // 年均1270万人 tells what one of several years was like, no year's own figure.
        if (period is { IsYear: true } && status == ValueStatus.Actual && !isChange && isFlow && (period == _narrated.OfParagraph || period == _narrated.OfSection) && text.AsSpan(begin, number.Start - begin).Contains("年均", StringComparison.Ordinal))
            period = null;
        _isMeanOfYears = status == ValueStatus.Actual && !isChange && isFlow && period is not { IsYear: true } && text.AsSpan(begin, number.Start - begin).Contains("年均", StringComparison.Ordinal);
        return (status, period, isTotal);
    }

    private ImmutableArray<string>.Builder FlagsOf(PrintedNumber number, bool isChange)
    {
        var flags = ImmutableArray.CreateBuilder<string>();
        if (isChange && _isFall)
            flags.Add(ObservationFlags.Decrease);
        if (isChange && _isRealGrowth)
            flags.Add(ObservationFlags.RealTerms);
        if ((isChange && _isLongGrowth) || _isMeanOfYears)
            flags.Add(ObservationFlags.SeveralYears);
        if (number.Relation == Relation.About)
            flags.Add(ObservationFlags.Approximate);
        return flags;
    }

    // 比2015年增长39.9%, 年均增长8.76%: the growth of several years is not a year's.
    private bool IsOtherSpan(int begin, PrintedNumber number, ReadOnlySpan<char> words, TimeMark? mark)
    {
        var period = mark?.Period ?? _narrated.Current;
        foreach (var compared in _marks)
        {
            if (compared.Role == TimeRole.Base && compared.Start >= begin && compared.End <= number.Start && period is not null && compared.Period.Last < period.Last - 1 && !TimeMarks.NamesPrices(_line.Text.AsSpan(compared.End)))
                return true;
        }

        foreach (var several in (ReadOnlySpan<string>)["两年", "三年", "四年", "五年", "十年"])
        {
            if (words.Contains(several, StringComparison.Ordinal))
                return true;
        }

        var isMean = words.Contains("年均", StringComparison.Ordinal) || words.Contains("平均增长", StringComparison.Ordinal) || words.Contains("累计增长", StringComparison.Ordinal);
        return isMean && period is { IsYear: true } && _narrated.CurrentStatus == ValueStatus.Actual && (mark is null || !mark.IsDeadline);
    }

    private void NotePart()
    {
        if (!_hasNotedPart)
            Note("ING104", Severity.Info, "Figures of part of a year (a quarter, some months) are no year's figures and were left out, from here on: " + Shorten(_line.Text));
        _hasNotedPart = true;
    }

    private bool TouchesAny(int start, int end) => _line.TouchesDamage(start, end);

    // The other names that a subject may go by, in order.
    private ImmutableArray<string> Variants(string subject, IReadOnlyList<string> readings)
    {
        var bare = SubjectText.WithoutArea(subject, _areas.OwnFull);
        if (readings.Count == 0)
            return bare.Length >= 2 && bare != subject ? [bare] : [];
        var unique = new List<string>();
        Add(bare);
        foreach (var reading in readings)
        {
            Add(SubjectText.WithoutArea(reading, _areas.OwnFull));
            Add(reading);
        }

        return [.. unique];

        void Add(string reading)
        {
            if (reading.Length >= 2 && reading != subject && !unique.Contains(reading))
                unique.Add(reading);
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

    private sealed class SentenceContext(int from, int to)
    {
        public int From { get; } = from;

        public int To { get; } = to;

        public List<string> Subjects { get; set; } = [];

        public string? Before { get; set; }

        public string Topic { get; set; } = "";

        /// <summary>The subjects of the sentence's levels, in order: 分别增长 after them takes them up.</summary>
        public List<string> Levels { get; } = [];

        /// <summary>How many of them one list named last: figures that are fewer fit no part of it for sure.</summary>
        public int ListLength { get; set; }

        public string? SubjectOfBefore { get; set; }

        /// <summary>The kind of people that the sentence is about (户籍人口中，…); empty when it says none.</summary>
        public string Group { get; set; } = "";

        /// <summary>The count read last, and what one per cent of the whole is that counts were last said to be shares of.</summary>
        private decimal _count;
        private decimal _percent;

        public void NoteCount(string subject, PrintedNumber number)
        {
            var value = number.Value * Units.Of(number.Unit).ToBase;
            if (!number.IsShare)
                _count = number.Right is null ? value : 0m;
            else if (subject.EndsWith("占比", StringComparison.Ordinal) && number.Value > 0m)
                _percent = _count / number.Value;
        }

        // 60岁以上15万人,占15%,其中65岁以上10万人,占10%: 10 of 100, not of 15.
        public bool IsOfSameWhole(PrintedNumber share) =>
            _percent > 0m && _count > 0m && Math.Abs(_count / _percent - share.Value) <= 0.02m + share.Value / 500m;
    }

    /// <summary>A clause whose figures are read one after the other, and what the figures read so far leave to the next.</summary>
    private sealed class PlainClause(string text, Clauses.Piece piece, SentenceContext context, PrintedNumber[] numbers)
    {
        public string Text { get; } = text;

        public Clauses.Piece Piece { get; } = piece;

        public SentenceContext Context { get; } = context;

        public PrintedNumber[] Numbers { get; } = numbers;

        /// <summary>Where the figure read last ends; the words of the next begin here.</summary>
        public int End { get; set; } = piece.From;

        public List<string> Subjects { get; } = [];

        public string? Subject { get; set; }

        /// <summary>The subject read last without its metric, which the next of a list may share.</summary>
        public string Head { get; set; } = "";

        public bool WasChange { get; set; }

        public bool HasNext(int k) => k + 1 < Numbers.Length;

        public string After(int k) => Text[Numbers[k].End..Math.Max(Numbers[k].End, HasNext(k) ? Numbers[k + 1].Start : Piece.To)];

        /// <summary>Leaves a figure behind.</summary>
        public int Pass(int k)
        {
            End = Numbers[k].End;
            return k;
        }
    }

    /// <summary>The words around a figure and what they are taken for.</summary>
    private sealed class FigureWords(PrintedNumber number, int begin, string pre, string after, string afterOwn)
    {
        public PrintedNumber Number { get; } = number;

        public int Begin { get; } = begin;

        /// <summary>The words before it, without times and without the word of a change.</summary>
        public string Pre { get; } = pre;

        public string After { get; } = after;

        /// <summary>The words after it that do not lead to the next figure.</summary>
        public string AfterOwn { get; } = afterOwn;

        public string Cleaned { get; init; } = "";

        public bool IsActionOnly { get; init; }

        public bool IsChange { get; init; }

        public bool IsFall { get; init; }

        /// <summary>The thing counted, named behind the figure.</summary>
        public string Noun { get; set; } = "";

        public List<string> Readings { get; } = [];

        public decimal Confidence { get; set; } = 1m;
    }
}
