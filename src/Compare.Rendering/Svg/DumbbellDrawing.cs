using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>Rows of districts: marks on a common axis, and the figures in columns beside it, whose headings are the legend.</summary>
internal static class DumbbellDrawing
{
    private enum Stage
    {
        Baseline,
        Latest,
        Target,
    }

    // The latest figure lies over the target: where the two meet, it is the news.
    private static readonly Stage[] Drawn = [Stage.Baseline, Stage.Target, Stage.Latest];

    public static double Draw(Canvas canvas, DumbbellChart chart, double top)
    {
        var f = canvas.Font;
        var stacked = canvas.IsNarrow;
        var columns = Columns(canvas, chart);
        var (columnsWidth, headingLines) = (0d, 0);
        foreach (var column in columns)
            (columnsWidth, headingLines) = (columnsWidth + column.Width, Math.Max(headingLines, column.Heading.Length));
        var noteFont = canvas.Small;

        var labelLimit = stacked ? canvas.Width - columnsWidth - f * 0.6 : canvas.Width * 0.3;
        var labels = chart.Rows.Select(r => TextMeasure.Wrap(r.Area.Label, labelLimit, f, 5, bold: true)).ToArray();

        // Beside the figures there is room for a short name; a long one takes the whole width and the figures a line of their own.
        var ownLine = new bool[labels.Length];
        for (var i = 0; stacked && i < labels.Length; i++)
        {
            ownLine[i] = labels[i].Length > 2;
            if (ownLine[i])
                labels[i] = TextMeasure.Wrap(chart.Rows[i].Area.Label, canvas.Width, f, 5, bold: true);
        }

        var notes = chart.Rows.Select(r => r.Note.Length == 0 ? [] : TextMeasure.Wrap(r.Note, labelLimit, noteFont, 2)).ToArray();

        // A short remark stands behind a short name instead of under it.
        var inline = new bool[labels.Length];
        for (var i = 0; stacked && i < labels.Length; i++)
            inline[i] = labels[i].Length == 1 && notes[i].Length == 1 && canvas.Measure(labels[i][0], f, true) + f * 0.6 + canvas.Measure(notes[i][0], noteFont) <= labelLimit;
        var labelWidth = stacked ? labelLimit : Math.Max(
            canvas.Widest(labels, f, true),
            canvas.Widest(notes, noteFont));

        var anyOpen = chart.Rows.Any(r => r.Baseline?.OpenSide is 1 or -1 || r.Latest?.OpenSide is 1 or -1 || r.Target?.OpenSide is 1 or -1);
        var inset = Math.Max(Parts.TickOverhang(canvas, chart.Axis), anyOpen ? f * 1.9 : f * 0.8);
        var plotLeft = stacked ? 0 : labelWidth + f;
        var plotRight = stacked ? canvas.Width : canvas.Width - columnsWidth - f * 0.4;
        var scale = Scale.Of(chart.Axis, plotLeft + inset, plotRight - inset);

        // Heading of the columns.
        var y = top + headingLines * Canvas.LineHeight(canvas.Small) + f * 0.35;
        var x = canvas.Width - columnsWidth;
        foreach (var column in columns)
        {
            x += column.Width;
            var first = y - f * 0.35 - (column.Heading.Length - 1) * Canvas.LineHeight(canvas.Small) - Canvas.LineHeight(canvas.Small) / 2;
            for (var i = 0; i < column.Heading.Length; i++)
                canvas.Text(x, Canvas.Centred(first + i * Canvas.LineHeight(canvas.Small), canvas.Small), column.Heading[i], canvas.Small, canvas.Theme.Muted, Anchor.End);
            Mark(canvas, column.Stage, x - canvas.Measure(column.Heading[0], canvas.Small) - f * 0.6, first, canvas.Theme.Quiet, strict: false);
        }

        // Rows, with room above the first row of each line's run for its label.
        var runs = Runs(chart);
        var pitch = new double[chart.Rows.Length];
        var bands = new double[chart.Rows.Length];
        for (var i = 0; i < pitch.Length; i++)
        {
            var text = labels[i].Length * Canvas.LineHeight(f) + (inline[i] ? 0 : notes[i].Length * Canvas.LineHeight(noteFont));
            pitch[i] = stacked ? text + (ownLine[i] ? Canvas.LineHeight(f) : 0) + f * 1.9 : Math.Max(f * 2.3, text + f * 0.7);
            bands[i] = runs.Count(r => r.From == i) * Canvas.LineHeight(canvas.Small);
        }

        if (canvas.Height is { } height)
        {
            var spare = height - y - pitch.Sum() - bands.Sum() - Canvas.LineHeight(canvas.Small) * 2.4;
            for (var i = 0; i < pitch.Length; i++)
                pitch[i] = Parts.Between(pitch[i] + spare / pitch.Length, Math.Min(pitch[i], Math.Max(labels[i].Length * Canvas.LineHeight(f) + notes[i].Length * Canvas.LineHeight(noteFont) + f * 0.3, f * 1.5)), f * 4.5);
        }

        var plotTop = y;
        var tops = new double[pitch.Length + 1];
        for (var i = 0; i < pitch.Length; i++)
        {
            tops[i] = y + bands[i];
            y = tops[i] + pitch[i];
        }

        tops[^1] = y;
        var rules = new List<double>();
        for (var i = 0; i < pitch.Length; i++)
            rules.Add(tops[i] + pitch[i]);
        canvas.Horizontals(rules, 0, canvas.Width, canvas.Theme.Grid, 1);
        var axisTop = plotTop + (bands.Length > 0 ? bands[0] : 0);
        canvas.Line(0, axisTop, canvas.Width, axisTop, canvas.Theme.Line, 1);
        var strips = new double[pitch.Length * 2];
        for (var i = 0; i < pitch.Length; i++)
        {
            strips[i * 2] = tops[i] + pitch[i] - f * 1.5;
            strips[i * 2 + 1] = tops[i] + pitch[i];
        }

        var bottom = Parts.ValueAxis(canvas, chart.Axis, scale, stacked ? strips : [axisTop, y], y);

        // Lines to compare with, under the marks.
        foreach (var run in runs)
        {
            var lx = scale.At(run.Line.Value.Number);
            var bandIndex = runs.TakeWhile(r => r != run).Count(r => r.From == run.From);
            var bandTop = tops[run.From] - bands[run.From] + bandIndex * Canvas.LineHeight(canvas.Small);
            if (stacked)
                canvas.Verticals([lx], strips[(run.From * 2)..(run.To * 2 + 2)], canvas.Theme.Reference, 1.6, "5 3");
            else
                canvas.Line(lx, bandTop + canvas.Small * 1.15, lx, tops[run.To] + pitch[run.To], canvas.Theme.Reference, 1.6, "5 3");
            var text = run.Line.Label + " " + run.Line.Value.Text;
            var lines = TextMeasure.Wrap(text, plotRight - plotLeft, canvas.Small, 1, bold: true);
            var half = canvas.Measure(lines[0], canvas.Small, true) / 2;
            canvas.Text(Parts.Between(lx, plotLeft + half, Math.Max(plotLeft + half, plotRight - half)), bandTop + canvas.Small * 0.95, lines[0], canvas.Small, canvas.Theme.Reference, Anchor.Middle, bold: true);
        }

        for (var i = 0; i < chart.Rows.Length; i++)
        {
            var row = chart.Rows[i];
            var textHeight = labels[i].Length * Canvas.LineHeight(f) + (inline[i] ? 0 : notes[i].Length * Canvas.LineHeight(noteFont));
            var rowMiddle = tops[i] + pitch[i] / 2;
            var textTop = stacked ? tops[i] + f * 0.3 : rowMiddle - textHeight / 2;
            var marksAt = stacked ? tops[i] + pitch[i] - f * 0.85 : rowMiddle;
            var valuesAt = !stacked ? rowMiddle : textTop + (ownLine[i] ? textHeight : 0) + Canvas.LineHeight(f) / 2;
            canvas.Open(row.Area.Key, Tooltip(chart, row));
            var below = canvas.Paragraph(0, textTop, labels[i], f, bold: true);
            if (inline[i])
                canvas.Text(canvas.Measure(labels[i][0], f, true) + f * 0.6, textTop + f * 0.98, notes[i][0], noteFont, canvas.Theme.Muted);
            else
                canvas.Paragraph(0, below, notes[i], noteFont, canvas.Theme.Muted);
            DrawMarks(canvas, chart, row, scale, marksAt, plotLeft, plotRight);
            var right = canvas.Width - columnsWidth;
            foreach (var column in columns)
            {
                right += column.Width;
                var value = Value(row, column.Stage);
                canvas.Text(right, Canvas.Centred(valuesAt, f), value?.Text ?? chart.MissingText, f, value is null ? canvas.Theme.Muted : null, Anchor.End, bold: column.Stage == Stage.Target && value is not null);
            }

            canvas.Close();
        }

        return AxisLine(canvas, chart, plotLeft, plotRight, labelWidth, stacked, y, bottom);
    }

