using System.Globalization;
using System.Text.RegularExpressions;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>
/// Two figures that a list prints for many projects and that keep a steady ratio (classes and places of a school), and a project where
/// the ratio is far off. Ratios that are not steady in the list say nothing.
/// </summary>
internal sealed partial class ListRatioOutlier() : AuditRule("A26", "list-ratio-outlier")
{
    private const int LeastProjects = 8;
    private const decimal Same = 1.02m;
    private const decimal SteadyShare = 0.4m; // so many of the projects have the median's ratio exactly, but for rounding
    private const decimal Doubtful = 1.4m;
    private const decimal PlainlyWrong = 3m;

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        foreach (var list in scope.Data.Projects.Where(p => !p.IsTotal && p.Content.Length > 0).GroupBy(p => p.Source.Document, StringComparer.Ordinal))
        {
            var projects = list.Select(p => (Project: p, Figures: Labelled(p.Content))).ToList();
            var labels = projects.SelectMany(p => p.Figures.Keys).GroupBy(l => l, StringComparer.Ordinal).Where(g => g.Count() >= LeastProjects).Select(g => g.Key).Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < labels.Count; i++)
            {
                for (var j = i + 1; j < labels.Count; j++)
                {
                    foreach (var finding in Pair(scope, projects, labels[i], labels[j]))
                        yield return finding;
                }
            }
        }
    }

    private IEnumerable<AuditFinding> Pair(AuditScope scope, List<(ProjectItem Project, Dictionary<string, decimal> Figures)> projects, string one, string other)
    {
        var both = projects.Where(p => p.Figures.ContainsKey(one) && p.Figures.ContainsKey(other))
            .Select(p => (p.Project, One: p.Figures[one], Other: p.Figures[other], Ratio: p.Figures[other] / p.Figures[one])).ToList();
        if (both.Count < LeastProjects)
            yield break;
        var ratios = both.Select(b => b.Ratio).Order().ToList();
        var median = ratios[ratios.Count / 2];
        // A norm (45 places a class) shows as one ratio that recurs; figures that merely grow together never do that.
        if (ratios.Count(r => r <= median * Same && r >= median / Same) < SteadyShare * ratios.Count)
            yield break;
        foreach (var (project, first, second, ratio) in both)
        {
            var off = ratio > median ? ratio / median : median / ratio;
            if (off < Doubtful)
                continue;
            var area = scope.Names.Area(project.Area);
            var line = project.Source.Line.ToString(CultureInfo.InvariantCulture);
            var (each, usual) = (AuditWording.Number(ratio, 1), AuditWording.Number(median, 1));
            yield return At(off >= PlainlyWrong ? Severity.Warning : Severity.Info, project.Source, null,
                $"{area.Chinese}项目“{project.Name}”（第{line}行）{one}{AuditWording.Number(first)}、{other}{AuditWording.Number(second)}，比值{each}，而同表其他项目一般为{usual}，请核对。",
                $"{area.English}, project “{project.Name}” (line {line}): {one} {AuditWording.Number(first)} and {other} {AuditWording.Number(second)} make a ratio of {each}; in the list it is usually {usual}.") with
            { Area = project.Area };
        }
    }

    private static Dictionary<string, decimal> Labelled(string content)
    {
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (Match match in LabelledNumber().Matches(content))
        {
            if (decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0m && value < 1e12m)
                figures.TryAdd(match.Groups["label"].Value.TrimEnd('约'), match.Groups["scale"].Success ? value * 10_000m : value);
        }

        return figures;
    }

    [GeneratedRegex(@"(?<=^|[,，、。;；(（\s])(?<label>\p{IsCJKUnifiedIdeographs}{2,8})(?<number>\d+(?:\.\d+)?)(?<scale>万)?(?![\d./-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LabelledNumber();
}
