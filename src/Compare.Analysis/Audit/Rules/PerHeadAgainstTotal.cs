using System.Text.RegularExpressions;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A figure per resident, times the residents, against the total the same document gives.</summary>
internal sealed partial class PerHeadAgainstTotal() : AuditRule("A14", "per-head-against-total")
{
    // Residents are those of the census, totals are of another day, and who counts as a resident differs: only a large gap is doubtful.
    private const decimal Tolerance = 1.4m;
    private const decimal PlainlyOff = 2m;
    private const int CensusReach = 5;
    private const int LeastCore = 3;
    private const decimal MostPerHead = 1e9m;

    private static readonly string[] NotTheStock = ["新增", "新建", "改造", "增加", "改扩建", "每", "人均", "占"];

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        var totals = AuditKey.Group(scope.Data.Observations.Where(o => o.Area is not null && AuditScope.IsSound(o) && o.Unit.Quantity is not ("share" or "number") && !Array.Exists(NotTheStock, w => o.Name.Contains(w, StringComparison.Ordinal))), Key);
        if (totals.Count == 0)
            yield break;
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var perHead in scope.Data.Observations)
        {
            if (perHead.Period is not { IsYear: true } period || !AuditScope.IsSound(perHead) || Math.Abs(perHead.Figure.Number!.Value) > MostPerHead || scope.AreaOf(perHead.Area) is not { Residents: { } residents and > 0 })
                continue;
            var match = PerHead().Match(perHead.Name);
            if (!match.Success || Math.Abs(period.First - CensusYear) > CensusReach)
                continue;
            var subject = SubjectName.Of(match.Groups["what"].Value);
            var heads = match.Groups["heads"].Value switch { "百" => 100m, "千" => 1_000m, "万" => 10_000m, "十万" => 100_000m, _ => 1m };
            foreach (var total in totals.GetValueOrDefault(Key(perHead)) ?? [])
            {
                var core = SubjectName.Of(total.Name);
                if (core.Length < LeastCore || !subject.EndsWith(core, StringComparison.Ordinal) || (total.Period is not null && !Equals(total.Period, period)))
                    continue;
                var expected = perHead.Figure.Number!.Value * perHead.Unit.ToBase / heads * residents;
                var printed = total.Figure.Number!.Value * total.Unit.ToBase;
                if (expected <= 0m || printed <= 0m || !AuditScope.IsSensible(expected) || !AuditScope.IsSensible(printed) || Size(expected / printed) < PlainlyOff || !done.Add(AuditKey.Of(total.Source.Document, core)))
                    continue;
                var slip = PowerOfTen(expected / printed);
                var head = scope.Names.Head(null, total);
                var reckoned = AuditWording.Amount(Math.Round(expected / total.Unit.ToBase, 0, MidpointRounding.AwayFromZero), total.Unit);
                var (chinese, english) = slip is null ? ("", "") : ($"，相差约{slip}倍，疑为单位有误", $", about {slip} times apart: the unit is probably wrong");
                yield return At(Severity.Error, total, perHead,
                    $"{head.Chinese}与人均数不符：{AuditWording.Place(total).Chinese}为{AuditWording.Figure(total).Chinese}，而{AuditWording.Place(perHead).Chinese}“{perHead.Name}”{AuditWording.Figure(perHead).Chinese}按常住人口{AuditWording.Number(residents)}人推算约为{reckoned.Chinese}{chinese}。",
                    $"{head.English}: does not fit the figure per head: {AuditWording.Place(total).English} says {AuditWording.Figure(total).English}, while {AuditWording.Figure(perHead).English} per head ({AuditWording.Place(perHead).English}) for {AuditWording.Number(residents)} residents makes about {reckoned.English}{english}.");
            }
        }
    }

    private static string Key(Observation o) => AuditKey.Of(o.Source.Document, o.Area!.Value, o.Unit.Quantity, AuditKey.Of(o.Status));

    private const int CensusYear = 2020;

    private static decimal Size(decimal factor) => factor >= 1m ? factor : 1m / factor;

    private static string? PowerOfTen(decimal factor)
    {
        var size = Size(factor);
        var power = 1m;
        for (var i = 1; i <= 9; i++)
        {
            power *= 10m;
            if (size / power is var left && left < Tolerance && left > 1m / Tolerance)
                return AuditWording.Number(power);
        }

        return null;
    }

    [GeneratedRegex("(?:人均(?:拥有|公共)?|每(?<heads>百|千|万|十万)(?:名)?(?:常住)?人口?(?:拥有)?(?:的)?)(?<what>[^老户].+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PerHead();
}
