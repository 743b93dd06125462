using System.Collections.Immutable;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Formats;

/// <summary>Tells a file's format by its bytes, then by its name, and reads it into lines and tables.</summary>
internal static class FormatReader
{
    /// <summary>The document's content, not yet repaired; null with an error when it cannot be read.</summary>
    public static DocumentContent? Read(SourceFile file, string sha256, ReadContext context, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bytes = file.Bytes.Span;
        var extension = Path.GetExtension(file.Name).ToLowerInvariant();
        if (bytes.StartsWith("%PDF-"u8))
            return PdfFile.Read(file, sha256, context.PdfToText, diagnostics);
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return OfficeFile.Read(file, sha256, diagnostics);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            diagnostics.Add(new Diagnostic("ING041", Severity.Error, file.Name, 0, "the file has the old Office format (doc, xls), which is not read; save it as DOCX or XLSX"));
            return null;
        }

        if (TextFile.Decode(file, diagnostics) is not { } text)
            return null;
        if (HtmlFile.IsHtml(text, extension))
            return HtmlFile.Read(file.Name, sha256, text, diagnostics);
        return extension is ".csv" or ".tsv"
            ? CsvFile.Read(file.Name, sha256, text, diagnostics)
            : TextFile.Read(file.Name, sha256, text);
    }
}
