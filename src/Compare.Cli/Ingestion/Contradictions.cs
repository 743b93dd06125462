using System.Collections.Immutable;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Cli.Ingestion;

/// <summary>Marks observations that another place of the same area's documents contradicts. Both stay: which one is right is not for a program to say.</summary>
internal static class Contradictions
{
    /// <summary>No area states more different figures for one indicator and year; a file that does is not compared figure by figure for ever.</summary>
    private const int MostFigures = 2000;

    /// <summary>The observations, those that contradict another one flagged.</summary>
    public static ImmutableArray<Observation> Marked(ImmutableArray<Observation> observations)
    {
        var contradicted = new HashSet<Observation>(ReferenceEqualityComparer.Instance);
        var groups = observations
            .Where(o => o.IsUsable && o.Canonical!.Number is not null && o.Alignment is AlignmentClass.Same or AlignmentClass.Convertible)
            .Where(o => o.IsUsable)
            .GroupBy(o => (o.Area, o.Indicator, o.Period, o.Status));
        foreach (var group in groups)
        {
            // The same figure printed a thousand times is compared once.
            var alike = group.GroupBy(o => (o.Canonical!.Number, o.Canonical.Relation, o.Figure.Number, Scale: o.Figure.Number?.Scale, o.Unit)).Take(MostFigures).ToArray();
            var members = alike.Select(a => a.First()).ToArray();
            var isContradicted = new bool[members.Length];
            for (var i = 0; i < members.Length; i++)
            {
                for (var j = i + 1; j < members.Length; j++)
                {
                    if (Contradict(members[i], members[j]))
                        isContradicted[i] = isContradicted[j] = true;
                }
            }

            for (var i = 0; i < members.Length; i++)
            {
                if (isContradicted[i])
                    contradicted.UnionWith(alike[i]);
            }
        }

        return contradicted.Count == 0
            ? observations
            : [.. observations.Select(o => contradicted.Contains(o) ? o with { Flags = [.. o.Flags.Append(ObservationFlags.Contradicted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] } : o)];
    }

    /// <summary>
    /// True when the two cannot both be right. Achieved figures contradict when no value satisfies both signs; targets contradict
    /// when their thresholds differ, because "at least 90" and "at least 95" are two promises. A figure that is the other one
    /// rounded, or that is approximate and within 2 %, does not contradict it.
    /// </summary>
    internal static bool Contradict(Observation first, Observation second)
    {
        if (first.Canonical?.Number is not { } a || second.Canonical?.Number is not { } b || a == b)
            return false;
        var (left, right) = (first.Canonical.Relation, second.Canonical.Relation);
        if ((left == Relation.About || right == Relation.About) && Math.Abs(a - b) <= 0.02m * Math.Max(Math.Abs(a), Math.Abs(b)))
            return false;
        if (left == Relation.Equal && right == Relation.Equal && IsRounded(first, second))
            return false;
        if (first.Status == ValueStatus.Target)
            return true;
        return left switch
        {
            Relation.AtLeast or Relation.MoreThan => right is not (Relation.AtLeast or Relation.MoreThan) && b < a,
            Relation.AtMost or Relation.LessThan => right is not (Relation.AtMost or Relation.LessThan) && b > a,
            _ => right switch
            {
                Relation.AtLeast or Relation.MoreThan => a < b,
                Relation.AtMost or Relation.LessThan => a > b,
                _ => true,
            },
        };
    }

    /// <summary>True when one of the two printed numbers is the other one rounded to the decimals it was printed with, in the same unit.</summary>
    private static bool IsRounded(Observation first, Observation second)
    {
        if (first.Figure.Number is not { } a || second.Figure.Number is not { } b || first.Unit != second.Unit || a.Scale == b.Scale)
            return false;
        var (coarse, fine) = a.Scale < b.Scale ? (a, b) : (b, a);
        return Math.Round(fine, coarse.Scale, MidpointRounding.AwayFromZero) == coarse;
    }
}
