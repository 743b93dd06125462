using System.Text.RegularExpressions;

namespace Compare.Ingest.Tables;

/// <summary>Reads the printed 序号 of a row.</summary>
internal static partial class RowNumber
{
    /// <summary>The number of <c>12</c>, <c>12.</c>, <c>(12)</c>, <c>12、</c>; null when the text is none.</summary>
    public static int? Parse(string text)
    {
        var span = text.AsSpan().Trim();
        if (span.Length is 0 or > 10)
            return null;
        if (span[0] is '(' or '（' && span[^1] is ')' or '）')
            span = span[1..^1];
        else if (span.Length > 1 && span[^1] is '.' or '、' or '．')
            span = span[..^1];
        var number = 0;
        if (span.Length is 0 or > 7)
            return null;
        foreach (var c in span)
        {
            var folded = CellText.Fold(c);
            if (!char.IsAsciiDigit(folded))
                return null;
            number = number * 10 + (folded - '0');
        }

        return number > 0 ? number : null;
    }

    /// <summary>True for the number of a part of a row: 2.1, 2-1.</summary>
    public static bool IsOfPart(string text)
    {
        var at = text.AsSpan().IndexOfAny('.', '-', '．');
        return at is 1 or 2 && text.Length - at is 2 or 3 && !text.AsSpan(0, at).ContainsAnyExceptInRange('0', '9') && !text.AsSpan(at + 1).ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>The number that a name begins with (3.城镇新增就业人数, （3）…, 一、…), and the name without it; an empty number where it begins with none.</summary>
    public static (string Number, string Name) Before(string name)
    {
        var match = Leading().Match(name);
        return match.Success ? (match.Groups["n"].Value, name[match.Length..]) : ("", name);
    }

    [GeneratedRegex(@"^(?:(?<n>[一二三四五六七八九十]{1,3})、\s*(?=[“\u4E00-\u9FFF])(?![一二三四五六七八九十])|[(（](?<n>\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*(?=[“\d\u4E00-\u9FFF])|(?<n>\d{1,2})[.．、)）]\s*(?=[“\u4E00-\u9FFF]))", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
