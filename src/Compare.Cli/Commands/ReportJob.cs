using System.Diagnostics;
using System.Globalization;
using Compare.Analysis;
using Compare.Cli.Files;
using Compare.Rendering.Csv;

namespace Compare.Cli.Commands;

/// <summary>Makes the outputs of one report from one study, each whole or not at all.</summary>
internal sealed class ReportJob(CommandHost host, ReportSettings settings)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<KeyValuePair<string, byte[]>> _files = [];
    private readonly List<string> _missing = [];

    /// <summary>Makes every output that was asked for.</summary>
    /// <param name="folderName">The name of the output folder below <c>output</c>, where the user gave none.</param>
    /// <param name="cancellation">Stops the work; nothing half-written stays.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(Func<Study, string> folderName, CancellationToken cancellation)
    {
        var study = await ReportInputs.LoadStudyAsync(settings, host).ConfigureAwait(false);
        if (study is null)
            return ExitCode.WrongInput;
        await SayAsync("data read and computed").ConfigureAwait(false);

        if (settings.Formats.Contains(ReportFormat.Csv))
        {
            foreach (var (name, bytes) in ResultFiles.All(study, settings.Language))
                _files.Add(new("data/" + name, bytes));
            await SayAsync("result files made").ConfigureAwait(false);
        }

        cancellation.ThrowIfCancellationRequested();
        return await WriteAsync(settings.Out ?? Path.Combine("output", folderName(study))).ConfigureAwait(false);
    }

    private async Task<int> WriteAsync(string folder)
    {
        var problems = OutputFolder.Write(folder, _files);
        await SayAsync("files written").ConfigureAwait(false);
        foreach (var problem in _missing.Concat(problems))
            await host.Error.WriteLineAsync(problem).ConfigureAwait(false);
        if (problems.Length == _files.Count && _files.Count > 0)
            return ExitCode.WrongInput; // nothing could be written: the output folder is not usable
        if (!settings.Quiet)
        {
            var written = _files.Select(f => f.Key).Where(name => !name.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            await host.Output.WriteLineAsync(Path.GetFullPath(folder)).ConfigureAwait(false);
            foreach (var name in written)
                await host.Output.WriteLineAsync("  " + name).ConfigureAwait(false);
            foreach (var group in _files.Select(f => f.Key.Split('/')).Where(parts => parts.Length > 1).GroupBy(parts => parts[0], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                await host.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {group.Key}/ ({group.Count()})")).ConfigureAwait(false);
        }

        return _missing.Count + problems.Length > 0 ? ExitCode.PartlyDone : ExitCode.Done;
    }

    private async Task SayAsync(string step)
    {
        if (settings.Verbose && !settings.Quiet)
            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{_watch.ElapsedMilliseconds,6} ms  {step}")).ConfigureAwait(false);
    }
}
