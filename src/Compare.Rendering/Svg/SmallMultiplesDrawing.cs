using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>Small charts in a grid, with the same years and each its own value axis.</summary>
internal static class SmallMultiplesDrawing
{
    public static double Draw(Canvas canvas, SmallMultiplesChart chart, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        if (chart.Panels.IsDefaultOrEmpty)
            return top;
        var gap = f * 1.8;
        var columns = Math.Clamp((int)((canvas.Width + gap) / ((canvas.IsNarrow ? f * 12.6 : f * 15.5) + gap)), 1, Math.Min(4, chart.Panels.Length));
        var width = (canvas.Width - gap * (columns - 1)) / columns;
        var y = Legend(canvas, chart, top);
        var plotHeight = f * 6.6;
        for (var from = 0; from < chart.Panels.Length; from += columns)
        {
            var row = chart.Panels.AsSpan(from, Math.Min(columns, chart.Panels.Length - from));
            var titles = new string[row.Length][];
            var most = 0;
            for (var i = 0; i < row.Length; i++)
            {
                titles[i] = TextMeasure.Wrap(Parts.WithUnit(row[i].Title, row[i].Axis.Unit), width, small, 4, bold: true);
                most = Math.Max(most, titles[i].Length);
            }

            var plotTop = y + most * Canvas.LineHeight(small) + f * 0.6;
            for (var i = 0; i < row.Length; i++)
            {
                var x = i * (width + gap);
                canvas.Open(row[i].Key);
                canvas.Paragraph(x, y + (most - titles[i].Length) * Canvas.LineHeight(small), titles[i], small, bold: true);
                Panel(canvas, row[i], chart.Years, x, width, plotTop, plotTop + plotHeight);
                canvas.Close();
            }

            y = plotTop + plotHeight + small * 2.9;
        }

        return y - small * 0.8;
    }

    private static void Panel(Canvas canvas, ChartPanel panel, ChartAxis years, double left, double width, double top, double bottom)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var theme = canvas.Theme;
        var tick = canvas.Small * 0.95;
        var tickWidth = Parts.TickOverhang(canvas, panel.Axis) * 2 * tick / small;
        var plotLeft = left + tickWidth + f * 0.4;

        // Two lines have their figures beside the points; more would get into each other's way and are named at their ends.
        var crowded = panel.Series.Length > 2;
        var endWidth = crowded ? panel.Series.Where(s => s.Points.Length > 0).Select(s => canvas.Measure(s.Points[^1].Value.Text, small, true)).DefaultIfEmpty(0).Max() + f * 0.2 : 0;
        var plotRight = left + width - f * 0.2 - endWidth;
        var inset = Math.Max(f * 0.7, Parts.TickOverhang(canvas, years));
        var across = Scale.Of(years, plotLeft + f * 0.7, plotRight - inset);
        var up = Scale.Of(panel.Axis, bottom - f * 0.5, top + f * 0.5);

        // Three or so ticks are enough in a small plot.
        var ticks = panel.Axis.Ticks;
        var every = Math.Max(1, (int)Math.Ceiling((ticks.Length - 1) / 3d));
        while ((ticks.Length - 1) % every != 0 && every < ticks.Length)
            every++;
        var grid = new List<double>();
        for (var i = 0; i < ticks.Length; i += every)
            grid.Add(up.At(ticks[i].Value));
        canvas.Horizontals(grid, plotLeft, plotRight, theme.Grid, 1);
        for (var i = 0; i < ticks.Length; i += every)
        {
            var ty = up.At(ticks[i].Value);
            canvas.Text(plotLeft - f * 0.4, Canvas.Centred(ty, tick), ticks[i].Text, tick, theme.Muted, Anchor.End);
        }

        TrajectoryDrawing.Years(canvas, years, across, plotLeft, plotRight, bottom);
        var placer = new LabelPlacer(plotLeft, top - f * 0.6, left + width, bottom);
        foreach (var line in panel.References)
        {
            var ly = up.At(line.Value.Number);
            canvas.Line(plotLeft, ly, plotRight, ly, theme.Reference, 1.3, "5 3");
            placer.AddLine(plotLeft, ly, plotRight, ly);
        }

        foreach (var series in panel.Series)
        {
            var accent = theme.Accent(series.Area?.Accent ?? 1);
            if (series.Points.Length > 1)
            {
                var points = TrajectoryDrawing.Points(series, across, up);
                canvas.Polyline(points, series.Role == TrajectoryRole.Actual ? accent : Parts.Mixed(accent, theme.Background, 0.7), f * (series.Role == TrajectoryRole.Actual ? 0.2 : 0.15), TrajectoryDrawing.Dash(series.Role, f));
                for (var i = 2; i < points.Length; i += 2)
                    placer.AddLine(points[i - 2], points[i - 1], points[i], points[i + 1]);
            }
        }

