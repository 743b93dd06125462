using System.Collections.Immutable;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Ingest.Facts;

/// <summary>Turns statements into facts: their time, their place, their flags and where they stand.</summary>
internal sealed class FactWriter(DocumentSource document, FigureTimes times, AreaNames areas, PartOfYear part, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MaxEvidence = 60;

    private readonly ImmutableArray<Fact>.Builder _facts = ImmutableArray.CreateBuilder<Fact>();
    private bool _hasNotedPart;

    /// <summary>The facts so far, in document order.</summary>
    public ImmutableArray<Fact> Facts => _facts.ToImmutable();

    /// <summary>Reports something about a line of the document.</summary>
    public void Note(TextLine line, string code, Severity severity, string message) =>
        diagnostics.Add(new Diagnostic(code, severity, document.Document, line.Number, message));

    /// <summary>The beginning of a text, for a message.</summary>
    public static string Shorten(string text) => text.Length <= 60 ? text.Trim() : string.Concat(text.AsSpan(0, 60), "…");

    /// <summary>Adds what is stated.</summary>
    public void Add(Statement stated)
    {
        var (context, _, begin, subject, number) = stated;
        var (text, line, readings, confidence) = (context.Text, context.Paragraph.Line, stated.Readings, stated.Confidence);
        subject = subject.Trim();
        if (subject.Length is < 2 or > 60)
            return;
        if (context.Group.Length > 0 && !subject.Contains(context.Group, StringComparison.Ordinal) && !subject.Contains("常住", StringComparison.Ordinal))
            (subject, readings) = (context.Group + subject, []);
        if (part.Holds(number.Start))
        {
            NotePart(line);
            return;
        }

        stated = stated with { Subject = subject };
        var time = times.Of(stated);
        var figure = number.Right is { } right && !(right == 1m && number.Relation != Relation.Equal) ? new Figure.Ratio(number.Value, right)
            : time.IsTotal && !stated.Change.IsChange ? new Figure.FiveYearTotal(number.Value, number.Relation)
            : Figure.From(number.Relation, number.Value);
        var flags = FlagsOf(number, stated.Change, time);
        if (time.IsDoubtful)
        {
            flags.Add(ObservationFlags.TimeDoubtful);
            confidence = Math.Min(confidence, 0.5m);
            Note(line, "ING106", Severity.Info, "Whether a figure was reached or is aimed at is doubtful, and it is kept out of the analysis: " + Shorten(line.RawOf(begin, number.End)));
        }

        var damaged = line.TouchesDamage(number.Start, number.End);
        if (damaged)
        {
            flags.Add(ObservationFlags.Damaged);
            confidence = 0m;
            Note(line, "ING103", Severity.Warning, "A figure touches damaged text and is kept out of the analysis: " + Shorten(line.RawOf(number.Start, number.End)) + " (" + Shorten(subject) + ")");
        }
        else if (line.Damage.Length > 0 && line.TouchesDamage(begin, number.Start))
        {
            confidence = Math.Min(confidence, 0.5m);
        }

        if (NumberReader.HasComma(text, number))
            confidence = Math.Min(confidence, 0.8m);
        var area = areas.Of(text, context.From, begin, number.Start, subject);

        // 江苏人均预期寿命 in another place's text is not that place's own.
        if (area is not null && area == document.Area && MeasureNames.HasTail(subject) && !areas.IsOwn(PlacesInNames.ProvinceIn(subject)))
            area = null;
        _facts.Add(new Fact
        {
            Subject = subject,
            Readings = Variants(subject, readings),
            Figure = figure,
            Unit = Compare.Model.Quantities.Units.Of(number.Right is not null ? ":1" : number.Unit is "亿" or "万" ? number.Unit + MeasureNames.CountedIn(subject) : number.Unit),
            Area = area,
            Period = time.Period,
            Status = time.Status,
            IsChange = stated.Change.IsChange,
            Flags = flags.ToImmutable(),
            Confidence = confidence,
            Source = new Source(document.Document, document.Sha256, context.Paragraph.Paragraph.LineAt(number.Digits).Number, Evidence(context.Paragraph, begin, number)),
        });
    }

    /// <summary>A name without the place that the document is of.</summary>
    public string WithoutOwnArea(string name) => PlacesInNames.WithoutArea(name, areas.OwnFull);

    private static ImmutableArray<string>.Builder FlagsOf(PrintedNumber number, ChangeKind change, FigureTime time)
    {
        var flags = ImmutableArray.CreateBuilder<string>();
        if (change is { IsChange: true, IsFall: true })
            flags.Add(ObservationFlags.Decrease);
        if (change is { IsChange: true, IsReal: true })
            flags.Add(ObservationFlags.RealTerms);
        if (change is { IsChange: true, IsOfYears: true } || time.IsMeanOfYears)
            flags.Add(ObservationFlags.SeveralYears);
        if (number.Relation == Relation.About)
            flags.Add(ObservationFlags.Approximate);
        return flags;
    }

    private void NotePart(TextLine line)
    {
        if (!_hasNotedPart)
            Note(line, "ING104", Severity.Info, "Figures of part of a year (a quarter, some months) are no year's figures and were left out, from here on: " + Shorten(line.Text));
        _hasNotedPart = true;
    }

    // The other names that a subject may go by, in order.
    private ImmutableArray<string> Variants(string subject, IReadOnlyList<string> readings)
    {
        var bare = WithoutOwnArea(subject);
        if (readings.Count == 0)
            return bare.Length >= 2 && bare != subject ? [bare] : [];
        var unique = new List<string>();
        Add(bare);
        foreach (var reading in readings)
        {
            Add(WithoutOwnArea(reading));
            Add(reading);
        }

        return [.. unique];

        void Add(string reading)
        {
            if (reading.Length >= 2 && reading != subject && !unique.Contains(reading))
                unique.Add(reading);
        }
    }

    private static string Evidence(ParagraphContext paragraph, int begin, PrintedNumber number)
    {
        var (text, line) = (paragraph.Line.Text, paragraph.Line);
        // The fragment stands in one line of the document, so that it is found there as it is.
        var end = number.End;
        var (row, lineStart) = paragraph.Paragraph.LineAt(number.Digits);
        begin = Math.Max(begin, lineStart);
        while (end > number.Digits + 1 && paragraph.Paragraph.LineAt(end - 1).Number != row)
            end--;
        while (begin < number.Start && (text[begin] is '、' or ' ' or ',' or '，'))
            begin++;
        var raw = line.RawOf(begin, end);
        while (raw.Length > MaxEvidence && begin < number.Start)
        {
            begin++;
            raw = line.RawOf(begin, end);
        }

        return raw.Length <= MaxEvidence ? raw.Trim() : raw[^MaxEvidence..].Trim();
    }
}
