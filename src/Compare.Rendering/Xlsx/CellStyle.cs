namespace Compare.Rendering.Xlsx;

/// <summary>How a cell looks; colours are RRGGBB, empty for none.</summary>
internal sealed record CellStyle
{
    /// <summary>The number format; empty for general.</summary>
    public string Format { get; init; } = "";

    /// <summary>Bold type.</summary>
    public bool Bold { get; init; }

    /// <summary>Underlined, as a link is.</summary>
    public bool Underline { get; init; }

    /// <summary>Colour of the type.</summary>
    public string Color { get; init; } = "";

    /// <summary>Colour behind.</summary>
    public string Fill { get; init; } = "";

    /// <summary>Size in points; 0 for the workbook's own.</summary>
    public int Size { get; init; }

    /// <summary><c>left</c>, <c>center</c>, <c>right</c>, or empty for what the content says.</summary>
    public string Align { get; init; } = "";

    /// <summary>Breaks long text into lines.</summary>
    public bool Wrap { get; init; }

    /// <summary>A thin line below.</summary>
    public bool Ruled { get; init; }
}
