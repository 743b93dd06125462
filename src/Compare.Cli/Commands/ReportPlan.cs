using System.Globalization;
using Compare.Analysis;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Reporting;
using Compare.Reporting.Views;

namespace Compare.Cli.Commands;

/// <summary>What a report command makes of a study.</summary>
/// <param name="Folder">The name of the output folder below <c>output</c>, where the user gives none.</param>
/// <param name="Build">Writes the report.</param>
/// <param name="Area">The one district it is about; null for all.</param>
internal sealed record ReportPlan(string Folder, Func<ReportOptions, ReportModel> Build, Area? Area = null)
{
    /// <summary>The benchmark report of all districts.</summary>
    public static Outcome<ReportPlan?> Benchmark(Study study) =>
        new(new ReportPlan("report-" + study.Options.TargetYear.ToString(CultureInfo.InvariantCulture), with => ReportBuilder.Build(study, with)), []);
}
