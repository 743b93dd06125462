using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit;

/// <summary>An observation's number on a common scale, with the half-width its printing leaves open.</summary>
/// <param name="Value">The number in base units of <paramref name="Quantity"/>.</param>
/// <param name="Relation">The printed sign.</param>
/// <param name="Step">One unit of the last printed digit, in base units; positive.</param>
/// <param name="Quantity">What is measured.</param>
internal readonly record struct Reading(decimal Value, Relation Relation, decimal Step, string Quantity)
{
    // 近, 约 and 左右 are read as within five in a hundred, a customary reading and a generous one: the audit must not cry wolf.
    private const decimal AboutWidth = 0.05m;

    /// <summary>Reads an observation, in its indicator's unit where it has one; null when it is no number or too large to scale.</summary>
    public static Reading? Of(Observation o)
    {
        if (o.Figure.Number is not { } printed)
            return null;
        var step = StepOf(o.Figure, printed);
        try
        {
            if (o.Canonical?.Number is { } canonical && o.CanonicalUnit is { } unit)
            {
                var factor = printed != 0m ? Math.Abs(canonical / printed) : o.Unit.FactorTo(unit) ?? 1m;
                return new Reading(canonical * unit.ToBase, o.Canonical.Relation, Math.Max(step * factor * unit.ToBase, Smallest), unit.Quantity);
            }

            return new Reading(printed * o.Unit.ToBase, o.Figure.Relation, Math.Max(step * o.Unit.ToBase, Smallest), o.Unit.Quantity);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>How two readings of what should be one figure stand to each other.</summary>
    /// <param name="other">The other reading.</param>
    /// <param name="areTargets">True for two targets: bounds that overlap and start elsewhere are then two different targets.</param>
    public Agreement With(Reading other, bool areTargets)
    {
        if (Quantity != other.Quantity)
            return Agreement.Incomparable;
        if (Value == other.Value)
            return Touch(this, other) ? Agreement.Agree : Agreement.OutsideBound;

        var coarse = Math.Max(Step, other.Step);
        var difference = Math.Abs(Value - other.Value);
        if (Relation == Relation.Equal && other.Relation == Relation.Equal)
            return difference <= coarse / 2m && Step != other.Step ? Agreement.Rounded : Agreement.Differ;
        if (Relation == Relation.About || other.Relation == Relation.About)
        {
            var width = AboutWidth * Math.Max(Math.Abs(Value), Math.Abs(other.Value));
            if (difference <= Math.Max(width, coarse))
                return Agreement.Agree;
            if (!IsBound(Relation) && !IsBound(other.Relation))
                return Agreement.Differ;
        }

        if (!Overlap(this, other))
            return Agreement.OutsideBound;
        return areTargets && difference > coarse / 2m ? Agreement.OtherThreshold : Agreement.Agree;
    }

    /// <summary>True for a sign that opens an interval to one side.</summary>
    public static bool IsBound(Relation relation) => relation is Relation.AtLeast or Relation.MoreThan or Relation.AtMost or Relation.LessThan;

    private const decimal Smallest = 0.0000000001m;

    // The same number with different signs: a point does not lie in an interval that leaves its end out,
    // nor do two intervals meet that both leave it out on opposite sides.
    private static bool Touch(Reading a, Reading b)
    {
        if (a.Relation is Relation.About || b.Relation is Relation.About || a.Relation == b.Relation)
            return true;
        if (a.Relation == Relation.Equal)
            return b.Relation is not (Relation.MoreThan or Relation.LessThan);
        if (b.Relation == Relation.Equal)
            return a.Relation is not (Relation.MoreThan or Relation.LessThan);
        return IsUp(a.Relation) == IsUp(b.Relation) || (a.Relation is Relation.AtLeast or Relation.AtMost && b.Relation is Relation.AtLeast or Relation.AtMost);
    }

    private static bool Overlap(Reading a, Reading b)
    {
        if (IsBound(a.Relation) && IsBound(b.Relation) && IsUp(a.Relation) == IsUp(b.Relation))
            return true;
        var (low, high) = a.Value < b.Value ? (a, b) : (b, a);
        return IsUp(low.Relation) || (IsBound(high.Relation) && !IsUp(high.Relation));
    }

    private static bool IsUp(Relation relation) => relation is Relation.AtLeast or Relation.MoreThan;

    private static decimal StepOf(Figure figure, decimal printed)
    {
        if (figure is Figure.Ratio ratio)
            printed = ratio.Left;
        var scale = printed.Scale;
        var step = 1m;
        for (var i = 0; i < scale; i++)
            step /= 10m;
        return step;
    }
}
