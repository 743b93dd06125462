using System.Text.RegularExpressions;

namespace Compare.Ingest.Tables;

/// <summary>Takes from a cell what only sets its letters: **1.56**, `1.56`, &lt;b&gt;1.56&lt;/b&gt;.</summary>
internal static partial class InlineMarks
{
    /// <summary>The text without the marks; the text itself where it has none. A single star behind a figure is a footnote's and stays.</summary>
    public static string Without(string text)
    {
        if (text.AsSpan().IndexOfAny("*_`<&") < 0 || text.Length > 400)
            return text;
        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = Footnote().Replace(text, "");
            text = Tag().Replace(text, "");
        }

        // Bold within italics: the outer marks first, then the inner ones.
        for (var pass = 0; pass < 2; pass++)
            text = Paired().Replace(text, "${inner}");

        // &gt;80 is >80; what it stands for is text and no mark.
        if (text.Contains('&', StringComparison.Ordinal))
            text = System.Net.WebUtility.HtmlDecode(text);
        return text.Trim();
    }

    // 1.56<sup>2</sup> is 1.56 with a footnote and never 1.562; km<sup>2</sup> is a unit.
    [GeneratedRegex(@"(?<![A-Za-z])<sup>[^<>]{0,6}</sup>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"</?(?:b|strong|i|em|u|sup|sub|font|span|center|br)(?:\s[^<>]{0,80})?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    // Marks in pairs, of one kind and around something; struck-out text (~~) is left, for it is not said.
    [GeneratedRegex(@"(?<mark>\*{1,3}|_{2,3}|`{1,2})(?=[^\s*_`])(?<inner>[^*_`]{0,200}(?<=[^\s*_`]))\k<mark>", RegexOptions.CultureInvariant)]
    private static partial Regex Paired();
}
