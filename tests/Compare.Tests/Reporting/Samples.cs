using System.Collections.Immutable;
using Compare.Analysis;
using Compare.Cli.Files;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Rendering.Html;
using Compare.Reporting;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Tests.Reporting;

/// <summary>The embedded data and templates, loaded once for the tests of what a report says.</summary>
internal static class Samples
{
    private static readonly Lazy<(Dataset Data, AnalysisOptions Options)> Loaded = new(() =>
    {
        var (loaded, diagnostics) = DataFolder.Load(null);
        Assert.DoesNotContain(diagnostics, d => d.Severity == Severity.Error);
        return (loaded.Data, loaded.Options);
    });

    private static readonly Lazy<Study> Computed = new(() => StudyBuilder.Build(Loaded.Value.Data, Loaded.Value.Options));

    public static Dataset Data => Loaded.Value.Data;

    public static Study Study => Computed.Value;

    public static Study With(Func<Dataset, Dataset> change) => StudyBuilder.Build(change(Loaded.Value.Data), Loaded.Value.Options);

    public static TemplateSet Templates(string language = "zh-CN", string theme = "standard", params ImmutableArray<TemplateFile> own)
    {
        var (set, diagnostics) = TemplateSet.Load(TemplateFolder.BuiltIn(), own, language, theme);
        Assert.Empty(diagnostics);
        return set!;
    }

    public static TemplateFile File(string name, string text) => new(name, "mine/" + name, System.Text.Encoding.UTF8.GetBytes(text));

    public static ReportOptions Options(string language = "zh-CN") => Templates(language).Options(new DateOnly(2025, 11, 22));

    public static ReportModel Report(string language = "zh-CN") => ReportBuilder.Build(Study, Options(language));

    /// <summary>Every stretch of text of a chapter.</summary>
    public static IEnumerable<RunView> Runs(ChapterView chapter) =>
        chapter.Lead.Concat(chapter.Blocks.SelectMany(b => (IEnumerable<RunView>)
        [
            .. b.Paragraph?.Runs ?? [],
            .. (b.List?.Items ?? []).SelectMany(Runs),
            .. (b.Tiles?.Items ?? []).SelectMany(t => t.Value),
            .. (b.Table?.Groups ?? []).SelectMany(g => g.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Runs),
            .. (b.Table?.Notes ?? []).SelectMany(n => n.Runs),
            .. b.Chart?.SourceLine ?? [],
        ]));

    public static IEnumerable<RunView> Runs(ItemView item) => item.Runs.Concat((item.Details.IsDefault ? [] : item.Details).SelectMany(Runs));

    public static Dataset Renamed(Dataset data, string id, string name) =>
        data with { Indicators = [.. data.Indicators.Select(i => i.Id.Value == id ? i with { Name = LocalizedText.Same(name), ShortName = LocalizedText.Same(name) } : i)] };
}
