using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Compare.Rendering.Pdf;

/// <summary>
/// The objects of a PDF as far as bookmarks and page numbers need them: dictionaries, arrays, names, texts, numbers, references
/// and deflated streams behind plain cross-reference tables (ISO 32000-1, 7.3 and 7.5.4). What it does not know it gives as null.
/// </summary>
internal sealed class PdfObjects
{
    private const int DeepestNesting = 64;

    /// <summary>Nobody's print is updated more often; a ring of tables would go on for ever.</summary>
    private const int MostUpdates = 16;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Dictionary<int, int> _offsets;

    private PdfObjects(ReadOnlyMemory<byte> bytes, Dictionary<int, int> offsets, Dictionary trailer, int start)
    {
        _bytes = bytes;
        _offsets = offsets;
        Trailer = trailer;
        Start = start;
    }

    /// <summary>Where the newest cross-reference table stands in the file.</summary>
    public int Start { get; }

    /// <summary>The trailer dictionary.</summary>
    public Dictionary Trailer { get; }

    /// <summary>Finds the objects of a PDF; null when it has no plain cross-reference table.</summary>
    public static PdfObjects? Open(ReadOnlyMemory<byte> bytes)
    {
        var at = bytes.Span.LastIndexOf("startxref"u8);
        if (at < 0 || new Reader(bytes, at + "startxref"u8.Length).Integer() is not { } newest)
            return null;
        var offsets = new Dictionary<int, int>();
        Dictionary? trailer = null;
        int? start = newest;
        for (var updates = 0; start is { } table && updates < MostUpdates; updates++)
        {
            if (ReadTable(bytes, table, offsets) is not { } read)
                return null;
            trailer ??= read;
            start = read.Get("Prev") is Number previous ? (int)previous.Value : null;
        }

        return trailer is null ? null : new PdfObjects(bytes, offsets, trailer, newest);
    }

    /// <summary>Adds the places of one table, which yield to those of a newer one; returns its trailer.</summary>
    private static Dictionary? ReadTable(ReadOnlyMemory<byte> bytes, int start, Dictionary<int, int> offsets)
    {
        if (start < 0 || start >= bytes.Length)
            return null;
        var reader = new Reader(bytes, start);
        if (!reader.Word("xref"u8))
            return null;
        while (!reader.Word("trailer"u8))
        {
            if (reader.Integer() is not { } first || reader.Integer() is not { } count || count < 0 || count > bytes.Length / 18)
                return null;
            for (var i = 0; i < count; i++)
            {
                if (reader.Integer() is not { } offset || reader.Integer() is null || reader.Letter() is not { } kind)
                    return null;
                if (kind == 'n' && offset > 0 && offset < bytes.Length)
                    offsets.TryAdd(first + i, offset);
            }
        }

        return reader.Value(0) as Dictionary;
    }

    /// <summary>The object numbers of the pages, in order.</summary>
    public List<int> Pages()
    {
        var pages = new List<int>();
        var seen = new HashSet<int>();
        if (Find(Trailer, "Root") is { } catalogue && Find(catalogue, "Pages") is { } tree)
            Collect(tree, 0);
        return pages;

        void Collect(Dictionary node, int depth)
        {
            if (depth > DeepestNesting || Resolve(node.Get("Kids")) is not Array kids)
                return;
            foreach (var kid in kids.Items)
            {
                if (kid is not Reference reference || !seen.Add(reference.Number) || Resolve(kid) is not Dictionary page)
                    continue;
                if (page.Get("Kids") is null)
                    pages.Add(reference.Number);
                else
                    Collect(page, depth + 1);
            }
        }
    }

