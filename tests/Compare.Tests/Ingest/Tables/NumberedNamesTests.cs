using System.Text;
using Compare.Cli.Files;
using Compare.Cli.Ingestion;
using Compare.Ingest;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Names with list numbers and footnote marks, columns of growth and of means, drawn lines.</summary>
public sealed class NumberedNamesTests
{
    private static string[] Short(string text, string name = "sample.txt") => [.. IngestSample.Read(text, name).Cells.Select(CellTable.Short)];

    [Fact]
    public void Read_NumberInFrontOfTheName_IsTheRowsNumber() =>
        Assert.Equal(
        [
            "1|城镇登记失业率|2020年基数|2020|actual|3.2|%|", "1|城镇登记失业率|2025年目标|2025|target|<5|%|", "2|3岁以下儿童系统管理率|2020年基数|2020|actual|93|%|", "2|3岁以下儿童系统管理率|2025年目标|2025|target|95|%|",
        ], Short("渝中区就业规划\n指标名称\n2020年基数\n2025年目标\n指标属性\n1.城镇登记失业率（%）\n3.2\n<5\n预期性\n（2）3岁以下儿童系统管理率（%）\n93\n95\n预期性\n"));

    [Fact]
    public void Read_FootnoteMark_IsNoPartOfTheName() =>
        Assert.Equal(
            ["1|近视率|2020年|2020|actual|52|%|", "1|近视率|2025年|2025|target|48|%|", "2|巩固率|2020年|2020|actual|96|%|", "2|巩固率|2025年|2025|target|98|%|"],
            Short("渝中区“十四五”规划\n|序号|指标|2020年|2025年|\n|1|近视率①（%）|52|48|\n|2|巩固率（%）*|96|98|\n"));

    [Fact]
    public void Read_LayoutWithDrawnLinesAndPageBreak_KeepsAllRows() =>
        Assert.Equal(
            ["1|入园率|2020年|2020|actual|91.3|%|", "1|入园率|2025年|2025|target|95|%|", "2|巩固率|2020年|2020|actual|96.4|%|", "2|巩固率|2025年|2025|target|98|%|", "3|入学率|2020年|2020|actual|93.5|%|", "3|入学率|2025年|2025|target|96|%|"],
            Short("渝中区“十四五”规划\n   ───────────────────────────\n   序号      指标         2020年    2025年\n   ───────────────────────────\n    1     入园率（%）      91.3       95\n    2     巩固率（%）      96.4       98\n\f            - 2 -\n      表1  主要指标（续）\n   序号      指标         2020年    2025年\n    3     入学率（%）      93.5       96\n"));

    [Fact]
    public void Read_BulletinTable_TellsTheFigureFromItsGrowth() =>
        Assert.Equal(
            ["|地区生产总值|绝对数|2022|actual|512.3|亿元|", "|地区生产总值|比上年增长（%）|2022|actual|4.6|%|change", "|一般公共预算收入|绝对数|2022|actual|31.2|亿元|", "|一般公共预算收入|比上年增长（%）|2022|actual|-2.1|%|change"],
            Short("渝中区2022年国民经济和社会发展统计公报\n\n表1 2022年主要经济指标\n\n指标\t单位\t绝对数\t比上年增长（%）\n地区生产总值\t亿元\t512.3\t4.6\n一般公共预算收入\t亿元\t31.2\t-2.1\n"));

    [Fact]
    public void Read_BulletinTableOneCellPerLine_TakesTheYearOfItsCaption() =>
        Assert.Equal(
            ["|生产总值|绝对数|2022|actual|295.4|亿元|", "|生产总值|比上年增长%|2022|actual|7.7|%|change", "|第一产业|绝对数|2022|actual|24.4|亿元|", "|第一产业|比上年增长%|2022|actual|3.3|%|change"],
            Short("某区经济平稳增长。\n2022年全区生产总值及其增长速度\n|\n单位:亿元\n|\n指 标\n|\n绝对数\n|\n比上年增长%\n|\n生产总值\n|\n295.4\n|\n7.7\n|\n第一产业\n|\n24.4\n|\n3.3\n|\n"));

