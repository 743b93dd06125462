using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A yearly promise times the years against the total over the years; and one year that makes up far more of the total than its share.</summary>
internal sealed class YearlyAgainstTotal() : AuditRule("A16", "yearly-against-total")
{
    private const decimal Slack = 0.05m;
    private const decimal FarAbovePace = 1.5m;

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        var totals = new Dictionary<string, List<Observation>>(StringComparer.Ordinal);
        foreach (var strand in scope.Strands)
        {
            foreach (var total in strand.Targets.Where(t => t.Figure is Figure.FiveYearTotal && t.Period is { IsYear: false }))
            {
                foreach (var finding in Paces(scope, strand, total))
                    yield return finding;
                AuditKey.Put(totals, AuditKey.Of(total.Area!.Value, total.Indicator!.Value), total);
            }
        }

        if (totals.Count == 0)
            yield break;
        foreach (var yearly in scope.Data.Observations)
        {
            if (yearly.Area is null || yearly.Indicator is null || yearly.Figure is Figure.FiveYearTotal || !AuditScope.IsSound(yearly) || !IsYearly(yearly)
                || !totals.TryGetValue(AuditKey.Of(yearly.Area.Value, yearly.Indicator.Value), out var list) || Reading.Of(yearly) is not { } year)
                continue;
            foreach (var total in list)
            {
                if (total.Source.Document != yearly.Source.Document || Reading.Of(total) is not { } whole || whole.Quantity != year.Quantity || whole.Value <= 0m)
                    continue;
                var years = total.Period!.Years;
                var sum = year.Value * years;
                if (Math.Abs(sum - whole.Value) <= Slack * whole.Value || (Reading.IsBound(year.Relation) && sum < whole.Value))
                    continue;
                var head = scope.Names.Head(scope.IndicatorOf(yearly), yearly);
                var product = AuditWording.Amount(Math.Round(sum / total.Unit.ToBase, 4, MidpointRounding.AwayFromZero), total.Unit);
                yield return At(Severity.Warning, yearly, total,
                    $"{head.Chinese}的年度数与五年累计不符：{AuditWording.Place(yearly).Chinese}每年{AuditWording.Figure(yearly).Chinese}，{years}年合{product.Chinese}，而{AuditWording.Place(total).Chinese}累计目标为{AuditWording.Figure(total).Chinese}。",
                    $"{head.English}: the yearly figure does not fit the total: {AuditWording.Figure(yearly).English} a year ({AuditWording.Place(yearly).English}) makes {product.English} in {years} years, while {AuditWording.Place(total).English} aims at {AuditWording.Figure(total).English}.");
            }
        }
    }

    /// <summary>True when the sentence speaks of every year.</summary>
    public static bool IsYearly(Observation o) => !AuditScope.IsTable(o)
        && (o.Name.Contains("每年", StringComparison.Ordinal) || o.Name.Contains("年均", StringComparison.Ordinal)
            || o.Source.Evidence.Contains("每年", StringComparison.Ordinal) || o.Source.Evidence.Contains("年均", StringComparison.Ordinal));

    private IEnumerable<AuditFinding> Paces(AuditScope scope, Strand strand, Observation total)
    {
        if (Reading.Of(total) is not { } whole || whole.Value <= 0m || !AuditScope.IsSensible(whole.Value))
            yield break;
        foreach (var year in strand.Actuals)
        {
            if (year.Period is not { IsYear: true } period || period.First < total.Period!.First || period.First > total.Period.Last
                || Reading.Of(year) is not { } flow || flow.Quantity != whole.Quantity || flow.Value * total.Period.Years <= FarAbovePace * whole.Value)
                continue;
            var head = scope.Names.Head(scope.IndicatorOf(year), year);
            var share = AuditWording.Number(flow.Value / whole.Value * 100m, 1);
            var across = year.Source.Document != total.Source.Document;
            yield return At(Severity.Info, year, total,
                $"{head.Chinese}一年的数占五年累计目标的{share}%：{AuditWording.Period(period).Chinese}为{AuditWording.Figure(year).Chinese}（{AuditWording.Place(year, across).Chinese}），{total.Period}年累计目标为{AuditWording.Figure(total).Chinese}（{AuditWording.Place(total, across).Chinese}），口径可能不同或目标偏低。",
                $"{head.English}: one year is {share}% of the total over {total.Period.Years} years: {AuditWording.Figure(year).English} in {period} ({AuditWording.Place(year, across).English}), target {AuditWording.Figure(total).English} for {total.Period} ({AuditWording.Place(total, across).English}); the definitions may differ, or the target is low.");
        }
    }
}
