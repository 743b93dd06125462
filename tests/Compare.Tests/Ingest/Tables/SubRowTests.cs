using Compare.Ingest.Tables;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Rows that are parts of another, and what categories give to the rows below them.</summary>
public sealed class SubRowTests
{
    [Fact]
    public void Read_PartInANumberedStream_IsARowAndTheTableGoesOn()
    {
        var cells = IngestSample.Read("主要指标表\n序号\n指标\n单位\n2020年\n2025年\n属性\n1\n每千人口执业医师数\n人\n9.12\n9.6\n预期性\n其中：中医类别医师数\n人\n1.25\n1.38\n预期性\n2\n每千人口注册护士数\n人\n11.4\n11.9\n预期性\n3\n居民健康素养水平\n%\n27.6\n30\n预期性\n").Cells;
        Assert.Equal(["1 每千人口执业医师数 9.6", " 每千人口执业医师数：中医类别医师数 1.38", "2 每千人口注册护士数 11.9", "3 居民健康素养水平 30"], cells.Where(c => c.Period!.Last == 2025).Select(c => $"{c.Row} {c.Name} {c.Raw}"));
        Assert.All(cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_CellsThatFitNoRowOfANumberedStream_AreSaidAndTheTableGoesOn()
    {
        var read = IngestSample.Read("主要指标表\n序号\n指标\n单位\n2020年\n2025年\n属性\n1\n人均预期寿命\n岁\n80.1\n81\n预期性\n2\n每千人口注册护士数\n人\n11.4\n11.9\n预期性\n以上为健康水平指标的全部内容由区卫生健康委员会统计并负责解释\n12.5\n7.1\n8.3\n9.9\n约束性\n3\n居民健康素养水平\n%\n27.6\n30\n预期性\n4\n婴儿死亡率\n‰\n2.3\n2.1\n预期性\n");
        Assert.Equal(["1", "2", "3", "4"], read.Cells.Select(c => c.Row).Distinct());
        Assert.Contains(read.Diagnostics, d => d.Code == "ING014" && d.Message.Contains("以上为健康水平", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("指标\t单位\t2023年\t2024年\n普通中学在校学生\t人\t27,500\t27,816\n  其中：高中\t人\t11,000\t11,043\n小学在校学生\t人\t39,000\t39,400\n")]
    [InlineData("指标\t单位\t2023年\t2024年\n普通中学在校学生\t人\t27,500\t27,816\n  #高中\t人\t11,000\t11,043\n小学在校学生\t人\t39,000\t39,400\n")]
    [InlineData("指标\t2023年\t2024年\n普通中学在校学生（人）\t27,500\t27,816\n  其中：高中\t11,000\t11,043\n小学在校学生（人）\t39,000\t39,400\n")]
    public void Read_PartBelowAMeasure_CarriesItsNameAndUnit(string table)
    {
        var cells = IngestSample.Read("2024年教育事业主要指标\n" + table).Cells;
        Assert.Equal(["普通中学在校学生", "普通中学在校学生：高中", "小学在校学生"], cells.Select(c => c.Name).Distinct());
        Assert.All(cells, c => Assert.Equal("人", c.Unit));
    }

    [Fact]
    public void Read_ShareBelowANumberOfPeople_IsNotCountedInPeople() =>
        Assert.Equal(["人", "", "人"], IngestSample.Read("2024年主要指标\n指标\t2023年\t2024年\n在岗职工（人）\t27,500\t27,816\n其中：女性占比\t45.1\t45.8\n退休职工（人）\t9,000\t9,400\n").Cells.Where(c => c.Period!.Last == 2024).Select(c => c.Unit));

    [Fact]
    public void Read_PartBelowAMeasureOfACategory_IsThatMeasures()
    {
        var html = "<html><meta charset=\"utf-8\"><p>表1 主要指标</p><table><tr><th>类别</th><th>指标</th><th>2020年</th><th>2025年</th></tr>"
            + "<tr><td rowspan=3>教育规模</td><td>在校生数（人）</td><td>56,412</td><td>61,500</td></tr><tr><td>其中：小学</td><td>40,105</td><td>43,000</td></tr><tr><td>专任教师数（人）</td><td>4,100</td><td>4,500</td></tr></table></html>";
        Assert.Equal(["在校生数|人", "在校生数：小学|人", "专任教师数|人"], IngestSample.Read(html, "a.html").Cells.Select(c => $"{c.Name}|{c.Unit}").Distinct());
    }

    [Fact]
    public void Read_PartOnTheFirstRowBesideATallCell_IsThatCells()
    {
        var html = "<html><meta charset=\"utf-8\"><p>表1 主要指标</p><table><tr><th>领域</th><th colspan=2>指标名称</th><th>单位</th><th>2020年</th><th>2025年</th></tr>"
            + "<tr><td rowspan=3>学有所教</td><td colspan=2>学前教育普惠率</td><td>%</td><td>84.6</td><td>88</td></tr><tr><td rowspan=2>3.教师学历达标率</td><td>其中：小学</td><td>%</td><td>99.9</td><td>100</td></tr><tr><td>初中</td><td>%</td><td>99.8</td><td>100</td></tr></table></html>";
        Assert.Equal(["学前教育普惠率", "教师学历达标率：小学", "教师学历达标率：初中"], IngestSample.Read(html, "a.html").Cells.Select(c => c.Name).Distinct());
    }

    [Theory]
    [InlineData("一、学前教育（单位：%）", "二、义务教育（单位：人）", "%", "人")]
    [InlineData("一、学前教育（%）", "二、义务教育（人）", "%", "人")]
    [InlineData("一、学前教育", "二、义务教育（人）", "", "人")]
    [InlineData("一、学前教育（单位：%、人）", "二、义务教育（单位：人）", "", "人")]
    public void Read_UnitOfACategory_IsThatOfItsRowsAlone(string first, string second, string unit, string other)
    {
        var cells = IngestSample.Read($"教育事业发展主要目标\n指标\n“十三五”末\n“十四五”末\n属性\n{first}\n毛入园率\n97.8\n98.6\n预期性\n普惠率\n83.5\n88\n约束性\n{second}\n小学在校生\n39872\n42000\n预期性\n校舍面积（万平方米）\n40\n42\n预期性\n").Cells;
        Assert.Equal([unit, unit, other, "万平方米"], cells.Where(c => c.Period!.Last == 2025).Select(c => c.Unit));
        Assert.DoesNotContain(cells, c => c.Category.Contains("（人）", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_RowWiderThanItsHeader_IsDoubtful()
    {
        var cells = IngestSample.Read("类别,指标,2020年,2025年\n规模,在园幼儿数（人）,15820,16300\n师资,专任教师数（人）,1395,不少于1,500\n规模,在校生数（人）,56412,61500\n", "a.csv").Cells;
        Assert.All(cells.Where(c => c.Name.Contains("教师", StringComparison.Ordinal) && c.Figure is not null), c => Assert.Contains(ObservationFlags.ColumnDoubtful, c.Flags));
        Assert.All(cells.Where(c => !c.Name.Contains("教师", StringComparison.Ordinal)), c => Assert.Empty(c.Flags));
    }

    [Theory]
    [InlineData("3.1①", Relation.Equal, 3.1)]
    [InlineData("82.4*", Relation.Equal, 82.4)]
    [InlineData("≥95②", Relation.AtLeast, 95)]
    [InlineData("“不少于1,500”", Relation.AtLeast, 1500)]
    [InlineData("保持100", Relation.Equal, 100)]
    [InlineData("保持95以上", Relation.AtLeast, 95)]
    public void Read_MarksAndQuotesAroundAFigure_AreNoPartOfIt(string text, Relation relation, double number)
    {
        var figure = FigureReader.Read(text).Figure;
        Assert.Equal((relation, (decimal)number), (figure!.Relation, figure.Number!.Value));
    }

    [Theory, InlineData("保持稳定"), InlineData("“十四五”"), InlineData("3²"), InlineData("提高1岁左右")]
    public void Read_NoFigureWithMarks_IsNoFigure(string text) => Assert.Null(FigureReader.Read(text).Figure);

    [Theory, InlineData("其中：小学", true), InlineData("#高中", true), InlineData("其中", false), InlineData("其他", false), InlineData("#1", false)]
    public void IsPart_OfWhatStandsAbove_IsTold(string name, bool expected) => Assert.Equal(expected, SubRows.IsPart(name));

    [Fact]
    public void Read_RowsBesideATallMeasure_AreItsParts()
    {
        var html = "<html><meta charset=\"utf-8\"><p>附表 主要监测指标</p><table><tr><th>领域</th><th colspan=2>监测指标</th><th>单位</th><th>2022年</th><th>2023年</th></tr>"
            + "<tr><td rowspan=4>健康</td><td colspan=2>婴儿死亡率</td><td>‰</td><td>1.72</td><td>1.65</td></tr><tr><td rowspan=2>青少年总体近视率</td><td>小学</td><td>%</td><td>38.8</td><td>37.9</td></tr><tr><td>初中</td><td>%</td><td>68.9</td><td>67.5</td></tr>"
            + "<tr><td rowspan=1>中医药服务</td><td>中医诊疗量占比</td><td>%</td><td>31.2</td><td>32.0</td></tr></table></html>";
        Assert.Equal(["婴儿死亡率", "青少年总体近视率：小学", "青少年总体近视率：初中", "中医诊疗量占比"], IngestSample.Read(html, "a.html").Cells.Select(c => c.Name).Distinct());
    }

    [Theory]
    [InlineData("青少年总体近视率\t%\t\t\n小学\t%\t38.8\t37.9\n高中\t%\t80.6\t79.7\n")]
    [InlineData("青少年总体近视率（%）\t\t\t\n小学\t%\t38.8\t37.9\n高中\t%\t80.6\t79.7\n")]
    public void Read_RowsBelowAMeasureWithoutFigures_AreItsParts(string rows)
    {
        var cells = IngestSample.Read("2023年主要监测指标\n指标\t单位\t2022年\t2023年\n婴儿死亡率\t‰\t1.72\t1.65\n" + rows + "学前教育毛入园率\t%\t99.0\t99.2\n").Cells.Where(c => c.Raw.Length > 0).ToList();
        Assert.Equal(["婴儿死亡率", "青少年总体近视率：小学", "青少年总体近视率：高中", "学前教育毛入园率"], cells.Select(c => c.Name).Distinct());
        Assert.All(cells.Skip(2), c => Assert.Equal("%", c.Unit));
    }
}