    [Fact]
    public void Read_SubRowsThatLostAFigure_AreDoubtful()
    {
        var cells = IngestSample.Read("渝中区“十四五”教育规划\n指标\n2020年\n2025年\n属性\n1.巩固率(%)\n99\n100\n约束性\n2.标准班额比例(%)\n其中:小学\n初中\n34%\n77%\n80%以上\n预期性\n").Cells;
        Assert.Equal(["99", "100"], cells.Where(c => c.Flags.IsEmpty && c.Figure is not null).Select(c => c.Raw));
        Assert.All(cells.Where(c => c.Raw is "34%" or "77%"), c => Assert.Contains(Compare.Model.Observations.ObservationFlags.ColumnDoubtful, c.Flags));
    }

    [Fact]
    public void Read_YearsUnderTheHeadingOfAPlan_AreYearlyTargets() =>
        Assert.Equal(
            ["|托位数|2020年实绩|2020|actual|1.5|个|", "|托位数|“十四五”分年度目标2021年|2021|target|2|个|", "|托位数|“十四五”分年度目标2022年|2022|target|2.6|个|", "|床位数|2020年实绩|2020|actual|40|张|", "|床位数|“十四五”分年度目标2021年|2021|target|43|张|", "|床位数|“十四五”分年度目标2022年|2022|target|46|张|"],
            Short("<html><body><table><tr><th rowspan=2>重点指标</th><th rowspan=2>计量单位</th><th rowspan=2>2020年实绩</th><th colspan=2>“十四五”分年度目标</th></tr><tr><th>2021年</th><th>2022年</th></tr><tr><td>托位数</td><td>个</td><td>1.5</td><td>2</td><td>2.6</td></tr><tr><td>床位数</td><td>张</td><td>40</td><td>43</td><td>46</td></tr></table></body></html>", "a.html"));

    [Fact]
    public void Made_IncreaseBelowMeanColumn_IsNoLevel()
    {
        var catalogue = DataFolder.LoadCatalogue(null).Value;
        var maker = new ObservationMaker(catalogue);
        var text = "渝中区“十四五”规划主要指标\n|指标|2020年|2025年|年均/累计|\n|劳动年龄人口平均受教育年限（年）|10.6|11.3|〔0.7〕|\n|城镇新增就业人数（万人）|—|—|〔15〕|\n|城镇调查失业率（%）|5.4|—|<5.5|\n|地区生产总值增长（%）|3.8|—|>6|\n注：〔〕内为五年累计数。\n";
        var observations = DocumentReader.Read(new SourceFile("sample.txt", Encoding.UTF8.GetBytes(text)), IngestSample.Context).Cells
            .Where(c => c.Figure is { Number: not null }).Select(c => maker.FromCell(c, c.Figure!, "")).ToList();
        Assert.Equal(
            ["working-age-schooling-years 10.6 2020", "working-age-schooling-years 11.3 2025", " 0.7 2021-2025", "urban-new-jobs 15 2021-2025", "surveyed-unemployment-rate 5.4 2020", "surveyed-unemployment-rate 5.5 2021-2025", "gdp-growth 3.8 2020", "gdp-growth 6 2021-2025"],
            observations.Select(o => $"{o.Indicator} {o.Figure.Number} {o.Period}"));
    }

    [Fact]
    public void Made_GrowthBelowGrowthColumn_IsTheGrowthOfTheMeasure()
    {
        var maker = new ObservationMaker(DataFolder.LoadCatalogue(null).Value);
        var cells = IngestSample.Read("渝中区2022年统计公报\n表1 2022年主要经济指标\n指标\t单位\t绝对数\t比上年增长（%）\n地区生产总值\t亿元\t512.3\t4.6\n社会消费品零售总额\t亿元\t201\t1.8\n").Cells;
        Assert.Equal(["gdp 512.3", "gdp-growth 4.6", "retail-sales 201", "retail-sales-growth 1.8"], cells.Select(c => maker.FromCell(c, c.Figure!, "")).Select(o => $"{o.Indicator} {o.Figure.Number}"));
    }
}
