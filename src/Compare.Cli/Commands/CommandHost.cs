namespace Compare.Cli.Commands;

/// <summary>What a command may use of the world outside; tests give their own.</summary>
/// <param name="Output">Standard output: results only.</param>
/// <param name="Error">Standard error: problems and progress.</param>
/// <param name="Clock">Today, where no date is given.</param>
/// <param name="ShowsProgress">True on a terminal; false in a pipe, where long work stays quiet.</param>
internal sealed record CommandHost(TextWriter Output, TextWriter Error, TimeProvider Clock, bool ShowsProgress)
{
    /// <summary>The host of the running process.</summary>
    public static CommandHost Of(TextWriter output, TextWriter error) =>
        new(output, error, TimeProvider.System, !Console.IsErrorRedirected);
}
