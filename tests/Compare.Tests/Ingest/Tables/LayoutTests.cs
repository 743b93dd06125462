namespace Compare.Tests.Ingest.Tables;

/// <summary>Layouts of plans that are not among the five documents.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Read_StreamWithoutNumbers_FindsCategoriesAndNames()
    {
        var result = IngestSample.Read("渝中区“十四五”时期主要指标\n类别\n指标\n2020年\n2025年\n年均增速〔累计〕\n属性\n经济发展\n地区生产总值(亿元)\n1358\n1800\n6%左右\n预期性\n民生福祉\n城镇调查失业率(%)\n—\n<5.5\n—\n预期性\n平均受教育年限(年)\n12.5\n>12.5\n〔0.2〕\n约束性\n注:〔〕内为五年累计数。\n");
        Assert.Equal(
        [
            "|地区生产总值|2020年|2020|actual|1358|亿元|", "|地区生产总值|2025年|2025|target|1800|亿元|", "|地区生产总值|年均增速〔累计〕|2021-2025|target|6%左右|%|approximate;change",
            "|城镇调查失业率|2020年|2020|actual|—|%|", "|城镇调查失业率|2025年|2025|target|<5.5|%|", "|城镇调查失业率|年均增速〔累计〕|2021-2025|target|—|%|",
            "|平均受教育年限|2020年|2020|actual|12.5|年|", "|平均受教育年限|2025年|2025|target|>12.5|年|", "|平均受教育年限|年均增速〔累计〕|2021-2025|target|〔0.2〕|年|change",
        ], result.Cells.Select(CellTable.Short));
        Assert.Equal(["经济发展", "民生福祉", "民生福祉"], result.Cells.Where(c => c.Column == "2020年").Select(c => c.Category));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "ING021");
    }

    [Fact]
    public void Read_TwoLevelHeaderInBars_CombinesYearAndStatus() =>
        Assert.Equal(
        [
            "1|入园率|2022年目标|2022|target|95|%|", "1|入园率|2022年实际|2022|actual|96|%|", "1|入园率|2023年目标|2023|target|97|%|", "1|入园率|2023年实际|2023|actual|98|%|",
            "2|巩固率|2022年目标|2022|target|99|%|", "2|巩固率|2022年实际|2022|actual|99.1|%|", "2|巩固率|2023年目标|2023|target|99.2|%|", "2|巩固率|2023年实际|2023|actual|99.3|%|",
        ], Short("渝中区公共服务指标（单位：%）\n序号 | 指标 | 2022年 | | 2023年 | |\n | | 目标 | 实际 | 目标 | 实际\n1 | 入园率 | 95 | 96 | 97 | 98\n2 | 巩固率 | 99 | 99.1 | 99.2 | 99.3\n"));

    [Fact]
    public void Read_ColumnsOfAreas_GivesEachAreaItsValueAndTheCaptionsYear()
    {
        var cells = IngestSample.Read("<html><body><p>2023年各区公共服务主要指标</p><table><tr><td>指标</td><td>单位</td><td>渝中区</td><td>永川区</td></tr><tr><td>每千人口托位数</td><td>个</td><td>3.2</td><td>2.8</td></tr><tr><td>床位数</td><td>张</td><td>1915</td><td>3980</td></tr></table></body></html>", "a.html").Cells;
        Assert.Equal(["cq-yuzhong 3.2", "cq-yongchuan 2.8", "cq-yuzhong 1915", "cq-yongchuan 3980"], cells.Select(c => $"{c.Area} {c.Raw}"));
        Assert.All(cells, c => Assert.Equal("2023", c.Period?.ToString()));
    }

    [Theory]
    [InlineData("<p>— 5 —</p><table><tr><td>序号</td><td>指标</td><td>单位</td><td>2020年</td><td>2025年</td></tr><tr><td>3</td><td>丙率</td><td>%</td><td>5</td><td>6</td></tr></table>")]
    [InlineData("<p>续表</p><table><tr><td>3</td><td>丙率</td><td>%</td><td>5</td><td>6</td></tr></table>")]
    public void Read_TableOnTheNextPage_IsTheSameTable(string more)
    {
        var cells = IngestSample.Read("<html><body><p>渝中区主要指标</p><table><tr><td>序号</td><td>指标</td><td>单位</td><td>2020年</td><td>2025年</td></tr><tr><td>1</td><td>甲率</td><td>%</td><td>1</td><td>2</td></tr><tr><td>2</td><td>乙率</td><td>%</td><td>3</td><td>4</td></tr></table>" + more + "</body></html>", "a.html").Cells;
        Assert.Equal(["1 1", "1 2", "2 3", "2 4", "3 5", "3 6"], cells.Select(c => $"{c.Row} {c.Raw}"));
        Assert.All(cells, c => Assert.Equal(1, c.Table));
    }

    [Fact]
    public void Read_StreamOnTheNextPage_DropsThePageNumberAndTheRepeatedHeader()
    {
        const string header = "序号\n\n指标名称\n\n单位\n\n2020年\n\n2025年\n\n属性\n\n";
        var cells = IngestSample.Read("渝中区主要指标\n\n" + header + "1\n\n甲保障率\n\n%\n\n1\n\n2\n\n预期性\n\n— 5 —\n\n续表\n\n" + header + "2\n\n乙保障率\n\n%\n\n3\n\n4\n\n预期性\n\n3\n\n丙保障率\n\n%\n\n5\n\n≥6\n\n预期性\n\n注:略\n").Cells;
        Assert.Equal(["1 1", "1 2", "2 3", "2 4", "3 5", "3 ≥6"], cells.Select(c => $"{c.Row} {c.Raw}"));
        Assert.All(cells, c => Assert.Equal(("%", 1), (c.Unit, c.Table)));
    }

    [Theory]
    [InlineData("渝中区2025年主要目标\n序号\t指标\t目标值\t责任单位\n1\t托位数（个/千人）\t4.5\t区卫生健康委\n2\t参保率（%）\t95以上\t区民政局、区医保局\n")]
    [InlineData("渝中区“十四五”主要目标\n序号 | 指标 | 目标值 | 责任单位\n1 | 托位数（个/千人） | 4.5 | 区卫生健康委\n2 | 参保率（%） | 95以上 | 区民政局、区医保局\n")]
    public void Read_TargetWithoutYear_TakesItFromTheCaption(string text) =>
        Assert.Equal(["1|托位数|目标值|2025|target|4.5|个/千人|", "2|参保率|目标值|2025|target|95以上|%|"], Short(text));

    [Theory]
    [InlineData("渝中区近年情况\n| 年份 | 2020年 | 2021年 | 2022年 |\n|---|---|---|---|\n| 托位数（个） | 100 | 120 | 150 |\n| 参保率（%） | 95 | 95.5 | 96 |\n")]
    [InlineData("渝中区近年情况\n| 年份 | 托位数（个） | 参保率（%） |\n|---|---|---|\n| 2020年 | 100 | 95 |\n| 2021年 | 120 | 95.5 |\n| 2022年 | 150 | 96 |\n")]
    public void Read_RecordOfYears_EitherWayRound_GivesActuals(string text) =>
        Assert.Equal(
        [
            "|托位数|2020年|2020|actual|100|个|", "|托位数|2021年|2021|actual|120|个|", "|托位数|2022年|2022|actual|150|个|",
            "|参保率|2020年|2020|actual|95|%|", "|参保率|2021年|2021|actual|95.5|%|", "|参保率|2022年|2022|actual|96|%|",
        ], Short(text));

    [Fact]
    public void Read_NumbersInTheFirstOfTwoNameColumns_AreRowNumbers()
    {
        var cells = IngestSample.Read("<html><body><p>渝中区“十四五”主要指标</p><table><tr><td>类别</td><td colspan=2>指标</td><td>2020年</td><td>2025年</td></tr><tr><td rowspan=2>民生</td><td>(1)</td><td>失业率(%)</td><td>5.2</td><td>&lt;5.5</td></tr><tr><td>(2)</td><td>受教育年限(年)</td><td>10.8</td><td>11.3</td></tr></table></body></html>", "a.html").Cells;
        Assert.Equal(["(1) 失业率 民生", "(1) 失业率 民生", "(2) 受教育年限 民生", "(2) 受教育年限 民生"], cells.Select(c => $"{c.Row} {c.Name} {c.Category}"));
    }

    [Fact]
    public void Read_LaidOutAsAPdfConverterPrintsIt_JoinsTheLinesOfARow()
    {
        const string text = """
            专栏1 渝中区“十四五”公共服务发展主要指标
            序 类别                      指标名称              单 2020年 2025年 指标属
            号                                           位              性
            1      每千人口拥有3岁以下婴幼儿托位数                     个   1.5    4.5    预期性
                                                                   应保尽
            2   幼有所 孤儿和事实无人抚养儿童保障覆盖率                    %   -             约束性
                                                                   保
                育
                    新建城区、新建居住区配套建设养老服务设施达标率以及其他一些很长的名字用
            3                                           %          100    预期性
                    来换行的指标名称再长一点点点点点
                                                        万
            4   劳有所 城镇新增就业人数                            人
                                                            【5.78】 【20】   预期性
                得
            5       城镇调查失业率                             %   <4.5   <5     预期性


            注:带【】为五年累计数。

            第二章 其他内容。
            """;
        Assert.Equal(
        [
            "1|每千人口拥有3岁以下婴幼儿托位数|2020年|2020|actual|1.5|个|", "1|每千人口拥有3岁以下婴幼儿托位数|2025年|2025|target|4.5|个|",
            "2|孤儿和事实无人抚养儿童保障覆盖率|2020年|2020|actual|-|%|", "2|孤儿和事实无人抚养儿童保障覆盖率|2025年|2025|target|应保尽保|%|",
            "3|新建城区、新建居住区配套建设养老服务设施达标率以及其他一些很长的名字用来换行的指标名称再长一点点点点点|2020年|2020|actual||%|", "3|新建城区、新建居住区配套建设养老服务设施达标率以及其他一些很长的名字用来换行的指标名称再长一点点点点点|2025年|2025|target|100|%|",
            "4|城镇新增就业人数|2020年|2016-2020|actual|【5.78】|万人|", "4|城镇新增就业人数|2025年|2021-2025|target|【20】|万人|",
            "5|城镇调查失业率|2020年|2020|actual|<4.5|%|", "5|城镇调查失业率|2025年|2025|target|<5|%|",
        ], Short(text));
    }

    [Theory]
    [InlineData("序号\n责任部门\n联系人\n电话\n1\n区教委\n张三\n12345\n2\n区民政局\n李四\n23456\n")]
    [InlineData("序号 | 领域 | 目标\n1 | 教育 | 建成教育强区\n2 | 养老 | 品质养老\n")]
    [InlineData("序号,项目名称,建设单位,总投资（万元）,建设年限\n1,甲小学,区教委,5000,2021-2023\n2,乙中学,区教委,8000,2020-2022\n")]
    public void Read_TableOfSomethingElse_IsLeftAlone(string text) =>
        Assert.Empty(IngestSample.Read("渝中区\n" + text, text.Contains(',', StringComparison.Ordinal) ? "a.csv" : "a.txt").Cells);

    private static IEnumerable<string> Short(string text) => IngestSample.Read(text).Cells.Select(CellTable.Short);
}
