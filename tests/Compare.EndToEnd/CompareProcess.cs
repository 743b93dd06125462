using System.Diagnostics;

namespace Compare.EndToEnd;

/// <summary>Runs the program as a user does: a process with arguments, exit code, stdout and stderr.</summary>
internal static class CompareProcess
{
    internal sealed record Result(int ExitCode, string Output, string Error);

    internal static Result Run(params string[] arguments) => RunIn(null, new Dictionary<string, string?>(), arguments);

    internal static Result RunIn(string? folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? Path.GetTempPath(),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "compare.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started");
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
