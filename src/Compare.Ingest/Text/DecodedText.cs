namespace Compare.Ingest.Text;

/// <summary>The text of a file and how it was told.</summary>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="Encoding">Name of the encoding, e.g. <c>UTF-8</c> or <c>GB18030</c>.</param>
/// <param name="Invalid">Number of byte sequences that are not valid in it; each stands in the text as U+FFFD.</param>
internal sealed record DecodedText(string Text, string Encoding, int Invalid);
