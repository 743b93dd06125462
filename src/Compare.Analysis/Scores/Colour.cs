namespace Compare.Analysis.Scores;

/// <summary>The traffic light of an indicator or a field.</summary>
public enum Colour
{
    /// <summary>No thresholds, or no figure.</summary>
    None,

    /// <summary>Fewer than half of a field's indicators have figures.</summary>
    Grey,

    /// <summary>Worse than the red threshold.</summary>
    Red,

    /// <summary>At the red threshold or better.</summary>
    Orange,

    /// <summary>At the midpoint of the two thresholds or better.</summary>
    Yellow,

    /// <summary>At the green threshold or better.</summary>
    Green,
}
