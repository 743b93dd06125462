namespace Compare.Ingest.Text;

/// <summary>Splits a text into its lines.</summary>
internal static class LineSplitter
{
    /// <summary>
    /// The lines in order. Only LF, CR LF and CR end a line: a page separator or U+2028 inside a line would shift
    /// every line number after it away from what an editor shows. A line end at the end of the text begins no new line.
    /// </summary>
    public static List<string> Split(string text)
    {
        var lines = new List<string>();
        var start = 0;
        var span = text.AsSpan();
        while (start < text.Length)
        {
            var length = span[start..].IndexOfAny('\n', '\r');
            if (length < 0)
            {
                lines.Add(text[start..]);
                return lines;
            }

            lines.Add(length == 0 ? "" : text.Substring(start, length));
            var end = start + length;
            start = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }
}
