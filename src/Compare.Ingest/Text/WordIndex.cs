using System.Collections.Frozen;

namespace Compare.Ingest.Text;

/// <summary>Words by the character that they begin or end with, longest first: few of them are ever compared with a text.</summary>
internal sealed class WordIndex
{
    private readonly FrozenDictionary<char, string[]> _words;
    private readonly bool _isOfEnds;

    private WordIndex(string[] words, bool isOfEnds)
    {
        _isOfEnds = isOfEnds;
        _words = words.Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)
            .GroupBy(w => isOfEnds ? w[^1] : w[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The words by their first character, to look for where a text begins; none is empty.</summary>
    public static WordIndex ByFirst(params string[] words) => new(words, false);

    /// <summary>The words by their last character, to look for where a text ends; none is empty.</summary>
    public static WordIndex ByLast(params string[] words) => new(words, true);

    /// <summary>The words that have the character a text begins or ends with, longest first.</summary>
    public string[] Candidates(ReadOnlySpan<char> text) =>
        text.Length > 0 && _words.TryGetValue(_isOfEnds ? text[^1] : text[0], out var found) ? found : [];

    /// <summary>The longest word that a text begins or ends with; null when it is none of them.</summary>
    public string? Find(ReadOnlySpan<char> text)
    {
        foreach (var word in Candidates(text))
        {
            if (_isOfEnds ? text.EndsWith(word, StringComparison.Ordinal) : text.StartsWith(word, StringComparison.Ordinal))
                return word;
        }

        return null;
    }
}
