using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>The spine chart: every row a scale of its own from the worst to the best figure, better to the right, the district as a large mark among the others.</summary>
internal static class ProfileDrawing
{
    private const int ManyRows = 14;

    public static double Draw(Canvas canvas, ProfileChart chart, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var stacked = canvas.IsNarrow;
        var rows = chart.Groups.SelectMany(g => g.Rows).ToArray();
        var hasCity = chart.CityHeader.Length > 0;
        var y = Parts.StatusLegend(canvas, chart.Legend, top);
        y = MarkLegend(canvas, chart, y);

        var own = Column(canvas, chart.OwnHeader, rows.Select(r => r.Own?.Text), f, true, f * 1.2);
        var city = hasCity ? Column(canvas, chart.CityHeader, rows.Select(r => r.City?.Text), f, false, 0) : (Lines: [], Width: 0d);
        var worst = Column(canvas, chart.WorstHeader, rows.Select(r => r.Worst?.Text), small, false, 0);
        var best = Column(canvas, chart.BestHeader, rows.Select(r => r.Best?.Text), small, false, 0);
        var labelWidth = stacked ? 0 : Math.Min(rows.Select(r => canvas.Measure(Parts.WithUnit(r.Label, r.Unit), f)).DefaultIfEmpty(0).Max(), canvas.Width * 0.34) + f * 0.6;
        var spineLeft = labelWidth + own.Width + city.Width + worst.Width + f * 0.9;
        var spineRight = canvas.Width - best.Width - f * 0.4;

        var heads = new[] { own.Lines.Length, city.Lines.Length, worst.Lines.Length, best.Lines.Length }.Max();
        var headBottom = y + heads * Canvas.LineHeight(small) + f * 0.35;
        Head(canvas, own.Lines, labelWidth + own.Width, headBottom, Anchor.End);
        Head(canvas, city.Lines, labelWidth + own.Width + city.Width, headBottom, Anchor.End);
        Head(canvas, worst.Lines, labelWidth + own.Width + city.Width + worst.Width, headBottom, Anchor.End);
        Head(canvas, best.Lines, canvas.Width, headBottom, Anchor.End);
        if (labelWidth > 0 && chart.RowHeader.Length > 0)
            Head(canvas, TextMeasure.Wrap(chart.RowHeader, labelWidth - f * 0.6, small, 1), 0, headBottom, Anchor.Start);
        canvas.Line(0, headBottom, canvas.Width, headBottom, canvas.Theme.Line, 1);
        y = headBottom;

        // A full page of rows stands closer: the district's figures and its picture are to share that page.
        var tight = rows.Length > ManyRows ? 0.84 : 1;
        var scale = new Scale(0, 1, spineLeft + f * 0.7, spineRight - f * 0.7);
        var rules = new List<double>();
        foreach (var group in chart.Groups)
        {
            if (group.Label.Length > 0)
            {
                var line = TextMeasure.Wrap(group.Label, canvas.Width - f, f, 1, bold: true);
                canvas.Rect(0, y + f * 0.1, canvas.Width, f * (1.8 * tight - 0.2), canvas.Theme.Band);
                canvas.Text(f * 0.4, Canvas.Centred(y + f * 0.9 * tight, f), line.Length > 0 ? line[0] : "", bold: true);
                y += f * 1.8 * tight;
            }

            foreach (var row in group.Rows)
            {
                var labels = TextMeasure.Wrap(Parts.WithUnit(row.Label, row.Unit), stacked ? canvas.Width : labelWidth - f * 0.6, f, 4);
                var text = labels.Length * Canvas.LineHeight(f);
                var height = stacked ? text + f * 2 : Math.Max(f * 1.95 * tight, text + f * 0.45 * tight);
                var middle = stacked ? y + text + f * 1.05 : y + height / 2;
                canvas.Open(row.Key, Tooltip(chart, row));
                if (stacked)
                    canvas.Paragraph(0, y + f * 0.25, labels, f);
                else
                    canvas.Block(0, middle, labels, f);
                Row(canvas, chart, row, scale, middle, labelWidth, own.Width, city.Width, worst.Width, spineLeft, spineRight);
                canvas.Close();
                y += height;
                rules.Add(y);
            }
        }

        canvas.Horizontals(rules, 0, canvas.Width, canvas.Theme.Grid, 1);
        return y + f * 0.3;
    }

    private static void Row(Canvas canvas, ProfileChart chart, ProfileRow row, Scale scale, double middle, double labelWidth, double own, double city, double worst, double left, double right)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var baseline = Canvas.Centred(middle, f);
        if (city > 0)
            canvas.Text(labelWidth + own + city, baseline, row.City?.Text ?? "—", f, row.City is null ? canvas.Theme.Muted : null, Anchor.End);
        canvas.Text(labelWidth + own, baseline, row.Own?.Text ?? "—", f, row.Own is null ? canvas.Theme.Muted : null, Anchor.End, bold: row.Own is not null);
        if (row.Status is not (ChartStatus.None or ChartStatus.Missing))
            canvas.Symbol(row.Status, labelWidth + own - canvas.Measure(row.Own?.Text ?? "—", f, row.Own is not null) - f * 0.75, middle, f * 0.36);
        if (row.Worst is not { } low || row.Best is not { } high)
        {
            canvas.Hatch(left, middle - f * 0.5, right - left, f);
            var width = canvas.Measure(chart.NoDataLabel, small);
            canvas.Rect((left + right - width) / 2 - f * 0.4, middle - f * 0.55, width + f * 0.8, f * 1.1, canvas.Theme.Background);
            canvas.Text((left + right) / 2, Canvas.Centred(middle, small), chart.NoDataLabel, small, canvas.Theme.Muted, Anchor.Middle);
            return;
        }