    private static double AxisLine(Canvas canvas, DumbbellChart chart, double plotLeft, double plotRight, double labelWidth, bool stacked, double plotBottom, double bottom)
    {
        var font = canvas.Small;
        var title = Parts.AxisTitle(chart.Axis);
        var used = bottom;
        var room = plotRight - plotLeft;
        if (!stacked && canvas.Measure(title, font) <= labelWidth)
        {
            canvas.Text(0, plotBottom + font * 1.25, title, font, canvas.Theme.Muted);
        }
        else if (canvas.Measure(title, font) + canvas.Measure(chart.DirectionLabel, font) + font <= room)
        {
            canvas.Text(plotLeft, bottom + font * 0.98, title, font, canvas.Theme.Muted);
            canvas.Text(plotRight, bottom + font * 0.98, chart.DirectionLabel, font, canvas.Theme.Muted, Anchor.End);
            return bottom + Canvas.LineHeight(font) + font * 0.2;
        }
        else
        {
            used = canvas.Paragraph(plotLeft, bottom, TextMeasure.Wrap(title, room, font), font, canvas.Theme.Muted);
        }

        if (chart.DirectionLabel.Length > 0)
        {
            if (!stacked && canvas.Measure(chart.DirectionLabel, font) <= canvas.Width - plotRight)
                canvas.Text(canvas.Width, plotBottom + font * 1.25, chart.DirectionLabel, font, canvas.Theme.Muted, Anchor.End);
            else
                used = canvas.Paragraph(plotLeft, used, TextMeasure.Wrap(chart.DirectionLabel, room, font), font, canvas.Theme.Muted);
        }

        return used + font * 0.2;
    }

