using Compare.Cli.Files;
using Compare.Ingest;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;

namespace Compare.Tests.Ingest.Tables;

/// <summary>What the reading of tables notices: code, place and the offending text.</summary>
public sealed class TableDiagnosticsTests
{
    // Line 3 is the header; rows follow from line 4.
    private static string Bars(params string[] rows) => "某区“十四五”公共服务规划\n\n| 序号 | 指标 | 单位 | 2020年 | 2025年 | 属性 |\n" + string.Join('\n', rows);

    // One cell per line from line 3; every row takes five lines and one blank line.
    private static string Stream(params string[] cells) => "某区“十四五”公共服务规划\n\n" + string.Join('\n', ((string[])["序号", "指标", "2020年", "2025年", "属性"]).Concat(cells));

    private static Diagnostic Single(string text, string code) => Assert.Single(IngestSample.Read(text).Diagnostics, d => d.Code == code);

    [Fact]
    public void Read_TooManyHeaders_StopsLookingAndSaysSo()
    {
        var text = string.Join('\n', Enumerable.Repeat("序号\n指标\n2020年\n2025年", 6000));
        var noticed = Single(text, "ING009");
        Assert.Equal((Severity.Warning, 0), (noticed.Severity, noticed.Line));
        Assert.Contains("too many beginnings of tables", noticed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowLostACell_SaysWhatShowsThePlace()
    {
        var byBlank = Single(Stream("1", "人均预期寿命（岁）", "78", "79", "预期性", "2", "注册护士数（人）", "", "", "3.5", "预期性", "3", "托位数（个）", "2", "4", "预期性", "4", "床位数（张）", "5", "6", "预期性"), "ING010");
        Assert.Equal(Severity.Info, byBlank.Severity);
        Assert.Contains("3.5 → 2025年", byBlank.Message, StringComparison.Ordinal);

        var byEvidence = Single(Stream("1", "人均预期寿命（岁）", "78", "79", "预期性", "2", "参保率（%）", "≥95", "预期性", "3", "托位数（个）", "2", "4", "预期性"), "ING011");
        Assert.Equal((Severity.Warning, 14), (byEvidence.Severity, byEvidence.Line));
        Assert.Contains("≥95 → 2025年", byEvidence.Message, StringComparison.Ordinal);

        var doubtful = Single(Stream("1", "人均预期寿命（岁）", "78", "79", "预期性", "2", "床位数（张）", "6", "预期性", "3", "托位数（个）", "2", "4", "预期性"), "ING012");
        Assert.Equal((Severity.Warning, 14), (doubtful.Severity, doubtful.Line));
        Assert.Contains("6 → 2025年", doubtful.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnitInNameAgainstUnitColumn_TakesTheNames()
    {
        var noticed = Single(Bars("| 1 | 公共文化设施服务次数（万次） | % | 2.1 | 3.4 | 预期性 |", "| 2 | 巩固率 | % | 95 | 96 | 约束性 |"), "ING020");
        Assert.Equal((Severity.Warning, 4), (noticed.Severity, noticed.Line));
        Assert.Contains("(万次) contradicts the unit column (%)", noticed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoteOfBracketsThatNoCellHas_TakesFlowsForTotals()
    {
        var text = Bars("| 1 | 城镇新增就业人数 | 万人 | 16.9 | 15 | 预期性 |", "| 2 | 巩固率 | % | 95 | 96 | 约束性 |") + "\n注：【】内为五年累计数。";
        var noticed = Single(text, "ING023");
        Assert.Equal((Severity.Warning, 4), (noticed.Severity, noticed.Line));
        Assert.Contains("城镇新增就业人数", noticed.Message, StringComparison.Ordinal);
        Assert.All(IngestSample.Read(text).Cells.Where(c => c.Row == "1"), c => Assert.Contains("bracket-lost", c.Flags));
    }

    [Fact]
    public void Read_WordingInAValueCell_IsKeptAsACommitment()
    {
        var noticed = Single(Bars("| 1 | 居民健康素养水平 | % | 25 | 持续提升 | 预期性 |", "| 2 | 巩固率 | % | 95 | 96 | 约束性 |"), "ING024");
        Assert.Equal((Severity.Info, 4), (noticed.Severity, noticed.Line));
        Assert.Contains("持续提升 is a wording", noticed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DamagedName_IsNotedAndItsCellsFlagged()
    {
        var row = "2 | 人均\uFFFD\uFFFD育场地面积 | 平方米 | 1.8 | 2.5 | 预期性 |";
        var result = IngestSample.Read(Bars("| 1 | 巩固率 | % | 95 | 96 | 约束性 |", "| " + row));
        var noticed = Assert.Single(result.Diagnostics, d => d.Code == "ING025");
        Assert.Equal((Severity.Warning, 5), (noticed.Severity, noticed.Line));
        Assert.Contains("育场地面积: the text of the name is damaged", noticed.Message, StringComparison.Ordinal);
        Assert.All(result.Cells.Where(c => c.Row == "2"), c => Assert.Contains("damaged", c.Flags));
    }

    [Fact]
    public void Read_RangeInAValueCell_HasNoValue()
    {
        var result = IngestSample.Read(Bars("| 1 | 每千名老年人口拥有养老床位数 | 张 | 31 | 35-40 | 预期性 |", "| 2 | 巩固率 | % | 95 | 96 | 约束性 |"));
        var noticed = Assert.Single(result.Diagnostics, d => d.Code == "ING026");
        Assert.Equal((Severity.Warning, 4), (noticed.Severity, noticed.Line));
        Assert.Contains("35-40 is a range", noticed.Message, StringComparison.Ordinal);
        Assert.Null(Assert.Single(result.Cells, c => c.Raw == "35-40").Figure);
    }

    [Fact]
    public void Read_ColumnOfPartOfAYear_IsLeftOutAndSaid()
    {
        var result = IngestSample.Read("某区规划主要指标中期评估\n\n| 序号 | 指标 | 2022年实际值 | 2023年6月完成值 | 2025年目标值 |\n|---|---|---|---|---|\n| 1 | 城镇调查失业率（%） | 5.3 | 5.2 | <5.5 |\n| 2 | 义务教育巩固率（%） | 95 | 95.5 | 96 |\n");
        var noticed = Assert.Single(result.Diagnostics, d => d.Code == "ING027");
        Assert.Equal((Severity.Warning, 3), (noticed.Severity, noticed.Line));
        Assert.Contains("2023年6月完成值", noticed.Message, StringComparison.Ordinal);
        Assert.Equal(["5.3", "<5.5", "95", "96"], result.Cells.Select(c => c.Raw));
    }

    [Fact]
    public void Read_ColumnThatIsNotUnderstood_IsLeftOutAndSaid()
    {
        var result = IngestSample.Read("某区规划主要指标完成情况\n\n| 序号 | 指标 | 2025年实际值 | 位次 | 备注 |\n|---|---|---|---|---|\n| 1 | 城镇调查失业率（%） | 5.3 | 3 | |\n| 2 | 义务教育巩固率（%） | 95 | 7 | |\n");
        var noticed = Assert.Single(result.Diagnostics, d => d.Code == "ING029");
        Assert.Equal((Severity.Info, 3), (noticed.Severity, noticed.Line));
        Assert.Contains("the column 位次 is not understood", noticed.Message, StringComparison.Ordinal);
        Assert.Equal(["5.3", "95"], result.Cells.Select(c => c.Raw));
    }

    [PdfTextFact]
    public void Read_BrokenPdf_SaysWhatTheConverterSaid()
    {
        var outcome = PdfText.Converter()!(new SourceFile("broken.pdf", "%PDF-1.7\nno more"u8.ToArray()));
        var noticed = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("ING049", Severity.Error, "broken.pdf", 0), (noticed.Code, noticed.Severity, noticed.Document, noticed.Line));
        Assert.Contains("pdftotext could not read the PDF", noticed.Message, StringComparison.Ordinal);
        Assert.Null(outcome.Value);
    }

    [Fact]
    public void Read_HeaderWiderThanIsRead_IsSaid()
    {
        var table = "指标\t单位\t" + string.Join('\t', Enumerable.Range(1950, 70).Select(y => y + "年")) + "\n常住人口\t万人\t" + string.Join('\t', Enumerable.Range(0, 70).Select(i => 30 + i)) + "\n户籍人口\t万人\t" + string.Join('\t', Enumerable.Range(0, 70).Select(i => 31 + i)) + "\n";
        var read = IngestSample.Read("历年主要指标\n" + table);
        Assert.Empty(read.Cells);
        Assert.Contains(read.Diagnostics, d => d.Code == "ING016" && d.Message.Contains("72 columns", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_CellWithAUnitOfItsOwn_IsSaid()
    {
        var read = IngestSample.Read("主要指标\n指标\t单位\t2020年\t2025年\n城镇新增就业\t万人\t2.1\t20000人\n常住人口\t万人\t60\t62\n");
        Assert.Contains(read.Diagnostics, d => d is { Code: "ING021", Line: 3 });
        Assert.Equal("unit-conflict", string.Join(';', read.Cells[1].Flags));
    }
}
