namespace Compare.Reporting.Views;

/// <summary>Which face of the page a part belongs to.</summary>
public enum PageFace
{
    /// <summary>Both.</summary>
    Both,

    /// <summary>The screen alone.</summary>
    Screen,

    /// <summary>Paper alone.</summary>
    Paper,
}
