using System.Globalization;
using System.Net;
using System.Text;
using Compare.Ingest;
using Compare.Ingest.Formats;
using Compare.Model.Diagnostics;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Tables as they stand on a page: centred headers over several lines, names broken within their cells, headings over several columns.</summary>
public sealed class PageLayoutTests
{
    // Words of 12 points with their middles, as a converter lists them: column by column and not line by line.
    private static readonly (double Middle, double Height, string Text)[] YearlyTargets =
    [
        (40, 20, "东港区推进基本公共服务均等化行动计划（2023—2025年）"), (60, 70, "附表 主要指标分年度目标"),
        (60, 110, "领域"), (160, 110, "指标"), (260, 110, "单位"),
        (320, 100, "2022"), (338, 97, "年"), (320, 118, "实际值"), (430, 97, "目标值"),
        (370, 118, "2023年"), (430, 118, "2024年"), (490, 118, "2025年"),
        (60, 150, "幼有"), (60, 166, "善育"),
        (160, 142, "每千人口3岁以下婴幼儿照"), (160, 158, "护服务机构托位数"), (260, 150, "个"), (320, 152, "3.2"), (370, 152, "3.8"), (430, 152, "4.2"), (490, 152, "4.6"),
        (160, 185, "普惠性幼儿园在园幼儿占比"), (260, 185, "%"), (320, 186, "88.5"), (370, 186, "89"), (430, 186, "90"), (490, 186, ">90"),
        (60, 215, "住有"), (60, 231, "宜居"),
        (160, 215, "新增保障性租赁住房"), (260, 215, "套"), (320, 216, "860"), (370, 216, "1000"), (430, 216, "1200"), (490, 216, "1200"),
    ];

