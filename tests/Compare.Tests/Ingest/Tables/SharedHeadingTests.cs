using Compare.Ingest.Tables;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Headings that several columns or rows share, printed once.</summary>
public sealed class SharedHeadingTests
{
    [Fact]
    public void Read_PartsOfTwoYearsInAStream_AreThoseOfEachYear() =>
        Assert.Equal(
            ["cq 2020 Actual 78.56", "cq-yuzhong 2020 Actual 80.25", "cq 2025 Target 79.5", "cq-yuzhong 2025 Target 81.2", "cq 2020 Actual 3.1", "cq-yuzhong 2020 Actual 2.3", "cq 2025 Target ≤3", "cq-yuzhong 2025 Target ≤2.5"],
            IngestSample.Read("重庆市渝中区“十四五”卫生健康规划\n表2 主要健康指标\n指标\n单位\n2020年\n2025年\n全市\n全区\n全市\n全区\n人均预期寿命\n岁\n78.56\n80.25\n79.5\n81.2\n婴儿死亡率\n‰\n3.1\n2.3\n≤3\n≤2.5\n").Cells.Select(c => $"{c.Area?.Value} {c.Period} {c.Status} {c.Raw}"));

    [Fact]
    public void Read_CityAndDistrictOnceBehindTwoYears_AreColumnsOfTheirOwn()
    {
        var cells = IngestSample.Read("重庆市渝中区“十四五”卫生健康规划\n表2 主要健康指标\n指标\n单位\n2020年\n2025年\n全市目标\n人均预期寿命\n岁\n80.25\n81.2\n79.5\n婴儿死亡率\n‰\n2.3\n≤2.5\n≤3\n").Cells;
        Assert.Equal(["cq-yuzhong 80.25", "cq-yuzhong 81.2", "cq 79.5", "cq-yuzhong 2.3", "cq-yuzhong ≤2.5", "cq ≤3"], cells.Select(c => $"{c.Area?.Value} {c.Raw}"));
    }

    [Theory]
    [InlineData("| 年份 | 类型 | 养老床位（张） | 护理型占比（%） |\n|---|---|---|---|\n| 2022年 | 目标 | 9,500 | 55 |\n| 2022年 | 实际 | 9,610 | 56.2 |\n| 2025年 | 目标 | 11,200 | 65 |\n")]
    public void Read_StatusBesideTheYearOfARow_IsTheRows(string table) =>
        Assert.Equal(
            ["养老床位 2022 Target 9,500", "养老床位 2022 Actual 9,610", "养老床位 2025 Target 11,200", "护理型占比 2022 Target 55", "护理型占比 2022 Actual 56.2", "护理型占比 2025 Target 65"],
            IngestSample.Read("表4 2022—2025年养老服务发展情况\n\n" + table).Cells.Select(c => $"{c.Name} {c.Period} {c.Status} {c.Raw}"));

    [Fact]
    public void Read_FiguresBesideTheYearOfARow_AreNoStatus() =>
        Assert.Equal(
            ["养老床位 9,500", "养老床位 9,610", "护理型占比 55", "护理型占比 56.2"],
            IngestSample.Read("表4 养老服务发展情况\n\n| 年份 | 养老床位（张） | 护理型占比（%） |\n|---|---|---|\n| 2022年 | 9,500 | 55 |\n| 2023年 | 9,610 | 56.2 |\n").Cells.Select(c => $"{c.Name} {c.Raw}"));

    [Fact]
    public void Read_HeaderWordsSetApart_AreWholeAndApartFromTheirNeighbours()
    {
        var cells = IngestSample.Read("重庆市渝中区“十四五”文化规划\n\n                        表1  主要发展指标\n\n 序                                                2020年        2025年       指标\n            指  标  名  称               单 位\n 号                                                 基数         目标         性质\n\n 1   公共图书馆人均藏书量                册           1.32         1.6        预期性\n\n     每万人拥有群众文化设施\n 2                                       平方米        —           620        约束性\n     建筑面积\n\n 3   街道综合文化站达标率                %            100          100        约束性\n").Cells;
        Assert.Equal(["公共图书馆人均藏书量 册", "每万人拥有群众文化设施建筑面积 平方米", "街道综合文化站达标率 %"], cells.Select(c => $"{c.Name} {c.Unit}").Distinct());
        Assert.Equal(["1.32", "1.6", "—", "620", "100", "100"], cells.Select(c => c.Raw));
    }

