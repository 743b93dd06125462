using Compare.Model.Observations;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Headers that say their words again, in parts side by side, or that do not tell their columns apart.</summary>
public sealed class SideBySideTests
{
    private const string Title = "重庆市渝中区“十四五”公共服务规划\n\n表2 部分指标\n\n";

    private static readonly string[] Expected =
    [
        "毛入园率|2020|97.1%", "毛入园率|2025|98%", "巩固率|2020|99.6%", "巩固率|2025|99.8%",
        "养老保险参保率|2020|95.2%", "养老保险参保率|2025|97%", "养老服务床位|2020|9,850张", "养老服务床位|2025|11,200张",
    ];

    [Theory]
    [InlineData("| 指标 | 2020年 | 2025年 | 指标 | 2020年 | 2025年 |\n|---|---|---|---|---|---|\n| 毛入园率 | 97.1% | 98% | 养老保险参保率 | 95.2% | 97% |\n| 巩固率 | 99.6% | 99.8% | 养老服务床位 | 9,850张 | 11,200张 |\n")]
    [InlineData("指标\t2020年\t2025年\t\t指标\t2020年\t2025年\n毛入园率\t97.1%\t98%\t\t养老保险参保率\t95.2%\t97%\n巩固率\t99.6%\t99.8%\t\t养老服务床位\t9,850张\t11,200张\n")]
    [InlineData("指标          2020年      2025年      指标                2020年      2025年\n毛入园率      97.1%       98%         养老保险参保率      95.2%       97%\n巩固率        99.6%       99.8%       养老服务床位        9,850张     11,200张\n")]
    [InlineData("指标\n2020年\n2025年\n指标\n2020年\n2025年\n毛入园率\n97.1%\n98%\n养老保险参保率\n95.2%\n97%\n巩固率\n99.6%\n99.8%\n养老服务床位\n9,850张\n11,200张\n")]
    public void Read_PartsSideBySide_GiveEachNameItsOwnFigures(string table)
    {
        var cells = IngestSample.Read(Title + table).Cells;
        Assert.Equal(Expected.Order(StringComparer.Ordinal), cells.Select(c => $"{c.Name}|{c.Period}|{c.Raw}").Order(StringComparer.Ordinal));
        Assert.All(cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_RowThatSpansBothParts_StandsOnce()
    {
        var html = "<html><meta charset=\"utf-8\"><p>表1 主要指标</p><table><tr><th>指标</th><th>2020年</th><th>2025年</th><th>指标</th><th>2020年</th><th>2025年</th></tr>"
            + "<tr><td colspan=6>一、教育</td></tr><tr><td>毛入园率</td><td>97.1%</td><td>98%</td><td>巩固率</td><td>99.6%</td><td>99.8%</td></tr>"
            + "<tr><td>普惠率</td><td>81%</td><td>85%</td><td></td><td></td><td></td></tr><tr><td colspan=6>注：数据来自统计。</td></tr></table></html>";
        Assert.Equal(["毛入园率 97.1%", "毛入园率 98%", "普惠率 81%", "普惠率 85%", "巩固率 99.6%", "巩固率 99.8%"], IngestSample.Read(html, "a.html").Cells.Select(c => $"{c.Name} {c.Raw}"));
    }

    [Fact]
    public void Read_TwoNameColumnsBeforeTheYears_AreOneTable() =>
        Assert.Equal(["幼有所育|毛入园率|97.1", "幼有所育|毛入园率|98"], IngestSample.Read(Title + "一级指标 | 二级指标 | 2020年 | 2025年\n幼有所育 | 毛入园率 | 97.1 | 98\n").Cells.Select(c => $"{c.Category}|{c.Name}|{c.Raw}"));

    [Fact]
    public void Read_YearTwiceThatNothingTellsApart_IsDoubtfulAndSaid()
    {
        var read = IngestSample.Read("<html><meta charset=\"utf-8\"><p>表1 主要指标</p><table><tr><th>指标</th><th>2020年</th><th>2020年</th><th>2025年</th></tr><tr><td>毛入园率（%）</td><td>95</td><td>97.1</td><td>98</td></tr><tr><td>巩固率（%）</td><td>94</td><td>99.6</td><td>99.8</td></tr></table></html>", "a.html");
        Assert.Equal([true, true, false, true, true, false], read.Cells.Select(c => c.Flags.Contains(ObservationFlags.ColumnDoubtful)));
        Assert.Contains(read.Diagnostics, d => d.Code == "ING013" && d.Message == "the table has 2 columns 2020年 that its header does not tell apart; which of them is meant is not sure");
    }

    [Fact]
    public void Read_YearTwiceWithStatus_IsNotDoubtful() =>
        Assert.All(IngestSample.Read("表1 主要指标\n\n| 指标 | 2022年目标 | 2022年实际 | 2025年目标 |\n|---|---|---|---|\n| 毛入园率（%） | 95 | 97.1 | 98 |\n| 巩固率（%） | 94 | 99.6 | 99.8 |\n").Cells, c => Assert.Empty(c.Flags));

    [Theory]
    [InlineData("| 指标 | 2020年（全市） | 2020年（本区） | 2025年（全市） | 2025年（本区） |\n|---|---|---|---|---|\n| 毛入园率（%） | 95 | 97.1 | 98 | 98.5 |\n| 巩固率（%） | 94 | 99.6 | 95 | 99.8 |\n")]
    [InlineData("| 指标 | 2020年全市 | 2020年渝中区 | 2025年全市 | 2025年（渝中区） |\n|---|---|---|---|---|\n| 毛入园率（%） | 95 | 97.1 | 98 | 98.5 |\n| 巩固率（%） | 94 | 99.6 | 95 | 99.8 |\n")]
    [InlineData("                      2020 年               2025 年\n      指标\n                   全市     渝中区       全市     渝中区\n\n毛入园率（%）      95       97.1         98       98.5\n\n巩固率（%）        94       99.6         95       99.8\n")]
    [InlineData("                       2020 年                2025 年\n      指标\n                   全市     本区        全市     本区\n\n毛入园率（%）      95       97.1         98       98.5\n\n巩固率（%）        94       99.6         95       99.8\n")]
    public void Read_AreaBesideOrBelowTheYear_IsWhoseValueItIs(string table)
    {
        var cells = IngestSample.Read(Title + table).Cells;
        Assert.Equal(
            ["cq|2020|Actual|95", "cq-yuzhong|2020|Actual|97.1", "cq|2025|Target|98", "cq-yuzhong|2025|Target|98.5", "cq|2020|Actual|94", "cq-yuzhong|2020|Actual|99.6", "cq|2025|Target|95", "cq-yuzhong|2025|Target|99.8"],
            cells.Select(c => $"{c.Area?.Value}|{c.Period}|{c.Status}|{c.Raw}"));
        Assert.All(cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_AreaThatIsNotKnownBelowAYear_IsLeftOutAndSaid()
    {
        var read = IngestSample.Read(Title + "                      2020 年               2025 年\n      指标\n                   全市     某某区       全市     某某区\n\n毛入园率（%）      95       97.1         98       98.5\n\n巩固率（%）        94       99.6         95       99.8\n");
        Assert.Equal(["95", "98", "94", "95"], read.Cells.Select(c => c.Raw));
        Assert.Equal(2, read.Diagnostics.Count(d => d.Code == "ING027"));
    }

    [Fact]
    public void Read_StatusInBracketsBehindTheYear_IsTheStatus() =>
        Assert.Equal(
            ["2023|Actual|58.1", "2024|Actual|57.6", "2025|Target|58以上"],
            IngestSample.Read("表3 常住人口监测\n\n| 年份 | 常住人口（万人） |\n|---|---|\n| 2023年（实际） | 58.1 |\n| 2024年（实际） | 57.6 |\n| 2025年（目标） | 58以上 |\n").Cells.Select(c => $"{c.Period}|{c.Status}|{c.Raw}"));

    [Fact]
    public void Read_BlankBetweenDigitsAndYear_IsOneHeading()
    {
        var cells = IngestSample.Read("表1 “十五五”主要指标\n\n                                          规划目标\n序号       指标名称      单位   2025 年\n                                       2028 年   2030 年\n\n  1     人均预期寿命      岁     81.7      82.1      82.5\n\n  2     学前教育毛入园率   %     98.1      98.5      ≥99\n").Cells;
        Assert.Equal(["2025 Actual 81.7", "2028 Target 82.1", "2030 Target 82.5", "2025 Actual 98.1", "2028 Target 98.5", "2030 Target ≥99"], cells.Select(c => $"{c.Period} {c.Status} {c.Raw}"));
        Assert.All(cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_CaptionOfTheNextTableInOneGrid_IsItsCaptionAndDatesIt()
    {
        var cells = IngestSample.Read("附件1 |\n2024年目标分解表 |\n指标名称 | 单位 | 2023年完成 | 2024年目标 |\n城镇新增就业人数 | 万人 | 3.26 | 3以上 |\n附件2 |\n2024年监测指标 |\n指标 | 2022年 | 2023年 |\n普惠率（%） | 91.2 | 92.5 |\n").Cells;
        Assert.Equal(["2023 Actual", "2024 Target", "2022 Actual", "2023 Actual"], cells.Select(c => $"{c.Period} {c.Status}"));
        Assert.All(cells, c => Assert.Equal("", c.Category));
    }
}
