using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Compare.Tests.Ingest.Formats;

/// <summary>Makes small DOCX and XLSX files, part by part, so that a test can also make broken ones.</summary>
internal static class OfficeSample
{
    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    public static byte[] Docx(string body) => Zip(("word/document.xml", $"<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));

    public static string P(string text) => $"<w:p><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    public static string DocxTable(IEnumerable<IEnumerable<string>> rows) =>
        "<w:tbl>" + string.Concat(rows.Select(row => "<w:tr>" + string.Concat(row.Select(cell => "<w:tc>" + P(cell) + "</w:tc>")) + "</w:tr>")) + "</w:tbl>";

    public static byte[] Xlsx(IEnumerable<IEnumerable<string>> rows, string more = "", int firstRow = 1)
    {
        var sheet = new StringBuilder();
        var r = firstRow;
        foreach (var row in rows)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{r}\">");
            var c = 0;
            foreach (var cell in row)
            {
                var place = $"{(char)('A' + c++)}{r}";
                if (cell.Length == 0)
                    continue;
                if (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                    sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{cell}</v></c>");
                else
                    sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>");
            }

            sheet.Append("</row>");
            r++;
        }

        return Book($"<sheetData>{sheet}</sheetData>{more}");
    }

    public static byte[] Book(string sheet, string strings = "", string styles = "") => Zip(
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"指标\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{strings}</sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{styles}</styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{sheet}</worksheet>"));
}
