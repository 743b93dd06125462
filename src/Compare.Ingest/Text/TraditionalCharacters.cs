using System.Collections.Frozen;

namespace Compare.Ingest.Text;

/// <summary>Traditional characters with their simplified forms and readings, and the words in which a character is not to be simplified.</summary>
internal static class TraditionalCharacters
{
    // Simplified text uses these characters too, so they say nothing about the script of a document.
    private const string Shared = "乾后夥徵摺於菸著藉后瞭祇么闆彩";

    // Words in which the character keeps its form (著名, 乾坤): what comes before it, a bar, what comes after it.
    private const string KeptWords =
        "|著名 |著作 |著称 |著述 |著者 显|著 顯|著 名|著 专|著 專|著 编|著 編|著 原|著 土|著 论|著 論|著 卓|著 昭|著 译|著 譯|著 巨|著 遗|著 遺|著 |乾坤 |乾隆 |乾陵 |乾县 |乾縣 慰|藉 狼|藉 蕴|藉 |瞭望";

    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>The simplified form of <paramref name="text"/>[<paramref name="index"/>]; the character itself when it has none or stands in a word that keeps it.</summary>
    public static char Simplified(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        var simplified = Loaded.Value.Simplified[c];
        if (simplified == '\0')
            return c;
        return Shared.Contains(c, StringComparison.Ordinal) && IsKept(text, index) ? c : simplified;
    }

    /// <summary>The simplified form of a single character, whatever stands around it.</summary>
    public static char Simplified(char c) => Loaded.Value.Simplified[c] is var s and not '\0' ? s : c;

    /// <summary>True for a character that only traditional text uses.</summary>
    public static bool IsOnlyTraditional(char c) => c >= '\u4E00' && c <= '\u9FFF' && Loaded.Value.Simplified[c] != '\0' && !Shared.Contains(c, StringComparison.Ordinal);

    /// <summary>True when the character has a simplified form.</summary>
    public static bool HasSimplified(char c) => Loaded.Value.Simplified[c] != '\0';

    /// <summary>The reading of a traditional character with its tone mark; null when the table does not hold it.</summary>
    public static string? Reading(char c) => Loaded.Value.Readings.GetValueOrDefault(c);

    private static bool IsKept(ReadOnlySpan<char> text, int index)
    {
        foreach (var range in KeptWords.AsSpan().Split(' '))
        {
            var word = KeptWords.AsSpan()[range];
            var bar = word.IndexOf('|');
            var before = word[..bar];
            var rest = word[(bar + 1)..];
            if (rest[0] == text[index] && text[index..].StartsWith(rest, StringComparison.Ordinal) && text[..index].EndsWith(before, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static Tables Load()
    {
        var simplified = new char[char.MaxValue + 1];
        var readings = new Dictionary<char, string>();
        using var stream = typeof(TraditionalCharacters).Assembly.GetManifestResourceStream("traditional.txt")
            ?? throw new InvalidOperationException("The table of traditional characters is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            simplified[line[0]] = line[1];
            readings[line[0]] = line[2..];
        }

        return new(simplified, readings.ToFrozenDictionary());
    }

    private sealed record Tables(char[] Simplified, FrozenDictionary<char, string> Readings);
}
