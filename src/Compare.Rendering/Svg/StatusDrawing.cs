using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>Stacked counts; the figures stand in columns whose headings are the legend.</summary>
internal static class StatusDrawing
{
    public static double Draw(Canvas canvas, StatusChart chart, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var stacked = canvas.IsNarrow;
        var y = Parts.StatusLegend(canvas, chart.Legend, top);
        var column = Math.Max(chart.Rows.SelectMany(r => r.Counts).Select(c => canvas.Measure(Count(c))).DefaultIfEmpty(0).Max(), f * 1.1) + f * 0.8;
        var columns = column * chart.Legend.Length;
        var limit = stacked ? Math.Max(canvas.Width - columns - f * 0.5, f * 6) : canvas.Width * 0.28;
        var labels = chart.Rows.Select(r => TextMeasure.Wrap(r.Area.Label, limit, f, 5, bold: true)).ToArray();
        var labelWidth = stacked ? 0 : canvas.Widest(labels, f, true) + f;
        var overhang = Parts.TickOverhang(canvas, chart.Axis);
        var plotLeft = labelWidth + (stacked ? overhang : 0);
        var plotRight = (stacked ? canvas.Width : canvas.Width - columns - f * 0.5) - overhang;
        var scale = Scale.Of(chart.Axis, plotLeft, plotRight);

        for (var i = 0; i < chart.Legend.Length; i++)
            canvas.Symbol(chart.Legend[i].Status, canvas.Width - columns + column * (i + 1) - f * 0.45, y + f * 0.6, f * 0.36);
        y += f * 1.3;
        canvas.Line(0, y, canvas.Width, y, canvas.Theme.Line, 1);
        var heights = labels.Select(l => stacked ? l.Length * Canvas.LineHeight(f) + f * 1.7 : Math.Max(f * 2.1, l.Length * Canvas.LineHeight(f) + f * 0.5)).ToArray();
        if (canvas.Height is { } height && heights.Length > 0)
        {
            var spare = (height - y - heights.Sum() - f * 2.5) / heights.Length;
            for (var i = 0; i < heights.Length; i++)
                heights[i] += Parts.Between(spare, 0, f * 2);
        }

        var bottom = y + heights.Sum();
        var strips = stacked ? new double[heights.Length * 2] : [y, bottom];
        var rowTop = y;
        for (var i = 0; stacked && i < heights.Length; i++)
        {
            rowTop += heights[i];
            strips[i * 2] = rowTop - f * 1.6;
            strips[i * 2 + 1] = rowTop;
        }

        var after = Parts.ValueAxis(canvas, chart.Axis, scale, strips, bottom);
        for (var i = 0; i < chart.Rows.Length; i++)
        {
            var row = chart.Rows[i];
            var valuesAt = stacked ? y + f * 0.2 + Canvas.LineHeight(f) / 2 : y + heights[i] / 2;
            var barAt = stacked ? y + heights[i] - f * 0.85 : y + heights[i] / 2;
            var thick = stacked ? f * 1.15 : Math.Min(heights[i] * 0.66, f * 1.9);
            canvas.Open(row.Area.Key, Tooltip(chart, row));
            if (stacked)
                canvas.Paragraph(0, y + f * 0.2, labels[i], f, bold: true);
            else
                canvas.Block(0, valuesAt, labels[i], f, bold: true);
            var sum = 0;
            for (var s = 0; s < chart.Legend.Length; s++)
            {
                var count = row.Counts[s];
                canvas.Text(canvas.Width - columns + column * (s + 1), Canvas.Centred(valuesAt, f), Count(count), f, count == 0 ? canvas.Theme.Muted : null, Anchor.End);
                if (count == 0)
                    continue;
                var (from, to) = (scale.At(sum), scale.At(sum + count));
                sum += count;
                var status = chart.Legend[s].Status;
                if (status == ChartStatus.Missing)
                    canvas.Hatch(from, barAt - thick / 2, Math.Max(to - from - 1, 0.5), thick);
                else
                    canvas.Rect(from, barAt - thick / 2, Math.Max(to - from - 1, 0.5), thick, Parts.Mixed(canvas.Theme.Of(status).Strong, canvas.Theme.Background, 0.4));
                if (to - from > f * 1.1)
                    canvas.Symbol(status, (from + to - 1) / 2, barAt, f * 0.34);
            }

            canvas.Close();
            y += heights[i];
            canvas.Line(0, y, canvas.Width, y, canvas.Theme.Grid, 1);
        }

        var title = Parts.AxisTitle(chart.Axis);
        if (title.Length == 0)
            return after;
        if (!stacked && canvas.Measure(title, small) <= labelWidth - f * 0.5)
        {
            canvas.Text(0, bottom + small * 1.25, title, small, canvas.Theme.Muted);
            return after;
        }

        return canvas.Paragraph(plotLeft, after, TextMeasure.Wrap(title, plotRight - plotLeft, small), small, canvas.Theme.Muted);
    }

    private static string Count(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Tooltip(StatusChart chart, StatusRow row) =>
        row.Area.Label + ": " + string.Join(", ", row.Counts.Select((c, i) => chart.Legend[i].Word + " " + Count(c)));
}
