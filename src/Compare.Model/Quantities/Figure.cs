namespace Compare.Model.Quantities;

/// <summary>
/// A figure as a document prints it. The union is closed: the six cases below are all there are.
/// Numbers are decimal and are neither rounded nor rescaled.
/// </summary>
public abstract record Figure
{
    private Figure()
    {
    }

    /// <summary>The word of the <c>kind</c> column.</summary>
    public abstract FigureKind Kind { get; }

    /// <summary>The printed number (a ratio a:b gives a/b), or null for a commitment, which is not a number.</summary>
    public abstract decimal? Number { get; }

    /// <summary>The printed sign; <see cref="Quantities.Relation.Equal"/> where none is printed.</summary>
    public virtual Relation Relation => Relation.Equal;

    /// <summary>
    /// The largest size of a number that is computed with. Sums and products of numbers up to it stay inside the range of decimal;
    /// nothing a government counts comes near it.
    /// </summary>
    public const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>True when the number can be computed with: there is none, or it is no larger than <see cref="Largest"/>.</summary>
    public bool IsInRange => Number is not { } number || Math.Abs(number) <= Largest;

    /// <summary>The same figure with its number multiplied, as a unit conversion needs it; a ratio and a commitment stay as they are.</summary>
    /// <param name="factor">Target units per source unit; positive.</param>
    /// <returns>The figure; one whose number would leave the range of decimal is cut at its end, far outside <see cref="IsInRange"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not positive.</exception>
    public Figure Scaled(decimal factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return factor == 1m
            ? this
            : this switch
            {
                Point p => new Point(Product(p.Value, factor)),
                Bound b => new Bound(b.Side, Product(b.Threshold, factor)),
                Approximate a => new Approximate(Product(a.Value, factor)),
                FiveYearTotal t => new FiveYearTotal(Product(t.Total, factor), t.Sign),
                _ => this,
            };
    }

    /// <summary>The figure with the other sign, its bound turned round: a fall of at least 3 is a growth of at most −3. A figure without a number is itself.</summary>
    public Figure Negated() => this switch
    {
        Point p => new Point(-p.Value),
        Bound b => new Bound(b.Side switch
        {
            Relation.AtLeast => Relation.AtMost,
            Relation.AtMost => Relation.AtLeast,
            Relation.MoreThan => Relation.LessThan,
            Relation.LessThan => Relation.MoreThan,
            var side => side,
        }, -b.Threshold),
        Approximate a => new Approximate(-a.Value),
        _ => this,
    };

    private static decimal Product(decimal number, decimal factor) =>
        Math.Abs((double)number * (double)factor) < 7.9e28 ? number * factor : number < 0m ? decimal.MinValue : decimal.MaxValue;

    /// <summary>A figure from the sign and number of a result file's <c>op</c> and <c>value</c> columns.</summary>
    public static Figure From(Relation relation, decimal value) => relation switch
    {
        Relation.Equal => new Point(value),
        Relation.About => new Approximate(value),
        _ => new Bound(relation, value),
    };

    /// <summary>A printed point such as <c>4.5</c>.</summary>
    public sealed record Point(decimal Value) : Figure
    {
        /// <inheritdoc/>
        public override FigureKind Kind => FigureKind.Number;

        /// <inheritdoc/>
        public override decimal? Number => Value;
    }

    /// <summary>A printed bound such as <c>≥4.5</c> or <c>95%以上</c>: an interval open to one side.</summary>
    /// <param name="Side">At least, more than, at most or less than.</param>
    /// <param name="Threshold">The printed number.</param>
    public sealed record Bound(Relation Side, decimal Threshold) : Figure
    {
        /// <inheritdoc/>
        public override FigureKind Kind => FigureKind.Bound;

        /// <inheritdoc/>
        public override decimal? Number => Threshold;

        /// <inheritdoc/>
        public override Relation Relation => Side;
    }

    /// <summary>An approximate point such as <c>约5.5万</c>.</summary>
    public sealed record Approximate(decimal Value) : Figure
    {
        /// <inheritdoc/>
        public override FigureKind Kind => FigureKind.Number;

        /// <inheritdoc/>
        public override decimal? Number => Value;

        /// <inheritdoc/>
        public override Relation Relation => Relation.About;
    }

    /// <summary>A total over five years, <c>【16.9】</c> or <c>【&gt;300】</c>.</summary>
    public sealed record FiveYearTotal(decimal Total, Relation Sign = Relation.Equal) : Figure
    {
        /// <inheritdoc/>
        public override FigureKind Kind => FigureKind.Cumulative;

        /// <inheritdoc/>
        public override decimal? Number => Total;

        /// <inheritdoc/>
        public override Relation Relation => Sign;
    }

    /// <summary>A ratio such as <c>1.92:1</c>; its number is left divided by right.</summary>
    public sealed record Ratio(decimal Left, decimal Right) : Figure
    {
        /// <inheritdoc/>
        public override FigureKind Kind => FigureKind.Ratio;

        /// <inheritdoc/>
        public override decimal? Number => Right == 0m || Math.Abs((double)Left / (double)Right) >= 7.9e28 ? null : Left / Right;
    }

    /// <summary>A promise to cover everyone entitled, <c>应保尽保</c>. It is not a number and never silently 100.</summary>
    public sealed record Commitment(string Wording) : Figure
    {
        /// <inheritdoc/>
        public override FigureKind Kind => FigureKind.Commitment;

        /// <inheritdoc/>
        public override decimal? Number => null;
    }
}
