using System.Collections.Immutable;
using System.Globalization;
using Compare.Rendering.Office;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;
using Compare.Reporting.Slides;

namespace Compare.Rendering.Pptx;

/// <summary>Puts one slide of a deck on as many pages as its text needs, each part within its frame.</summary>
internal sealed class SlideWriter(Deck deck, OfficeBrand brand, OfficePackage package)
{
    /// <summary>The most statements and table rows of a page.</summary>
    private const int MostBullets = 7;

    private const int MostRows = 10;
    private const double PartGap = 26;
    private const double UnderGap = 12;
    private const double StackedSize = 14;
    private const double StackedAir = 3;
    private const double StackedTable = 12.5;
    private const double Indent = 16;
    private const double CellMargin = 4.5;
    private const double CellPadding = 4;
    private const double BulletLargest = 18;
    private const double BulletSmallest = 11.5;
    private const double TableLargest = 16;
    private const double TableSmallest = 10;
    private const double TableReadable = 12;

    // Rows are given the room a table leaves, up to so much above and below their text.
    private const double MostAir = 10;

    // Above this a chart has room for the names of its lines beside them.
    private const double RoomForNames = 560;

    private int _charts;
    private int _pages;

    /// <summary>How many pages there are so far.</summary>
    public int Pages => _pages;

    /// <summary>Adds the pages of a slide.</summary>
    public void Add(Slide slide)
    {
        if (slide.Kind == SlideKind.Title && slide.Parts.IsEmpty)
        {
            AddTitlePage(slide);
            return;
        }

        var parts = Expanded(slide.Parts);
        for (var continued = false; ; continued = true)
        {
            var rest = AddPage(slide, parts, continued);
            if (rest.IsEmpty)
                return;
            parts = rest;
        }
    }

    // Small multiples become one chart each.
    private static ImmutableArray<Piece> Expanded(ImmutableArray<SlidePart> parts) =>
    [
        .. parts.Where(p => p is not SlidePart.Bullets { Items.IsEmpty: true }).SelectMany(p => p is SlidePart.Chart { Model: SmallMultiplesChart multiples }
            ? multiples.Panels.Take(4).Select((panel, i) => new Piece(i == 0 ? p : p with { Under = true }, panel))
            : [new Piece(p, null)]),
    ];

    private void AddTitlePage(Slide slide)
    {
        var (size, title) = TextFit.Fit(slide.Title, DeckParts.TitleFrame, 40, 24, 3, bold: true);
        var lines = slide.Subtitle.Split('\n');
        var (small, subtitle) = TextFit.Fit(slide.Subtitle, DeckParts.SubtitleFrame, 20, 12, 4);
        var shapes = XmlText.Of($"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"ctrTitle\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr>{Drawing.Spacing(size, 0)}</a:pPr>{Drawing.Run(title, size, deck.Language, bold: true, "bg1")}</a:p></p:txBody></p:sp>");
        shapes.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Subtitle\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"subTitle\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>");
        foreach (var line in subtitle == slide.Subtitle ? lines : [subtitle])
            shapes.Add($"<a:p><a:pPr>{Drawing.Spacing(small, 0)}</a:pPr>{Drawing.Run(line, small, deck.Language)}</a:p>");
        shapes.Add($"</p:txBody></p:sp>");
        Finish(shapes, DeckParts.Layout.Title, slide, [], slide.Title);
    }

