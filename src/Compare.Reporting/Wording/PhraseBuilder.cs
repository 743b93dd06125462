using System.Collections.Immutable;
using Compare.Reporting.Views;

namespace Compare.Reporting.Wording;

/// <summary>Puts a phrase together; neighbouring plain words become one run.</summary>
internal sealed class PhraseBuilder
{
    private readonly List<RunView> _runs = [];

    public void Add(string text)
    {
        if (text.Length > 0)
            Add(new RunView(text));
    }

    public void Add(Phrase phrase)
    {
        foreach (var run in phrase.Runs)
            Add(run);
    }

    public Phrase ToPhrase() => new([.. _runs]);

    private void Add(RunView run)
    {
        if (_runs.Count > 0 && IsPlain(_runs[^1]) && IsPlain(run))
            _runs[^1] = new RunView(_runs[^1].Content + run.Content);
        else
            _runs.Add(run);
    }

    private static bool IsPlain(RunView run) => run is { Mark: null, Style: "", Target: "" };
}
