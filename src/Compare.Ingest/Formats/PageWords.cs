using System.Globalization;
using System.Net;
using System.Text;
using Compare.Ingest.Tables;

namespace Compare.Ingest.Formats;

/// <summary>
/// Sets the words of a page, which a converter gives with their places (<c>pdftotext -bbox</c>), as typewritten lines: a Chinese character takes two
/// places, and every word begins where it stands on the page. A converter's own setting counts a character as one place and so moves columns about.
/// </summary>
public static class PageWords
{
    // In widths of a Chinese character: a smaller gap is no blank, a smaller difference of height no new line.
    private const double NoBlank = 0.3;
    private const double NoBlankInNumbers = 0.05;
    private const double SameLine = 0.4;
    private const double Paragraph = 1.7;
    private const int MostPlaces = 600;

    private readonly record struct Word(double Left, double Right, double Middle, string Text);

    /// <summary>The lines of all pages, a form feed before each page after the first; null when the text holds no words with places.</summary>
    /// <param name="boxes">The converter's output: <c>page</c> elements of <c>word</c> elements with xMin, yMin, xMax and yMax in points.</param>
    public static string? ToText(string boxes)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        var text = new StringBuilder(boxes.Length / 8);
        var page = new List<Word>();
        var pages = 0;
        var words = 0;
        foreach (var line in boxes.AsSpan().EnumerateLines())
        {
            var span = line.Trim();
            if (span.StartsWith("<word ", StringComparison.Ordinal) && Read(span) is { } word)
            {
                page.Add(word);
                words++;
            }
            else if (span.StartsWith("</page", StringComparison.Ordinal))
            {
                if (pages++ > 0)
                    text.Append('\f');
                Set(page, text);
                page.Clear();
            }
        }

        return words == 0 ? null : text.ToString();
    }

    private static Word? Read(ReadOnlySpan<char> element)
    {
        var open = element.IndexOf('>');
        var close = element.LastIndexOf("</word>", StringComparison.Ordinal);
        if (open < 0 || close < open || Attribute(element[..open], "xMin=\"") is not { } left || Attribute(element[..open], "xMax=\"") is not { } right
            || Attribute(element[..open], "yMin=\"") is not { } top || Attribute(element[..open], "yMax=\"") is not { } bottom)
            return null;
        var text = WebUtility.HtmlDecode(element[(open + 1)..close].ToString());
        return text.Length == 0 ? null : new Word(left, right, (top + bottom) / 2, text);
    }

    private static double? Attribute(ReadOnlySpan<char> element, string name)
    {
        var at = element.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = element[(at + name.Length)..];
        var end = rest.IndexOf('"');
        return end > 0 && double.TryParse(rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e5 ? number : null;
    }

    private static void Set(List<Word> page, StringBuilder text)
    {
        if (page.Count == 0)
            return;
        var em = CharacterWidth(page);
        var left = page.Min(w => w.Left);
        var lines = Lines(page, em);
        var pitch = Pitch(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && lines[i].Middle - lines[i - 1].Middle > Paragraph * pitch)
                text.Append('\n');
            Set(lines[i].Words, left, em, text);
            text.Append('\n');
        }
    }

    // The smallest usual width: tables are set smaller than the text around them, and a word must not be longer than its place.
    private static double CharacterWidth(List<Word> page)
    {
        var widths = new List<double>();
        foreach (var word in page)
        {
            var places = CellText.Width(word.Text);
            if (CellText.HasHan(word.Text) && places == 2 * word.Text.Length && word.Right > word.Left)
                widths.Add(2 * (word.Right - word.Left) / places);
        }

        if (widths.Count == 0)
            return 10;
        widths.Sort();
        return Math.Max(2, widths[widths.Count / 10]);
    }

    private static List<(double Middle, List<Word> Words)> Lines(List<Word> page, double em)
    {
        var lines = new List<(double Middle, List<Word> Words)>();
        foreach (var word in Level(page, em).OrderBy(w => w.Middle).ThenBy(w => w.Left))
        {
            if (lines.Count > 0 && word.Middle - lines[^1].Middle <= SameLine * em)
                lines[^1].Words.Add(word);
            else
                lines.Add((word.Middle, [word]));
        }

        return lines;
    }

    // Fonts differ in where their boxes lie: digits that touch a Chinese character stand as high as it does.
    private static IEnumerable<Word> Level(List<Word> page, double em)
    {
        var sorted = page.OrderBy(w => w.Left).ToList();
        var lefts = sorted.ConvertAll(w => w.Left);
        var rights = sorted.Where(w => CellText.HasHan(w.Text)).OrderBy(w => w.Right).ToList();
        var ends = rights.ConvertAll(w => w.Right);
        foreach (var word in page)
        {
            if (CellText.HasHan(word.Text))
            {
                yield return word;
                continue;
            }

            yield return Beside(sorted, lefts, word.Right, word) ?? Beside(rights, ends, word.Left, word) ?? word;
        }

        Word? Beside(List<Word> words, List<double> edges, double edge, Word own)
        {
            var at = edges.BinarySearch(edge - NoBlank * em);
            for (var i = at < 0 ? ~at : at; i < words.Count && edges[i] <= edge + NoBlank * em; i++)
            {
                if (CellText.HasHan(words[i].Text) && Math.Abs(words[i].Middle - own.Middle) <= 0.5 * em)
                    return own with { Middle = words[i].Middle };
            }

            return null;
        }
    }

    private static double Pitch(List<(double Middle, List<Word> Words)> lines)
    {
        if (lines.Count < 2)
            return double.MaxValue;
        var gaps = new double[lines.Count - 1];
        for (var i = 1; i < lines.Count; i++)
            gaps[i - 1] = lines[i].Middle - lines[i - 1].Middle;
        Array.Sort(gaps);
        return gaps[gaps.Length / 2];
    }

    private static void Set(List<Word> words, double left, double em, StringBuilder text)
    {
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        var at = 0;
        var right = double.NegativeInfinity;
        var last = "";
        foreach (var word in words)
        {
            // 表6 2023年: two numbers side by side are never one.
            var isNumber = last.Length > 0 && char.IsAsciiLetterOrDigit(last[^1]) && char.IsAsciiLetterOrDigit(word.Text[0]);
            if (word.Left - right >= (isNumber ? NoBlankInNumbers : NoBlank) * em)
            {
                var place = Math.Min(MostPlaces, (int)Math.Round((word.Left - left) / em * 2));
                var blanks = at == 0 ? place : Math.Max(1, place - at);
                text.Append(' ', blanks);
                at += blanks;
            }

            text.Append(word.Text);
            at += CellText.Width(word.Text);
            right = word.Right;
            last = word.Text;
        }
    }
}
