using System.Collections.Immutable;
using Compare.Ingest;
using Compare.Model.Diagnostics;

namespace Compare.Cli.Ingestion;

/// <summary>Finds and reads the documents that a user names: files, and all files of folders.</summary>
internal static class DocumentFiles
{
    /// <summary>No plan is longer; a longer file is refused before it fills the memory.</summary>
    private const long LargestFile = 512L * 1024 * 1024;

    /// <summary>Reads the documents; what cannot be read is noted and left out.</summary>
    /// <param name="paths">Files and folders. Hidden files are passed over in a folder.</param>
    public static Outcome<ImmutableArray<SourceFile>> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var before = found.Count;
                foreach (var file in FilesOf(path, diagnostics))
                    Add(Path.GetRelativePath(path, file).Replace('\\', '/'), file);
                if (found.Count == before)
                    Fault("CAT025", path, "the folder holds no document");
            }
            else if (File.Exists(path))
            {
                Add(Path.GetFileName(path), path);
            }
            else
            {
                Fault("CAT024", path, "there is no such file or folder");
            }
        }

        var files = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var (name, path) in found)
        {
            try
            {
                if (new FileInfo(path).Length > LargestFile)
                    Fault("CAT024", path, "the file is larger than 512 MB and is not read");
                else
                    files.Add(new SourceFile(name, File.ReadAllBytes(path)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Fault("CAT024", path, "cannot be read: " + e.Message);
            }
        }

        return new Outcome<ImmutableArray<SourceFile>>(files.ToImmutable(), diagnostics.ToImmutable());

        void Add(string name, string path)
        {
            if (!found.TryAdd(name, path) && Path.GetFullPath(found[name]) != Path.GetFullPath(path))
                Fault("CAT024", path, $"another document is called '{name}' as well; give them different names");
        }

        void Fault(string code, string path, string message) => diagnostics.Add(new Diagnostic(code, Severity.Error, path, 0, message));
    }

    private static string[] FilesOf(string folder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
                .Where(f => !Path.GetFileName(f).StartsWith('.'))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic("CAT024", Severity.Error, folder, 0, "cannot be read: " + e.Message));
            return [];
        }
    }
}
