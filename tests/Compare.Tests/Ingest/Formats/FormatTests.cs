using System.Collections.Immutable;
using System.Text;
using Compare.Ingest;
using Compare.Model.Diagnostics;

namespace Compare.Tests.Ingest.Formats;

/// <summary>One table in every format and layout gives the same cells.</summary>
public sealed class FormatTests
{
    private const string Title = "重庆市渝中区“十四五”公共服务发展主要指标";

    private static readonly string[] Header = ["序号", "指标名称", "单位", "2020年", "2025年", "指标属性"];

    private static readonly string[][] Body =
    [
        ["1", "人均预期寿命", "岁", "80.78", "81", "预期性"],
        ["2", "街道普惠性托育点覆盖率", "%", "-", "60", "预期性"],
        ["3", "孤儿和事实无人抚养儿童保障覆盖率", "%", "", "应保尽保", "约束性"],
        ["4", "城镇新增就业人数", "万人", "【5.78】", "【20】", "预期性"],
        ["5", "城镇调查失业率", "%", "<4.5", "<5", "预期性"],
    ];

    private static readonly string[] Expected =
    [
        "1|人均预期寿命|2020年|2020|actual|80.78|岁|", "1|人均预期寿命|2025年|2025|target|81|岁|",
        "2|街道普惠性托育点覆盖率|2020年|2020|actual|-|%|", "2|街道普惠性托育点覆盖率|2025年|2025|target|60|%|",
        "3|孤儿和事实无人抚养儿童保障覆盖率|2020年|2020|actual||%|", "3|孤儿和事实无人抚养儿童保障覆盖率|2025年|2025|target|应保尽保|%|",
        "4|城镇新增就业人数|2020年|2016-2020|actual|【5.78】|万人|", "4|城镇新增就业人数|2025年|2021-2025|target|【20】|万人|",
        "5|城镇调查失业率|2020年|2020|actual|<4.5|%|", "5|城镇调查失业率|2025年|2025|target|<5|%|",
    ];

    public static TheoryData<string> Forms() => new("bars.txt", "markdown.txt", "tabs.txt", "wide.txt", "html.html", "gbk.html", "csv.csv", "gbk.csv", "tsv.tsv", "docx.docx", "xlsx.xlsx", "pdf.pdf");

    [Theory, MemberData(nameof(Forms))]
    public void Read_SameTableInAnyFormat_GivesTheSameCells(string form)
    {
        var context = IngestSample.Context with { PdfToText = _ => new Outcome<string?>(Wide(), []) };
        var result = DocumentReader.Read(new SourceFile(form, Make(form)), context);
        Assert.Equal(Expected, result.Cells.Select(CellTable.Short));
        Assert.All(result.Cells, c => Assert.Equal(c.Raw.Length == 0, c.Line == 0));
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
    }

    [Theory, MemberData(nameof(Forms))]
    public void Read_SameTableInAnyFormat_TellsTheArea(string form)
    {
        var context = IngestSample.Context with { PdfToText = _ => new Outcome<string?>(Wide(), []) };
        Assert.Equal("cq-yuzhong", DocumentReader.Read(new SourceFile(form, Make(form)), context).Document.Area?.Value);
    }

    [Fact]
    public void Read_PdfWithoutConverter_SaysWhatToInstall() =>
        Assert.Contains(IngestSample.ReadBytes("%PDF-1.7\n"u8.ToArray(), "a.pdf").Diagnostics, d => d is { Code: "ING040", Severity: Severity.Error } && d.Message.Contains("poppler-utils", StringComparison.Ordinal));

    [Fact]
    public void Read_PdfOfPictures_SaysSo()
    {
        var context = IngestSample.Context with { PdfToText = _ => new Outcome<string?>("\f\f", ImmutableArray<Diagnostic>.Empty) };
        Assert.Contains(DocumentReader.Read(new SourceFile("a.pdf", "%PDF-1.7\n"u8.ToArray()), context).Diagnostics, d => d is { Code: "ING043", Severity: Severity.Error });
    }