        canvas.Text(labelWidth + own + city + worst, Canvas.Centred(middle, small), low.Text, small, canvas.Theme.Muted, Anchor.End);
        canvas.Text(canvas.Width, Canvas.Centred(middle, small), high.Text, small, canvas.Theme.Muted, Anchor.End);
        canvas.Line(scale.From, middle, scale.To, middle, canvas.Theme.Grid, f * 0.5, round: true);
        if (row.Position(row.City) is { } cityAt)
            canvas.Line(scale.At(cityAt), middle - f * 0.75, scale.At(cityAt), middle + f * 0.75, canvas.Theme.Reference, f * 0.19);
        var others = new List<double>();
        foreach (var other in row.Others)
        {
            if (row.Position(other.Value) is { } at)
                others.AddRange([scale.At(at), middle]);
        }

        canvas.AccentMarks(0, others.ToArray(), f * 0.25, canvas.Theme.Quiet, canvas.Theme.Background, f * 0.06);

        if (row.Own is { } mine && row.Position(mine) is { } ownAt)
        {
            var accent = canvas.Theme.Accent(chart.Area.Accent);
            if (mine.OpenSide != 0)
                canvas.Arrow(scale.At(ownAt), middle, f * 1.1 * mine.OpenSide * (row.LowerIsBetter ? -1 : 1), 0, accent, f * 0.13);
            canvas.AccentMark(chart.Area.Accent, scale.At(ownAt), middle, f * 0.46, accent, canvas.Theme.Background, f * 0.08);
        }
    }

    private static double MarkLegend(Canvas canvas, ProfileChart chart, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var (x, y) = (0d, top);
        Entry(chart.Area.Label, (cx, cy) => canvas.AccentMark(chart.Area.Accent, cx, cy, f * 0.4, canvas.Theme.Accent(chart.Area.Accent)));
        Entry(chart.OthersLabel, (cx, cy) => canvas.Circle(cx, cy, f * 0.25, canvas.Theme.Quiet));
        if (chart.CityHeader.Length > 0)
            Entry(chart.CityHeader, (cx, cy) => canvas.Line(cx, cy - f * 0.55, cx, cy + f * 0.55, canvas.Theme.Reference, f * 0.19));
        return y + Canvas.LineHeight(small) * 1.2;

        void Entry(string text, Action<double, double> mark)
        {
            var width = f * 1.3 + canvas.Measure(text, small);
            if (x > 0 && x + width > canvas.Width)
            {
                x = 0;
                y += Canvas.LineHeight(small) * 1.1;
            }

            mark(x + f * 0.5, y + small * 0.66);
            foreach (var line in TextMeasure.Wrap(text, canvas.Width - x - f * 1.3, small, 1))
                canvas.Text(x + f * 1.3, Canvas.Centred(y + small * 0.66, small), line, small, canvas.Theme.Muted);
            x += width + f * 1.2;
        }
    }

    private static (string[] Lines, double Width) Column(Canvas canvas, string heading, IEnumerable<string?> texts, double font, bool bold, double extra)
    {
        var widest = texts.Select(t => canvas.Measure(t ?? "—", font, bold)).DefaultIfEmpty(0).Max() + extra;
        var lines = TextMeasure.Wrap(heading, Math.Max(widest, canvas.Small * 4), canvas.Small, 3);
        return (lines, Math.Max(widest, canvas.Widest(lines, canvas.Small)) + canvas.Font * 0.7);
    }

    private static void Head(Canvas canvas, string[] lines, double x, double bottom, Anchor anchor)
    {
        for (var i = 0; i < lines.Length; i++)
            canvas.Text(x, bottom - canvas.Font * 0.35 - (lines.Length - 1 - i) * Canvas.LineHeight(canvas.Small) - canvas.Small * 0.25, lines[i], canvas.Small, canvas.Theme.Muted, anchor);
    }

    private static string Tooltip(ProfileChart chart, ProfileRow row)
    {
        var text = row.Label + ": " + chart.Area.Label + " " + (row.Own is { } own ? own.Text + row.Unit : "—");
        if (row.City is { } city)
            text += ", " + chart.CityHeader + " " + city.Text + row.Unit;
        foreach (var other in row.Others)
            text += ", " + other.Area.Label + " " + other.Value.Text + row.Unit;
        return row.Word.Length > 0 ? text + ", " + row.Word : text;
    }
}
