using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>Two shares that are each other's remainder and together pass the whole: run by the state 40 %, run by society 90 %.</summary>
internal sealed class ComplementPastWhole() : AuditRule("A22", "complement-past-whole")
{
    private static readonly (string One, string Other)[] Complements =
    [
        ("政府运营", "社会化运营"), ("政府运营", "社会运营"), ("公办", "民办"), ("公建公营", "公建民营"), ("城镇人口占", "农村人口占"), ("男性占", "女性占"), ("公立", "民营"),
    ];

    // One rounding step of each share is forgiven.
    private const decimal Whole = 1.01m;

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        // There are few names beside many observations.
        var names = scope.Data.Observations.Select(o => o.Name).Distinct(StringComparer.Ordinal).Where(name => Array.Exists(Complements, c => Has(name, c.One) || Has(name, c.Other))).ToHashSet(StringComparer.Ordinal);
        var shares = AuditKey.Group(scope.Data.Observations.Where(o => names.Contains(o.Name) && o.Area is not null && o.Period is not null && AuditScope.IsSound(o) && o.Unit.Quantity == "share" && !scope.IsChange(o)
                && o.Figure.Relation is not (Relation.AtMost or Relation.LessThan)),
            o => AuditKey.Of(o.Area!.Value, o.Source.Document, o.Period!.ToString(), AuditKey.Of(o.Status)));
        foreach (var group in shares.Values)
        {
            foreach (var (one, other) in Complements)
            {
                var (first, second) = (group.Find(o => Has(o.Name, one)), group.Find(o => Has(o.Name, other)));
                if (first is null || second is null || ReferenceEquals(first, second))
                    continue;
                var sum = (first.Figure.Number!.Value * first.Unit.ToBase) + (second.Figure.Number!.Value * second.Unit.ToBase);
                if (sum <= Whole)
                    continue;
                var area = scope.Names.Area(first.Area);
                var total = AuditWording.Number(sum * 100m, 2);
                yield return At(Severity.Warning, second, first,
                    $"{area.Chinese}{AuditWording.Period(first.Period).Chinese}“{first.Name}”{AuditWording.Figure(first).Chinese}（{AuditWording.Place(first).Chinese}）与“{second.Name}”{AuditWording.Figure(second).Chinese}（{AuditWording.Place(second).Chinese}）互为余数，合计{total}%，超过100%，口径应有不同。",
                    $"{area.English}, {first.Period}: {first.Name} {AuditWording.Figure(first).English} ({AuditWording.Place(first).English}) and {second.Name} {AuditWording.Figure(second).English} ({AuditWording.Place(second).English}) are each other's remainder and make {total}% together; they cannot have the same base.");
            }
        }
    }

    private static bool Has(string name, string word) => name.Contains(word, StringComparison.Ordinal);
}
