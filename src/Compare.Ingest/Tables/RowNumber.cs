namespace Compare.Ingest.Tables;

/// <summary>Reads the printed 序号 of a row.</summary>
internal static class RowNumber
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
}
