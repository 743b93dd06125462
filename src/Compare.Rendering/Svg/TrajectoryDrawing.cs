using System.Collections.Immutable;
using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>One district over the years: solid for what was measured, dashed for what is carried on, dotted for what would be needed.</summary>
internal static class TrajectoryDrawing
{
    public static double Draw(Canvas canvas, TrajectoryChart chart, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var theme = canvas.Theme;
        var accent = theme.Accent(chart.Area.Accent);
        var y = Heading(canvas, chart, accent, top);

        // Labels at the right end: target, projection, city.
        var ends = Ends(chart, accent, theme);
        var room = canvas.IsNarrow ? canvas.Width * 0.27 : canvas.Width * 0.23;
        var endLines = ends.Select(e => TextMeasure.Wrap(e.Text, room, small, 4, bold: true)).ToArray();
        var endWidth = canvas.Widest(endLines, small, true);

        var unit = Parts.AxisTitle(chart.Axis);
        if (unit.Length > 0)
            y = canvas.Paragraph(0, y, TextMeasure.Wrap(unit, canvas.Width, small), small, theme.Muted);
        var tickWidth = Parts.TickOverhang(canvas, chart.Axis) * 2;
        var plotLeft = tickWidth + f * 0.6;
        var plotRight = canvas.Width - (endWidth > 0 ? endWidth + f * 1.6 : Parts.TickOverhang(canvas, chart.Years));
        var needed = endLines.Sum(l => l.Length * Canvas.LineHeight(small) + f * 0.2);
        var plotTop = y + f * 0.7;
        var plotHeight = canvas.Height is { } height ? Math.Max(height - plotTop - f * 2, needed) : Math.Max(Parts.Between(canvas.Width * 0.4, f * 13, f * 22), needed);
        var plotBottom = plotTop + plotHeight;
        var inset = f * 1.1;
        var across = Scale.Of(chart.Years, plotLeft + inset, plotRight - f * 0.4);
        var (opensDown, opensUp) = (Opens(chart, -1), Opens(chart, 1));
        var up = Scale.Of(chart.Axis, plotBottom - f * (opensDown ? 2 : 0.7), plotTop + f * (opensUp ? 1.4 : 0.6));

        var grid = new List<double>();
        foreach (var tick in chart.Axis.Ticks)
            grid.Add(up.At(tick.Value));
        canvas.Horizontals(grid, plotLeft, plotRight, theme.Grid, 1);
        foreach (var tick in chart.Axis.Ticks)
        {
            var ty = up.At(tick.Value);
            canvas.Text(tickWidth, Canvas.Centred(ty, small), tick.Text, small, theme.Muted, Anchor.End);
        }

        var bottom = Years(canvas, chart.Years, across, plotLeft, plotRight, plotBottom);

        var placer = new LabelPlacer(plotLeft, plotTop - f * 0.4, plotRight + f * 0.6, plotBottom);
        if (chart.Interval.Length > 0)
            Band(canvas, chart, across, up, Parts.Mixed(accent, theme.Background, 0.16));
        foreach (var line in chart.References)
        {
            var ly = up.At(line.Value.Number);
            canvas.Line(plotLeft, ly, plotRight, ly, theme.Reference, 1.4, "5 3");
            placer.AddLine(plotLeft, ly, plotRight, ly);
        }

        foreach (var series in chart.Series)
            Lines(canvas, series, accent, across, up, placer);
        foreach (var series in chart.Series)
            Marks(canvas, series, accent, across, up, placer);

        // Figures at the points, the measured ones first.
        for (var role = TrajectoryRole.Actual; role <= TrajectoryRole.Path; role++)
        {
            foreach (var series in chart.Series)
            {
                if (series.Role != role)
                    continue;
                var last = role == TrajectoryRole.Path ? series.Points.Length - 1 : series.Points.Length;
                for (var i = 0; i < last; i++)
                {
                    var point = series.Points[i];
                    if (!IsTelling(series.Points, i))
                        continue;
                    var font = role == TrajectoryRole.Actual ? f : small;
                    var bold = role == TrajectoryRole.Actual;
                    var width = canvas.Measure(point.Value.Text, font, bold);
                    if (placer.Place(across.At(point.Year), up.At(point.Value.Number), width, font * 1.12, f * 0.6) is { } box)
                        Parts.PlotLabel(canvas, placer, box, point.Value.Text, font, bold ? accent : theme.Muted, bold);
                }
            }
        }

        // The end labels, apart from each other, with a leader to what they name.
        var sizes = endLines.Select(l => l.Length * Canvas.LineHeight(small) + f * 0.2).ToArray();
        var at = Parts.Spread([.. ends.Select(e => up.At(e.Value))], sizes, plotTop, Math.Max(plotBottom, plotTop + needed));
        for (var i = 0; i < ends.Length; i++)
        {
            var from = up.At(ends[i].Value);
            canvas.Polyline([plotRight + f * 0.1, from, plotRight + f * 0.75, at[i], plotRight + f * 1.15, at[i]], theme.Line, 0.9);
            canvas.Block(plotRight + f * 1.4, at[i], endLines[i], small, ends[i].Colour, bold: true);
        }

        return bottom;
    }

