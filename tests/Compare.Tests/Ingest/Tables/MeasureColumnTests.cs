using Compare.Model.Observations;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Columns that give no level of what the row names (完成率, 比重), ages as names, rows without a number of their own, cells of several lines.</summary>
public sealed class MeasureColumnTests
{
    [Theory]
    [InlineData("完成率（%）", "完成率")]
    [InlineData("完成比例（%）", "完成比例")]
    [InlineData("占年度目标（%）", "占年度目标")]
    [InlineData("比重（%）", "比重")]
    public void Read_RateBesideTheLevel_IsAMeasureOfItsOwn(string header, string measure)
    {
        var cells = IngestSample.Read($"渝中区2024年民生实事情况表\n\n| 指标 | 单位 | 年度目标 | 完成情况 | {header} |\n|---|---|---|---|---|\n| 城镇新增就业 | 人 | 30000 | 33218 | 110.7 |\n| 新增普惠托位 | 个 | 300 | 312 | 104.0 |\n").Cells;
        Assert.Equal(["城镇新增就业|人|30000", "城镇新增就业|人|33218", $"城镇新增就业{measure}|%|110.7", "新增普惠托位|个|300", "新增普惠托位|个|312", $"新增普惠托位{measure}|%|104.0"], cells.Select(c => $"{c.Name}|{c.Unit}|{c.Raw}"));
        Assert.All(cells, c => Assert.Equal("2024", c.Period?.ToString()));
    }

    [Theory]
    [InlineData("户籍登记完成率（%）")]
    [InlineData("完成进度")]
    [InlineData("权重")]
    public void Read_OtherColumnBesideTheLevel_GivesNoFigure(string header) =>
        Assert.DoesNotContain(IngestSample.Read($"渝中区2024年民生实事情况表\n\n| 指标 | 单位 | 年度目标 | 完成情况 | {header} |\n|---|---|---|---|---|\n| 城镇新增就业 | 人 | 30000 | 33218 | 110.7 |\n| 新增普惠托位 | 个 | 300 | 312 | 104.0 |\n").Cells, c => c.Raw is "110.7" or "104.0");

    [Fact]
    public void Read_NamesAndSharesAlone_AreNoIndicatorTable() =>
        Assert.Empty(IngestSample.Read("表1 评价指标\n\n| 指标 | 比重（%） |\n|---|---|\n| 毛入园率 | 40 |\n| 巩固率 | 60 |\n").Cells);

    [Theory]
    [InlineData("人数（万人）")]
    [InlineData("年末数（万人）")]
    public void Read_CountsBesideShares_AreTheLevels(string header)
    {
        var cells = IngestSample.Read($"表1  2023年年末常住人口数及其构成\n\n指标\t{header}\t比重（%）\n常住人口\t115.08\t100.00\n0—15岁\t18.93\t16.45\n60岁及以上\t24.91\t21.65\n#65岁及以上\t19.80\t17.21\n").Cells;
        Assert.Equal(
            ["常住人口|万人|115.08", "常住人口比重|%|100.00", "0—15岁|万人|18.93", "0—15岁比重|%|16.45", "60岁及以上|万人|24.91", "60岁及以上比重|%|21.65", "60岁及以上：65岁及以上|万人|19.80", "60岁及以上：65岁及以上比重|%|17.21"],
            cells.Select(c => $"{c.Name}|{c.Unit}|{c.Raw}"));
        Assert.All(cells, c => Assert.Equal(("2023", ValueStatus.Actual, 0), (c.Period?.ToString(), c.Status, c.Flags.Length)));
    }

    [Fact]
    public void Read_AreasOverMeasuresWithRates_GiveTheRatesTheirOwnNames()
    {
        var cells = IngestSample.Read("<html><meta charset=\"utf-8\"><p>重庆市2023年重点民生实事部分区完成情况表</p><table><tr><td rowspan=2>地区</td><td colspan=3>城镇新增就业（人）</td><td colspan=2>新增普惠托位（个）</td></tr><tr><td>目标任务</td><td>完成数</td><td>完成比例（%）</td><td>目标任务</td><td>完成数</td></tr><tr><td>渝中区</td><td>30000</td><td>34012</td><td>113.4</td><td>400</td><td>420</td></tr><tr><td>永川区</td><td>15000</td><td>17480</td><td>116.5</td><td>500</td><td>—</td></tr></table></html>", "a.html").Cells;
        Assert.Equal(["城镇新增就业|30000|2023", "城镇新增就业|34012|2023", "城镇新增就业完成比例|113.4|2023", "新增普惠托位|400|2023", "新增普惠托位|420|2023"], cells.Where(c => c.Area?.Value == "cq-yuzhong").Select(c => $"{c.Name}|{c.Raw}|{c.Period}").Order(StringComparer.Ordinal));
        Assert.All(cells.Where(c => c.Name == "城镇新增就业完成比例"), c => Assert.Equal("%", c.Unit));
    }

