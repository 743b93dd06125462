namespace Compare.Reporting.Charts;

/// <summary>What a line of a trajectory stands for.</summary>
public enum TrajectoryRole
{
    /// <summary>What was measured, baseline first.</summary>
    Actual,

    /// <summary>The plan's own yearly targets.</summary>
    Path,

    /// <summary>The plan's target in its last year: a single point, open-ended for a bound.</summary>
    Target,

    /// <summary>From the latest figure straight to the target: the pace still needed.</summary>
    Required,

    /// <summary>From the baseline straight to the target: where an even pace would stand.</summary>
    Schedule,

    /// <summary>The straight line through the actual figures, carried on.</summary>
    Projection,
}
