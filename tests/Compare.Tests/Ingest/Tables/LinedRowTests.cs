using System.Text;
using Compare.Ingest.Tables;
using Compare.Model.Observations;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Cells of several lines, headers broken over cells and lines, marks of footnotes, pages.</summary>
public sealed class LinedRowTests
{
    private static string Page(string rows) => "<html><meta charset=\"utf-8\"><p>表2 主要指标（单位：%）</p><table><tr><th>领域</th><th>指标</th><th>2020年</th><th>2025年</th><th>责任单位</th></tr>" + rows + "</table></html>";

    [Theory]
    [InlineData("<tr><td>师资</td><td>教师学历达标率<br>其中：小学<br>初中</td><td>99.2<br>99.8<br>98.1</td><td>99.5<br>100<br>99</td><td>区教委</td></tr>")]
    [InlineData("<tr><td>师资</td><td><p>教师学历达标率</p><p>其中：小学</p><p>初中</p></td><td><p>99.2</p><p>99.8</p><p>98.1</p></td><td><p>99.5</p><p>100</p><p>99</p></td><td>区教委<br>区财政局</td></tr>")]
    public void Read_LinesWithinTheCells_AreRows(string row)
    {
        var cells = IngestSample.Read(Page(row + "<tr><td>学生</td><td>体质健康<br>合格率</td><td>93.4</td><td>95</td><td>区教委</td></tr>"), "a.html").Cells;
        Assert.Equal(["教师学历达标率 99.2 99.5", "教师学历达标率：小学 99.8 100", "教师学历达标率：初中 98.1 99", "体质健康合格率 93.4 95"], cells.Chunk(2).Select(c => $"{c[0].Name} {c[0].Raw} {c[1].Raw}"));
        Assert.Equal(["师资", "学生"], cells.Select(c => c.Category).Distinct());
        Assert.All(cells, c => Assert.Equal("%", c.Unit));
    }

    [Fact]
    public void Read_HeadingOfLinesWithoutFigure_IsPartOfTheirNames()
    {
        var cells = IngestSample.Read(Page("<tr><td>学生</td><td>标准班额比例<br>其中：小学<br>初中</td><td>34.5<br>77.3</td><td>80以上<br>85以上</td><td>区教委</td></tr>"), "a.html").Cells;
        Assert.Equal(["标准班额比例：小学 34.5 80以上", "标准班额比例：初中 77.3 85以上"], cells.Chunk(2).Select(c => $"{c[0].Name} {c[0].Raw} {c[1].Raw}"));
    }

    [Fact]
    public void Read_LinesThatDoNotAgree_StayOneRowWithoutFigures()
    {
        var cells = IngestSample.Read(Page("<tr><td>学生</td><td>甲比例<br>乙比例</td><td>34.5<br>77.3<br>12</td><td>80<br>85</td><td>区教委</td></tr><tr><td>学生</td><td>丙比例</td><td>1</td><td>2</td><td>区教委</td></tr>"), "a.html").Cells;
        Assert.All(cells.Where(c => !c.Name.StartsWith('丙')), c => Assert.Null(c.Figure?.Number));
    }

    [Theory, InlineData("80 85"), InlineData("100  100"), InlineData("80\n85"), InlineData("1\n350"), InlineData("0.5 350"), InlineData("2020 350")]
    public void Read_TwoFiguresInOneText_AreNone(string text) => Assert.Null(FigureReader.Read(text).Figure);

    [Theory, InlineData("1 350", 1350), InlineData("12 350.5", 12350.5), InlineData("1 234 567", 1234567), InlineData("95 %", 95), InlineData("≥ 95", 95)]
    public void Read_BlanksOfOneFigure_AreNoBreak(string text, double number) => Assert.Equal((decimal)number, FigureReader.Read(text).Figure!.Number);

    [Fact]
    public void Read_TwoShareOfHundredInOneCell_AreNoHundredThousand() =>
        Assert.All(IngestSample.Read(Page("<tr><td>学生</td><td>甲比例</td><td>100<br>100</td><td>100<br>100</td><td>区教委</td></tr><tr><td>学生</td><td>丙比例</td><td>1</td><td>2</td><td>区教委</td></tr>"), "a.html").Cells.Where(c => c.Name == "甲比例"), c => Assert.Null(c.Figure?.Number));

    [Fact]
    public void Read_LinesWithinQuotedCells_AreRows() =>
        Assert.Equal(
            ["高中阶段毛入学率 98.4", "高中阶段毛入学率 99", "小学巩固率 99.1", "小学巩固率 99.5", "初中巩固率 98.8", "初中巩固率 99.2"],
            IngestSample.Read("指标,2020年,2025年\n高中阶段毛入学率,98.4,99\n\"小学巩固率\n初中巩固率\",\"99.1\n98.8\",\"99.5\n99.2\"\n", "a.csv").Cells.Select(c => $"{c.Name} {c.Raw}"));

