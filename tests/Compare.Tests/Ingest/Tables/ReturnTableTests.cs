using Compare.Model.Observations;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Returns and bulletins: what is reported has been; columns that are only counted; months that make a whole year; marks within cells.</summary>
public sealed class ReturnTableTests
{
    private const string Rows = "| 指标 | 代码 | 2024年 | 2023年 | 同比增减（%） |\n|---|---|---|---|---|\n| 养老机构数（个） | A01 | 58 | 61 | -4.9 |\n| 养老机构床位数（张） | A02 | 6874 | 6655 | 3.3 |\n";

    [Theory]
    [InlineData("重庆市永川区2024年民政事业统计年报")]
    [InlineData("重庆市永川区2024年12月统计月报")]
    [InlineData("重庆市永川区2024年民生事业完成情况")]
    public void Read_YearsOfAReturn_AreActuals(string title)
    {
        var cells = IngestSample.Read(title + "\n2024年12月31日\n\n" + Rows).Cells;
        Assert.Equal(["2024 58", "2023 61", "2024 6874", "2023 6655"], cells.Where(c => c.Flags.Length == 0).Select(c => $"{c.Period} {c.Raw}"));
        Assert.Equal(["-4.9", "3.3"], cells.Where(c => c.Flags.Contains(ObservationFlags.Change)).Select(c => c.Raw));
        Assert.All(cells, c => Assert.Equal(ValueStatus.Actual, c.Status));
    }

    [Theory]
    [InlineData("重庆市永川区2024年民政事业发展目标")]
    [InlineData("重庆市永川区2024年目标任务完成情况及计划")]
    [InlineData("重庆市永川区2023年民政事业统计年报")]
    public void Read_YearsThatAreAimedAtOrBehindTheReportedOne_AreNotCalledActual(string title) =>
        Assert.All(IngestSample.Read(title + "\n2023年6月30日\n\n" + Rows).Cells.Where(c => c.Period?.ToString() == "2024" && c.Flags.Length == 0), c => Assert.Equal(ValueStatus.Target, c.Status));

    [Fact]
    public void Read_RowThatCountsTheColumns_IsNoIndicator()
    {
        var read = IngestSample.Read("重庆市永川区2024年统计年报\n\n| 指标名称 | 单位 | 2024年 | 2023年 |\n|---|---|---|---|\n| 甲 | 乙 | 1 | 2 |\n| 养老机构数 | 个 | 58 | 61 |\n| 甲类医院数 | 个 | 1 | 2 |\n");
        Assert.Equal(["养老机构数 58", "养老机构数 61", "甲类医院数 1", "甲类医院数 2"], read.Cells.Select(c => $"{c.Name} {c.Raw}"));
    }

    [Fact]
    public void Read_RowOfStemsOutOfOrder_IsKept() =>
        Assert.Contains(IngestSample.Read("重庆市永川区2024年统计年报\n\n| 指标名称 | 单位 | 2024年 | 2023年 |\n|---|---|---|---|\n| 养老机构数 | 个 | 58 | 61 |\n| 甲 | 个 | 3 | 1 |\n").Cells, c => c is { Name: "甲", Raw: "3" });

    [Fact]
    public void Read_HeadingWithACodeAndNoFigure_IsTheCategoryOfTheRowsBelow()
    {
        var cells = IngestSample.Read("重庆市永川区2024年统计年报\n\n| 指标名称 | 单位 | 代码 | 2024年 | 2023年 |\n|---|---|---|---|---|\n| 一、养老服务 | | J01 | | |\n| （一）养老机构数 | 个 | J02 | 58 | 61 |\n").Cells;
        Assert.Equal(["一、养老服务|养老机构数|58", "一、养老服务|养老机构数|61"], cells.Select(c => $"{c.Category}|{c.Name}|{c.Raw}"));
    }

    [Theory]
    [InlineData("1—12月累计")]
    [InlineData("1-12月")]
    [InlineData("2024年1～12月完成")]
    public void Read_FromJanuaryToDecember_IsTheYear(string header)
    {
        var cells = IngestSample.Read($"重庆市永川区2024年1—12月主要经济指标\n\n指标名称\t单位\t{header}\t同比增长（%）\n社会消费品零售总额\t亿元\t588.94\t4.0\n进出口总额\t亿元\t71.3\t持平\n").Cells;
        Assert.Equal(["2024 588.94", "2024 71.3"], cells.Where(c => !c.Flags.Contains(ObservationFlags.Change)).Select(c => $"{c.Period} {c.Raw}"));
        Assert.All(cells, c => Assert.Equal(ValueStatus.Actual, c.Status));
    }

    [Theory]
    [InlineData("1—11月累计")]
    [InlineData("11-12月")]
    [InlineData("12月")]
    public void Read_FewerMonths_AreNoYear(string header) =>
        Assert.DoesNotContain(IngestSample.Read($"重庆市永川区2024年主要经济指标\n\n指标名称\t单位\t{header}\t2023年\n社会消费品零售总额\t亿元\t588.94\t560\n进出口总额\t亿元\t71.3\t70\n").Cells, c => c.Raw is "588.94" or "71.3" && c.Flags.Length == 0);

    [Theory]
    [InlineData("**1.56**", "1.56")]
    [InlineData("***1.56***", "1.56")]
    [InlineData("`1.56`", "1.56")]
    [InlineData("<b>1.56</b>", "1.56")]
    [InlineData("1.56<sup>2</sup>", "1.56")]
    [InlineData("<5.5", "<5.5")]
    [InlineData("1.56*", "1.56*")]
    [InlineData("~~1.56~~", "~~1.56~~")]
    public void Read_MarksAroundAFigure_AreNoPartOfIt(string printed, string raw) =>
        Assert.Contains(IngestSample.Read($"表1 主要指标\n\n| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| **研发经费投入强度**（%） | 1.42 | {printed} |\n| 毛入园率（%） | 95 | 97 |\n").Cells, c => c.Name == "研发经费投入强度" && c.Raw == raw && c.Period?.ToString() == "2025");

    [Fact]
    public void Read_ShortLineBetweenRowsOfOneWidth_IsTheirCategory()
    {
        var cells = IngestSample.Read("表1 2023年年末常住人口数及其构成\n指  标\t单位\t年末数\n常住人口\t万人\t115.08\n按城乡分\n城  镇\t万人\t83.66\n乡  村\t万人\t31.42\n\n以上数据为初步数。\n").Cells;
        Assert.Equal(["常住人口 115.08", "按城乡分 城镇 83.66", "按城乡分 乡村 31.42"], cells.Select(c => $"{c.Category} {c.Name} {c.Raw}".Trim()));
        Assert.All(cells, c => Assert.Equal(("万人", "2023"), (c.Unit, c.Period?.ToString())));
    }
}
