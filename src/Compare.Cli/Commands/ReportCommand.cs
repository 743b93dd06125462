using System.CommandLine;

namespace Compare.Cli.Commands;

/// <summary><c>compare report</c>: the yearly benchmark report of all districts.</summary>
internal static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var options = new ReportOptionSet();
        var command = new Command("report", "Make the benchmark report of all districts");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed, host.Clock, [.. Enum.GetValues<ReportFormat>()]);
            return new ReportJob(host, settings).RunAsync(ReportPlan.Benchmark, cancellation);
        });
        return command;
    }
}
