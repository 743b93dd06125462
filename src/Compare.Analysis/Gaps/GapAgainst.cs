namespace Compare.Analysis.Gaps;

/// <summary>What a figure is compared with.</summary>
public enum GapAgainst
{
    /// <summary>The area's own target: <c>own-target</c>.</summary>
    OwnTarget,

    /// <summary>The target of its city: <c>city</c>.</summary>
    City,

    /// <summary>The target of the country: <c>national</c>.</summary>
    National,

    /// <summary>The mean of its peers: <c>peers</c>.</summary>
    Peers,
}
