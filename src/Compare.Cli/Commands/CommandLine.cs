using System.CommandLine;
using Compare.Model.Diagnostics;

namespace Compare.Cli.Commands;

/// <summary>The program's command line.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command and returns its exit code; see <see cref="ExitCode"/>.</summary>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error) =>
        RunAsync(args, CommandHost.Of(output, error));

    /// <summary>Runs one command against a given host.</summary>
    public static async Task<int> RunAsync(string[] args, CommandHost host)
    {
        var root = new RootCommand("Compare reads public-service plans and compares districts, indicator by indicator.")
        {
            GlobalOptions.Quiet,
            GlobalOptions.Verbose,
        };
        foreach (var command in Commands(host))
            root.Add(command);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                await host.Error.WriteLineAsync("compare: " + problem.Message).ConfigureAwait(false);
            await host.Error.WriteLineAsync("compare: see `compare --help`").ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        var invocation = new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(invocation).ConfigureAwait(false);
        }
        catch (Exception fault) when (OwnFault.Is(fault))
        {
            // Outputs are put in place all at once at the end, so what stands in the folder is whole.
            await host.Error.WriteLineAsync($"compare: a mistake in Compare itself stopped the work; please report the command and its input (at {OwnFault.Place(fault)})").ConfigureAwait(false);
            return ExitCode.WrongInput;
        }
    }

    /// <summary>One verb a line, in the order of the help text.</summary>
    private static IEnumerable<Command> Commands(CommandHost host)
    {
        yield return ReportCommand.Create(host);
        yield return DistrictCommand.Create(host);
        yield return SlidesCommand.Create(host);
        yield return IngestCommand.Create(host);
        yield return IndicatorsCommand.Create(host);
        yield return AlignCommand.Create(host);
        yield return NewCommand.Create(host);
        yield return CheckCommand.Create(host);
        yield return ExplainCommand.Create(host);
        yield return DiffCommand.Create(host);
        yield return TemplatesCommand.Create(host);
    }
}
