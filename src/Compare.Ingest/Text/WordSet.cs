using System.Collections.Frozen;

namespace Compare.Ingest.Text;

/// <summary>A set of words to look for in a text, all in one pass: a character that begins none of them costs no more than a look into a table.</summary>
internal sealed class WordSet
{
    private readonly ulong[] _beginnings = new ulong[1024];
    private readonly FrozenDictionary<char, string[]> _words;

    /// <summary>The set of the words given; an empty word is none.</summary>
    public WordSet(params ReadOnlySpan<string> words)
    {
        var byFirst = new Dictionary<char, List<string>>();
        foreach (var word in words)
        {
            if (word.Length == 0)
                continue;
            _beginnings[word[0] >> 6] |= 1UL << (word[0] & 63);
            if (!byFirst.TryGetValue(word[0], out var same))
                byFirst[word[0]] = same = [];
            same.Add(word);
        }

        _words = byFirst.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray());
    }

    /// <summary>True when one of the words stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((_beginnings[c >> 6] & (1UL << (c & 63))) == 0)
                continue;
            foreach (var word in _words[c])
            {
                if (text[i..].StartsWith(word, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }
}
