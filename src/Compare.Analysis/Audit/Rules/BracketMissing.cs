using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A figure printed without the brackets of a five-year total where the same indicator has them elsewhere.</summary>
internal sealed class BracketMissing() : AuditRule("A17", "bracket-missing")
{
    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        var bracketed = new Dictionary<string, Observation>(StringComparer.Ordinal);
        foreach (var o in scope.Data.Observations)
        {
            if (AuditScope.IsMeasure(o) && AuditScope.IsTable(o) && o.Figure is Figure.FiveYearTotal && !o.Has(ObservationFlags.BracketLost))
                bracketed.TryAdd(o.Indicator!.Value, o);
        }

        foreach (var row in scope.Rows)
        {
            var lost = row.Values.Where(v => v.Has(ObservationFlags.BracketLost)).ToList();
            var bare = AuditScope.IsMeasure(row.First) ? row.Values.Where(v => v.Figure is Figure.Point or Figure.Bound or Figure.Approximate && !v.Has(ObservationFlags.BracketLost)).ToList() : [];
            var elsewhere = AuditScope.IsMeasure(row.First) ? bracketed.GetValueOrDefault(row.First.Indicator!.Value) : null;
            var (place, other) = lost.Count > 0 ? (lost[0], elsewhere) : bare.Count > 0 && elsewhere is not null ? (bare[0], elsewhere) : (null, null);
            if (place is null)
                continue;
            var head = scope.Names.Head(scope.IndicatorOf(place), place);
            var across = other is not null && other.Source.Document != place.Source.Document;
            var figures = (lost.Count > 0 ? lost : bare).ConvertAll(v => v.Figure is Figure.FiveYearTotal t ? AuditWording.Amount(t.Total, v.Unit) : AuditWording.Figure(v));
            var (printed, printedEnglish) = (string.Join("、", figures.ConvertAll(f => f.Chinese)), string.Join(", ", figures.ConvertAll(f => f.English)));
            var (chinese, english) = other is null ? ("", "") :
                ($"，而{AuditWording.Place(other, across).Chinese}印作{AuditWording.Figure(other).Chinese}", $", while {AuditWording.Place(other, across).English} prints {AuditWording.Figure(other).English}");
            var (asRead, asReadEnglish) = lost.Count > 0 ? ("，按五年累计数理解", "; read as a five-year total") : ("，是否为五年累计数不明", "; whether it is a five-year total is not clear");
            yield return At(Severity.Warning, place, other,
                $"{head.Chinese}（{AuditWording.Place(place).Chinese}）{printed}缺少五年累计的【】{chinese}{asRead}。",
                $"{head.English} ({AuditWording.Place(place).English}): {printedEnglish} lacks the brackets of a five-year total{english}{asReadEnglish}.");
        }
    }
}
