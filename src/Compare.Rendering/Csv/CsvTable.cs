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

    private const int FirstPiece = 1 << 12;

    // What is larger than 85,000 bytes is collected together with everything that has lived long, gigabytes by then.
    private const int LargestPiece = 1 << 16;

    // A number of any kind fits into this many bytes.
    private const int LongestNumber = 64;

    // A country's counties make files of hundreds of megabytes, so cells are written as the file's bytes at once, piece by piece.
    private readonly List<(byte[] Bytes, int Used)> _pieces = [];
    private readonly int _columns;
    private byte[] _piece = new byte[FirstPiece];
    private int _used;
    private int _column;

    /// <summary>Starts a file with its header.</summary>
    public CsvTable(params ReadOnlySpan<string> header)
    {
        _columns = header.Length;
        Add(Encoding.UTF8.Preamble);
        foreach (var name in header)
            Text(name);
        End();
    }

    private CsvTable(int columns) => _columns = columns;

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
    public CsvTable Printed(decimal? number) => Number(number);

    /// <summary>Adds a computed number with at most ten decimals; null leaves the cell empty.</summary>
    public CsvTable Computed(decimal? number)
    {
        Separate();
        if (number is { } value)
        {
            var room = Room(LongestNumber);
            Math.Round(value, 10, MidpointRounding.ToEven).TryFormat(room, out var written, default, CultureInfo.InvariantCulture);
            _used += WithoutEndingZeros(room[..written]);
        }

        return this;
    }

    /// <summary>Adds a computed number, as many digits as it takes to read it back; null leaves the cell empty.</summary>
    public CsvTable Computed(double? number) => Number(number);

    /// <summary>Adds a whole number; null leaves the cell empty.</summary>
    public CsvTable Whole(long? number) => Number(number);

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">The row has not as many cells as the header.</exception>
    public CsvTable End()
    {
        if (_column != _columns)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"a row of {_column} cells under a header of {_columns}"));
        Add("\r\n"u8);
        _column = 0;
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes() => Join([this]);

    /// <summary>A part of the same file that stands after this one, without the header.</summary>
    internal CsvTable Part() => new(_columns);

    /// <summary>The file of several parts, in their order.</summary>
    internal static byte[] Join(ReadOnlySpan<CsvTable> parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += part._pieces.Sum(p => p.Used) + part._used;
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        var place = 0;
        foreach (var part in parts)
        {
            foreach (var (piece, used) in part._pieces.Append((part._piece, part._used)))
            {
                piece.AsSpan(0, used).CopyTo(bytes.AsSpan(place));
                place += used;
            }
        }

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
        Separate();
        var isQuoted = text.AsSpan().ContainsAny(NeedsQuotes);
        if (isQuoted)
            text = "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        var room = Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        _used += Encoding.UTF8.GetBytes(text, room);
    }

    private CsvTable Number<T>(T? number)
        where T : struct, IUtf8SpanFormattable
    {
        Separate();
        if (number is { } value)
        {
            value.TryFormat(Room(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
            _used += written;
        }

        return this;
    }

    /// <summary>The length of a number without the zeros at the end of its decimals.</summary>
    private static int WithoutEndingZeros(ReadOnlySpan<byte> number) =>
        number.Contains((byte)'.') ? number.TrimEnd((byte)'0').TrimEnd((byte)'.').Length : number.Length;

    private void Separate()
    {
        if (_column++ > 0)
            Add(","u8);
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _used += bytes.Length;
    }

    /// <summary>The free end of the piece, with room for at least so many bytes.</summary>
    private Span<byte> Room(int bytes)
    {
        if (_piece.Length - _used < bytes)
        {
            _pieces.Add((_piece, _used));
            _piece = new byte[Math.Max(bytes, Math.Min(_piece.Length * 2, LargestPiece))];
            _used = 0;
        }

        return _piece.AsSpan(_used);
    }
}
