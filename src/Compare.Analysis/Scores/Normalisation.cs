using System.Runtime.Serialization;

namespace Compare.Analysis.Scores;

/// <summary>How values in different units are brought to one scale; formulas in METHODS.md.</summary>
public enum Normalisation
{
    /// <summary>0 for the worst, 100 for the best of the compared areas.</summary>
    [EnumMember(Value = "minmax")]
    MinMax,

    /// <summary>Distance from the mean in sample standard deviations.</summary>
    [EnumMember(Value = "zscore")]
    ZScore,

    /// <summary>1 for the worst, upward; ties share the lowest.</summary>
    Rank,

    /// <summary>(rank − 1)/(n − 1).</summary>
    PercentRank,

    /// <summary>1 at the target, 0 at the worst of the compared areas, at most 1.</summary>
    DistanceToTarget,

    /// <summary>0 at the worst, 100 at the best goalpost, clamped.</summary>
    Goalposts,
}
