namespace Compare.Cli.Files;

/// <summary>The folder for what can be made again: the prepared fonts.</summary>
internal static class CacheFolder
{
    /// <summary>The folder: <c>XDG_CACHE_HOME</c> or <c>~/.cache</c> on Unix, the local application data on Windows.</summary>
    public static string Root
    {
        get
        {
            var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (!string.IsNullOrEmpty(xdg))
                return Path.Combine(xdg, "compare");
            return OperatingSystem.IsWindows()
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "compare")
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "compare");
        }
    }

    /// <summary>Where the prepared fonts lie; it need not exist. The number rises when the launcher cuts them another way.</summary>
    public static string Fonts => Path.Combine(Root, "fonts3");

    /// <summary>The files of the font folder, or none.</summary>
    public static IReadOnlySet<string> FontFiles() =>
        Directory.Exists(Fonts)
            ? Directory.EnumerateFiles(Fonts, "*.ttf").Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);
}
