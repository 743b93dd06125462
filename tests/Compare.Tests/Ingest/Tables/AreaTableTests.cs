using Compare.Ingest.Tables;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Tables whose rows are areas.</summary>
public sealed class AreaTableTests
{
    private static string Short(TableCell c) => $"{c.Name}|{c.Unit}|{c.Area?.Value}|{c.Period}|{(c.Status == ValueStatus.Target ? "target" : "actual")}|{c.Raw}";

    [Fact]
    public void Read_MeasuresOverTargetAndDone_AreTheAreas()
    {
        var cells = IngestSample.Read("2019年重庆市民生工程完成情况\n\n| 地区 | 就业促进工程 | 就业促进工程 | 就业促进工程 |\n| 地区 | 城镇新增就业（人） | 城镇新增就业（人） | 城镇新增就业（人） |\n| 地区 | 市人力社保局 | 市人力社保局 | 市人力社保局 |\n| 地区 | 目标任务 | 进度 | 完成比例（%） |\n| 全市 | 27800 | 52242 | 187.9 |\n| 渝中区 | 8000 | 22921 | 286.5 |\n| 永川区 | 8600 | 12244 | 142.4 |\n").Cells;
        Assert.Equal(
            ["城镇新增就业|人|cq|2019|target|27800", "城镇新增就业|人|cq|2019|actual|52242", "城镇新增就业|人|cq-yuzhong|2019|target|8000", "城镇新增就业|人|cq-yuzhong|2019|actual|22921", "城镇新增就业|人|cq-yongchuan|2019|target|8600", "城镇新增就业|人|cq-yongchuan|2019|actual|12244"],
            cells.Select(Short));
    }

    [Fact]
    public void Read_MeasuresOverYears_AreTheAreas()
    {
        var cells = IngestSample.Read("重庆市学前教育情况（2021—2022年）\n\n| 区县 | 幼儿园数（所） | 幼儿园数（所） | 在园幼儿（人） | 在园幼儿（人） |\n| 区县 | 2021年 | 2022年 | 2021年 | 2022年 |\n| 渝中区 | 62 | 61 | 15210 | 14872 |\n| 永川区 | 188 | 186 | 36402 | — |\n").Cells;
        Assert.Equal(["幼儿园数|所|cq-yuzhong|2021|actual|62", "幼儿园数|所|cq-yuzhong|2022|actual|61", "幼儿园数|所|cq-yongchuan|2021|actual|188", "幼儿园数|所|cq-yongchuan|2022|actual|186"], cells.Take(4).Select(Short));
        Assert.Equal("在园幼儿|人|cq-yongchuan|2022|actual|—", Short(cells[^1]));
    }

    [Fact]
    public void Read_AreaAndMeasureInColumns_KeepEachFigureWithItsArea()
    {
        var cells = IngestSample.Read("地区,指标,单位,2020年,2021年\n渝中区,藏书量,万册,62.1,64.5\n永川区,藏书量,万册,41.8,\n", "数据.csv").Cells;
        Assert.Equal(["cq-yuzhong 62.1", "cq-yuzhong 64.5", "cq-yongchuan 41.8"], cells.Select(c => $"{c.Area?.Value} {c.Raw}"));
    }

    [Theory]
    [InlineData("表4  各区县城镇居民人均可支配收入", "城镇居民人均可支配收入")]
    [InlineData("3-5  重庆市各区县年末常住人口（2019—2022年）", "年末常住人口")]
    [InlineData("各区县每千人口拥有3岁以下婴幼儿托位数进展情况表（单位：个）", "每千人口拥有3岁以下婴幼儿托位数")]
    [InlineData("各区县主要指标", "")]
    [InlineData("2022年各区县户籍人口和常住人口", "")]
    public void OfCaption_OneMeasureOrSeveral_IsTheOne(string caption, string expected) => Assert.Equal(expected, AreaTables.OfCaption(caption));

    [Fact]
    public void Read_YearsBelowACaptionsMeasure_HaveItsName()
    {
        const string Text = "重庆市居民收入情况\n        表4  各区县城镇居民人均可支配收入\n                                  单位：元\n  地  区          2019年        2020年\n  全  市          37939         40006\n  渝中区          42156\n  永川区          38774         41119\n  江北区          43010         45312\n  资料来源：调查总队。\n";
        Assert.Equal(
            ["cq 2019 37939", "cq 2020 40006", "cq-yuzhong 2019 42156", "cq-yongchuan 2019 38774", "cq-yongchuan 2020 41119", "cq-jiangbei 2019 43010", "cq-jiangbei 2020 45312"],
            IngestSample.Read(Text).Cells.Select(c => $"{c.Area?.Value} {c.Period} {c.Raw}"));
        Assert.All(IngestSample.Read(Text).Cells, c => Assert.Equal(("城镇居民人均可支配收入", "元"), (c.Name, c.Unit)));
    }

