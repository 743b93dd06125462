using System.Collections.Immutable;
using System.Reflection;
using Compare.Model.Diagnostics;
using Compare.Reporting.Wording;

namespace Compare.Cli.Files;

/// <summary>The template files: those that come with the program, and a user's folder that stands in for some of them.</summary>
internal static class TemplateFolder
{
    private const string Prefix = "templates/";

    /// <summary>A template of more than this is not one that somebody wrote.</summary>
    private const long LargestFile = 4 << 20;

    private static readonly ImmutableArray<string> Endings = [".hbs", ".css", ".js", ".yaml", ".svg", ".png", ".jpg"];

    /// <summary>The files that come with the program.</summary>
    public static ImmutableArray<TemplateFile> BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = ImmutableArray.CreateBuilder<TemplateFile>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(new TemplateFile(resource[Prefix.Length..].Replace('\\', '/'), resource, bytes));
        }

        return files.ToImmutable();
    }

    /// <summary>A user's files; null gives none.</summary>
    public static Outcome<ImmutableArray<TemplateFile>> Own(string? folder)
    {
        if (folder is null)
            return new([], []);
        if (!Directory.Exists(folder))
            return new([], [new Diagnostic("CLI010", Severity.Error, folder, 0, "there is no such template folder")]);
        var files = ImmutableArray.CreateBuilder<TemplateFile>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (!Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) || name.Split('/').Any(part => part.StartsWith('.')))
                continue;
            try
            {
                if (new FileInfo(path).Length > LargestFile)
                    problems.Add(new Diagnostic("CLI011", Severity.Error, path, 0, "is too large for a template (4 MiB at most)"));
                else
                    files.Add(new TemplateFile(name, path, File.ReadAllBytes(path)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add(new Diagnostic("CLI012", Severity.Error, path, 0, "cannot be read: " + e.Message));
            }
        }

        return new(files.ToImmutable(), problems.ToImmutable());
    }
}
