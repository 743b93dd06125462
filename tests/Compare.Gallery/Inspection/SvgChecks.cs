using System.Globalization;
using System.Text;

namespace Compare.Gallery.Inspection;

/// <summary>What must hold for every drawing. Each check returns what is wrong, and nothing when all is well.</summary>
internal static class SvgChecks
{
    // Beside GB 2312 and ASCII, which every Chinese font has: the minus and the signs of bounds and units.
    private const string Signs = "−≤≥≈×·—…‰²³°℃±“”‘’→←↑↓é";

    private static readonly Encoding Gb2312 = MakeGb2312();

    public static IEnumerable<string> All(SvgDrawing drawing) =>
        [.. Outside(drawing), .. Overlapping(drawing), .. Unwritable(drawing), .. Untitled(drawing), .. Forbidden(drawing), .. Faint(drawing)];

    /// <summary>Texts that leave the drawing.</summary>
    public static IEnumerable<string> Outside(SvgDrawing drawing)
    {
        foreach (var text in drawing.Texts)
        {
            if (text.Left < drawing.Left - 0.5 || text.Right > drawing.Right + 0.5 || text.Top < drawing.Top - 0.5 || text.Bottom > drawing.Bottom + 0.5)
                yield return string.Create(CultureInfo.InvariantCulture, $"outside: '{text.Text}' {text.Left:0.#},{text.Top:0.#} to {text.Right:0.#},{text.Bottom:0.#} in {drawing.Right:0.#} x {drawing.Bottom:0.#}");
        }
    }

    /// <summary>Texts that lie over each other.</summary>
    public static IEnumerable<string> Overlapping(SvgDrawing drawing)
    {
        const double Touch = 0.4;
        var texts = drawing.Texts.Sort((a, b) => a.Top.CompareTo(b.Top));
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = i + 1; j < texts.Length && texts[j].Top < texts[i].Bottom - Touch; j++)
            {
                var (a, b) = (texts[i], texts[j]);
                if (Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) > Touch && Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top) > Touch)
                    yield return string.Create(CultureInfo.InvariantCulture, $"overlap: '{a.Text}' and '{b.Text}' near {a.MiddleX:0},{a.MiddleY:0}");
            }
        }
    }

    /// <summary>Characters that the report's font need not have.</summary>
    public static IEnumerable<string> Unwritable(SvgDrawing drawing)
    {
        foreach (var text in drawing.Texts)
        {
            foreach (var rune in text.Text.EnumerateRunes())
            {
                if (!IsWritable(rune))
                    yield return string.Create(CultureInfo.InvariantCulture, $"character U+{rune.Value:X4} in '{text.Text}'");
            }
        }
    }

    /// <summary>Names and ids that a screen reader needs.</summary>
    public static IEnumerable<string> Untitled(SvgDrawing drawing)
    {
        if (drawing.Root.Attribute("role")?.Value != "img")
            yield return "role is not img";
        if (drawing.Name("title").Length == 0)
            yield return "no title";
        if (drawing.Name("desc").Length == 0)
            yield return "no description";
        var ids = drawing.Root.Descendants().Select(e => e.Attribute("id")?.Value).Where(i => i is not null).ToArray();
        if (ids.Distinct().Count() != ids.Length)
            yield return "an id occurs twice";
        foreach (var named in (drawing.Root.Attribute("aria-labelledby")?.Value ?? "none").Split(' '))
        {
            if (!ids.Contains(named))
                yield return "aria-labelledby names no element: " + named;
        }
    }

    /// <summary>What a strict page would refuse, or a drawing must not carry: scripts, styles, outside references, numbers that are none.</summary>
    public static IEnumerable<string> Forbidden(SvgDrawing drawing)
    {
        foreach (var element in drawing.Root.DescendantsAndSelf())
        {
            if (element.Name.LocalName is "script" or "style" or "foreignObject" or "image" or "use" or "a" or "animate" or "set")
                yield return "element " + element.Name.LocalName;
            foreach (var attribute in element.Attributes())
            {
                var name = attribute.Name.LocalName;
                if (name is "style" or "href" or "src" || name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                    yield return "attribute " + name;
                if (attribute.Value.Contains("url(", StringComparison.Ordinal) && !attribute.Value.StartsWith("url(#", StringComparison.Ordinal))
                    yield return "reference " + attribute.Value;
                if (!attribute.IsNamespaceDeclaration && name is not ("data-key" or "font-family") && (attribute.Value.Contains("NaN", StringComparison.Ordinal) || attribute.Value.Contains("Infinity", StringComparison.Ordinal)))
                    yield return "number " + name + "=" + attribute.Value;
            }
        }
    }

    /// <summary>Texts with less contrast than 4.5:1 to the ground they stand on.</summary>
    public static IEnumerable<string> Faint(SvgDrawing drawing)
    {
        foreach (var text in drawing.Texts)
        {
            var ground = drawing.Grounds.LastOrDefault(g => g.Order < text.Order && g.Left <= text.MiddleX && text.MiddleX <= g.Right && g.Top <= text.MiddleY && text.MiddleY <= g.Bottom);
            var paper = ground is null || !ground.Fill.StartsWith('#') ? "#FFFFFF" : ground.Fill;
            if (Contrast.Between(text.Fill, paper) < 4.5)
                yield return string.Create(CultureInfo.InvariantCulture, $"faint: '{text.Text}' {text.Fill} on {paper} {Contrast.Between(text.Fill, paper):0.0}");
        }
    }

    private static bool IsWritable(Rune rune)
    {
        if (rune.Value is >= 0x20 and < 0x7f)
            return true;
        return rune.Value <= 0xFFFF && (Signs.Contains((char)rune.Value, StringComparison.Ordinal) || Gb2312.GetBytes(rune.ToString()) is [not (byte)'?', _]);
    }

    private static Encoding MakeGb2312() =>
        CodePagesEncodingProvider.Instance.GetEncoding(20936, new EncoderReplacementFallback("?"), new DecoderReplacementFallback("?")) ?? throw new NotSupportedException("GB 2312");
}
