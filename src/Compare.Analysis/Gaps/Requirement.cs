using Compare.Model.Indicators;
using Compare.Model.Quantities;

namespace Compare.Analysis.Gaps;

/// <summary>What a target asks for: to reach a threshold, or to pass it.</summary>
/// <param name="Threshold">The printed number, in the indicator's unit.</param>
/// <param name="Strict">True for &gt; and &lt;: the threshold itself is not enough.</param>
/// <param name="Approximate">True for 约: the threshold is not exact.</param>
internal readonly record struct Requirement(decimal Threshold, bool Strict, bool Approximate)
{
    /// <summary>
    /// The requirement of a target figure; null when it is no number, or when its sign points the wrong way
    /// (a ceiling where more is better asks for nothing that could be reached).
    /// </summary>
    public static Requirement? Of(Figure target, Direction direction)
    {
        if (target.Number is not { } number)
            return null;
        return (target.Relation, direction) switch
        {
            (Relation.Equal, _) => new Requirement(number, Strict: false, Approximate: false),
            (Relation.About, _) => new Requirement(number, Strict: false, Approximate: true),
            (Relation.AtLeast, Direction.Higher) or (Relation.AtMost, Direction.Lower) => new Requirement(number, Strict: false, Approximate: false),
            (Relation.MoreThan, Direction.Higher) or (Relation.LessThan, Direction.Lower) => new Requirement(number, Strict: true, Approximate: false),
            _ => null,
        };
    }
}
