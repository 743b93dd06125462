using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>Ranks as lines between columns, the first rank on top, names at both ends.</summary>
internal static class SlopeDrawing
{
    public static double Draw(Canvas canvas, SlopeChart chart, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var theme = canvas.Theme;
        var stages = chart.Stages.Length;
        var ranked = chart.Lines.Where(l => l.Ranks.Any(r => r is not null)).ToArray();
        if (stages == 0)
            return top;

        var limit = canvas.Width * (canvas.IsNarrow ? 0.31 : 0.27);
        var left = ranked.Select(l => l.Ranks[0] is { } r ? TextMeasure.Wrap(r.Text + " " + l.Area.Label, limit, small, 3) : []).ToArray();
        var right = ranked.Select(l => l.Ranks[^1] is { } r ? TextMeasure.Wrap(r.Text + " " + l.Area.Label, limit, small, 3) : []).ToArray();
        var leftWidth = canvas.Widest(left, small, true);
        var rightWidth = canvas.Widest(right, small, true);
        var from = Math.Max(leftWidth + f * 1.2, f * 1.2);
        var to = canvas.Width - Math.Max(rightWidth + f * 1.2, f * 1.2);
        var step = stages > 1 ? (to - from) / (stages - 1) : 0;
        var headRoom = Math.Max(Math.Min(stages > 1 ? Math.Max(step, canvas.Width * 0.3) : canvas.Width, canvas.Width / stages) - f * 0.8, small * 3);
        var heads = chart.Stages.Select(s => TextMeasure.Wrap(s, headRoom, small, 3, bold: true)).ToArray();
        var headWidths = heads.Select(h => canvas.Widest(h, small, true) + f * 0.6).ToArray();
        var headAt = Parts.Spread([.. Enumerable.Range(0, stages).Select(i => from + step * i)], headWidths, -f * 0.3, canvas.Width + f * 0.3);

        var y = top;
        for (var i = 0; i < stages; i++)
        {
            for (var line = 0; line < heads[i].Length; line++)
                canvas.Text(headAt[i], y + small + line * Canvas.LineHeight(small), heads[i][line], small, theme.Muted, Anchor.Middle, bold: true);
        }

        y += heads.Max(h => h.Length) * Canvas.LineHeight(small) + f * 0.4;
        var highest = ranked.SelectMany(l => l.Ranks).Where(r => r is not null).Select(r => r!.Number).DefaultIfEmpty(1m).Max();
        var lowest = ranked.SelectMany(l => l.Ranks).Where(r => r is not null).Select(r => r!.Number).DefaultIfEmpty(1m).Min();
        var sizesLeft = left.Select(l => Math.Max(1, l.Length) * Canvas.LineHeight(small) + f * 0.15).ToArray();
        var sizesRight = right.Select(l => Math.Max(1, l.Length) * Canvas.LineHeight(small) + f * 0.15).ToArray();
        var needed = Math.Max(sizesLeft.Sum(), sizesRight.Sum());
        var plotHeight = Math.Max(needed, (double)(highest - lowest + 1) * f * 2.1);
        if (canvas.Height is { } height)
            plotHeight = Math.Max(needed, height - y - f * 2);
        var bottom = y + plotHeight;
        var up = new Scale((double)lowest, (double)Math.Max(highest, lowest + 1), y + f * 1.1, bottom - f * 1.1);
        for (var i = 0; i < stages; i++)
            canvas.Line(from + step * i, y, from + step * i, bottom, theme.Grid, f * 0.12);

        // Ranks that several share are pulled apart, names and marks alike.
        var leftAt = At(ranked, 0, up, sizesLeft, y, bottom);
        var rightAt = At(ranked, stages - 1, up, sizesRight, y, bottom);

        // The districts that stand out lie over the others.
        foreach (var i in Enumerable.Range(0, ranked.Length).OrderBy(i => ranked[i].Area.Accent > 0))
        {
            var line = ranked[i];
            var quiet = line.Area.Accent <= 0;
            var colour = theme.Accent(line.Area.Accent);
            canvas.Open(line.Area.Key, line.Area.Label + ": " + string.Join(" → ", line.Ranks.Select((r, s) => chart.Stages[s] + " " + (r?.Text ?? chart.NotRankedLabel))));
            var points = new List<double>();
            for (var s = 0; s < stages; s++)
            {
                if (line.Ranks[s] is not { } rank)
                {
                    Stroke(canvas, points, colour, quiet);
                    points.Clear();
                    continue;
                }

                var at = s == 0 ? leftAt[i] : s == stages - 1 ? rightAt[i] : up.At(rank.Number);
                points.AddRange([from + step * s, at]);
            }

            Stroke(canvas, points, colour, quiet);
            for (var s = 0; s < stages; s++)
            {
                if (line.Ranks[s] is not { } rank)
                    continue;
                var at = s == 0 ? leftAt[i] : s == stages - 1 ? rightAt[i] : up.At(rank.Number);
                canvas.AccentMark(line.Area.Accent, from + step * s, at, f * 0.4, colour, theme.Background, f * 0.08);
            }

            if (left[i].Length > 0)
                canvas.Block(from - f * 0.9, leftAt[i], left[i], small, quiet ? theme.Muted : colour, Anchor.End, bold: !quiet);
            if (right[i].Length > 0 && stages > 1)
                canvas.Block(to + f * 0.9, rightAt[i], right[i], small, quiet ? theme.Muted : colour, Anchor.Start, bold: !quiet);
            canvas.Close();
        }

        var unranked = chart.Lines.Where(l => l.Ranks.All(r => r is null)).Select(l => l.Area.Label).ToArray();
        if (unranked.Length == 0)
            return bottom + f * 0.3;
        var text = Parts.IsHan(chart.NotRankedLabel) ? chart.NotRankedLabel + "：" + string.Join("、", unranked) : chart.NotRankedLabel + ": " + string.Join(", ", unranked);
        return canvas.Paragraph(0, bottom + f * 0.3, TextMeasure.Wrap(text, canvas.Width, small), small, theme.Muted);
    }

    private static double[] At(SlopeLine[] lines, int stage, Scale up, double[] sizes, double top, double bottom)
    {
        var present = Enumerable.Range(0, lines.Length).Where(i => lines[i].Ranks[stage] is not null).ToArray();
        var spread = Parts.Spread([.. present.Select(i => up.At(lines[i].Ranks[stage]!.Number))], [.. present.Select(i => sizes[i])], top, bottom);
        var at = new double[lines.Length];
        for (var k = 0; k < present.Length; k++)
            at[present[k]] = spread[k];
        return at;
    }

    private static void Stroke(Canvas canvas, List<double> points, string colour, bool quiet)
    {
        if (points.Count > 2)
            canvas.Polyline(points.ToArray(), quiet ? Parts.Mixed(colour, canvas.Theme.Background, 0.45) : colour, canvas.Font * (quiet ? 0.12 : 0.2));
    }
}
