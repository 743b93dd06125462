using Compare.Model.Areas;

namespace Compare.Analysis.Scores;

/// <summary>An area's score and rank in a scope; a row of <c>scores.csv</c>.</summary>
public sealed record Score
{
    /// <summary>The area.</summary>
    public required AreaId Area { get; init; }

    /// <summary><c>indicator:ID</c>, <c>domain:ID</c> or <c>index</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>The score, unrounded; null when not scored.</summary>
    public double? Value { get; init; }

    /// <summary>Competition rank (1, 2, 2, 4), 1 is best; null when not scored.</summary>
    public int? Rank { get; init; }

    /// <summary>The rank at the 5th percentile of the drawn weights and normalisations; null when none are drawn.</summary>
    public int? RankLow { get; init; }

    /// <summary>The rank at the 95th percentile of the drawn weights and normalisations; null when none are drawn.</summary>
    public int? RankHigh { get; init; }

    /// <summary>Share of the scope's weight the area has values for, 0 to 1.</summary>
    public required decimal Coverage { get; init; }

    /// <summary>How many indicators the score rests on.</summary>
    public required int Indicators { get; init; }

    /// <summary>Normalisation and aggregation, e.g. <c>minmax/arithmetic</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The reason code why nothing is scored; empty when scored.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The colour from the catalogue's thresholds; a field takes it from its two worst indicators, the whole has none.</summary>
    public Colour Colour { get; init; }

    /// <summary>
    /// <see cref="ReasonCodes.MixedYears"/> where the compared areas' figures are of different years, <see cref="ReasonCodes.FieldFromGroup"/>
    /// where a missing field counts as its group's mean, both with a semicolon between; empty otherwise.
    /// </summary>
    public string Note { get; init; } = "";
}
