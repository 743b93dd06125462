using Compare.Ingest.Text;
using System.Buffers;

namespace Compare.Ingest.Facts;

/// <summary>A sentence taken apart: clauses, brackets that hold figures of their own, captions that strayed into it, quoted names.</summary>
internal sealed class Clauses
{
    /// <summary>Where a clause ends.</summary>
    private const int MaxByline = 60;

    public static readonly SearchValues<char> Ends = SearchValues.Create(",，;；:：");

    private const int MaxRemark = 40;

    private readonly List<Piece> _pieces = [];
    private readonly List<Range> _captions = [];

    /// <summary>The clauses of the sentence split last, in order.</summary>
    public List<Piece> Pieces => _pieces;

    // 图2:2019-2023年三次产业比重 年末全区…: a caption that a page put into a line of text speaks of a picture, and ends at the blank.
    public void NoteCaptions(string text, int from, int to)
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
            var start = i + 2;
            while (start < Math.Min(to, i + 4) && char.IsAsciiDigit(text[start]))
                start++;
            // 发表3 篇 is no caption: without a colon it stands apart.
            if (start >= to || !(text[start] is ':' or '：' || (text[start] == ' ' && (i == from || text[i - 1] is ' ' or '。'))))
                continue;
            var end = EndOfCaption(text, start + 1, to);
            if (end > 0)
                _captions.Add(i..end);
        }
    }

    // 表1 2019年人口数及其构成 单位:人 年末…: the unit of the table belongs to its caption.
    private static int EndOfCaption(string text, int start, int to)
    {
        while (start < to && text[start] == ' ')
            start++;
        var blank = text.AsSpan(start, to - start).IndexOf(' ');
        if (blank is <= 0 or > 60)
            return -1;
        var end = start + blank;
        var next = text.AsSpan(end, to - end).TrimStart();
        if (!next.StartsWith("单位"))
            return text[start - 1] is ':' or '：' || text.AsSpan(start, blank).IndexOfAny(Ends) < 0 ? end : -1;
        start = to - next.Length;
        var unit = next.IndexOf(' ');
        return unit is > 0 and <= 12 ? start + unit : end;
    }

    public bool IsInCaption(int at)
    {
        foreach (var caption in _captions)
        {
            if (at >= caption.Start.Value && at < caption.End.Value)
                return true;
        }

        return false;
    }

    // Clauses end at commas, semicolons and colons, and at brackets that hold figures of their own.
    public void Split(string text, int from, int to)
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
                if (close < 0)
                    continue;
                if (text.AsSpan(i + 1, close).IndexOfAnyInRange('0', '9') < 0)
                {
                    // (人民币，下同): a comma in a bracket ends no clause.
                    i += close <= MaxRemark ? 1 + close : 0;
                    continue;
                }

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

            if (!Ends.Contains(c))
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
                _pieces.Add(new Piece(s, e, bracket));
        }
    }

    private static bool IsPlainRemark(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '%' or '万' or '亿' or '约' or '达' or '超' or '其' || (text[i] == '含' && i + 1 < end && text[i + 1] != '3'))
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
        return DigitRuns.EndOf(text, start, to) > i;
    }

    // Names and slogans in quotes or book-title marks: “885”, “15分钟生活圈”, 《…2021—2025年》.
    public static bool IsQuoted(string text, int from, int to, int index)
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

    // “到2020年,…。”负责人表示: what somebody said, no name; “2020年度人物”: a name.
    public static bool BeginsSpeech(string text, int to, int index)
    {
        if (index == 0 || text[index - 1] != '“')
            return false;
        var near = text.AsSpan(index, Math.Min(to - index, 60));
        var closed = near.IndexOf('”');
        return near[..(closed >= 0 ? closed : near.Length)].IndexOfAny(Ends) >= 0;
    }

    // 一、2022年计划执行情况 预计…: a heading that stands in one line with its text ends at the blank.
    public static int AfterHeading(string text, int from, int to)
    {
        from = AfterByline(text, from, to);
        var sentence = text.AsSpan(from, to - from);
        var lead = sentence.Length - sentence.TrimStart().Length;
        if (!SectionModes.IsHeading(sentence, out var rank) || rank == 3)
            return from;
        var mark = sentence[lead..].IndexOfAny('、', ')', '）');
        var name = mark < 0 ? lead + 3 : lead + mark + 1;
        while (name < sentence.Length && sentence[name] is ' ' or '\u3000')
            name++;
        if (RunIn(sentence[name..]) is > 0 and var told)
            return from + name + told;
        var blank = sentence[name..].IndexOfAny(' ', '\u3000');
        var heading = blank < 0 ? default : sentence.Slice(name, blank);
        return heading.Length is >= 4 and <= 40 && heading.IndexOfAny(Ends) < 0 && !char.IsAsciiDigit(heading[^1]) && AroundFigure.HasHan(heading[^1..].ToString()) ? from + name + blank + 1 : from;
    }

    // 湖北日报讯 (记者张某)人均期望寿命…: who reports is no part of what is reported.
    private static int AfterByline(string text, int from, int to)
    {
        var head = text.AsSpan(from, Math.Min(to - from, MaxByline));
        var open = head.IndexOfAny('(', '（');
        if (open < 2 || !head[..open].TrimEnd().EndsWithAny("讯", "电", "消息", "报道"))
            return from;
        var close = head[open..].IndexOfAny(')', '）');
        return close > 0 && head.Slice(open + 1, close - 1).ContainsAny("记者", "通讯员", "实习生") ? from + open + close + 1 : from;
    }

    // 一、常住人口总量2023年年末…: where a heading that ran into its text ends and a year begins it; 0 where none does.
    private static int RunIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Math.Min(text.Length - 4, 16); i++)
        {
            if (CalendarYears.At(text, i) is not null)
                return i >= 4 && text[i + 4] == '年' && text[i - 1] is >= '\u4E00' and <= '\u9FFF' && !NarratedTime.HasTargetWord(text[..i]) && "到至在于从由自比较截止与和及是为过按照据达当了对".IndexOf(text[i - 1], StringComparison.Ordinal) < 0 ? i : 0;
            if (text[i] is not (>= '\u4E00' and <= '\u9FFF') and not '、')
                return 0;
        }

        return 0;
    }

    /// <summary>A clause, or the inside of a bracket.</summary>
    internal readonly record struct Piece(int From, int To, bool IsBracket);
}
