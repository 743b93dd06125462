using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Compare.Analysis;
using Compare.Cli.Files;
using Compare.Model.Diagnostics;
using Compare.Rendering.Csv;
using Compare.Rendering.Html;
using Compare.Rendering.Office;
using Compare.Rendering.Pdf;
using Compare.Rendering.Svg;
using Compare.Rendering.Themes;
using Compare.Reporting;
using Compare.Reporting.Charts;
using Compare.Reporting.Views;

namespace Compare.Cli.Commands;

/// <summary>Makes the outputs of one report from one study, each whole or not at all.</summary>
internal sealed class ReportJob(CommandHost host, ReportSettings settings)
{
    private static readonly TimeSpan PrintLimit = TimeSpan.FromMinutes(2);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<KeyValuePair<string, byte[]>> _files = [];
    private readonly List<string> _missing = [];
    private byte[]? _pdf;

    /// <summary>Makes every output that was asked for.</summary>
    /// <param name="plan">What to make of the study, or why nothing can be made of it.</param>
    /// <param name="cancellation">Stops the work; nothing half-written stays.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(Func<Study, Outcome<ReportPlan?>> plan, CancellationToken cancellation)
    {
        if (await ReportInputs.LoadStudyAsync(settings, host).ConfigureAwait(false) is not { } study)
            return ExitCode.WrongInput;
        await SayAsync("data read and computed").ConfigureAwait(false);
        var (chosen, faults) = plan(study);
        await Problems.PrintAsync(host.Error, faults, warnings: settings.Verbose).ConfigureAwait(false);
        if (chosen is null)
            return ExitCode.WrongInput;

        var templates = await LoadTemplatesAsync().ConfigureAwait(false);
        if (templates is null)
            return ExitCode.WrongInput;
        var printing = Task.CompletedTask;
        if (settings.Formats.Contains(ReportFormat.Html) || settings.Formats.Contains(ReportFormat.Pdf) || settings.Formats.Contains(ReportFormat.Svg))
        {
            var report = chosen.Build(new ReportOptions
            {
                Wordings = templates.Wordings,
                Date = settings.Date,
                Theme = settings.Theme,
                Organisation = templates.Theme.Organisation.GetValueOrDefault(settings.Language, ""),
                Logo = templates.Theme.Logo,
                OfficialNumbering = templates.Theme.Numbering == "official",
            });
            await SayAsync("report written").ConfigureAwait(false);
            if (settings.Formats.Contains(ReportFormat.Pdf))
                printing = PrintAsync(report, templates, cancellation); // the browser works while the other outputs are made
            if (settings.Formats.Contains(ReportFormat.Html))
            {
                _files.Add(new("report.html", HtmlRenderer.RenderBytes(report, templates, PageVariant.Screen)));
                await SayAsync("HTML made").ConfigureAwait(false);
            }

            if (settings.Formats.Contains(ReportFormat.Svg))
            {
                AddCharts(report, templates.Theme);
                await SayAsync("charts made").ConfigureAwait(false);
            }
        }

        if (settings.Formats.Any(f => f is ReportFormat.Csv or ReportFormat.Xlsx or ReportFormat.Pptx) && !await AddOfficeAsync(study).ConfigureAwait(false))
        {
            await printing.ConfigureAwait(false);
            return ExitCode.WrongInput;
        }

        await printing.ConfigureAwait(false);
        if (_pdf is not null)
            _files.Add(new("report.pdf", _pdf));
        cancellation.ThrowIfCancellationRequested();
        return await WriteAsync(settings.Out ?? Path.Combine("output", chosen.Folder)).ConfigureAwait(false);
    }

    /// <summary>Adds every chart as a drawing of its own, with its data beside it.</summary>
    private void AddCharts(ReportModel report, Theme theme)
    {
        var renderer = new SvgChartRenderer();
        var look = ChartThemes.Of(theme);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var chart in report.Chapters.SelectMany(chapter => chapter.Blocks).Select(block => block.Chart?.Model).OfType<ChartModel>())
        {
            // Ids of a user's own data may hold anything; a file name holds letters, digits and hyphens.
            var name = string.Concat(chart.Id.Take(120).Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
            if (!names.Add(name))
                continue;
            _files.Add(new($"charts/{name}.svg", Encoding.UTF8.GetBytes(renderer.ToStandaloneSvg(chart, look, ChartSize.Page))));
            _files.Add(new($"charts/{name}.csv", ChartCsv.ToBytes(chart)));
        }
    }

