using System.Collections.Immutable;
using System.Globalization;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery.Samples;

internal static class DumbbellSamples
{
    public static IEnumerable<Sample> All()
    {
        yield return new(
            "托位数：四区",
            "有年中值的江北区（重庆）用菱形标出2023年；市级目标线只穿过重庆三区。",
            Childcare("dumbbell-childcare", Rows(("0.8", "3.39", "≥4.5"), ("1.5", "", "4.5"), ("1.2", "", "4.5"), ("4.04", "", "5.5"))),
            Build.AllSizes);
        yield return new(
            "失业率：只有界限值",
            "空心圆为不含本数的界限，箭头指向开放的一侧；越低越好。",
            Of("dumbbell-unemployment", "城镇调查失业率", "%", [("5.5", "5.2", ""), ("<4.5", "", "<5"), ("<5.5", "", "<5.5"), ("1.74", "", "<3.5")], "<5.5", "← 越低越好"),
            ChartSize.Page, ChartSize.Phone);
        yield return new(
            "全部缺失",
            "没有任何数据的区县画斜线并写明，而不是画成零。",
            Of("dumbbell-missing", "街道普惠性托育点覆盖率", "%", [("", "", ""), ("", "", ""), ("", "", ""), ("", "", "")], "", ""),
            ChartSize.Page, ChartSize.Phone);
        yield return new(
            "全部相等",
            "值域为零时坐标轴仍有两侧余地。",
            Of("dumbbell-equal", "高中阶段教育毛入学率", "%", [("100", "", "100"), ("100", "", "100"), ("100", "", "100"), ("100", "", "100")], ">98.5", "越高越好 →"),
            ChartSize.Page, ChartSize.Half);
        yield return new(
            "一个区县",
            "只有一行时图仍然完整。",
            Of("dumbbell-one", "居民健康素养水平", "%", [("24.13", "", "30")], "≥28", "越高越好 →"),
            ChartSize.Page, ChartSize.Phone);
        yield return new(
            "长名称与大数值",
            "四十个字的名称折行；二十五万张床位的刻度不相互接触。",
            Long(),
            Build.AllSizes);
        yield return new(
            "四十个区县",
            "行高随数量缩小，名称与数值不重叠。",
            Many("dumbbell-forty", 40),
            Build.AllSizes);
        yield return new(
            "十二个区县",
            "负值与正值同在一条轴上，零线加重。",
            Negative(12),
            ChartSize.Page, ChartSize.Phone);
        yield return new(
            "English labels",
            "The same chart with Latin names: words are kept whole, the unit stands in brackets.",
            English(),
            Build.AllSizes);
    }

    private static DumbbellChart English() => Childcare("dumbbell-english", Rows(("0.8", "3.39", "≥4.5"), ("1.5", "", "4.5"), ("1.2", "", "4.5"), ("4.04", "", "5.5"))) with
    {
        Title = "Childcare places per 1,000 residents",
        Subtitle = "Baseline, latest figure and target",
        AltText = "Jiangbei District (Chongqing) rose from 0.8 to 3.39 places and aims at 4.5 or more, the city's target.",
        SourceLine = "Source: district public-service plans",
        BaselineLabel = "2020",
        LatestLabel = "2023",
        TargetLabel = "Target for 2025",
        DirectionLabel = "higher is better →",
        NoDataLabel = "no data",
        Axis = ChartAxis.Over([0.8m, 5.5m], "Places", "per 1,000", fromZero: true),
        References = [new ReferenceLine("cq", "Chongqing's target", Build.V("4.5")!) { AppliesTo = Build.Chongqing }],
        Rows =
        [
            new(Build.Jiangbei with { Label = "Jiangbei District (Chongqing)" }, Build.V("0.8"), Build.V("3.39"), Build.V("≥4.5")),
            new(Build.Yuzhong with { Label = "Yuzhong District" }, Build.V("1.5"), null, Build.V("4.5")),
            new(Build.Yongchuan with { Label = "Yongchuan District" }, Build.V("1.2"), null, Build.V("4.5")),
            new(Build.Ningbo with { Label = "Jiangbei District (Ningbo)" }, Build.V("4.04"), null, Build.V("5.5"), "2022 to 2027"),
        ],
    };

