namespace Compare.Analysis.Trajectories;

/// <summary>The class of a trajectory; which classes are possible depends on the method.</summary>
public enum TrajectoryClass
{
    /// <summary>The figures cannot decide; the reason says why.</summary>
    Undetermined,

    /// <summary>china: at the target.</summary>
    Achieved,

    /// <summary>china: ahead of the time gone.</summary>
    Ahead,

    /// <summary>china: within the tolerance of the time gone.</summary>
    OnSchedule,

    /// <summary>china: behind the time gone.</summary>
    Behind,

    /// <summary>sdsn and un: on track.</summary>
    OnTrack,

    /// <summary>sdsn: moderately improving. eurostat: moderate progress.</summary>
    Moderate,

    /// <summary>sdsn: stagnating.</summary>
    Stagnating,

    /// <summary>sdsn: decreasing.</summary>
    Decreasing,

    /// <summary>un: too slow.</summary>
    TooSlow,

    /// <summary>un: no progress or worse.</summary>
    NoProgress,

    /// <summary>eurostat: significant progress.</summary>
    Significant,

    /// <summary>eurostat: insufficient progress.</summary>
    Insufficient,

    /// <summary>eurostat: moving away.</summary>
    Away,
}
