using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>An indicator that must be met in one plan and is only expected in another.</summary>
internal sealed class BindingDiffers() : AuditRule("A18", "binding-differs")
{
    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        // A plan's character is its own area's: a column with the city's targets lends nothing to the city.
        var rows = scope.Data.Observations
            .Where(o => AuditScope.IsMeasure(o) && AuditScope.IsTable(o) && o.Binding != Binding.Unstated && o.Area is not null && scope.DocumentOf(o.Source.Document)?.Area is { } owner && owner == o.Area)
            .GroupBy(o => o.Indicator!.Value, StringComparer.Ordinal);
        foreach (var group in rows)
        {
            var byArea = group.DistinctBy(o => AuditKey.Of(o.Area!.Value, o.Source.Document, o.Binding == Binding.Binding ? "1" : "0"), StringComparer.Ordinal).OrderBy(o => o.Source.Document, StringComparer.Ordinal).ToList();
            var must = byArea.Where(o => o.Binding == Binding.Binding).ToList();
            var expected = byArea.Where(o => o.Binding == Binding.Expected).ToList();
            if (must.Count == 0 || expected.Count == 0)
                continue;
            var subject = AuditWording.Subject(scope.IndicatorOf(must[0]), must[0]);
            yield return At(Severity.Info, must[0], expected[0],
                $"“{subject.Chinese}”的属性不一：{List(scope, must, true)}为约束性，{List(scope, expected, true)}为预期性。",
                $"{subject.In("en")}: binding in {List(scope, must, false)}, only expected in {List(scope, expected, false)}.") with
            { Area = null };
        }
    }

    private static string List(AuditScope scope, List<Observation> rows, bool chinese) => chinese
        ? string.Join("、", rows.Select(o => scope.Names.Area(o.Area).Chinese))
        : string.Join("; ", rows.Select(o => scope.Names.Area(o.Area).English));
}
