using System.Diagnostics;

namespace Compare.EndToEnd;

/// <summary>LibreOffice as a second opinion on the files of the product.</summary>
internal static class Soffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The program; null when it is not installed.</summary>
    internal static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "soffice.exe" : "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Converts a file and returns the result's path.</summary>
    internal static string Convert(string file, string format, string extension, TemporaryFolder folder)
    {
        var start = new ProcessStartInfo(Program!) { RedirectStandardError = true, RedirectStandardOutput = true };
        var output = folder["converted"];

        // A profile of its own, or a LibreOffice that is open elsewhere would take the job and do nothing.
        foreach (var argument in new[] { "-env:UserInstallation=" + new Uri(folder["profile"]).AbsoluteUri, "--headless", "--convert-to", format, "--outdir", output, file })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("soffice could not be started");
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("soffice did not end");
        }

        var made = Path.Combine(output, Path.GetFileNameWithoutExtension(file) + extension);
        Assert.True(File.Exists(made), error.GetAwaiter().GetResult() + said.GetAwaiter().GetResult());
        return made;
    }
}
