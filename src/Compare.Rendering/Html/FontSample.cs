using System.Globalization;
using System.Text;
using Compare.Rendering.Pdf;

namespace Compare.Rendering.Html;

/// <summary>
/// A line of every sign the printed page uses, in both weights, shown to the screen alone. A browser fetches a font file when
/// it lays out text that needs it, and not every version waits for one it first meets while printing: since the print variant
/// is not laid out for the screen, its fonts would come too late and the whole page would be set in whatever else is installed.
/// </summary>
internal static class FontSample
{
    private const string Name = "font-sample";

    /// <summary>Shows the sample on a screen, above the theme's rules, and never on paper.</summary>
    public const string Rules = "." + Name + "{display:none}@media screen{body.print>." + Name + "{display:block;font-family:\"" + PdfFonts.Family + "\",\"" + PdfFonts.RareFamily + "\"}}\n";

    /// <summary>The page with the sample as its last element.</summary>
    public static string AddTo(string page)
    {
        var end = page.LastIndexOf("</body>", StringComparison.Ordinal);
        if (end < 0)
            return page;
        var signs = new SortedSet<Rune>(page.EnumerateRunes().Where(IsDrawn));
        var text = new StringBuilder("A");
        foreach (var sign in signs)
            text.Append(sign.ToString());
        return $"{page.AsSpan(0, end)}<p class=\"{Name}\" aria-hidden=\"true\">{text}<b>{text}</b></p>\n{page.AsSpan(end)}";
    }

    /// <summary>No markup can hide among these: signs beyond ASCII that stand for themselves.</summary>
    private static bool IsDrawn(Rune sign) => !sign.IsAscii && Rune.GetUnicodeCategory(sign) is UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherNumber or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol;
}
