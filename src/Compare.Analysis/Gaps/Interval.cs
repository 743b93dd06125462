using Compare.Model.Quantities;

namespace Compare.Analysis.Gaps;

/// <summary>
/// The values a printed figure leaves possible. An end that is null is open to infinity; the default is "anything".
/// Arithmetic widens and never narrows, so a wider input can only make a verdict less certain.
/// </summary>
/// <param name="Low">Lower end; null: none.</param>
/// <param name="LowOpen">True when the lower end itself is excluded.</param>
/// <param name="High">Upper end; null: none.</param>
/// <param name="HighOpen">True when the upper end itself is excluded.</param>
internal readonly record struct Interval(decimal? Low, bool LowOpen, decimal? High, bool HighOpen)
{
    /// <summary>True when only one value is possible.</summary>
    public bool IsPoint => Low is { } low && High is { } high && low == high;

    /// <summary>The interval that holds just <paramref name="value"/>.</summary>
    public static Interval At(decimal value) => new(value, false, value, false);

    /// <summary>The values a figure leaves possible; null for a commitment or a ratio by zero, which are no numbers.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="approximateWithin">How far from the printed number an approximate figure may lie, as a part of it.</param>
    public static Interval? Of(Figure figure, decimal approximateWithin)
    {
        if (figure.Number is not { } number)
            return null;
        return figure.Relation switch
        {
            Relation.AtLeast => new Interval(number, false, null, false),
            Relation.MoreThan => new Interval(number, true, null, false),
            Relation.AtMost => new Interval(null, false, number, false),
            Relation.LessThan => new Interval(null, false, number, true),
            Relation.About => new Interval(number - Math.Abs(number) * approximateWithin, false, number + Math.Abs(number) * approximateWithin, false),
            _ => At(number),
        };
    }

    /// <summary>The interval mirrored at zero, with which "less is better" is judged as "more is better".</summary>
    public Interval Negated() => new(-High, HighOpen, -Low, LowOpen);

    /// <summary>Every sum of a value of this and one of <paramref name="other"/>.</summary>
    public Interval Plus(Interval other) => new(Low + other.Low, LowOpen || other.LowOpen, High + other.High, HighOpen || other.HighOpen);

    /// <summary>Every difference of a value of this and one of <paramref name="other"/>.</summary>
    public Interval Minus(Interval other) => Plus(other.Negated());

    /// <summary>Every value multiplied by a positive factor.</summary>
    public Interval Times(decimal factor) => new(Low * factor, LowOpen, High * factor, HighOpen);

    /// <summary>The figure that prints this interval; null for one that is closed to both sides without being a point, or open to both.</summary>
    public Figure? ToFigure() => (Low, High) switch
    {
        ({ } low, { } high) => low == high ? new Figure.Point(low) : null,
        ({ } low, null) => new Figure.Bound(LowOpen ? Relation.MoreThan : Relation.AtLeast, low),
        (null, { } high) => new Figure.Bound(HighOpen ? Relation.LessThan : Relation.AtMost, high),
        _ => null,
    };
}
