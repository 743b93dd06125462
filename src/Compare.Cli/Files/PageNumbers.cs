using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compare.Cli.Files;

/// <summary>
/// The page numbers of the contents. The browser cannot number its own contents, so the page is printed once, the
/// bookmarks are read, and it is printed again with the numbers. The numbers of a page that was printed before are
/// remembered by its hash, so that the second run of the same report prints once.
/// </summary>
internal static class PageNumbers
{
    /// <summary>The remembered numbers of a page, or null.</summary>
    /// <param name="html">The page without numbers.</param>
    /// <param name="browser">The browser that prints it: another one may break pages elsewhere.</param>
    public static Dictionary<string, int>? Remembered(byte[] html, string browser)
    {
        var path = PathOf(html, browser);
        if (!File.Exists(path))
            return null;
        try
        {
            var pages = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var line in File.ReadAllLines(path))
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                if (tab > 0 && int.TryParse(line.AsSpan(0, tab), NumberStyles.None, CultureInfo.InvariantCulture, out var page))
                    pages[line[(tab + 1)..]] = page;
            }

            return pages.Count == 0 ? null : pages;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // a cache that cannot be read is a cache miss: the page is printed twice
        }
    }

    /// <summary>Remembers the numbers of a page; returns why it could not, or null.</summary>
    public static string? Remember(byte[] html, string browser, IReadOnlyDictionary<string, int> pages)
    {
        var text = new StringBuilder();
        foreach (var (heading, page) in pages.OrderBy(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{page}\t{heading.ReplaceLineEndings(" ")}\n");
        return OutputFolder.WriteWhole(PathOf(html, browser), Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string PathOf(byte[] html, string browser)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(html);
        hash.AppendData(Encoding.UTF8.GetBytes(browser + Stamp(browser)));
        return Path.Combine(CacheFolder.Root, "pages", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static string Stamp(string browser) =>
        File.Exists(browser) ? File.GetLastWriteTimeUtc(browser).Ticks.ToString(CultureInfo.InvariantCulture) : "";
}
