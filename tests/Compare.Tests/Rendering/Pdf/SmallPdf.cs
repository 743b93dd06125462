using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Compare.Tests.Rendering.Pdf;

/// <summary>A PDF of one font and the given pages, put together as Chromium puts its own: plain table, deflated streams, glyph 10 for 0 and so on.</summary>
internal static class SmallPdf
{
    private const string Digits = "1 beginbfrange\n<000A> <0013> <0030>\nendbfrange\n1 beginbfchar\n<0020> <76EE>\nendbfchar\n";

    /// <param name="pages">The content stream of each page.</param>
    /// <param name="map">The font's map to Unicode; without one, all ten digits.</param>
    public static byte[] Of(string[] pages, string map = Digits)
    {
        var objects = new List<(string Head, byte[]? Stream)>
        {
            ("<</Type /Catalog /Pages 2 0 R /Outlines 6 0 R>>", null),
            ($"<</Type /Pages /Kids [{string.Join(' ', pages.Select((_, i) => $"{8 + (2 * i)} 0 R"))}] /Count {pages.Length}>>", null),
            ("<</Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R>>", null),
            ("<</Type /Font /Subtype /CIDFontType2 /DW 1000 /W [1 [300 300] 10 19 500]>>", null),
            ("", Encoding.ASCII.GetBytes(map)),
            ("<</First 7 0 R>>", null),
            ($"<</Title <FEFF76EE5F55> /Dest [{8 + (2 * (pages.Length - 1))} 0 R /XYZ 0 0 0]>>", null),
        };
        for (var i = 0; i < pages.Length; i++)
        {
            objects.Add(($"<</Type /Page /Parent 2 0 R /Resources <</Font <</F1 3 0 R>>>> /Contents {9 + (2 * i)} 0 R>>", null));
            objects.Add(("", Encoding.ASCII.GetBytes(pages[i])));
        }

        using var file = new MemoryStream();
        Write("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Position:D10} 00000 n \n");
            Write($"{i + 1} 0 obj\n");
            if (objects[i].Stream is { } plain)
            {
                using var packed = new MemoryStream();
                using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                    packing.Write(plain);
                Write($"<</Filter /FlateDecode\n/Length {packed.Length}>> stream\n");
                file.Write(packed.ToArray());
                Write("\nendstream\nendobj\n");
            }
            else
                Write(objects[i].Head + "\nendobj\n");
        }

        var start = file.Position;
        Write($"{table}trailer\n<</Size {objects.Count + 1} /Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
    }
}
