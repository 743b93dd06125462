using System.Text;

namespace Compare.Ingest.Text;

/// <summary>GBK (code page 936) as pairs of bytes, as far as recovering shifted text needs it.</summary>
internal static class Gbk
{
    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>The character of a pair, or NUL for a pair that GBK leaves undefined or to private use.</summary>
    public static char Char(int lead, int trail) => Loaded.Value.Chars[(lead << 8) | trail];

    /// <summary>The pair of a character, or 0 when GBK has none of two bytes for it.</summary>
    public static int Pair(char c) => Loaded.Value.Pairs[c];

    /// <summary>The pairs of a simplified character and of every traditional character it comes from.</summary>
    public static ReadOnlySpan<ushort> PairsOfSimplified(char c) => Loaded.Value.Simplified[c];

    private static Tables Load()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\0"))
            ?? throw new InvalidOperationException("Code page 936 is not there.");
        var chars = new char[0x10000];
        var pairs = new ushort[0x10000];
        Span<byte> bytes = stackalloc byte[2];
        Span<char> decoded = stackalloc char[4];
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var trail = 0x40; trail <= 0xFE; trail++)
            {
                if (trail == 0x7F)
                    continue;
                bytes[0] = (byte)lead;
                bytes[1] = (byte)trail;
                var count = encoding.GetChars(bytes, decoded);
                if (count != 1 || decoded[0] is '\0' or (>= '\uE000' and <= '\uF8FF'))
                    continue;
                chars[(lead << 8) | trail] = decoded[0];
                pairs[decoded[0]] = (ushort)((lead << 8) | trail);
            }
        }

        var simplified = new ushort[]?[0x10000];
        for (var c = '\u4E00'; c <= '\u9FFF'; c++)
        {
            if (pairs[c] == 0)
                continue;
            var simple = TraditionalCharacters.Simplified(c);
            simplified[c] = [.. simplified[c] ?? [], pairs[c]];
            if (simple != c)
                simplified[simple] = [.. simplified[simple] ?? [], pairs[c]];
        }

        for (var c = '\u2000'; c <= '\u303F'; c++)
        {
            if (pairs[c] != 0)
                simplified[c] = [pairs[c]];
        }

        return new(chars, pairs, simplified);
    }

    private sealed record Tables(char[] Chars, ushort[] Pairs, ushort[]?[] Simplified);
}
