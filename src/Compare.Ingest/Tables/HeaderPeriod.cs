namespace Compare.Ingest.Tables;

/// <summary>
/// Tells a table that is printed in two or three parts side by side (指标 2020年 2025年 | 指标 2020年 2025年): its header says the same words again.
/// </summary>
internal static class HeaderPeriod
{
    private const int MaxCells = 64;

    /// <summary>How many columns one part has; 0 when the header is not said again.</summary>
    /// <param name="headers">The header's cells.</param>
    public static int Of(IReadOnlyList<string> headers)
    {
        if (headers.Count is < 4 or > MaxCells)
            return 0;
        for (var parts = 2; parts <= 3; parts++)
        {
            var period = headers.Count / parts;
            if (period >= 2 && period * parts == headers.Count && IsSaidAgain(headers, period) && IsWhole(headers, period))
                return period;
        }

        return 0;
    }

    private static bool IsSaidAgain(IReadOnlyList<string> headers, int period)
    {
        for (var i = period; i < headers.Count; i++)
        {
            if (CellText.Compact(headers[i]) != CellText.Compact(headers[i - period]))
                return false;
        }

        return true;
    }

    // A part names what it measures before it gives figures.
    private static bool IsWhole(IReadOnlyList<string> headers, int period)
    {
        var names = 0;
        var values = 0;
        for (var i = 0; i < period; i++)
        {
            var role = HeaderWords.Read(headers[i])?.Role;
            if (role == ColumnRole.Name && values == 0)
                names++;
            else if (role == ColumnRole.Value)
                values++;
        }

        return names > 0 && values > 0;
    }
}