    /// <summary>Years under a plot, thinned where they would touch; the y below them.</summary>
    public static double Years(Canvas canvas, ChartAxis axis, Scale across, double left, double right, double bottom)
    {
        var small = canvas.Small;
        canvas.Line(left, bottom, right, bottom, canvas.Theme.Line, 1);
        var widest = Parts.TickOverhang(canvas, axis) * 2;
        var pitch = axis.Ticks.Length > 1 ? Math.Abs(across.At(axis.Ticks[1].Value) - across.At(axis.Ticks[0].Value)) : double.MaxValue;
        var every = pitch <= 0 ? 1 : Math.Max(1, (int)Math.Ceiling((widest + small * 0.5) / pitch));
        var marks = new double[axis.Ticks.Length];
        for (var i = 0; i < axis.Ticks.Length; i++)
        {
            var x = across.At(axis.Ticks[i].Value);
            marks[i] = x;
            if (i % every == 0)
                canvas.Text(x, bottom + small * 1.35, axis.Ticks[i].Text, small, canvas.Theme.Muted, Anchor.Middle);
        }

        canvas.Verticals(marks, [bottom, bottom + small * 0.3], canvas.Theme.Line, 1);
        return bottom + small * 1.8;
    }

    /// <summary>How a role's line is dashed; null for solid.</summary>
    public static string? Dash(TrajectoryRole role, double font) => role switch
    {
        TrajectoryRole.Projection => font > 15 ? "11 7" : "7 4",
        TrajectoryRole.Required => font > 15 ? "3 6" : "2 4",
        TrajectoryRole.Schedule => font > 15 ? "12 4 2 4" : "8 3 1.5 3",
        _ => null,
    };

    private static bool Opens(TrajectoryChart chart, int side) => chart.Series.Any(s => s.Role is TrajectoryRole.Actual or TrajectoryRole.Target or TrajectoryRole.Path && s.Points.Any(p => p.Value.OpenSide == side));

    // Of a long series the first, the last, the highest and the lowest figure are printed; the rest is in the data beside the chart.
    private static bool IsTelling(ImmutableArray<YearPoint> points, int index)
    {
        if (points.Length <= 10 || index == 0 || index == points.Length - 1)
            return true;
        var (highest, lowest) = (0, 0);
        for (var i = 1; i < points.Length; i++)
        {
            highest = points[i].Value.Number > points[highest].Value.Number ? i : highest;
            lowest = points[i].Value.Number < points[lowest].Value.Number ? i : lowest;
        }

        return index == highest || index == lowest;
    }

