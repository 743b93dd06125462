using System.Collections.Immutable;
using System.Text;

namespace Compare.Ingest.Tables;

/// <summary>Small helpers on the text of table cells.</summary>
internal static class CellText
{
    // A longer cell is an article.
    private const int MostOfLines = 2000;

    /// <summary>The character a table cell means: full-width forms become ASCII, the many signs for "at least" become one.</summary>
    public static char Fold(char c) => IsHan(c) ? c : c switch
    {
        '\u3000' or '\u00A0' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '∶' or '︰' or '﹕' => ':',
        '≧' or '⩾' => '≥',
        '≦' or '⩽' => '≤',
        '﹥' or '〉' => '>',
        '﹤' or '〈' => '<',
        '﹪' => '%',
        '−' or '﹣' => '-',
        _ => c,
    };

    /// <summary>The text folded and without any blank or invisible character, as headers and figures are compared.</summary>
    public static string Compact(string text)
    {
        var changed = false;
        foreach (var c in text)
        {
            if (IsBlank(c) || Fold(c) != c)
            {
                changed = true;
                break;
            }
        }

        if (!changed)
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsBlank(c))
                builder.Append(Fold(c));
        }

        return builder.ToString();
    }

    /// <summary>True for white space and for characters that take no place on the page.</summary>
    public static bool IsBlank(char c) => c > '\u3000' ? c == '\uFEFF' : char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\u00AD';

    /// <summary>True for a Chinese character.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '〇';

    /// <summary>True when there is a Chinese character in the text.</summary>
    public static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsHan(c))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The text of a name or category cell: trimmed, and without the blanks that a line break or justified setting
    /// leaves between two Chinese characters.
    /// </summary>
    public static string Tidy(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var needs = false;
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (IsBlank(trimmed[i]))
            {
                needs = true;
                break;
            }
        }

        if (!needs)
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        var builder = new StringBuilder(trimmed.Length);
        for (var i = 0; i < trimmed.Length; i++)
        {
            var c = trimmed[i];
            if (!IsBlank(c))
            {
                builder.Append(c);
                continue;
            }

            var next = i;
            while (next < trimmed.Length && IsBlank(trimmed[next]))
                next++;
            if (builder.Length > 0 && next < trimmed.Length && !(IsWide(builder[^1]) || IsWide(trimmed[next])))
                builder.Append(' ');
            i = next - 1;
        }

        return builder.ToString();
    }

    /// <summary>The lines of a cell's text, tidied; empty when it has only one.</summary>
    public static ImmutableArray<string> LinesOf(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text.Length > MostOfLines)
            return [];
        var lines = text.Split('\n').Select(Tidy).Where(l => l.Length > 0).ToImmutableArray();
        return lines.Length > 1 ? lines : [];
    }

    /// <summary>The text without the Latin words that say it again: 社会福利机构 Social Welfare Institutions. The text itself where it has none.</summary>
    public static string WithoutGloss(string text)
    {
        var last = text.Length - 1;
        while (last >= 0 && !IsHan(text[last]) && text[last] is not ('%' or '％' or '‰'))
            last--;
        if (last < 0)
            return text;
        var kept = last + 1;
        if (kept < text.Length && text[kept] is ')' or '）' && text.AsSpan(0, kept).LastIndexOfAny('(', '（') > text.AsSpan(0, kept).LastIndexOfAny(')', '）'))
            kept++;
        var rest = text.AsSpan(kept);
        var letters = 0;
        foreach (var c in rest)
            letters += char.IsAsciiLetter(c) ? 1 : 0;
        return letters < 2 || !(IsBlank(rest[0]) || char.IsAsciiLetterUpper(rest[0]) || rest.IndexOfAnyInRange('0', '9') < 0) ? text : text[..kept];
    }

    /// <summary>Columns the text takes in a fixed-width setting: a Chinese character takes two.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
            width += c >= '\u2E80' ? 2 : 1;
        return width;
    }

    private static bool IsWide(char c) => c >= '\u2E80' || c is '“' or '”' or '‘' or '’';
}
