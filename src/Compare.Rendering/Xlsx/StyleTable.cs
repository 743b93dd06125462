using Compare.Rendering.Office;

namespace Compare.Rendering.Xlsx;

/// <summary>The styles of a workbook, each kept once.</summary>
internal sealed class StyleTable
{
    // Custom number formats start here; the numbers below are Excel's own.
    private const int FirstFormat = 164;

    // A workbook holds some 64,000 styles; long before that nobody tells two units apart.
    private const int MostStyles = 4_000;

    private readonly string _font;
    private readonly Dictionary<CellStyle, int> _styles = [];
    private readonly List<CellStyle> _ordered = [];
    private readonly List<(string Color, string Fill)> _highlights = [];

    /// <summary>Starts with the plain style.</summary>
    public StyleTable(string font)
    {
        _font = font;
        IndexOf(new CellStyle());
    }

    /// <summary>The number of a style.</summary>
    public int IndexOf(CellStyle style)
    {
        if (_styles.TryGetValue(style, out var index))
            return index;
        if (_ordered.Count >= MostStyles && style.Format.Length > 0)
            return IndexOf(style with { Format = "" });
        index = _ordered.Count;
        _styles.Add(style, index);
        _ordered.Add(style);
        return index;
    }

    /// <summary>The number of a conditional colouring.</summary>
    public int Highlight(string color, string fill)
    {
        var index = _highlights.IndexOf((color, fill));
        if (index >= 0)
            return index;
        _highlights.Add((color, fill));
        return _highlights.Count - 1;
    }

    /// <summary>The styles part.</summary>
    public byte[] ToPart()
    {
        var formats = _ordered.Select(s => s.Format).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var fonts = _ordered.Select(Font).Distinct().ToList();
        var fills = _ordered.Select(s => s.Fill).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var xml = XmlText.Of($"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (formats.Count > 0)
        {
            xml.Add($"<numFmts count=\"{formats.Count}\">");
            for (var i = 0; i < formats.Count; i++)
                xml.Add($"<numFmt numFmtId=\"{FirstFormat + i}\" formatCode=\"{formats[i]}\"/>");
            xml.Add($"</numFmts>");
        }

        xml.Add($"<fonts count=\"{fonts.Count}\">");
        foreach (var (bold, underline, size, color) in fonts)
        {
            xml.Add($"<font>");
            if (bold)
                xml.Add($"<b/>");
            if (underline)
                xml.Add($"<u/>");
            xml.Add($"<sz val=\"{size}\"/><color rgb=\"FF{color}\"/><name val=\"{_font}\"/><family val=\"2\"/></font>");
        }

        // The first two fills belong to Excel.
        xml.Add($"</fonts><fills count=\"{fills.Count + 2}\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
        foreach (var fill in fills)
            xml.Add($"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{fill}\"/><bgColor indexed=\"64\"/></patternFill></fill>");
        xml.Add($"</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FFBFBFBF\"/></bottom><diagonal/></border></borders>");
        xml.Add($"<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"{_ordered.Count}\">");
        foreach (var style in _ordered)
        {
            var format = style.Format.Length == 0 ? 0 : FirstFormat + formats.IndexOf(style.Format);
            var fill = style.Fill.Length == 0 ? 0 : 2 + fills.IndexOf(style.Fill);
            xml.Add($"<xf numFmtId=\"{format}\" fontId=\"{fonts.IndexOf(Font(style))}\" fillId=\"{fill}\" borderId=\"{(style.Ruled ? 1 : 0)}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment");
            if (style.Align.Length > 0)
                xml.Add($" horizontal=\"{style.Align}\"");
            xml.Add($" vertical=\"top\" wrapText=\"{(style.Wrap ? 1 : 0)}\"/></xf>");
        }

        xml.Add($"</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles><dxfs count=\"{_highlights.Count}\">");
        foreach (var (color, fill) in _highlights)
            xml.Add($"<dxf><font><color rgb=\"FF{color}\"/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{fill}\"/><bgColor rgb=\"FF{fill}\"/></patternFill></fill></dxf>");
        return xml.Add($"</dxfs></styleSheet>").ToPart();
    }

    private static (bool Bold, bool Underline, int Size, string Color) Font(CellStyle style) =>
        (style.Bold, style.Underline, style.Size == 0 ? 10 : style.Size, style.Color.Length == 0 ? "262626" : style.Color);
}
