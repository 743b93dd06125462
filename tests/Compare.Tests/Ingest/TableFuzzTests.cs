using System.Globalization;
using System.Net;
using System.Text;

namespace Compare.Tests.Ingest;

/// <summary>
/// Tables put together at random from what tables are made of: header words, names, units, figures, categories, notes, in every layout, with
/// cells lost, joined, doubled and out of place. What they hold is not looked at; they bring the readers of tables into states that no
/// real table and no damaged one happens to hold. COMPARE_TABLES sets the number of tables, COMPARE_TABLES_FROM the first.
/// </summary>
public sealed class TableFuzzTests
{
    private const int Seed = 20240707;
    private const int Everyday = 1500;

    private static readonly string[] Heads =
    [
        "序号", "指标", "指标名称", "单位", "2020年", "2025年", "2020年实际", "2025年目标", "目标值", "现状值", "2023", "2024", "2025", "年份", "属性", "指标属性", "指标类别", "类别", "领域", "牵头部门", "备注",
        "渝中区", "江北区", "全市", "重庆市", "地区", "实际", "目标", "合计", "年均增长", "比上年增长(%)", "单位:万人", "项目名称", "建设内容", "总投资(万元)", "建设年限", "服务项目", "服务对象", "服务标准", "",
    ];

    private static readonly string[] Names =
    [
        "人均预期寿命", "每千人口执业(助理)医师数", "城镇登记失业率", "九年义务教育巩固率(%)", "养老床位(张)", "基本养老保险参保率", "其中:护理型床位", "常住人口", "一、幼有所育", "(一)学有所教", "病有所医", "续表", "小计",
        "渝中区", "江北区", "永川区", "3岁以下婴幼儿托位数", "普惠性幼儿园覆盖率", "人均体育场地面积", "注:略", "注：1.数据来源于统计局", "第 3 页", "每千人口拥有3岁以下婴幼儿照护服务托位数(个)",
    ];

    private static readonly string[] Units = ["%", "‰", "人", "张", "个", "岁", "平方米", "万人", "-", "", "元", "/10万"];

    private static readonly string[] Others = ["预期性", "约束性", "区卫生健康委", "—", "/", "…", "[80]", "【95】", ">90", "≥98", "不低于95", "95以上", "左右", "完成市级任务", "82.5*", "3.2(2019年)", "2.1:1", "1∶2", "--", "12,345", "±5", "\uFFFD2", "|", "<b>", "\"", "是"];

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    [Fact]
    public void Read_AnyTable_NeverThrowsAndKeepsItsPlaces()
    {
        var first = Setting("COMPARE_TABLES_FROM", 0);
        var cells = 0;
        Parallel.For(first, first + Setting("COMPARE_TABLES", Everyday), i =>
        {
            var random = new Random(Seed + i);
            var (name, text) = Document(random);
            var bytes = Encoding.UTF8.GetBytes(text);
            var result = IngestSample.ReadBytes(bytes, name);
            ReadCheck.Check(result, bytes, i);
            Interlocked.Add(ref cells, result.Cells.Length);
        });
        Assert.True(cells > Everyday, "hardly a cell was read, so nothing was tested");
    }

    private static (string Name, string Text) Document(Random random)
    {
        var layout = random.Next(6);
        var text = new StringBuilder(layout == 4 ? "<html><body>" : random.Next(2) == 0 ? "渝中区“十四五”规划主要指标\n" : "");
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            if (random.Next(3) == 0)
                text.Append(layout == 4 ? "<p>到2025年，人均预期寿命达到80岁。</p>" : "到2025年，人均预期寿命达到80岁。\n");
            if (random.Next(3) == 0)
                text.Append(layout == 4 ? "<p>单位:万人</p>" : "单位:万人\n");
            var rows = Rows(random);
            if (layout == 4)
                AppendPage(text, rows, random, 0);
            else
                AppendRows(text, rows, layout, random);
        }

