using System.Globalization;

namespace Compare.Gallery.Inspection;

/// <summary>
/// Distances of colours as seen by the colour-blind: linear RGB through the matrices of Machado, Oliveira and Fernandes (2009)
/// at full severity, then the distance in CIE Lab (1976).
/// </summary>
internal static class ColourSight
{
    public static readonly double[] Normal = [1, 0, 0, 0, 1, 0, 0, 0, 1];
    public static readonly double[] Protan = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998];
    public static readonly double[] Deutan = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881];
    public static readonly double[] Tritan = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900];

    public static double Distance(string one, string other, double[] sight)
    {
        var (a, b) = (Lab(one, sight), Lab(other, sight));
        return Math.Sqrt(Math.Pow(a.L - b.L, 2) + Math.Pow(a.A - b.A, 2) + Math.Pow(a.B - b.B, 2));
    }

    private static (double L, double A, double B) Lab(string colour, double[] m)
    {
        Span<double> rgb = stackalloc double[3];
        for (var i = 0; i < 3; i++)
        {
            var value = int.Parse(colour.AsSpan(1 + i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            rgb[i] = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        var (r, g, b) = (m[0] * rgb[0] + m[1] * rgb[1] + m[2] * rgb[2], m[3] * rgb[0] + m[4] * rgb[1] + m[5] * rgb[2], m[6] * rgb[0] + m[7] * rgb[1] + m[8] * rgb[2]);
        var x = Curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        var y = Curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
        var z = Curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return (116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double Curve(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * Math.Max(t, 0) + 16d / 116;
}
