using System.Globalization;
using System.Text.RegularExpressions;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>Two projects of one list on the same plot of land.</summary>
internal sealed partial class PlotTwice() : AuditRule("A27", "plot-twice")
{
    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        var plots = new Dictionary<string, ProjectItem>(StringComparer.Ordinal);
        foreach (var project in scope.Data.Projects)
        {
            foreach (var plot in Plot().Matches(project.Content).Select(m => m.Value).Distinct(StringComparer.Ordinal))
            {
                if (plots.TryAdd(AuditKey.Of(project.Source.Document, plot), project))
                    continue;
                var other = plots[AuditKey.Of(project.Source.Document, plot)];
                var area = scope.Names.Area(project.Area);
                yield return At(Severity.Warning, other.Source, project.Source,
                    string.Create(CultureInfo.InvariantCulture, $"{area.Chinese}两个项目使用同一地块编号{plot}：“{other.Name}”（第{other.Source.Line}行）与“{project.Name}”（第{project.Source.Line}行）。"),
                    string.Create(CultureInfo.InvariantCulture, $"{area.English}: two projects stand on one plot, {plot}: “{other.Name}” (line {other.Source.Line}) and “{project.Name}” (line {project.Source.Line}).")) with
                { Area = project.Area };
            }
        }
    }

    // A plot number of a zoning plan: a letter and a number, then parts with hyphens, at last the version after a slash.
    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]\d{1,3}(?:-\d{1,3}){1,4}(?:/\d{1,3})?(?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex Plot();
}
