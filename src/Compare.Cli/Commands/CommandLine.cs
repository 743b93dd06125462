namespace Compare.Cli.Commands;

/// <summary>The program's command line.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command and returns its exit code: 0 done, 1 wrong input, 2 wrong usage, 3 some outputs made and others not.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        await error.WriteLineAsync("compare: no command yet").ConfigureAwait(false);
        return args.Length == 0 ? 2 : 2;
    }
}
