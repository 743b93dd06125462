using System.Diagnostics;

namespace Compare.EndToEnd;

/// <summary>Runs the program as a user does: a process with arguments, exit code, stdout and stderr.</summary>
internal static class CompareProcess
{
    internal sealed record Result(int ExitCode, string Output, string Error);

    internal static Result Run(params string[] arguments) => RunIn(null, new Dictionary<string, string?>(), arguments);

    /// <summary>The published program that the launcher names, which is what users run; else the one built beside these tests.</summary>
    private static ProcessStartInfo Program()
    {
        if (Environment.GetEnvironmentVariable("COMPARE_PROGRAM") is { Length: > 0 } published)
            return new ProcessStartInfo(published);
        var start = new ProcessStartInfo("dotnet");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "compare.dll"));
        return start;
    }

    internal static Result RunIn(string? folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = Program();
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardInput = true;
        start.UseShellExecute = false;
        start.WorkingDirectory = folder ?? Path.GetTempPath();
        start.StandardOutputEncoding = System.Text.Encoding.UTF8;
        start.StandardErrorEncoding = System.Text.Encoding.UTF8;
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} could not be started");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("compare " + string.Join(' ', arguments) + " did not end");
        }

        return new Result(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
