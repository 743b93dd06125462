using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>When a target asks for less than a figure that stands already.</summary>
internal static class Worse
{
    /// <summary>
    /// True when the target's threshold is on the worse side of the achieved figure. A bound that is open towards the better side
    /// (more than 90 where more is better) hides how far the figure went: only its threshold is known to be reached, and that is enough.
    /// A bound open towards the worse side (below 80 where more is better) tells nothing, and nothing is said.
    /// </summary>
    public static bool Than(Observation achieved, Observation target, Direction direction)
    {
        if (direction == Direction.None || Reading.Of(achieved) is not { } was || Reading.Of(target) is not { } aim || was.Quantity != aim.Quantity)
            return false;
        if (was.Relation == Relation.About && Math.Abs(was.Value - aim.Value) <= 0.05m * Math.Abs(was.Value))
            return false;
        return direction == Direction.Higher
            ? aim.Value < was.Value && was.Relation is not (Relation.AtMost or Relation.LessThan)
            : aim.Value > was.Value && was.Relation is not (Relation.AtLeast or Relation.MoreThan);
    }

    /// <summary>True when both figures cover as many years: a year is never held against five.</summary>
    public static bool SameSpan(Observation a, Observation b) => a.Period?.Years == b.Period?.Years;
}
