using System.Text;

namespace Compare.Ingest.Text;

/// <summary>
/// Tells a text file's encoding by evidence: a byte order mark, then strict UTF-8, then the byte pattern of UTF-16 without a mark,
/// then GB18030 (which contains GBK and GB2312) when its bytes are valid and give ordinary Chinese text.
/// </summary>
internal static class TextDecoder
{
    // A damaged file is still UTF-8 when nearly all of its multi-byte sequences are; GBK text never looks like that.
    private const double TolerableDamage = 0.02;

    // Enough to judge by, and the whole of any ordinary plan.
    private const int SampleLength = 1 << 20;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, true);
    private static readonly Encoding LenientUtf8 = new UTF8Encoding(false, false);

    /// <summary>The text, or null when the bytes are no text in any encoding that is read here.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Utf8(bytes[3..], "UTF-8");
        if (bytes.Length >= 4 && bytes[0] == 0xFF && bytes[1] == 0xFE && bytes[2] == 0 && bytes[3] == 0)
            return Lenient(bytes[4..], new UTF32Encoding(false, false), "UTF-32 LE");
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
            return Lenient(bytes[2..], new UnicodeEncoding(false, false), "UTF-16 LE");
        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
            return Lenient(bytes[2..], new UnicodeEncoding(true, false), "UTF-16 BE");
        if (Utf16WithoutMark(bytes) is { } utf16)
            return utf16;
        if (bytes.Contains((byte)0))
            return null;
        if (TryStrict(bytes, StrictUtf8) is { } text)
            return IsText(text) ? new DecodedText(text, "UTF-8", 0) : null;

        var gb = Gb18030();
        if (TryStrict(bytes, gb) is { } chinese && IsChineseText(chinese))
            return new DecodedText(chinese, "GB18030", 0);

        // Both are broken: the one with the smaller share of broken sequences, if that share is small enough to be damage.
        var utf8 = Utf8(bytes, "UTF-8");
        var multibyte = CountMultibyte(bytes);
        if (utf8.Invalid <= Math.Max(1, multibyte * TolerableDamage))
            return IsText(utf8.Text) ? utf8 : null;
        var lenient = Lenient(bytes, Gb18030Lenient(), "GB18030");
        return lenient.Invalid <= Math.Max(1, multibyte * TolerableDamage) && IsChineseText(lenient.Text) ? lenient : null;
    }

    /// <summary>The GB18030 encoding that throws on bytes that are not valid in it.</summary>
    public static Encoding Gb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new PlatformNotSupportedException("GB18030 is not available.");

    private static Encoding Gb18030Lenient() =>
        CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
        ?? throw new PlatformNotSupportedException("GB18030 is not available.");

    private static DecodedText Utf8(ReadOnlySpan<byte> bytes, string name) =>
        TryStrict(bytes, StrictUtf8) is { } text ? new DecodedText(text, name, 0) : Lenient(bytes, LenientUtf8, name);

    private static DecodedText Lenient(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        var text = encoding.GetString(bytes);
        return new DecodedText(text, name, text.AsSpan().Count('\uFFFD'));
    }

    private static string? TryStrict(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Not this encoding: the caller tries the next one and says which one it was.
            return null;
        }
    }

    private static DecodedText? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, 1 << 14)];
        var little = 0;
        var big = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            // ASCII (line ends, digits) has a zero byte on one side only.
            if (sample[i + 1] == 0 && sample[i] is >= 9 and < 127)
                little++;
            else if (sample[i] == 0 && sample[i + 1] is >= 9 and < 127)
                big++;
        }

        if (little == 0 && big == 0)
            return null;
        var isBig = big > little;
        if (Math.Min(little, big) * 10 > Math.Max(little, big))
            return null;
        var text = TryStrict(bytes, new UnicodeEncoding(isBig, false, true));
        return text is not null && IsText(text) && Plausible(text) > 0.95 ? new DecodedText(text, isBig ? "UTF-16 BE" : "UTF-16 LE", 0) : null;
    }

    private static int CountMultibyte(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            if (value >= 0x80)
                count++;
        }

        // A Chinese character is two or three bytes; the smaller count makes the test stricter.
        return count / 3;
    }

    // Control characters other than tab, line ends, form feed and escape do not stand in text.
    private static bool IsText(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        var controls = 0;
        foreach (var c in sample)
        {
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v'))
                controls++;
        }

        return controls <= sample.Length / 200;
    }

    private static bool IsChineseText(string text) => IsText(text) && Plausible(text) > 0.9;

    // The share of characters that ordinary Chinese documents are made of. GBK text read in a wrong encoding falls into rare blocks.
    private static double Plausible(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        if (sample.IsEmpty)
            return 1;
        var good = 0;
        foreach (var c in sample)
        {
            if (c is >= ' ' and < '\u007F' or '\t' or '\n' or '\r' or (>= '\u4E00' and <= '\u9FA5') or (>= '\u3000' and <= '\u301F') or (>= '\uFF00' and <= '\uFFEF') or (>= '\u2000' and <= '\u2312') or '·' or '×' or '°' or '\u00A0' or '\uFFFD')
                good++;
        }

        return (double)good / sample.Length;
    }
}
