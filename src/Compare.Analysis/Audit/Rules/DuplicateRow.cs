using System.Globalization;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A row, a service or a project that a list holds twice.</summary>
internal sealed class DuplicateRow() : AuditRule("A20", "duplicate-row")
{
    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        var rows = new Dictionary<string, Strand>(StringComparer.Ordinal);
        foreach (var row in scope.Rows)
        {
            var o = row.First;
            var key = AuditKey.Of(o.Source.Document, SubjectName.Of(o.Name), o.Area?.Value ?? "");
            if (rows.TryAdd(key, row) || rows[key].First.Row == o.Row)
                continue;
            var other = rows[key].First;
            var head = scope.Names.Head(scope.IndicatorOf(o), o);
            yield return At(Severity.Warning, other, o,
                $"{head.Chinese}在同一文件的表格中列了两次（第{other.Row}项，第{Line(other)}行；第{o.Row}项，第{Line(o)}行）。",
                $"{head.English}: listed twice in the tables of one document (row {other.Row}, line {Line(other)}; row {o.Row}, line {Line(o)}).");
        }

        var services = new Dictionary<string, ServiceItem>(StringComparer.Ordinal);
        foreach (var s in scope.Data.Services)
        {
            if (services.TryAdd(AuditKey.Of(s.Source.Document, SubjectName.Of(s.Name)), s))
                continue;
            var other = services[AuditKey.Of(s.Source.Document, SubjectName.Of(s.Name))];
            yield return At(Severity.Warning, other.Source, s.Source,
                $"服务项目“{s.Name}”列了两次（“{other.PrintedDomain}”与“{s.PrintedDomain}”）。", $"The service “{s.Name}” is listed twice (“{other.PrintedDomain}” and “{s.PrintedDomain}”).") with
            { Area = s.Area };
        }

        var projects = new Dictionary<string, ProjectItem>(StringComparer.Ordinal);
        foreach (var p in scope.Data.Projects)
        {
            if (p.IsTotal || p.Name.Length == 0 || projects.TryAdd(AuditKey.Of(p.Source.Document, SubjectName.Of(p.Name)), p))
                continue;
            var other = projects[AuditKey.Of(p.Source.Document, SubjectName.Of(p.Name))];
            yield return At(Severity.Warning, other.Source, p.Source,
                $"项目“{p.Name}”列了两次（{other.Sector}第{other.Number}项与{p.Sector}第{p.Number}项）。", $"The project “{p.Name}” is listed twice ({other.Sector} {other.Number} and {p.Sector} {p.Number}).") with
            { Area = p.Area };
        }
    }

    private static string Line(Observation o) => o.Source.Line.ToString(CultureInfo.InvariantCulture);
}