    /// <summary>The inflated bytes of a stream; null when it is none, or packed in another way.</summary>
    public byte[]? Inflate(Node? node)
    {
        if (node is not Reference reference || !_offsets.TryGetValue(reference.Number, out var offset))
            return null;
        var reader = new Reader(_bytes, offset);
        if (reader.Integer() is null || reader.Integer() is null || !reader.Word("obj"u8) || reader.Value(0) is not Dictionary dictionary
            || Resolve(dictionary.Get("Filter")) is not Name { Value: "FlateDecode" } || dictionary.Get("DecodeParms") is not null
            || Resolve(dictionary.Get("Length")) is not Number length || reader.StreamStart() is not { } start || start + length.Value > _bytes.Length)
            return null;
        using var packed = new MemoryStream(_bytes.Slice(start, (int)length.Value).ToArray());
        using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        try
        {
            unpacking.CopyTo(plain);
        }
        catch (InvalidDataException)
        {
            return null; // not what the dictionary says: unknown to this reader, as documented
        }

        return plain.ToArray();
    }

    /// <summary>The dictionary under a key of another, through a reference or not.</summary>
    public Dictionary? Find(Dictionary parent, string key) => Resolve(parent.Get(key)) as Dictionary;

    /// <summary>The object a reference points to; anything else is itself.</summary>
    public Node? Resolve(Node? node)
    {
        for (var i = 0; i < DeepestNesting && node is Reference reference; i++)
        {
            if (!_offsets.TryGetValue(reference.Number, out var offset))
                return null;
            var reader = new Reader(_bytes, offset);
            if (reader.Integer() != reference.Number || reader.Integer() is null || !reader.Word("obj"u8))
                return null;
            node = reader.Value(0);
        }

        return node;
    }

    /// <summary>An object.</summary>
    internal abstract record Node;

    /// <summary>A dictionary.</summary>
    internal sealed record Dictionary(Dictionary<string, Node?> Entries) : Node
    {
        /// <summary>The value of a key, unresolved; null when absent.</summary>
        public Node? Get(string key) => Entries.GetValueOrDefault(key);
    }

    /// <summary>An array.</summary>
    internal sealed record Array(List<Node?> Items) : Node;

    /// <summary>A name without its slash.</summary>
    internal sealed record Name(string Value) : Node;

    /// <summary>A string, decoded as text.</summary>
    internal sealed record Text(string Value) : Node;

    /// <summary>A reference to another object.</summary>
    internal sealed record Reference(int Number) : Node;

    /// <summary>A number.</summary>
    internal sealed record Number(double Value) : Node;

    /// <summary>A boolean or null: nothing bookmarks need.</summary>
    internal sealed record Other : Node;

    private struct Reader(ReadOnlyMemory<byte> bytes, int at)
    {
        private int _at = at;

        private readonly ReadOnlySpan<byte> Span => bytes.Span;

        public bool Word(ReadOnlySpan<byte> word)
        {
            SkipSpace();
            if (!Span[_at..].StartsWith(word))
                return false;
            _at += word.Length;
            return true;
        }