    private static void DrawMarks(Canvas canvas, DumbbellChart chart, DumbbellRow row, Scale scale, double y, double plotLeft, double plotRight)
    {
        var f = canvas.Font;
        if (row.Baseline is null && row.Latest is null && row.Target is null)
        {
            canvas.Hatch(plotLeft, y - f * 0.6, plotRight - plotLeft, f * 1.2);
            var width = canvas.Measure(chart.NoDataLabel, canvas.Small);
            canvas.Rect((plotLeft + plotRight - width) / 2 - f * 0.4, y - f * 0.6, width + f * 0.8, f * 1.2, canvas.Theme.Background);
            canvas.Text((plotLeft + plotRight) / 2, Canvas.Centred(y, canvas.Small), chart.NoDataLabel, canvas.Small, canvas.Theme.Muted, Anchor.Middle);
            return;
        }

        var accent = canvas.Theme.Accent(row.Area.Accent);
        if (row.Baseline is { } from && row.Target is { } to)
            canvas.Line(scale.At(from.Number), y, scale.At(to.Number), y, Parts.Mixed(accent, canvas.Theme.Background, 0.35), f * 0.32);
        else if (row.Baseline is { } start && row.Latest is { } end)
            canvas.Line(scale.At(start.Number), y, scale.At(end.Number), y, Parts.Mixed(accent, canvas.Theme.Background, 0.35), f * 0.32);
        for (var i = 0; i < Drawn.Length; i++)
        {
            var stage = Drawn[i];
            if (Value(row, stage) is not { } value)
                continue;
            var x = scale.At(value.Number);
            var colour = stage == Stage.Baseline ? canvas.Theme.Quiet : accent;
            if (value.OpenSide != 0)
                canvas.Arrow(x, y, value.OpenSide * f * 1.3, 0, colour, f * 0.14);
            Mark(canvas, stage, x, y, colour, value.IsStrict);
        }
    }

