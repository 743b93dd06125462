using Compare.Model.Observations;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Tables of kinds and measures of the one year that their caption names.</summary>
public sealed class CrossTableTests
{
    private const string Rows = "| 普通高中 | 14 | 36812 | 2845 |\n| 中等职业学校 | 5 | 9120 | — |\n| # 普通中专 | 3 | 6030 | 402 |\n| 小学 | 121 | 104629 | 5980 |\n";

    [Theory]
    [InlineData("| 指标 | 学校数（所） | 在校学生（人） | 专任教师（人） |\n")]
    [InlineData("| 指 标 | 学校数\n（所） |\n在校学生\n（人） |\n专任教师\n（人） |\n")]
    public void Read_KindsBelowMeasures_AreMeasuresOfThatKind(string header)
    {
        var cells = IngestSample.Read("永川区2023年统计公报\n表9 2023年各级各类学校基本情况\n" + header + Rows).Cells;
        Assert.Equal(["普通高中：学校数|14|所", "普通高中：在校学生|36812|人", "普通高中：专任教师|2845|人"], cells.Take(3).Select(c => $"{c.Name}|{c.Raw}|{c.Unit}"));
        Assert.Equal(["中等职业学校：普通中专：学校数|3|所", "中等职业学校：普通中专：在校学生|6030|人"], cells.Skip(6).Take(2).Select(c => $"{c.Name}|{c.Raw}|{c.Unit}"));
        Assert.All(cells, c => Assert.Equal("2023|Actual", $"{c.Period}|{c.Status}"));
        Assert.Equal(12, cells.Length);
    }

    [Theory]
    [InlineData("表9 各级各类学校基本情况\n| 指标 | 学校数（所） | 在校学生（人） | 专任教师（人） |\n")]
    [InlineData("表9 2025年各级各类学校发展目标\n| 指标 | 学校数（所） | 在校学生（人） | 专任教师（人） |\n")]
    [InlineData("表9 2023年1—6月各级各类学校情况\n| 指标 | 学校数（所） | 在校学生（人） | 专任教师（人） |\n")]
    [InlineData("表9 2023年各级各类学校情况\n| 指标 | 学校数 | 在校学生 | 专任教师 |\n")]
    [InlineData("表9 2023年重点项目表\n| 项目 | 总投资（万元） | 年度投资（万元） | 完成投资（万元） |\n")]
    public void Read_YearOrUnitNotTold_IsNoTable(string table) =>
        Assert.Empty(IngestSample.Read("永川区学校情况\n" + table + Rows).Cells);

    [Fact]
    public void Read_GrowthBelowABrokenHeader_IsThatOfTheYear()
    {
        var cells = IngestSample.Read("永川区2023年统计公报\n表1 2023年全区生产总值\n| 指 标 | 绝对数\n（亿元） |\n比上年增长\n（%） |\n| 生产总值 | 613.52 | 4.7 |\n| 第一产业 | 31.16 | 1.6 |\n").Cells;
        Assert.Equal(["613.52|亿元|2023", "4.7|%|2023", "31.16|亿元|2023", "1.6|%|2023"], cells.Select(c => $"{c.Raw}|{c.Unit}|{c.Period}"));
        Assert.All(cells, c => Assert.Equal(ValueStatus.Actual, c.Status));
    }
}
