using Compare.Analysis.Audit.Rules;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit;

/// <summary>Two figures of what should be one fact that are not the same.</summary>
internal sealed record Clash(Observation First, Observation Second, Agreement Agreement)
{
    // Below this the reading itself is a guess, and a guess contradicts nothing.
    private const decimal LeastConfidence = 0.5m;

    // Short printed names (学校, 项目) name many things; only a name long enough to be one thing is compared with itself.
    private const int LeastNameLength = 6;

    /// <summary>Every clash of the data set, each pair of places once.</summary>
    public static IEnumerable<Clash> In(AuditScope scope)
    {
        foreach (var strand in scope.Strands)
        {
            foreach (var group in strand.Repeated())
            {
                foreach (var clash in Of(scope, Distinct(group)))
                    yield return clash;
            }
        }

        foreach (var strand in scope.Unaligned)
        {
            if (SubjectName.Of(strand.First.Name).Length < LeastNameLength || strand.Values.Any(scope.IsChange))
                continue;
            foreach (var group in strand.Repeated())
            {
                if (group[0].Period is null)
                    continue;
                // One line rarely contradicts itself: two figures of one printed name there are two things told in short.
                foreach (var clash in Of(scope, Distinct(group)).Where(c => c.First.Source.Line != c.Second.Source.Line || c.First.Source.Document != c.Second.Source.Document))
                    yield return clash;
            }
        }
    }

    // One place is enough for each figure a document gives: the first table cell, else the first sentence.
    private static List<Reader> Distinct(IReadOnlyList<Observation> group)
    {
        var result = new List<Reader>();
        var ordered = new List<Observation>();
        foreach (var o in group)
        {
            if (AuditScope.IsTable(o))
                ordered.Add(o);
        }
        foreach (var o in group)
        {
            if (!AuditScope.IsTable(o))
                ordered.Add(o);
        }
        foreach (var o in ordered)
        {
            if (o.Confidence < LeastConfidence || o.Has(ObservationFlags.AlignmentProposed) || Reading.Of(o) is not { } r)
                continue;
            if (!result.Exists(x => x.R.Value == r.Value && x.R.Relation == r.Relation && x.R.Quantity == r.Quantity
                && x.O.Source.Document == o.Source.Document && (AuditScope.IsTable(x.O) == AuditScope.IsTable(o) || AuditScope.IsTable(x.O))))
                result.Add(new Reader(o, r));
        }

        return result;
    }

    private sealed record Reader(Observation O, Reading R);

    private static IEnumerable<Clash> Of(AuditScope scope, List<Reader> figures)
    {
        var hasTable = figures.Exists(f => AuditScope.IsTable(f.O));
        for (var i = 0; i < figures.Count; i++)
        {
            for (var j = i + 1; j < figures.Count; j++)
            {
                var (first, second) = (figures[i], figures[j]);
                // Where a table gives the figure, each sentence is held against the table and not against other sentences.
                if (hasTable && !AuditScope.IsTable(first.O))
                    continue;
                // “Each year 3.5” is no other reading of the total over five years.
                if (first.O.Figure is Figure.FiveYearTotal && YearlyAgainstTotal.IsYearly(second.O))
                    continue;
                // A row called cumulative that lists yearly values is reported with its total as one finding, not as two.
                if (scope.IsSumOfFallingRow(first.O, second.R))
                    continue;
                var agreement = first.R.With(second.R, first.O.Status == ValueStatus.Target);
                if (agreement is not (Agreement.Agree or Agreement.Incomparable))
                    yield return new Clash(first.O, second.O, agreement);
            }
        }
    }
}
