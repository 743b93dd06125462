using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Compare.Rendering.Pdf;

/// <summary>
/// The digits in a font of a PDF whose text is written as two-byte glyph numbers. A font may hold several drawings of a digit,
/// such as proportional and tabular ones: those that lie nearest to each other in the font and are equally wide belong together.
/// </summary>
internal sealed class PdfDigits
{
    private readonly ImmutableArray<(int Glyph, char Digit, double Width)> _drawings;

    private PdfDigits(ImmutableArray<(int Glyph, char Digit, double Width)> drawings) => _drawings = drawings;

    /// <summary>Reads them from the font's map to Unicode; none in a font written in another way.</summary>
    public static PdfDigits Read(PdfObjects file, PdfObjects.Dictionary font)
    {
        if (file.Resolve(font.Get("Encoding")) is not PdfObjects.Name { Value: "Identity-H" } || file.Inflate(font.Get("ToUnicode")) is not { } map
            || file.Resolve(font.Get("DescendantFonts")) is not PdfObjects.Array { Items: [var descendant] } || file.Resolve(descendant) is not PdfObjects.Dictionary cid)
            return new PdfDigits([]);
        return new PdfDigits([.. Characters(Encoding.Latin1.GetString(map)).Where(pair => pair.Character is >= '0' and <= '9')
            .Select(pair => (pair.Glyph, (char)pair.Character, WidthOf(file, cid, pair.Glyph) ?? 0))]);
    }

    /// <summary>The width, in thousandths of the font size, of a glyph that draws a digit; null for another glyph.</summary>
    public double? Width(int glyph, char digit) => _drawings.Where(d => d.Glyph == glyph && d.Digit == digit).Select(d => (double?)d.Width).FirstOrDefault();

    /// <summary>The glyphs of a number, drawn like a given zero; null when the print lacks one of them.</summary>
    public int[]? Of(string number, int zero)
    {
        if (Width(zero, '0') is not { } width)
            return null;
        var glyphs = new int[number.Length];
        for (var i = 0; i < number.Length; i++)
        {
            var drawn = _drawings.Where(d => d.Digit == number[i] && d.Width == width).Select(d => (int?)d.Glyph).MinBy(glyph => Math.Abs(glyph!.Value - zero));
            if (drawn is null)
                return null;
            glyphs[i] = drawn.Value;
        }

        return glyphs;
    }

    /// <summary>The pairs of a character map (ISO 32000-1, 9.10.3): single ones and ranges that count upwards.</summary>
    private static IEnumerable<(int Glyph, int Character)> Characters(string map)
    {
        var words = map.Replace("<", " <", StringComparison.Ordinal).Replace(">", "> ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var (each, end) = words[i] switch { "beginbfchar" => (2, "endbfchar"), "beginbfrange" => (3, "endbfrange"), _ => (0, "") };
            if (each == 0)
                continue;
            for (i++; i + each <= words.Length && words[i] != end; i += each)
            {
                if (Hex(words[i]) is not { } first || Hex(words[i + each - 2]) is not { } last)
                    yield break; // behind an array of targets the words no longer go in step: Chromium writes none
                if (Hex(words[i + each - 1]) is not { } character)
                    continue; // several characters, such as those of a ligature
                for (var glyph = first; glyph <= last; glyph++)
                    yield return (glyph, character + glyph - first);
            }
        }
    }

    private static int? Hex(string word) =>
        word is ['<', .., '>'] && int.TryParse(word.AsSpan(1, word.Length - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The width of a glyph from the two forms of the width array (ISO 32000-1, 9.7.4.3).</summary>
    private static double? WidthOf(PdfObjects file, PdfObjects.Dictionary cid, int glyph)
    {
        var items = file.Resolve(cid.Get("W")) is PdfObjects.Array array ? array.Items : [];
        for (var i = 0; i + 1 < items.Count && items[i] is PdfObjects.Number first;)
        {
            if (file.Resolve(items[i + 1]) is PdfObjects.Array each)
            {
                if (glyph >= first.Value && glyph < first.Value + each.Items.Count)
                    return (each.Items[glyph - (int)first.Value] as PdfObjects.Number)?.Value;
                i += 2;
            }
            else if (i + 2 < items.Count && items[i + 1] is PdfObjects.Number last && items[i + 2] is PdfObjects.Number width)
            {
                if (glyph >= first.Value && glyph <= last.Value)
                    return width.Value;
                i += 3;
            }
            else
                return null;
        }

        return (file.Resolve(cid.Get("DW")) as PdfObjects.Number)?.Value ?? 1000; // the standard's own default
    }
}
