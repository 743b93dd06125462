using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>The tartan rug: one tinted cell per indicator and district with figure and symbol, fields as bands, missing cells hatched.</summary>
internal static class ScorecardDrawing
{
    private enum CellStyle
    {
        Beside,
        Below,
        SymbolOnly,
    }

    public static double Draw(Canvas canvas, ScorecardChart chart, double top)
    {
        var f = canvas.Font;
        var cellFont = canvas.Small * 1.04;
        var stacked = canvas.IsNarrow;
        var hasTarget = chart.TargetHeader.Length > 0;
        var count = chart.Columns.Length + (hasTarget ? 1 : 0);
        if (count == 0)
            return top;
        var rows = chart.Groups.SelectMany(g => g.Rows).ToArray();
        var (widest, widestTarget) = (0d, 0d);
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
                widest = Math.Max(widest, canvas.Measure(cell.Text, cellFont));
            widestTarget = Math.Max(widestTarget, row.Target is { } t ? canvas.Measure(t.Text, cellFont, true) : 0);
        }

        // The label column takes what the cells leave, between a third and a half.
        var beside = widest + f * 2.1;
        var natural = rows.Select(r => canvas.Measure(Parts.WithUnit(r.Label, r.Unit), f)).DefaultIfEmpty(0).Max() + f;
        var labelWidth = stacked ? 0 : Parts.Between(canvas.Width - count * Math.Max(beside, f * 6.2), canvas.Width * 0.27, Math.Min(canvas.Width * 0.56, Math.Max(natural, canvas.Width * 0.27)));

        // A few columns do not get wider than reads well; the names have the rest.
        if (!stacked)
            labelWidth = Math.Max(labelWidth, canvas.Width - count * f * 11);
        var targetWidth = hasTarget ? Math.Min(Math.Max(widestTarget + f, f * 4.6), canvas.Width * 0.3) : 0;
        var pitch = chart.Columns.Length == 0 ? 0 : (canvas.Width - labelWidth - targetWidth) / chart.Columns.Length;

        // Columns too narrow even for a symbol: the districts go into several blocks under each other.
        var least = canvas.Small * 1.3;
        if (chart.Columns.Length > 1 && pitch < least)
        {
            var each = Math.Max(1, (int)((canvas.Width - labelWidth - targetWidth) / least));
            var blocks = (chart.Columns.Length + each - 1) / each;
            each = (chart.Columns.Length + blocks - 1) / blocks;
            for (var from = 0; from < chart.Columns.Length; from += each)
                top = Draw(canvas, Part(chart, from, Math.Min(each, chart.Columns.Length - from)), top) + f * 0.8;
            return top;
        }

        var style = pitch >= beside ? CellStyle.Beside : pitch >= widest + f * 0.4 ? CellStyle.Below : CellStyle.SymbolOnly;
        var y = Parts.StatusLegend(canvas, chart.Legend, top);
        y = Header(canvas, chart, labelWidth, targetWidth, pitch, y);

        var labels = rows.Select(r => Label(canvas, r, stacked ? canvas.Width : labelWidth - f * 0.7)).ToArray();
        var cellHeight = style == CellStyle.Below ? f * 2.5 : f * 1.75;
        var heights = labels.Select(l => stacked ? l.Length * Canvas.LineHeight(f) + cellHeight + f * 0.3 : Math.Max(cellHeight, l.Length * Canvas.LineHeight(f) + f * 0.35)).ToArray();
        if (canvas.Height is { } height)
        {
            var spare = (height - y - heights.Sum() - chart.Groups.Count(g => g.Label.Length > 0) * f * 1.9) / Math.Max(1, heights.Length);
            for (var i = 0; i < heights.Length; i++)
                heights[i] += Parts.Between(spare, 0, f * 1.2);
        }

        var index = 0;
        foreach (var group in chart.Groups)
        {
            if (group.Label.Length > 0)
            {
                var lines = TextMeasure.Wrap(group.Label, canvas.Width - f, f, 1, bold: true);
                canvas.Rect(0, y + f * 0.15, canvas.Width, f * 1.6, canvas.Theme.Band);
                canvas.Text(f * 0.4, Canvas.Centred(y + f * 0.95, f), lines.Length > 0 ? lines[0] : "", f, bold: true);
                y += f * 1.9;
            }

            foreach (var row in group.Rows)
            {
                var h = heights[index];
                canvas.Open(row.Key);
                var cellTop = y;
                if (stacked)
                {
                    cellTop = canvas.Paragraph(0, y + f * 0.1, labels[index], f) + f * 0.05;
                    h = cellHeight;
                }
                else
                {
                    canvas.Block(f * 0.4, y + h / 2, labels[index], f);
                }

                var x = labelWidth;
                if (hasTarget)
                {
                    if (row.Target is { } target)
                        canvas.Text(x + targetWidth / 2, Canvas.Centred(cellTop + h / 2, cellFont), Fitted(canvas, target.Text, targetWidth, cellFont), cellFont, target.Value is null ? canvas.Theme.Muted : canvas.Theme.Reference, Anchor.Middle, bold: target.Value is not null && style == CellStyle.Beside);
                    x += targetWidth;
                }

                for (var column = 0; column < chart.Columns.Length; column++)
                    Cell(canvas, chart.Columns[column], row, row.Cells[column], x + column * pitch, cellTop, pitch, h, style, cellFont);
                canvas.Close();
                y += heights[index];
                canvas.Line(0, y, stacked ? canvas.Width : labelWidth + targetWidth, y, canvas.Theme.Grid, 1);
                index++;
            }
        }

