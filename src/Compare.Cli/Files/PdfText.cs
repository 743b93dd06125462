using System.Diagnostics;
using System.Text;
using Compare.Ingest;
using Compare.Model.Diagnostics;

namespace Compare.Cli.Files;

/// <summary>Turns a PDF into text by running <c>pdftotext -layout</c> (poppler-utils) as a process.</summary>
internal static class PdfText
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The converter, or null when the program is not on the path.</summary>
    public static Func<SourceFile, Outcome<string?>>? Converter() =>
        Find() is { } program ? file => Convert(program, file) : null;

    private static string? Find()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in (ReadOnlySpan<string>)["pdftotext", "pdftotext.exe"])
            {
                var path = Path.Combine(folder, name);
                if (File.Exists(path))
                    return path;
            }
        }

        return null;
    }

    private static Outcome<string?> Convert(string program, SourceFile file)
    {
        var folder = Directory.CreateTempSubdirectory("compare-pdf-");
        try
        {
            var input = Path.Combine(folder.FullName, "in.pdf");
            var output = Path.Combine(folder.FullName, "out.txt");
            File.WriteAllBytes(input, file.Bytes.ToArray());
            var start = new ProcessStartInfo(program) { RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in (ReadOnlySpan<string>)["-layout", "-enc", "UTF-8", input, output])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start);
            if (process is null)
                return Failed(file, "it could not be started");
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(true);
                return Failed(file, "it took longer than a minute");
            }

            if (process.ExitCode != 0 || !File.Exists(output))
            {
                // Only its first line, and not the path of the temporary file.
                var reason = errors.GetAwaiter().GetResult().Split('\n')[0].Replace(input, file.Name, StringComparison.Ordinal).Trim();
                return Failed(file, reason.Length > 0 ? reason : "it gave no text");
            }

            return new Outcome<string?>(File.ReadAllText(output, Encoding.UTF8), []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return Failed(file, exception.Message);
        }
        finally
        {
            try
            {
                folder.Delete(true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The temporary folder is the system's to clean up; the text was read.
                Debug.WriteLine(exception.Message);
            }
        }
    }

    private static Outcome<string?> Failed(SourceFile file, string reason) =>
        new(null, [new Diagnostic("ING049", Severity.Error, file.Name, 0, $"pdftotext could not read the PDF: {reason}")]);
}
