using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>Two areas of one name, both with figures: easily taken for one.</summary>
internal sealed class SameNameTwoAreas() : AuditRule("A19", "same-name-two-areas")
{
    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        foreach (var name in scope.Data.Areas.GroupBy(a => a.Name.Chinese, StringComparer.Ordinal).Where(g => g.Count() > 1 && g.Key.Length > 0))
        {
            var first = new List<Observation>();
            foreach (var area in name)
            {
                if (scope.Data.Observations.FirstOrDefault(o => o.Area == area.Id) is { } o)
                    first.Add(o);
            }

            for (var i = 1; i < first.Count; i++)
            {
                var (a, b) = (scope.Names.Area(first[0].Area), scope.Names.Area(first[i].Area));
                yield return At(Severity.Info, first[0], first[i],
                    $"“{name.Key}”是两个不同的区：{a.Chinese}（{first[0].Source.Document}）与{b.Chinese}（{first[i].Source.Document}），数值不可混用。",
                    $"{name.Key} names two different areas: {a.English} ({first[0].Source.Document}) and {b.English} ({first[i].Source.Document}); their figures must not be mixed.") with
                { Area = null, Indicator = null };
            }
        }
    }
}
