namespace Compare.Analysis;

/// <summary>Division of printed numbers, which may be of any size.</summary>
internal static class Quotient
{
    /// <summary>Leaves room for what a reader's text makes of a quotient: a percentage is a hundred times as large.</summary>
    private const double Largest = 1e24;

    /// <summary>The exact quotient; null by zero, and where nothing could be computed with it any more.</summary>
    public static decimal? Of(decimal number, decimal by) =>
        by == 0m || Math.Abs((double)number / (double)by) >= Largest ? null : number / by;
}
