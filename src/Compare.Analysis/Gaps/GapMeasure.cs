namespace Compare.Analysis.Gaps;

/// <summary>Which of an area's figures is compared: three questions that are never mixed.</summary>
public enum GapMeasure
{
    /// <summary>Where it started.</summary>
    Baseline,

    /// <summary>Where it stands.</summary>
    Latest,

    /// <summary>What it aims at.</summary>
    Target,
}
