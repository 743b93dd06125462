namespace Compare.Analysis.Trajectories;

/// <summary>How progress is classed; sources and formulas in METHODS.md.</summary>
public enum TrajectoryMethod
{
    /// <summary>Mid-term review of Chinese plans: progress against the share of time gone.</summary>
    China,

    /// <summary>Sustainable Development Report arrows.</summary>
    Sdsn,

    /// <summary>United Nations progress chart.</summary>
    Un,

    /// <summary>Eurostat's ratio of actual to required growth.</summary>
    Eurostat,
}