    [Fact]
    public void Read_HeadingOverThreeYears_GivesEachYearItsValue()
    {
        var cells = Read(YearlyTargets).Cells;
        Assert.Equal(["3.2", "3.8", "4.2", "4.6", "88.5", "89", "90", ">90", "860", "1000", "1200", "1200"], cells.Select(c => c.Raw));
        Assert.Equal(["2022", "2023", "2024", "2025"], cells.Take(4).Select(c => c.Period!.ToString()));
        Assert.Equal(["每千人口3岁以下婴幼儿照护服务机构托位数", "普惠性幼儿园在园幼儿占比", "新增保障性租赁住房"], cells.Select(c => c.Name).Distinct());
        Assert.All(cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void ToText_DigitsBesideCharacters_StandOnTheirLine() =>
        Assert.Matches("2022年 +目标值\n", PageWords.ToText(Boxes(YearlyTargets)));

    [Fact]
    public void ToText_NoPlaces_IsNull() => Assert.Null(PageWords.ToText("<html><body>no words</body></html>"));

    [Fact]
    public void ToText_BrokenPlaces_LeavesTheWordOut() =>
        Assert.Equal("指标\n", PageWords.ToText("<page>\n<word xMin=\"1\" yMin=\"1\" xMax=\"25\" yMax=\"13\">指标</word>\n<word xMin=\"x\" yMin=\"1\" xMax=\"9\" yMax=\"9\">没有</word>\n</page>"));

    [Fact]
    public void Read_SecondHeaderLineInSingleBlanks_GoesToTheValues()
    {
        var cells = IngestSample.Read("某区“十四五”体育发展规划\n表1 主要指标\n序号 指标 单位 2020年 2025年 属性\n实际值 目标值\n1 人均体育场地面积 平方米 2.15 2.6 预期性\n2 经常参加体育锻炼人数比例 % 38.6 40以上 预期性\n3 行政村体育设施覆盖率 % 100 100 约束性\n").Cells;
        Assert.Equal(["2020 2.15", "2025 2.6", "2020 38.6", "2025 40以上", "2020 100", "2025 100"], cells.Select(c => $"{c.Period} {c.Raw}"));
    }

    [Fact]
    public void Read_HeaderSetApart_IsOneWord()
    {
        var cells = IngestSample.Read("2022年统计公报\n表3  2022年各类教育发展情况\n指  标          单位    绝对数    比上年增长（%）\n幼儿园园数      所        86        2.4\n在园幼儿        人     15623       -3.1\n").Cells;
        Assert.Equal(["幼儿园园数 86", "幼儿园园数 2.4", "在园幼儿 15623", "在园幼儿 -3.1"], cells.Select(c => $"{c.Name} {c.Raw}"));
    }

    [Fact]
    public void Read_HeaderAgainAfterAPageBreak_IsNoRow()
    {
        (double, double, string)[] head = [(40, 20, "序"), (40, 34, "号"), (120, 27, "指标名称"), (220, 20, "2020年"), (220, 34, "基期值"), (290, 20, "2025年"), (290, 34, "目标值"), (350, 20, "责任"), (350, 34, "部门")];
        string[] names = ["人均预期寿命（岁）", "婴儿死亡率（‰）", "居民健康素养水平（%）", "法定传染病发病率（%）"];
        var boxes = new StringBuilder();
        for (var page = 0; page < 2; page++)
        {
            var words = new List<(double, double, string)>(head);
            for (var r = 0; r < 2; r++)
            {
                // The body in charge is broken over the line of the number.
                var height = 64 + 46 * r;
                words.AddRange([(40, height, $"{page * 2 + r + 1}"), (120, height, names[page * 2 + r]), (220, height, $"{page + 2}.{r}"), (290, height, $"{page + 5}.{r}"), (350, height - 8, "区卫生健"), (350, height + 8, "康委")]);
            }

            boxes.Append(Boxes([.. words]));
        }

        var text = PageWords.ToText(boxes.ToString());
        var cells = DocumentReader.Read(new SourceFile("a.pdf", "%PDF-1.7\n"u8.ToArray()), IngestSample.Context with { PdfToText = _ => new Outcome<string?>(text, []) }).Cells;
        Assert.Equal(["人均预期寿命", "婴儿死亡率", "居民健康素养水平", "法定传染病发病率"], cells.Select(c => c.Name).Distinct());
        Assert.Equal(["2.0", "5.0", "2.1", "5.1", "3.0", "6.0", "3.1", "6.1"], cells.Select(c => c.Raw));
    }

    [Fact]
    public void Read_LinesDrawnBetweenRows_HoldTheirCellsTogether()
    {
        var cells = IngestSample.Read("某区托育服务发展规划（2021-2025年）\n表1 托育服务发展目标\n┌──┬────┬──┬──┬──┐\n│序号│指标│单位│2021│2025│\n├──┼────┼──┼──┼──┤\n│1│千人口托位数│个│2.1│4.8│\n├──┼────┼──┼──┼──┤\n│2│婴幼儿家庭照护指导││││\n││服务率│%│70│90│\n└──┴────┴──┴──┴──┘\n").Cells;
        Assert.Equal(["千人口托位数 2.1", "千人口托位数 4.8", "婴幼儿家庭照护指导服务率 70", "婴幼儿家庭照护指导服务率 90"], cells.Select(c => $"{c.Name} {c.Raw}"));
    }

    [Fact]
    public void Read_AreasBelowAYearPrintedOnce_AllHaveTheYear()
    {
        var cells = IngestSample.Read("指标,单位,2022年,,2023年,\n,,渝中区,永川区,渝中区,永川区\n养老机构数,家,28,61,29,63\n养老床位数,张,4120,8650,4210,8800\n", "a.csv").Cells;
        Assert.Equal(["2022 cq-yuzhong 28", "2022 cq-yongchuan 61", "2023 cq-yuzhong 29", "2023 cq-yongchuan 63"], cells.Take(4).Select(c => $"{c.Period} {c.Area} {c.Raw}"));
    }

    [Fact]
    public void Read_YearInBrackets_IsTheColumnsYear()
    {
        var cells = IngestSample.Read("某区民政事业“十五五”主要指标\n\n| 序号 | 指标名称 | “十四五”末（2025年预计） | “十五五”目标（2030年） |\n|---|---|---|---|\n| 1 | 特困人员集中供养率（%） | 38.2 | 42 |\n| 2 | 儿童之家覆盖率（%） | 96 | 100以上（以社区为单位） |\n").Cells;
        Assert.Equal(["2025", "2030", "2025", "2030"], cells.Select(c => c.Period!.ToString()));
        Assert.Equal(100m, cells[^1].Figure!.Number);
    }

    [Fact]
    public void Read_ChineseNumberBeforeTheName_IsTheRowsNumber()
    {
        var cells = IngestSample.Read("2022年学校情况\n项目,2021年,2022年\n一、在校学生总数（人）,296587,298344\n二、专任教师总数（人）,19850,20312\n", "a.csv").Cells;
        Assert.Equal(["一 在校学生总数", "二 专任教师总数"], cells.Select(c => $"{c.Row} {c.Name}").Distinct());
    }

    [Fact]
    public void Read_SentenceAndTitleBehindATable_AreNoPartOfItsLastRow()
    {
        var cells = IngestSample.Read("云溪县“十四五”教育发展主要指标\n\n主要指标                    2020年   2025年   属性\n学前三年毛入园率（%）        92.3     95      预期性\n高中阶段毛入学率（%）        95.1     ≥97     预期性\n各学校要抓好落实。\n          教师队伍建设主要指标\n指标                        单位    2020年   2025年\n专科以上学历比例             %       85      95\n本科以上学历比例             %       62.4    80\n").Cells;
        Assert.Equal(["学前三年毛入园率 92.3", "学前三年毛入园率 95", "高中阶段毛入学率 95.1", "高中阶段毛入学率 ≥97", "专科以上学历比例 85", "专科以上学历比例 95", "本科以上学历比例 62.4", "本科以上学历比例 80"], cells.Select(c => $"{c.Name} {c.Raw}"));
    }

    [Fact]
    public void Read_CaptionAboveAWideHeader_IsNoHeaderLine()
    {
        var cells = IngestSample.Read("某区“十四五”卫生健康发展规划\n                       表1  主要发展指标\n序号  指标                    单位    2020年   2025年   属性\n  1   人均预期寿命            岁      77.8     79       预期性\n  2   婴儿死亡率              ‰       3.1      <4       预期性\n").Cells;
        Assert.Equal(["77.8", "79", "3.1", "<4"], cells.Select(c => c.Raw));
    }

    [Fact]
    public void Read_NamesOnTwoRowsAboveYears_AreWhole()
    {
        var html = "<html><meta charset=\"utf-8\"><p>各级学校专任教师数</p><p>单位：人</p><table><tr><td rowspan=\"2\">年份</td><td colspan=\"2\">中学</td><td rowspan=\"2\">小学</td></tr><tr><td>高中</td><td>初中</td></tr><tr><td>2019</td><td>1255</td><td>2480</td><td>3140</td></tr><tr><td>2020</td><td>1290</td><td>2533</td><td>3202</td></tr></table></html>";
        Assert.Equal(["中学高中 1255", "中学高中 1290", "中学初中 2480", "中学初中 2533", "小学 3140", "小学 3202"], IngestSample.Read(html, "a.html").Cells.Select(c => $"{c.Name} {c.Raw}"));
    }

    [Fact]
    public void Read_AreasAsRows_GiveEachAreaItsValues()
    {
        var cells = IngestSample.Read("2022年区县主要指标\n\n| 区县 | 常住人口（万人） | 养老床位数（张） |\n|---|---|---|\n| 渝中区 | 58.57 | 4210 |\n| 永川区 | 115.03 | 8650 |\n").Cells;
        Assert.Equal(["常住人口 万人 cq-yuzhong 2022 58.57", "常住人口 万人 cq-yongchuan 2022 115.03", "养老床位数 张 cq-yuzhong 2022 4210", "养老床位数 张 cq-yongchuan 2022 8650"], cells.Select(c => $"{c.Name} {c.Unit} {c.Area} {c.Period} {c.Raw}"));
    }

    [Fact]
    public void ToText_NumbersSideBySide_StayTwo() =>
        Assert.Equal("表6 2023年收入\n", PageWords.ToText("<page>\n<word xMin=\"0\" yMin=\"0\" xMax=\"18\" yMax=\"12\">表6</word>\n<word xMin=\"20\" yMin=\"0\" xMax=\"44\" yMax=\"12\">2023</word>\n<word xMin=\"44\" yMin=\"0\" xMax=\"80\" yMax=\"12\">年收入</word>\n</page>"));

    [Fact]
    public void Read_BaselineColumn_MakesTheNextYearATarget()
    {
        var cells = IngestSample.Read("关于推进健康行动的实施意见\n\n| 序号 | 指标 | 2022年基线 | 2025年 | 2030年 |\n|---|---|---|---|---|\n| 1 | 居民健康素养水平（%） | 28.6 | 35 | 40 |\n| 2 | 婚前医学检查率*（%） | 72 | >75 | >80 |\n").Cells;
        Assert.Equal(["2022 Actual", "2025 Target", "2030 Target"], cells.Take(3).Select(c => $"{c.Period} {c.Status}"));
        Assert.Equal("婚前医学检查率", cells[^1].Name);
    }

    [Fact]
    public void Read_ColumnNotUnderstoodBeforeAPlainYear_LeavesItATarget()
    {
        var cells = IngestSample.Read("健康行动主要指标\n\n| 指标 | 2022年某某口径 | 2025年 | 2030年 |\n|---|---|---|---|\n| 居民健康素养水平（%） | 28.6 | 35 | 40 |\n| 婚前医学检查率（%） | 72 | >75 | >80 |\n").Cells;
        Assert.All(cells, c => Assert.Equal(Compare.Model.Observations.ValueStatus.Target, c.Status));
    }

    [Fact]
    public void Read_YearlyTargetAndWhatWasDone_HaveTheCaptionsYear()
    {
        var cells = IngestSample.Read("2023年民生实事主要指标完成情况\n\n| 序号 | 项目 | 计量单位 | 年度目标 | 实际完成 | 完成率（%） |\n|---|---|---|---|---|---|\n| 1 | 新增普惠托位 | 个 | 800 | 912 | 114 |\n| 2 | 改造老旧小区 | 个 | 60 | 63 | 105 |\n").Cells;
        Assert.Equal(
            ["新增普惠托位 2023 Target 800", "新增普惠托位 2023 Actual 912", "新增普惠托位完成率 2023 Actual 114", "改造老旧小区 2023 Target 60", "改造老旧小区 2023 Actual 63", "改造老旧小区完成率 2023 Actual 105"],
            cells.Select(c => $"{c.Name} {c.Period} {c.Status} {c.Raw}"));
    }

    [Fact]
    public void Read_TypewrittenCellsThatGoOnBelow_AreJoined()
    {
        var cells = IngestSample.Read("民政事业发展规划\n主要指标\n| 序号 | 指标                     | 2020年 | 2025年 |\n| 1    | 农村低保标准占城市低保标 | 80.6   | 85     |\n|      | 准比例（%）              |        |        |\n| 2    | 养老机构护理型床位       | 42.5   | ≥55    |\n|      | 占比（%）                |        |        |\n").Cells;
        Assert.Equal(["农村低保标准占城市低保标准比例 80.6", "农村低保标准占城市低保标准比例 85", "养老机构护理型床位占比 42.5", "养老机构护理型床位占比 ≥55"], cells.Select(c => $"{c.Name} {c.Raw}"));
    }

    private static ReadResult Read((double Middle, double Height, string Text)[] words) =>
        DocumentReader.Read(new SourceFile("a.pdf", "%PDF-1.7\n"u8.ToArray()), IngestSample.Context with { PdfToText = _ => new Outcome<string?>(PageWords.ToText(Boxes(words)), []) });

    private static string Boxes((double Middle, double Height, string Text)[] words)
    {
        var boxes = new StringBuilder("<doc>\n<page width=\"595\" height=\"842\">\n");
        foreach (var (middle, height, text) in words)
        {
            var width = text.Sum(c => c >= '\u2E80' ? 12 : 6);
            boxes.AppendLine(CultureInfo.InvariantCulture, $"<word xMin=\"{middle - width / 2d}\" yMin=\"{height - 8}\" xMax=\"{middle + width / 2d}\" yMax=\"{height + 8}\">{WebUtility.HtmlEncode(text)}</word>");
        }

        return boxes.Append("</page>\n</doc>\n").ToString();
    }
}
