using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>A bar for the share of the total and a tick for the share of the residents, with the figures in columns whose headings are the legend.</summary>
internal static class ShareDrawing
{
    public static double Draw(Canvas canvas, ShareChart chart, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var stacked = canvas.IsNarrow;
        var rows = chart.Groups.SelectMany(g => g.Rows).ToArray();
        var share = Column(canvas, chart.ShareLabel, rows.Select(r => r.Share?.Text), true, f * 1.3);
        var population = Column(canvas, chart.PopulationLabel, rows.Select(r => r.Population?.Text), false, f * 0.8);
        var index = Column(canvas, chart.IndexLabel, rows.Select(r => r.IndexText), true, 0);
        var columns = share.Width + population.Width + index.Width;
        var limit = stacked ? Math.Max(canvas.Width - columns, f * 6) : canvas.Width * 0.24;
        var labelWidth = stacked ? 0 : canvas.Widest(rows.Select(r => TextMeasure.Wrap(r.Area.Label, limit, f, 4)).ToArray(), f) + f;
        var overhang = Math.Max(Parts.TickOverhang(canvas, chart.Axis), f * 0.4);
        var plotLeft = labelWidth + (stacked ? overhang : 0);
        var plotRight = (stacked ? canvas.Width : canvas.Width - columns - f * 0.3) - overhang;
        var scale = Scale.Of(chart.Axis, plotLeft, plotRight);

        var heads = Math.Max(share.Lines.Length, Math.Max(population.Lines.Length, index.Lines.Length));
        var y = top + heads * Canvas.LineHeight(small) + f * 0.35;
        var shareAt = canvas.Width - index.Width - population.Width;
        var populationAt = canvas.Width - index.Width;
        var mark = Head(canvas, share.Lines, shareAt, y);
        canvas.Rect(mark.X - f * 1.1, mark.Y - f * 0.32, f * 0.9, f * 0.64, canvas.Theme.Quiet);
        mark = Head(canvas, population.Lines, populationAt, y);
        canvas.Line(mark.X - f * 0.45, mark.Y - f * 0.55, mark.X - f * 0.45, mark.Y + f * 0.55, canvas.Theme.Reference, f * 0.2);
        Head(canvas, index.Lines, canvas.Width, y);
        canvas.Line(0, y, canvas.Width, y, canvas.Theme.Line, 1);

        // First the places, then grid and marks.
        var places = new List<Place>();
        var strips = new List<double>();
        foreach (var group in chart.Groups)
        {
            var title = TextMeasure.Wrap(group.Label, canvas.Width - f * 0.8, f, 3, bold: true);
            if (title.Length > 0)
            {
                var band = title.Length * Canvas.LineHeight(f) + f * 0.3;
                canvas.Rect(0, y + f * 0.1, canvas.Width, band, canvas.Theme.Band);
                canvas.Paragraph(f * 0.4, y + f * 0.25, title, f, bold: true);
                y += band + f * 0.2;
            }

            var groupTop = y;
            foreach (var row in group.Rows)
            {
                var label = TextMeasure.Wrap(row.Area.Label, limit, f, 4);
                var height = stacked ? label.Length * Canvas.LineHeight(f) + f * 1.5 : Math.Max(f * 1.5, label.Length * Canvas.LineHeight(f) + f * 0.1);
                places.Add(new Place(row, label, y, height));
                if (stacked)
                    strips.AddRange([y + height - f * 1.4, y + height]);
                y += height;
            }

            if (!stacked && y > groupTop)
                strips.AddRange([groupTop, y]);
        }

        var bottom = y;
        var after = Parts.ValueAxis(canvas, chart.Axis, scale, strips.ToArray(), bottom);
        foreach (var place in places)
            Row(canvas, place.Row, place.Label, place.Top, place.Height, scale, stacked, plotLeft, plotRight, shareAt, populationAt);

        var unit = Parts.AxisTitle(chart.Axis);
        if (unit.Length > 0 && !stacked && canvas.Measure(unit, small) <= labelWidth - f * 0.5)
            canvas.Text(0, bottom + small * 1.25, unit, small, canvas.Theme.Muted);
        else if (unit.Length > 0)
            after = canvas.Paragraph(plotLeft, after, TextMeasure.Wrap(unit, plotRight - plotLeft, small), small, canvas.Theme.Muted);
        return after + small * 0.2;
    }

