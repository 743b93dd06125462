using System.Collections.Immutable;
using Compare.Model;
using Compare.Model.Areas;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Rendering.Csv;

namespace Compare.Cli.Files;

/// <summary>Reads and writes <c>cells.csv</c>: one row per cell of an indicator table, also the empty ones.</summary>
internal static class CellsFile
{
    /// <summary>All columns, in order; the contract's come first.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "document", "table", "row", "name", "unit", "binding", "column", "period", "status", "area", "raw", "kind", "op", "value", "line",
        "category", "flags", "evidence",
    ];

    /// <summary>Writes the file.</summary>
    public static byte[] Write(IEnumerable<TableCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var table = new CsvTable(Columns.AsSpan());
        foreach (var c in cells)
        {
            table.Text(c.Document).Whole(c.Table).Text(c.Row).Text(c.Name).Text(c.Unit).Code(Character(c.Binding))
                .Text(c.Column).Code(c.Period?.ToString()).Code(Word.Of(c.Status)).Code(c.Area?.Value).Text(c.Raw)
                .Code(Word.Of(c.Figure?.Kind ?? FigureKind.Missing)).Code(c.Figure is null ? "" : Sign(c.Figure)).Printed(c.Figure?.Number)
                .Whole(c.Line > 0 ? c.Line : null).Text(c.Category).Code(string.Join(';', c.Flags)).Text(c.Evidence).End();
        }

        return table.ToBytes();
    }

    /// <summary>Reads the file.</summary>
    public static ImmutableArray<TableCell> Read(Stream stream, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        using var csv = new CsvColumns(stream, faults);
        if (!csv.Require(Columns.AsSpan()[..15]))
            return [];
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var at = Columns.ToDictionary(c => c, csv.IndexOf, StringComparer.Ordinal);
        while (csv.Read())
        {
            var before = faults.Count;
            var kind = csv.Choice<FigureKind>(at["kind"], "kind") ?? FigureKind.Missing;
            var value = csv.Number(at["value"], "value");
            var relation = RelationSign.Parse(csv.Text(at["op"]));
            if (relation is null)
                faults.Error("CAT008", csv.Line, $"'op' must be =, >=, >, <=, < or ~, not '{csv.Text(at["op"])}'");
            var binding = Binding(csv.Span(at["binding"]));
            if (binding is null)
                faults.Error("CAT008", csv.Line, $"'binding' must be 约束性, 预期性 or empty, not '{csv.Text(at["binding"])}'");
            var period = csv.Text(at["period"]);
            if (period.Length > 0 && Period.Parse(period) is null)
                faults.Error("CAT010", csv.Line, $"'period' must be a year like 2025 or a run of years like 2021-2025, not '{period}'");
            var status = csv.Choice<ValueStatus>(at["status"], "status");
            var table = csv.Whole(at["table"], "table");
            var line = csv.Whole(at["line"], "line");
            if (faults.Count > before)
                continue;
            var area = csv.Text(at["area"]);
            cells.Add(new TableCell
            {
                Document = csv.Text(at["document"]),
                Table = table ?? 1,
                Row = csv.Text(at["row"]),
                Name = csv.Text(at["name"]),
                Unit = csv.Text(at["unit"]),
                Binding = binding!.Value,
                Column = csv.Text(at["column"]),
                Period = period.Length == 0 ? null : Period.Parse(period),
                Status = status ?? ValueStatus.Actual,
                Area = area.Length == 0 ? null : new AreaId(area),
                Raw = csv.OwnText(at["raw"]),
                Figure = FigureOf(kind, relation!.Value, value, csv.OwnText(at["raw"])),
                Line = line ?? 0,
                Category = csv.Text(at["category"]),
                Flags = [.. csv.Text(at["flags"]).Split(';', StringSplitOptions.RemoveEmptyEntries)],
                Evidence = csv.OwnText(at["evidence"]),
            });
        }

        return cells.DrainToImmutable();
    }

    /// <summary>The sign of a figure in an <c>op</c> column; empty for a commitment, which has no number.</summary>
    public static string Sign(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Number is null ? "" : RelationSign.Of(figure.Relation);
    }

    /// <summary>The printed word of a binding character; empty when unstated.</summary>
    public static string Character(Binding binding) => binding switch
    {
        Model.Observations.Binding.Binding => "约束性",
        Model.Observations.Binding.Expected => "预期性",
        _ => "",
    };

    /// <summary>The binding character of a printed word; null when it is none.</summary>
    public static Binding? Binding(ReadOnlySpan<char> word) => word switch
    {
        "" => Model.Observations.Binding.Unstated,
        "约束性" => Model.Observations.Binding.Binding,
        "预期性" => Model.Observations.Binding.Expected,
        _ => null,
    };

    private static Figure? FigureOf(FigureKind kind, Relation relation, decimal? value, string raw) => kind switch
    {
        FigureKind.Missing => null,
        FigureKind.Commitment => new Figure.Commitment(raw),
        _ when value is null => null,
        FigureKind.Cumulative => new Figure.FiveYearTotal(value.Value, relation),
        FigureKind.Ratio => new Figure.Ratio(value.Value, 1m),
        _ => Figure.From(relation, value.Value),
    };
}
