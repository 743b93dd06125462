using System.Collections.Immutable;
using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>Pieces that several charts share.</summary>
internal static class Parts
{
    /// <summary>Vertical grid lines through the strips, with their ticks under the last; the y below the ticks. Ticks that would touch are thinned evenly.</summary>
    public static double ValueAxis(Canvas canvas, ChartAxis axis, Scale scale, double[] strips, double bottom)
    {
        var font = canvas.Small;
        var every = 1;
        while (every < axis.Ticks.Length && Crowded(every))
            every++;
        var grid = new double[axis.Ticks.Length];
        for (var i = 0; i < axis.Ticks.Length; i++)
        {
            var x = scale.At(axis.Ticks[i].Value);
            grid[i] = x;
            if (i % every == 0)
                canvas.Text(x, bottom + font * 1.25, axis.Ticks[i].Text, font, canvas.Theme.Muted, Anchor.Middle);
        }

        canvas.Verticals(grid, strips, canvas.Theme.Grid, 1);
        if (axis.Min < 0)
            canvas.Verticals([scale.At(0)], strips, canvas.Theme.Line, 1);
        return bottom + font * 1.6;

        bool Crowded(int step)
        {
            for (var i = step; i < axis.Ticks.Length; i += step)
            {
                var room = Math.Abs(scale.At(axis.Ticks[i].Value) - scale.At(axis.Ticks[i - step].Value));
                if ((canvas.Measure(axis.Ticks[i].Text, font) + canvas.Measure(axis.Ticks[i - step].Text, font)) / 2 + font * 0.6 > room)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Half the width of the widest tick text: what an axis needs beyond its ends.</summary>
    public static double TickOverhang(Canvas canvas, ChartAxis axis)
    {
        var widest = 0d;
        foreach (var tick in axis.Ticks)
            widest = Math.Max(widest, canvas.Measure(tick.Text, canvas.Small));
        return widest / 2;
    }

    /// <summary>A label in a plot, on a ground of its own where a line runs through it.</summary>
    public static void PlotLabel(Canvas canvas, LabelPlacer placer, LabelPlacer.Box box, string text, double font, string colour, bool bold)
    {
        if (placer.IsCrossed(box.X, box.Y, box.Width, box.Height))
            canvas.Rect(box.X - 1, box.Y, box.Width + 2, box.Height, canvas.Theme.Background);
        canvas.Text(box.X + box.Width / 2, box.Y + box.Height / 2 + font * 0.36, text, font, colour, Anchor.Middle, bold);
    }

    /// <summary>What is measured, with its unit.</summary>
    public static string AxisTitle(ChartAxis axis) =>
        axis.Label.Length == 0 ? axis.Unit
        : axis.Unit.Length == 0 ? axis.Label
        : IsHan(axis.Label) ? axis.Label + "（" + axis.Unit + "）" : axis.Label + " (" + axis.Unit + ")";

    /// <summary>A name with its unit in brackets.</summary>
    public static string WithUnit(string label, string unit) =>
        unit.Length == 0 ? label : IsHan(label) ? label + "（" + unit + "）" : label + " (" + unit + ")";

    /// <summary>Symbols with their words, in as many lines as they need; the y below them.</summary>
    public static double StatusLegend(Canvas canvas, ImmutableArray<StatusWord> legend, double top)
    {
        if (legend.IsDefaultOrEmpty)
            return top;
        var font = canvas.Small;
        var (x, y) = (0d, top);
        foreach (var entry in legend)
        {
            var width = font * 1.5 + canvas.Measure(entry.Word, font);
            if (x > 0 && x + width > canvas.Width)
            {
                x = 0;
                y += Canvas.LineHeight(font) * 1.1;
            }

            var middle = y + font * 0.66;
            var ground = canvas.Theme.Of(entry.Status).Tint;
            if (entry.Status == ChartStatus.Missing)
                canvas.Hatch(x, middle - font * 0.55, font * 1.1, font * 1.1);
            else
                canvas.Rect(x, middle - font * 0.55, font * 1.1, font * 1.1, ground);
            canvas.Symbol(entry.Status, x + font * 0.55, middle, font * 0.34);
            foreach (var line in TextMeasure.Wrap(entry.Word, canvas.Width - x - font * 1.5, font, 1))
                canvas.Text(x + font * 1.4, Canvas.Centred(middle, font), line, font, canvas.Theme.Muted);
            x += width + font * 1.2;
        }

        return y + Canvas.LineHeight(font) * 1.25;
    }

    /// <summary>
    /// Moves labels apart along one axis: none nearer than their sizes ask, as close to where they want to be as that allows,
    /// all between the ends as long as there is room for them.
    /// </summary>
    /// <param name="wanted">Middles, in any order.</param>
    /// <param name="sizes">Extents along the axis.</param>
    /// <param name="from">Lower end.</param>
    /// <param name="to">Upper end.</param>
    /// <returns>Middles in the order given.</returns>
    public static double[] Spread(double[] wanted, double[] sizes, double from, double to)
    {
        var count = wanted.Length;
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            // Insertion: few labels, and equal wishes keep the order given.
            var place = i;
            for (; place > 0 && wanted[order[place - 1]] > wanted[i]; place--)
                order[place] = order[place - 1];
            order[place] = i;
        }

        var at = new double[count];
        var floor = from;
        foreach (var i in order)
        {
            at[i] = Math.Max(wanted[i], floor + sizes[i] / 2);
            floor = at[i] + sizes[i] / 2;
        }

        var ceiling = to;
        for (var k = count - 1; k >= 0; k--)
        {
            var i = order[k];
            at[i] = Math.Min(at[i], ceiling - sizes[i] / 2);
            ceiling = at[i] - sizes[i] / 2;
        }

        // More labels than room: start at the lower end and run over the upper one rather than overlap.
        floor = from;
        foreach (var i in order)
        {
            at[i] = Math.Max(at[i], floor + sizes[i] / 2);
            floor = at[i] + sizes[i] / 2;
        }

        return at;
    }

    /// <summary>Math.Clamp for bounds that were computed: where the room is too small the lower bound wins instead of throwing.</summary>
    public static double Between(double value, double low, double high) => Math.Max(low, Math.Min(value, high));

    /// <summary>A colour mixed with the paper; <paramref name="share"/> 1 is the colour itself.</summary>
    public static string Mixed(string colour, string paper, double share)
    {
        Span<char> mixed = stackalloc char[7];
        mixed[0] = '#';
        for (var i = 0; i < 3; i++)
        {
            var a = Convert.ToInt32(colour.Substring(1 + i * 2, 2), 16);
            var b = Convert.ToInt32(paper.Substring(1 + i * 2, 2), 16);
            var value = (int)Math.Round(a * share + b * (1 - share), MidpointRounding.AwayFromZero);
            mixed[1 + i * 2] = "0123456789ABCDEF"[value >> 4];
            mixed[2 + i * 2] = "0123456789ABCDEF"[value & 15];
        }

        return mixed.ToString();
    }

    /// <summary>True for a text with hanzi, which takes the wide punctuation.</summary>
    public static bool IsHan(string text) => text.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff');
}
