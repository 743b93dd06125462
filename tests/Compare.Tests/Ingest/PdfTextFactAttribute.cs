using Compare.Cli.Files;

namespace Compare.Tests.Ingest;

/// <summary>A fact that needs the PDF converter; skipped, with the reason, where it is not installed.</summary>
internal sealed class PdfTextFactAttribute : FactAttribute
{
    public PdfTextFactAttribute()
    {
        if (PdfText.Converter() is null)
            Skip = "pdftotext (poppler-utils) is not installed";
    }
}