        public int? Integer()
        {
            SkipSpace();
            var from = _at;
            while (_at < Span.Length && Span[_at] is >= (byte)'0' and <= (byte)'9')
                _at++;
            return int.TryParse(Span[from.._at], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
        }

        /// <summary>Where the bytes of a stream begin: behind the word and its line end.</summary>
        public int? StreamStart()
        {
            if (!Word("stream"u8))
                return null;
            if (_at < Span.Length && Span[_at] == (byte)'\r')
                _at++;
            return _at < Span.Length && Span[_at] == (byte)'\n' ? _at + 1 : null;
        }

        public char? Letter()
        {
            SkipSpace();
            return _at < Span.Length ? (char)Span[_at++] : null;
        }

        public Node? Value(int depth)
        {
            SkipSpace();
            if (depth > DeepestNesting || _at >= Span.Length)
                return null;
            switch (Span[_at])
            {
                case (byte)'<' when _at + 1 < Span.Length && Span[_at + 1] == (byte)'<':
                    return ReadDictionary(depth);
                case (byte)'<':
                    return ReadHex();
                case (byte)'(':
                    return ReadLiteral();
                case (byte)'[':
                    return ReadArray(depth);
                case (byte)'/':
                    return new Name(ReadName());
                default:
                    return ReadNumberOrReference();
            }
        }

        private Dictionary? ReadDictionary(int depth)
        {
            _at += 2;
            var entries = new Dictionary<string, Node?>(StringComparer.Ordinal);
            while (true)
            {
                SkipSpace();
                if (_at >= Span.Length)
                    return null;
                if (Span[_at] == (byte)'>')
                {
                    _at += 2;
                    return new Dictionary(entries);
                }

                if (Span[_at] != (byte)'/')
                    return null;
                entries[ReadName()] = Value(depth + 1);
            }
        }

        private Array? ReadArray(int depth)
        {
            _at++;
            var items = new List<Node?>();
            while (true)
            {
                SkipSpace();
                if (_at >= Span.Length)
                    return null;
                if (Span[_at] == (byte)']')
                {
                    _at++;
                    return new Array(items);
                }

                var before = _at;
                items.Add(Value(depth + 1));
                if (_at == before)
                    return null;
            }
        }

        private string ReadName()
        {
            _at++;
            var name = new StringBuilder();
            while (_at < Span.Length && !IsEnd(Span[_at]))
            {
                if (Span[_at] == (byte)'#' && _at + 2 < Span.Length && byte.TryParse(Span.Slice(_at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                {
                    name.Append((char)code);
                    _at += 3;
                }
                else
                    name.Append((char)Span[_at++]);
            }

            return name.ToString();
        }

        private Text ReadHex()
        {
            _at++;
            var digits = new List<byte>();
            while (_at < Span.Length && Span[_at] != (byte)'>')
            {
                var digit = Span[_at++];
                if (char.IsAsciiHexDigit((char)digit))
                    digits.Add((byte)Convert.ToInt32(((char)digit).ToString(), 16));
            }

            _at++;
            var raw = new byte[(digits.Count + 1) / 2];
            for (var i = 0; i < digits.Count; i++)
                raw[i / 2] |= (byte)(digits[i] << (i % 2 == 0 ? 4 : 0));
            return new Text(Decode(raw));
        }

        private Text ReadLiteral()
        {
            _at++;
            var raw = new List<byte>();
            var open = 1;
            while (_at < Span.Length)
            {
                var next = Span[_at++];
                if (next == (byte)'\\' && _at < Span.Length)
                {
                    Escaped(raw);
                    continue;
                }

                open += next == (byte)'(' ? 1 : next == (byte)')' ? -1 : 0;
                if (open == 0)
                    break;
                raw.Add(next);
            }

            return new Text(Decode([.. raw]));
        }

        private void Escaped(List<byte> raw)
        {
            var next = Span[_at++];
            if (next is >= (byte)'0' and <= (byte)'7')
            {
                var value = next - '0';
                for (var i = 0; i < 2 && _at < Span.Length && Span[_at] is >= (byte)'0' and <= (byte)'7'; i++)
                    value = (value * 8) + Span[_at++] - '0';
                raw.Add((byte)value);
                return;
            }

            if (next is (byte)'\r' or (byte)'\n')
            {
                if (next == (byte)'\r' && _at < Span.Length && Span[_at] == (byte)'\n')
                    _at++;
                return; // a broken line of the file, not of the text
            }

            raw.Add(next switch { (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', _ => next });
        }

        private Node? ReadNumberOrReference()
        {
            var from = _at;
            if (Integer() is { } number)
            {
                var after = _at;
                if (Integer() is not null && Word("R"u8))
                    return new Reference(number);
                _at = after;
            }

            while (_at < Span.Length && !IsEnd(Span[_at]))
                _at++;
            if (_at == from)
                return null;
            return double.TryParse(Span[from.._at], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? new Number(value)
                : new Other();
        }

        private void SkipSpace()
        {
            while (_at < Span.Length)
            {
                if (Span[_at] == (byte)'%')
                {
                    while (_at < Span.Length && Span[_at] is not ((byte)'\r' or (byte)'\n'))
                        _at++;
                }
                else if (Span[_at] is 0 or 9 or 10 or 12 or 13 or 32)
                    _at++;
                else
                    return;
            }
        }

        private static bool IsEnd(byte next) => next is 0 or 9 or 10 or 12 or 13 or 32
            or (byte)'/' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')' or (byte)'%';

        private static string Decode(byte[] raw) => raw switch
        {
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(raw, 2, raw.Length - 2),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(raw, 3, raw.Length - 3),
            _ => Encoding.Latin1.GetString(raw),
        };
    }
}
