using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery.Samples;

/// <summary>One picture of the gallery.</summary>
/// <param name="Title">Unique; what it shows.</param>
/// <param name="Description">Unique; what a reader should look at.</param>
/// <param name="Chart">The model.</param>
/// <param name="Sizes">The sizes it is drawn in.</param>
internal sealed record Sample(string Title, string Description, ChartModel Chart, params ChartSize[] Sizes);
