using Compare.Reporting.Charts;

namespace Compare.Reporting.Slides;

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Status">The judgement it carries; its word or symbol stands in the text.</param>
public sealed record SlideCell(string Text, ChartStatus Status = ChartStatus.None);
