namespace Compare.Cli.Commands;

/// <summary>An output format of a report.</summary>
internal enum ReportFormat
{
    /// <summary>One HTML file.</summary>
    Html,

    /// <summary>The same page, printed.</summary>
    Pdf,

    /// <summary>A workbook with live formulas.</summary>
    Xlsx,

    /// <summary>A slide deck.</summary>
    Pptx,

    /// <summary>The result files.</summary>
    Csv,

    /// <summary>The charts as standalone SVG, each with its data.</summary>
    Svg,
}
