using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Compare.Rendering.Pdf;

/// <summary>
/// Writes the page numbers of the contents into a finished print. A browser knows them only when it has printed, and printing
/// twice would take twice as long; so the contents are printed with a placeholder for each number, and the placeholders are
/// exchanged afterwards, in the same font and flush right, by an incremental update of the file (ISO 32000-1, 7.5.6).
/// </summary>
public static class PdfPageNumbers
{
    /// <summary>What stands in the contents instead of each number: as many digits as the longest number may have.</summary>
    public const string Placeholder = "000";

    /// <summary>Exchanges the placeholders, in order, for numbers.</summary>
    /// <param name="pdf">A PDF as Chromium prints it.</param>
    /// <param name="numbers">The page of each entry of the contents; null leaves its place empty.</param>
    /// <returns>The PDF with the numbers; null when its placeholders are not found one for one, or a number is too long for them.</returns>
    public static byte[]? Write(ReadOnlyMemory<byte> pdf, IReadOnlyList<int?> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Any(n => n >= 1000) || PdfObjects.Open(pdf) is not { } file)
            return null;
        var update = new SortedDictionary<int, byte[]>();
        var next = 0;
        foreach (var number in file.Pages())
        {
            if (next >= numbers.Count)
                break;
            if (file.Resolve(new PdfObjects.Reference(number)) is not PdfObjects.Dictionary page || page.Get("Contents") is not PdfObjects.Reference contents || file.Inflate(contents) is not { } plain)
                return null;
            var (changed, found) = Exchange(Encoding.Latin1.GetString(plain), Fonts(file, page), numbers, next);
            next += found;
            if (found > 0)
                update[contents.Number] = Encoding.Latin1.GetBytes(changed);
        }

        return next == numbers.Count && next > 0 ? Append(pdf, file, update) : null;
    }

    private static Dictionary<string, PdfDigits> Fonts(PdfObjects file, PdfObjects.Dictionary page)
    {
        var fonts = new Dictionary<string, PdfDigits>(StringComparer.Ordinal);
        if (file.Find(page, "Resources") is not { } resources || file.Find(resources, "Font") is not { } named)
            return fonts;
        foreach (var (name, reference) in named.Entries)
        {
            if (file.Resolve(reference) is PdfObjects.Dictionary font)
                fonts[name] = PdfDigits.Read(file, font);
        }

        return fonts;
    }

    /// <summary>Exchanges the placeholders of one page; what is left over keeps its text. None are found where a number cannot be drawn.</summary>
    private static (string Stream, int Found) Exchange(string stream, Dictionary<string, PdfDigits> fonts, IReadOnlyList<int?> numbers, int next)
    {
        var changed = new StringBuilder(stream.Length);
        var found = 0;
        var copied = 0;
        for (var at = stream.IndexOf("BT\n", StringComparison.Ordinal); at >= 0 && next + found < numbers.Count; at = stream.IndexOf("BT\n", at + 1, StringComparison.Ordinal))
        {
            var end = stream.IndexOf("\nET", at, StringComparison.Ordinal);
            if (end < 0)
                break;
            if (end < at + 3) // a text object without text
                continue;
            if (PlaceOfNumber.Read(stream[(at + 3)..end], fonts) is not { } place)
                continue;
            if (place.With(numbers[next + found]?.ToString(CultureInfo.InvariantCulture) ?? "") is not { } text)
                return (stream, 0);
            changed.Append(stream, copied, at - copied).Append(text);
            copied = end + "\nET".Length;
            found++;
        }

        return (changed.Append(stream, copied, stream.Length - copied).ToString(), found);
    }

    private static byte[] Append(ReadOnlyMemory<byte> pdf, PdfObjects file, SortedDictionary<int, byte[]> update)
    {
        using var into = new MemoryStream(pdf.Length + (update.Sum(u => u.Value.Length) / 4) + 1024);
        into.Write(pdf.Span);
        Write("\n");
        var table = new StringBuilder("xref\n");
        foreach (var (number, plain) in update)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{into.Position:D10} 00000 n \n");
            using var packed = new MemoryStream();
            using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                packing.Write(plain);
            Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<</Filter /FlateDecode\n/Length {packed.Length}>> stream\n"));
            into.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
            Write("\nendstream\nendobj\n");
        }

        var start = into.Position;
        Write(table.ToString());
        var trailer = new StringBuilder("trailer\n<<");
        foreach (var key in (string[])["Size", "Root", "Info"])
        {
            if (file.Trailer.Get(key) is PdfObjects.Reference reference)
                trailer.Append(CultureInfo.InvariantCulture, $"/{key} {reference.Number} 0 R\n");
            else if (file.Trailer.Get(key) is PdfObjects.Number size)
                trailer.Append(CultureInfo.InvariantCulture, $"/{key} {size.Value:0}\n");
        }

        Write(string.Create(CultureInfo.InvariantCulture, $"{trailer}/Prev {file.Start}>>\nstartxref\n{start}\n%%EOF\n"));
        return into.ToArray();

        void Write(string text) => into.Write(Encoding.ASCII.GetBytes(text));
    }
}
