namespace Compare.Ingest.Text;

/// <summary>Looks for any of a few words in a text, character by character; for long lists see <see cref="WordSet"/> and <see cref="WordIndex"/>.</summary>
internal static class WordSearch
{
    /// <summary>True when the text begins with one of the words.</summary>
    public static bool StartsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True when the text ends with one of the words.</summary>
    public static bool EndsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True when one of the words stands in the text.</summary>
    public static bool ContainsAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
