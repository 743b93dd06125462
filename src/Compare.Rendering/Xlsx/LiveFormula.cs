namespace Compare.Rendering.Xlsx;

/// <summary>
/// A formula and what it gives. The analysis has the last word: a formula stands in a cell only where it gives the number of
/// the analysis; where none does, the number stands alone.
/// </summary>
/// <param name="Text">Without the equals sign.</param>
/// <param name="Result">What it gives; null when it cannot be computed.</param>
/// <param name="IsQuotient">True for a bare quotient, which needs no rounding and loses by it where another formula goes on with it.</param>
internal readonly record struct LiveFormula(string Text, decimal? Result, bool IsQuotient = false)
{
    // The result files round to ten decimals; a formula rounds likewise, so that binary arithmetic shows no 1.1099999999999999.
    private const int Decimals = 10;

    /// <summary>The first formula that gives the number, rounded like the result files; the bare number when none does.</summary>
    public static Cell Computed(decimal? expected, CellStyle style, params ReadOnlySpan<LiveFormula> candidates)
    {
        if (expected is not { } number)
            return new Cell { Style = style };
        foreach (var candidate in candidates)
        {
            if (candidate.Result is { } result && IsSame(result, number))
                return candidate.IsQuotient ? Cell.Live(candidate.Text, number, style) : Cell.Live($"ROUND({candidate.Text},10)", Math.Round(number, Decimals), style);
        }

        return Cell.Of(Math.Round(number, Decimals), style);
    }

    /// <summary>A reference to a cell that holds the number; the bare number when it holds another.</summary>
    public static Cell Reference(decimal? expected, CellStyle style, string address, decimal? held) =>
        expected is { } number && held is { } there && IsSame(number, there) ? Cell.Live(address, number, style) : Cell.Of(expected, style);

    // Beyond it nothing could be computed with the quotient any more, and a decimal could not hold it.
    private const double LargestQuotient = 1e24;

    /// <summary>A quotient; null when it cannot be computed.</summary>
    public static decimal? Quotient(decimal? over, decimal? under) =>
        over is not { } number || under is not { } by || by == 0m || Math.Abs((double)number / (double)by) >= LargestQuotient ? null : number / by;

    private static bool IsSame(decimal a, decimal b) => Math.Abs(a - b) <= 1e-9m * Math.Max(1m, Math.Max(Math.Abs(a), Math.Abs(b)));
}
