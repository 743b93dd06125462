using System.Text;

namespace Compare.Reporting.Views;

/// <summary>Takes from a document's text what could harm a page without being seen: control characters, direction overrides, lone surrogates, endless length.</summary>
public static class SafeText
{
    /// <summary>Longest name a table or a sentence prints; a longer one ends with an ellipsis.</summary>
    public const int LongestName = 120;

    /// <summary>The text on one line, without invisible controls.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most characters kept.</param>
    public static string Line(string text, int longest = LongestName)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= longest && IsClean(text))
            return text;
        var into = new StringBuilder(Math.Min(text.Length, longest + 1));
        foreach (var rune in text.EnumerateRunes())
        {
            if (into.Length + rune.Utf16SequenceLength > longest)
            {
                into.Append('…');
                break;
            }

            if (Rune.IsWhiteSpace(rune))
            {
                if (into.Length > 0 && into[^1] != ' ')
                    into.Append(' ');
            }
            else if (!IsHarmful(rune))
                into.Append(rune.ToString());
        }

        return into.ToString().Trim();
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c) || IsHarmful(c))
                return false;
        }

        return true;
    }

    private static bool IsHarmful(Rune rune) => rune.Value < 0x10000 ? Rune.IsControl(rune) || IsHarmful((char)rune.Value) : rune.Value is >= 0xE0000 and <= 0xE007F;

    // Direction overrides can turn a number round; tags, joiners and line marks are not seen. U+FFFD stands for a broken character and is kept.
    private static bool IsHarmful(char c) => c is '\u200B' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F');
}