    [Fact]
    public void Read_RowsBelowASpanningNumber_AreRows()
    {
        var cells = IngestSample.Read("渝中区2024年重点民生实事完成情况表\n序号\n实事名称\n指标\n单位\n年度目标\n完成情况\n1\n促进就业\n城镇新增就业\n人\n30000\n33218\n职业技能培训\n人次\n4000\n4356\n2\n发展托育\n新增普惠托位\n个\n300\n312\n3\n扩大资源\n新增公办学位\n个\n360\n360\n").Cells;
        Assert.Equal(
            ["1|促进就业|城镇新增就业|30000", "1|促进就业|城镇新增就业|33218", "|促进就业|职业技能培训|4000", "|促进就业|职业技能培训|4356", "2|发展托育|新增普惠托位|300", "2|发展托育|新增普惠托位|312", "3|扩大资源|新增公办学位|360", "3|扩大资源|新增公办学位|360"],
            cells.Select(c => $"{c.Row}|{c.Category}|{c.Name}|{c.Raw}"));
        Assert.All(cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_LostValueBeforeTheNextNumber_DoesNotTakeTheNumberForAValue()
    {
        var cells = IngestSample.Read("渝中区2024年重点民生实事完成情况表\n序号\n领域\n指标\n单位\n年度目标\n完成情况\n1\n就业\n城镇新增就业\n人\n30000\n2\n托育\n新增普惠托位\n个\n300\n312\n3\n学位\n新增公办学位\n个\n360\n361\n").Cells;
        Assert.DoesNotContain(cells, c => c.Raw is "2" or "3");
        Assert.Contains(cells, c => c is { Row: "2", Name: "新增普惠托位", Raw: "312" });
    }

    [Fact]
    public void Read_BlankLinesBetweenRows_HoldTheirCellsApart()
    {
        var text = "表3 卫生健康主要指标\n指标            单位    2015年    2020年      2025年      指标性质\n\n人均预期寿命    岁      78.35     80.12        81.5        预期性\n\n婴儿死亡率      ‰       3.92      2.15         <4         预期性\n\n\n                                            比2020年降低\n过早死亡率      %       14.1      12.83                    预期性\n                                               10%\n\n\n健康素养水平    %       13.6      26.41        ≥32         预期性\n\n吸烟率          %       25.1      22.7         <20         预期性\n";
        var cells = IngestSample.Read(text).Cells;
        Assert.Contains(cells, c => c is { Name: "婴儿死亡率", Raw: "<4" });
        Assert.Contains(cells, c => c.Name == "过早死亡率" && c.Raw == "比2020年降低10%" && c.Period?.ToString() == "2025");
        Assert.Contains(cells, c => c.Name == "过早死亡率" && c.Raw == "12.83" && c.Period?.ToString() == "2020");
    }

    [Fact]
    public void Read_RateBesideWhatWasDoneInPartOfTheYear_IsNotTheYears()
    {
        var cells = IngestSample.Read("渝中区2024年民生实事任务表\n| 项目 | 单位 | 年度目标 | 1—6月完成 | 完成率 |\n|---|---|---|---|---|\n| 城镇新增就业 | 人 | 25000 | 27600 | 110.4% |\n| 改造老旧小区 | 个 | 50 | 30 | 60% |\n").Cells;
        Assert.Equal(["2024|25000", "|110.4%", "2024|50", "|60%"], cells.Select(c => $"{c.Period}|{c.Raw}"));
    }

    [Fact]
    public void Read_HeaderTornByALineBreakInACell_IsWhole()
    {
        var cells = IngestSample.Read("渝中区2019年民生实事完成情况\n序号 | 项目名称 | 责任单位 | 目标任务 | 实际完成 |\n任务完成率 | 备注 | |\n1 | 新增城镇就业 | 区人社局 | 8950人 | 7123人 | 80% | ||\n2 | 减少义务教育大班额 | 区教育局 | 51个 | 53个 | 104% | ||\n3 | 提高低保标准和救助水平 | 区民政局 | 3600元/年 | 100% | 农村低保标准已为每人每年3600元并按时发放到位。 | ||\n").Cells;
        Assert.Equal(["8950人", "7123人", "80%", "51个", "53个", "104%"], cells.Where(c => c.Row is "1" or "2").Select(c => c.Raw));
        Assert.All(cells.Where(c => c.Row is "1" or "2"), c => Assert.Empty(c.Flags));
        Assert.DoesNotContain(cells, c => c.Raw.StartsWith("农村", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ValueThatWasMovedInARowWithACellForEveryColumn_IsDoubtful()
    {
        var cells = IngestSample.Read("渝中区2019年民生实事项目表\n| 序号 | 项目名称 | 责任单位 | 目标任务 | 1—8月情况 | 任务完成率 | 备注 |\n|---|---|---|---|---|---|---|\n| 1 | 新增城镇就业 | 区人社局 | 8950人 | 7123人 | 80% | |\n| 2 | 减少义务教育大班额 | 区教育局 | 51个 | 53个 | 104% | |\n| 3 | 提高低保标准和救助水平 | 区民政局 | 标准不低于3480元/年，人均救助水平不低于185元/月 | 100% | 2019年1至7月低保标准为3600元/年；人均救助211.7元/月。 | |\n").Cells;
        Assert.All(cells.Where(c => c.Row == "3" && c.Raw.Length > 0), c => Assert.Contains("column-doubtful", c.Flags));
        Assert.All(cells.Where(c => c.Row != "3"), c => Assert.Empty(c.Flags));
    }
}
