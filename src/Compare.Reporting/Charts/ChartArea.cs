namespace Compare.Reporting.Charts;

/// <summary>An area as a chart names it.</summary>
/// <param name="Key">The area's id; drawn as <c>data-key</c> so that a page can filter.</param>
/// <param name="Label">The name that tells it from every other area of the report.</param>
/// <param name="Accent">1 to 8 for the theme's accent of this area, the same in every chart; 0 for none.</param>
public sealed record ChartArea(string Key, string Label, int Accent = 0);
