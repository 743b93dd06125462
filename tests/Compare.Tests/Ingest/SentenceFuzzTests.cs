using System.Globalization;
using System.Text;

namespace Compare.Tests.Ingest;

/// <summary>
/// Sentences put together at random from what such sentences are made of: names, times, verbs, figures, units, bounds, marks of lists and
/// brackets. Hardly one makes sense, so what they state is not looked at; they bring the reader into states that no real text and no
/// damaged one happens to hold. COMPARE_SENTENCES sets the number of texts of a hundred paragraphs, COMPARE_SENTENCES_FROM the first.
/// </summary>
public sealed class SentenceFuzzTests
{
    private const int Seed = 20240606;
    private const int Everyday = 60;
    private const int Paragraphs = 100;

    private static readonly string[] Names =
    [
        "人均预期寿命", "每千人口执业(助理)医师数", "注册护士", "每千常住人口医疗卫生机构床位数", "城镇登记失业率", "城镇新增就业", "婴儿死亡率", "5岁以下儿童死亡率",
        "九年义务教育巩固率", "学前三年毛入园率", "普惠性幼儿园覆盖率", "养老床位", "护理型床位占比", "基本养老保险参保率", "常住人口", "户籍人口", "城镇化率", "地区生产总值",
        "GDP", "一般公共预算收入", "人均可支配收入", "城乡", "城镇", "农村", "居民", "60岁以上老年人口", "其中", "体育场地面积", "空气质量优良天数比例", "学位", "全市", "渝中区", "全国",
    ];

    private static readonly string[] Times =
    [
        "2020年", "2025年", "到2025年", "2023年底", "2021—2025年", "“十三五”期间", "十四五", "去年", "今年", "五年来", "目前", "截至2022年末", "从2015年", "比2020年", "2023年、2025年、2027年",
        "2023、2024、2025年", "一季度", "上半年", "1—11月", "年均", "累计", "同比", "期末", "2019年以来", "202560岁", "15年",
    ];

    private static readonly string[] Verbs =
    [
        "达到", "达", "为", "分别达", "分别为", "分别降至", "分别增长", "分别由", "提高到", "由", "从", "增加", "增长", "下降", "下降到", "超过", "突破", "控制在", "不低于", "占", "占比", "完成", "新增", "实现", "力争",
        "将", "提高", "降低", "个百分点", "约", "近", "至少", "不超过", "均", "各", "有", "建成", "排名第", "是", "翻一番", "其中", "比上年", "高于", "低于",
    ];

    private static readonly string[] Units =
    [
        "%", "％", "‰", "人", "万人", "亿元", "万元", "元", "张", "个", "所", "平方米", "岁", "个百分点", "名", "/10万", "万", "亿", "倍", "∶1", "天", "户", "套", "", "", "左右", "以上", "以内", "%以上", "余人", "多个", "km2", "的",
    ];

    private static readonly string[] Joints =
    [
        "、", "，", ",", "；", "。", "和", "及", "与", ":", "：", "(", ")", "（", "）", "“", "”", "《", "》", " ", "  ", "　", "/", "-", "—", "~", "至", "的", "等", "！", "?", "\u200b", "\u00ad", "\uFFFD", "|", "1.", "一、", "（二）", "每", "每千", "第", "…",
    ];

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    [Fact]
    public void Read_AnySentence_NeverThrowsAndKeepsItsPlace()
    {
        var first = Setting("COMPARE_SENTENCES_FROM", 0);
        var facts = 0;
        Parallel.For(first, first + Setting("COMPARE_SENTENCES", Everyday), i =>
        {
            var text = Text(new Random(Seed + i));
            var result = IngestSample.Read(text, "a.txt");
            Interlocked.Add(ref facts, result.Facts.Length);
            var lines = text.Split('\n');
            foreach (var fault in result.Diagnostics.Where(d => d.Code is "ING050" or "ING110"))
                Assert.Fail($"seed {i}: {fault.Message}: {lines[Math.Max(0, fault.Line - 1)]}");
            foreach (var fact in result.Facts)
            {
                Assert.InRange(fact.Source.Line, 1, lines.Length);
                Assert.True(fact.Source.Evidence.Length is > 0 and <= 60, $"seed {i}: evidence '{fact.Source.Evidence}'");
                Assert.True(lines[fact.Source.Line - 1].Contains(fact.Source.Evidence, StringComparison.Ordinal), $"seed {i}: '{fact.Source.Evidence}' does not stand in line {fact.Source.Line}");
                Assert.InRange(fact.Subject.Length, 2, 80);
            }
        });
        Assert.True(facts > Everyday, "hardly a fact was read, so nothing was tested");
    }

    private static string Text(Random random)
    {
        string[] titles = ["渝中区2023年国民经济和社会发展统计公报", "江北区公共服务“十四五”规划", "2023年政府工作报告", "新闻", ""];
        var text = new StringBuilder(titles[random.Next(titles.Length)]);
        for (var n = 0; n < Paragraphs; n++)
        {
            text.Append('\n');
            for (var k = random.Next(2, 40); k > 0; k--)
                AppendPiece(text, random);
        }

        return text.ToString();
    }

    private static void AppendPiece(StringBuilder text, Random random)
    {
        switch (random.Next(16))
        {
            case < 3:
                text.Append(One(Names, random));
                break;
            case < 5:
                text.Append(One(Verbs, random));
                break;
            case < 6:
                text.Append(One(Times, random));
                break;
            case < 9:
                AppendFigure(text, random);
                break;
            case < 11:
                AppendList(text, random, figures: random.Next(3) > 0);
                break;
            case < 12:
                text.Append("分别").Append(One(Verbs, random));
                break;
            default:
                text.Append(One(Joints, random));
                break;
        }
    }

    // Lists are what sentences of figures are made of; single pieces would hardly ever come together as one.
    private static void AppendList(StringBuilder text, Random random, bool figures)
    {
        var unit = random.Next(2) == 0 ? One(Units, random) : null;
        for (var n = random.Next(2, 5); n > 0; n--)
        {
            if (figures)
                AppendFigure(text, random, unit);
            else
                text.Append(One(Names, random));
            if (n > 1)
                text.Append(random.Next(8) == 0 ? One(Joints, random) : n == 2 && random.Next(2) == 0 ? "和" : "、");
        }
    }

    private static void AppendFigure(StringBuilder text, Random random, string? unit = null)
    {
        var value = random.Next(1, 100_000) / 100m * (random.Next(8) == 0 ? 1000m : 1m);
        text.Append(value.ToString((random.Next(12) == 0 ? "N" : "F") + random.Next(4).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)).Append(unit ?? One(Units, random));
    }

    private static string One(string[] choices, Random random) => choices[random.Next(choices.Length)];
}
