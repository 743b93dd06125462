namespace Compare.Cli.Commands;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input is wrong: each problem is on stderr as <c>file:line: message</c>, and nothing was written.</summary>
    public const int WrongInput = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Some outputs were made and others not: which and why is on stderr.</summary>
    public const int PartlyDone = 3;
}
