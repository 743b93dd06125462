namespace Compare.Model.Quantities;

/// <summary>What kind of thing a printed figure is; the words of the <c>kind</c> column.</summary>
public enum FigureKind
{
    /// <summary>A point or an approximate point: <c>number</c>.</summary>
    Number,

    /// <summary>An interval open to one side: <c>bound</c>.</summary>
    Bound,

    /// <summary>A total over five years, printed 【…】: <c>cumulative</c>.</summary>
    Cumulative,

    /// <summary>Two numbers with a colon: <c>ratio</c>.</summary>
    Ratio,

    /// <summary>A promise to cover everyone entitled: <c>commitment</c>.</summary>
    Commitment,

    /// <summary>No value was printed: <c>missing</c>.</summary>
    Missing,
}
