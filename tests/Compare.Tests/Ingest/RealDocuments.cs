using System.Reflection;

namespace Compare.Tests.Ingest;

/// <summary>The five real documents, which live next to the repository and are not part of it.</summary>
internal static class RealDocuments
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(
        typeof(RealDocuments).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value ?? "",
        "..", "shared", "documents"));

    public static bool Exist => Directory.Exists(Folder) && Directory.EnumerateFiles(Folder, "*.txt").Any();

    /// <summary>The path of the document whose name starts with the number, e.g. <c>000</c>.</summary>
    public static string PathOf(string number) => Directory.EnumerateFiles(Folder, number + "_*").Single();
}

/// <summary>A fact about the real documents; skipped, with the reason, where they are absent.</summary>
internal sealed class DocumentsFactAttribute : FactAttribute
{
    public DocumentsFactAttribute()
    {
        if (!RealDocuments.Exist)
            Skip = $"the documents are not in {RealDocuments.Folder}";
    }
}

/// <summary>A theory about the real documents; skipped, with the reason, where they are absent.</summary>
internal sealed class DocumentsTheoryAttribute : TheoryAttribute
{
    public DocumentsTheoryAttribute()
    {
        if (!RealDocuments.Exist)
            Skip = $"the documents are not in {RealDocuments.Folder}";
    }
}