    private ImmutableArray<Piece> AddPage(Slide slide, ImmutableArray<Piece> parts, bool continued)
    {
        var title = continued ? slide.Title + deck.Continued : slide.Title;
        var (size, fitted) = TextFit.Fit(title, Frame.Title, 26, 18, 2, bold: true);
        if (continued && !fitted.EndsWith(deck.Continued.Trim(), StringComparison.Ordinal))
            (size, fitted) = (18, TextFit.Fit(slide.Title, Frame.Title with { Width = Frame.Title.Width - TextMeasure.Width(deck.Continued, 18, bold: true) - 20 }, 18, 18, 2, bold: true).Text + deck.Continued);
        var layout = parts.Length switch { 1 => DeckParts.Layout.One, 2 => DeckParts.Layout.Two, _ => DeckParts.Layout.Free };
        var shapes = XmlText.Of($"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr>{Drawing.Spacing(size, 0)}</a:pPr>{Drawing.Run(fitted, size, deck.Language, bold: true, "tx2")}</a:p></p:txBody></p:sp>");
        var charts = new List<(byte[] Chart, byte[] Workbook)>();
        var rest = ImmutableArray.CreateBuilder<Piece>();
        var frames = Frames(parts, slide.Remark.Length > 0);
        for (var i = 0; i < parts.Length; i++)
        {
            var frame = frames[i];
            var id = 10 + i * 3;
            var place = layout == DeckParts.Layout.Free ? 0 : i + 1;
            if (Heading(parts[i]) is { Length: > 0 } heading)
            {
                var (headSize, headText) = TextFit.Fit(heading, frame.Top(34), 13, 11, 2, bold: true);
                var height = TextFit.Lines(headText, frame.Width, headSize, bold: true) * headSize * TextFit.Leading + 4;
                shapes.Add(TextBox(id, "Heading", frame.Top(height), headText, headSize, bold: true));
                frame = frame.Below(height);
            }

            switch (parts[i].Part)
            {
                case SlidePart.Bullets bullets:
                    var left = AddBullets(shapes, id + 1, place, bullets, frame);
                    if (!left.Items.IsEmpty)
                        rest.Add(new Piece(left, null));
                    break;
                case SlidePart.Table table:
                    var below = AddTable(shapes, id + 1, place, table, frame);
                    if (!below.Rows.IsEmpty)
                        rest.Add(new Piece(below, null));
                    break;
                case SlidePart.Chart chart:
                    charts.Add(parts[i].Panel is { } panel
                        ? NativeChart.Render((SmallMultiplesChart)chart.Model, panel, brand, deck.Language)
                        : NativeChart.Render(chart.Model, brand, deck.Language, named: frame.Width >= RoomForNames));
                    var name = parts[i].Panel?.Title ?? chart.Model.Title;
                    shapes.Add($"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id + 1}\" name=\"{Short(name)}\" descr=\"{Short(chart.Model.AltText, 1_000)}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr>{Placeholder(place)}</p:nvPr></p:nvGraphicFramePr>{Drawing.Place(frame, "p")}<a:graphic><a:graphicData uri=\"{Drawing.C}\"><c:chart xmlns:c=\"{Drawing.C}\" r:id=\"rId{charts.Count + 1}\"/></a:graphicData></a:graphic></p:graphicFrame>");
                    break;
            }
        }

        if (slide.Remark.Length > 0)
        {
            var (small, remark) = TextFit.Fit(slide.Remark, Frame.Remark, 11, 9, 2);
            shapes.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"40\" name=\"Remark\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"13\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr anchor=\"b\"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr>{Drawing.Spacing(small, 0)}</a:pPr>{Drawing.Run(remark, small, deck.Language, color: "tx1+35")}</a:p></p:txBody></p:sp>");
        }

