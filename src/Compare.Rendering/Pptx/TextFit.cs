using Compare.Rendering.Svg;

namespace Compare.Rendering.Pptx;

/// <summary>
/// Finds the size at which a text fits its box. Lines are measured with the width model of the charts and set with exact
/// spacing, so that the result holds in whatever font the reader has.
/// </summary>
internal static class TextFit
{
    /// <summary>Distance of lines, in parts of the size.</summary>
    public const double Leading = 1.28;

    /// <summary>Space after a paragraph, in parts of the size.</summary>
    public const double ParagraphGap = 0.45;

    // Programs put a quarter of an em between Chinese and Latin, which the model does not know.
    private const double Safety = 0.94;

    /// <summary>How many lines a text takes. A word that just fits the full width is broken in the narrower one and may save a line there, so both count.</summary>
    public static int Lines(string text, double width, double size, bool bold = false) =>
        text.Length == 0 ? 1 : text.Split('\n').Sum(part => Math.Max(1, Math.Max(TextMeasure.Wrap(part, width * Safety, size, bold: bold).Length, TextMeasure.Wrap(part, width, size, bold: bold).Length)));

    /// <summary>The largest size at which the text takes no more than the lines and the height, and the text, shortened where even the smallest is too large.</summary>
    public static (double Size, string Text) Fit(string text, Frame frame, double largest, double smallest, int maxLines, bool bold = false)
    {
        for (var size = largest; size >= smallest; size -= 1)
        {
            var lines = Lines(text, frame.Width, size, bold);
            if (lines <= maxLines && lines * size * Leading <= frame.Height + 0.5)
                return (size, text);
        }

        var room = Math.Max(1, Math.Min(maxLines, (int)(frame.Height / (smallest * Leading))));
        return (smallest, Shortened(text.Replace('\n', ' '), frame.Width, smallest, room, bold));
    }

    /// <summary>The longest beginning of the text that takes no more than the lines, with an ellipsis.</summary>
    private static string Shortened(string text, double width, double size, int lines, bool bold)
    {
        if (Lines(text, width, size, bold) <= lines)
            return text;
        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Lines(Beginning(text, middle), width, size, bold) <= lines)
                fits = middle;
            else
                tooLong = middle;
        }

        return Beginning(text, fits);
    }

    private static string Beginning(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd() + "…";

    /// <summary>The height of paragraphs one below the other.</summary>
    public static double Height(IEnumerable<string> paragraphs, double width, double size) =>
        paragraphs.Sum(p => Lines(p, width, size) * size * Leading + size * ParagraphGap);
}
