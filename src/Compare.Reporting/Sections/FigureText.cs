using System.Globalization;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>
/// Prints figures: the one place where a number is rounded. A printed figure keeps the digits of its document; a computed one
/// gets the digits of what it was computed from. Chinese prints 万 as a report writes it, English millions and billions where no digit is lost.
/// </summary>
internal sealed class FigureText(Wordings words)
{
    private const int MostDecimals = 4;
    private const string Minus = "−";

    /// <summary>How a unit is printed: its symbol in the language, and what a number is multiplied by for it.</summary>
    public (decimal Factor, string Symbol) UnitOf(string symbol)
    {
        if (words.Has("unit." + symbol))
            return (1m, words["unit." + symbol]);
        if (!words.IsEnglish)
            return (1m, SafeText.Line(symbol));
        foreach (var (prefix, factor) in (ReadOnlySpan<(string, decimal)>)[("百万", 1_000_000m), ("千", 1_000m), ("万", 10_000m), ("亿", 100_000_000m)])
        {
            if (symbol.StartsWith(prefix, StringComparison.Ordinal) && words.Has("unit." + symbol[prefix.Length..]))
                return (factor, words["unit." + symbol[prefix.Length..]]);
        }

        return (1m, SafeText.Line(symbol));
    }

    /// <summary>The unit as a column head prints it; empty for a plain number.</summary>
    public string Symbol(Unit unit) => UnitOf(unit.Symbol).Symbol;

    /// <summary>The unit of a difference.</summary>
    public string DifferenceSymbol(Unit unit) => UnitOf(unit.DifferenceSymbol).Symbol;

    /// <summary>A figure without its unit, sign included.</summary>
    public string Plain(Figure figure, Unit unit) => figure switch
    {
        Figure.Commitment c => words.Say("figure.commitment", ("wording", SafeText.Line(c.Wording))).Text,
        Figure.Ratio r => $"{Digits(r.Left)}:{Digits(r.Right)}",
        Figure.FiveYearTotal t => words.Say("figure.five-year", ("value", Sign(t.Sign) + Number(t.Total, unit))).Text,
        Figure.Approximate a => words.Say("figure.about", ("value", Number(a.Value, unit))).Text,
        _ => Sign(figure.Relation) + Number(figure.Number ?? 0m, unit),
    };

    /// <summary>A figure with its unit, as a sentence prints it.</summary>
    public string WithUnit(Figure figure, Unit unit) => figure is Figure.Commitment or Figure.Ratio ? Plain(figure, unit) : Join(Plain(figure, unit), Symbol(unit));

    /// <summary>A number with its unit.</summary>
    public string WithUnit(decimal value, Unit unit, int? decimals = null) => Join(Number(value, unit, decimals), Symbol(unit));

    /// <summary>A size of a difference with the unit of differences, without a sign.</summary>
    public string DifferenceWithUnit(decimal difference, Unit unit, int decimals) =>
        Join(Number(Math.Abs(difference), unit, decimals), DifferenceSymbol(unit));

    /// <summary>A difference with its sign, without unit.</summary>
    public string Signed(decimal difference, Unit unit, int decimals)
    {
        var size = Number(Math.Abs(difference), unit, decimals);
        return difference > 0m ? "+" + size : difference < 0m ? Minus + size : size;
    }

    /// <summary>A part as a percentage.</summary>
    public string Percent(decimal part, int decimals = 0)
    {
        var shown = Rounded(part * 100m, decimals);
        return (shown < 0m ? Minus : "") + Digits(Math.Abs(shown)) + "%";
    }

    /// <summary>A number in its unit, the sign − where it is negative.</summary>
    public string Number(decimal value, Unit unit, int? decimals = null)
    {
        var shown = Rounded(value * UnitOf(unit.Symbol).Factor, decimals ?? MostDecimals);
        var sign = shown < 0m ? Minus : "";
        shown = Math.Abs(shown);
        if (!words.IsEnglish && shown >= 10_000m && IsUnscaled(unit) && DecimalsOf(shown / 10_000m) <= 2)
            return sign + words.Say("number.wan", ("number", Digits(shown / 10_000m))).Text;
        if (words.IsEnglish)
        {
            foreach (var (size, name) in (ReadOnlySpan<(decimal, string)>)[(1_000_000_000m, "number.billion"), (1_000_000m, "number.million")])
            {
                if (shown >= size && DecimalsOf(shown / size) <= 3)
                    return sign + words.Say(name, ("number", Digits(shown / size))).Text;
            }
        }

        return sign + Digits(shown);
    }

    /// <summary>Decimals a difference of two numbers is printed with: those of its inputs.</summary>
    public static int DecimalsOf(params ReadOnlySpan<decimal> inputs)
    {
        var most = 0;
        foreach (var input in inputs)
            most = Math.Max(most, DecimalsOf(input));
        return Math.Min(most, MostDecimals);
    }

    /// <summary>Decimals a quotient is printed with: three significant digits.</summary>
    public static int DecimalsOfRate(decimal value) => Math.Abs(value) switch { >= 100m => 0, >= 10m => 1, >= 1m or 0m => 2, >= 0.1m => 2, _ => 3 };

    /// <summary>Decimals of a number as it is printed in a cell.</summary>
    public static int DecimalsIn(string text)
    {
        var point = text.LastIndexOf('.');
        if (point < 0)
            return 0;
        var n = 0;
        while (point + 1 + n < text.Length && char.IsAsciiDigit(text[point + 1 + n]))
            n++;
        return n;
    }

    /// <summary>Decimals of a number without trailing zeros.</summary>
    public static int DecimalsOf(decimal value)
    {
        var plain = value / 1.000000000000000000000000000000m;
        return plain.Scale;
    }

    /// <summary>The sign printed before a bound.</summary>
    public static string Sign(Relation relation) => relation switch
    {
        Relation.AtLeast => "≥",
        Relation.MoreThan => ">",
        Relation.AtMost => "≤",
        Relation.LessThan => "<",
        _ => "",
    };

    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    private static bool IsUnscaled(Unit unit) => unit.Symbol.Length > 0 && unit.Symbol[0] is not ('万' or '亿' or '千' or '百' or '%' or '‰');

    private string Join(string number, string unit) =>
        unit.Length == 0 ? number : words.Say(unit[0] is '%' or '‰' ? "number.with-sign" : "number.with-unit", ("number", number), ("unit", unit)).Text;

    private string Digits(decimal value) => value.ToString(words.IsEnglish ? "#,##0.##########" : "0.##########", CultureInfo.InvariantCulture);
}
