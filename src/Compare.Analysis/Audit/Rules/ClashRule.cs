using System.Globalization;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>The rules that set two figures of one fact side by side; each takes the clashes of its kind.</summary>
internal abstract class ClashRule(string number, string code, Severity severity) : AuditRule(number, code)
{
    /// <summary>True when the clash is this rule's to report.</summary>
    protected abstract bool Takes(Clash clash);

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope) => scope.Clashes.Where(Takes).Select(c => Word(scope, c));

    /// <summary>What is wrong, between the head and the two places.</summary>
    protected abstract (string Chinese, string English) Verdict { get; }

    private AuditFinding Word(AuditScope scope, Clash clash)
    {
        // The place a reader meets first in the document comes first.
        var (a, b) = Earlier(clash.First, clash.Second);
        var across = a.Source.Document != b.Source.Document;
        var head = scope.Names.Head(scope.IndicatorOf(a), a);
        var period = AuditWording.Period(a.Period);
        var status = AuditWording.Status(a.Status);
        var (placeA, placeB) = (AuditWording.Place(a, across), AuditWording.Place(b, across));
        var (figureA, figureB) = (AuditWording.Figure(a), AuditWording.Figure(b));
        var (chineseGap, englishGap) = Difference(a, b);
        return At(severity, a, b,
            $"{head.Chinese}{period.Chinese}{status.Chinese}{Verdict.Chinese}：{placeA.Chinese}为{figureA.Chinese}，{placeB.Chinese}为{figureB.Chinese}{chineseGap}。",
            string.Create(CultureInfo.InvariantCulture, $"{head.English}, {period.English} {status.English}: {Verdict.English}: {placeA.English} says {figureA.English}, {placeB.English} says {figureB.English}{englishGap}."));
    }

    private static (Observation First, Observation Second) Earlier(Observation a, Observation b)
    {
        var by = string.CompareOrdinal(a.Source.Document, b.Source.Document);
        if (by == 0)
            by = a.Source.Line.CompareTo(b.Source.Line);
        return by <= 0 ? (a, b) : (b, a);
    }

    private static (string Chinese, string English) Difference(Observation a, Observation b)
    {
        if (a.Figure.Relation != Relation.Equal || b.Figure.Relation != Relation.Equal
            || Reading.Of(a) is not { } x || Reading.Of(b) is not { } y || x.Quantity != y.Quantity)
            return ("", "");
        var unit = a.CanonicalUnit ?? a.Unit;
        var difference = AuditWording.Difference(Math.Round(Math.Abs(x.Value - y.Value) / unit.ToBase, 6, MidpointRounding.AwayFromZero), unit);
        return ("，相差" + difference.Chinese, $"; they differ by {difference.English}");
    }
}
