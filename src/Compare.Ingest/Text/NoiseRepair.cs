using System.Text;

namespace Compare.Ingest.Text;

/// <summary>
/// Repairs the noise of crawled pages, by general rules: pinyin glosses, traditional characters, GBK text broken by byte-wise replacements,
/// invisible characters, full-width digits and letters, digits glued to a year. What it cannot repair it marks as damage.
/// A document that shows no such noise is left as it is.
/// </summary>
/// <remarks>
/// One instance serves one document: whether a text is traditional or glossed, and which reading of broken bytes is plausible,
/// is judged on the whole of it.
/// </remarks>
internal sealed class NoiseRepair
{
    private const int MaxStretches = 400;
    private const int FewestBareGlosses = 5;

    // Which characters stand beside which is known after so much text; a longer document is not counted to its end.
    private const int MostCounted = 1_000_000;

    private static readonly byte[] Classes = BuildClasses();

    private readonly IReadOnlyList<string> _lines;
    private readonly IEnumerable<string> _lexicon;
    private readonly bool _traditional;
    private readonly bool _glossed;
    private readonly bool _bare;
    private ShiftedBytes? _shifted;
    private int _stretches;

    private NoiseRepair(IReadOnlyList<string> lines, IEnumerable<string> lexicon, bool traditional, bool glossed, bool bare)
    {
        _lines = lines;
        _lexicon = lexicon;
        _traditional = traditional;
        _glossed = glossed;
        _bare = bare;
    }

    /// <summary>True when the document is written in traditional characters.</summary>
    public bool IsTraditional => _traditional;

    /// <summary>True when the document carries pinyin glosses.</summary>
    public bool IsGlossed => _glossed;

