using System.Globalization;
using System.Text;

namespace Compare.Rendering.Csv;

/// <summary>
/// A CSV file as every command writes it: UTF-8 with BOM, RFC 4180 (comma, CRLF, quotes where needed), a header row,
/// invariant numbers, and text that a spreadsheet would execute made harmless.
/// </summary>
public sealed class CsvTable
{
    private static readonly System.Buffers.SearchValues<char> NeedsQuotes = System.Buffers.SearchValues.Create(",\"\r\n");

    private readonly StringBuilder _text = new();
    private readonly int _columns;
    private int _column;

    /// <summary>Starts a file with its header.</summary>
    public CsvTable(params ReadOnlySpan<string> header)
    {
        _columns = header.Length;
        foreach (var name in header)
            Text(name);
        End();
    }

    /// <summary>Adds a text cell; see <see cref="Harmless"/>.</summary>
    public CsvTable Text(string? text)
    {
        Raw(Harmless(text ?? ""));
        return this;
    }

    /// <summary>Adds a cell of the file's own vocabulary (an id, a code, the sign <c>=</c>) as it is.</summary>
    public CsvTable Code(string? code)
    {
        Raw(code ?? "");
        return this;
    }

    /// <summary>Adds a printed number, with the decimals it was printed with; null leaves the cell empty.</summary>
    public CsvTable Printed(decimal? number)
    {
        Raw(number?.ToString(CultureInfo.InvariantCulture) ?? "");
        return this;
    }

    /// <summary>Adds a computed number with at most ten decimals; null leaves the cell empty.</summary>
    public CsvTable Computed(decimal? number)
    {
        Raw(number is { } n ? Math.Round(n, 10, MidpointRounding.ToEven).ToString("0.##########", CultureInfo.InvariantCulture) : "");
        return this;
    }

    /// <summary>Adds a computed number, as many digits as it takes to read it back; null leaves the cell empty.</summary>
    public CsvTable Computed(double? number)
    {
        Raw(number?.ToString("R", CultureInfo.InvariantCulture) ?? "");
        return this;
    }

    /// <summary>Adds a whole number; null leaves the cell empty.</summary>
    public CsvTable Whole(long? number)
    {
        Raw(number?.ToString(CultureInfo.InvariantCulture) ?? "");
        return this;
    }

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">The row has not as many cells as the header.</exception>
    public CsvTable End()
    {
        if (_column != _columns)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"a row of {_column} cells under a header of {_columns}"));
        _text.Append("\r\n");
        _column = 0;
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        var preamble = encoding.GetPreamble();
        var text = _text.ToString();
        var bytes = new byte[preamble.Length + encoding.GetByteCount(text)];
        preamble.CopyTo(bytes, 0);
        encoding.GetBytes(text, bytes.AsSpan(preamble.Length));
        return bytes;
    }

    /// <summary>
    /// The text with an apostrophe in front where a spreadsheet would take it for a formula (it starts with =, +, -, @,
    /// a tab or a carriage return). A single sign and a plain number are harmless and stay as they are.
    /// </summary>
    public static string Harmless(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 1 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r')
            && !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? "'" + text
            : text;
    }

    private void Raw(string text)
    {
        if (_column++ > 0)
            _text.Append(',');
        if (text.AsSpan().ContainsAny(NeedsQuotes))
            _text.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            _text.Append(text);
    }
}
