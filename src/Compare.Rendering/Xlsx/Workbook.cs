using System.Globalization;
using Compare.Rendering.Office;

namespace Compare.Rendering.Xlsx;

/// <summary>A workbook of sheets; the same sheets give the same bytes.</summary>
/// <param name="font">The typeface.</param>
internal sealed class Workbook(string font)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // Excel refuses a cell with more.
    private const int LongestText = 32_000;

    private const double RowHeight = 15;
    private const double NarrowestColumn = 8;
    private const double WidestColumn = 44;

    // The space beside the text, and the filter's arrow.
    private const double CellPadding = 2.5;

    // No cell pushes all others off the screen.
    private const int MostLines = 12;

    private readonly StyleTable _styles = new(font);
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private int _textCells;

    /// <summary>The sheets, in tab order.</summary>
    public List<Sheet> Sheets { get; } = [];

    /// <summary>The file.</summary>
    /// <param name="title">Title in its properties.</param>
    /// <param name="author">Who publishes it; may be empty.</param>
    /// <param name="language">Language tag.</param>
    public byte[] ToBytes(string title, string author, string language)
    {
        var package = new OfficePackage();
        package.AddProperties(title, author, language);
        package.Relate("", Rel + "/officeDocument", "xl/workbook.xml");
        var book = XmlText.Of($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Rel}\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (var i = 0; i < Sheets.Count; i++)
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml");
            var id = package.Relate("xl/workbook.xml", Rel + "/worksheet", part);
            package.Add(part, SheetPart(Sheets[i], package, part, i), Types + "worksheet+xml");
            book.Add($"<sheet name=\"{Sheets[i].Name}\" sheetId=\"{i + 1}\" r:id=\"{id}\"/>");
        }

        book.Add($"</sheets>");
        AddNames(book);

        // Values stand in the file as computed; a program that calculates does it once more when it opens the file.
        book.Add($"<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>");
        package.Add("xl/workbook.xml", book.ToPart(), Types + "sheet.main+xml");
        package.Add("xl/styles.xml", _styles.ToPart(), Types + "styles+xml");
        package.Relate("xl/workbook.xml", Rel + "/styles", "xl/styles.xml");
        package.Add("xl/sharedStrings.xml", Strings(), Types + "sharedStrings+xml");
        package.Relate("xl/workbook.xml", Rel + "/sharedStrings", "xl/sharedStrings.xml");
        return package.ToBytes();
    }

    /// <summary>Text of a cell: legal in XML, not too long, and with nothing that Excel would read as an escaped character.</summary>
    internal static string CellText(string text)
    {
        text = XmlText.Legal(text);
        if (text.Length > LongestText)
            text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";

        // _x0041_ in a cell is the letter A to Excel; its underscore escaped, it is what the document says.
        for (var at = text.IndexOf("_x", StringComparison.Ordinal); at >= 0; at = text.IndexOf("_x", at + 1, StringComparison.Ordinal))
        {
            if (at + 6 < text.Length && text[at + 6] == '_' && text.AsSpan(at + 2, 4).IndexOfAnyExcept(HexDigits) < 0)
            {
                text = text[..at] + "_x005F" + text[at..];
                at += 6;
            }
        }

        return text;
    }

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private void AddNames(XmlText book)
    {
        var names = XmlText.Of($"");
        for (var i = 0; i < Sheets.Count; i++)
        {
            var sheet = Sheets[i];
            if (sheet.FilterRow > 0)
                names.Add($"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{i}\" hidden=\"1\">{sheet.Name}!$A${sheet.FilterRow}:${Sheet.Letters(sheet.Columns)}${sheet.Rows.Count}</definedName>");
        }

        for (var i = 0; i < Sheets.Count; i++)
        {
            var sheet = Sheets[i];
            if (sheet.FrozenRows > 0)
                names.Add($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">{sheet.Name}!$1:${sheet.FrozenRows}</definedName>");
        }

        if (!names.IsEmpty)
            book.Add($"<definedNames>{names}</definedNames>");
    }

    private byte[] Strings()
    {
        var xml = XmlText.Of($"<sst xmlns=\"{Main}\" count=\"{_textCells}\" uniqueCount=\"{_texts.Count}\">");
        foreach (var text in _texts)
            xml.Add($"<si><t xml:space=\"preserve\">{text}</t></si>");
        return xml.Add($"</sst>").ToPart();
    }

    private int StringIndex(string text)
    {
        _textCells++;
        text = CellText(text);
        if (!_strings.TryGetValue(text, out var index))
        {
            index = _texts.Count;
            _strings.Add(text, index);
            _texts.Add(text);
        }

        return index;
    }

    private byte[] SheetPart(Sheet sheet, OfficePackage package, string part, int index)
    {
        var xml = XmlText.Of($"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Rel}\"><sheetPr>");
        if (sheet.TabColor.Length > 0)
            xml.Add($"<tabColor rgb=\"FF{sheet.TabColor}\"/>");
        xml.Add($"<pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:{Sheet.Address(Math.Max(sheet.Columns, 1), Math.Max(sheet.Rows.Count, 1))}\"/>");
        xml.Add($"<sheetViews><sheetView workbookViewId=\"0\" showGridLines=\"{(sheet.Plain ? 0 : 1)}\" tabSelected=\"{(index == 0 ? 1 : 0)}\">");
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            xml.Add($"<pane");
            if (sheet.FrozenColumns > 0)
                xml.Add($" xSplit=\"{sheet.FrozenColumns}\"");
            if (sheet.FrozenRows > 0)
                xml.Add($" ySplit=\"{sheet.FrozenRows}\"");
            var pane = sheet.FrozenColumns == 0 ? "bottomLeft" : sheet.FrozenRows == 0 ? "topRight" : "bottomRight";
            xml.Add($" topLeftCell=\"{Sheet.Address(sheet.FrozenColumns + 1, sheet.FrozenRows + 1)}\" activePane=\"{pane}\" state=\"frozen\"/><selection pane=\"{pane}\"/>");
        }

        xml.Add($"</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"{RowHeight}\"/>");
        var widths = WidthsOf(sheet);
        if (widths.Length > 0)
        {
            xml.Add($"<cols>");
            for (var c = 0; c < widths.Length; c++)
                xml.Add($"<col min=\"{c + 1}\" max=\"{c + 1}\" width=\"{widths[c]}\" customWidth=\"1\"/>");
            xml.Add($"</cols>");
        }

        xml.Add($"<sheetData>");
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            var height = HeightOf(sheet.Rows[r], widths);
            if (height > RowHeight)
                xml.Add($"<row r=\"{r + 1}\" ht=\"{height}\" customHeight=\"1\">");
            else
                xml.Add($"<row r=\"{r + 1}\">");
            for (var c = 0; c < sheet.Rows[r].Length; c++)
                AddCell(xml, sheet.Rows[r][c], Sheet.Address(c + 1, r + 1));
            xml.Add($"</row>");
        }

        xml.Add($"</sheetData>");
        if (sheet.FilterRow > 0)
            xml.Add($"<autoFilter ref=\"A{sheet.FilterRow}:{Sheet.Address(sheet.Columns, sheet.Rows.Count)}\"/>");
        if (sheet.Merges.Count > 0)
        {
            xml.Add($"<mergeCells count=\"{sheet.Merges.Count}\">");
            foreach (var range in sheet.Merges)
                xml.Add($"<mergeCell ref=\"{range}\"/>");
            xml.Add($"</mergeCells>");
        }

        var priority = 0;
        foreach (var rules in sheet.Highlights.GroupBy(h => h.Range))
        {
            xml.Add($"<conditionalFormatting sqref=\"{rules.Key}\">");
            foreach (var (_, word, color, fill) in rules)
                xml.Add($"<cfRule type=\"cellIs\" dxfId=\"{_styles.Highlight(color, fill)}\" priority=\"{++priority}\" operator=\"equal\"><formula>\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"</formula></cfRule>");
            xml.Add($"</conditionalFormatting>");
        }

        AddLinks(xml, sheet);
        xml.Add($"<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        xml.Add($"<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>");
        if (sheet.Picture is { } picture)
            xml.Add($"<drawing r:id=\"{AddPicture(package, part, picture, index + 1)}\"/>");
        return xml.Add($"</worksheet>").ToPart();
    }

    private static double[] WidthsOf(Sheet sheet)
    {
        var widths = new double[sheet.Columns];
        for (var c = 0; c < widths.Length; c++)
        {
            if (sheet.Widths.TryGetValue(c + 1, out var given))
            {
                widths[c] = given;
                continue;
            }

            var width = NarrowestColumn;
            foreach (var row in sheet.Rows)
            {
                if (row.Length > c && row[c] is { Style.Wrap: false } cell)
                    width = Math.Max(width, Math.Min(WidestColumn, Needed(cell) + CellPadding));
            }

            widths[c] = width;
        }

        return widths;
    }

    // Programs do not break wrapped lines of a row again when they open a file: its height has to stand in it.
    private static double HeightOf(Cell[] row, double[] widths)
    {
        var height = RowHeight;
        for (var c = 0; c < row.Length; c++)
        {
            var lines = row[c].Style.Wrap ? Math.Ceiling(Needed(row[c]) * 1.1 / Math.Max(1, widths[c] - 1)) : 1;
            height = Math.Max(height, Math.Min(MostLines, Math.Max(1, lines)) * Math.Max(RowHeight, row[c].Style.Size * 1.5));
        }

        return height;
    }

    // In characters of the workbook's font; a hanzi is two wide, bold and large type more.
    private static double Needed(Cell cell)
    {
        var characters = cell.Text?.Sum(c => c < 0x1100 ? 1.0 : 2.0)
            ?? (cell.Number is { } n ? Math.Round(n, 3).ToString("#,##0.###", CultureInfo.InvariantCulture).Length + Quoted(cell.Style.Format) : 0);
        return characters * (cell.Style.Bold ? 1.1 : 1);
    }

    // The sign, unit and year that a number format writes beside the number; a column too narrow for them shows ### alone.
    private static double Quoted(string format)
    {
        var (width, inside) = (0.0, false);
        foreach (var c in format)
        {
            if (c == ';' && !inside)
                break;
            if (c == '"')
                inside = !inside;
            else if (inside)
                width += c < 0x1100 ? 1 : 2;
            else if (c is '+' or '%')
                width += 1;
        }

        return width;
    }

    private void AddCell(XmlText xml, Cell cell, string address)
    {
        var style = _styles.IndexOf(cell.Style);
        if (cell.Text is { } text)
            xml.Add($"<c r=\"{address}\" s=\"{style}\" t=\"s\"><v>{StringIndex(text)}</v></c>");
        else if (cell.Formula is { } formula)
            xml.Add($"<c r=\"{address}\" s=\"{style}\"><f>{formula}</f><v>{cell.Number!.Value}</v></c>");
        else if (cell.Number is { } number)
            xml.Add($"<c r=\"{address}\" s=\"{style}\"><v>{number}</v></c>");
        else if (style != 0)
            xml.Add($"<c r=\"{address}\" s=\"{style}\"/>");
    }

    private static void AddLinks(XmlText xml, Sheet sheet)
    {
        var links = XmlText.Of($"");
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            for (var c = 0; c < sheet.Rows[r].Length; c++)
            {
                var cell = sheet.Rows[r][c];
                if (cell.Link.Length > 0)
                    links.Add($"<hyperlink ref=\"{Sheet.Address(c + 1, r + 1)}\" location=\"{cell.Link}\" tooltip=\"{Tip(cell.Tip)}\"/>");
            }
        }

        if (!links.IsEmpty)
            xml.Add($"<hyperlinks>{links}</hyperlinks>");
    }

    // Excel takes a tip of at most 255 characters.
    private static string Tip(string text) => text.Length <= 200 ? text : text[..199] + "…";

    private static string AddPicture(OfficePackage package, string sheet, SheetPicture picture, int number)
    {
        const int Emu = 9525;
        var media = string.Create(CultureInfo.InvariantCulture, $"xl/media/image{number}.{picture.Extension}");
        var drawing = string.Create(CultureInfo.InvariantCulture, $"xl/drawings/drawing{number}.xml");
        package.Add(media, picture.Content);
        var image = package.Relate(drawing, Rel + "/image", media);
        package.Add(drawing, XmlText.Of($"<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"{Rel}\"><xdr:oneCellAnchor><xdr:from><xdr:col>{picture.Column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{picture.Row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx=\"{picture.Width * Emu}\" cy=\"{picture.Height * Emu}\"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"2\" name=\"Logo\" descr=\"{picture.Description}\"/><xdr:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed=\"{image}\"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{picture.Width * Emu}\" cy=\"{picture.Height * Emu}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>").ToPart(), "application/vnd.openxmlformats-officedocument.drawing+xml");
        return package.Relate(sheet, Rel + "/drawing", drawing);
    }
}
