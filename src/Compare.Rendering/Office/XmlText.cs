using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Compare.Rendering.Office;

/// <summary>
/// XML written from interpolated text: what stands in the literal is markup, what stands in a hole is data and comes out
/// escaped, so that no text of a document can become markup. A hole of type <see cref="XmlText"/> is markup that was made this way.
/// </summary>
internal sealed class XmlText
{
    /// <summary>The first line of every part.</summary>
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private readonly StringBuilder _text = new();

    /// <summary>Nothing.</summary>
    public static XmlText Empty { get; } = new();

    /// <summary>Markup in one piece.</summary>
    public static XmlText Of(XmlHandler content)
    {
        var xml = new XmlText();
        xml._text.Append(content.Text);
        return xml;
    }

    /// <summary>The pieces one after the other.</summary>
    public static XmlText Join(IEnumerable<XmlText> pieces)
    {
        var xml = new XmlText();
        foreach (var piece in pieces)
            xml._text.Append(piece._text);
        return xml;
    }

    /// <summary>Adds markup.</summary>
    public XmlText Add([InterpolatedStringHandlerArgument("")] ref XmlHandler content)
    {
        _ = content;
        return this;
    }

    /// <summary>Adds markup that was made before.</summary>
    public XmlText Add(XmlText content)
    {
        _text.Append(content._text);
        return this;
    }

    /// <summary>True when there is no markup.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>The part as bytes, with its declaration.</summary>
    public byte[] ToPart()
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(Declaration) + Count()];
        var at = Encoding.UTF8.GetBytes(Declaration, bytes);
        foreach (var chunk in _text.GetChunks())
            at += Encoding.UTF8.GetBytes(chunk.Span, bytes.AsSpan(at));
        return bytes;

        int Count()
        {
            var count = 0;
            foreach (var chunk in _text.GetChunks())
                count += Encoding.UTF8.GetByteCount(chunk.Span);
            return count;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>The text without the characters XML 1.0 cannot hold: controls, lone surrogates, U+FFFE and U+FFFF.</summary>
    public static string Legal(string text)
    {
        var at = FirstIllegal(text);
        if (at < 0)
            return text;
        var into = new StringBuilder(text, 0, at, text.Length);
        for (var i = at; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                into.Append(text[i]).Append(text[++i]);
            else if (!IsIllegal(text[i]) && !char.IsSurrogate(text[i]))
                into.Append(text[i]);
        }

        return into.ToString();
    }

    private static int FirstIllegal(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (IsIllegal(text[i]) || char.IsSurrogate(text[i]))
                return i;
        }

        return -1;
    }

    private static bool IsIllegal(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF';

    private static void Escape(StringBuilder into, string text)
    {
        foreach (var c in Legal(text))
        {
            switch (c)
            {
                case '&':
                    into.Append("&amp;");
                    break;
                case '<':
                    into.Append("&lt;");
                    break;
                case '>':
                    into.Append("&gt;");
                    break;
                case '"':
                    into.Append("&quot;");
                    break;
                case '\n' or '\r' or '\t':
                    into.Append("&#").Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
                    break;
                default:
                    into.Append(c);
                    break;
            }
        }
    }

    /// <summary>Collects the pieces of an interpolated text.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct XmlHandler
    {
        /// <summary>Starts a text of its own.</summary>
        public XmlHandler(int literalLength, int formattedCount) => Text = new StringBuilder(literalLength + formattedCount * 12);

        /// <summary>Goes on with a text.</summary>
        public XmlHandler(int literalLength, int formattedCount, XmlText into)
        {
            _ = literalLength + formattedCount;
            Text = into._text;
        }

        internal StringBuilder Text { get; }

        /// <summary>Adds markup.</summary>
        public void AppendLiteral(string markup) => Text.Append(markup);

        /// <summary>Adds data.</summary>
        public void AppendFormatted(string? data) => Escape(Text, data ?? "");

        /// <summary>Adds markup made before.</summary>
        public void AppendFormatted(XmlText? markup)
        {
            if (markup is not null)
                Text.Append(markup._text);
        }

        /// <summary>Adds a whole number.</summary>
        public void AppendFormatted(long number) => Text.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>Adds a number.</summary>
        public void AppendFormatted(decimal number) => Text.Append(number.ToString("0.############", CultureInfo.InvariantCulture));

        /// <summary>Adds a number, as many digits as it takes to read it back.</summary>
        public void AppendFormatted(double number) => Text.Append(number.ToString("R", CultureInfo.InvariantCulture));
    }
}
