namespace Compare.Tests.Ingest;

/// <summary>A theory about the real documents; skipped, with the reason, where they are absent.</summary>
internal sealed class DocumentsTheoryAttribute : TheoryAttribute
{
    public DocumentsTheoryAttribute()
    {
        if (Documents.Folder is null)
            Skip = "the documents are not beside the repository";
    }
}
