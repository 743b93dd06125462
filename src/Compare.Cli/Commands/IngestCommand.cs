using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Compare.Cli.Files;
using Compare.Cli.Ingestion;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;

namespace Compare.Cli.Commands;

/// <summary><c>compare ingest</c>: documents to cells, observations, services, projects and the questions they leave open.</summary>
internal static class IngestCommand
{
    private const string DefaultFolder = "output/ingest";

    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var paths = new Argument<string[]>("FILE|DIR") { Description = "Documents, or folders of documents", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Folder for the result", HelpName = "DIR", DefaultValueFactory = _ => DefaultFolder };
        var area = new Option<string?>("--area") { Description = "Area (id or name) of documents that are not in the sources list", HelpName = "ID" };
        var year = new Option<int?>("--year") { Description = "Year of documents that are not in the sources list", HelpName = "Y" };
        var data = GlobalOptions.Data();
        var command = new Command("ingest", "Read documents into cells.csv, observations.csv and diagnostics.csv") { paths, output, area, year, data };
        command.SetAction((parsed, _) => RunAsync(
            host,
            new Request(parsed.GetValue(paths) ?? [], parsed.GetValue(output) ?? DefaultFolder, parsed.GetValue(area), parsed.GetValue(year), parsed.GetValue(data), parsed.GetValue(GlobalOptions.Quiet))));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, Request request)
    {
        if (request.Year is < 1900 or > 2200)
            return await WrongUsageAsync(host, string.Create(CultureInfo.InvariantCulture, $"--year must be a year like 2024, not {request.Year}")).ConfigureAwait(false);
        var reviewing = Task.Run(() => DataFolder.LoadReview(request.Data));
        var (catalogue, catalogueFaults) = DataFolder.LoadCatalogue(request.Data);
        var (review, reviewFaults) = await reviewing.ConfigureAwait(false);
        // A review that was edited beside the last result counts as well.
        var isInPlace = request.Data is not null && Path.GetFullPath(request.Data) == Path.GetFullPath(request.Output);
        if (!isInPlace)
        {
            var (own, ownFaults) = DataFolder.LoadReview(request.Output);
            (review, reviewFaults) = (review.AddRange(own), reviewFaults.AddRange(ownFaults));
        }

        var faults = catalogueFaults.AddRange(reviewFaults);
        AreaId? areaId = null;
        if (request.Area is { } wanted && !Problems.HaveErrors(catalogueFaults))
        {
            var (found, problems) = AreaLookup.Find(catalogue, wanted);
            // A plan of a new district can be read before the district stands in areas.yaml; an id is taken as it is, with a warning.
            if (found is null && (problems[0].Code != "CLI001" || !LooksLikeAnId(wanted)))
                return await WrongUsageAsync(host, problems[0].Message).ConfigureAwait(false);
            if (found is null)
                faults = faults.Add(new Diagnostic("ALN004", Severity.Warning, "", 0, $"area '{wanted}' is not in areas.yaml; the figures carry it as it is"));
            areaId = found?.Id ?? new AreaId(wanted);
        }

        var (files, fileFaults) = DocumentFiles.Read(request.Paths);
        faults = faults.AddRange(fileFaults);
        await Problems.PrintAsync(host.Error, faults, warnings: !request.IsQuiet).ConfigureAwait(false);
        if (Problems.HaveErrors(catalogueFaults) || Problems.HaveErrors(reviewFaults) || files.IsEmpty)
            return ExitCode.WrongInput;

        var result = IngestPipeline.Run(files, catalogue, areaId, request.Year, review);
        var errors = result.Diagnostics.Where(d => d.Severity == Severity.Error).ToImmutableArray();
        await Problems.PrintAsync(host.Error, errors, warnings: false).ConfigureAwait(false);
        var broken = errors.Select(d => d.Document).Distinct(StringComparer.Ordinal).Count();
        if (broken >= files.Length || errors.Any(d => d.Code.StartsWith("REV", StringComparison.Ordinal)))
            return ExitCode.WrongInput;

        // In a data folder the list stays as people wrote it, unless there are documents to add.
        var listed = isInPlace ? catalogue.Documents : [];
        var outputs = IngestFiles.Of(result, listed);
        if (isInPlace && result.Documents.All(d => listed.Any(l => l.Document == d.Document)))
            outputs = outputs.RemoveAll(o => o.Key == "sources.yaml");
        var unwritten = OutputFolder.Write(request.Output, outputs);
        foreach (var problem in unwritten)
            await host.Error.WriteLineAsync(problem).ConfigureAwait(false);
        if (!unwritten.IsEmpty)
            return unwritten.Length < outputs.Length ? ExitCode.PartlyDone : ExitCode.WrongInput;
        if (!request.IsQuiet)
            await host.Output.WriteLineAsync(Summary(result, request.Output)).ConfigureAwait(false);
        return broken > 0 || Problems.HaveErrors(fileFaults) ? ExitCode.PartlyDone : ExitCode.Done;
    }

    private static bool LooksLikeAnId(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string Summary(IngestResult result, string folder)
    {
        var aligned = result.Observations.Count(o => o.Indicator is not null);
        var open = result.Review.Count(e => !e.IsDecided);
        var warnings = result.Diagnostics.Count(d => d.Severity == Severity.Warning);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Documents.Length} documents: {result.Cells.Length} cells, {result.Observations.Length} values ({aligned} aligned), {result.Services.Length} services, {result.Projects.Length} project lines, {warnings} warnings, {open} questions in review.yaml; written to {folder}");
    }

    private static async Task<int> WrongUsageAsync(CommandHost host, string problem)
    {
        await host.Error.WriteLineAsync("compare: " + problem).ConfigureAwait(false);
        return ExitCode.WrongUsage;
    }

    private sealed record Request(string[] Paths, string Output, string? Area, int? Year, string? Data, bool IsQuiet);
}
