using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Compare.Cli.Files;

/// <summary>The Chromium-family browser that prints the PDF, run as a process.</summary>
internal sealed class Browser
{
    private static readonly ImmutableArray<string> Names =
    [
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
        "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge",
    ];

    private readonly string _path;

    private Browser(string path) => _path = path;

    /// <summary>The program that was found.</summary>
    public string Path => _path;

    /// <summary>What to do where none is found.</summary>
    public const string HowToGet =
        "no browser to print the PDF with; install Chromium, Chrome or Edge (Debian: apt-get install chromium-headless-shell) or name one in COMPARE_BROWSER";

    /// <summary>Finds the browser: <c>COMPARE_BROWSER</c>, else the usual names on the path, else the usual places; null when there is none.</summary>
    public static Browser? Find()
    {
        var named = Environment.GetEnvironmentVariable("COMPARE_BROWSER");
        if (!string.IsNullOrWhiteSpace(named))
            return File.Exists(named) ? new Browser(named) : OnPath(named) is { } found ? new Browser(found) : null;
        foreach (var name in Names)
        {
            if (OnPath(name) is { } path)
                return new Browser(path);
        }

        return UsualPlaces().FirstOrDefault(File.Exists) is { } usual ? new Browser(usual) : null;
    }

    /// <summary>Prints an HTML page to PDF.</summary>
    /// <param name="html">The page, UTF-8.</param>
    /// <param name="timeout">How long the browser may take.</param>
    /// <param name="cancellation">Stops the browser.</param>
    /// <returns>The PDF, or why there is none.</returns>
    public async Task<(byte[]? Pdf, string? Problem)> PrintAsync(byte[] html, TimeSpan timeout, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(html);
        var folder = Directory.CreateTempSubdirectory("compare-print-");
        try
        {
            var page = System.IO.Path.Combine(folder.FullName, "report.html");
            var pdf = System.IO.Path.Combine(folder.FullName, "report.pdf");
            await File.WriteAllBytesAsync(page, html, cancellation).ConfigureAwait(false);
            var start = new ProcessStartInfo(_path)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
                WorkingDirectory = folder.FullName,
            };
            foreach (var argument in Arguments(folder.FullName, page, pdf))
                start.ArgumentList.Add(argument);

            using var process = Process.Start(start);
            if (process is null)
                return (null, $"{_path} could not be started");
            var complaints = process.StandardError.ReadToEndAsync(cancellation);
            var chatter = process.StandardOutput.ReadToEndAsync(cancellation);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(timeout);
            try
            {
                await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellation.ThrowIfCancellationRequested();
                return (null, string.Create(CultureInfo.InvariantCulture, $"{_path} did not finish printing within {timeout.TotalSeconds:0} s"));
            }

            await chatter.ConfigureAwait(false);
            var complaint = LastLine(await complaints.ConfigureAwait(false));
            if (process.ExitCode != 0 || !File.Exists(pdf))
                return (null, string.Create(CultureInfo.InvariantCulture, $"{_path} ended with {process.ExitCode} and printed nothing: {complaint}"));
            return (await File.ReadAllBytesAsync(pdf, cancellation).ConfigureAwait(false), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return (null, $"{_path} could not print: {e.Message}");
        }
        finally
        {
            Remove(folder);
        }
    }

    private static IEnumerable<string> Arguments(string folder, string page, string pdf)
    {
        yield return "--headless";
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            yield return "--no-sandbox"; // Chromium refuses to run as root otherwise; the page is ours, without scripts
        yield return "--disable-gpu";
        yield return "--no-first-run";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return "--disable-dev-shm-usage";
        yield return "--user-data-dir=" + System.IO.Path.Combine(folder, "profile");
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return "--print-to-pdf=" + pdf;
        yield return new Uri(page).AbsoluteUri;
    }

    private static string? OnPath(string name)
    {
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe", "" } : [""];
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var ending in endings)
            {
                var path = System.IO.Path.Combine(folder, name + ending);
                if (File.Exists(path))
                    return path;
            }
        }

        return null;
    }

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsMacOS())
        {
            yield return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
            yield return "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
            yield return "/Applications/Chromium.app/Contents/MacOS/Chromium";
        }
        else if (OperatingSystem.IsWindows())
        {
            foreach (var root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData })
            {
                var folder = Environment.GetFolderPath(root);
                yield return System.IO.Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe");
                yield return System.IO.Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe");
            }
        }
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "it said nothing";

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The browser's helpers may hold their profile a moment longer; the folder lies in the system's
            // temporary place, which is cleaned up without us.
            Trace.TraceInformation($"left behind: {folder.FullName}: {e.Message}");
        }
    }
}
