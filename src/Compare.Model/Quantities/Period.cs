using System.Globalization;

namespace Compare.Model.Quantities;

/// <summary>The year or the run of years a figure speaks of: <c>2020</c> or <c>2021-2025</c>.</summary>
/// <param name="First">First year.</param>
/// <param name="Last">Last year; the same as <paramref name="First"/> for a single year.</param>
public sealed record Period(int First, int Last) : IComparable<Period>
{
    /// <summary>A single year.</summary>
    public static Period Of(int year) => new(year, year);

    /// <summary>The five years that end with <paramref name="year"/>, as 【】 in a column of that year means.</summary>
    public static Period FiveYearsTo(int year) => new(year - 4, year);

    /// <summary>True for a single year.</summary>
    public bool IsYear => First == Last;

    /// <summary>How many years the period covers.</summary>
    public int Years => Last - First + 1;

    /// <summary>Reads <c>2020</c> or <c>2021-2025</c>; null when the text is neither.</summary>
    public static Period? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Trim().Split('-');
        if (parts.Length is < 1 or > 2 || !TryYear(parts[0], out var first))
            return null;
        if (parts.Length == 1)
            return Of(first);
        return TryYear(parts[1], out var last) && last >= first ? new Period(first, last) : null;
    }

    /// <summary>Orders by last year, then by first: a single year comes after a run that ends with it.</summary>
    public int CompareTo(Period? other) =>
        other is null ? 1 : Last != other.Last ? Last.CompareTo(other.Last) : First.CompareTo(other.First);

    /// <inheritdoc/>
    public override string ToString() =>
        IsYear ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2200;
}
