namespace Compare.Tests.Ingest;

/// <summary>A fact about the real documents; skipped, with the reason, where they are absent.</summary>
internal sealed class DocumentsFactAttribute : FactAttribute
{
    public DocumentsFactAttribute()
    {
        if (Documents.Folder is null)
            Skip = "the documents are not beside the repository";
    }
}
