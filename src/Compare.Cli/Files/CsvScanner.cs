using System.Buffers;
using System.Text;

namespace Compare.Cli.Files;

/// <summary>
/// Reads a CSV file (RFC 4180, comma, UTF-8 with or without BOM) record by record without making a string of every cell:
/// a folder may hold millions of rows.
/// </summary>
internal sealed class CsvScanner : IDisposable
{
    private const int LongestRecord = 16 * 1024 * 1024;
    private static readonly SearchValues<char> Ends = SearchValues.Create(",\r\n");
    private readonly StreamReader _reader;
    private char[] _buffer = new char[1 << 16];
    private int _start;
    private int _filled;
    private bool _isAtEnd;
    private (int Start, int Length, bool HasEscapes)[] _cells = new (int, int, bool)[32];
    private int _nextLine = 1;

    /// <summary>Reads from a stream, which it closes.</summary>
    public CsvScanner(Stream stream) =>
        _reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);

    /// <summary>How many cells the record has.</summary>
    public int Count { get; private set; }

    /// <summary>1-based line the record starts on.</summary>
    public int Line { get; private set; }

    /// <summary>The text of a cell; empty where the record is too short.</summary>
    public ReadOnlySpan<char> Cell(int index)
    {
        if ((uint)index >= (uint)Count)
            return default;
        var (start, length, hasEscapes) = _cells[index];
        var span = _buffer.AsSpan(start, length);
        return hasEscapes ? span.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : span;
    }

    /// <summary>Goes to the next record that is not an empty line; false at the end.</summary>
    /// <exception cref="InvalidDataException">A quote is never closed, or a record is longer than any table's.</exception>
    /// <exception cref="DecoderFallbackException">The file is not UTF-8.</exception>
    public bool Read()
    {
        while (true)
        {
            Line = _nextLine;
            if (!Record())
                return false;
            if (Count > 1 || _cells[0].Length > 0)
                return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private bool Record()
    {
        while (true)
        {
            if (_start == _filled && _isAtEnd)
                return false;
            if (_start < _filled && TryRecord())
                return true;
            Fill();
        }
    }

    /// <summary>Splits the record at <see cref="_start"/>; false when the buffer ends before it does.</summary>
    private bool TryRecord()
    {
        var position = _start;
        var lines = 0;
        var count = 0;
        while (true)
        {
            int start;
            int length;
            var hasEscapes = false;
            if (position < _filled && _buffer[position] == '"')
            {
                start = ++position;
                while (true)
                {
                    var quote = _buffer.AsSpan(position, _filled - position).IndexOf('"');
                    if (quote < 0)
                    {
                        if (_isAtEnd)
                            throw new InvalidDataException("a quote is opened here and never closed");
                        return false;
                    }

                    position += quote + 1;
                    if (position == _filled && !_isAtEnd)
                        return false;
                    if (position == _filled || _buffer[position] != '"')
                        break;
                    hasEscapes = true;
                    position++;
                }

                length = position - 1 - start;
                lines += _buffer.AsSpan(start, length).Count('\n');
                // Whatever follows the closing quote up to the next comma is not RFC 4180; it is dropped with the padding.
                var rest = _buffer.AsSpan(position, _filled - position).IndexOfAny(Ends);
                if (rest < 0 && !_isAtEnd)
                    return false;
                position = rest < 0 ? _filled : position + rest;
            }
            else
            {
                start = position;
                var end = _buffer.AsSpan(position, _filled - position).IndexOfAny(Ends);
                if (end < 0 && !_isAtEnd)
                    return false;
                position = end < 0 ? _filled : position + end;
                length = position - start;
            }

            if (count == _cells.Length)
                Array.Resize(ref _cells, count * 2);
            _cells[count++] = (start, length, hasEscapes);
            if (position < _filled && _buffer[position] == ',')
            {
                position++;
                continue;
            }

            if (position < _filled && _buffer[position] == '\r')
            {
                if (position + 1 == _filled && !_isAtEnd)
                    return false;
                position++;
                if (position < _filled && _buffer[position] == '\n')
                    position++;
            }
            else if (position < _filled)
            {
                position++;
            }

            Count = count;
            _nextLine = Line + lines + 1;
            _start = position;
            return true;
        }
    }

    private void Fill()
    {
        var kept = _filled - _start;
        if (kept == _buffer.Length)
        {
            if (kept >= LongestRecord)
                throw new InvalidDataException("a record is longer than 16 million characters");
            Array.Resize(ref _buffer, kept * 2);
        }

        Array.Copy(_buffer, _start, _buffer, 0, kept);
        _start = 0;
        _filled = kept;
        var read = _reader.ReadBlock(_buffer, kept, _buffer.Length - kept);
        _filled += read;
        _isAtEnd = read == 0 || _filled < _buffer.Length;
    }
}
