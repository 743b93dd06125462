using System.Collections.Immutable;

namespace Compare.Cli.Files;

/// <summary>
/// Writes result files so that each appears whole or not at all: it is written under a temporary name beside its place
/// and then renamed.
/// </summary>
internal static class OutputFolder
{
    /// <summary>Writes the files below a folder, creating it where needed.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Path below the folder (with <c>/</c>) and bytes.</param>
    /// <returns>What could not be written and why; empty when everything is in place.</returns>
    public static ImmutableArray<string> Write(string folder, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(files);
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
            var problem = WriteWhole(path, bytes);
            if (problem is not null)
                problems.Add($"{path}: {problem}");
        }

        return problems.ToImmutable();
    }

    /// <summary>Writes one file whole or not at all; returns why it could not, or null.</summary>
    public static string? WriteWhole(string path, byte[] bytes)
    {
        var temporary = path + ".tmp" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            var directory = Path.GetDirectoryName(Path.GetFullPath(path));
            if (directory is not null)
                Directory.CreateDirectory(directory);
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return "cannot be written: " + e.Message + RemoveLeftover(temporary);
        }
    }

    private static string RemoveLeftover(string temporary)
    {
        try
        {
            File.Delete(temporary);
            return "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return $" (and {temporary} could not be removed: {e.Message})";
        }
    }
}