        var (footSize, foot) = TextFit.Fit(brand.Organisation.Length > 0 ? brand.Organisation + "  ·  " + deck.Title : deck.Title, Frame.Footer, 10, 9, 1);
        shapes.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"41\" name=\"Footer\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"ftr\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>{Drawing.Run(foot, footSize, deck.Language, color: "tx1+35")}</a:p></p:txBody></p:sp>");
        shapes.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"42\" name=\"Number\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"4\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\">{Drawing.RunProperties("a:rPr", 10, deck.Language)}<a:t>{_pages + 1}</a:t></a:fld></a:p></p:txBody></p:sp>");
        Finish(shapes, layout, slide, charts, fitted == title ? "" : slide.Title);
        return rest.ToImmutable();
    }

    private static string Heading(Piece piece) => piece switch
    {
        { Part.Heading.Length: > 0 } => piece.Part.Heading,
        { Panel: { } panel } => panel.Axis.Unit.Length > 0 ? $"{panel.Title} ({panel.Axis.Unit})" : panel.Title,
        { Part: SlidePart.Chart { Model: var model } } => model.Subtitle.Length > 0 ? $"{model.Title}  {model.Subtitle}" : model.Title,
        _ => "",
    };

    /// <summary>Columns of one part or of parts one under the other; four or more columns stand in two rows.</summary>
    private Frame[] Frames(ImmutableArray<Piece> parts, bool remark)
    {
        var content = remark ? Frame.Content : Frame.Content with { Height = Frame.Content.Height + 22 };
        var top = parts is [{ Part.Across: true }, _, ..] ? 1 : 0;
        var band = content;
        if (top > 0)
        {
            var height = Math.Min(content.Height * 0.5, Needed(parts[0].Part, content.Width));

            // With little below, the statements may be as large as they get.
            if (parts is [{ Part: SlidePart.Bullets said }, { Part: SlidePart.Table only }])
            {
                var (size, widths) = TableSize(only, [.. only.Rows.Take(MostRows)], content);
                var spare = content.Height - UnderGap - TableHeight(only, [.. only.Rows.Take(MostRows)], widths, size);
                height = Math.Clamp(spare, height, Math.Max(height, BulletsHeight(said, content.Width, BulletLargest)));
            }

            band = content.Top(height);
            content = content.Below(height + UnderGap);
        }

        var starts = Enumerable.Range(top, parts.Length - top).Where(i => i == top || !parts[i].Part.Under).ToArray();
        Frame[] columns;
        if (starts.Length <= 3)
            columns = content.Columns([.. starts.Select(i => parts[i].Part.Weight)], PartGap);
        else
        {
            var half = (content.Height - 14) / 2;
            var weights = Enumerable.Repeat(1d, (starts.Length + 1) / 2).ToArray();
            columns = [.. (content with { Height = half }).Columns(weights, PartGap), .. (content with { Y = content.Y + half + 14, Height = half }).Columns(weights, PartGap)];
        }

        var frames = new Frame[parts.Length];
        if (top > 0)
            frames[0] = band;
        for (var s = 0; s < starts.Length; s++)
        {
            var end = s + 1 < starts.Length ? starts[s + 1] : parts.Length;
            var room = columns[s];
            for (var i = starts[s]; i < end; i++)
            {
                var height = i + 1 == end ? room.Height : parts[i].Part is SlidePart.Chart ? room.Height / (end - i) : Math.Min(room.Height * 0.62, Needed(parts[i].Part, room.Width) + UnderGap);
                frames[i] = i + 1 == end ? room : room.Top(height - UnderGap);
                room = room.Below(height);
            }
        }

        return frames;
    }

    /// <summary>The height of a part that another stands under, at a size between the largest and the smallest.</summary>
    private double Needed(SlidePart part, double width) => part switch
    {
        SlidePart.Bullets bullets => BulletsHeight(bullets, width, StackedSize),
        SlidePart.Table table => StackedHeight(table, [.. table.Rows.Take(MostRows)], width),
        _ => double.MaxValue,
    };

    private static double StackedHeight(SlidePart.Table table, List<ImmutableArray<SlideCell>> rows, double width)
    {
        var (size, widths) = TableSize(table, rows, new Frame(0, 0, width, Frame.Content.Height / 2), StackedTable);
        return TableHeight(table, rows, widths, size) + StackedAir * (rows.Count + 1);
    }

    private double BulletsHeight(SlidePart.Bullets bullets, double width, double size) => TextFit.Height(bullets.Items.Take(MostBullets).Select(Whole), width - Indent, size);

    /// <summary>Writes as many statements as fit and returns the others.</summary>
    private SlidePart.Bullets AddBullets(XmlText shapes, int id, int place, SlidePart.Bullets part, Frame frame)
    {
        var items = part.Items.Take(MostBullets).ToList();
        var width = frame.Width - Indent;
        var size = BulletLargest;
        while (size > BulletSmallest && TextFit.Height(items.Select(Whole), width, size) > frame.Height)
            size -= 0.5;
        while (items.Count > 1 && TextFit.Height(items.Select(Whole), width, size) > frame.Height)
            items.RemoveAt(items.Count - 1);
        if (items.Count == 1 && TextFit.Height(items.Select(Whole), width, size) > frame.Height)
            items[0] = items[0] with { Text = TextFit.Fit(items[0].Text, frame with { Width = width - TextMeasure.Width(items[0].Head, size, bold: true) }, size, size, 40).Text };

        shapes.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Text\"/><p:cNvSpPr>{(place > 0 ? XmlText.Of($"<a:spLocks noGrp=\"1\"/>") : null)}</p:cNvSpPr><p:nvPr>{Placeholder(place)}</p:nvPr></p:nvSpPr><p:spPr>{Drawing.Place(frame)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:normAutofit/></a:bodyPr><a:lstStyle/>");
        foreach (var item in items)
        {
            shapes.Add($"<a:p><a:pPr marL=\"{Frame.Emu(Indent)}\" indent=\"-{Frame.Emu(Indent)}\">{Drawing.Spacing(size, size * TextFit.ParagraphGap)}<a:buClr>{Drawing.Color(AccentColor(item.Accent))}</a:buClr><a:buSzPct val=\"70000\"/><a:buFont typeface=\"Arial\"/><a:buChar char=\"■\"/></a:pPr>");
            if (item.Head.Length > 0)
                shapes.Add(Drawing.Run(item.Head + Colon, size, deck.Language, bold: true, "tx2"));
            shapes.Add(Drawing.Run(item.Text, size, deck.Language)).Add($"</a:p>");
        }

        shapes.Add($"</p:txBody></p:sp>");
        return part with { Items = [.. part.Items.Skip(items.Count)] };
    }

    private string Colon => deck.Language == "zh-CN" ? "：" : ": ";

    private string Whole(SlideBullet item) => item.Head.Length > 0 ? item.Head + Colon + item.Text : item.Text;

    private string AccentColor(int accent) => accent is >= 1 and <= 6 ? string.Create(CultureInfo.InvariantCulture, $"accent{accent}") : accent > 6 ? brand.Accent(accent) : "tx2";

    /// <summary>Writes as many rows as fit and returns the others.</summary>
    private SlidePart.Table AddTable(XmlText shapes, int id, int place, SlidePart.Table part, Frame frame)
    {
        var rows = part.Rows.Take(MostRows).ToList();
        var (size, widths) = TableSize(part, rows, frame);

        while (rows.Count > 1 && TableHeight(part, rows, widths, size) > frame.Height)
            rows.RemoveAt(rows.Count - 1);

        var needed = TableHeight(part, rows, widths, size);
        var air = Math.Clamp((frame.Height - needed) / (rows.Count + 1), 0, 2 * MostAir);
        var height = Math.Min(frame.Height, needed + air * (rows.Count + 1));
        shapes.Add($"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Table\" descr=\"{Short(part.AltText, 500)}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr>{Placeholder(place)}</p:nvPr></p:nvGraphicFramePr>{Drawing.Place(frame with { Height = height }, "p")}<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>");
        foreach (var width in widths)
            shapes.Add($"<a:gridCol w=\"{Frame.Emu(width)}\"/>");
        shapes.Add($"</a:tblGrid><a:tr h=\"{Frame.Emu(HeadHeight(part, widths, size) + air)}\">");
        for (var i = 0; i < widths.Length; i++)
        {
            var column = part.Columns[i];
            shapes.Add(TableCell(Heading(column.Header, widths[i], size), size, bold: true, column.Figures, "bg1", column.Accent > 0 ? AccentColor(column.Accent) : "tx2"));
        }

        shapes.Add($"</a:tr>");
        foreach (var row in rows)
        {
            shapes.Add($"<a:tr h=\"{Frame.Emu(RowHeight(row, widths, size) + air)}\">");
            for (var i = 0; i < widths.Length; i++)
            {
                var (ink, fill) = row[i].Status == ChartStatus.None ? ("tx1", "") : brand.Of(row[i].Status);
                shapes.Add(TableCell(Fitted(row[i].Text, widths[i], size, MostCellLines), size, row[i].Status != ChartStatus.None, part.Columns[i].Figures, ink, fill));
            }

            shapes.Add($"</a:tr>");
        }

        shapes.Add($"</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
        return part with { Rows = [.. part.Rows.Skip(rows.Count)] };
    }

    /// <summary>The largest size at which a table is not higher than its frame: best with every text on one line, else with every word whole.</summary>
    private static (double Size, double[] Widths) TableSize(SlidePart.Table part, List<ImmutableArray<SlideCell>> rows, Frame frame, double largest = TableLargest)
    {
        for (var size = largest; size >= TableReadable; size -= 0.5)
        {
            var (widths, _, single) = Widths(part, frame.Width, size);
            if (single && TableHeight(part, rows, widths, size) <= frame.Height)
                return (size, widths);
        }

        for (var size = largest; size > TableSmallest; size -= 0.5)
        {
            var (widths, whole, _) = Widths(part, frame.Width, size);
            if (whole && TableHeight(part, rows, widths, size) <= frame.Height)
                return (size, widths);
        }

        return (TableSmallest, Widths(part, frame.Width, TableSmallest).Widths);
    }

    // A row taller than this says too much for a slide; what is cut stands in the notes and in the report.
    private const int MostCellLines = 6;

    /// <summary>The widths of a table's columns; those of areas are alike.</summary>
    private static (double[] Widths, bool Whole, bool Single) Widths(SlidePart.Table part, double width, double size) => ColumnFit.Widths(
        [.. part.Columns.Select((column, i) => (column.Weight, column.Accent > 0, (IReadOnlyList<(string, bool)>)[(TwoLines(column.Header), true), .. part.Rows.Take(MostRows).Select(r => (r[i].Text, r[i].Status != ChartStatus.None))]))], width, size, 2 * CellMargin);

    // A name and what stands in brackets after it are two lines where they do not fit on one.
    private static string TwoLines(string header)
    {
        var bracket = header.IndexOfAny(['（', '(']);
        return bracket > 0 ? header[..bracket].TrimEnd() + "\n" + header[bracket..] : header;
    }

    private static string Heading(string header, double width, double size) =>
        TextFit.Lines(header, width - 2 * CellMargin, size, bold: true) == 1 ? header : Fitted(TwoLines(header), width, size, 4, bold: true);

    private static string Fitted(string text, double width, double size, int lines, bool bold = false) =>
        TextFit.Fit(text, new Frame(0, 0, width - 2 * CellMargin, 10_000), size, size, lines, bold).Text;

    private static double TableHeight(SlidePart.Table part, List<ImmutableArray<SlideCell>> rows, double[] widths, double size) =>
        HeadHeight(part, widths, size) + rows.Sum(r => RowHeight(r, widths, size));

    private static double HeadHeight(SlidePart.Table part, double[] widths, double size) =>
        CellHeight(part.Columns.Select((c, i) => TextFit.Lines(Heading(c.Header, widths[i], size), widths[i] - 2 * CellMargin, size, bold: true)).Max(), size);

    private static double RowHeight(ImmutableArray<SlideCell> row, double[] widths, double size) =>
        CellHeight(row.Select((c, i) => TextFit.Lines(Fitted(c.Text, widths[i], size, MostCellLines), widths[i] - 2 * CellMargin, size, c.Status != ChartStatus.None)).Max(), size);

    private static double CellHeight(int lines, double size) => lines * size * TextFit.Leading + 2 * CellPadding;

    private XmlText TableCell(string text, double size, bool bold, bool figures, string ink, string fill) =>
        XmlText.Of($"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{XmlText.Join(text.Split('\n').Select(line => XmlText.Of($"<a:p><a:pPr algn=\"{(figures ? "r" : "l")}\">{Drawing.Spacing(size, 0)}</a:pPr>{(line.Length == 0 ? Drawing.RunProperties("a:endParaRPr", size, deck.Language) : Drawing.Run(line, size, deck.Language, bold, ink))}</a:p>")))}</a:txBody><a:tcPr marL=\"{Frame.Emu(CellMargin)}\" marR=\"{Frame.Emu(CellMargin)}\" marT=\"{Frame.Emu(CellPadding)}\" marB=\"{Frame.Emu(CellPadding)}\" anchor=\"ctr\"><a:lnL w=\"0\"><a:noFill/></a:lnL><a:lnR w=\"0\"><a:noFill/></a:lnR><a:lnT w=\"0\"><a:noFill/></a:lnT><a:lnB w=\"6350\">{Drawing.Fill("C9D1D9")}</a:lnB>{Drawing.Fill(fill)}</a:tcPr></a:tc>");

    private XmlText TextBox(int id, string name, Frame frame, string text, double size, bool bold) =>
        XmlText.Of($"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>{Drawing.Place(frame)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:lstStyle/><a:p><a:pPr>{Drawing.Spacing(size, 0)}</a:pPr>{Drawing.Run(text, size, deck.Language, bold, "tx1")}</a:p></p:txBody></p:sp>");

    private static XmlText? Placeholder(int place) => place > 0 ? XmlText.Of($"<p:ph idx=\"{place}\"/>") : null;

    private static string Short(string text, int longest = 120) => text.Length <= longest ? text : text[..(longest - 1)] + "…";

    // ---- the page with its charts and notes

    private void Finish(XmlText shapes, DeckParts.Layout layout, Slide slide, List<(byte[] Chart, byte[] Workbook)> charts, string wholeTitle)
    {
        _pages++;
        var name = string.Create(CultureInfo.InvariantCulture, $"ppt/slides/slide{_pages}.xml");
        package.Relate(name, DeckParts.Rel + "/slideLayout", DeckParts.LayoutName(layout));
        foreach (var (chart, workbook) in charts)
        {
            _charts++;
            var part = string.Create(CultureInfo.InvariantCulture, $"ppt/charts/chart{_charts}.xml");
            var data = string.Create(CultureInfo.InvariantCulture, $"ppt/embeddings/chart{_charts}.xlsx");
            package.Add(part, chart, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
            package.Add(data, workbook);
            package.Relate(name, DeckParts.Rel + "/chart", part);
            package.Relate(part, DeckParts.Rel + "/package", data);
        }

        var notes = string.Create(CultureInfo.InvariantCulture, $"ppt/notesSlides/notesSlide{_pages}.xml");
        package.Relate(name, DeckParts.Rel + "/notesSlide", notes);
        package.Relate(notes, DeckParts.Rel + "/notesMaster", DeckParts.NotesMasterName);
        package.Relate(notes, DeckParts.Rel + "/slide", name);
        package.Add(notes, Notes(slide, wholeTitle), DeckParts.Types + "notesSlide+xml");
        package.Add(name, XmlText.Of($"<p:sld xmlns:a=\"{Drawing.A}\" xmlns:r=\"{Drawing.R}\" xmlns:p=\"{Drawing.P}\"><p:cSld><p:spTree>{DeckParts.Root}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>").ToPart(), DeckParts.Types + "slide+xml");
    }

    private byte[] Notes(Slide slide, string wholeTitle)
    {
        var text = XmlText.Of($"");
        if (wholeTitle.Length > 0)
            Paragraph(wholeTitle);
        if (!slide.Notes.IsEmpty)
            Paragraph(deck.NotesHeading + Colon.Trim());
        foreach (var line in slide.Notes)
            Paragraph(line);
        if (text.IsEmpty)
            Paragraph(slide.Title);
        return XmlText.Of($"<p:notes xmlns:a=\"{Drawing.A}\" xmlns:r=\"{Drawing.R}\" xmlns:p=\"{Drawing.P}\"><p:cSld><p:spTree>{DeckParts.Root}<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>").ToPart();

        void Paragraph(string line) => text.Add($"<a:p><a:r><a:rPr lang=\"{deck.Language}\"/><a:t>{TextMeasure.Clean(line)}</a:t></a:r></a:p>");
    }

    private sealed record Piece(SlidePart Part, ChartPanel? Panel);
}