        foreach (var series in panel.Series)
        {
            var accent = theme.Accent(series.Area?.Accent ?? 1);
            var number = series.Area?.Accent ?? 1;
            var points = TrajectoryDrawing.Points(series, across, up);
            for (var i = 0; i < points.Length; i += 2)
                placer.Occupy(points[i] - f * 0.35, points[i + 1] - f * 0.35, f * 0.7, f * 0.7);
            var solid = series.Role == TrajectoryRole.Actual;
            canvas.AccentMarks(number, points, f * 0.29, solid ? accent : theme.Background, solid ? theme.Background : accent, f * (solid ? 0.06 : 0.11));
        }

        if (crowded)
            EndLabels(canvas, panel, across, up, top - f * 0.5, bottom, placer);

        // First and last figure of each line; with the city's figure at its line.
        foreach (var series in crowded ? [] : panel.Series)
        {
            for (var i = 0; i < series.Points.Length; i++)
            {
                if (i > 0 && i < series.Points.Length - 1)
                    continue;
                var point = series.Points[i];
                var w = canvas.Measure(point.Value.Text, small, true);
                if (placer.Place(across.At(point.Year), up.At(point.Value.Number), w, small * 1.12, f * 0.5) is { } box)
                    Parts.PlotLabel(canvas, placer, box, point.Value.Text, small, theme.Accent(series.Area?.Accent ?? 1), bold: true);
            }
        }

        foreach (var line in panel.References)
        {
            var text = line.Label.Length == 0 ? line.Value.Text : line.Label + " " + line.Value.Text;
            var w = canvas.Measure(text, small);
            if (placer.Place((plotLeft + plotRight) / 2, up.At(line.Value.Number), w, small * 1.12, f * 0.25) is { } box)
                Parts.PlotLabel(canvas, placer, box, text, small, theme.Reference, bold: false);
        }
    }

    // The last figures of lines that end in the same year, beside their ends and apart from each other.
    private static void EndLabels(Canvas canvas, ChartPanel panel, Scale across, Scale up, double top, double bottom, LabelPlacer placer)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        foreach (var year in panel.Series.Where(s => s.Points.Length > 0).GroupBy(s => s.Points[^1].Year))
        {
            var ends = year.ToArray();
            var at = Parts.Spread([.. ends.Select(s => up.At(s.Points[^1].Value.Number))], [.. ends.Select(_ => small * 1.15)], top, bottom);
            for (var i = 0; i < ends.Length; i++)
            {
                var text = ends[i].Points[^1].Value.Text;
                var x = across.At(year.Key) + f * 0.5;
                var width = canvas.Measure(text, small, true);
                var colour = canvas.Theme.Accent(ends[i].Area?.Accent ?? 1);
                if (placer.TryTake(x, at[i] - small * 0.54, width, small * 1.08))
                    Parts.PlotLabel(canvas, placer, new(x, at[i] - small * 0.54, width, small * 1.08), text, small, colour, bold: true);
                else if (placer.Place(across.At(year.Key), up.At(ends[i].Points[^1].Value.Number), width, small * 1.12, f * 0.5) is { } box)
                    Parts.PlotLabel(canvas, placer, box, text, small, colour, bold: true);
            }
        }
    }

    private static double Legend(Canvas canvas, SmallMultiplesChart chart, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var (x, y) = (0d, top);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var series in chart.Panels.SelectMany(p => p.Series))
        {
            if (series.Points.Length == 0 || !seen.Add((series.Area?.Key ?? "") + "\n" + series.RoleKey + "\n" + series.Label))
                continue;
            var text = series.Area is null ? series.Label : series.Label.Length == 0 ? series.Area.Label : series.Area.Label + " " + series.Label;
            var width = f * 2.7 + canvas.Measure(text, small);
            if (x > 0 && x + width > canvas.Width)
            {
                x = 0;
                y += Canvas.LineHeight(small) * 1.1;
            }

            var middle = y + small * 0.66;
            var number = series.Area?.Accent ?? 1;
            var accent = canvas.Theme.Accent(number);
            var solid = series.Role == TrajectoryRole.Actual;
            canvas.Line(x, middle, x + f * 2.2, middle, solid ? accent : Parts.Mixed(accent, canvas.Theme.Background, 0.7), f * (solid ? 0.2 : 0.15), TrajectoryDrawing.Dash(series.Role, f));
            canvas.AccentMark(number, x + f * 1.1, middle, f * 0.29, solid ? accent : canvas.Theme.Background, solid ? canvas.Theme.Background : accent, f * (solid ? 0.06 : 0.11));
            foreach (var line in TextMeasure.Wrap(text, canvas.Width - x - f * 2.7, small, 1))
                canvas.Text(x + f * 2.7, Canvas.Centred(middle, small), line, small, canvas.Theme.Muted);
            x += width + f * 1.2;
        }

        return x > 0 ? y + Canvas.LineHeight(small) * 1.5 : y;
    }
}
