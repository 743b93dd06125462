using System.Collections.Immutable;
using System.Globalization;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery.Samples;

internal static class GapSamples
{
    public static IEnumerable<Sample> All()
    {
        yield return new(
            "预期寿命目标与市级目标的差距",
            "正数向右为优；宁波的江北区没有市级目标，列在下方并说明原因。",
            Of("gap-life", "人均预期寿命：2025年目标与市级目标之差", "岁", "重庆市目标 79.3岁",
                [(Build.Yuzhong, "+1.7"), (Build.Jiangbei, "+0.2"), (Build.Yongchuan, "0")],
                [new(Build.Ningbo, ChartStatus.NoTarget, "无市级目标", "文件未给出宁波市的目标，不借用重庆市目标")]),
            Build.AllSizes);
        yield return new(
            "无法判定的差距",
            "界限值不能相减：无法判定与不可比逐条列出，不画成零。",
            Of("gap-undetermined", "普惠性幼儿园覆盖率：2025年目标与市级目标之差", "个百分点", "重庆市目标 >85%",
                [(Build.Jiangbei, "≥+5"), (Build.Yuzhong, ">+3")],
                [new(Build.Yongchuan, ChartStatus.Missing, "无数据"), new(Build.Ningbo, ChartStatus.NotComparable, "不可比", "宁波的指标是在园幼儿占比，与幼儿园覆盖率不是同一指标")]),
            ChartSize.Page, ChartSize.Phone);
        yield return new(
            "一个区县的全部差距",
            "按达成率排列的指标；长名称折行，最差的在最下。",
            Indicators(),
            Build.AllSizes);
        yield return new(
            "四十个区县的差距",
            "由优到差排序，正负两侧都有空间放数字。",
            Many(),
            Build.AllSizes);
        yield return new(
            "没有一个可以计算",
            "没有条形时只列原因。",
            Of("gap-none", "养老服务床位总量", "张", "", [], [new(Build.Yuzhong, ChartStatus.NotComparable, "不可比", "市级目标是全市总量，区县值与之相减没有意义"), new(Build.Jiangbei, ChartStatus.Undetermined, "无法判定", ">80 对 >85")]),
            ChartSize.Page, ChartSize.Half);
        yield return new(
            "全部为零",
            "达到目标的差距是零，也看得见。",
            Of("gap-zero", "高中阶段教育毛入学率", "个百分点", "市级目标", [(Build.Yuzhong, "0"), (Build.Jiangbei, "0"), (Build.Yongchuan, "0")], []),
            ChartSize.Page);
    }

    private static GapBar Bar(ChartArea area, string text, string unit)
    {
        var value = Build.V(text.Replace("+", "", StringComparison.Ordinal))!;
        var status = value.Number > 0 ? ChartStatus.Exceeds : value.Number < 0 ? ChartStatus.Short : ChartStatus.Met;
        return new GapBar(area, value with { Text = text + unit }, status, status switch { ChartStatus.Exceeds => "优于市级目标", ChartStatus.Met => "达到", _ => "未达到" });
    }

    private static GapChart Of(string id, string title, string unit, string zero, (ChartArea, string)[] bars, ImmutableArray<GapRemark> remarks) => new()
    {
        Id = id,
        Title = title,
        Subtitle = "单位：" + unit,
        AltText = title + "。",
        SourceLine = Build.Source,
        Axis = ChartAxis.Over(bars.Select(b => Bar(b.Item1, b.Item2, unit).Difference.Number), "差距", unit, fromZero: true),
        Bars = GapChart.Sorted(bars.Select(b => Bar(b.Item1, b.Item2, unit))),
        Remarks = remarks,
        BetterLabel = "优于目标",
        WorseLabel = "差于目标",
        ZeroLabel = zero,
        Legend = [new(ChartStatus.Exceeds, "优于市级目标"), new(ChartStatus.Met, "达到"), new(ChartStatus.Short, "未达到")],
    };

    private static GapChart Indicators() => Of("gap-indicators", "渝中区：与市级目标的差距（占目标的百分比）", "%", "", [
        (new("a", "每千人口拥有3岁以下婴幼儿托位数"), "0"),
        (new("b", "人均预期寿命"), "+2.1"),
        (new("c", "劳动年龄人口平均受教育年限"), "+4.2"),
        (new("d", "新建城区、新建居住区配套建设养老服务设施达标率"), "−12.5"),
        (new("e", "一刻钟居家养老服务圈，助餐、助浴、助洁、助行等服务机制覆盖率"), "−3.8"),
        (new("f", "经常参加体育锻炼的人数比例"), "−26.4"),
        (new("g", "养老机构护理型床位占比"), "+18.9")], []);

    private static GapChart Many() => Of("gap-forty", "经常参加体育锻炼的人数比例：与市级目标之差", "个百分点", "重庆市目标 ≥48%",
        [.. Build.Districts(40).Select((a, i) => (a, Math.Round(-14m + 22m * Build.Fraction(7, i), 1).ToString("+0.0;−0.0;0", CultureInfo.InvariantCulture)))], []);
}