    /// <summary>Adds result files, workbook and deck; false after the faults of their templates were printed.</summary>
    private async Task<bool> AddOfficeAsync(Study study)
    {
        var own = TemplateFolder.Own(settings.Template);
        var (templates, faults) = OfficeTemplates.Load(TemplateFolder.BuiltIn(), own.Value, settings.Language, settings.Theme);
        if (templates is null)
        {
            await Problems.PrintAsync(host.Error, own.Diagnostics.AddRange(faults), warnings: settings.Verbose).ConfigureAwait(false);
            return false;
        }

        var office = new OfficeOutputs(study, settings, templates);
        if (settings.Formats.Contains(ReportFormat.Csv))
        {
            ImmutableArray<KeyValuePair<string, byte[]>> results = [.. ResultFiles.All(study, settings.Language), new("sources.csv", PrintedSources.Of(study.Data))];
            foreach (var (name, bytes) in results)
                _files.Add(new("data/" + name, bytes));
            _files.Add(new("data/" + DataPackage.FileName, office.DataPackage(results)));
            await SayAsync("result files made").ConfigureAwait(false);
        }

        if (settings.Formats.Contains(ReportFormat.Xlsx))
        {
            _files.Add(new("report.xlsx", office.Workbook()));
            await SayAsync("workbook made").ConfigureAwait(false);
        }

        if (settings.Formats.Contains(ReportFormat.Pptx))
        {
            _files.Add(new("slides.pptx", office.Deck()));
            await SayAsync("deck made").ConfigureAwait(false);
        }

        return true;
    }

    private async Task<TemplateSet?> LoadTemplatesAsync()
    {
        var own = TemplateFolder.Own(settings.Template);
        var (templates, faults) = TemplateSet.Load(TemplateFolder.BuiltIn(), own.Value, settings.Language, settings.Theme);
        var all = own.Diagnostics.AddRange(faults);
        await Problems.PrintAsync(host.Error, all, warnings: settings.Verbose).ConfigureAwait(false);
        return Problems.HaveErrors(all) ? null : templates;
    }

    /// <summary>
    /// Prints the report. The contents need page numbers that only a print can tell: a page that was never printed
    /// before is printed, its bookmarks are read, and it is printed again.
    /// </summary>
    private async Task PrintAsync(ReportModel report, TemplateSet templates, CancellationToken cancellation)
    {
        if (Browser.Find() is not { } browser)
        {
            _missing.Add("report.pdf: " + Browser.HowToGet);
            return;
        }

        var fonts = PdfFonts.FaceRules(new Uri(CacheFolder.Fonts).AbsoluteUri, CacheFolder.FontFiles());
        var plain = HtmlRenderer.RenderBytes(report, templates, PageVariant.Print, fonts);
        var pages = PageNumbers.Remembered(plain, browser.Path);
        if (pages is null)
        {
            var (first, complaint) = await browser.PrintAsync(plain, PrintLimit, cancellation).ConfigureAwait(false);
            if (first is null)
            {
                _missing.Add("report.pdf: " + complaint);
                return;
            }

            await SayAsync("printed to learn the page numbers").ConfigureAwait(false);
            pages = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var entry in PdfOutline.Read(first)?.Entries ?? [])
                pages.TryAdd(entry.Title, entry.Page);
            if (pages.Count == 0)
                await host.Error.WriteLineAsync("report.pdf: the browser wrote no bookmarks, so the contents have no page numbers").ConfigureAwait(false);
            if (PageNumbers.Remember(plain, browser.Path, pages) is { } reason)
                await SayAsync("page numbers not remembered: " + reason).ConfigureAwait(false);
        }

        var numbered = HtmlRenderer.RenderBytes(report.WithPages(pages), templates, PageVariant.Print, fonts);
        var (pdf, problem) = await browser.PrintAsync(numbered, PrintLimit, cancellation).ConfigureAwait(false);
        if (pdf is null)
            _missing.Add("report.pdf: " + problem);
        else
            _pdf = pdf;
        await SayAsync("PDF printed").ConfigureAwait(false);
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
