namespace Compare.Model.Quantities;

/// <summary>A unit of measure. Two units convert into each other only when they measure the same quantity.</summary>
/// <param name="Symbol">As the catalogue prints it: <c>%</c>, <c>万人</c>, <c>平方米</c>.</param>
/// <param name="Quantity">What is measured, e.g. <c>share</c>, <c>persons</c>, <c>area</c>.</param>
/// <param name="ToBase">How many base units of the quantity one of this unit is; positive.</param>
/// <param name="DifferenceSymbol">The unit of a difference of two such figures: 个百分点 for shares, otherwise the symbol itself.</param>
public sealed record Unit(string Symbol, string Quantity, decimal ToBase, string DifferenceSymbol)
{
    /// <summary>The unit of a figure printed without one.</summary>
    public static Unit None { get; } = new("", "number", 1m, "");

    /// <summary>Target units per one of this unit, or null when the two measure different quantities.</summary>
    public decimal? FactorTo(Unit target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Quantity == target.Quantity ? ToBase / target.ToBase : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Symbol;
}
