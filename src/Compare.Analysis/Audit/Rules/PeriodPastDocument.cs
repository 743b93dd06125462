using System.Globalization;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A figure called achieved for a year after the document, and a project still listed whose years were over before it.</summary>
internal sealed class PeriodPastDocument() : AuditRule("A24", "period-past-document")
{
    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        foreach (var o in scope.Data.Observations)
        {
            if (o.Status != ValueStatus.Actual || o.Period is not { } period || scope.DocumentOf(o.Source.Document)?.Year is not { } year || period.Last <= year)
                continue;
            var head = scope.Names.Head(scope.IndicatorOf(o), o);
            yield return At(Severity.Warning, o, null,
                string.Create(CultureInfo.InvariantCulture, $"{head.Chinese}：{period}年的数在{year}年的文件中不可能已经实现（{AuditWording.Place(o).Chinese}）。"),
                string.Create(CultureInfo.InvariantCulture, $"{head.English}: a figure of {period} cannot have been achieved in a document of {year} ({AuditWording.Place(o).English})."));
        }

        foreach (var p in scope.Data.Projects)
        {
            if (p.IsTotal || scope.DocumentOf(p.Source.Document)?.Year is not { } year || End(p.Years) is not { } end || end >= year)
                continue;
            var area = scope.Names.Area(p.Area);
            yield return At(Severity.Info, p.Source, null,
                string.Create(CultureInfo.InvariantCulture, $"{area.Chinese}项目“{p.Name}”（第{p.Source.Line}行）起止年限{p.Years}，在{year}年的文件中仍列为“{p.Status}”。"),
                string.Create(CultureInfo.InvariantCulture, $"{area.English}, project “{p.Name}” (line {p.Source.Line}): its years {p.Years} were over, yet the document of {year} lists it as “{p.Status}”.")) with
            { Area = p.Area };
        }
    }

    private static int? End(string years)
    {
        var text = years.Replace('—', '-').Replace('–', '-').Replace('~', '-').Replace("年", "", StringComparison.Ordinal).Trim();
        return Model.Quantities.Period.Parse(text)?.Last;
    }
}
