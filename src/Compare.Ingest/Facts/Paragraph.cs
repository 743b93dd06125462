using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>A paragraph of prose: a line, or the lines that a page layout broke it into.</summary>
/// <param name="Line">The whole text; its number is that of the first line.</param>
/// <param name="Starts">Where each line begins in the text, with its number; empty for a single line.</param>
internal sealed record Paragraph(TextLine Line, ImmutableArray<(int Start, int Number)> Starts)
{
    private const int ShortLine = 16;
    private const int LongLine = 150;

    /// <summary>The 1-based line and the start in the text of the line that holds a place.</summary>
    public (int Number, int Start) LineAt(int index)
    {
        var found = (Line.Number, 0);
        foreach (var (start, number) in Starts)
        {
            if (start > index)
                break;
            found = (number, start);
        }

        return found;
    }

    /// <summary>
    /// The paragraphs of a document. Lines are put together only where the document as a whole is broken into lines of one width,
    /// as text taken from a PDF is; words and numbers that the break split come together again.
    /// </summary>
    public static IEnumerable<Paragraph> Of(ImmutableArray<TextLine> lines)
    {
        var width = WrapWidth(lines);
        for (var i = 0; i < lines.Length; i++)
        {
            if (width == 0 || !Continues(lines, i, width))
            {
                yield return new Paragraph(lines[i], []);
                continue;
            }

            var last = i;
            while (last - i < 200 && Continues(lines, last, width))
                last++;
            yield return Join(lines, i, last);
            i = last;
        }
    }

    // The width at which lines break: most lines of some length stop without the end of a sentence, and none is long.
    private static int WrapWidth(ImmutableArray<TextLine> lines)
    {
        int counted = 0, open = 0, longest = 0;
        foreach (var line in lines)
        {
            var text = line.Text.AsSpan().Trim();
            if (text.Length <= ShortLine)
                continue;
            if (text.Length > LongLine)
                return 0;
            counted++;
            longest = Math.Max(longest, text.Length);
            open += EndsOpen(text) ? 1 : 0;
        }

        return counted >= 4 && open * 2 >= counted ? longest : 0;
    }

    private static bool EndsOpen(ReadOnlySpan<char> text) => text[^1] is not ('。' or '！' or '？' or '；' or ';' or '：' or ':' or '!' or '?' or '|' or '”');

    private static bool Continues(ImmutableArray<TextLine> lines, int i, int width)
    {
        if (i + 1 >= lines.Length || lines[i + 1].Number != lines[i].Number + 1)
            return false;
        var text = lines[i].Text.AsSpan().Trim();
        var next = lines[i + 1].Text.AsSpan().Trim();
        return text.Length > ShortLine && next.Length > 0 && text.Length * 4 >= width * 3 && EndsOpen(text) && !SectionModes.IsHeading(next, out _);
    }

    private static Paragraph Join(ImmutableArray<TextLine> lines, int first, int last)
    {
        var text = new System.Text.StringBuilder();
        var raw = new System.Text.StringBuilder();
        var index = new List<int>();
        var damage = ImmutableArray.CreateBuilder<Range>();
        var starts = ImmutableArray.CreateBuilder<(int, int)>();
        for (var i = first; i <= last; i++)
        {
            var line = lines[i];
            var lead = i == first ? 0 : line.Text.Length - line.Text.AsSpan().TrimStart().Length;
            var end = line.Text.AsSpan().TrimEnd().Length;
            starts.Add((text.Length, line.Number));
            foreach (var range in line.Damage)
            {
                if (range.End.Value > lead)
                    damage.Add((text.Length + Math.Max(0, range.Start.Value - lead))..(text.Length + range.End.Value - lead));
            }

            for (var k = lead; k < end; k++)
                index.Add(raw.Length + (line.RawIndex.IsDefaultOrEmpty ? k : line.RawIndex[k]));
            text.Append(line.Text, lead, end - lead);
            raw.Append(line.Raw);
        }

        index.Add(raw.Length);
        var whole = new TextLine(lines[first].Number, raw.ToString(), text.ToString(), damage.ToImmutable(), true) { RawIndex = [.. index] };
        return new Paragraph(whole, starts.ToImmutable());
    }
}
