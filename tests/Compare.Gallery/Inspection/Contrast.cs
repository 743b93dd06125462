using System.Globalization;

namespace Compare.Gallery.Inspection;

/// <summary>Contrast of two colours after WCAG 2.2: (lighter + 0.05) by (darker + 0.05) of the relative luminances.</summary>
internal static class Contrast
{
    public static double Between(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public static double Luminance(string colour)
    {
        if (colour.Length != 7 || colour[0] != '#')
            throw new FormatException("not a colour: " + colour);
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);

        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
    }
}