    private static double Heading(Canvas canvas, TrajectoryChart chart, string accent, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var y = top;
        if (chart.Verdict.Length > 0)
        {
            var lines = TextMeasure.Wrap(chart.Verdict, canvas.Width - f * 1.4, f, 3, bold: true);
            canvas.Symbol(chart.Status, f * 0.5, y + f * 0.64, f * 0.42);
            var below = y;
            foreach (var line in lines)
            {
                canvas.Text(f * 1.35, below + f, line, f, canvas.Theme.Of(chart.Status).Strong, bold: true);
                below += Canvas.LineHeight(f);
            }

            y = below + f * 0.25;
        }

        // Line samples with their names.
        var (x, sample) = (0d, f * 2.2);
        foreach (var (role, label) in Samples(chart))
        {
            var width = sample + f * 0.5 + canvas.Measure(label, small);
            if (x > 0 && x + width > canvas.Width)
            {
                x = 0;
                y += Canvas.LineHeight(small) * 1.05;
            }

            var middle = y + small * 0.66;
            if (role is { } known)
                Sample(canvas, known, accent, x, middle, sample);
            else
                canvas.Rect(x, middle - f * 0.35, sample, f * 0.7, Parts.Mixed(accent, canvas.Theme.Background, 0.16));
            foreach (var line in TextMeasure.Wrap(label, canvas.Width - x - sample - f * 0.5, small, 1))
                canvas.Text(x + sample + f * 0.5, Canvas.Centred(middle, small), line, small, canvas.Theme.Muted);
            x += width + f * 1.3;
        }

        return x > 0 ? y + Canvas.LineHeight(small) * 1.3 : y;
    }

    private static IEnumerable<(TrajectoryRole? Role, string Label)> Samples(TrajectoryChart chart)
    {
        foreach (var series in chart.Series)
        {
            if (series.Label.Length > 0 && series.Points.Length > 0)
                yield return (series.Role, series.Label);
        }

        if (chart.Interval.Length > 0 && chart.IntervalLabel.Length > 0)
            yield return (null, chart.IntervalLabel);
    }

    private static void Sample(Canvas canvas, TrajectoryRole role, string accent, double x, double y, double width)
    {
        var f = canvas.Font;
        var (colour, thick) = Style(canvas, role, accent);
        if (role != TrajectoryRole.Target)
            canvas.Line(x, y, x + width, y, colour, thick, Dash(role, f));
        switch (role)
        {
            case TrajectoryRole.Actual:
                canvas.Circle(x + width / 2, y, f * 0.34, accent, canvas.Theme.Background, f * 0.08);
                break;
            case TrajectoryRole.Path:
                Diamond(canvas, x + width / 2, y, f * 0.36, accent);
                break;
            case TrajectoryRole.Target:
                Target(canvas, x + width / 2, y, accent, strict: false);
                break;
            default:
                break;
        }
    }

    private static (string Colour, double Width) Style(Canvas canvas, TrajectoryRole role, string accent) => role switch
    {
        TrajectoryRole.Actual => (accent, canvas.Font * 0.21),
        TrajectoryRole.Path => (Parts.Mixed(accent, canvas.Theme.Background, 0.62), canvas.Font * 0.12),
        TrajectoryRole.Projection => (accent, canvas.Font * 0.14),
        TrajectoryRole.Schedule => (canvas.Theme.Line, canvas.Font * 0.09),
        _ => (canvas.Theme.Quiet, canvas.Font * 0.14),
    };

    private static void Lines(Canvas canvas, TrajectorySeries series, string accent, Scale across, Scale up, LabelPlacer placer)
    {
        if (series.Points.Length < 2)
            return;
        var points = Points(series, across, up);
        var (colour, width) = Style(canvas, series.Role, accent);
        canvas.Polyline(points, colour, width, Dash(series.Role, canvas.Font));
        for (var i = 2; i < points.Length; i += 2)
            placer.AddLine(points[i - 2], points[i - 1], points[i], points[i + 1]);
    }

    /// <summary>The points of a series as x, y, x, y, ….</summary>
    public static double[] Points(TrajectorySeries series, Scale across, Scale up)
    {
        var points = new double[series.Points.Length * 2];
        for (var i = 0; i < series.Points.Length; i++)
            (points[i * 2], points[i * 2 + 1]) = (across.At(series.Points[i].Year), up.At(series.Points[i].Value.Number));
        return points;
    }

