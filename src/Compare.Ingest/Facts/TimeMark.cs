using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>What a statement of time in a sentence is for.</summary>
internal enum TimeRole
{
    /// <summary>The time of the figures that follow.</summary>
    At,

    /// <summary>The time a comparison starts from (较2015年, 从2020年的): not the time of the figure that follows the comparison.</summary>
    Base,
}

/// <summary>A statement of time in a sentence: 到2025年, 2023、2025、2027年, “十三五”期间, 去年.</summary>
/// <param name="Start">Its start, with the words before it.</param>
/// <param name="End">Its end.</param>
/// <param name="Periods">The period, or the periods of a list.</param>
/// <param name="Role">What it is for.</param>
/// <param name="IsRange">True for a run of years in which totals add up; a level at its end is meant otherwise.</param>
/// <param name="IsDeadline">True for 到…, …前: a point to be reached.</param>
/// <param name="IsWord">True for 今年, 去年: a year told from the document's own.</param>
/// <param name="IsSoFar">True for 截至…, 目前, …以来: what has been reached, also in a year not yet over.</param>
/// <param name="IsFromTo">True for 从2015年到2019年: the first year is where a change starts.</param>
/// <param name="IsPlan">True for the years of a five-year plan, told by its name.</param>
/// <param name="IsVision">True for 展望2035年: far beyond what the text is about.</param>
/// <param name="IsSince">True for a run of years up to those that the text reports: a level told of it is the one it came to, unless it was kept all along.</param>
/// <param name="IsCensus">True for a census that is named: the time of what it counted, and no year that the text is about.</param>
internal sealed record TimeMark(int Start, int End, Period[] Periods, TimeRole Role, bool IsRange, bool IsDeadline, bool IsSoFar, bool IsWord = false, bool IsFromTo = false, bool IsPlan = false, bool IsVision = false, bool IsSince = false, bool IsCensus = false)
{
    /// <summary>The period of a mark that is no list.</summary>
    public Period Period => Periods[^1];
}