        return (layout switch { 4 => "a.html", 5 => "a.csv", _ => "a.txt" }, text.ToString());
    }

    private static List<List<string>> Rows(Random random)
    {
        var width = random.Next(2, 9);
        var kinds = Enumerable.Range(0, width).Select(c => c == 0 ? random.Next(3) : random.Next(6)).ToArray();
        var rows = new List<List<string>>();
        for (var h = random.Next(0, 3); h > 0; h--)
            rows.Add([.. Enumerable.Range(0, width).Select(_ => One(Heads, random))]);
        for (var r = random.Next(1, 25); r > 0; r--)
        {
            var row = kinds.Select((k, c) => Cell(k, rows.Count, random)).ToList();
            switch (random.Next(10))
            {
                case 0:
                    row.RemoveAt(random.Next(row.Count));
                    break;
                case 1:
                    row.Insert(random.Next(row.Count), One(Others, random));
                    break;
                case 2:
                    row = [One(Names, random)];
                    break;
                case 3:
                    row[random.Next(row.Count)] = "";
                    break;
            }

            if (row.Count > 0)
                rows.Add(row);
            if (random.Next(30) == 0)
                rows.Add([.. rows[0]]);
        }

        return rows;
    }

    private static string Cell(int kind, int row, Random random)
    {
        if (random.Next(12) == 0)
            kind = random.Next(6);
        return kind switch
        {
            0 => row.ToString(CultureInfo.InvariantCulture),
            1 => One(Names, random),
            2 => random.Next(2) == 0 ? One(Units, random) : One(Names, random),
            5 => One(Others, random),
            _ => (random.Next(100_000) / 100m).ToString("F" + random.Next(3).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + (random.Next(4) == 0 ? One(Units, random) : ""),
        };
    }

    private static void AppendRows(StringBuilder text, List<List<string>> rows, int layout, Random random)
    {
        foreach (var row in rows)
        {
            switch (layout)
            {
                case 0:
                    text.AppendJoin('\n', row.Where(c => c.Length > 0));
                    break;
                case 1:
                    text.AppendJoin(" | ", row);
                    break;
                case 2:
                    text.AppendJoin('\t', row);
                    break;
                case 3:
                    foreach (var cell in row)
                        text.Append(cell).Append(' ', Math.Max(1, random.Next(10, 20) - 2 * cell.Length));
                    break;
                default:
                    text.AppendJoin(',', row.Select(c => c.AsSpan().IndexOfAny(",\"\n") >= 0 && random.Next(5) > 0 ? '"' + c.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : c));
                    break;
            }

            text.Append(random.Next(40) == 0 ? "\n\n" : "\n");
        }
    }

    private static void AppendPage(StringBuilder text, List<List<string>> rows, Random random, int depth)
    {
        text.Append("<table>");
        if (random.Next(4) == 0)
            text.Append("<caption>主要指标(单位:%)</caption>");
        foreach (var row in rows)
        {
            text.Append("<tr>");
            foreach (var cell in row)
            {
                text.Append(random.Next(8) == 0 ? "<th" : "<td");
                if (random.Next(8) == 0)
                    text.Append(CultureInfo.InvariantCulture, $" rowspan=\"{random.Next(0, 6)}\"");
                if (random.Next(10) == 0)
                    text.Append(CultureInfo.InvariantCulture, $" colspan={random.Next(0, 5)}");
                text.Append('>').Append(WebUtility.HtmlEncode(cell));
                if (depth < 2 && random.Next(60) == 0)
                    AppendPage(text, [.. rows.Take(3)], random, depth + 1);
                text.Append(random.Next(20) == 0 ? "" : "</td>");
            }

            text.Append(random.Next(20) == 0 ? "" : "</tr>");
        }

        text.Append("</table>");
    }

    private static string One(string[] choices, Random random) => choices[random.Next(choices.Length)];
}
