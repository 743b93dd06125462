using System.Collections.Immutable;
using Compare.Analysis.Scores;
using Compare.Analysis.Trajectories;

namespace Compare.Analysis;

/// <summary>The choices an analysis is computed with. A result carries them, so that a report prints them and a rerun repeats them.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The year whose targets are judged.</summary>
    public int TargetYear { get; init; } = 2025;

    /// <summary>The latest year whose actual figures are used; null: all.</summary>
    public int? AsOf { get; init; }

    /// <summary>The year progress is measured from; null: each area's earliest actual figure.</summary>
    public int? BaselineYear { get; init; }

    /// <summary>The trajectory methods, one row each.</summary>
    public ImmutableArray<TrajectoryMethod> Methods { get; init; } = [TrajectoryMethod.China];

    /// <summary>The normalisations of the scores.</summary>
    public ImmutableArray<Normalisation> Normalisations { get; init; } = [Normalisation.MinMax];

    /// <summary>How normalised values are averaged.</summary>
    public Aggregation Aggregation { get; init; } = Aggregation.Arithmetic;

    /// <summary>
    /// The share of a field's weight an area must have values for to be scored in it, 0 to 1. Low by default: published indices average
    /// whatever a field has, and what guards against too little is the threshold over all.
    /// </summary>
    public decimal CoverageThreshold { get; init; } = 0.25m;

    /// <summary>The share of all weight an area must have values for to be scored over all, 0 to 1.</summary>
    public decimal IndexCoverageThreshold { get; init; } = 0.8m;

    /// <summary>
    /// True to score fields and the whole over indicators that all compared areas share; false to let missing values drop out and the
    /// weights rescale; null: shared only where fewer than five areas are compared.
    /// </summary>
    public bool? SharedOnly { get; init; }

    /// <summary>What a field without a score counts as in the whole.</summary>
    public MissingField MissingField { get; init; } = MissingField.Drop;

    /// <summary>How often weights and normalisation are drawn for the range of a rank; 0: no range.</summary>
    public int RankDraws { get; init; } = 500;

    /// <summary>The seed of these draws: the same seed gives the same ranges.</summary>
    public long Seed { get; init; } = 20250101;

    /// <summary>How far progress may differ from the time gone and still be on schedule, in points of 0 to 1.</summary>
    public decimal OnScheduleTolerance { get; init; } = 0.05m;

    /// <summary>How far an approximate figure (约, 近) may lie from its printed number, as a part of it.</summary>
    public decimal ApproximateWithin { get; init; } = 0.05m;

    /// <summary>How far a floating-point number may fall short of a cut-off and still be at it.</summary>
    public double CutOffTolerance { get; init; } = Cutoff.Tolerance;

    /// <summary>True to look for contradictions and doubtful values as well.</summary>
    public bool Audit { get; init; } = true;
}
