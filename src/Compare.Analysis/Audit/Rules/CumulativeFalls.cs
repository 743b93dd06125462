using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A series called cumulative whose values fall: it lists yearly values, and its sum may be the total another place gives.</summary>
internal sealed class CumulativeFalls() : AuditRule("A08", "cumulative-falls")
{
    private const int LeastValues = 3;

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        foreach (var row in scope.Rows)
        {
            if (!Falls(row))
                continue;
            var values = row.Values;
            var fall = Enumerable.Range(1, values.Count - 1).First(i => values[i].Figure.Number < values[i - 1].Figure.Number);
            var list = string.Join("、", values.Select(v => AuditWording.Figure(v.Figure)));
            var first = values[0];
            var head = scope.Names.Head(scope.IndicatorOf(first), first);
            var sum = row.Sum();
            var reached = AuditWording.Amount(sum, first.Unit);
            var total = Total(scope, row, sum);
            var yearly = total is null ? Yearly(scope, row) : null;
            var (chinese, english) = yearly is not null
                ? ($"，{AuditWording.Place(yearly, yearly.Source.Document != first.Source.Document).Chinese}“{yearly.Name}”以同样的数为年度数",
                    $"; {AuditWording.Place(yearly, yearly.Source.Document != first.Source.Document).English} gives the same numbers as yearly values ({yearly.Name})")
                : total is null
                ? ("，像是逐年数", "; they look like yearly values")
                : ($"；各年之和{reached.Chinese}正是{AuditWording.Place(total, total.Source.Document != first.Source.Document).Chinese}的累计数{AuditWording.Figure(total).Chinese}，可见所列为逐年数",
                    $"; their sum {reached.English} is the total that {AuditWording.Place(total, total.Source.Document != first.Source.Document).English} gives ({AuditWording.Figure(total).English}), so the row lists yearly values");
            yield return At(Severity.Warning, values[fall], total ?? yearly ?? values[fall - 1],
                $"{head.Chinese}名为累计，数值却下降（{AuditWording.Place(first).Chinese}：{list}）{chinese}。",
                $"{head.English}: called cumulative, yet the values fall ({AuditWording.Place(first).English}: {list.Replace("、", ", ", StringComparison.Ordinal)}){english}.");
        }
    }

    /// <summary>True for a row called cumulative with a value below an earlier one.</summary>
    public static bool Falls(Strand row)
    {
        if (row.Values.Count < LeastValues || !IsCalledCumulative(row.First.Name))
            return false;
        for (var i = 1; i < row.Values.Count; i++)
        {
            if (row.Values[i].Figure.Relation is Relation.Equal or Relation.About && row.Values[i - 1].Figure.Relation is Relation.Equal or Relation.About
                && row.Values[i].Figure.Number < row.Values[i - 1].Figure.Number)
                return true;
        }

        return false;
    }

    // A sentence that gives one of the row's figures for the same year and calls it yearly.
    private static Observation? Yearly(AuditScope scope, Strand row) => scope.Data.Observations.FirstOrDefault(o =>
        !AuditScope.IsTable(o) && AuditScope.IsSound(o) && AuditScope.IsMeasure(o) && o.Indicator == row.First.Indicator && o.Area == row.First.Area
        && (o.Name.StartsWith('年') || o.Name.Contains("每年", StringComparison.Ordinal) || o.Name.Contains("年均", StringComparison.Ordinal) || o.Name.Contains("年度", StringComparison.Ordinal))
        && row.Values.Any(v => v.Period == o.Period && Reading.Of(v) is { } cell && Reading.Of(o) is { } said && cell.Value == said.Value));

    private static bool IsCalledCumulative(string name) =>
        name.Contains("累计", StringComparison.Ordinal) || name.Contains("cumulative", StringComparison.OrdinalIgnoreCase);

    // A total elsewhere in the area's documents: the same number of the same kind of thing, with enough digits not to be chance.
    private static Observation? Total(AuditScope scope, Strand row, decimal sum)
    {
        var baseSum = sum * row.First.Unit.ToBase;
        if (Math.Abs(sum) < 100m)
            return null;
        foreach (var o in scope.Data.Observations)
        {
            if (!Equals(o.Area, row.First.Area) || row.Values.Contains(o) || !AuditScope.IsSound(o))
                continue;
            var sameQuantity = o.Unit.Quantity == row.First.Unit.Quantity || row.First.Unit == Unit.None;
            if (sameQuantity && o.Figure.Number!.Value * o.Unit.ToBase == baseSum)
                return o;
        }

        return null;
    }
}
