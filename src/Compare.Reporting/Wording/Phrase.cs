using System.Collections.Immutable;
using System.Globalization;
using Compare.Reporting.Views;

namespace Compare.Reporting.Wording;

/// <summary>A piece of text whose numbers carry their sources.</summary>
/// <param name="Runs">The text.</param>
/// <param name="Count">The number it stands for, where a plural is chosen by it; null otherwise.</param>
internal sealed record Phrase(ImmutableArray<RunView> Runs, decimal? Count = null)
{
    /// <summary>No text.</summary>
    public static Phrase Empty { get; } = new([]);

    /// <summary>The text without its sources.</summary>
    public string Text => Runs.Length == 1 ? Runs[0].Content : string.Concat(Runs.Select(r => r.Content));

    /// <summary>Plain words.</summary>
    public static implicit operator Phrase(string text) => text.Length == 0 ? Empty : new([new RunView(text)]);

    /// <summary>A whole number that needs no source of its own, such as the number of a chapter.</summary>
    public static Phrase Of(int number) => new([new RunView(number.ToString(CultureInfo.InvariantCulture))], number);

    /// <summary>The phrases with a separator between them.</summary>
    public static Phrase Join(string separator, IEnumerable<Phrase> phrases)
    {
        var into = new PhraseBuilder();
        var first = true;
        foreach (var phrase in phrases)
        {
            if (!first)
                into.Add(separator);
            into.Add(phrase);
            first = false;
        }

        return into.ToPhrase();
    }

    /// <summary>This and then that.</summary>
    public Phrase Then(Phrase next) => new(Runs.AddRange(next.Runs));
}
