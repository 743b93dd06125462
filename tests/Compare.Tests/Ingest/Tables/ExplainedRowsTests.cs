using Compare.Ingest;
using Compare.Model.Diagnostics;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Explanations between the rows of a table do not end it.</summary>
public sealed class ExplainedRowsTests
{
    private const string Explanation = "说明：健康素养是指个人获取和理解基本健康信息和服务，并运用这些信息和服务作出正确决策，以维护和促进自身健康的能力，按监测总人群计算。";

    private static readonly string[] Expected = ["居民健康素养水平 14.18 ≥22", "孕妇贫血率 17.2 <14", "5岁以下儿童生长迟缓率 8.1 <7"];

    private static ReadResult Read(string table) => IngestSample.Read("某区健康行动方案\n\n主要指标\n" + table + "\n");

    private static IEnumerable<string> Rows(ReadResult read) => read.Cells.Chunk(2).Select(c => $"{c[0].Name} {c[0].Raw} {c[1].Raw}");

    [Fact]
    public void Read_StreamWithExplanations_ReadsTheRowsBehindThem()
    {
        var read = Read($"序号\n指标\n2018年\n2022年目标值\n指标性质\n（一）知识\n1\n居民健康素养水平（%）\n14.18\n≥22\n预期性\n{Explanation}\n计算方法：具备素养的人数/监测总人数×100%。\n（二）膳食\n11\n孕妇贫血率（%）\n17.2\n<14\n预期性\n12\n5岁以下儿童生长迟缓率（%）\n8.1\n<7\n预期性\n{Explanation}\n");
        Assert.Equal(Expected, Rows(read));
        Assert.Equal(["（一）知识", "（二）膳食", "（二）膳食"], read.Cells.Chunk(2).Select(c => c[0].Category));
        Assert.All(read.Cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_StreamWithWordingsForBothYears_KeepsThemApart()
    {
        var read = Read("序号\n指标\n2018年\n2022年目标值\n2030年目标值\n1\n抑郁症患病率（%）\n2.1\n上升趋势减缓\n上升趋势减缓\n2\n居民饮用水水质达标情况\n—\n明显改善\n持续改善\n3\n婴儿死亡率（‰）\n6.8\n≤7.5\n≤5\n");
        Assert.Equal(["2.1", "上升趋势减缓", "上升趋势减缓", "—", "明显改善", "持续改善", "6.8", "≤7.5", "≤5"], read.Cells.Select(c => c.Raw));
    }

    [Fact]
    public void Read_StreamWithRowsThatFitNone_SaysSoAndGoesOn()
    {
        var read = Read($"序号\n指标\n2018年\n2022年目标值\n指标性质\n1\n居民健康素养水平（%）\n14.18\n≥22\n预期性\n{Explanation}\n个人指标\n2\n个人定期记录身心健康状况\n倡导性\n政府指标\n11\n孕妇贫血率（%）\n17.2\n<14\n预期性\n");
        Assert.Equal(Expected[..2], Rows(read));
        var noticed = Assert.Single(read.Diagnostics, d => d.Code == "ING014");
        Assert.Contains("个人定期记录身心健康状况", noticed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| 序号 | 指标 | 2018年 | 2022年目标值 |\n|---|---|---|---|\n| 1 | 居民健康素养水平（%） | 14.18 | ≥22 |\n\n@\n\n| 11 | 孕妇贫血率（%） | 17.2 | <14 |\n@\n| 12 | 5岁以下儿童生长迟缓率（%） | 8.1 | <7 |\n")]
    [InlineData("指标\t2018年\t2022年目标值\n居民健康素养水平（%）\t14.18\t≥22\n@\n孕妇贫血率（%）\t17.2\t<14\n5岁以下儿童生长迟缓率（%）\t8.1\t<7\n")]
    [InlineData("序号  指标                        2018年   2022年目标值\n1     居民健康素养水平（%）       14.18     ≥22\n      @\n      计算方法见制度。\n11    孕妇贫血率（%）             17.2      <14\n12    5岁以下儿童生长迟缓率（%）  8.1       <7\n")]
    [InlineData("指标                        2018年   2022年目标值\n居民健康素养水平（%）       14.18     ≥22\n@\n孕妇贫血率（%）             17.2      <14\n5岁以下儿童生长迟缓率（%）  8.1       <7\n")]
    public void Read_ExplanationsBetweenRows_ReadsThemAll(string table)
    {
        var read = Read(table.Replace("@", Explanation, StringComparison.Ordinal).Replace("11    ", "2     ", StringComparison.Ordinal).Replace("12    ", "3     ", StringComparison.Ordinal));
        Assert.Equal(Expected, Rows(read));
        Assert.All(read.Cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_ExplanationsInAGrid_AreNoCategories()
    {
        var read = IngestSample.Read($"<html><body><h1>某区健康行动方案</h1><p>主要指标</p><table><tr><th>指标</th><th>2018年</th><th>2022年目标值</th></tr><tr><td>居民健康素养水平（%）</td><td>14.18</td><td>≥22</td></tr><tr><td colspan=3>注：{Explanation}</td></tr><tr><td>孕妇贫血率（%）</td><td>17.2</td><td>&lt;14</td></tr><tr><td colspan=3>贫血按世界卫生组织标准判定。</td></tr><tr><td>5岁以下儿童生长迟缓率（%）</td><td>8.1</td><td>&lt;7</td></tr></table></body></html>", "a.html");
        Assert.Equal(Expected, Rows(read));
        Assert.All(read.Cells, c => Assert.Equal("", c.Category));
    }

    [Fact]
    public void Read_ProseBehindTheNote_IsNoRow()
    {
        var read = Read($"指标\n2018年\n2022年目标值\n居民健康素养水平（%）\n14.18\n≥22\n孕妇贫血率（%）\n17.2\n<14\n{Explanation}\n第三章 重点任务\n一、健康知识普及\n到2022年，居民健康素养水平不低于22%。\n— 3 —\n二、合理膳食\n12\n");
        Assert.Equal(Expected[..2], Rows(read));
        Assert.DoesNotContain(read.Diagnostics, d => d.Severity != Severity.Info && d.Code is "ING014" or "ING017");
    }

    [Fact]
    public void Read_AnotherTableBehindTheNote_IsItsOwn()
    {
        var read = Read($"指标\n2018年\n2022年目标值\n居民健康素养水平（%）\n14.18\n≥22\n孕妇贫血率（%）\n17.2\n<14\n{Explanation}\n表2\n指标\n2019年\n2021年\n床位数（张）\n100\n120\n护士数（人）\n50\n60\n");
        Assert.Equal(["14.18", "≥22", "17.2", "<14", "100", "120", "50", "60"], read.Cells.Select(c => c.Raw));
        Assert.Equal([2019, 2021], read.Cells.Skip(4).Take(2).Select(c => c.Period!.Last));
    }

    [Theory]
    [InlineData("公办学校  44  14071  12830\n民办学校  10  6031  6388\n", 3, 4)]
    [InlineData("1.公办学校 44 14071 12830\n2.民办学校 10 6031 6388\n", 3, 4)]
    [InlineData("| 公办学校 | 44 | 14071 |\n\n| 民办学校 | 10 | 6031 |\n", 3, 5)]
    [InlineData("公办学校\n所\n44\n45\n民办学校\n所\n10\n11\n", 3, 10)]
    public void Read_RowsThatNoTableHolds_AreTold(string rows, int first, int last)
    {
        var read = IngestSample.Read("某区教育情况\n\n" + rows);
        Assert.Empty(read.Cells);
        var noticed = Assert.Single(read.Diagnostics, d => d.Code == "ING017");
        Assert.Equal((Severity.Warning, first), (noticed.Severity, noticed.Line));
        Assert.Contains($"lines {first} to {last} look like rows", noticed.Message, StringComparison.Ordinal);
        Assert.Contains("公办学校", noticed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowsBehindATable_AreTold()
    {
        var noticed = Assert.Single(Read("指标 | 2018年 | 2022年目标值\n孕妇贫血率（%） | 17.2 | <14\n婴儿死亡率（‰） | 6.8 | 5\n以下为分项数据\n其中城镇 | 3 | 4 | 5\n").Diagnostics, d => d.Code == "ING017");
        Assert.Equal(8, noticed.Line);
    }

    [Fact]
    public void Read_GridThatIsNoTableOfIndicators_IsTold()
    {
        var read = IngestSample.Read("<html><body><h1>某区教育情况</h1><table><tr><td>甲</td><td>乙</td><td>丙</td></tr><tr><td>公办学校</td><td>44</td><td>14071</td></tr><tr><td>民办学校</td><td>10</td><td>6031</td></tr></table></body></html>", "a.html");
        Assert.Single(read.Diagnostics, d => d.Code == "ING017");
    }

    [Theory]
    [InlineData("第一章  发展环境  3\n第二章  重点任务  12\n")]
    [InlineData("2020年，全区学校44所，在校生14071人；2021年学校45所，在校生14200人。\n2022年，全区学校46所。\n")]
    [InlineData("一、学校\n（一）公办学校\n44\n二、医院\n12\n")]
    [InlineData("发布日期：2024-01-05  浏览次数：123  字号：大 中 小\n索引号：0112  发布机构：区政府  文号：〔2024〕3号\n")]
    public void Read_ProseAndHeadings_AreNoUnreadRows(string text) =>
        Assert.DoesNotContain(IngestSample.Read("某区教育情况\n\n" + text).Diagnostics, d => d.Code == "ING017");

    [DocumentsTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Read_Documents_HaveNoUnreadRows(string number) =>
        Assert.DoesNotContain(IngestSample.ReadDocument(number).Diagnostics, d => d.Code == "ING017");
}
