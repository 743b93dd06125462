namespace Compare.Model.Observations;

/// <summary>The words of an observation's <c>flags</c> column.</summary>
public static class ObservationFlags
{
    /// <summary>The text of or around the figure is damaged: kept out of the analysis until confirmed.</summary>
    public const string Damaged = "damaged";

    /// <summary>Printed as an approximate figure (约, 近, 左右).</summary>
    public const string Approximate = "approximate";

    /// <summary>Another place of the same area's documents prints another value.</summary>
    public const string Contradicted = "contradicted";

    /// <summary>A five-year total whose brackets 【】 the crawl lost; told from the table's note and the measure kind.</summary>
    public const string BracketLost = "bracket-lost";

    /// <summary>The row lost a cell; which column the value belongs to was decided by a stated rule.</summary>
    public const string ColumnInferred = "column-inferred";

    /// <summary>The value may belong to another column or row: two columns fit it equally well, or a line or a header may be of either of two.</summary>
    public const string ColumnDoubtful = "column-doubtful";

    /// <summary>The text does not say plainly whether the figure was reached or is aimed at, two ways of telling disagree: kept out of the analysis until confirmed.</summary>
    public const string TimeDoubtful = "time-doubtful";

    /// <summary>The unit column contradicts the unit in the name; the name's unit was taken.</summary>
    public const string UnitConflict = "unit-conflict";

    /// <summary>Text around the figure was repaired by a rule (gloss, traditional characters, byte damage).</summary>
    public const string Repaired = "repaired";

    /// <summary>Changed by a reviewed correction.</summary>
    public const string Corrected = "corrected";

    /// <summary>The alignment is a proposal that nobody has confirmed.</summary>
    public const string AlignmentProposed = "alignment-proposed";

    /// <summary>A change of its subject against an earlier time (增长6.7%), not a level.</summary>
    public const string Change = "change";

    /// <summary>Beside <see cref="Change"/>: the printed figure says by how much its subject fell (下降3.1%).</summary>
    public const string Decrease = "decrease";

    /// <summary>Beside <see cref="Change"/>: the growth over several years or their yearly mean (较2015年增长39.9%, 年均增长8%), not that of the year.</summary>
    public const string SeveralYears = "several-years";

    /// <summary>Beside <see cref="Change"/>: the growth of an income after the rise of prices is taken off (实际增长).</summary>
    public const string RealTerms = "real-terms";

    /// <summary>A doubtful reading or alignment that a person confirmed in the review.</summary>
    public const string Confirmed = "confirmed";
}
