using Compare.Rendering.Csv;
using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>The figures of a chart as the CSV file beside its drawing.</summary>
public static class ChartCsv
{
    /// <summary>The file: a header and one row per figure, UTF-8 with BOM, invariant numbers, no text a spreadsheet would execute.</summary>
    public static byte[] ToBytes(ChartModel chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var data = chart.ToTable();
        var table = new CsvTable([.. data.Columns]);
        foreach (var row in data.Rows)
        {
            foreach (var cell in row)
                table.Text(cell);
            table.End();
        }

        return table.ToBytes();
    }
}
