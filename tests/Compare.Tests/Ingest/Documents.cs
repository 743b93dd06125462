using System.Reflection;

namespace Compare.Tests.Ingest;

/// <summary>The real documents beside the repository, where they are there.</summary>
internal static class Documents
{
    public static string? Folder { get; } = Find();

    /// <summary>The lines of the document whose name begins so; null, and a note, where the documents are not there.</summary>
    public static string[]? Lines(string prefix) => Path(prefix) is { } path ? File.ReadAllLines(path) : null;

    /// <summary>The path of the document whose name begins so; null, and a note, where the documents are not there.</summary>
    public static string? Path(string prefix)
    {
        if (Folder is null)
        {
            Console.WriteLine("The documents are not beside the repository; nothing was checked against them.");
            return null;
        }

        return Directory.EnumerateFiles(Folder, prefix + "*").Single();
    }

    private static string? Find()
    {
        var root = typeof(Documents).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        var folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, "..", "shared", "documents"));
        return Directory.Exists(folder) ? folder : null;
    }
}
