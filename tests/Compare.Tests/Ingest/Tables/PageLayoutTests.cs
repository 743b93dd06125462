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
        (320, 100, "2022"), (343, 97, "年"), (320, 118, "实际值"), (430, 97, "目标值"),
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
