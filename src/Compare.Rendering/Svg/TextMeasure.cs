using System.Text;

namespace Compare.Rendering.Svg;

/// <summary>
/// How wide a text is, without a font: a hanzi is one em wide in every font, and a Latin letter is taken as wide as in the
/// wider of two common extremes (Arial and DejaVu Sans), so that a label laid out here fits in whatever font draws it.
/// </summary>
internal static class TextMeasure
{
    /// <summary>From the baseline up, in em; hanzi reach 0.88.</summary>
    public const double Ascent = 0.9;

    /// <summary>From the baseline down, in em.</summary>
    public const double Descent = 0.22;

    // Hundredths of an em for U+0020 to U+007E.
    private static ReadOnlySpan<byte> Regular =>
    [
        32, 41, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 77, 67, 62, 78, 76, 30, 50, 67,
        56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 39, 34, 39, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82,
        60, 60, 53, 64, 34, 64, 84,
    ];

    private static ReadOnlySpan<byte> Bold =>
    [
        35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 62, 100, 78, 77, 74, 83, 69, 69, 83, 84, 38, 56, 78,
        64, 100, 84, 85, 74, 85, 77, 72, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 56, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93,
        65, 66, 59, 72, 37, 72, 84,
    ];

    /// <summary>Width in the units of <paramref name="size"/>.</summary>
    public static double Width(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Hundredths(rune, bold);
        return width * size / 100;
    }

    /// <summary>
    /// Breaks a text into lines no wider than <paramref name="width"/>, as even as they can be: between hanzi, never before
    /// closing or after opening punctuation, never inside a Latin word or a number, and rather before a bracket or after a
    /// comma than elsewhere. A word that is too long is broken; what does not fit into the lines allowed ends with ….
    /// </summary>
    public static string[] Wrap(string text, double width, double size, int maxLines = int.MaxValue, bool bold = false)
    {
        var clean = Clean(text);
        if (Width(clean, size, bold) <= width)
            return clean.Length == 0 ? [] : [clean];

        var pieces = Pieces(clean, width, size, bold);
        var lines = Fill(pieces, width);
        if (lines.Length > maxLines)
            return Shortened(lines, pieces, width, size, maxLines, bold);

        var ends = Balanced(pieces, lines, width);
        var wrapped = new string[ends.Length];
        for (var i = 0; i < ends.Length; i++)
            wrapped[i] = Join(pieces, i == 0 ? 0 : ends[i - 1], ends[i]);
        return wrapped;
    }

    /// <summary>
    /// The text without what a drawing cannot show or XML forbids: control characters, lone surrogates and the marks that
    /// turn the writing direction. Line breaks become blanks.
    /// </summary>
    public static string Clean(string text)
    {
        var dirty = false;
        for (var i = 0; i < text.Length && !dirty; i++)
            dirty = IsUnfit(text[i]) || char.IsSurrogate(text[i]);
        if (!dirty)
            return text;

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t')
                clean.Append(' ');
            else if (rune != Rune.ReplacementChar && (rune.Value > 0xFFFF || !IsUnfit((char)rune.Value)))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static bool IsUnfit(char c) =>
        c < ' ' || c is >= '\u007f' and <= '\u009f' or >= '\u200b' and <= '\u200f' or >= '\u2028' and <= '\u202e' or >= '\u2060' and <= '\u2069' or '\ufeff' or '\u00ad' or >= '\ufff0';

    private static int Hundredths(Rune rune, bool bold)
    {
        var code = rune.Value;
        if (code is >= 0x20 and < 0x7f)
            return (bold ? Bold : Regular)[code - 0x20];
        if (code < 0x20)
            return 0;
        return code switch
        {
            0xB7 => 100,
            0x2030 => 135,
            < 0x250 => bold ? 92 : 84,
            >= 0x300 and < 0x370 => 0,
            < 0x600 => 110,
            > 0xFFFF => 140,
            _ => 100,
        };
    }

    private static List<Piece> Pieces(string text, double width, double size, bool bold)
    {
        var pieces = new List<Piece>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !MayBreak(text, i))
                continue;
            var piece = text.AsSpan(start, i - start);
            var length = Width(piece, size, bold);
            if (length <= width)
            {
                pieces.Add(new Piece(piece.ToString(), length));
            }
            else
            {
                // Longer than a line: an unbroken run that somebody typed; cut it between characters.
                var from = 0;
                var run = 0d;
                for (var j = 0; j < piece.Length;)
                {
                    var step = char.IsHighSurrogate(piece[j]) && j + 1 < piece.Length ? 2 : 1;
                    var w = Width(piece.Slice(j, step), size, bold);
                    if (run + w > width && j > from)
                    {
                        pieces.Add(new Piece(piece[from..j].ToString(), run));
                        from = j;
                        run = 0;
                    }

                    run += w;
                    j += step;
                }

                pieces.Add(new Piece(piece[from..].ToString(), run));
            }

            start = i;
        }

