using Compare.Rendering.Svg;

namespace Compare.Rendering.Pptx;

/// <summary>Divides the width of a table among its columns so that no word, number or short name is broken, and no column is wider than its text while another has too little.</summary>
internal static class ColumnFit
{
    // A Chinese name of so many characters reads as one word.
    private const int ShortName = 6;

    // The margin that text fitting keeps for what other fonts add.
    private const double Safety = 0.94;

    /// <summary>The widths, whether every word is whole at them, and whether every text stands on its one line.</summary>
    /// <param name="columns">By column: its weight beside the others, whether it must be as wide as the other columns marked so, and its texts, the heading first.</param>
    /// <param name="width">What there is for all columns.</param>
    /// <param name="size">Size of the text.</param>
    /// <param name="margin">Space on both sides of a cell's text together.</param>
    public static (double[] Widths, bool Whole, bool Single) Widths(IReadOnlyList<(double Weight, bool Alike, IReadOnlyList<(string Text, bool Bold)> Texts)> columns, double width, double size, double margin)
    {
        var least = new double[columns.Count];
        var most = new double[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            for (var t = 0; t < columns[i].Texts.Count; t++)
            {
                var (text, bold) = columns[i].Texts[t];
                foreach (var line in text.Split('\n'))
                {
                    most[i] = Math.Max(most[i], Width(line, size, bold) + margin + 1);
                    foreach (var word in Words(line, whole: t == 0))
                        least[i] = Math.Max(least[i], Width(word, size, bold) + margin + 1);
                }
            }
        }

        var alike = Enumerable.Range(0, columns.Count).Where(i => columns[i].Alike).ToArray();
        if (alike.Length > 1)
        {
            var (low, high) = (alike.Max(i => least[i]), alike.Max(i => most[i]));
            foreach (var i in alike)
                (least[i], most[i]) = (low, high);
        }

        var weights = columns.Sum(c => c.Weight);
        if (least.Sum() > width)
            return ([.. columns.Select(c => width * c.Weight / weights)], false, false);
        if (most.Sum() <= width)
        {
            var spare = width - most.Sum();
            return ([.. columns.Select((c, i) => most[i] + spare * c.Weight / weights)], true, true);
        }

        // By weight, but none narrower than its longest word nor wider than its longest line.
        var (from, to) = (0d, width * columns.Count / columns.Min(c => c.Weight));
        for (var step = 0; step < 60; step++)
        {
            var middle = (from + to) / 2;
            if (At(middle).Sum() < width)
                from = middle;
            else
                to = middle;
        }

        return (At(from), true, false);

        double[] At(double unit) => [.. columns.Select((c, i) => Math.Clamp(unit * c.Weight, least[i], most[i]))];
    }

    /// <summary>The width with the quarter of an em that programs put between Chinese and Latin.</summary>
    private static double Width(string text, double size, bool bold)
    {
        var changes = 0;
        for (var i = 1; i < text.Length; i++)
            changes += text[i] != ' ' && text[i - 1] != ' ' && (text[i] >= 0x2E80) != (text[i - 1] >= 0x2E80) ? 1 : 0;
        return TextMeasure.Width(text, size, bold) / Safety + changes * size / 4;
    }

    /// <summary>What must stay on one line: Latin words and numbers, with the Chinese brackets around them; short Chinese names whole where asked for.</summary>
    private static IEnumerable<string> Words(string line, bool whole)
    {
        if (whole && line.Length <= ShortName)
        {
            yield return line;
            yield break;
        }

        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            // A line may end after a blank or a Chinese character, never after an opening nor before a closing bracket.
            var ends = line[i] == ' ' || (line[i] >= 0x2E80 && !"（【《“".Contains(line[i], StringComparison.Ordinal));
            var next = i + 1 < line.Length ? line[i + 1] : ' ';
            var opens = next >= 0x2E80 && !"）】》”、，。；：".Contains(next, StringComparison.Ordinal) && line[i] is not ('（' or '【' or '《' or '“');
            if (i + 1 < line.Length && ((!ends && !opens) || "）】》”、，。；：".Contains(next, StringComparison.Ordinal)))
                continue;
            yield return line[start..(i + 1)].Trim();
            start = i + 1;
        }
    }
}
