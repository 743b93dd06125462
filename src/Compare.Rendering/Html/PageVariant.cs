namespace Compare.Rendering.Html;

/// <summary>Which face of the page is rendered.</summary>
public enum PageVariant
{
    /// <summary>For a browser: with script, filters and pop-ups.</summary>
    Screen,

    /// <summary>For printing to PDF: without script.</summary>
    Print,
}
