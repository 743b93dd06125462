namespace Compare.Model.Observations;

/// <summary>Whether a figure was achieved or is aimed at.</summary>
public enum ValueStatus
{
    /// <summary>Achieved: <c>actual</c>.</summary>
    Actual,

    /// <summary>Aimed at: <c>target</c>.</summary>
    Target,
}
