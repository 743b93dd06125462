namespace Compare.Model.Indicators;

/// <summary>What kind of measure an indicator is; totals grow with the size of a place and are never subtracted between places.</summary>
public enum MeasureKind
{
    /// <summary>A share or rate: <c>rate</c>.</summary>
    Rate,

    /// <summary>Per head, per thousand, per household: <c>per-head</c>.</summary>
    PerHead,

    /// <summary>An index, a score, an average: <c>index</c>.</summary>
    Index,

    /// <summary>A total at a point in time: <c>stock</c>.</summary>
    Stock,

    /// <summary>A total of one year: <c>yearly-flow</c>.</summary>
    YearlyFlow,

    /// <summary>A total of five years: <c>five-year-total</c>.</summary>
    FiveYearTotal,

    /// <summary>A promise, not a number: <c>commitment</c>.</summary>
    Commitment,

    /// <summary>One number against another: <c>ratio</c>.</summary>
    Ratio,
}
