using System.Collections.Immutable;

namespace Compare.Ingest.Text;

/// <summary>
/// Undoes what byte-wise replacements did to GBK text. A page that was glossed or had its full-width punctuation replaced byte by byte has
/// places where the replaced pair straddled two characters. There one byte is orphaned (printed <c>?</c>) and the text after it is read
/// one byte off, until a pair turns out invalid or ends in an ASCII letter. Pairs that GBK does not define vanished without a trace.
/// The bytes are laid out again with what the rules leave open as unknowns, and the reading that fits the rest of the document best is taken;
/// a character that nothing in the document supports is marked as damaged.
/// </summary>
internal sealed class ShiftedBytes(CharacterPairs pairs)
{
    private const int MaxStretch = 24;
    private const int BeamWidth = 96;

    private readonly Dictionary<int, (int One, int Two)[]> _vanished = [];

    // The second byte of 。and of every other character before which the full-width replacement broke the text.
    private const int FullWidthLead = 0xA3;

    /// <summary>A repaired stretch: the characters in place of raw[start..End].</summary>
    public sealed record Stretch(int End, ImmutableArray<char> Chars, ImmutableArray<bool> Damaged);

    /// <summary>The gloss with an orphaned byte before it, <c>?qū)</c>, that starts at <paramref name="index"/>: its end and its syllable; null when there is none.</summary>
    public static (int End, string Syllable)? BrokenGloss(string raw, int index)
    {
        var end = index + 1;
        while (end < raw.Length && end - index <= 7 && Pinyin.IsLetter(raw[end]))
            end++;
        if (end == index + 1 || end >= raw.Length || raw[end] is not (')' or '）'))
            return null;
        var syllable = raw.AsSpan((index + 1)..end);
        return Pinyin.Toneless(syllable) is not null ? (end + 1, syllable.ToString()) : null;
    }

    /// <summary>
    /// Repairs the stretch that begins with the <c>?</c> at <paramref name="start"/>; null when the text there does not show the damage
    /// or no reading of the bytes is plausible.
    /// </summary>
    /// <param name="raw">The raw line.</param>
    /// <param name="start">Index of the question mark.</param>
    /// <param name="previous">The character before it, after repair and not simplified; NUL at the start of the line.</param>
    public Stretch? Repair(string raw, int start, char previous)
    {
        var beam = Begin(raw, start, previous);
        var finished = new List<Path>();
        for (var step = 0; step < MaxStretch && beam.Count > 0; step++)
        {
            var next = new List<Path>();
            foreach (var path in beam)
                Advance(raw, path, next, finished);
            next.Sort(static (a, b) => b.Score.CompareTo(a.Score));
            if (next.Count > BeamWidth)
                next.RemoveRange(BeamWidth, next.Count - BeamWidth);
            beam = next;
        }

        if (finished.Count == 0)
            return null;
        var ranked = finished.Select(f => f with { Score = f.Score + Junction(raw, f) }).OrderByDescending(f => f.Score).ToList();
        var best = ranked[0];
        var chars = best.Characters();

        // A gloss that names the orphaned byte and a stretch that ends at once leave nothing open.
        var forced = chars.Length <= 2 && BrokenGloss(raw, start) is not null && finished.TrueForAll(f => f.Position == best.Position);
        if (!forced && best.Score < -1.5 * Math.Max(1, chars.Length))
            return null;
        var damaged = new bool[chars.Length];
        var after = best.Position < raw.Length ? Simple(raw[best.Position]) : '\n';
        for (var i = 0; i < chars.Length; i++)
        {
            var left = i == 0 ? Simple(previous) : Simple(chars[i - 1]);
            var right = i == chars.Length - 1 ? after : Simple(chars[i + 1]);
            var simple = Simple(chars[i]);
            var supported = chars[i] == '。' || pairs.Count(left, simple) > 0 || pairs.Count(simple, right) > 0
                || (i == chars.Length - 1 && IsReadByGloss(raw, best.Position, chars[i]));
            damaged[i] = chars[i] == Unknown || (!supported && !forced);
        }

        // An equally good reading that differs says which characters are a guess.
        foreach (var other in ranked.Skip(1).TakeWhile(o => o.Score > best.Score - 1.0))
        {
            var theirs = other.Characters();
            for (var i = 0; i < chars.Length; i++)
                damaged[i] |= other.Position == best.Position && theirs.Length == chars.Length ? theirs[i] != chars[i] : true;
        }

        return new(best.Position, [.. chars], [.. damaged]);
    }

