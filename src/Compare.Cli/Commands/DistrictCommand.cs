using System.CommandLine;
using Compare.Analysis.Gaps;
using Compare.Model;
using Compare.Model.Diagnostics;
using Compare.Reporting;

namespace Compare.Cli.Commands;

/// <summary><c>compare district AREA</c>: the report about one district.</summary>
internal static class DistrictCommand
{
    private static readonly GapAgainst[] Benchmarks = [GapAgainst.City, GapAgainst.National, GapAgainst.Peers];

    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var area = new Argument<string>("area") { Description = "District: its id (cq-jiangbei), code, or name (重庆市江北区)" };
        var against = new Option<string>("--against") { Description = "Benchmark: city, national or peers", HelpName = "WHAT", DefaultValueFactory = _ => "city" };
        against.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Benchmarks.Any(b => string.Equals(Word.Of(b), result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase)))
                result.AddError($"--against: {result.Tokens[0].Value} is none of {string.Join(", ", Benchmarks.Select(Word.Of))}");
        });
        var options = new ReportOptionSet();
        var command = new Command("district", "Make the report about one district") { area, against };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed, host.Clock, [ReportFormat.Html, ReportFormat.Pdf, ReportFormat.Csv]);
            var benchmark = Word.Parse<GapAgainst>(parsed.GetValue(against)!)!.Value;
            return new ReportJob(host, settings).RunAsync(
                study =>
                {
                    var (found, problems) = AreaLookup.Find(study.Data, parsed.GetValue(area)!);
                    return new Outcome<ReportPlan?>(
                        found is null ? null : new ReportPlan("district-" + found.Id.Value, with => DistrictReportBuilder.Build(study, found.Id, benchmark, with), found),
                        problems);
                },
                cancellation);
        });
        return command;
    }
}