    private static void Row(
        Canvas canvas, ShareRow row, string[] label, double top, double height, Scale scale, bool stacked, double plotLeft, double plotRight, double shareAt, double populationAt)
    {
        var f = canvas.Font;
        var valuesAt = stacked ? top + f * 0.15 + Canvas.LineHeight(f) / 2 : top + height / 2;
        var barAt = stacked ? top + height - f * 0.75 : top + height / 2;
        var accent = canvas.Theme.Accent(row.Area.Accent);
        canvas.Open(row.Area.Key, row.Remark.Length > 0 ? row.Area.Label + ": " + row.Remark : row.Area.Label);
        if (stacked)
            canvas.Paragraph(0, top + f * 0.15, label, f);
        else
            canvas.Block(0, valuesAt, label, f);
        var thick = f * 0.95;
        if (row.Share is { } share)
        {
            var end = scale.At(share.Number);
            canvas.Rect(scale.At(0), barAt - thick / 2, Math.Max(1, end - scale.At(0)), thick, Parts.Mixed(accent, canvas.Theme.Background, 0.72));
            if (share.OpenSide != 0)
                canvas.Arrow(end, barAt, share.OpenSide * f * 0.8, 0, share.OpenSide < 0 ? canvas.Theme.Background : accent, f * 0.13);
        }
        else if (row.Remark.Length > 0)
        {
            var lines = TextMeasure.Wrap(row.Remark, plotRight - plotLeft, canvas.Small, 1);
            if (lines.Length > 0)
            {
                canvas.Rect(plotLeft, barAt - thick / 2, canvas.Measure(lines[0], canvas.Small) + f * 0.4, thick, canvas.Theme.Background);
                canvas.Text(plotLeft + f * 0.2, Canvas.Centred(barAt, canvas.Small), lines[0], canvas.Small, canvas.Theme.Muted);
            }
        }

        if (row.Population is { } people && row.Share is not null)
            canvas.Line(scale.At(people.Number), barAt - f * 0.68, scale.At(people.Number), barAt + f * 0.68, canvas.Theme.Reference, f * 0.2);
        Value(shareAt, row.Share?.Text, bold: true);
        Value(populationAt, row.Population?.Text, bold: false);
        Value(canvas.Width, row.IndexText.Length == 0 ? null : row.IndexText, bold: true);
        canvas.Close();
        canvas.Line(0, top + height, canvas.Width, top + height, canvas.Theme.Grid, 1);

        void Value(double x, string? text, bool bold) =>
            canvas.Text(x, Canvas.Centred(valuesAt, f), text ?? "—", f, text is null ? canvas.Theme.Muted : null, Anchor.End, bold: bold && text is not null);
    }

    private sealed record Place(ShareRow Row, string[] Label, double Top, double Height);

    private static (double X, double Y) Head(Canvas canvas, string[] lines, double right, double bottom)
    {
        var small = canvas.Small;
        var first = bottom - canvas.Font * 0.35 - (lines.Length - 0.5) * Canvas.LineHeight(small);
        for (var i = 0; i < lines.Length; i++)
            canvas.Text(right, Canvas.Centred(first + i * Canvas.LineHeight(small), small), lines[i], small, canvas.Theme.Muted, Anchor.End);
        return (right - canvas.Measure(lines[0], small), first);
    }

    private static (string[] Lines, double Width) Column(Canvas canvas, string heading, IEnumerable<string?> texts, bool bold, double mark)
    {
        var widest = texts.Select(t => canvas.Measure(t is null or "" ? "—" : t, canvas.Font, bold)).DefaultIfEmpty(0).Max();
        var longestWord = heading.Split(' ').Max(word => canvas.Measure(word, canvas.Small));
        var lines = TextMeasure.Wrap(heading, Math.Clamp(longestWord, Math.Max(widest, canvas.Small * 4.3), canvas.Small * 8), canvas.Small, 4);
        return (lines, Math.Max(widest, canvas.Widest(lines, canvas.Small) + mark) + canvas.Font * 0.8);
    }
}