    [Fact]
    public void Read_PartOfARowWithItsOwnNumber_IsARow()
    {
        var cells = IngestSample.Read("重庆市渝中区2024年民生实事进展\n\n| 序号 | 指标 | 单位 | 2024年目标 | 1—6月完成 | 全年完成 |\n|---|---|---|---|---|---|\n| 1 | 新增普惠性托位 | 个 | 300 | 160 | 345 |\n| 1.1 | 其中：社区托育点 | 个 | 120 | 60 | 128 |\n| 2 | 改造老旧小区 | 万平方米 | 185 | 88.6 | 186.2 |\n").Cells;
        Assert.Equal(
            ["1 新增普惠性托位 2024 300", "1 新增普惠性托位 2024 345", "1.1 新增普惠性托位：社区托育点 2024 120", "1.1 新增普惠性托位：社区托育点 2024 128", "2 改造老旧小区 2024 185", "2 改造老旧小区 2024 186.2"],
            cells.Select(c => $"{c.Row} {c.Name} {c.Period} {c.Raw}"));
    }

    [Theory, InlineData("2.1", true), InlineData("12-3", true), InlineData("2.125", false), InlineData("2", false), InlineData("98.1%", false), InlineData("123.4", false)]
    public void IsOfPart_NumberOfAPart_IsTold(string text, bool expected) => Assert.Equal(expected, RowNumber.IsOfPart(text));

    [Fact]
    public void Read_SecondHeaderLineBehindACellOfBoth_GoesToTheYears()
    {
        var cells = IngestSample.Read("规划中期评估报告\n表1 主要指标\n序号\n指标\n单位\n2020年\n2022年\n2025年\n完成情况\n基期值\n实际值\n目标值\n1\n人均预期寿命\n岁\n77.92\n78.6\n79.0\n符合预期\n2\n孕产妇死亡率\n/10万\n9.87\n8.3\n≤9\n提前完成\n3\n居民健康素养水平\n%\n22.3\n27.1\n30\n符合预期\n").Cells;
        Assert.Equal(["2020|Actual|77.92", "2022|Actual|78.6", "2025|Target|79.0"], cells.Take(3).Select(c => $"{c.Period}|{c.Status}|{c.Raw}"));
        Assert.Equal(9, cells.Count(c => c.Flags.IsEmpty));
    }

    [Theory]
    [InlineData("渝中区规划指标", "column-doubtful")]
    [InlineData("渝中区2022年规划指标进展", "column-doubtful")]
    [InlineData("渝中区2026年规划完成情况", "")]
    public void Read_DoneBehindTheTargetOfAYear_IsOfThatYearForOneWhoWritesAfterItOnly(string title, string flags)
    {
        var read = IngestSample.Read(title + "\n表1 主要指标\n指标\n单位\n2020年\n2025年\n目标值\n完成情况\n人均预期寿命\n岁\n77.92\n79.0\n78.6\n居民健康素养水平\n%\n22.3\n30\n27.1\n");
        Assert.Equal([flags, flags], read.Cells.Where(c => c.Raw is "78.6" or "27.1").Select(c => string.Join(';', c.Flags)));
        Assert.Equal(flags.Length > 0, read.Diagnostics.Any(d => d.Code == "ING013"));
    }

    [Fact]
    public void Read_SameHeadingBehindEachOfTwoPlaces_IsOfThatPlace()
    {
        var cells = IngestSample.Read("基本实现现代化指标体系\n类别\n序号\n指标名称\n单位\n苏南\n目标值\n全省\n目标值\n权重\n经济发展\n1\n服务业增加值占GDP比重\n%\n60\n55\n3\n2\n工业全员劳动生产率\n万元/人\n50\n45\n4\n").Cells;
        Assert.Equal(["苏南目标值|60", "全省目标值|55", "苏南目标值|50", "全省目标值|45"], cells.Select(c => $"{c.Column}|{c.Raw}"));
        Assert.All(cells, c => Assert.Null(c.Area));
    }
}
