using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Formats;

/// <summary>
/// Opens a DOCX or XLSX. The parts are streamed as plain XML: nothing is unpacked beyond a fixed size, no document type and no
/// external entity is accepted.
/// </summary>
internal static class OfficeFile
{
    /// <summary>Most bytes of XML that are unpacked from one part; a plan has some hundred thousand.</summary>
    public const long LargestPart = 96L * 1024 * 1024;

    /// <summary>The document's content; null with an error when the file is no readable DOCX or XLSX.</summary>
    public static DocumentContent? Read(SourceFile file, string sha256, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            using var stream = new MemoryStream(file.Bytes.ToArray(), false);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (archive.GetEntry("word/document.xml") is not null)
                return DocxFile.Read(file.Name, sha256, archive, diagnostics);
            if (archive.GetEntry("xl/workbook.xml") is not null)
                return XlsxFile.Read(file.Name, sha256, archive, diagnostics);
            diagnostics.Add(new Diagnostic("ING041", Severity.Error, file.Name, 0, "the file is an archive, but neither a DOCX nor an XLSX"));
        }
        catch (InvalidDataException)
        {
            // Thrown by the archive reader for broken data and by BoundedStream for a part that grows past its bound.
            diagnostics.Add(new Diagnostic("ING046", Severity.Error, file.Name, 0, string.Create(CultureInfo.InvariantCulture, $"the archive is broken, or a part of it unpacks to more than {LargestPart / (1024 * 1024)} MB")));
        }
        catch (XmlException exception)
        {
            diagnostics.Add(new Diagnostic("ING047", Severity.Error, file.Name, 0, string.Create(CultureInfo.InvariantCulture, $"a part of the document is not the XML it has to be (its line {exception.LineNumber}); document types and external entities are not accepted")));
        }
        catch (Exception exception) when (exception is NotSupportedException or IOException or ArgumentException or OverflowException or FormatException)
        {
            // Encrypted or exotic archives; the reader's own words are for programmers.
            diagnostics.Add(new Diagnostic("ING046", Severity.Error, file.Name, 0, "the archive cannot be read: it is broken, encrypted or of an unknown kind"));
        }

        return null;
    }

    /// <summary>A safe reader over a part.</summary>
    public static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(new BoundedStream(entry.Open(), LargestPart), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });
}
