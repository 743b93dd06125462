using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Rendering.Xlsx;

/// <summary>Cells that several sheets have.</summary>
internal static class SheetParts
{
    /// <summary>A single year as a number, a run of years as text.</summary>
    public static Cell Period(Period? period) =>
        period is null ? Cell.Empty : period.IsYear ? Cell.Of(period.Last, new CellStyle { Format = "0", Align = "left" }) : Cell.Of(period.ToString());

    /// <summary>The last year of a period cell, inside a formula.</summary>
    public static string LastYear(string address, Period? period) => period is null or { IsYear: true } ? address : $"VALUE(RIGHT({address},4))";

    /// <summary>A line number; empty for 0.</summary>
    public static Cell Line(int? line) => line is > 0 ? Cell.Of((decimal)line) : Cell.Empty;

    /// <summary>The sign of a figure as the result files write it.</summary>
    public static string Op(Figure? figure) => figure?.Number is null ? "" : RelationSign.Of(figure.Relation);

    /// <summary>The binding character as plans print it.</summary>
    public static string Character(Binding binding) => binding switch
    {
        Binding.Binding => "约束性",
        Binding.Expected => "预期性",
        _ => "",
    };
}