    [Theory]
    [InlineData("托位数<sup>[1]</sup>（个）", "托位数", "个")]
    [InlineData("托位数<sup>1</sup>（个）", "托位数", "个")]
    [InlineData("托位数[1]", "托位数", "%")]
    [InlineData("人均用地（m<sup>2</sup>）", "人均用地", "m2")]
    [InlineData("指标[A]", "指标[A]", "%")]
    public void Read_FootnoteBehindAName_IsNoPartOfIt(string printed, string name, string unit)
    {
        var cell = IngestSample.Read(Page($"<tr><td>民生</td><td>{printed}</td><td>3</td><td>4</td><td>区教委</td></tr><tr><td>民生</td><td>巩固率</td><td>98</td><td>99</td><td>区教委</td></tr>"), "a.html").Cells[0];
        Assert.Equal((name, unit), (cell.Name, cell.Unit));
    }

    [Fact]
    public void Read_YearOverTargetAndDoneInAStream_IsThatOfBoth()
    {
        var cells = IngestSample.Read("表1 “十三五”规划主要指标完成情况\n序号\n指标\n2015年\n2020年\n规划目标\n实际完成\n1\n毛入园率（%）\n92.3\n95\n97.5\n2\n巩固率（%）\n98.9\n99\n99.6\n").Cells;
        Assert.Equal(["2015 Actual 92.3", "2020 Target 95", "2020 Actual 97.5", "2015 Actual 98.9", "2020 Target 99", "2020 Actual 99.6"], cells.Select(c => $"{c.Period} {c.Status} {c.Raw}"));
    }

    [Fact]
    public void Read_TargetWithItsYearInOneCell_GivesTheYearToNoOther() =>
        Assert.Equal(["", ""], IngestSample.Read("表1 主要指标完成情况\n序号\n指标\n2020年目标\n实际完成\n1\n毛入园率（%）\n95\n97.5\n2\n巩固率（%）\n99\n99.6\n").Cells.Where(c => c.Status == ValueStatus.Actual).Select(c => c.Period?.ToString() ?? ""));

    [Fact]
    public void Read_StatusesWithoutABreakBetween_AreTwoColumns()
    {
        var cells = IngestSample.Read("“十四五”养老服务发展指标\n一级指标\n二级指标\n单位\n现状值（2020年）\n目标值（2025年）\n指标属性\n养老设施\n养老服务床位总数\n张\n8,600\n10,000\n预期性\n护理型床位占比\n%\n41.5\n≥55\n约束性\n").Cells;
        Assert.Equal(["2020 Actual 8,600", "2025 Target 10,000", "2020 Actual 41.5", "2025 Target ≥55"], cells.Select(c => $"{c.Period} {c.Status} {c.Raw}"));
    }

    [Theory]
    [InlineData("指标,单位,渝中区,,江北区,\n,,2022年,2023年,2022年,2023年\n毛入园率,%,97.2,97.9,96.1,96.8\n预期寿命,岁,80.9,81.2,80.7,80.8\n")]
    [InlineData("指标,单位,2022年,,2023年,\n,,渝中区,江北区,渝中区,江北区\n毛入园率,%,97.2,96.1,97.9,96.8\n预期寿命,岁,80.9,80.7,81.2,80.8\n")]
    public void Read_MergedHeadingsThatLeftBlanks_HoldForTheColumnsBehind(string text)
    {
        var read = IngestSample.Read("重庆市部分区公共服务指标\n" + text, "a.csv");
        Assert.Equal(
            ["cq-jiangbei 2022 80.7", "cq-jiangbei 2022 96.1", "cq-jiangbei 2023 80.8", "cq-jiangbei 2023 96.8", "cq-yuzhong 2022 80.9", "cq-yuzhong 2022 97.2", "cq-yuzhong 2023 81.2", "cq-yuzhong 2023 97.9"],
            read.Cells.Select(c => $"{c.Area?.Value} {c.Period} {c.Raw}").Order(StringComparer.Ordinal));
        Assert.All(read.Cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_NamesWithNumbersOnTwoLinesAndABareNumberOfThePage_AreWhole()
    {
        var text = "重庆市渝中区第十五个五年规划\n\n                 专栏 1   主要指标\n\n  类别         指标名称               2025 年      2030 年      2035 年      属性\n                                 完成值        目标值        远景目标\n\n"
            + "          1.常住人口城镇化率（%）            99          99.5        100      预期性\n\n  民生     2.劳动年龄人口平均受教育年            12.9        13.4        14.0     约束性\n  福祉       限（年）\n\n"
            + "          3.每千人口拥有执业（助理）           9.7        10.1        10.5     预期性\n            医师数（人）\n                                        3\n\f\n          4.人均预期寿命（岁）              81.8        82.5        83.5     预期性\n";
        var cells = IngestSample.ReadBytes(Encoding.UTF8.GetBytes(text)).Cells;
        Assert.Equal(
            ["常住人口城镇化率 99 99.5 100", "劳动年龄人口平均受教育年限 12.9 13.4 14.0", "每千人口拥有执业（助理）医师数 9.7 10.1 10.5", "人均预期寿命 81.8 82.5 83.5"],
            cells.Chunk(3).Select(c => $"{c[0].Name} {c[0].Raw} {c[1].Raw} {c[2].Raw}"));
        Assert.Equal(["2025 Actual", "2030 Target", "2035 Target"], cells.Select(c => $"{c.Period} {c.Status}").Distinct());
    }
}
