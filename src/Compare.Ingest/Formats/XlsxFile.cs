using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Formats;

/// <summary>
/// Reads an XLSX: each visible sheet is a table; a cell's row number stands for its line. A number whose format shows per cent is given
/// as it is shown; a formula gives the value that was stored with it.
/// </summary>
internal static class XlsxFile
{
    private const int MaxColumns = 512;

    /// <summary>The document's content.</summary>
    public static DocumentContent Read(string name, string sha256, ZipArchive archive, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var strings = SharedStrings(archive);
        var percents = PercentStyles(archive);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var path in Sheets(archive, name, diagnostics))
        {
            if (archive.GetEntry(path) is { } entry)
                blocks.Add(Sheet(entry, strings, percents, name, diagnostics));
        }

        return new DocumentContent(name, sha256, blocks.ToImmutable());
    }

    private static List<string> Sheets(ZipArchive archive, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (archive.GetEntry("xl/_rels/workbook.xml.rels") is { } relations)
        {
            using var reader = OfficeFile.Open(relations);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
                    targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        var sheets = new List<string>();
        using var workbook = OfficeFile.Open(archive.GetEntry("xl/workbook.xml") ?? throw new InvalidDataException("no workbook part"));
        while (workbook.Read())
        {
            if (workbook.NodeType != XmlNodeType.Element || workbook.LocalName != "sheet")
                continue;
            if (workbook.GetAttribute("state") is "hidden" or "veryHidden")
            {
                diagnostics.Add(new Diagnostic("ING048", Severity.Info, name, 0, $"the hidden sheet {workbook.GetAttribute("name")} was left out"));
                continue;
            }

            for (var i = 0; i < workbook.AttributeCount; i++)
            {
                workbook.MoveToAttribute(i);
                if (workbook.LocalName == "id" && workbook.NamespaceURI.Length > 0 && targets.TryGetValue(workbook.Value, out var target))
                    sheets.Add(target);
            }

            workbook.MoveToElement();
        }

        return sheets;
    }

    private static List<string> SharedStrings(ZipArchive archive)
    {
        var strings = new List<string>();
        if (archive.GetEntry("xl/sharedStrings.xml") is not { } entry)
            return strings;
        using var reader = OfficeFile.Open(entry);
        var text = new StringBuilder();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName == "si")
                {
                    text.Clear();
                    if (reader.IsEmptyElement)
                        strings.Add("");
                }
                else if (reader.LocalName is "rPh" or "phoneticPr")
                {
                    reader.Skip();
                    continue;
                }
                else if (reader.LocalName == "t")
                {
                    text.Append(reader.ReadElementContentAsString());
                    continue;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "si")
            {
                strings.Add(text.ToString());
            }

            reader.Read();
        }

        return strings;
    }

    // Which cell styles show a number as per cent.
    private static List<bool> PercentStyles(ZipArchive archive)
    {
        var styles = new List<bool>();
        if (archive.GetEntry("xl/styles.xml") is not { } entry)
            return styles;
        using var reader = OfficeFile.Open(entry);
        var formats = new HashSet<string>(StringComparer.Ordinal) { "9", "10" };
        var inCells = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cellXfs")
                inCells = false;
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "numFmt" when reader.GetAttribute("formatCode") is { } code && code.Contains('%', StringComparison.Ordinal) && reader.GetAttribute("numFmtId") is { } id:
                    formats.Add(id);
                    break;
                case "cellXfs":
                    inCells = !reader.IsEmptyElement;
                    break;
                case "xf" when inCells:
                    styles.Add(formats.Contains(reader.GetAttribute("numFmtId") ?? ""));
                    break;
            }
        }

        return styles;
    }

    private static Block.Grid Sheet(ZipArchiveEntry entry, List<string> strings, List<bool> percents, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        using var reader = OfficeFile.Open(entry);
        var rows = new SortedDictionary<int, SortedDictionary<int, string>>();
        var merges = new List<(int Row, int Column, int LastRow, int LastColumn)>();
        var row = 0;
        var column = -1;
        var cells = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "row":
                    row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : row + 1;
                    column = -1;
                    break;
                case "c":
                    var place = Place(reader.GetAttribute("r"));
                    column = place.Column >= 0 ? place.Column : column + 1;
                    var text = Cell(reader, strings, percents);
                    if (text.Length == 0 || column >= MaxColumns || row <= 0)
                        break;
                    if (++cells > CsvFile.MaxCells)
                    {
                        diagnostics.Add(new Diagnostic("ING044", Severity.Warning, name, row, string.Create(CultureInfo.InvariantCulture, $"the table has more than {CsvFile.MaxCells} cells; what follows row {row} was not read")));
                        return Spread(rows, merges);
                    }

                    if (!rows.TryGetValue(row, out var line))
                        rows[row] = line = [];
                    line[column] = text;
                    break;
                case "mergeCell" when reader.GetAttribute("ref") is { } range && range.IndexOf(':', StringComparison.Ordinal) is var colon and > 0:
                    var first = Place(range[..colon]);
                    var last = Place(range[(colon + 1)..]);
                    if (first.Row > 0 && last.Row >= first.Row && last.Column >= first.Column && first.Column >= 0 && merges.Count < 100_000)
                        merges.Add((first.Row, first.Column, Math.Min(last.Row, first.Row + 4096), Math.Min(last.Column, MaxColumns - 1)));
                    break;
            }
        }

        return Spread(rows, merges);
    }

    // The text of the cell the reader stands on; the reader ends on the cell's end.
    private static string Cell(XmlReader reader, List<string> strings, List<bool> percents)
    {
        if (reader.IsEmptyElement)
            return "";
        var type = reader.GetAttribute("t") ?? "";
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
        var value = "";
        var inline = "";
        using var cell = reader.ReadSubtree();
        cell.Read();
        while (!cell.EOF)
        {
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "v")
            {
                value = cell.ReadElementContentAsString();
                continue;
            }

            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "t")
            {
                inline += cell.ReadElementContentAsString();
                continue;
            }

            cell.Read();
        }

        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at].Trim() : "";
            case "inlineStr":
                return inline.Trim();
            case "str":
                return value.Trim();
            case "b":
                return value == "1" ? "是" : "否";
            case "e":
                return "";
        }

        // A spreadsheet stores binary fractions: fifteen digits are what it shows of them.
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) || Math.Abs(number) > 1e20)
            return value.Trim();
        var isPercent = style < percents.Count && percents[style];
        var exact = (decimal)number;
        var shown = Math.Round(isPercent ? exact * 100m : exact, 12);
        var digits = shown.ToString("0.############", CultureInfo.InvariantCulture);
        return isPercent ? digits + "%" : digits;
    }

    private static Block.Grid Spread(SortedDictionary<int, SortedDictionary<int, string>> rows, List<(int Row, int Column, int LastRow, int LastColumn)> merges)
    {
        var spanned = new Dictionary<(int Row, int Column), (string Text, int Line)>();
        foreach (var merge in merges)
        {
            var text = rows.TryGetValue(merge.Row, out var cells) && cells.TryGetValue(merge.Column, out var found) ? found : "";
            if (text.Length == 0)
                continue;
            for (var r = merge.Row; r <= merge.LastRow && spanned.Count < CsvFile.MaxCells; r++)
            {
                for (var c = merge.Column; c <= merge.LastColumn; c++)
                {
                    if (r != merge.Row || c != merge.Column)
                        spanned[(r, c)] = (text, merge.Row);
                }
            }
        }

        var width = 0;
        foreach (var cells in rows.Values)
            width = Math.Max(width, cells.Count == 0 ? 0 : cells.Keys.Last() + 1);
        foreach (var place in spanned.Keys)
        {
            width = Math.Max(width, place.Column + 1);
            if (!rows.ContainsKey(place.Row))
                rows[place.Row] = [];
        }

        var result = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(rows.Count);
        var previous = 0;
        foreach (var (number, cells) in rows)
        {
            // A gap of empty rows separates tables: one empty row stands for it.
            if (previous > 0 && number > previous + 1)
                result.Add([new GridCell(TextLine.Clean(previous + 1, ""), 0, false)]);
            previous = number;
            var row = ImmutableArray.CreateBuilder<GridCell>(width);
            for (var c = 0; c < width; c++)
            {
                if (cells.TryGetValue(c, out var text))
                    row.Add(new GridCell(TextLine.Clean(number, text), number, false));
                else if (spanned.TryGetValue((number, c), out var span))
                    row.Add(new GridCell(TextLine.Clean(span.Line, span.Text), span.Line, true));
                else
                    row.Add(new GridCell(TextLine.Clean(number, ""), 0, false));
            }

            result.Add(row.MoveToImmutable());
        }

        return new Block.Grid(result.ToImmutable());
    }

    private static (int Row, int Column) Place(string? reference)
    {
        if (reference is null)
            return (0, -1);
        var column = 0;
        var i = 0;
        for (; i < reference.Length && char.IsAsciiLetterUpper(reference[i]) && column < 100_000; i++)
            column = column * 26 + (reference[i] - 'A' + 1);
        return (int.TryParse(reference.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0, i == 0 ? -1 : column - 1);
    }
}
