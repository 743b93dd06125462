namespace Compare.Reporting.Views;

/// <summary>
/// What a template sees: ready text, flags, and lists of further views. Numbers are rounded and worded before they get here,
/// so that the page, the deck and the workbook cannot differ.
/// </summary>
public abstract record View
{
    /// <summary>The fields a template may name.</summary>
    public abstract ViewShape Shape { get; }
}
