using Compare.Analysis;
using Compare.Cli.Files;

namespace Compare.Cli.Commands;

/// <summary>What a report is made from.</summary>
internal static class ReportInputs
{
    /// <summary>Loads the data folder, joins its method choices with the options given, and computes the study; null after the problems were printed.</summary>
    public static async Task<Study?> LoadStudyAsync(ReportSettings settings, CommandHost host)
    {
        var loaded = DataFolder.Load(settings.Data);
        await Problems.PrintAsync(host.Error, loaded.Diagnostics, warnings: settings.Verbose).ConfigureAwait(false);
        return Problems.HaveErrors(loaded.Diagnostics) ? null : StudyBuilder.Build(loaded.Value.Data, Options(settings, loaded.Value.Options));
    }

    private static AnalysisOptions Options(ReportSettings settings, AnalysisOptions folder) => folder with
    {
        TargetYear = settings.Year ?? folder.TargetYear,
        AsOf = settings.AsOf ?? folder.AsOf,
        BaselineYear = settings.Baseline ?? folder.BaselineYear,
        Methods = settings.Methods ?? folder.Methods,
        Normalisations = settings.Normalisations ?? folder.Normalisations,
        Aggregation = settings.Aggregation ?? folder.Aggregation,
    };
}
