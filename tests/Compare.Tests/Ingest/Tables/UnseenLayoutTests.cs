using Compare.Ingest.Tables;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Layouts met in plans that the readers were not made with.</summary>
public sealed class UnseenLayoutTests
{
    private const string Head = "某区“十五五”公共服务规划\n\n表1 主要指标\n";

    // Category, number, name, unit, 2025, 2030, binding: the category on the first of its rows.
    private static readonly string[][] Rows =
    [
        ["幼有善育", "1", "每千人口拥有托位数", "个", "4.6", "6.2", "预期性"],
        ["", "2", "普惠性托位占比", "%", "61.5", "≥75", "预期性"],
        ["学有优教", "3", "学前教育毛入园率", "%", "97.2", "98.5", "预期性"],
        ["", "4", "九年义务教育巩固率", "%", "99.1", ">99.3", "约束性"],
        ["", "5", "劳动年龄人口平均受教育年限", "年", "11.9", "12.4", "约束性"],
        ["老有颐养", "6", "养老机构护理型床位占比", "%", "63", "73", "约束性"],
    ];

    [Fact]
    public void Read_WordingsInAStreamWithoutNumbers_AreCellsAndNoRows()
    {
        var cells = IngestSample.Read("某县“十四五”医疗保障规划\n主要指标\n类别\n主要指标\n2020年\n2025年\n指标属性\n参保覆盖\n医保参保率（%）\n＞95\n每年保持在95以上\n约束性\n基金安全\n医保基金收入（亿元）\n9.86\n与经济社会发展水平更加适应\n预期性\n保障程度\n住院费用支付比例（%）\n82.1\n85\n预期性\n").Cells;
        Assert.Equal(["＞95", "每年保持在95以上", "9.86", "与经济社会发展水平更加适应", "82.1", "85"], cells.Select(c => c.Raw));
        Assert.Equal(["参保覆盖", "基金安全", "保障程度"], cells.Select(c => c.Category).Distinct());
    }

    [Fact]
    public void Read_PartsWithinTheCellsOfAStream_AreRowsOfTheirOwn()
    {
        var cells = IngestSample.Read("教育发展主要指标\n指标\n2020年\n2025年\n属性\n一、资源建设\n1.智慧校园比例(%)\n60%\n95%\n预期性\n2.标准班额比例(%)\n其中:小学\n初中\n34.52%\n77.34%\n80%以上\n85%以上\n预期性\n二、师资\n1.教师专科学历比例(%)\n其中:本科学历比例(%)\n97.74%\n49.85%\n100%\n50%\n预期性\n2.研究生学历比例(%)\n12.59%\n20%\n预期性\n").Cells;
        Assert.Equal(
            ["智慧校园比例 60% 95%", "标准班额比例：小学 34.52% 80%以上", "标准班额比例：初中 77.34% 85%以上", "教师专科学历比例 97.74% 100%", "教师专科学历比例：本科学历比例 49.85% 50%", "研究生学历比例 12.59% 20%"],
            cells.Chunk(2).Select(c => $"{c[0].Name} {c[0].Raw} {c[1].Raw}"));
        Assert.All(cells, c => Assert.Equal("%", c.Unit));
    }

    [Fact]
    public void Read_RowOfWordingsLaidOutByBlanks_IsARow()
    {
        var cells = IngestSample.Read("某区“十五五”规划\n表1 主要指标\n指标名称                        单位      2025年      2030年       属性\n\n城镇调查失业率                  %         5.3         <5.5         预期性\n\n居民人均可支配收入与地区生产\n                                —         同步        基本同步     预期性\n总值增长同步情况\n\n基本养老保险参保率              %         96.8        97.5         预期性\n").Cells;
        Assert.Equal(["城镇调查失业率 5.3 <5.5", "居民人均可支配收入与地区生产总值增长同步情况 同步 基本同步", "基本养老保险参保率 96.8 97.5"], cells.Chunk(2).Select(c => $"{c[0].Name} {c[0].Raw} {c[1].Raw}"));
    }

