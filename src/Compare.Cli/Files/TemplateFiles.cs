using System.Collections.Immutable;
using System.Reflection;
using Compare.Model.Diagnostics;
using Compare.Reporting.Wording;

namespace Compare.Cli.Files;

/// <summary>Reads the templates that come with the program and those of a user's folder.</summary>
internal static class TemplateFiles
{
    private const string Prefix = "templates/";
    private const long LargestFile = 16 * 1024 * 1024;

    /// <summary>The templates that come with the program, by name.</summary>
    public static ImmutableArray<TemplateFile> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = ImmutableArray.CreateBuilder<TemplateFile>();
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var name = resource.Replace('\\', '/');
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(new TemplateFile(name[Prefix.Length..], name, bytes));
        }

        return files.ToImmutable();
    }

    /// <summary>The files of a user's folder; each stands in for the program's own of the same name.</summary>
    public static Outcome<ImmutableArray<TemplateFile>> Read(string folder)
    {
        if (!Directory.Exists(folder))
            return new([], [new Diagnostic("TPL030", Severity.Error, folder, 0, "there is no such template folder")]);
        var files = ImmutableArray.CreateBuilder<TemplateFile>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
                if (name.Split('/').Any(part => part.StartsWith('.')))
                    continue;
                if (new FileInfo(path).Length > LargestFile)
                    diagnostics.Add(new Diagnostic("TPL031", Severity.Error, path, 0, "the file is larger than a template may be (16 MB)"));
                else
                    files.Add(new TemplateFile(name, path, File.ReadAllBytes(path)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic("TPL032", Severity.Error, folder, 0, "the template folder cannot be read: " + e.Message));
        }

        return new(files.ToImmutable(), diagnostics.ToImmutable());
    }
}
