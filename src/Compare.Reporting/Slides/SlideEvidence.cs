using System.Collections.Immutable;
using Compare.Model.Observations;
using Compare.Reporting.Sections;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Slides;

/// <summary>Collects what the figures of a slide rest on, for the speaker's notes.</summary>
internal sealed class SlideEvidence(ReportContext context, Wordings words)
{
    // Notes are read on half a screen; what is beyond stands in the report.
    private const int MostLines = 40;

    private readonly List<string> _caveats = [];
    private readonly List<SourceMark> _marks = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Adds a sentence to be said beside the slide.</summary>
    public void Caveat(string text)
    {
        if (text.Length > 0 && !_caveats.Contains(text, StringComparer.Ordinal))
            _caveats.Add(text);
    }

    /// <summary>Adds the sources of a text's figures and returns the text.</summary>
    public string Say(Phrase phrase) => Say(phrase.Runs);

    /// <summary>Adds the sources of a text's figures and returns the text.</summary>
    public string Say(ImmutableArray<RunView> runs)
    {
        foreach (var run in runs)
        {
            if (run.Mark is { } mark)
                Add(mark);
        }

        return string.Concat(runs.Select(r => r.Content));
    }

    /// <summary>Adds the source of a figure.</summary>
    public void Add(Observation? observation)
    {
        if (observation is not null)
            Add(context.Book.Of(observation));
    }

    /// <summary>The notes.</summary>
    public ImmutableArray<string> ToNotes()
    {
        var printed = context.Book.Printed.ToDictionary(p => p.Mark.Label, StringComparer.Ordinal);
        var computed = context.Book.Computed.ToDictionary(p => p.Mark.Label, StringComparer.Ordinal);
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.AddRange(_caveats);

        // How a figure was computed names further figures, whose places belong to the evidence as well.
        for (var i = 0; i < _marks.Count && i < MostLines; i++)
        {
            if (computed.TryGetValue(_marks[i].Label, out var entry))
            {
                foreach (var run in entry.How)
                {
                    if (run.Mark is { } mark)
                        Add(mark);
                }
            }
        }

        foreach (var mark in _marks.Take(MostLines))
        {
            if (printed.TryGetValue(mark.Label, out var place))
                lines.Add(Place(place));
            else if (computed.TryGetValue(mark.Label, out var entry))
                lines.Add(words.Say("notes.computed", ("number", mark.Label), ("how", SafeText.Line(string.Concat(entry.How.Select(r => r.Content)), 240))).Text);
        }

        if (_marks.Count > MostLines)
            lines.Add(words.Say("notes.more", ("count", ReportContext.Digits(_marks.Count - MostLines))).Text);
        return lines.ToImmutable();
    }

    private string Place(PrintedSource place)
    {
        var source = place.Observation.Source;
        var title = context.Study.Data.Documents.FirstOrDefault(d => d.Document == source.Document)?.Title;
        return words.Say(source.Line > 0 ? "notes.printed" : "notes.unplaced",
            ("number", place.Mark.Label),
            ("document", SafeText.Line(string.IsNullOrEmpty(title) ? source.Document : title, 60)),
            ("line", ReportContext.Digits(source.Line)),
            ("quote", SafeText.Line(source.Evidence, 60))).Text;
    }

    private void Add(SourceMark mark)
    {
        if (_seen.Add(mark.Label))
            _marks.Add(mark);
    }
}