    /// <summary>Looks over a document.</summary>
    /// <param name="lines">Its raw lines.</param>
    /// <param name="lexicon">Names in simplified characters that may stand in it, e.g. the catalogue's names and wordings.</param>
    public static NoiseRepair Of(IReadOnlyList<string> lines, IEnumerable<string>? lexicon = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        int han = 0, traditional = 0, glosses = 0, bare = 0;
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Length; i++)
            {
                var c = line[i];
                if (c < '\u4E00')
                {
                    if (c >= '\u00E0' && Classes[c] == ToneMark && IsInGloss(line, i))
                        glosses++;
                    else if (Classes[c] == Bracket && IsBareGloss(line, i))
                        bare++;
                    continue;
                }

                if (c > '\u9FFF')
                    continue;
                han++;
                if (Classes[c] == Traditional)
                    traditional++;
            }
        }

        // A simplified text quotes a traditional character now and then (a name, a book); a traditional one has one in every five.
        // Syllables without tones gloss a page only where many stand behind its characters.
        var isBare = bare >= FewestBareGlosses;
        return new NoiseRepair(lines, lexicon ?? [], traditional >= 3 && traditional * 50 > han, glosses > 0 || isBare, isBare);
    }

    /// <summary>Repairs a line that stands alone.</summary>
    public static TextLine RepairLine(int number, string raw) => Of([raw]).Repair(number, raw);

    /// <summary>Repairs a line of the document.</summary>
    /// <param name="number">1-based line in the file.</param>
    /// <param name="raw">The line as it stands in the file.</param>
    public TextLine Repair(int number, string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return NeedsWork(raw) ? RepairNoisy(number, raw) : TextLine.Clean(number, raw);
    }

    private const byte ToneMark = 1;
    private const byte Traditional = 2;
    private const byte Invisible = 3;
    private const byte Wide = 4;
    private const byte Question = 5;
    private const byte Broken = 6;
    private const byte Space = 7;
    private const byte Bracket = 8;

    private bool NeedsWork(string raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            var kind = Classes[raw[i]];
            if (kind == 0)
            {
                if ((raw[i] == '2' && IsGluedYear(raw, i)) || (raw[i] == '。' && IsDecimalStop(raw, i)))
                    return true;
                continue;
            }

            if (kind switch { Traditional => _traditional, Bracket => _glossed, _ => true })
                return true;
        }

        return false;
    }

    private TextLine RepairNoisy(int number, string raw)
    {
        var glyphs = UndoShifts(raw);
        glyphs = RemoveGlosses(glyphs);
        return Settle(glyphs).ToLine(number, raw);
    }

    // Byte damage is looked for only where glosses show that the page went through byte-wise replacement.
    private Glyphs UndoShifts(string raw)
    {
        if (!raw.Contains('?', StringComparison.Ordinal))
            return Plain(raw, 0, raw.Length);
        var glyphs = new Glyphs(raw.Length + 8);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c != '?' || !_glossed)
            {
                glyphs.Add(c, i, c == '?' && TouchesDigit(raw, i));
                continue;
            }

            var previous = LastCharacter(glyphs);
            var stretch = _stretches++ < MaxStretches ? (_shifted ??= BuildShifted()).Repair(raw, i, previous) : null;
            if (stretch is not null)
            {
                for (var k = 0; k < stretch.Chars.Length; k++)
                    glyphs.Add(stretch.Chars[k], Math.Min(i + k, stretch.End - 1), stretch.Damaged[k]);
                i = stretch.End - 1;
                continue;
            }

            // Nothing plausible: whatever may belong to the shifted stretch is marked.
            var end = EndOfDoubt(raw, i);
            for (; i < end; i++)
                glyphs.Add(raw[i], i, true);
            i--;
        }

        return glyphs;
    }

    private static bool TouchesDigit(string raw, int i) =>
        (i > 0 && char.IsAsciiDigit(raw[i - 1])) || (i + 1 < raw.Length && char.IsAsciiDigit(raw[i + 1]));

    // A question mark that ends a sentence is only a question mark; a broken gloss or a mark in the middle of text is damage.
    private static int EndOfDoubt(string raw, int start)
    {
        if (ShiftedBytes.BrokenGloss(raw, start) is null && (start + 1 >= raw.Length || raw[start + 1] is ' ' or '”' or '"' or '\u3000'))
            return start + 1;
        var end = start + 1;
        if (ShiftedBytes.BrokenGloss(raw, start) is { } gloss)
            end = gloss.End;
        for (var n = 0; end < raw.Length && n < 24; n++, end++)
        {
            if (char.IsAsciiLetter(raw[end]))
                return end + 1;
            if (raw[end] is '。' or '?')
                return end;
        }

        return end;
    }

    // The character before a place, looking through the gloss of that character.
    private static char LastCharacter(Glyphs glyphs)
    {
        var chars = glyphs.Chars;
        if (chars.Length == 0)
            return '\0';
        if (chars[^1] is ')' or '）' && GlossBefore(chars) is { } start && start > 0)
            return chars[start - 1];
        return chars[^1];
    }

    private static int? GlossBefore(ReadOnlySpan<char> chars)
    {
        var i = chars.Length - 2;
        while (i >= 0 && chars.Length - i < 10 && Pinyin.IsLetter(chars[i]))
            i--;
        return i >= 0 && chars[i] is '(' or '（' && Pinyin.Toneless(chars[(i + 1)..^1]) is not null ? i : null;
    }

    private ShiftedBytes BuildShifted()
    {
        var pairs = new CharacterPairs();
        foreach (var name in _lexicon)
            pairs.Add(name);
        var counted = 0;
        foreach (var line in _lines)
        {
            counted += line.Length;
            if (counted > MostCounted)
                break;

            // Text near a question mark may be shifted and would support itself.
            var from = 0;
            while (from < line.Length)
            {
                var mark = line.IndexOf('?', from);
                var until = mark < 0 ? line.Length : mark;
                if (until > from)
                    pairs.Add(Settle(RemoveGlosses(Plain(line, from, until))).Chars);
                from = mark < 0 ? line.Length : EndOfDoubt(line, mark);
            }
        }

        return new ShiftedBytes(pairs);
    }

    private static Glyphs Plain(string line, int from, int until)
    {
        var glyphs = new Glyphs(until - from);
        glyphs.Add(line, from, until);
        return glyphs;
    }

    // Removes 區(qū), 區 (qū), (qū)區, 區（Qū）: only a valid syllable beside a Han character goes; without a tone mark only
    // where the page is glossed and the syllable reads the character; (GDP), (RCEP), (LIVE) are no syllables, (AN) has no tone.
    private Glyphs RemoveGlosses(Glyphs line)
    {
        var chars = line.Chars;
        if (!_glossed || chars.IndexOfAny('(', '（', '[') < 0)
            return line;
        var result = new Glyphs(line.Count);
        for (var i = 0; i < chars.Length; i++)
        {
            if (GlossAt(chars, i, _bare) is { } end)
            {
                end = EndOfRepeats(chars, i, end);

                // Spaces that came with the gloss go with it, where it stood between Chinese characters.
                while (end < chars.Length && chars[end] == ' ' && end + 1 < chars.Length && IsHan(chars[end + 1]))
                    end++;
                i = end - 1;
                continue;
            }

            if (chars[i] == ' ' && i > 0 && IsHan(chars[i - 1]))
            {
                var bracket = i;
                while (bracket < chars.Length && chars[bracket] == ' ')
                    bracket++;
                if (bracket < chars.Length && GlossAt(chars, bracket, _bare) is not null)
                {
                    i = bracket - 1;
                    continue;
                }
            }

            result.Add(chars[i], line.RawAt(i), line.IsDamaged(i));
        }

        return result;
    }

    private static int? GlossAt(ReadOnlySpan<char> chars, int i, bool bare = false)
    {
        if (chars[i] is not ('(' or '（' or '['))
            return null;
        var from = i + 1;
        while (from < chars.Length && chars[from] == ' ')
            from++;
        var to = from;
        while (to < chars.Length && to - from <= 6 && Pinyin.IsLetter(chars[to]))
            to++;
        var end = to;
        while (end < chars.Length && chars[end] == ' ')
            end++;
        if (to == from || end >= chars.Length || chars[end] is not (')' or '）' or ']'))
            return null;
        var before = i - 1;
        while (before >= 0 && chars[before] == ' ')
            before--;
        var after = end + 1;
        while (after < chars.Length && chars[after] == ' ')
            after++;
        var previous = before >= 0 && IsHan(chars[before]) ? chars[before] : '\0';
        var following = after < chars.Length && IsHan(chars[after]) ? chars[after] : '\0';
        if (previous == '\0' && following == '\0')
            return null;
        var syllable = chars[from..to];
        if (Pinyin.Toneless(syllable) is not { } toneless)
            return null;
        return Pinyin.HasTone(syllable) || (bare && previous != '\0' && char.IsAsciiLetterLower(syllable[0])) || Reads(previous, toneless) || Reads(following, toneless) ? end + 1 : null;
    }

    // 口(kou)(kou)(kou): a gloss may stand several times.
    private static int EndOfRepeats(ReadOnlySpan<char> chars, int start, int end)
    {
        var gloss = chars[start..end];
        while (chars[end..].StartsWith(gloss, StringComparison.Ordinal))
            end += gloss.Length;
        return end;
    }

    // 省(sheng): a bracket with one syllable in small letters behind a character; one letter may be a list mark.
    private static bool IsBareGloss(string line, int i)
    {
        if (i == 0 || !IsHan(line[i - 1]))
            return false;
        var end = i + 1;
        while (end < line.Length && end - i <= 6 && char.IsAsciiLetterLower(line[end]))
            end++;
        return end - i > 2 && end < line.Length && line[end] is ')' or '）' && Pinyin.Toneless(line.AsSpan(i + 1, end - i - 1)) is not null;
    }

    private static bool Reads(char c, string toneless) =>
        c != '\0' && TraditionalCharacters.Reading(c) is { } reading && string.Equals(Pinyin.Toneless(reading), toneless, StringComparison.Ordinal);

    private static bool IsInGloss(string line, int i)
    {
        var open = i;
        while (open > 0 && i - open < 7 && (Pinyin.IsLetter(line[open]) || line[open] == ' '))
            open--;
        return line[open] is '(' or '（' or '[' or '?' && (line[open] == '?' ? ShiftedBytes.BrokenGloss(line, open) is not null : GlossAt(line, open) is not null);
    }

    // Simplifies, drops what cannot be seen, narrows digits and letters, sets a lost 年, marks what is broken.
    private Glyphs Settle(Glyphs line)
    {
        var chars = line.Chars;
        var result = new Glyphs(line.Count + 1);
        for (var i = 0; i < chars.Length; i++)
        {
            var c = chars[i];
            var damaged = line.IsDamaged(i);
            switch (Classes[c])
            {
                case Invisible:
                    continue;
                case Broken:
                    damaged = true;
                    break;
                case Space:
                    c = ' ';
                    break;
                case Wide:
                    c = (char)(c - 0xFEE0);
                    break;
                case ToneMark or Question or Bracket:
                    break;
                default:
                    if (_traditional && c >= '\u4E00')
                        c = TraditionalCharacters.Simplified(chars, i);
                    break;
            }

            if (c == '。' && IsDecimalStop(chars, i))
                c = '.';
            result.Add(c, line.RawAt(i), damaged);
            if (c == '2' && IsGluedYear(chars, i))
            {
                for (var k = 1; k < 4; k++)
                    result.Add(chars[i + k], line.RawAt(i + k), line.IsDamaged(i + k));
                result.Add('年', line.RawAt(i + 3));
                i += 3;
            }
        }

        return result;
    }

    // 202060岁以上 was 2020年60岁以上: no one is as old as six digits say.
    private static bool IsGluedYear(ReadOnlySpan<char> chars, int i)
    {
        if (i + 6 >= chars.Length || chars[i] != '2' || chars[i + 1] != '0' || (i > 0 && (char.IsAsciiDigit(chars[i - 1]) || (chars[i - 1] is '.' or ',' && i > 1 && char.IsAsciiDigit(chars[i - 2])))))
            return false;
        for (var k = 2; k < 6; k++)
        {
            if (!char.IsAsciiDigit(chars[i + k]))
                return false;
        }

        return chars[i + 6] == '岁' || (chars[i + 6] == '周' && i + 7 < chars.Length && chars[i + 7] == '岁');
    }

    // 25。4% is 25.4%: no sentence ends in a bare number and goes on with a share of one or two digits.
    private static bool IsDecimalStop(ReadOnlySpan<char> chars, int i)
    {
        if (i == 0 || !char.IsAsciiDigit(chars[i - 1]))
            return false;
        var end = i + 1;
        while (end < chars.Length && end - i <= 2 && char.IsAsciiDigit(chars[end]))
            end++;
        return end > i + 1 && end < chars.Length && chars[end] is ('%' or '％' or '‰');
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';

    private static byte[] BuildClasses()
    {
        var classes = new byte[0x10000];
        for (var c = '\u00C0'; c <= '\u01DC'; c++)
        {
            if (Pinyin.IsToned(c))
                classes[c] = ToneMark;
        }

        for (var c = '\u4E00'; c <= '\u9FFF'; c++)
        {
            if (TraditionalCharacters.IsOnlyTraditional(c))
                classes[c] = Traditional;
        }

        // Soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark.
        foreach (var c in "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\uFEFF\u180E")
            classes[c] = Invisible;
        foreach (var c in "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F")
            classes[c] = Space;

        // Digits, letters, percent, plus, minus, slash, point, tilde and comparison signs; Chinese punctuation stays.
        for (var c = '\uFF10'; c <= '\uFF19'; c++)
            classes[c] = Wide;
        for (var c = '\uFF21'; c <= '\uFF3A'; c++)
            classes[c] = classes[c + 0x20] = Wide;
        foreach (var c in "％＋－／．～＜＝＞＆＃＊＠")
            classes[c] = Wide;

        classes['?'] = Question;
        classes['('] = classes['（'] = classes['['] = Bracket;
        classes['\uFFFD'] = Broken;
        for (var c = '\uE000'; c <= '\uF8FF'; c++)
            classes[c] = Broken;
        for (var c = '\u0080'; c <= '\u009F'; c++)
            classes[c] = Broken;
        for (var c = '\u0001'; c < ' '; c++)
        {
            if (c is not ('\t' or '\r' or '\n' or '\f' or '\v'))
                classes[c] = Broken;
        }

        return classes;
    }
}
