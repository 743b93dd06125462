using Compare.Ingest;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Names and cells that go on over several lines in tables that only blanks lay out.</summary>
public sealed class WrappedNameTests
{
    [Fact]
    public void Read_NameAboveItsValuesBelowAShortName_IsNotTheShortNames()
    {
        var cells = Laid("指    标             单位      2022年      2023年", "人口出生率             ‰         5.77        5.03", "农村常住居民人均", "生活消费支出           元       18,405      19,107", "农村常住居民人均", "可支配收入             元       24,830      26,214", "卫生机构数             个          602         621").Cells;
        Assert.Equal(["人口出生率", "农村常住居民人均生活消费支出", "农村常住居民人均可支配收入", "卫生机构数"], cells.Select(c => c.Name).Distinct());
        Assert.All(cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_NameThatGoesOnBelowAFullLine_IsThatName()
    {
        var cells = Laid("指    标             单位      2022年      2023年", "农村常住居民人均       元       24,830      26,214", "可支配收入", "人口出生率             ‰         5.77        5.03", "卫生机构数             个          602         621").Cells;
        Assert.Equal(["农村常住居民人均可支配收入", "人口出生率", "卫生机构数"], cells.Select(c => c.Name).Distinct());
    }

    [Fact]
    public void Read_LineOfANameThatMayBeOfEitherRow_IsDoubtfulInBoth()
    {
        var read = Laid("指标名称             单位      2022年      2023年", "每千人口拥有", "                      个         3.2         4.5", "婴幼儿托位数", "社区养老服务          个          12          15", "服务站点改造", "社区食堂建设          个          20          25");
        Assert.Equal(["", "", "column-doubtful", "column-doubtful", "column-doubtful", "column-doubtful"], read.Cells.Select(c => string.Join(';', c.Flags)));
        Assert.Equal(2, read.Diagnostics.Count(d => d.Code == "ING015"));
        Assert.Contains(read.Diagnostics, d => d.Code == "ING015" && d.Message.Contains("that of the row next to it", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_CategoryBetweenTwoRows_LeavesNoDoubt()
    {
        var read = Laid("领域      指标名称             单位      2022年      2023年", "          每千人口托位数        个         3.2         4.5", "托育", "          普惠性托位占比        %           61          65", "          社区食堂建设          个          20          25");
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == "ING015");
        Assert.Equal(6, read.Cells.Count(c => c.Flags.IsEmpty));
    }

    [Fact]
    public void Read_CellOfTwoLinesBesideANameOfThree_IsOneCell()
    {
        var cells = Laid("指标名称                   单位      2020年        2015年     指标性质", "肺结核发病率               /10万       <58          63.4       预期性", "心脑血管疾病、癌症、慢性呼", "                                    比2015年降低", "吸系统疾病和糖尿病导致的过    %                      18.5       预期性", "                                       10%", "早死亡率", "孕产妇系统管理率             %         >90           >90       约束性").Cells;
        Assert.Equal(["<58", "63.4", "比2015年降低10%", "18.5", ">90", ">90"], cells.Select(c => c.Raw));
        Assert.Equal(["肺结核发病率", "心脑血管疾病、癌症、慢性呼吸系统疾病和糖尿病导致的过早死亡率", "孕产妇系统管理率"], cells.Select(c => c.Name).Distinct());
    }

    [Fact]
    public void Read_LastNameOfTheShorterOfTwoPartsSideBySide_KeepsItsLastLine()
    {
        var cells = Laid("                   2023年    2024年                     2023年    2024年", "   指标名称      单位                       指标名称      单位", "                   完成       计划                        完成       计划", "  粮食总产量      亿斤     93     92以上     学前教育毛入园率     %    92.8      93", "                                   养老机构护理型床位占", " 常住人口城镇化率    %    60.31    61以上                 %     57      60以上", "                                        比", "  城镇新增就业     万人    7.06     6.2").Cells;
        Assert.Equal(["57", "60以上"], cells.Where(c => c.Name == "养老机构护理型床位占比").Select(c => c.Raw));
        Assert.Equal(["7.06", "6.2"], cells.Where(c => c.Name == "城镇新增就业").Select(c => c.Raw));
    }

    private static ReadResult Laid(params string[] lines) => IngestSample.Read("渝中区2023年统计手册\n\n主要指标\n\n" + string.Join('\n', lines) + "\n\n注：数据为初步数。\n");

    [Fact]
    public void Read_PartsWithoutNumbersBelowANumberedRow_AreRows()
    {
        var cells = Laid("序号        指标           单位      2022年      2023年", " 1      新增基础教育学位       万个       5.62        6.8", "      其中：公办幼儿园学位     万个       1.85        2.1", "        普通高中学位          万个       0.74        1.2", "     每千人口拥有婴幼儿", " 2                          个        2.3        4.6", "         托位数").Cells;
        Assert.Equal(["1 新增基础教育学位 5.62", " 新增基础教育学位：公办幼儿园学位 1.85", " 普通高中学位 0.74", "2 每千人口拥有婴幼儿托位数 2.3"], cells.Where(c => c.Period!.Last == 2022).Select(c => $"{c.Row} {c.Name} {c.Raw}"));
    }
}
