namespace Compare.Model.Indicators;

/// <summary>Which way an indicator is better.</summary>
public enum Direction
{
    /// <summary>Neither way: the figure is shown and not judged.</summary>
    None,

    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}
