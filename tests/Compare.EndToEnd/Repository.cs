using System.Reflection;

namespace Compare.EndToEnd;

/// <summary>Where the repository and the source documents lie.</summary>
internal static class Repository
{
    internal static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    internal static string Documents { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "documents"));

    internal static bool HasDocuments => Directory.Exists(Documents);
}
