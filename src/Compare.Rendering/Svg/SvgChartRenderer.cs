using System.Diagnostics;
using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>
/// Draws chart models as SVG: text, presentation attributes and shapes alone; no script, no style sheet, no external
/// reference. The same model, theme and size give the same bytes.
/// </summary>
public sealed class SvgChartRenderer : IChartRenderer
{
    /// <inheritdoc/>
    public string ToSvg(ChartModel chart, ChartTheme theme, ChartSize size) => Draw(chart, theme, size, standalone: false);

    /// <inheritdoc/>
    public string ToStandaloneSvg(ChartModel chart, ChartTheme theme, ChartSize size) => Draw(chart, theme, size, standalone: true);

    private static string Draw(ChartModel chart, ChartTheme theme, ChartSize size, bool standalone)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(theme);
        ArgumentNullException.ThrowIfNull(size);
        if (!standalone)
        {
            var inline = new Canvas(chart, theme, size);
            return inline.Finish(Body(inline, chart, 0), standalone: false);
        }

        // A file has a margin, its caption above and its note and source below.
        var margin = Math.Round(size.FontSize);
        var canvas = new Canvas(chart, theme, size);
        var y = margin;
        var title = size.FontSize * 1.25;
        y = canvas.Paragraph(0, y, TextMeasure.Wrap(chart.Title, size.Width, title, bold: true), title, bold: true);
        if (chart.Subtitle.Length > 0)
            y = canvas.Paragraph(0, y, TextMeasure.Wrap(chart.Subtitle, size.Width, canvas.Font), canvas.Font, theme.Muted);
        y = Body(canvas, chart, y + canvas.Font * 0.6);
        y += canvas.Font * 0.3;
        foreach (var text in (ReadOnlySpan<string>)[chart.Note, chart.SourceLine])
        {
            if (text.Length > 0)
                y = canvas.Paragraph(0, y, TextMeasure.Wrap(text, size.Width, canvas.Small), canvas.Small, theme.Muted);
        }

        return canvas.Finish(y + margin, standalone: true);
    }

    private static double Body(Canvas canvas, ChartModel chart, double top) => chart switch
    {
        ScorecardChart scorecard => ScorecardDrawing.Draw(canvas, scorecard, top),
        DumbbellChart dumbbell => DumbbellDrawing.Draw(canvas, dumbbell, top),
        GapChart gap => GapDrawing.Draw(canvas, gap, top),
        TrajectoryChart trajectory => TrajectoryDrawing.Draw(canvas, trajectory, top),
        ProfileChart profile => ProfileDrawing.Draw(canvas, profile, top),
        SmallMultiplesChart multiples => SmallMultiplesDrawing.Draw(canvas, multiples, top),
        SlopeChart slope => SlopeDrawing.Draw(canvas, slope, top),
        StatusChart status => StatusDrawing.Draw(canvas, status, top),
        ShareChart share => ShareDrawing.Draw(canvas, share, top),
        _ => throw new UnreachableException(chart.GetType().Name),
    };
}
