using System.Globalization;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Analysis.Audit.Rules;

/// <summary>Totals and counts that a list states against what the list holds.</summary>
internal sealed class SumOfParts() : AuditRule("A07", "sum-of-parts")
{
    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        foreach (var list in scope.Data.Projects.GroupBy(p => p.Source.Document, StringComparer.Ordinal))
        {
            foreach (var finding in Projects(scope, [.. list]))
                yield return finding;
        }

        foreach (var list in scope.Data.Services.GroupBy(s => s.Source.Document, StringComparer.Ordinal))
        {
            foreach (var finding in Services(scope, [.. list]))
                yield return finding;
        }
    }

    private IEnumerable<AuditFinding> Projects(AuditScope scope, List<ProjectItem> list)
    {
        var projects = list.Where(p => !p.IsTotal).ToList();
        var totals = list.Where(p => p.IsTotal).ToList();
        foreach (var total in totals.Where(t => t.Sector.Length > 0))
        {
            var parts = projects.Where(p => p.Sector == total.Sector).ToList();
            var name = scope.Names.Area(total.Area);
            if (Count(total, parts.Count, new LocalizedText($"{name.Chinese}项目表“{total.Sector}”", $"{name.English}, project list, “{total.Sector}”")) is { } miscount)
                yield return miscount;
            if (Sum(total, parts, new LocalizedText($"{name.Chinese}项目表“{total.Sector}”", $"{name.English}, project list, “{total.Sector}”"),
                new LocalizedText("所列项目", "the projects listed")) is { } missum)
                yield return missum;
        }

        if (totals.Find(t => t.Sector.Length == 0) is not { } grand)
            yield break;
        var area = scope.Names.Area(grand.Area);
        var head = new LocalizedText($"{area.Chinese}项目表总计", $"{area.English}, project list, grand total");
        var sectors = totals.Where(t => t.Sector.Length > 0).ToList();
        var miscounted = Count(grand, projects.Count, head);
        if (miscounted is not null)
            yield return miscounted;
        else if (sectors.Count > 0 && sectors.TrueForAll(s => s.StatedCount is not null) && Count(grand, sectors.Sum(s => s.StatedCount!.Value), head) is { } wrongCounts)
            yield return wrongCounts;
        if (Sum(grand, projects, head, new LocalizedText("全部项目", "all projects")) is { } wrongSum)
            yield return wrongSum;
        if (sectors.Count > 0 && Sum(grand, sectors, head, new LocalizedText("各行业合计", "the sector totals")) is { } wrongSectors)
            yield return wrongSectors;
    }

    private AuditFinding? Count(ProjectItem total, int listed, LocalizedText head)
    {
        if (total.StatedCount is not { } stated || stated == listed)
            return null;
        var line = Line(total.Source);
        return At(Severity.Error, total.Source, null,
            string.Create(CultureInfo.InvariantCulture, $"{head.Chinese}（第{line}行）写明{stated}个项目，实列{listed}个。"),
            string.Create(CultureInfo.InvariantCulture, $"{head.English} (line {line}) states {stated} projects; {listed} are listed.")) with
        { Area = total.Area };
    }

    private AuditFinding? Sum(ProjectItem total, List<ProjectItem> parts, LocalizedText head, LocalizedText what)
    {
        // A part without a printed amount leaves the sum open: nothing can be said then.
        if (total.Investment is not { } stated || parts.Count == 0 || parts.Exists(p => p.Investment is not { } part || !AuditScope.IsSensible(part)) || !AuditScope.IsSensible(stated))
            return null;
        var sum = parts.Sum(p => p.Investment!.Value);
        if (sum == stated)
            return null;
        var line = Line(total.Source);
        var (s, m, d) = (AuditWording.Number(stated), AuditWording.Number(sum), AuditWording.Number(Math.Abs(sum - stated)));
        return At(Severity.Error, total.Source, parts[0].Source,
            $"{head.Chinese}（第{line}行）写明总投资{s}万元，{what.Chinese}之和为{m}万元，相差{d}万元。",
            $"{head.English} (line {line}) states an investment of {s} (10,000 yuan); {what.English} add up to {m}, a difference of {d}.") with
        { Area = total.Area };
    }

    private IEnumerable<AuditFinding> Services(AuditScope scope, List<ServiceItem> list)
    {
        var listed = 0;
        var complete = true;
        foreach (var field in list.GroupBy(s => s.PrintedDomain, StringComparer.Ordinal))
        {
            var items = field.Count();
            listed += items;
            var stated = field.Select(s => s.StatedCount).FirstOrDefault(c => c is not null);
            complete &= stated is not null;
            if (stated is null || stated == items)
                continue;
            var first = field.First();
            var area = scope.Names.Area(first.Area);
            yield return At(Severity.Error, first.Source, null,
                string.Create(CultureInfo.InvariantCulture, $"{area.Chinese}服务项目清单“{field.Key}”（第{Line(first.Source)}行）写明共{stated}项，实列{items}项。"),
                string.Create(CultureInfo.InvariantCulture, $"{area.English}, list of services, “{field.Key}” (line {Line(first.Source)}) states {stated} services; {items} are listed.")) with
            { Area = first.Area };
        }

        if (!complete)
            yield break;
        var document = list[0].Source.Document;
        foreach (var total in scope.Data.Observations)
        {
            if (total.Source.Document != document || total.Unit.Symbol != "项" || !total.Name.Contains("基本公共服务", StringComparison.Ordinal)
                || total.Figure is not Model.Quantities.Figure.Point { Value: var stated } || stated == listed || !AuditScope.IsSound(total))
                continue;
            var area = scope.Names.Area(total.Area);
            yield return At(Severity.Warning, total.Source, list[0].Source,
                string.Create(CultureInfo.InvariantCulture, $"{area.Chinese}正文第{Line(total.Source)}行称基本公共服务{AuditWording.Number(stated)}项，清单实列{listed}项。"),
                string.Create(CultureInfo.InvariantCulture, $"{area.English}: the text (line {Line(total.Source)}) speaks of {AuditWording.Number(stated)} basic services; the list holds {listed}.")) with
            { Area = total.Area };
        }
    }

    private static string Line(Source source) => source.Line.ToString(CultureInfo.InvariantCulture);
}
