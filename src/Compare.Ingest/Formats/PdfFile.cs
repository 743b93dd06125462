using System.Collections.Immutable;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Formats;

/// <summary>Reads a PDF through a converter that keeps the layout, e.g. <c>pdftotext -layout</c>.</summary>
internal static class PdfFile
{
    /// <summary>The lines of the converted text; null with an error when there is no converter or it fails.</summary>
    public static DocumentContent? Read(SourceFile file, string sha256, Func<SourceFile, Outcome<string?>>? convert, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (convert is null)
        {
            diagnostics.Add(new Diagnostic("ING040", Severity.Error, file.Name, 0, "a PDF is read through pdftotext, which was not found; install poppler-utils (apt-get install poppler-utils) or give the document as text"));
            return null;
        }

        var outcome = convert(file);
        diagnostics.AddRange(outcome.Diagnostics);
        if (outcome.Value is not { } text)
            return null;
        if (!string.IsNullOrWhiteSpace(text))
            return TextFile.Read(file.Name, sha256, text);
        diagnostics.Add(new Diagnostic("ING043", Severity.Error, file.Name, 0, "the PDF holds no text: its pages are pictures; it would have to be recognised first"));
        return null;
    }
}