    // The shape tells the time: small dot before, diamond now, large circle at the end.
    private static void Mark(Canvas canvas, Stage stage, double x, double y, string colour, bool strict)
    {
        var f = canvas.Font;
        var fill = strict ? canvas.Theme.Background : colour;
        switch (stage)
        {
            case Stage.Baseline:
                canvas.Circle(x, y, f * 0.26, fill, strict ? colour : canvas.Theme.Background, strict ? f * 0.12 : f * 0.08);
                break;
            case Stage.Latest:
                var r = f * 0.46;
                canvas.Polygon([x, y - r, x + r, y, x, y + r, x - r, y], canvas.Theme.Background, colour, f * 0.16);
                break;
            default:
                canvas.Circle(x, y, f * 0.42, fill, strict ? colour : canvas.Theme.Background, strict ? f * 0.18 : f * 0.08);
                break;
        }
    }

    private static ChartValue? Value(DumbbellRow row, Stage stage) => stage switch
    {
        Stage.Baseline => row.Baseline,
        Stage.Latest => row.Latest,
        _ => row.Target,
    };

    private static string Tooltip(DumbbellChart chart, DumbbellRow row)
    {
        var unit = chart.Axis.Unit;
        var text = row.Area.Label + ": " + chart.BaselineLabel + " " + Shown(row.Baseline);
        if (chart.LatestLabel.Length > 0)
            text += ", " + chart.LatestLabel + " " + Shown(row.Latest);
        return text + ", " + chart.TargetLabel + " " + Shown(row.Target);

        string Shown(ChartValue? value) => value is null ? chart.MissingText : value.Text + unit;
    }

    private static List<Column> Columns(Canvas canvas, DumbbellChart chart)
    {
        var columns = new List<Column>();
        for (var stage = Stage.Baseline; stage <= Stage.Target; stage++)
        {
            var label = stage switch { Stage.Baseline => chart.BaselineLabel, Stage.Latest => chart.LatestLabel, _ => chart.TargetLabel };
            if (stage == Stage.Latest && label.Length == 0)
                continue;
            var values = canvas.Measure(chart.MissingText);
            foreach (var row in chart.Rows)
                values = Math.Max(values, canvas.Measure(Value(row, stage)?.Text ?? "", canvas.Font, stage == Stage.Target));
            var mark = canvas.Font * 1.1;
            var heading = TextMeasure.Wrap(label, Math.Max(values - mark, canvas.Small * 4.6), canvas.Small, 3);
            var headed = canvas.Widest(heading, canvas.Small) + mark;
            columns.Add(new Column(stage, heading, Math.Max(values, headed) + canvas.Font * 0.9));
        }

        return columns;
    }

    private static List<Run> Runs(DumbbellChart chart)
    {
        var runs = new List<Run>();
        foreach (var line in chart.References)
        {
            for (var i = 0; i < chart.Rows.Length; i++)
            {
                if (!line.AppliesToArea(chart.Rows[i].Area.Key))
                    continue;
                var from = i;
                while (i + 1 < chart.Rows.Length && line.AppliesToArea(chart.Rows[i + 1].Area.Key))
                    i++;
                runs.Add(new Run(line, from, i));
            }
        }

        return runs;
    }

    private sealed record Column(Stage Stage, string[] Heading, double Width);

    private sealed record Run(ReferenceLine Line, int From, int To);
}