    private static ImmutableArray<DumbbellRow> Rows(params ReadOnlySpan<(string Baseline, string Latest, string Target)> figures)
    {
        var areas = new[] { Build.Jiangbei, Build.Yuzhong, Build.Yongchuan, Build.Ningbo };
        var rows = ImmutableArray.CreateBuilder<DumbbellRow>();
        for (var i = 0; i < figures.Length; i++)
            rows.Add(new DumbbellRow(areas[i], Build.V(figures[i].Baseline), Build.V(figures[i].Latest), Build.V(figures[i].Target), i == 3 ? "2022年至2027年" : ""));
        return rows.ToImmutable();
    }

    private static DumbbellChart Childcare(string id, ImmutableArray<DumbbellRow> rows) => Of(id, "每千人口拥有3岁以下婴幼儿托位数", "个", rows, "4.5", "越高越好 →") with
    {
        AltText = "江北区（重庆）托位数由0.8个升至3.39个，目标不低于4.5个；渝中区、永川区目标均为4.5个，与市级目标持平。",
    };

    private static DumbbellChart Of(string id, string title, string unit, (string, string, string)[] figures, string city, string direction) =>
        Of(id, title, unit, Rows(figures), city, direction);

    private static DumbbellChart Of(string id, string title, string unit, ImmutableArray<DumbbellRow> rows, string city, string direction)
    {
        var values = rows.SelectMany(r => new[] { r.Baseline, r.Latest, r.Target }).Append(Build.V(city)).Where(v => v is not null).Select(v => v!.Number);
        return new DumbbellChart
        {
            Id = id,
            Title = title,
            Subtitle = "单位：" + unit + "；基期、最新值与规划目标",
            AltText = title + "：各区县基期、最新值与目标的比较。",
            SourceLine = Build.Source,
            Axis = ChartAxis.Over(values, "单位", unit, lowest: 0, highest: unit == "%" ? 100 : null),
            Rows = rows,
            References = city.Length == 0 ? [] : [new ReferenceLine("cq", "重庆市目标", Build.V(city)!) { AppliesTo = Build.Chongqing }],
            BaselineLabel = "2020年",
            LatestLabel = rows.Any(r => r.Latest is not null) ? "2023年" : "",
            TargetLabel = "2025年目标",
            NoDataLabel = "无数据",
            DirectionLabel = direction,
        };
    }

    private static DumbbellChart Long()
    {
        const string Name = "城镇户籍低保低收入家庭申请公租房并符合条件的农村低收入群体住房安全保障覆盖的示范区县";
        var rows = ImmutableArray.Create(
            new DumbbellRow(new ChartArea("d-1", Name[..40], 1), Build.V("131245"), Build.V("186320"), Build.V("≥250000"), "含代管街道，2021年口径调整"),
            new DumbbellRow(new ChartArea("d-2", "新建城区、新建居住区配套建设养老服务设施达标率（%）示范先行区", 2), Build.V("2777"), null, Build.V("6650")),
            new DumbbellRow(new ChartArea("d-3", "永川区", 3), Build.V("3980"), null, Build.V("9000")));
        return Of("dumbbell-long", "养老服务床位总量", "张", rows, "", "越高越好 →");
    }

    private static DumbbellChart Many(string id, int count)
    {
        var areas = Build.Districts(count);
        var rows = areas.Select((a, i) =>
        {
            var baseline = Math.Round(60m + 30m * Build.Fraction(1, i), 1);
            var target = Math.Round(baseline + 12m * Build.Fraction(2, i) - 1m, 1);
            return new DumbbellRow(
                a,
                i % 11 == 5 ? null : Build.V(baseline.ToString(CultureInfo.InvariantCulture)),
                i % 4 == 1 ? Build.V(Math.Round(baseline + 3m, 1).ToString(CultureInfo.InvariantCulture)) : null,
                i % 11 == 5 ? null : Build.V((i % 3 == 0 ? "≥" : "") + target.ToString(CultureInfo.InvariantCulture)));
        });
        return Of(id, "普惠性幼儿园覆盖率", "%", [.. rows], "", "越高越好 →") with { References = [new ReferenceLine("cq", "重庆市目标", Build.V(">85")!)] };
    }

    private static DumbbellChart Negative(int count)
    {
        var rows = Build.Districts(count).Select((a, i) => new DumbbellRow(
            a,
            Build.V(Math.Round(-12m + 20m * Build.Fraction(3, i), 2).ToString(CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal)),
            null,
            Build.V(Math.Round(-2m + 10m * Build.Fraction(4, i), 2).ToString(CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal))));
        return Of("dumbbell-negative", "常住人口自然增长率", "‰", [.. rows], "", "");
    }
}