    [Fact]
    public void Read_OldOfficeFormat_IsRefusedWithAdvice() =>
        Assert.Contains(IngestSample.ReadBytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.doc").Diagnostics, d => d is { Code: "ING041", Severity: Severity.Error } && d.Message.Contains("DOCX", StringComparison.Ordinal));

    [Fact]
    public void Read_ArchiveOfSomethingElse_IsRefused() =>
        Assert.Contains(IngestSample.ReadBytes(OfficeSample.Zip(("a.txt", "x")), "a.zip").Diagnostics, d => d is { Code: "ING041", Severity: Severity.Error });

    [Fact]
    public void Read_BrokenArchive_IsRefused()
    {
        var bytes = OfficeSample.Docx(OfficeSample.P("x"));
        Assert.Contains(IngestSample.ReadBytes(bytes[..(bytes.Length / 2)], "a.docx").Diagnostics, d => d is { Code: "ING046", Severity: Severity.Error });
    }

    [Fact]
    public void Read_ExternalEntity_IsRefused()
    {
        var bytes = OfficeSample.Zip(("word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));
        var result = IngestSample.ReadBytes(bytes, "a.docx");
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING047", Severity: Severity.Error });
        Assert.Empty(result.Cells);
    }

    [Fact]
    public void Read_ZipBomb_IsRefused()
    {
        var bytes = OfficeSample.Zip(("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + new string('a', 100 * 1024 * 1024) + "</w:t></w:r></w:p></w:body></w:document>"));
        Assert.True(bytes.Length < 1_000_000);
        Assert.Contains(IngestSample.ReadBytes(bytes, "a.docx").Diagnostics, d => d is { Code: "ING046", Severity: Severity.Error } && d.Message.Contains("96 MB", StringComparison.Ordinal));
    }

    [Theory, InlineData("<div>"), InlineData("<b>"), InlineData("<table><tr><td>")]
    public void Read_HtmlNestedWithoutEnd_IsRefused(string tag)
    {
        var page = "<html><body>\n" + string.Concat(Enumerable.Repeat(tag, 100_000)) + "x";
        Assert.Contains(IngestSample.Read(page, "a.html").Diagnostics, d => d is { Code: "ING042", Severity: Severity.Error, Line: 2 });
    }

    [Fact]
    public void Read_HtmlMenusAndFooters_AreLeftOut()
    {
        var table = HtmlTable([Header, .. Body]);
        var page = $"<!doctype html><body><nav>{table}</nav><div class='main-menu'>{table}</div><p>{Title}</p>{table}<div id='footer'>{table}</div></body>";
        Assert.Equal(10, IngestSample.Read(page, "a.html").Cells.Length);
    }

    [Fact]
    public void Read_HtmlTableThatLaysOutThePage_GivesTheTableInside()
    {
        var page = $"<html><body><table><tr><td><p>{Title}</p></td><td>右栏</td></tr><tr><td>{HtmlTable([Header, .. Body])}</td><td>链接</td></tr></table></body></html>";
        Assert.Equal(Expected, IngestSample.Read(page, "a.html").Cells.Select(CellTable.Short));
    }

    [Theory]
    [InlineData("<table><tr><td>导航</td></tr><tr><td><p>首页</p><p>到2025年,全区每千人口拥有3岁以下婴幼儿托位数达到4.5个。</p><p>正文</p>LONG</td></tr></table>")]
    [InlineData("<table><tr><td>到2025年,全区每千人口拥有3岁以下婴幼儿托位数达到4.5个。</td></tr></table>")]
    [InlineData("<table><tr><td>专栏1</td><td>托育</td></tr><tr><td>任务</td><td>到2025年,全区每千人口拥有3岁以下婴幼儿托位数达到4.5个。</td></tr></table>")]
    public void Read_SentencesInATableThatIsNone_AreReadAsProse(string table)
    {
        var result = IngestSample.Read("<html><head><title>重庆市渝中区规划</title></head><body>" + table.Replace("LONG", new string('文', 450), StringComparison.Ordinal) + "</body></html>", "a.html");
        Assert.Equal("cq-yuzhong", result.Document.Area?.Value);
        Assert.Contains(result.Facts, f => f.Figure.Number == 4.5m);
    }

    [Fact]
    public void Read_ContentWithAMenusName_IsKept()
    {
        var page = $"<html><body><div class='content share'><p>{Title}</p>{HtmlTable([Header, .. Body])}<p>{new string('文', 3000)}</p></div></body></html>";
        Assert.Equal(10, IngestSample.Read(page, "a.html").Cells.Length);
    }

    [Fact]
    public void Read_HtmlSpans_AreSpreadOverTheirCells()
    {
        const string page = "<html><body><p>渝中区主要指标</p><table>" +
            "<tr><th rowspan=2>领域</th><th rowspan=2>序号</th><th rowspan=2>指标名称</th><th colspan=2>2023年</th><th colspan=2>2025年</th><th rowspan=2>指标属性</th></tr>" +
            "<tr><th>目标</th><th>实际</th><th>目标值</th><th>市级目标</th></tr>" +
            "<tr><td rowspan=2>教育</td><td>1</td><td>学前教育毛入园率(%)</td><td>95</td><td>97.2</td><td>≥98</td><td>&gt;93</td><td>预期性</td></tr>" +
            "<tr><td>2</td><td>九年义务教育巩固率(%)</td><td>99</td><td>99.5</td><td>100</td><td>无</td><td>约束性</td></tr></table></body></html>";
        var result = IngestSample.Read(page, "a.html");
        Assert.Equal(
        [
            "1|学前教育毛入园率|2023年目标|2023|target|95|%|", "1|学前教育毛入园率|2023年实际|2023|actual|97.2|%|", "1|学前教育毛入园率|2025年目标值|2025|target|≥98|%|", "1|学前教育毛入园率|2025年市级目标|2025|target|>93|%|",
            "2|九年义务教育巩固率|2023年目标|2023|target|99|%|", "2|九年义务教育巩固率|2023年实际|2023|actual|99.5|%|", "2|九年义务教育巩固率|2025年目标值|2025|target|100|%|", "2|九年义务教育巩固率|2025年市级目标|2025|target|无|%|",
        ], result.Cells.Select(CellTable.Short));
        Assert.All(result.Cells, c => Assert.Equal("教育", c.Category));
        Assert.Equal(["cq-yuzhong", "cq-yuzhong", "cq-yuzhong", "cq"], result.Cells.Take(4).Select(c => c.Area?.Value ?? ""));
    }

    [Fact]
    public void Read_ValueMergedOverTwoColumns_IsDoubtful()
    {
        const string page = "<html><body><p>渝中区主要指标</p><table><tr><td>序号</td><td>指标名称</td><td>2020年</td><td>2025年</td></tr><tr><td>1</td><td>保障覆盖率(%)</td><td colspan=2>100</td></tr><tr><td>2</td><td>参保率(%)</td><td>95</td><td>96</td></tr></table></body></html>";
        Assert.Equal(["1|保障覆盖率|2020年|2020|actual|100|%|column-doubtful", "1|保障覆盖率|2025年|2025|target|100|%|column-doubtful", "2|参保率|2020年|2020|actual|95|%|", "2|参保率|2025年|2025|target|96|%|"], IngestSample.Read(page, "a.html").Cells.Select(CellTable.Short));
    }

    [Fact]
    public void Read_DocxSpansAndNumbering_AreUnderstood()
    {
        const string number = "<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:p></w:tc>";
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{OfficeSample.P(text)}</w:tc>";
        var body = OfficeSample.P(Title) + "<w:tbl><w:tr>" + string.Concat(((string[])["类别", "序号", "指标名称", "2020年", "2025年"]).Select(t => Cell(t))) + "</w:tr>" +
            "<w:tr>" + Cell("教育", "<w:vMerge w:val=\"restart\"/>") + number + Cell("学前教育毛入园率(%)") + Cell("97") + Cell("99") + "</w:tr>" +
            "<w:tr>" + Cell("", "<w:vMerge/>") + number + Cell("巩固率(%)") + Cell("98") + Cell("100") + "</w:tr>" +
            "<w:tr>" + Cell("三、就业", "<w:gridSpan w:val=\"5\"/>") + "</w:tr>" +
            "<w:tr>" + Cell("就业") + number + Cell("失业率(%)") + Cell("5") + Cell("<5") + "</w:tr></w:tbl>";
        var cells = IngestSample.ReadBytes(OfficeSample.Docx(body), "a.docx").Cells;
        Assert.Equal(["1|学前教育毛入园率|2020年|2020|actual|97|%|", "1|学前教育毛入园率|2025年|2025|target|99|%|", "2|巩固率|2020年|2020|actual|98|%|", "2|巩固率|2025年|2025|target|100|%|", "3|失业率|2020年|2020|actual|5|%|", "3|失业率|2025年|2025|target|<5|%|"], cells.Select(CellTable.Short));
        Assert.Equal(["教育", "教育", "教育", "教育", "就业", "就业"], cells.Select(c => c.Category));
    }

    [Fact]
    public void Read_DocxDeletedTextAndFallback_AreLeftOut()
    {
        var body = "<w:p><w:r><w:t>渝中区规划</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>" +
            "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice><w:p><w:r><w:t>框内</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>框内</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>" +
            OfficeSample.DocxTable([Header, .. Body]);
        Assert.Equal(Expected, IngestSample.ReadBytes(OfficeSample.Docx(body), "a.docx").Cells.Select(CellTable.Short));
    }

    [Fact]
    public void Read_XlsxSharedStringsPercentsAndMerges_AreShownAsInTheSheet()
    {
        const string strings = "<si><t>渝中区主要指标</t></si><si><t>序号</t></si><si><t>指标</t></si><si><r><t>2020年</t></r></si><si><t>2025年</t></si><si><t>参保率</t></si>";
        const string styles = "<numFmts><numFmt numFmtId=\"165\" formatCode=\"0.0%\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"165\"/></cellXfs>";
        const string sheet = "<sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row><row r=\"4\"><c r=\"A4\" t=\"s\"><v>1</v></c><c r=\"B4\" t=\"s\"><v>2</v></c><c r=\"C4\" t=\"s\"><v>3</v></c><c r=\"D4\" t=\"s\"><v>4</v></c></row>" +
            "<row r=\"5\"><c r=\"A5\"><v>1</v></c><c r=\"B5\" t=\"s\"><v>5</v></c><c r=\"C5\" s=\"1\"><v>0.28850000000000003</v></c><c r=\"D5\" s=\"1\"><v>0.95</v></c></row></sheetData><mergeCells><mergeCell ref=\"A2:D2\"/></mergeCells>";
        var cells = IngestSample.ReadBytes(OfficeSample.Book(sheet, strings, styles), "a.xlsx").Cells;
        Assert.Equal(["1|参保率|2020年|2020|actual|28.85%|%|", "1|参保率|2025年|2025|target|95%|%|"], cells.Select(CellTable.Short));
        Assert.All(cells, c => Assert.Equal(5, c.Line));
    }

    [Fact]
    public void Read_TableOfMillions_IsBoundedAndSaysSo()
    {
        var result = IngestSample.Read("序号,指标,2020年,2025年\n" + string.Concat(Enumerable.Range(1, 110_000).Select(i => $"{i},甲,1,2\n")), "a.csv");
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING044", Severity: Severity.Warning });
        Assert.InRange(result.Cells.Length, 190_000, 200_000);
    }

    [Fact]
    public void Read_HiddenSheet_IsLeftOutAndNamed()
    {
        var bytes = OfficeSample.Zip(
            ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"草稿\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/worksheets/sheet1.xml", "<worksheet/>"));
        Assert.Contains(IngestSample.ReadBytes(bytes, "a.xlsx").Diagnostics, d => d is { Code: "ING048", Severity: Severity.Info } && d.Message.Contains("草稿", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_CsvWithOpenQuote_SaysWhere() =>
        Assert.Contains(IngestSample.Read("序号,指标,2020年\n1,\"寿命,80\n2,x,3\n", "a.csv").Diagnostics, d => d is { Code: "ING045", Severity: Severity.Warning, Line: 2 });

    [Fact]
    public void Read_RowThatFitsNoColumn_IsSaid()
    {
        var result = IngestSample.Read("渝中区指标\n序号,指标,2020年,2025年\n1,寿命(岁),80,81\n合计,5,见,附件\n2,托位(个),1,2\n", "a.csv");
        Assert.Equal(4, result.Cells.Length);
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING014", Severity: Severity.Warning, Line: 4 });
    }

    private static byte[] Make(string form) => form switch
    {
        "bars.txt" => Utf8(Title + "\n" + string.Join('\n', Rows().Select(r => string.Join(" | ", r))) + "\n"),
        "markdown.txt" => Utf8(Title + "\n\n" + string.Join('\n', Rows().Select((r, i) => "| " + string.Join(" | ", r) + " |" + (i == 0 ? "\n|---|:--|---|---:|---:|---|" : ""))) + "\n"),
        "tabs.txt" => Utf8(Title + "\n" + string.Join('\n', Rows().Select(r => string.Join('\t', r))) + "\n"),
        "wide.txt" => Utf8(Wide()),
        "pdf.pdf" => "%PDF-1.7\n"u8.ToArray(),
        "html.html" => Utf8(Page("utf-8")),
        "gbk.html" => Compare.Ingest.Text.TextDecoder.Gb18030().GetBytes(Page("gbk")),
        "csv.csv" => Utf8(Title + "\n" + string.Join("\r\n", Rows().Select(r => string.Join(',', r.Select(c => $"\"{c}\""))))),
        "gbk.csv" => Compare.Ingest.Text.TextDecoder.Gb18030().GetBytes(Title + "\n" + string.Join("\r\n", Rows().Select(r => string.Join(',', r)))),
        "tsv.tsv" => Utf8(Title + "\n" + string.Join("\n", Rows().Select(r => string.Join('\t', r)))),
        "docx.docx" => OfficeSample.Docx(OfficeSample.P(Title) + OfficeSample.DocxTable(Rows())),
        "xlsx.xlsx" => OfficeSample.Xlsx([[Title], .. Rows()]),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private static IEnumerable<string[]> Rows() => [Header, .. Body];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Page(string charset) => $"<!doctype html><html><head><meta charset=\"{charset}\"></head><body><p>{Title}</p>{HtmlTable(Rows())}</body></html>";

    private static string HtmlTable(IEnumerable<string[]> rows) => "<table>" + string.Concat(rows.Select(r => "<tr>" + string.Concat(r.Select(c => "<td>" + c.Replace("<", "&lt;", StringComparison.Ordinal) + "</td>")) + "</tr>\n")) + "</table>";

    // Columns of fixed width on a typewriter: a Chinese character takes two places.
    private static string Wide()
    {
        int[] widths = [6, 40, 8, 12, 12, 10];
        var text = new StringBuilder(Title + "\n");
        foreach (var row in Rows())
        {
            for (var c = 0; c < row.Length; c++)
                text.Append(row[c]).Append(' ', Math.Max(1, widths[c] - row[c].Sum(x => x >= '\u2E80' ? 2 : 1)));
            text.AppendLine();
        }

        return text.ToString();
    }
}
