using System.Diagnostics;
using System.Text;
using Compare.Ingest;
using Compare.Ingest.Formats;
using Compare.Model.Diagnostics;

namespace Compare.Cli.Files;

/// <summary>
/// Turns a PDF into text by running <c>pdftotext</c> (poppler-utils) as a process: its words with their places, set anew by <see cref="PageWords"/>;
/// where the program is too old to give places, its own layout (<c>-layout</c>).
/// </summary>
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
            File.WriteAllBytes(input, file.Bytes.ToArray());
            var boxes = Run(program, "-bbox", input, Path.Combine(folder.FullName, "out.html"));
            if (boxes.Text is not null && PageWords.ToText(boxes.Text) is { } set)
                return new Outcome<string?>(set, []);
            var laid = boxes.IsLate ? boxes : Run(program, "-layout", input, Path.Combine(folder.FullName, "out.txt"));
            return laid.Text is not null ? new Outcome<string?>(laid.Text, []) : Failed(file, laid.Reason.Replace(input, file.Name, StringComparison.Ordinal));
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

    // The text, or why there is none: the converter's first line of complaint.
    private static (string? Text, string Reason, bool IsLate) Run(string program, string form, string input, string output)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (ReadOnlySpan<string>)[form, "-enc", "UTF-8", input, output])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start);
        if (process is null)
            return (null, "it could not be started", false);
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(true);
            return (null, "it took longer than a minute", true);
        }

        if (process.ExitCode == 0 && File.Exists(output))
            return (File.ReadAllText(output, Encoding.UTF8), "", false);
        var reason = errors.GetAwaiter().GetResult().Split('\n')[0].Trim();
        return (null, reason.Length > 0 ? reason : "it gave no text", false);
    }

    private static Outcome<string?> Failed(SourceFile file, string reason) =>
        new(null, [new Diagnostic("ING049", Severity.Error, file.Name, 0, $"pdftotext could not read the PDF: {reason}")]);
}
