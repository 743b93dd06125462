using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>Draws chart models.</summary>
public interface IChartRenderer
{
    /// <summary>The chart for a page that already shows its title and source: an <c>svg</c> element without caption.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="theme">Colours and fonts.</param>
    /// <param name="size">The room.</param>
    string ToSvg(ChartModel chart, ChartTheme theme, ChartSize size);

    /// <summary>The chart as a file of its own, with title, note and source drawn in.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="theme">Colours and fonts.</param>
    /// <param name="size">The room.</param>
    string ToStandaloneSvg(ChartModel chart, ChartTheme theme, ChartSize size);
}
