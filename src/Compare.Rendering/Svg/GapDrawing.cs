using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>Bars to both sides of zero, better to the right, each with its figure at the end; below them what has no gap, with the reason.</summary>
internal static class GapDrawing
{
    private const int ManyBars = 12;

    public static double Draw(Canvas canvas, GapChart chart, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var stacked = canvas.IsNarrow;
        var limit = stacked ? canvas.Width : canvas.Width * 0.34;
        var labels = chart.Bars.Select(b => TextMeasure.Wrap(b.Area.Label, limit, f, 3)).ToArray();
        var remarkLabels = chart.Remarks.Select(r => TextMeasure.Wrap(r.Area.Label, limit, f, 3)).ToArray();
        var labelWidth = stacked ? 0 : Math.Max(canvas.Widest(labels, f), canvas.Widest(remarkLabels, f)) + f * 0.9;
        var y = Parts.StatusLegend(canvas, chart.Legend, top);

        // Room for the figures beyond the bars on each side.
        var symbol = f * 1.25;
        var overhang = Parts.TickOverhang(canvas, chart.Axis);
        var (left, right) = (overhang, overhang);
        foreach (var bar in chart.Bars)
        {
            var need = canvas.Measure(bar.Difference.Text, f, true) + symbol + f * (bar.Difference.OpenSide == 0 ? 0.5 : 1.3);
            if (bar.Difference.Number < 0)
                left = Math.Max(left, need);
            else
                right = Math.Max(right, need);
        }

        var plotLeft = labelWidth;
        var plotRight = canvas.Width;

        // A bar seldom reaches the end of the axis: only what the longest one needs is kept free.
        var scale = Scale.Of(chart.Axis, plotLeft + left, plotRight - right);
        if (chart.Bars.Length > 0)
        {
            // Sides head.
            var zero = scale.At(0);
            var sides = (Worse: "← " + chart.WorseLabel, Better: chart.BetterLabel + " →");
            var hasWorse = chart.Axis.Min < 0;
            var hasBetter = chart.Axis.Max > 0;
            var leftLines = hasWorse ? TextMeasure.Wrap(sides.Worse, Math.Max(zero - plotLeft - f * 0.4, small * 5), small, 2) : [];
            var rightLines = hasBetter ? TextMeasure.Wrap(sides.Better, Math.Max(plotRight - zero - f * 0.4, small * 5), small, 2) : [];
            var heads = Math.Max(leftLines.Length, rightLines.Length);
            if (chart.ZeroLabel.Length > 0)
            {
                var line = TextMeasure.Wrap(chart.ZeroLabel, plotRight - plotLeft, small, 1, bold: true)[0];
                var half = canvas.Measure(line, small, true) / 2;
                canvas.Text(Parts.Between(zero, plotLeft + half, Math.Max(plotLeft + half, plotRight - half)), y + small, line, small, canvas.Theme.Reference, Anchor.Middle, bold: true);
                y += Canvas.LineHeight(small);
            }

            for (var i = 0; i < leftLines.Length; i++)
                canvas.Text(zero - f * 0.4, y + small + i * Canvas.LineHeight(small), leftLines[i], small, canvas.Theme.Muted, Anchor.End);
            for (var i = 0; i < rightLines.Length; i++)
                canvas.Text(zero + f * 0.4, y + small + i * Canvas.LineHeight(small), rightLines[i], small, canvas.Theme.Muted);
            y += heads * Canvas.LineHeight(small) + f * 0.2;

            y = DrawBars(canvas, chart, labels, scale, y, stacked, symbol);
            var bottom = y;
            var after = Parts.AxisTitle(chart.Axis);
            y += small * 1.6;
            if (after.Length > 0)
            {
                if (!stacked && canvas.Measure(after, small) <= labelWidth - f * 0.5)
                    canvas.Text(0, bottom + small * 1.25, after, small, canvas.Theme.Muted);
                else
                    y = canvas.Paragraph(plotLeft, y, TextMeasure.Wrap(after, plotRight - plotLeft, small), small, canvas.Theme.Muted);
            }
        }

        return DrawRemarks(canvas, chart, remarkLabels, labelWidth, y + (chart.Bars.Length > 0 ? f * 0.5 : 0), stacked);
    }

