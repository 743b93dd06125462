using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Compare.Tests.Rendering.Xlsx;

/// <summary>A workbook read back: each sheet as rows by column name, as a reader without recalculation shows it.</summary>
internal sealed class WorkbookReader
{
    private readonly Dictionary<string, List<Dictionary<string, (string Value, string? Formula)>>> _sheets = new(StringComparer.Ordinal);

    public WorkbookReader(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var book = document.WorkbookPart!;
        var strings = book.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText).ToList();
        foreach (var sheet in book.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!);
            Names.Add(sheet.Name!);
            var rows = new List<Dictionary<string, (string, string?)>>();
            string[]? columns = null;
            foreach (var row in part.Worksheet.Descendants<Row>())
            {
                var cells = row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(
                    c => new string([.. c.CellReference!.Value!.TakeWhile(char.IsLetter)]),
                    c => (c.DataType?.Value == CellValues.SharedString ? strings[int.Parse(c.CellValue!.Text, CultureInfo.InvariantCulture)] : c.CellValue?.Text ?? "", c.CellFormula?.Text));
                if (columns is null)
                {
                    columns = [.. cells.Values.Select(c => c.Item1)];
                    continue;
                }

                var letters = cells;
                rows.Add(columns.Select((name, i) => (name, letters.GetValueOrDefault(Compare.Rendering.Xlsx.Sheet.Letters(i + 1), ("", null))))
                    .DistinctBy(c => c.name).ToDictionary(c => c.name, c => c.Item2, StringComparer.Ordinal));
            }

            _sheets.Add(sheet.Name!, [.. rows.Skip(1)]);
        }
    }

    public List<string> Names { get; } = [];

    public IReadOnlyList<Dictionary<string, (string Value, string? Formula)>> this[string sheet] => _sheets[sheet];
}
