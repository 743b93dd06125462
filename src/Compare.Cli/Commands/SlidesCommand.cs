using System.CommandLine;

namespace Compare.Cli.Commands;

/// <summary><c>compare slides</c>: the deck alone.</summary>
internal static class SlidesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var options = new ReportOptionSet();
        var command = new Command("slides", "Make the slide deck of the benchmark report");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed, host.Clock, [ReportFormat.Pptx]);
            return new ReportJob(host, settings).RunAsync(ReportPlan.Benchmark, cancellation);
        });
        return command;
    }
}
