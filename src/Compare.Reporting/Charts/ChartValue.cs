using Compare.Model.Quantities;

namespace Compare.Reporting.Charts;

/// <summary>A figure to be drawn: where it stands on the axis and how it is printed.</summary>
/// <param name="Number">In the axis' unit, unrounded.</param>
/// <param name="Text">As the report prints it, sign included (<c>≥4.5</c>), without the unit.</param>
/// <param name="Relation">The printed sign; a bound is drawn open to its side.</param>
public sealed record ChartValue(decimal Number, string Text, Relation Relation = Relation.Equal)
{
    /// <summary>+1 when the true value may lie above the number, -1 when below, 0 for a point.</summary>
    public int OpenSide => Relation switch
    {
        Relation.AtLeast or Relation.MoreThan => 1,
        Relation.AtMost or Relation.LessThan => -1,
        _ => 0,
    };

    /// <summary>True when the number itself is excluded.</summary>
    public bool IsStrict => Relation is Relation.MoreThan or Relation.LessThan;
}
