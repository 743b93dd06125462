namespace Compare.Analysis.Peers;

/// <summary>What a standing among the peers amounts to.</summary>
public enum PeerVerdict
{
    /// <summary>Fewer than three areas, or all the same: nothing to say.</summary>
    None,

    /// <summary>Best of three or four; from five areas in the best quarter.</summary>
    Strength,

    /// <summary>In between.</summary>
    Middle,

    /// <summary>Worst of three or four; from five areas in the worst quarter.</summary>
    Weakness,
}
