using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>A sentence being read, and what its clauses leave to those after them.</summary>
internal sealed class SentenceContext(ParagraphContext paragraph, int from, int to, SentenceTimes times)
{
    public ParagraphContext Paragraph { get; } = paragraph;

    /// <summary>The text of the whole paragraph, which the sentence's places count in.</summary>
    public string Text => Paragraph.Line.Text;

    /// <summary>What the sentence says of time.</summary>
    public SentenceTimes Times { get; } = times;

    public int From { get; } = from;

    public int To { get; } = to;

    /// <summary>From where on what is said is aimed at.</summary>
    public int GoalsFrom { get; init; } = int.MaxValue;

    /// <summary>Whether the sentence says so itself: 主要预期目标是….</summary>
    public bool AnnouncesGoals { get; init; }

    /// <summary>The subjects of the clause read last.</summary>
    public List<string> Subjects { get; set; } = [];

    /// <summary>The clause before.</summary>
    public string? Before { get; set; }

    /// <summary>The share named last and what it is a share of (生产总值占全省总量, 生产总值); growth told after it is of the thing.</summary>
    public (string Share, string Thing)? ShareOf { get; set; }

    /// <summary>What the sentence is about, where no figure was said of anything yet.</summary>
    public string Topic { get; set; } = "";

    /// <summary>The subjects of the sentence's levels, in order: 分别增长 after them takes them up.</summary>
    public List<string> Levels { get; } = [];

    /// <summary>How many of them one list named last: figures that are fewer fit no part of it for sure.</summary>
    public int ListLength { get; set; }

    /// <summary>The last subject of the clause before; null where it states no figure.</summary>
    public string? SubjectOfBefore { get; set; }

    /// <summary>What the text before leaves as a subject; empty where nothing.</summary>
    public string SubjectFromBefore => SubjectOfBefore ?? Topic;

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