        return pieces;
    }

    private static bool MayBreak(string text, int at)
    {
        var (before, after) = (text[at - 1], text[at]);
        if (char.IsLowSurrogate(after) || after == ' ' || "，。、；：！？）】》」』”’％%‰·—…,.;:!?)]}°℃".Contains(after, StringComparison.Ordinal))
            return false;
        if ("（【《「『“‘([{≥≤>＞<＜＋+－$".Contains(before, StringComparison.Ordinal))
            return false;
        if (before == ' ')
            return true;

        // A number stays with the unit or classifier right behind it: 3岁, 15分钟, 2025年.
        if (char.IsAsciiDigit(before) && !IsWestern(after))
            return false;
        return !(IsWestern(before) && IsWestern(after)) || (before is '-' or '/' && char.IsAsciiLetter(after));
    }

    private static bool IsWestern(char c) => c < 0x2000 && c != ' ';

    // Where each line ends, as few lines as can be.
    private static int[] Fill(List<Piece> pieces, double width)
    {
        var ends = new List<int>();
        var from = 0;
        var run = 0d;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > from && run + pieces[i].Width > width + 0.001)
            {
                ends.Add(i);
                from = i;
                run = 0;
            }

            run += pieces[i].Width;
        }

        ends.Add(pieces.Count);
        return ends.ToArray();
    }

    // The cheapest way to break into as many lines as the greedy way needs: even lines, and breaks where a reader pauses.
    private static int[] Balanced(List<Piece> pieces, int[] greedy, double width)
    {
        const int Longest = 200;
        var (count, lines) = (pieces.Count, greedy.Length);
        if (count > Longest || lines < 2)
            return greedy;
        var cost = new double[lines + 1, count + 1];
        var from = new int[lines + 1, count + 1];
        for (var line = 0; line <= lines; line++)
        {
            for (var to = 0; to <= count; to++)
                cost[line, to] = line == 0 && to == 0 ? 0 : double.MaxValue;
        }

        for (var line = 1; line <= lines; line++)
        {
            for (var to = line; to <= count; to++)
            {
                var run = 0d;
                for (var start = to - 1; start >= line - 1; start--)
                {
                    run += pieces[start].Width;
                    if (run > width + 0.001 && start < to - 1)
                        break;
                    if (cost[line - 1, start] == double.MaxValue)
                        continue;
                    var empty = Math.Max(0, 1 - run / width);
                    var total = cost[line - 1, start] + empty * empty + (start == 0 ? 0 : BreakCost(pieces[start - 1].Text[^1], pieces[start].Text[0]));
                    if (total < cost[line, to])
                        (cost[line, to], from[line, to]) = (total, start);
                }
            }
        }

        if (cost[lines, count] == double.MaxValue)
            return greedy;
        var ends = new int[lines];
        for (var (line, to) = (lines, count); line > 0; line--)
        {
            ends[line - 1] = to;
            to = from[line, to];
        }

        return ends;
    }

    private static double BreakCost(char before, char after) =>
        after is '（' or '(' or '“' || "，。、；：,;:)）”".Contains(before, StringComparison.Ordinal) ? 0 : before is ' ' or '-' or '/' ? 0.03 : 0.12;

    private static string[] Shortened(int[] ends, List<Piece> pieces, double width, double size, int maxLines, bool bold)
    {
        var kept = new string[maxLines];
        for (var i = 0; i < maxLines; i++)
            kept[i] = Join(pieces, i == 0 ? 0 : ends[i - 1], ends[i]);
        var last = kept[^1];
        while (last.Length > 0 && Width(last + "…", size, bold) > width)
            last = last[..^(last.Length > 1 && char.IsLowSurrogate(last[^1]) ? 2 : 1)];
        kept[^1] = last + "…";
        return kept;
    }

    private static string Join(List<Piece> pieces, int from, int to)
    {
        var text = new StringBuilder();
        for (var i = from; i < to; i++)
            text.Append(pieces[i].Text);
        return text.ToString().Trim();
    }

    private sealed record Piece(string Text, double Width);
}
