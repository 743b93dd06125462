namespace Compare.Rendering.Xlsx;

/// <summary>A cell of a sheet.</summary>
internal sealed record Cell
{
    /// <summary>An empty cell.</summary>
    public static Cell Empty { get; } = new();

    /// <summary>Its text; null when it is a number or empty. Text stays text, whatever it starts with.</summary>
    public string? Text { get; private init; }

    /// <summary>Its number, or what its formula gives; null when it is text or empty.</summary>
    public double? Number { get; private init; }

    /// <summary>The formula without the equals sign; null for none.</summary>
    public string? Formula { get; private init; }

    /// <summary>Its look.</summary>
    public CellStyle Style { get; init; } = new();

    /// <summary>Where it leads inside the workbook (<c>observations!A12</c>); empty for nowhere.</summary>
    public string Link { get; init; } = "";

    /// <summary>What is said of the link when it is pointed at.</summary>
    public string Tip { get; init; } = "";

    /// <summary>A text.</summary>
    public static Cell Of(string? text, CellStyle? style = null) =>
        string.IsNullOrEmpty(text) ? new Cell { Style = style ?? new() } : new Cell { Text = text, Style = style ?? new() };

    /// <summary>A number; null leaves the cell empty.</summary>
    public static Cell Of(decimal? number, CellStyle? style = null) => new() { Number = (double?)number, Style = style ?? new() };

    /// <summary>A number; null leaves the cell empty.</summary>
    public static Cell Statistic(double? number, CellStyle? style = null) => new() { Number = number, Style = style ?? new() };

    /// <summary>A formula with the number it gives, which readers show that do not calculate.</summary>
    /// <param name="formula">Without the equals sign.</param>
    /// <param name="result">What it gives.</param>
    /// <param name="style">Its look.</param>
    public static Cell Live(string formula, decimal result, CellStyle? style = null) => new() { Formula = formula, Number = (double)result, Style = style ?? new() };
}