        return y + 1;
    }

    private static ScorecardChart Part(ScorecardChart chart, int from, int count) => chart with
    {
        Columns = chart.Columns.Slice(from, count),
        Legend = from == 0 ? chart.Legend : [],
        Groups = [.. chart.Groups.Select(g => g with { Rows = [.. g.Rows.Select(r => r with { Cells = r.Cells.Slice(from, count) })] })],
    };

    private static string[] Label(Canvas canvas, ScorecardRow row, double width) => TextMeasure.Wrap(Parts.WithUnit(row.Label, row.Unit), width, canvas.Font, 4);

    private static double Header(Canvas canvas, ScorecardChart chart, double labelWidth, double targetWidth, double pitch, double top)
    {
        var f = canvas.Font;
        var small = canvas.Small;
        var hasTarget = chart.TargetHeader.Length > 0;
        var headers = (hasTarget ? new[] { chart.TargetHeader } : []).Concat(chart.Columns.Select(c => c.Label)).ToArray();
        var wrapped = headers.Select((h, i) => TextMeasure.Wrap(h, (hasTarget && i == 0 ? targetWidth : pitch) - f * 0.4, small, 4, bold: true)).ToArray();

        // Too narrow for three hanzi beside each other: the names stand upright.
        var vertical = pitch < small * 3.4;
        var height = vertical
            ? Math.Min(chart.Columns.Select(c => canvas.Measure(c.Label, small, true)).DefaultIfEmpty(0).Max(), f * 14) + f * 0.6
            : 0;
        height = Math.Max(height, wrapped.Where((_, i) => !vertical || (hasTarget && i == 0)).Select(w => w.Length).DefaultIfEmpty(1).Max() * Canvas.LineHeight(small) + f * 0.9);
        for (var i = 0; i < headers.Length; i++)
        {
            var isTarget = hasTarget && i == 0;
            var column = i - (hasTarget ? 1 : 0);
            var middle = isTarget ? labelWidth + targetWidth / 2 : labelWidth + targetWidth + pitch * (column + 0.5);
            var accent = isTarget ? 0 : chart.Columns[column].Accent;
            if (vertical && !isTarget)
            {
                var line = TextMeasure.Wrap(headers[i], f * 14, small, 1, bold: true);
                canvas.Text(middle + small * 0.35, top + height - f * 0.4, line.Length > 0 ? line[0] : "", small, anchor: Anchor.Start, bold: true, vertical: true);
            }
            else
            {
                canvas.Block(middle, top + height - f * 0.5 - wrapped[i].Length * Canvas.LineHeight(small) / 2, wrapped[i], small, anchor: Anchor.Middle, bold: true);
            }

            if (accent > 0)
                canvas.Rect(middle - pitch / 2 + 1, top + height - f * 0.22, pitch - 2, f * 0.22, canvas.Theme.Accent(accent));
        }

        if (labelWidth > 0 && chart.RowHeader.Length > 0)
            canvas.Block(f * 0.4, top + height - f * 0.5 - Canvas.LineHeight(small) / 2, TextMeasure.Wrap(chart.RowHeader, labelWidth - f, small, 1, bold: true), small, bold: true);
        return top + height;
    }

    private static void Cell(Canvas canvas, ChartArea area, ScorecardRow row, ScorecardCell cell, double x, double y, double pitch, double height, CellStyle style, double font)
    {
        var f = canvas.Font;
        var colours = canvas.Theme.Of(cell.Status);
        canvas.Open(area.Key, area.Label + ", " + row.Label + ": " + cell.Text + (cell.Value is null ? "" : row.Unit) + ", " + cell.Word);
        if (cell.Status == ChartStatus.Missing)
            canvas.Hatch(x + 1, y + 1, pitch - 2, height - 2);
        else
            canvas.Rect(x + 1, y + 1, pitch - 2, height - 2, colours.Tint);
        var middle = y + height / 2;
        switch (style)
        {
            case CellStyle.Beside:
                if (cell.Status != ChartStatus.Missing)
                    canvas.Symbol(cell.Status, x + f * 0.95, middle, f * 0.36);
                canvas.Text(x + (pitch + f * 1.1) / 2, Canvas.Centred(middle, font), cell.Text, font, cell.Status == ChartStatus.Missing ? canvas.Theme.Muted : null, Anchor.Middle);
                break;
            case CellStyle.Below:
                if (cell.Status != ChartStatus.Missing)
                    canvas.Symbol(cell.Status, x + pitch / 2, middle + f * 0.62, f * 0.34);
                canvas.Text(x + pitch / 2, Canvas.Centred(cell.Status == ChartStatus.Missing ? middle : middle - f * 0.45, font), cell.Text, font, cell.Status == ChartStatus.Missing ? canvas.Theme.Muted : null, Anchor.Middle);
                break;
            default:
                canvas.Symbol(cell.Status, x + pitch / 2, middle, Math.Min(f * 0.36, pitch * 0.32));
                break;
        }

        canvas.Close();
    }

    private static string Fitted(Canvas canvas, string text, double width, double font) =>
        canvas.Measure(text, font, true) <= width ? text : TextMeasure.Wrap(text, width, font, 1, bold: true) is [var line, ..] ? line : "";
}
