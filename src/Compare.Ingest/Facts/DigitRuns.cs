namespace Compare.Ingest.Facts;

/// <summary>Runs of digits in a text.</summary>
internal static class DigitRuns
{
    /// <summary>The end of the digits that start at <paramref name="start"/>: decimals and thousands marks belong to them.</summary>
    public static int EndOf(string text, int start, int to)
    {
        var i = start;
        while (i < to && char.IsAsciiDigit(text[i]))
            i++;
        var whole = i - start;
        while (whole <= 3 && i + 3 < to && text[i] == ',' && IsDigits(text, i + 1, 3) && !(i + 4 < to && char.IsAsciiDigit(text[i + 4])))
            i += 4;
        if (i + 1 < to && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            while (i < to && char.IsAsciiDigit(text[i]))
                i++;
        }

        return i;
    }

    /// <summary>The end of the letters and digits that go on from a place: those of a name and no number.</summary>
    public static int EndOfName(string text, int i, int to)
    {
        while (i < to && (char.IsAsciiDigit(text[i]) || char.IsAsciiLetter(text[i])))
            i++;
        return i;
    }

    private static bool IsDigits(string text, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
        }

        return true;
    }
}