    [Fact]
    public void Read_HeaderBrokenAboveAndBelowTheCorner_IsWhole()
    {
        var cells = IngestSample.Read("重庆市2022年统计公报\n\n                 表3  2022年资源情况\n                 医疗卫生机      每千人口注\n区县             构数（个）      册护士数（人）\n渝中区              536             14.21\n永川区              613              4.07\n").Cells;
        Assert.Equal(["册护士数", "构数"], cells.Select(c => c.Name).Distinct().Order());
        cells = IngestSample.Read("重庆市2022年统计公报\n\n                 表3  2022年资源情况\n                 医疗卫生机      每千人口注\n区县\n                 构数（个）      册护士数（人）\n渝中区              536             14.21\n永川区              613              4.07\n").Cells;
        Assert.Equal(["医疗卫生机构数", "每千人口注册护士数"], cells.Select(c => c.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_CornerBetweenMeasuresAndYearsBelowACaption_HasTheMeasuresAlone()
    {
        var cells = IngestSample.Read("重庆市教育情况（2021—2022学年）\n\n                          附表2   各区县义务教育情况\n                   小学在校生（万人）                    初中在校生（万人）\n区县\n               2021年             2022年             2021年             2022年\n渝中区          3.86               3.75               2.21               2.18\n永川区          7.44               7.31               4.52               4.4\n").Cells;
        Assert.Equal(["小学在校生 cq-yuzhong 2021 3.86", "小学在校生 cq-yuzhong 2022 3.75", "小学在校生 cq-yongchuan 2021 7.44", "小学在校生 cq-yongchuan 2022 7.31"], cells.Take(4).Select(c => $"{c.Name} {c.Area?.Value} {c.Period} {c.Raw}"));
        Assert.Equal(8, cells.Length);
    }

    [Fact]
    public void Read_AreaAndYearDown_AreEachFiguresOwn()
    {
        var cells = IngestSample.Read("地区,年份,常住人口（万人）,床位数（张）\n渝中区,2021,58.89,4120\n渝中区,2022,58.5,\n永川区,2021,115.05,8650\n", "数据.csv").Cells;
        Assert.Equal(["常住人口|万人|cq-yuzhong|2021|actual|58.89", "常住人口|万人|cq-yuzhong|2022|actual|58.5", "常住人口|万人|cq-yongchuan|2021|actual|115.05", "床位数|张|cq-yuzhong|2021|actual|4120", "床位数|张|cq-yongchuan|2021|actual|8650"], cells.Select(Short));
    }

    [Fact]
    public void Read_NumbersBeforeTheAreas_AreNoFigures()
    {
        var cells = IngestSample.Read("重庆市“十四五”托育服务发展规划\n        附件3  各区县每千人口托位数目标分解表\n                                单位：个\n序号    区县       2020年    2023年    2025年\n  1    渝中区       1.8       3.5       4.6\n  2    永川区       1.2       3         4.5\n").Cells;
        Assert.Equal(["cq-yuzhong 2020 1.8", "cq-yuzhong 2023 3.5", "cq-yuzhong 2025 4.6", "cq-yongchuan 2020 1.2", "cq-yongchuan 2023 3", "cq-yongchuan 2025 4.5"], cells.Select(c => $"{c.Area?.Value} {c.Period} {c.Raw}"));
        Assert.All(cells, c => Assert.Equal(("每千人口托位数", "个"), (c.Name, c.Unit)));
    }

    [Fact]
    public void Read_YearAtTheHeadOfTheLineAbove_DatesTheTable() =>
        Assert.All(IngestSample.Read("2022年重庆市部分区县居民收入\n\n| 区县 | 居民人均可支配收入（元） | 位次 |\n| --- | --- | --- |\n| 渝中区 | 53,128 | 1 |\n| 永川区 | 40,855 | 12 |\n").Cells, c => Assert.Equal("2022", c.Period?.ToString()));

    [Fact]
    public void Read_TotalInTheColumnOfNumbers_IsNoAreas()
    {
        var result = IngestSample.Read("2023年重庆市各区县体育场地情况\n\n| 序号 | 区县 | 场地数量（个） |\n|---|---|---|\n| 1 | 渝中区 | 812 |\n| 2 | 永川区 | 3105 |\n| 合计 | | 3917 |\n");
        Assert.Equal(["812", "3105"], result.Cells.Select(c => c.Raw));
        Assert.Contains("合计", Assert.Single(result.Diagnostics, d => d.Code == "ING028").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_YearlyAimsOfTheCaptionsYears_AreAllTargets()
    {
        var cells = IngestSample.Read("表3 分年度主要目标（2023—2025年）\n\n| 指标 | 2022年 | 2023年 | 2024年 | 2025年 |\n|---|---|---|---|---|\n| 公办率（%） | 50 | 52 | 53 | 55 |\n").Cells;
        Assert.Equal([ValueStatus.Actual, ValueStatus.Target, ValueStatus.Target, ValueStatus.Target], cells.Select(c => c.Status));
        Assert.All(IngestSample.Read("表3 分年度主要目标（2023—2025年）\n\n| 指标 | 2023年 | 2024年 | 2025年 |\n|---|---|---|---|\n| 公办率（%） | 52 | 53 | 55 |\n").Cells, c => Assert.Equal(ValueStatus.Target, c.Status));
    }

    [Fact]
    public void Read_KindsBelowEachArea_AreMeasuresOfTheirOwn()
    {
        var cells = IngestSample.Read("重庆市2023年社会救助情况\n\n| 区县 | 救助类别 | 对象（人） | 支出（万元） |\n|---|---|---|---|\n| 渝中区 | 城市低保 | 9120 | 8305.6 |\n| 渝中区 | 特困供养 | 412 | 690.3 |\n| 永川区 | 城市低保 | 6233 | 5120.4 |\n| 永川区 | 特困供养 | 5210 | 6011 |\n").Cells;
        Assert.Equal(["城市低保对象|人|cq-yuzhong|2023|actual|9120", "城市低保对象|人|cq-yongchuan|2023|actual|6233", "城市低保支出|万元|cq-yuzhong|2023|actual|8305.6", "城市低保支出|万元|cq-yongchuan|2023|actual|5120.4"], cells.Take(4).Select(Short));
        Assert.Equal(8, cells.Length);
    }

    [Fact]
    public void Read_OneCellPerLine_DoubtsTheRowThatLostACell()
    {
        const string Text = "重庆市2022年养老服务统计\n\n表2 2022年养老设施情况\n\n区县\n\n养老机构数（家）\n\n养老床位数（张）\n\n渝中区\n\n28\n\n4120\n\n江北区\n\n41\n\n6805\n\n永川区\n\n61\n\n8650\n\n注：由市民政局提供。\n";
        Assert.Equal(["cq-yuzhong 28", "cq-jiangbei 41", "cq-yongchuan 61", "cq-yuzhong 4120", "cq-jiangbei 6805", "cq-yongchuan 8650"], IngestSample.Read(Text).Cells.Select(c => $"{c.Area?.Value} {c.Raw}"));
        var cells = IngestSample.Read(Text.Replace("\n61\n", "\n", StringComparison.Ordinal)).Cells;
        Assert.Equal("28 41 8650? 4120 6805", string.Join(' ', cells.Where(c => c.Raw.Length > 0).Select(c => c.Raw + (c.Flags.Contains(ObservationFlags.ColumnDoubtful) ? "?" : ""))));
        Assert.Empty(IngestSample.Read(Text.Replace("\n8650\n", "\n8650\n99\n", StringComparison.Ordinal)).Cells);
    }

    [Fact]
    public void Read_AreaThatIsNotKnown_IsLeftOutAndSaid()
    {
        var result = IngestSample.Read("2022年区县情况\n\n| 区县 | 常住人口（万人） | 备注 |\n|---|---|---|\n| 渝中区 | 58.57 | |\n| 天府新区 | 12.3 | |\n| 永川区 | 115.03 | |\n");
        Assert.Equal(["58.57", "115.03"], result.Cells.Select(c => c.Raw));
        var noticed = Assert.Single(result.Diagnostics, d => d.Code == "ING028");
        Assert.Equal((Severity.Warning, 6), (noticed.Severity, noticed.Line));
        Assert.Contains("天府新区", noticed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneKnownAreaOrNone_IsReadWhereTheHeaderSaysWhatTheRowsAre()
    {
        var result = IngestSample.Read("某市2022年基本情况\n\n| 区县 | 常住人口（万人） | 养老床位数（张） |\n|---|---|---|\n| 东坡区 | 58.57 | 210 |\n| 渝中区 | 12.3 | 33 |\n| 彭山区 | 35.1 | 44 |\n");
        Assert.Equal(["cq-yuzhong 12.3", "cq-yuzhong 33"], result.Cells.Select(c => $"{c.Area?.Value} {c.Raw}"));
        Assert.Contains("东坡区, 彭山区", Assert.Single(result.Diagnostics, d => d.Code == "ING028").Message, StringComparison.Ordinal);

        result = IngestSample.Read("某市2022年基本情况\n\n| 区县 | 常住人口（万人） | 养老床位数（张） |\n|---|---|---|\n| 东坡区 | 58.57 | 210 |\n| 彭山区 | 35.1 | 44 |\n");
        Assert.Empty(result.Cells);
        Assert.Single(result.Diagnostics, d => d.Code == "ING028");
    }

    [Fact]
    public void Read_RowShorterThanTheHeader_IsDoubtful()
    {
        var cells = IngestSample.Read("2022年区县情况\n\n| 区县 | 医院数（家） | 床位数（张） |\n|---|---|---|\n| 渝中区 | 28 | 4120 |\n| 永川区 | 8650 |\n").Cells;
        Assert.Equal(["渝中区 28 False", "永川区 8650 True", "渝中区 4120 False"], cells.Where(c => c.Raw.Length > 0).Select(c => $"{c.Column} {c.Raw} {c.Flags.Contains(ObservationFlags.ColumnDoubtful)}"));
    }

    [Fact]
    public void Read_ListsOfAreas_AreNoMeasures()
    {
        Assert.Empty(IngestSample.Read("2022年区县联系表\n\n| 区县 | 联系人 | 联系电话 |\n|---|---|---|\n| 渝中区 | 张三 | 63765000 |\n| 永川区 | 李四 | 49822000 |\n").Cells);
        Assert.Empty(IngestSample.Read("2022年重点项目表（单位：万元）\n\n| 区县 | 项目名称 | 总投资 | 2022年计划投资 |\n|---|---|---|---|\n| 渝中区 | 医院扩建 | 63765 | 1200 |\n| 永川区 | 学校新建 | 49822 | 3400 |\n").Cells.Where(c => c.Area?.Value is "cq-yuzhong" or "cq-yongchuan"));
    }

    [Fact]
    public void Read_AreasOfOneName_AreToldByTheTablesOthers() =>
        Assert.Equal(["cq", "cq-yuzhong", "cq-jiangbei"], IngestSample.Read("2023年低保情况\n| 指标 | 单位 | 全市 | 渝中区 | 江北区 |\n|---|---|---|---|---|\n| 城市低保对象 | 人 | 231,004 | 9,120 | 5,871 |\n").Cells.Select(c => c.Area?.Value));

    [Fact]
    public void Read_PartOfAYearInTheCaption_DatesOnlyTheTarget()
    {
        var cells = IngestSample.Read("某市2018年1-11月重点民生实事指标落实情况\n| 序号 | 考核指标 | 单位 | 工作目标 | 已完成数 |\n|---|---|---|---|---|\n| 1 | 城镇新增就业 | 万人 | 5.2 | 7.23 |\n| 2 | 低保标准 | 元/年/人 | 不低于3700元 | 3840 |\n").Cells;
        Assert.Equal(["城镇新增就业|万人||2018|target|5.2", "城镇新增就业|万人|||actual|7.23", "低保标准|元/年/人||2018|target|不低于3700元", "低保标准|元/年/人|||actual|3840"], cells.Select(Short));
        Assert.All(cells, c => Assert.DoesNotContain(ObservationFlags.UnitConflict, c.Flags));
    }

    [Fact]
    public void Read_StatusInTheColumnOfKinds_IsTheStatus() =>
        Assert.Equal(["actual 2021", "target 2025"], IngestSample.Read("指标名称,年份,数值,单位,属性\n入园率,2021,95.2,%,实际\n入园率,2025,98,%,目标\n", "数据.csv").Cells.Select(c => $"{(c.Status == ValueStatus.Target ? "target" : "actual")} {c.Period}"));
}
