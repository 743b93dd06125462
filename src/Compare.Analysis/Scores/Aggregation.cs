namespace Compare.Analysis.Scores;

/// <summary>The weighted mean that makes a score of several normalised values.</summary>
public enum Aggregation
{
    /// <summary>Arithmetic mean.</summary>
    Arithmetic,

    /// <summary>Geometric mean; refused where a value is not positive.</summary>
    Geometric,

    /// <summary>Harmonic mean; refused where a value is not positive.</summary>
    Harmonic,
}
