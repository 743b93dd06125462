using System.Globalization;
using Compare.Model.Quantities;

namespace Compare.Rendering.Xlsx;

/// <summary>Number formats that show a figure with its sign, its printed decimals and its unit while the cell stays a number.</summary>
internal static class NumberFormats
{
    /// <summary>A share of 0 to 1 as a percentage.</summary>
    public const string Share = "0.0%";

    /// <summary>A plain number with as many decimals as it needs.</summary>
    public const string Plain = "#,##0.####";

    // Excel refuses formats of more than 255 characters.
    private const int LongestUnit = 24;

    /// <summary>The format of a figure.</summary>
    /// <param name="figure">The figure; null or a commitment gives the plain format.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="note">What follows the unit, e.g. the year; may be empty.</param>
    public static string Of(Figure? figure, Unit unit, string note = "") =>
        figure?.Number is { } number ? Of(Decimals(number), unit.Symbol, Sign(figure.Relation), note) : Plain;

    /// <summary>The format of a signed difference of two figures.</summary>
    public static string OfDifference(decimal difference, string unit)
    {
        var number = Digits(Decimals(Math.Round(difference, 6)));
        var quoted = Quoted(Spaced(unit));
        return $"+{number}{quoted};-{number}{quoted};{number}{quoted}";
    }

    /// <summary>The format of a number.</summary>
    public static string Of(int decimals, string unit, string sign = "", string note = "") =>
        Quoted(sign) + Digits(decimals) + Quoted(Spaced(unit) + note);

    /// <summary>The unit as the end of a format.</summary>
    public static string UnitOf(Unit unit) => Quoted(Spaced(unit.Symbol));

    /// <summary>How many decimals a number is printed with, at most six.</summary>
    public static int Decimals(decimal number)
    {
        var decimals = 0;
        while (decimals < 6 && number != decimal.Truncate(number))
        {
            number = Math.Abs(number) < 1e12m ? number * 10m : decimal.Truncate(number);
            decimals++;
        }

        return decimals;
    }

    /// <summary>The printed sign of a figure; empty for a point.</summary>
    public static string Sign(Relation relation) => relation switch
    {
        Relation.AtLeast => "≥",
        Relation.MoreThan => ">",
        Relation.AtMost => "≤",
        Relation.LessThan => "<",
        Relation.About => "≈",
        _ => "",
    };

    private static string Digits(int decimals) => decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);

    // A Latin unit stands off its number, a Chinese one and the per cent sign do not.
    private static string Spaced(string unit) => unit.Length > 0 && char.IsAsciiLetter(unit[0]) ? " " + unit : unit;

    // A unit comes from a document: nothing in it may end the quotation.
    private static string Quoted(string text)
    {
        if (text.Length == 0)
            return "";
        var clean = new string([.. text.Where(c => c is not ('"' or '\\') && !char.IsControl(c) && !char.IsSurrogate(c))]);
        return "\"" + (clean.Length > LongestUnit ? clean[..LongestUnit] : clean) + "\"";
    }
}
