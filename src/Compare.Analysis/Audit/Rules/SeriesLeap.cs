using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A value many times the one before it, out of line with the rest of its row or with other areas.</summary>
internal sealed class SeriesLeap() : AuditRule("A13", "series-leap")
{
    private const decimal LeastLeap = 3m;
    private const decimal LeastLeapAlone = 8m;
    private const decimal TimesThePeers = 2.5m;
    private const decimal QuietStep = 1.5m;
    private const int LongRow = 4;

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        var growth = new Dictionary<string, List<Step>>(StringComparer.Ordinal);
        var candidates = new List<Step>();
        foreach (var row in scope.Rows)
        {
            if (CumulativeFalls.Falls(row) || row.Values.Count < 2)
                continue;
            if (row.Values.Count >= LongRow)
            {
                if (InRow(row) is { } leap)
                    yield return Word(scope, leap.From, leap.To, leap.Factor);
                continue;
            }

            var (from, to) = (row.Values[0], row.Values[^1]);
            if (Factor(from, to) is not { } factor)
                continue;
            if (AuditScope.IsMeasure(from))
            {
                if (!growth.TryGetValue(from.Indicator!.Value, out var list))
                    growth.Add(from.Indicator.Value, list = []);
                list.Add(new Step(row, from, to, factor));
            }

            if (factor >= LeastLeap)
                candidates.Add(new Step(row, from, to, factor));
        }

        foreach (var candidate in candidates)
        {
            // Every district may be asked to triple its childcare places; only the one that is out of line is doubtful.
            var (from, to, factor) = (candidate.From, candidate.To, candidate.Factor);
            var peers = AuditScope.IsMeasure(from) ? growth[from.Indicator!.Value].FindAll(g => !ReferenceEquals(g.Row, candidate.Row)) : [];
            peers.Sort(BySize);
            if (peers.Count == 0 ? factor >= LeastLeapAlone : factor >= TimesThePeers * peers[peers.Count / 2].Factor)
                yield return Word(scope, from, to, factor);
        }
    }

    private AuditFinding Word(AuditScope scope, Observation from, Observation to, decimal factor)
    {
        var head = scope.Names.Head(scope.IndicatorOf(from), from);
        var times = AuditWording.Number(factor, 1);
        var place = AuditWording.Place(to);
        return At(Severity.Warning, to, from,
            $"{head.Chinese}由{AuditWording.Period(from.Period).Chinese}的{AuditWording.Figure(from).Chinese}跃至{AuditWording.Period(to.Period).Chinese}的{AuditWording.Figure(to).Chinese}，为{times}倍（{place.Chinese}），请核对单位与口径。",
            $"{head.English}: leaps from {AuditWording.Figure(from).English} ({from.Period}) to {AuditWording.Figure(to).English} ({to.Period}), {times} times as much ({place.English}); check unit and definition.");
    }

    private static Step? InRow(Strand row)
    {
        var steps = new List<Step>();
        for (var i = 1; i < row.Values.Count; i++)
        {
            if (Factor(row.Values[i - 1], row.Values[i]) is { } factor)
                steps.Add(new Step(row, row.Values[i - 1], row.Values[i], factor));
        }

        if (steps.Count < LongRow - 1)
            return null;
        var largest = steps[0];
        foreach (var step in steps)
        {
            if (Size(step.Factor) > Size(largest.Factor))
                largest = step;
        }
        if (Size(largest.Factor) < LeastLeap)
            return null;
        // A row that always grows by such steps is no leap: the median of the others must be quiet.
        var others = steps.FindAll(s => !ReferenceEquals(s, largest));
        others.Sort(static (a, b) => Size(a.Factor).CompareTo(Size(b.Factor)));
        return Size(others[others.Count / 2].Factor) <= QuietStep ? largest : null;
    }

    private static int BySize(Step a, Step b) => a.Factor.CompareTo(b.Factor);

    private sealed record Step(Strand Row, Observation From, Observation To, decimal Factor);

    private static decimal Size(decimal factor) => factor >= 1m ? factor : 1m / factor;

    private static decimal? Factor(Observation from, Observation to)
    {
        if (from.Figure is Figure.Ratio || !Worse.SameSpan(from, to) || Reading.Of(from) is not { Value: > 0m } a || Reading.Of(to) is not { Value: > 0m } b || a.Quantity != b.Quantity || a.Value < 1e-6m)
            return null;
        return b.Value / a.Value;
    }
}