    /// <summary>Stands for a character whose bytes are lost.</summary>
    public const char Unknown = '□';

    private List<Path> Begin(string raw, int start, char previous)
    {
        var beam = new List<Path>();
        if (BrokenGloss(raw, start) is { } gloss)
        {
            // The glossed character was made of the last byte of the character before and the orphaned byte.
            var pair = Gbk.Pair(previous);
            if (pair == 0)
                return beam;
            foreach (var lead in Orphans(pair & 0xFF, gloss.Syllable))
                beam.Add(new(null, '\0', Simple(previous), lead, gloss.End, 0));
            return beam;
        }

        if (start + 1 >= raw.Length || FoldedTrail(raw[start + 1]) is not { } trail)
            return beam;
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            var c = Gbk.Char(lead, FullWidthLead);
            if (c == '\0')
                continue;
            var path = new Path(null, '\0', Simple(previous), -1, start, lead == 0xA1 ? 1.5 : -1.0);
            var emitted = Emit(path, c, trail, start + 2, 0);
            // Only the full stop is common enough to be taken without anything that supports it.
            if (lead == 0xA1 || pairs.Count(Simple(previous), Simple(c)) > 0)
                beam.Add(emitted);
        }

        return beam;
    }

    private void Advance(string raw, Path path, List<Path> next, List<Path> finished)
    {
        var i = path.Position;
        if (i >= raw.Length)
            return;
        var c = raw[i];
        if (c == '?')
        {
            if (BrokenGloss(raw, i) is { } gloss)
            {
                foreach (var trail in Orphans(path.Pending, gloss.Syllable))
                    finished.Add(Emit(path, Gbk.Char(path.Pending, trail), -1, gloss.End, 0));
                return;
            }

            // The orphaned byte is the second one of a character; a following ASCII character may have been lost with it.
            var lostDigit = i + 1 < raw.Length && char.IsAsciiDigit(raw[i + 1]);
            var any = false;
            foreach (var follower in pairs.Followers(path.Last))
            {
                var pair = PairOfSimple(follower, path.Pending);
                if (pair == 0 || (i + 1 < raw.Length && !lostDigit && pairs.Count(follower, Simple(raw[i + 1])) == 0))
                    continue;
                any = true;
                var filled = Emit(path, Gbk.Char(pair >> 8, pair & 0xFF), -1, i + 1, -0.5);
                finished.Add(lostDigit ? Emit(filled, Unknown, -1, i + 1, 0) : filled);
            }

            if (!any)
                finished.Add(Emit(path, Unknown, -1, i + 1, 0));
            return;
        }

        if (c is >= '\u0040' and <= '\u007E')
        {
            if (Gbk.Char(path.Pending, c) is var ended and not '\0')
                finished.Add(Emit(path, ended, -1, i + 1, 0));
            Vanished(path, c, (filled, pair) => finished.Add(Emit(filled, Gbk.Char(pair >> 8, pair & 0xFF), -1, i + 1, 0)));
            return;
        }

        var bytes = FoldedTrail(c) is { } folded ? (FullWidthLead << 8) | folded : Gbk.Pair(c);
        if (bytes == 0)
            return;
        var (first, second) = (bytes >> 8, bytes & 0xFF);
        if (Gbk.Char(path.Pending, first) is var straight and not '\0')
            next.Add(Emit(path, straight, second, i + 1, 0));

        Vanished(path, first, (filled, pair) => next.Add(Emit(filled, Gbk.Char(pair >> 8, pair & 0xFF), second, i + 1, 0)));
    }

    // A pair that GBK does not define may have vanished before the byte that comes next: then one character ends in its first byte,
    // and another, ending in the byte that comes next, begins with its second.
    private void Vanished(Path path, int byteAfter, Action<Path, int> found)
    {
        var filled = path;
        var filledPair = 0;
        foreach (var (onePair, twoPair) in VanishedBetween(path.Pending, byteAfter))
        {
            if (onePair != filledPair)
                filled = Emit(path, Gbk.Char(onePair >> 8, onePair & 0xFF), -1, path.Position, -2.0);
            filledPair = onePair;
            found(filled, twoPair);
        }
    }

    // Which two characters could have stood there does not depend on what stands before them.
    private (int One, int Two)[] VanishedBetween(int pending, int byteAfter)
    {
        if (_vanished.TryGetValue((pending << 8) | byteAfter, out var known))
            return known;
        var found = new List<(int, int)>();
        foreach (var one in pairs.BeginningWith(pending))
        {
            var onePair = PairOfSimple(one, pending);
            if (onePair == 0 || (onePair & 0xFF) < 0x81)
                continue;
            foreach (var two in pairs.Followers(one))
            {
                var twoPair = PairEndingWith(two, byteAfter);
                if (twoPair != 0 && Gbk.Char(onePair & 0xFF, twoPair >> 8) == '\0')
                    found.Add((onePair, twoPair));
            }
        }

        return _vanished[(pending << 8) | byteAfter] = [.. found];
    }

    // The byte that makes, after the given one, a character read as the syllable says.
    private static IEnumerable<int> Orphans(int first, string syllable)
    {
        if (first is < 0x81 or > 0xFE)
            yield break;
        var toneless = Pinyin.Toneless(syllable);
        var other = new List<int>();
        var exact = false;
        for (var second = 0x81; second <= 0xFE; second++)
        {
            var c = Gbk.Char(first, second);
            if (c == '\0' || TraditionalCharacters.Reading(c) is not { } reading)
                continue;
            if (string.Equals(reading, syllable, StringComparison.Ordinal))
            {
                exact = true;
                yield return second;
            }
            else if (string.Equals(Pinyin.Toneless(reading), toneless, StringComparison.Ordinal))
            {
                other.Add(second);
            }
        }

        // A character with several readings may be glossed with another tone than the table's.
        foreach (var second in exact ? [] : other)
            yield return second;
    }

    // The pair of a simplified character, or of a traditional character it comes from, that begins with the lead byte.
    private static int PairOfSimple(char simple, int lead)
    {
        foreach (var pair in Gbk.PairsOfSimplified(simple))
        {
            if (pair >> 8 == lead)
                return pair;
        }

        return 0;
    }

    private static int PairEndingWith(char simple, int trail)
    {
        foreach (var pair in Gbk.PairsOfSimplified(simple))
        {
            if ((pair & 0xFF) == trail)
                return pair;
        }

        return 0;
    }

    // The second byte of the full-width form of a punctuation mark; null for any other character.
    private static int? FoldedTrail(char c) => c switch
    {
        >= '\u0021' and <= '\u002F' or >= '\u003A' and <= '\u003F' => c + 0x80,
        >= '\uFF01' and <= '\uFF0F' or >= '\uFF1A' and <= '\uFF1F' => c - 0xFF01 + 0xA1,
        _ => null,
    };

    private double Junction(string raw, Path path) =>
        path.Position >= raw.Length ? 0
        : IsReadByGloss(raw, path.Position, path.Emitted) ? 6.0
        : Weight(path.Last, Simple(raw[path.Position]));

    // A gloss right after the character that was put together confirms it.
    private static bool IsReadByGloss(string raw, int position, char c)
    {
        if (position >= raw.Length || raw[position] is not ('(' or '（') || TraditionalCharacters.Reading(c) is not { } reading)
            return false;
        var end = raw.AsSpan(position).IndexOfAny(')', '）');
        return end is > 1 and <= 7 && string.Equals(Pinyin.Toneless(raw.AsSpan(position + 1, end - 1)), Pinyin.Toneless(reading), StringComparison.Ordinal);
    }

    private Path Emit(Path path, char c, int pending, int position, double bonus)
    {
        var simple = Simple(c);
        var score = path.Score + bonus + Weight(path.Last, simple) + (c == Unknown || pairs.Has(simple) ? 0 : -2.0);
        return new(path, c, simple, pending, position, score);
    }

    private double Weight(char first, char second)
    {
        var count = pairs.Count(first, second);
        return count > 0 ? Math.Min(4.0, 1.0 + Math.Log2(count)) : first == Unknown || second == Unknown ? -2.0 : -3.0;
    }

    private static char Simple(char c) => c > '\u4E00' ? TraditionalCharacters.Simplified(c) : c;

    private sealed record Path(Path? Before, char Emitted, char Last, int Pending, int Position, double Score)
    {
        public char[] Characters()
        {
            var chars = new List<char>();
            for (var path = this; path is { Emitted: not '\0' }; path = path.Before)
                chars.Add(path.Emitted);
            chars.Reverse();
            return [.. chars];
        }
    }
}
