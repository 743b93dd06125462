using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>An area's total above the total of the area it is part of.</summary>
internal sealed class PartPastWhole() : AuditRule("A23", "part-past-whole")
{
    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        var strands = new Dictionary<string, Strand>(StringComparer.Ordinal);
        foreach (var strand in scope.Strands)
        {
            if (scope.IndicatorOf(strand.First) is { IsTotal: true })
                strands.TryAdd(AuditKey.Of(strand.First.Area!.Value, strand.First.Indicator!.Value), strand);
        }

        foreach (var strand in strands.Values)
        {
            if (scope.AreaOf(strand.First.Area)?.Parent is not { } parent || !strands.TryGetValue(AuditKey.Of(parent.Value, strand.First.Indicator!.Value), out var above))
                continue;
            foreach (var part in strand.Values)
            {
                var whole = above.Values.FirstOrDefault(w => w.Status == part.Status && Equals(w.Period, part.Period));
                if (whole is null || Reading.Of(part) is not { } p || Reading.Of(whole) is not { } w || p.Quantity != w.Quantity || p.Value <= w.Value
                    || p.Relation is Relation.AtMost or Relation.LessThan || w.Relation is Relation.AtLeast or Relation.MoreThan)
                    continue;
                var head = scope.Names.Head(scope.IndicatorOf(part), part);
                var city = scope.Names.Area(parent);
                yield return At(Severity.Error, part, whole,
                    $"{head.Chinese}{AuditWording.Period(part.Period).Chinese}为{AuditWording.Figure(part).Chinese}（{AuditWording.Place(part).Chinese}），超过{city.Chinese}全市的{AuditWording.Figure(whole).Chinese}。",
                    $"{head.English}: {AuditWording.Figure(part).English} in {part.Period} ({AuditWording.Place(part).English}) is above the total of {city.English}, {AuditWording.Figure(whole).English}.");
            }
        }
    }
}
