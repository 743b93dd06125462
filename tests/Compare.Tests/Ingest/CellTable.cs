using System.Globalization;
using System.Reflection;
using Compare.Ingest;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Tests.Ingest;

/// <summary>Writes cells in the columns of the expectation tables.</summary>
internal static class CellTable
{
    public static string Folder { get; } = Path.Combine(
        typeof(CellTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value ?? "",
        "Ingest", "Tables", "golden");

    /// <summary>The cells as <c>row,name,unit,binding,column,period,status,area,raw,kind,op,value,line</c>.</summary>
    public static string[] Of(ReadResult result) => [.. result.Cells.Select(Line)];

    /// <summary>The hand-made expectations, without their header.</summary>
    public static string[] Expected(string name) => [.. File.ReadAllLines(Path.Combine(Folder, name)).Skip(1)];

    /// <summary>Compact form for small fixtures: <c>row|column|period|status|kind|op|value|flags</c>.</summary>
    public static string Short(TableCell cell) => string.Join('|',
        cell.Row, cell.Name, cell.Column, cell.Period?.ToString() ?? "", cell.Status == ValueStatus.Actual ? "actual" : "target", cell.Raw, cell.Unit, string.Join(';', cell.Flags));

    private static string Line(TableCell cell) => string.Join(',',
        ((string[])
        [
            cell.Row, cell.Name, cell.Unit,
            cell.Binding switch { Binding.Binding => "约束性", Binding.Expected => "预期性", _ => "" },
            cell.Column, cell.Period?.ToString() ?? "", cell.Status == ValueStatus.Actual ? "actual" : "target", cell.Area?.Value ?? "", cell.Raw,
            (cell.Figure?.Kind ?? FigureKind.Missing).ToString().ToLowerInvariant(),
            cell.Figure is null or Figure.Commitment ? "" : RelationSign.Of(cell.Figure.Relation),
            cell.Figure?.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
            cell.Line == 0 ? "" : cell.Line.ToString(CultureInfo.InvariantCulture),
        ]).Select(Quote));

    private static string Quote(string text) => text.Contains(',', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal) ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;
}