    [Fact]
    public void Read_TwoOfThreeWholeShares_AreDoubtful()
    {
        var cells = IngestSample.Read("某区规划重点指标\n指标名称 | 单位 | 2020年 | 2025年 | 2030年 | 责任部门\n剖宫产率 | % | 45.2 | 43 | 40 | 县卫生健康委\n女干部配备率 | % | 100 | 100 | 县委组织部\n女性人才比例 | % | 38 | 40 | 42 | 县人力社保局\n").Cells;
        Assert.All(cells.Where(c => c.Name == "女干部配备率" && c.Raw.Length > 0), c => Assert.Contains(ObservationFlags.ColumnDoubtful, c.Flags));
        Assert.All(cells.Where(c => c.Name != "女干部配备率"), c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_WordingsBesideAFigure_StandWhereTheyStand()
    {
        var cells = IngestSample.Read("某区主要指标\n\n| 序号 | 指标 | 2021年目标 | 2021年完成 | 2022年目标 |\n|---|---|---|---|---|\n| 1 | 青少年体质健康达标优良率（%） | 48 | 47.2 | 50 |\n| 2 | 青年违法犯罪人数占比（%） | 持续下降 | 21.3 | 持续下降 |\n").Cells;
        Assert.Equal(["48", "47.2", "50", "持续下降", "21.3", "持续下降"], cells.Select(c => c.Raw));
        Assert.Equal(2, cells.Select(c => c.Name).Distinct().Count());
    }

    [Fact]
    public void Read_LatinWordsBesideChinese_AreNoPartOfNamesAndUnits()
    {
        var cells = IngestSample.Read("22-1 社会福利\n\n| 指标 Item | 单位 Unit | 2020年 | 2021年 |\n|---|---|---|---|\n| 社会福利机构 Social Welfare Institutions | 个 unit | 126 | 131 |\n| 农村居民最低生活保障人数 Rural Residents Receiving Minimum Living Allowance | 人 person | 85013 | 82450 |\n").Cells;
        Assert.Equal(["社会福利机构|个|126", "社会福利机构|个|131", "农村居民最低生活保障人数|人|85013", "农村居民最低生活保障人数|人|82450"], cells.Select(c => $"{c.Name}|{c.Unit}|{c.Raw}"));
    }

    [Fact]
    public void Read_YearsBelowFamilyPlanning_AreNoPlan() =>
        Assert.All(IngestSample.Read("历年人口与计划生育情况\n年份\t常住人口（万人）\t出生率（‰）\n2018\t103.9\t10.1\n2019\t104.1\t9.3\n2020\t104.6\t7.4\n").Cells, c => Assert.Equal(ValueStatus.Actual, c.Status));

    [Fact]
    public void Read_PartsBelowAWhole_CarryItsName()
    {
        var html = "<html><meta charset=\"utf-8\"><p>表1 主要指标</p><table><tr><th colspan=\"2\">主要指标</th><th>单位</th><th>2020年现状</th><th>2025年目标</th></tr>"
            + "<tr><td rowspan=\"3\">每千人口医疗卫生机构床位数</td><td>合计</td><td>张</td><td>6.12</td><td>7.0</td></tr><tr><td>其中：市办医院</td><td>张</td><td>1.9</td><td>2.1</td></tr><tr><td>县办医院</td><td>张</td><td>3.1</td><td>3.5</td></tr>"
            + "<tr><td colspan=\"2\">每万人口全科医生数</td><td>人</td><td>2.9</td><td>3.93</td></tr></table></html>";
        Assert.Equal(["每千人口医疗卫生机构床位数", "每千人口医疗卫生机构床位数：市办医院", "每千人口医疗卫生机构床位数：县办医院", "每万人口全科医生数"], IngestSample.Read(html, "a.html").Cells.Select(c => c.Name).Distinct());
    }

    [Fact]
    public void Read_SpacesWithCategoryOnItsFirstRow_FillsTheRowsBelow()
    {
        var cells = IngestSample.Read(Head + Laid(Rows)).Cells;
        Assert.Equal(12, cells.Length);
        Assert.Equal(["幼有善育", "幼有善育", "学有优教", "学有优教", "学有优教", "老有颐养"], cells.Where(c => c.Period!.Last == 2030).Select(c => c.Category));
        Assert.Equal(["6.2", "≥75", "98.5", ">99.3", "12.4", "73"], cells.Where(c => c.Period!.Last == 2030).Select(c => c.Raw));
    }

    [Fact]
    public void Read_SpacesWithCategoryInTheMiddle_FillsBothSides()
    {
        string[][] rows = [.. Rows.Select(r => r.ToArray())];
        // Three rows and three rows, each word on the second of them.
        foreach (var row in rows)
            row[0] = "";
        rows[1][0] = "教育";
        rows[4][0] = "养老";
        var cells = IngestSample.Read(Head + Laid(rows)).Cells;
        Assert.Equal(["教育", "教育", "教育", "养老", "养老", "养老"], cells.Where(c => c.Period!.Last == 2030).Select(c => c.Category));
    }

    [Fact]
    public void Read_SpacesWhereBothReadingsComeOutEven_LeavesTheCategoryOut()
    {
        string[][] rows = [.. Rows.Take(4).Select(r => r.ToArray())];
        rows[2][0] = "";
        rows[0][0] = "教育";
        rows[2][0] = "养老";
        // From the top 2 and 2; from the middle 1 and 3.
        Assert.All(IngestSample.Read(Head + Laid(rows)).Cells, c => Assert.Equal("", c.Category));
    }

    [Fact]
    public void Read_StreamWithResponsibleBody_KeepsTheLastYear()
    {
        string[] cells = ["序号", "指标名称", "单位", "2025年实际", "2026年目标", "2027年目标", "责任单位", "1", "学前教育毛入园率", "%", "97.2", "97.8", "98.5", "区教育局", "2", "人均预期寿命", "岁", "80.1", "80.3", "80.5", "区卫生健康局", "3", "养老机构护理型床位占比", "%", "63", "65", "67", "区民政局"];
        var read = IngestSample.Read(Head + string.Join('\n', cells)).Cells;
        Assert.Equal(["97.2", "97.8", "98.5", "80.1", "80.3", "80.5", "63", "65", "67"], read.Select(c => c.Raw));
    }

    [Fact]
    public void Read_NameBrokenInTheLastRow_IsPutTogether()
    {
        var table = Laid(Rows[..3]) + "\n" + Laid([["", "4", "困难残疾人生活补贴和重度残疾", "%", "100", "100", "约束性"], ["", "", "人护理补贴覆盖率", "", "", "", ""], ["", "5", "每百户居民拥有社区综合服务设", "平方米", "32.6", "36", "预期性"], ["", "", "施面积", "", "", "", ""]], false) + "\n注：本表为预计数。";
        Assert.Contains(IngestSample.Read(Head + table).Cells, c => c.Name == "每百户居民拥有社区综合服务设施面积" && c.Raw == "36");
    }

    [Theory, InlineData("稳定在95以上", Relation.AtLeast, 95), InlineData("保持在95%以上", Relation.AtLeast, 95), InlineData("控制在5.5%以内", Relation.AtMost, 5.5), InlineData("降至9.8", Relation.Equal, 9.8)]
    public void Read_VerbBeforeTheNumber_IsPartOfTheSign(string text, Relation relation, double number)
    {
        var figure = FigureReader.Read(text).Figure;
        Assert.Equal((relation, (decimal)number), (figure!.Relation, figure.Number!.Value));
    }

    [Fact]
    public void Read_PerHundredThousand_IsAUnit()
    {
        Assert.Equal(CellNature.Unit, FigureReader.Read("1/10万").Nature);
        Assert.Equal(("孕产妇死亡率", "1/10万"), UnitText.Split("孕产妇死亡率（1/10万）"));
        Assert.Equal(Units.Of("/10万"), Units.Of("1/10万"));
    }

    private static string Laid(string[][] rows, bool withHead = true)
    {
        int[] widths = [14, 6, 40, 10, 12, 12, 8];
        string[] head = ["类别", "序号", "指标", "单位", "2025年", "2030年", "属性"];
        return string.Join('\n', (withHead ? rows.Prepend(head) : rows).Select(r => string.Concat(r.Select((c, k) => Padded(c, widths[k]))).TrimEnd()));
    }

    private static string Padded(string cell, int width) => cell + new string(' ', Math.Max(1, width - cell.Sum(c => c > '\u2E80' ? 2 : 1)));
}