    private static void Marks(Canvas canvas, TrajectorySeries series, string accent, Scale across, Scale up, LabelPlacer placer)
    {
        var f = canvas.Font;
        if (series.Role is TrajectoryRole.Required or TrajectoryRole.Schedule)
            return;
        for (var i = 0; i < series.Points.Length; i++)
        {
            var point = series.Points[i];
            if (series.Role == TrajectoryRole.Projection && i < series.Points.Length - 1)
                continue;
            var (x, y) = (across.At(point.Year), up.At(point.Value.Number));
            if (point.Value.OpenSide != 0)
                canvas.Arrow(x, y, 0, -point.Value.OpenSide * f * 1.3, accent, f * 0.13);
            placer.Occupy(x - f * 0.45, y - f * 0.45, f * 0.9, f * 0.9);
            switch (series.Role)
            {
                case TrajectoryRole.Actual:
                    canvas.Circle(x, y, f * 0.38, point.Value.IsStrict ? canvas.Theme.Background : accent, point.Value.IsStrict ? accent : canvas.Theme.Background, f * (point.Value.IsStrict ? 0.15 : 0.08));
                    break;
                case TrajectoryRole.Path:
                    Diamond(canvas, x, y, f * 0.36, accent);
                    break;
                case TrajectoryRole.Target:
                    Target(canvas, x, y, accent, point.Value.IsStrict);
                    break;
                default:
                    canvas.Circle(x, y, f * 0.3, canvas.Theme.Background, accent, f * 0.12);
                    break;
            }
        }
    }

    private static void Diamond(Canvas canvas, double x, double y, double r, string colour) =>
        canvas.Polygon([x, y - r, x + r, y, x, y + r, x - r, y], canvas.Theme.Background, colour, canvas.Font * 0.13);

    private static void Target(Canvas canvas, double x, double y, string colour, bool strict)
    {
        var f = canvas.Font;
        canvas.Circle(x, y, f * 0.5, canvas.Theme.Background, colour, f * 0.15);
        if (!strict)
            canvas.Circle(x, y, f * 0.24, colour);
    }

    // A fan from the last measured point when only the end is known, else a band.
    private static void Band(Canvas canvas, TrajectoryChart chart, Scale across, Scale up, string fill)
    {
        var points = new List<double>();
        if (chart.Interval.Length == 1)
        {
            var start = chart.Series.FirstOrDefault(s => s.Role == TrajectoryRole.Projection) ?? chart.Series.FirstOrDefault(s => s.Role == TrajectoryRole.Actual);
            if (start is { Points.Length: > 0 })
            {
                var first = start.Role == TrajectoryRole.Projection ? start.Points[0] : start.Points[^1];
                points.AddRange([across.At(first.Year), up.At(first.Value.Number)]);
            }
        }

        foreach (var point in chart.Interval)
            points.AddRange([across.At(point.Year), up.At(point.High)]);
        for (var i = chart.Interval.Length - 1; i >= 0; i--)
            points.AddRange([across.At(chart.Interval[i].Year), up.At(chart.Interval[i].Low)]);
        canvas.Polygon(points.ToArray(), fill);
    }

    private static ImmutableArray<End> Ends(TrajectoryChart chart, string accent, ChartTheme theme)
    {
        var ends = ImmutableArray.CreateBuilder<End>();
        var target = chart.Series.FirstOrDefault(s => s is { Role: TrajectoryRole.Target, Points.Length: > 0 });
        foreach (var series in chart.Series)
        {
            if (series.Points.Length == 0)
                continue;
            var named = series.Role switch
            {
                TrajectoryRole.Target or TrajectoryRole.Projection => true,
                TrajectoryRole.Path => target is null || target.Points[^1].Value.Number != series.Points[^1].Value.Number,
                _ => false,
            };
            if (named)
                ends.Add(new End(series.Points[^1].Value.Number, series.Label + " " + series.Points[^1].Value.Text, accent));
        }

        foreach (var line in chart.References)
            ends.Add(new End(line.Value.Number, line.Label + " " + line.Value.Text, theme.Reference));
        return ends.ToImmutable();
    }

    private sealed record End(decimal Value, string Text, string Colour);
}
