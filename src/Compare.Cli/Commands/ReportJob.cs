using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Compare.Analysis;
using Compare.Cli.Files;
using Compare.Model.Areas;
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
    private readonly Lock _saying = new();
    private Task _compiling = Task.CompletedTask;

    private bool HasPage => Wants(ReportFormat.Html) || Wants(ReportFormat.Pdf) || Wants(ReportFormat.Svg);

    private bool HasOffice => Wants(ReportFormat.Csv) || Wants(ReportFormat.Xlsx) || Wants(ReportFormat.Pptx);

    /// <summary>Makes every output that was asked for.</summary>
    /// <param name="plan">What to make of the study, or why nothing can be made of it.</param>
    /// <param name="cancellation">Stops the work; nothing half-written stays.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(Func<Study, Outcome<ReportPlan?>> plan, CancellationToken cancellation)
    {
        // A second processor reads the templates while this one reads the data; outputs that need nothing of each other are
        // made side by side too. What each brings is joined in a fixed order, so the result is the same on one processor.
        var templates = Task.Run(LoadTemplates, cancellation);
        var study = await ReportInputs.LoadStudyAsync(settings, host).ConfigureAwait(false);
        Say("data read and computed");
        var (page, office, faults) = await templates.ConfigureAwait(false);
        if (study is null)
            return ExitCode.WrongInput;
        var (chosen, problems) = plan(study);
        await Problems.PrintAsync(host.Error, problems, warnings: settings.Verbose).ConfigureAwait(false);
        await Problems.PrintAsync(host.Error, faults, warnings: settings.Verbose).ConfigureAwait(false);
        if (!settings.Verbose && !settings.Quiet && (Wants(ReportFormat.Xlsx) || Wants(ReportFormat.Pptx)))
            await Problems.PrintAsync(host.Error, [.. faults.Where(f => f.Code == OfficeTemplates.LogoLeftOut)], warnings: true).ConfigureAwait(false); // something asked for is not in the output
        if (chosen is null || Problems.HaveErrors(faults) || (HasPage && page is null) || (HasOffice && office is null))
            return ExitCode.WrongInput;

        var beside = HasOffice ? Task.Run(() => MakeOffice(study, chosen.Area, office!), cancellation) : Task.FromResult<List<KeyValuePair<string, byte[]>>>([]);
        var printing = Task.FromResult<Printed>(new(null, null));
        var files = new List<KeyValuePair<string, byte[]>>();
        if (HasPage)
        {
            var report = chosen.Build(page!.Options(settings.Date));
            Say("report written");
            await _compiling.ConfigureAwait(false);
            if (Wants(ReportFormat.Pdf))
                printing = Task.Run(() => PrintAsync(report, page, cancellation), cancellation); // the browser works while the other outputs are made
            if (Wants(ReportFormat.Html))
            {
                files.Add(new("report.html", HtmlRenderer.RenderBytes(report, page, PageVariant.Screen)));
                Say("HTML made");
            }

            if (Wants(ReportFormat.Svg))
            {
                AddCharts(report, page.Theme, files);
                Say("charts made");
            }
        }

        files.AddRange(await beside.ConfigureAwait(false));
        var (pdf, missing) = await printing.ConfigureAwait(false);
        if (pdf is not null)
            files.Add(new("report.pdf", pdf));
        cancellation.ThrowIfCancellationRequested();
        return await WriteAsync(settings.Out ?? Path.Combine("output", chosen.Folder), files, missing).ConfigureAwait(false);
    }

    private bool Wants(ReportFormat format) => settings.Formats.Contains(format);

    /// <summary>Adds every chart as a drawing of its own, with its data beside it.</summary>
    private static void AddCharts(ReportModel report, Theme theme, List<KeyValuePair<string, byte[]>> files)
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
            files.Add(new($"charts/{name}.svg", Encoding.UTF8.GetBytes(renderer.ToStandaloneSvg(chart, look, ChartSize.Page))));
            files.Add(new($"charts/{name}.csv", ChartCsv.ToBytes(chart)));
        }
    }

    /// <summary>Result files, workbook and deck.</summary>
    private List<KeyValuePair<string, byte[]>> MakeOffice(Study study, Area? area, OfficeTemplates templates)
    {
        var files = new List<KeyValuePair<string, byte[]>>();
        var office = new OfficeOutputs(study, area, settings, templates);
        if (Wants(ReportFormat.Csv))
        {
            var results = ResultFiles.All(study, settings.Language);
            foreach (var (name, bytes) in results)
                files.Add(new("data/" + name, bytes));
            files.Add(new("data/" + DataPackage.FileName, office.DataPackage(results)));
            Say("result files made");
        }

        if (Wants(ReportFormat.Xlsx))
        {
            files.Add(new("report.xlsx", office.Workbook()));
            Say("workbook made");
        }

        if (Wants(ReportFormat.Pptx))
        {
            files.Add(new("slides.pptx", office.Deck()));
            Say("deck made");
        }

        return files;
    }

    /// <summary>The templates the wanted formats need, read, checked and compiled, with every fault found.</summary>
    private (TemplateSet? Page, OfficeTemplates? Office, ImmutableArray<Diagnostic> Faults) LoadTemplates()
    {
        var builtIn = TemplateFolder.BuiltIn();
        var (own, faults) = TemplateFolder.Own(settings.Template);
        TemplateSet? page = null;
        OfficeTemplates? office = null;
        if (HasPage)
        {
            (page, var found) = TemplateSet.Load(builtIn, own, settings.Language, settings.Theme);
            faults = faults.AddRange(found);
            if (page is not null)
                _compiling = Task.Run(page.Compile); // the report is written meanwhile; it needs the wordings alone
        }

        if (HasOffice)
        {
            (office, var found) = OfficeTemplates.Load(builtIn, own, settings.Language, settings.Theme);
            faults = faults.AddRange(found.Except(faults)); // both sets read the wordings and the theme: a fault is told once
        }

        Say("templates read");
        return (page, office, faults);
    }

    /// <summary>
    /// Prints the report. The contents need page numbers that only a print can tell: its bookmarks are read, and the numbers
    /// put into their places. Where a browser writes a PDF whose places are not found, the report is printed a second time.
    /// </summary>
    private async Task<Printed> PrintAsync(ReportModel report, TemplateSet templates, CancellationToken cancellation)
    {
        if (Browser.Find() is not { } browser)
            return new(null, "report.pdf: " + Browser.HowToGet);

        var fonts = PdfFonts.FaceRules(new Uri(CacheFolder.Fonts).AbsoluteUri, CacheFolder.FontFiles());
        var (first, complaint) = await PrintOnceAsync(report.WithPages(PdfPageNumbers.Placeholder)).ConfigureAwait(false);
        if (first is null)
            return new(null, "report.pdf: " + complaint);

        var bookmarks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in PdfOutline.Read(first)?.Entries ?? [])
            bookmarks.TryAdd(entry.Title, entry.Page);
        if (bookmarks.Count == 0)
            await host.Error.WriteLineAsync("report.pdf: the browser wrote no bookmarks, so the contents have no page numbers").ConfigureAwait(false);
        var pages = report.Contents.Select(entry => bookmarks.TryGetValue(entry.Heading, out var page) ? page : (int?)null).ToArray();
        if (PdfPageNumbers.Write(first, pages) is { } pdf)
            return new(pdf, null);

        Say("printing again: the places of the page numbers were not found");
        var (second, problem) = await PrintOnceAsync(report.WithPages(pages)).ConfigureAwait(false);
        return second is null ? new(null, "report.pdf: " + problem) : new(second, null);

        async Task<(byte[]? Pdf, string? Problem)> PrintOnceAsync(ReportModel numbered)
        {
            var printed = await browser.PrintAsync(HtmlRenderer.RenderBytes(numbered, templates, PageVariant.Print, fonts), PrintLimit, cancellation).ConfigureAwait(false);
            Say("PDF printed");
            return printed;
        }
    }

    private async Task<int> WriteAsync(string folder, List<KeyValuePair<string, byte[]>> files, string? missing)
    {
        var problems = OutputFolder.Write(folder, files);
        Say("files written");
        foreach (var problem in missing is null ? problems : [missing, .. problems])
            await host.Error.WriteLineAsync(problem).ConfigureAwait(false);
        if (problems.Length == files.Count && files.Count > 0)
            return ExitCode.WrongInput; // nothing could be written: the output folder is not usable
        if (!settings.Quiet)
        {
            var written = files.Select(f => f.Key).Where(name => !name.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            await host.Output.WriteLineAsync(Path.GetFullPath(folder)).ConfigureAwait(false);
            foreach (var name in written)
                await host.Output.WriteLineAsync("  " + name).ConfigureAwait(false);
            foreach (var group in files.Select(f => f.Key.Split('/')).Where(parts => parts.Length > 1).GroupBy(parts => parts[0], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                await host.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {group.Key}/ ({group.Count()})")).ConfigureAwait(false);
        }

        return missing is not null || problems.Length > 0 ? ExitCode.PartlyDone : ExitCode.Done;
    }

    private void Say(string step)
    {
        if (!settings.Verbose || settings.Quiet)
            return;
        lock (_saying)
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.ElapsedMilliseconds,6} ms  {step}"));
    }

    /// <summary>The PDF, or why there is none; neither where none was wanted.</summary>
    private sealed record Printed(byte[]? Pdf, string? Problem);
}
