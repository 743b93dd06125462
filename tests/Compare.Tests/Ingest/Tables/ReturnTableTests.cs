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

    [Theory]
    [InlineData("20-2 城市市政公用设施水平\n指标\t1995\t2000\t2005\t2010\n人均日生活用水量（升）\t164\t224.18\t181.6\t238.7\n自来水普及率（%）\t99.1\t100.0\t92.7\t100.0\n")]
    [InlineData("表20-2 主要年份城市市政公用设施水平\n指标\t1995\t2005\t2010\n人均日生活用水量（升）\t164\t181.6\t238.7\n自来水普及率（%）\t99.1\t92.7\t100.0\n")]
    public void Read_YearsOfARecord_AreActuals(string table)
    {
        var cells = IngestSample.Read(table).Cells;
        Assert.All(cells, c => Assert.Equal(ValueStatus.Actual, c.Status));
        Assert.Equal(["升", "%"], cells.Select(c => c.Unit).Distinct());
    }

    [Fact]
    public void Read_TitleThatLooksAheadToAYear_IsNotOfThatYear()
    {
        var cells = IngestSample.Read("江北区第十四个五年规划和2035年远景目标纲要\n专栏1 “十四五”时期主要指标\n指标\n2020年\n2025年\n年均/累计\n属性\n1.常住人口城镇化率（%）\n60.6\n65\n—\n预期性\n2.城镇调查失业率（%）\n5.2\n—\n<5.5\n预期性\n3.居民人均可支配收入（元）\n45,000\n61,000\n6.5%左右\n预期性\n").Cells;
        Assert.Equal(["2020|Actual", "2025|Target", "2021-2025|Target"], cells.Where(c => c.Name == "常住人口城镇化率").Select(c => $"{c.Period}|{c.Status}"));
        Assert.Equal("approximate;change", string.Join(';', cells[^1].Flags));
        Assert.Equal("%", cells[^1].Unit);
    }

    [Fact]
    public void Read_AgesAsNamesInAStream_AreRows()
    {
        var cells = IngestSample.Read("2021年统计公报\n表1 2021年年末人口数及其构成\n指标\n年末数（万人）\n比重（%）\n全区总人口\n2400.0\n100.0\n其中：0-14岁\n330.0\n13.8\n15-64岁\n1738.0\n72.4\n65周岁及以上\n332.0\n13.8\n").Cells;
        Assert.Equal(["2400.0", "330.0", "1738.0", "332.0"], cells.Where(c => c.Unit == "万人").Select(c => c.Raw));
        Assert.Equal(["15-64岁", "65周岁及以上"], cells.Where(c => c.Unit == "万人").Skip(2).Select(c => c.Name));
    }

    [Fact]
    public void Read_CaptionWithTheBarsOfItsEmptyCells_GivesItsYear() =>
        Assert.Equal(["2019|8950人", "2019|51个"], IngestSample.Read("渝中区2019年1-8月民生实事项目完成情况 | |||||||\n序号 | 项目名称 | 责任单位 | 目标任务 |\n1 | 新增城镇就业 | 区人社局 | 8950人 |\n2 | 减少义务教育大班额 | 区教育局 | 51个 |\n").Cells.Select(c => $"{c.Period}|{c.Raw}"));

    [Theory]
    [InlineData("指标\t行次\t单位\t2023年\t2024年\n养老机构数\t1\t个\t58\t61\n养老机构床位数\t2\t张\t6655\t6874\n")]
    [InlineData("指标\n行次\n单位\n2023年\n2024年\n养老机构数\n1\n个\n58\n61\n养老机构床位数\n2\n张\n6655\n6874\n")]
    [InlineData("行次\t指标\t单位\t2023年\t2024年\n1\t养老机构数\t个\t58\t61\n2\t养老机构床位数\t张\t6655\t6874\n")]
    public void Read_NumbersOfTheLinesOfAForm_AreNoFigures(string table)
    {
        var cells = IngestSample.Read("永川区2024年民政统计年报\n" + table).Cells;
        Assert.Equal(["养老机构数 58", "养老机构数 61", "养老机构床位数 6655", "养老机构床位数 6874"], cells.Select(c => $"{c.Name} {c.Raw}"));
        Assert.All(cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_YearsBelowNamesSaidAgainInLatinLetters_AreTheirFigures()
    {
        var html = "<html><meta charset=\"utf-8\"><p>19-21 卫生事业基本情况（2005—2010年）</p><table><tr><th rowspan=2>年 份<br>Year</th><th colspan=2>卫生机构床位数（张）<br>Beds (unit)</th><th rowspan=2>注册护士（人）<br>Nurses (person)</th></tr><tr><th></th><th># 医院<br>Hospitals</th></tr>"
            + "<tr><td>2005</td><td>41556</td><td>39491</td><td>19624</td></tr><tr><td>2010</td><td>48828</td><td>44080</td><td>24193</td></tr></table></html>";
        Assert.Equal(["卫生机构床位数|2005|41556|张", "卫生机构床位数|2010|48828|张", "卫生机构床位数：医院|2005|39491|张", "卫生机构床位数：医院|2010|44080|张", "注册护士|2005|19624|人", "注册护士|2010|24193|人"], IngestSample.Read(html, "a.html").Cells.Select(c => $"{c.Name}|{c.Period}|{c.Raw}|{c.Unit}"));
    }

    [Theory]
    [InlineData("指标\t2023年\t2022年\t同比增长（%）\n可支配收入（元）\t40962\t38361\t6.8\n消费支出（元）\t28508\t25692\t11.0\n", "2023")]
    [InlineData("指标\t2006年\t比上年增长（%）\n可支配收入（元）\t19978\t13.2\n消费支出（元）\t14825\t11.9\n", "2006")]
    [InlineData("指标\t2023年\t2020年\t同比增长（%）\n可支配收入（元）\t40962\t38361\t6.8\n消费支出（元）\t28508\t25692\t11.0\n", "")]
    public void Read_GrowthBesideTheYearsOfTheLevels_IsThatOfTheLastYear(string table, string year) =>
        Assert.Equal([year, year], IngestSample.Read("居民收支情况统计表\n" + table).Cells.Where(c => c.Flags.Contains(ObservationFlags.Change)).Select(c => $"{c.Period}"));

    [Fact]
    public void Read_UnitBesideTheTitleOfEachPart_IsThatParts()
    {
        var html = "<html><meta charset=\"utf-8\"><p>表13—11 各类教育事业基本情况</p><table><tr><td>一、学校数</td><td></td><td>计量单位：所</td></tr><tr><td>指 标</td><td>2014年</td><td>2013年</td></tr><tr><td>高等教育</td><td>59</td><td>61</td></tr><tr><td>小学</td><td>345</td><td>339</td></tr>"
            + "<tr><td>二、在校学生数</td><td></td><td>计量单位：人</td></tr><tr><td>指 标</td><td>2014年</td><td>2013年</td></tr><tr><td>高等教育</td><td>988735</td><td>982755</td></tr><tr><td>小学</td><td>339335</td><td>321365</td></tr></table></html>";
        Assert.Equal(["59所", "345所", "988735人", "339335人"], IngestSample.Read(html, "a.html").Cells.Where(c => c.Period!.Last == 2014).Select(c => c.Raw + c.Unit));
    }

    [Fact]
    public void Read_PeopleBesideTheirShares_AreCountsInAStreamToo() =>
        Assert.Equal(["1581.0万人", "100%", "1333.3万人", "84.3%"], IngestSample.Read("2006年统计公报\n表2：2006年末常住人口构成\n单位：万人\n指标\n人数\n比重（%）\n常住人口\n1581.0\n100\n其中：城镇\n1333.3\n84.3\n").Cells.Select(c => c.Raw + c.Unit));

    [Fact]
    public void Read_PartBelowAnEmptyUpperHeader_IsThatOfTheMeasureBefore() =>
        Assert.Equal(["机构数|622", "机构数|638", "机构数：医院|222", "机构数：医院|223"], IngestSample.Read("15-51 卫生机构（1995—1996年）\n年 份\t机 构 数\t\t床位数\n\t(个)\t# 医院\t(张)\n1995\t622\t222\t19872\n1996\t638\t223\t19873\n").Cells.Take(4).Select(c => $"{c.Name}|{c.Raw}"));
}
