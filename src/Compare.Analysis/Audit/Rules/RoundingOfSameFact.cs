using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>
/// One place prints the other's value rounded: for one indicator and period, and for an unaligned figure of telling length (386.14万平方米)
/// whose rounding another place of the document prints in the same unit (386万平方米).
/// </summary>
internal sealed class RoundingOfSameFact() : ClashRule("A05", "rounding-of-same-fact", Severity.Info)
{
    private const int TellingFine = 5;
    private const int TellingCoarse = 3;

    /// <inheritdoc/>
    protected override (string Chinese, string English) Verdict => ("两处取位不同", "printed with different precision");

    /// <inheritdoc/>
    protected override bool Takes(Clash clash) => clash.Agreement == Agreement.Rounded;

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope) => base.Find(scope).Concat(Twins(scope));

    private IEnumerable<AuditFinding> Twins(AuditScope scope)
    {
        var fine = scope.Data.Observations.Where(o => o.Indicator is null && IsLevel(scope, o) && o.Figure.Number!.Value.Scale > 0 && Digits(o) >= TellingFine).ToList();
        if (fine.Count == 0)
            yield break;
        var coarse = AuditKey.Group(scope.Data.Observations.Where(o => IsLevel(scope, o) && Digits(o) >= TellingCoarse), Key);
        foreach (var o in fine)
        {
            var twin = (coarse.GetValueOrDefault(Key(o)) ?? [])
                .Where(c => c.Figure.Number!.Value.Scale < o.Figure.Number!.Value.Scale && c.Figure.Number != o.Figure.Number
                    && Math.Round(o.Figure.Number.Value, c.Figure.Number.Value.Scale, MidpointRounding.AwayFromZero) == c.Figure.Number)
                .OrderBy(c => AuditScope.IsTable(c) ? 0 : 1).ThenBy(c => c.Source.Line).FirstOrDefault();
            if (twin is null)
                continue;
            var head = scope.Names.Head(scope.IndicatorOf(twin), twin);
            yield return At(Severity.Info, twin, o,
                $"{head.Chinese}两处取位不同：{AuditWording.Place(twin).Chinese}为{AuditWording.Figure(twin).Chinese}，{AuditWording.Place(o).Chinese}“{o.Name}”为{AuditWording.Figure(o).Chinese}，应为同一事实。",
                $"{head.English}: printed with different precision: {AuditWording.Place(twin).English} says {AuditWording.Figure(twin).English}, {AuditWording.Place(o).English} says {AuditWording.Figure(o).English} ({o.Name}); it should be one fact.");
        }
    }

    private static string Key(Observation o) => AuditKey.Of(o.Source.Document, o.Area?.Value, o.Unit.Symbol, AuditKey.Of(o.Status));

    private static bool IsLevel(AuditScope scope, Observation o) => AuditScope.IsSound(o) && !scope.IsChange(o) && o.Unit != Unit.None && o.Figure is Figure.Point or Figure.FiveYearTotal;

    private static int Digits(Observation o) => AuditWording.Number(Math.Abs(o.Figure.Number!.Value)).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;
}
