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
    private const int MaxSentence = 4000;

    public static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?");

    private static readonly WordSet Furniture = new(
        ["索引号", "发布日期", "发文日期", "成文日期", "发布时间", "发布机构", "信息来源", "联系电话", "电话:", "电话：", "传真", "邮编", "网站标识码", "备案号", "ICP备", "公网安备", "版权所有", "浏览次数", "点击数", "打印本页", "字体:", "字号:", "字体：", "字号：", "主办单位", "承办单位", "扫一扫", "当前位置", "文号:", "文号：", "发文字号", "责任编辑", "下载附件"]);

    private readonly DocumentTime _time;
    private readonly NarratedTime _narrated;
    private readonly PartOfYear _part;
    private readonly FactWriter _writer;
    private readonly PlainReader _plain;
    private readonly EnumerationReader _enumerations;
    private readonly Clauses _clauses = new();
    private readonly List<PrintedNumber> _numbers = [];

    public ProseReader(DocumentSource document, DocumentTime time, IReadOnlyList<string> places, ReadContext context, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _time = time;
        _part = new PartOfYear(time.IsLoose || time.IsBulletin, time.IsReview);
        _narrated = new NarratedTime(time);
        var times = new FigureTimes(time, _narrated);
        _writer = new FactWriter(document, times, AreaNames.Of(document.Area, context.Areas, places), _part, diagnostics);
        _plain = new PlainReader(time, _narrated, times, _writer);
        _enumerations = new EnumerationReader(_plain, _writer);
    }

    /// <summary>The facts so far, in document order.</summary>
    public ImmutableArray<Fact> Facts => _writer.Facts;

    /// <summary>Reads a paragraph.</summary>
    public void Read(Paragraph paragraph)
    {
        var text = paragraph.Line.Text;
        if (string.IsNullOrWhiteSpace(text))
            return;
        _narrated.Begin(text);
        if (!NumberReader.MayHold(text) || IsFurniture(text))
            return;
        var context = new ParagraphContext(paragraph);
        var from = 0;
        while (from < text.Length)
        {
            var end = from + (text.AsSpan(from).IndexOfAny(SentenceEnds) is var e and >= 0 ? e : text.Length - from);
            // A sentence without an end is cut, so that no input makes the work grow faster than its length.
            end = Math.Min(end, from + MaxSentence);
            if (from > 0)
                _narrated.NoteInnerHeading(text, from, end);
            ReadSentence(context, from, end);
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
        return end.EndsWith("……") && end.Length < text.Length || (text.Contains("....", StringComparison.Ordinal) && !text.Contains('。', StringComparison.Ordinal)) || text.Contains('|', StringComparison.Ordinal);
    }

    private void ReadSentence(ParagraphContext paragraph, int from, int to)
    {
        var text = paragraph.Line.Text;
        if (to <= from)
            return;
        if (!NumberReader.MayHold(text.AsSpan(from, to - from)))
        {
            paragraph.Heading = Topics.MeasureOf(text.AsSpan(from, to - from));
            return;
        }

        from = Clauses.AfterHeading(text, from, to);
        var marks = new List<TimeMark>();
        TimeMarks.Read(text, from, to, _time, marks);
        _clauses.NoteCaptions(text, from, to);
        marks.RemoveAll(m => (Clauses.IsQuoted(text, from, to, m.Start) && !Clauses.BeginsSpeech(text, to, m.Start)) || _narrated.IsOutOfTime(text, m) || _clauses.IsInCaption(m.Start));
        _part.Note(text, from, to, marks);
        var sentence = text.AsSpan(from, to - from);
        _narrated.BeginSentence(sentence);
        var announced = SectionModes.GoalsFrom(sentence);
        var goals = announced ?? (_time.IsLoose ? SectionModes.IntentFrom(sentence) : null);
        _clauses.Split(text, from, to);
        var context = new SentenceContext(paragraph, from, to, new SentenceTimes(text, from, marks, _clauses.Pieces))
        {
            GoalsFrom = goals is { } at ? from + at : int.MaxValue,
            AnnouncesGoals = announced is not null,
            Topic = paragraph.Heading,
        };
        paragraph.Heading = "";
        foreach (var piece in _clauses.Pieces)
        {
            ReadClause(piece, context);
            context.Before = text[piece.From..piece.To];
        }

        if (_time.IsLoose || _time.IsBulletin)
            _narrated.CarryOn(text, from, to, marks);
        if (announced is not null && !_time.IsBulletin)
            _narrated.GoOnWithGoals(marks);
    }

    private void ReadClause(Clauses.Piece piece, SentenceContext context)
    {
        _numbers.Clear();
        var text = context.Text;
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
            _numbers.RemoveAll(n => Clauses.IsQuoted(text, context.From, context.To, n.Digits) || context.Times.Holds(n));
            if (NumberRanges.AreIn(text, start, to))
                _writer.Note(context.Paragraph.Line, "ING105", Severity.Info, "A range has no single figure and was left out: " + FactWriter.Shorten(text[start..to]));
        }

        if (_numbers.Count == 0)
        {
            NoteWords(from, to, context);
            return;
        }

        // 分别提高4.35(2024年为91.95%)、1.23、1.45个百分点: which thing of the list the bracket speaks of would be a guess.
        if (piece.IsBracket && context.Subjects.Count > 1 && to + 2 < context.To && text[to + 1] is '、' or '和' && char.IsAsciiDigit(text[to + 2]))
            return;

        var clause = new PlainClause(piece, context, [.. _numbers]);
        var apart = text.IndexOf("分别", from, to - from, StringComparison.Ordinal);
        if (apart < 0 || _numbers.FindIndex(n => n.Start > apart) is not (var first and >= 0) || !_enumerations.TryRead(clause, apart, first))
            _plain.Read(clause);
    }

    // A clause without figures may say what those after it are of.
    private static void NoteWords(int from, int to, SentenceContext context)
    {
        context.SubjectOfBefore = null;
        var words = context.Times.Without(from, to);
        if (Topics.LookedAt(words) is { } looked)
            context.Paragraph.Name(looked);
        context.Group = Topics.GroupOf(words) is { Length: > 0 } group ? group : context.Group;
        var topic = Topics.Of(words);

        // 财政收入迈过千亿大关,达1330亿元; 财政收入翻倍增长,从8亿元增至20亿元: what passed the mark or moved is what the figure is of, whatever the sentence spoke of before.
        if (topic.Length > 2 && (RoundMarks.PassesMark(words) || (topic.Length >= 4 && MeasureNames.HasTail(topic) && ChangeWords.TellsMove(words))))
        {
            context.Subjects = [];
            context.Topic = topic;
        }

        if (topic.Length > 0 && (MeasureNames.HasTail(topic) || !MeasureNames.HasTail(context.Topic)))
            context.Topic = topic;
    }
}