    private static double DrawBars(Canvas canvas, GapChart chart, string[][] labels, Scale scale, double y, bool stacked, double symbol)
    {
        var f = canvas.Font;
        var zero = scale.At(0);
        // Many bars stand closer, so that a page holds the chart and the table it belongs to.
        var roomy = labels.Length > ManyBars ? 1.62 : 2;
        var pitch = labels.Select(l => stacked ? l.Length * Canvas.LineHeight(f) + f * 1.55 : Math.Max(f * roomy, l.Length * Canvas.LineHeight(f) + f * (roomy - 1.5))).ToArray();
        if (canvas.Height is { } height && pitch.Length > 0)
        {
            var spare = (height - y - pitch.Sum() - f * 3 - chart.Remarks.Length * f * 1.9) / pitch.Length;
            for (var i = 0; i < pitch.Length; i++)
                pitch[i] = Parts.Between(pitch[i] + spare, Math.Min(pitch[i], Math.Max(f * 1.5, labels[i].Length * Canvas.LineHeight(f))), f * 4);
        }

        var bottom = y + pitch.Sum();
        var strips = stacked ? new double[pitch.Length * 2] : [y - f * 0.2, bottom];
        var rowTop = y;
        for (var i = 0; stacked && i < pitch.Length; i++)
        {
            rowTop += pitch[i];
            strips[i * 2] = rowTop - f * 1.55;
            strips[i * 2 + 1] = rowTop - f * 0.1;
        }

        Parts.ValueAxis(canvas, chart.Axis, scale, strips, bottom);
        canvas.Verticals([zero], strips, canvas.Theme.Reference, 1.6);
        for (var i = 0; i < chart.Bars.Length; i++)
        {
            var bar = chart.Bars[i];
            var middle = stacked ? y + pitch[i] - f * 0.85 : y + pitch[i] / 2;
            var thick = Math.Min(f * 1.1, stacked ? f : pitch[i] * 0.62);
            var end = scale.At(bar.Difference.Number);
            var sign = bar.Difference.Number < 0 ? -1 : 1;
            var colours = canvas.Theme.Of(bar.Status);
            canvas.Open(bar.Area.Key, bar.Area.Label + ": " + bar.Difference.Text + ", " + bar.Word + (bar.Detail.Length > 0 ? ", " + bar.Detail : ""));
            if (stacked)
                canvas.Paragraph(0, y + f * 0.1, labels[i], f);
            else
                canvas.Block(0, middle, labels[i], f);
            if (bar.Difference.Number != 0)
                canvas.Rect(Math.Min(zero, end), middle - thick / 2, Math.Max(1, Math.Abs(end - zero)), thick, colours.Strong);
            else
                canvas.Line(zero, middle - thick / 2, zero, middle + thick / 2, colours.Strong, f * 0.3);
            if (bar.Difference.OpenSide != 0)
                canvas.Arrow(end, middle, bar.Difference.OpenSide * f * 0.6, 0, bar.Difference.OpenSide == sign ? colours.Strong : canvas.Theme.Background, f * 0.14);
            var textAt = end + sign * (bar.Difference.OpenSide == sign ? f * 1.2 : f * 0.45);
            canvas.Symbol(bar.Status, textAt + sign * f * 0.36, middle, f * 0.36);
            canvas.Text(textAt + sign * f * 0.95, Canvas.Centred(middle, f), bar.Difference.Text, f, colours.Strong, sign < 0 ? Anchor.End : Anchor.Start, bold: true);
            canvas.Close();
            y += pitch[i];
        }

        return bottom;
    }

    private static double DrawRemarks(Canvas canvas, GapChart chart, string[][] labels, double labelWidth, double y, bool stacked)
    {
        var f = canvas.Font;
        for (var i = 0; i < chart.Remarks.Length; i++)
        {
            var remark = chart.Remarks[i];
            var x = stacked ? 0 : labelWidth;
            var text = remark.Reason.Length == 0 ? remark.Word : remark.Word + (Parts.IsHan(remark.Word) ? "：" : ": ") + remark.Reason;
            var lines = TextMeasure.Wrap(text, canvas.Width - x - f * 1.4, canvas.Small, 3);
            var height = stacked
                ? labels[i].Length * Canvas.LineHeight(f) + lines.Length * Canvas.LineHeight(canvas.Small) + f * 0.6
                : Math.Max(labels[i].Length * Canvas.LineHeight(f), lines.Length * Canvas.LineHeight(canvas.Small)) + f * 0.6;
            canvas.Line(0, y, canvas.Width, y, canvas.Theme.Grid, 1);
            canvas.Open(remark.Area.Key);
            double middle;
            if (stacked)
            {
                var below = canvas.Paragraph(0, y + f * 0.3, labels[i], f);
                middle = below + lines.Length * Canvas.LineHeight(canvas.Small) / 2;
            }
            else
            {
                middle = y + height / 2;
                canvas.Block(0, middle, labels[i], f);
            }

            canvas.Symbol(remark.Status, x + f * 0.45, middle - (lines.Length - 1) * Canvas.LineHeight(canvas.Small) / 2, f * 0.36);
            canvas.Block(x + f * 1.3, middle, lines, canvas.Small, canvas.Theme.Muted);
            canvas.Close();
            y += height;
        }

        return y + f * 0.2;
    }
}
