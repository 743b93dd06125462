using System.Collections.Immutable;
using System.Globalization;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery.Samples;

/// <summary>Small multiples, slopes, status counts and shares.</summary>
internal static class OtherSamples
{
    public static IEnumerable<Sample> All()
    {
        yield return new("宁波市江北区的年度目标", "同一组年份，各自的数值轴；实心是实际值，空心是目标。", Multiples(), Build.AllSizes);
        yield return new("四区的两个时点", "多个区县用颜色和形状区分。", Compared(), ChartSize.Page, ChartSize.Half, ChartSize.Phone);
        yield return new("名次的变化", "第一名在上；没有评分的区县写在下方。", Slope("slope-four", 4, ["2020年", "2025年目标"]), Build.AllSizes);
        yield return new("方法之间的名次", "三种标准化方法下的名次；并列的分开画。", Slope("slope-methods", 8, ["极差标准化", "Z分数", "名次法"]), ChartSize.Page, ChartSize.Phone);
        yield return new("四十个区县的名次", "重点区县着色，其余为灰线。", Slope("slope-forty", 40, ["2020年", "2023年"]), ChartSize.Page, ChartSize.Phone);
        yield return new("各区目标达成情况", "堆叠条旁列出数字，表头是图例。", Status("status-four", 4), Build.AllSizes);
        yield return new("十二个区县的达成情况", "计数为零的也写出来。", Status("status-twelve", 12), ChartSize.Page, ChartSize.Phone);
        yield return new("占全市总量与占全市人口", "条形是占总量的比重，竖线是占常住人口的比重，右列是两者之比。", Share("share-totals"), Build.AllSizes);
    }

    private static SmallMultiplesChart Multiples()
    {
        (string Name, string Unit, string[] Values)[] rows =
        [
            ("每千人口拥有3岁以下婴幼儿托位数", "个", ["4.04", "4", "4.2", "4.55", "5.00", "5.50"]),
            ("普惠托位占比", "%", ["70", "72", "75", "80", "83", "85"]),
            ("婴幼儿照护服务机构从业人员持证率", "%", ["65", "70", "75", "80", "85", "90"]),
            ("普惠性幼儿园在园幼儿占比", "%", ["97.5", "97.6", "97", "95", "95", "96"]),
            ("儿童青少年近视率", "%", ["54.15", "53.15", "52.15", "51.15", "50.15", "49.15"]),
            ("办学条件校际优质均衡差异系数", "", ["0.26", "0.26", "0.26", "0.25", "0.25", "0.25"]),
            ("城镇登记失业率", "%", ["1.74", "<3.5", "<3.5", "<3.5", "<3.5", "<3.5"]),
            ("人均预期寿命", "岁", ["83.13", "83.33", "83.33", "83.43", "83.43", "83.63"]),
        ];
        return new SmallMultiplesChart
        {
            Id = "multiples-ningbo",
            Title = "江北区（宁波）：2022年实际值与2023—2027年目标",
            AltText = "托位数由4.04个到5.5个；近视率逐年下降一个百分点；登记失业率目标均为低于3.5%。",
            SourceLine = Build.Source,
            Years = ChartAxis.Years(2022, 2027),
            Panels = [.. rows.Select(r => new ChartPanel(
                r.Name,
                r.Name,
                ChartAxis.Over(r.Values.Select(v => Build.V(v)!.Number), "", r.Unit, intervals: 3, lowest: 0),
                [
                    new TrajectorySeries(TrajectoryRole.Path, "目标", [.. r.Values.Skip(1).Select((v, i) => new YearPoint(2023 + i, Build.V(v)!))]) { Area = Build.Ningbo },
                    new TrajectorySeries(TrajectoryRole.Actual, "实际值", [new(2022, Build.V(r.Values[0])!)]) { Area = Build.Ningbo },
                ]))],
        };
    }

    private static SmallMultiplesChart Compared() => new()
    {
        Id = "multiples-four",
        Title = "四区的实际值与目标",
        AltText = "四区托位数与预期寿命的两个时点。",
        SourceLine = Build.Source,
        Years = ChartAxis.Years(2020, 2027),
        Panels =
        [
            Panel("每千人口拥有3岁以下婴幼儿托位数", "个", [(2020, "1.5", 2025, "4.5"), (2020, "0.8", 2025, "≥4.5"), (2020, "1.2", 2025, "4.5"), (2022, "4.04", 2027, "5.5")], "4.5"),
            Panel("人均预期寿命", "岁", [(2020, "80.78", 2025, "81"), (2020, "79.19", 2025, "79.5"), (2020, "78.15", 2025, "79.3"), (2022, "83.13", 2027, "83.63")], "79.3"),
        ],
    };

    private static ChartPanel Panel(string name, string unit, (int From, string Old, int To, string New)[] rows, string city) => new(
        name,
        name,
        ChartAxis.Over(rows.SelectMany(r => new[] { Build.V(r.Old)!.Number, Build.V(r.New)!.Number }), "", unit, intervals: 3),
        [.. rows.Select((r, i) => new TrajectorySeries(TrajectoryRole.Path, "", [new(r.From, Build.V(r.Old)!), new(r.To, Build.V(r.New)!)]) { Area = Build.Four[i] })])
    {
        References = [new ReferenceLine("cq", "重庆市目标", Build.V(city)!)],
    };

    private static SlopeChart Slope(string id, int count, ImmutableArray<string> stages)
    {
        var areas = Build.Districts(count);
        var ranks = Enumerable.Range(0, stages.Length).Select(s => Enumerable.Range(0, count).OrderBy(i => Build.Fraction(s + count, i)).ThenBy(i => i).ToArray()).ToArray();
        return new SlopeChart
        {
            Id = id,
            Title = "综合得分的名次",
            AltText = "示例数据：各区县名次的变化。",
            SourceLine = Build.Source,
            Stages = stages,
            NotRankedLabel = "未评分",
            Lines = [.. areas.Select((a, i) => new SlopeLine(a, [.. ranks.Select((r, s) =>
            {
                var rank = Array.IndexOf(r, i) + 1;
                rank = rank == 3 && s == 0 ? 2 : rank;
                return count == 4 && i == 3 ? null : new ChartValue(rank, rank.ToString(CultureInfo.InvariantCulture));
            })]))],
        };
    }

    private static StatusChart Status(string id, int count)
    {
        var rows = Build.Districts(count).Select((a, i) => new StatusRow(a, [.. Enumerable.Range(0, Build.GapWords.Length).Select(s => (int)(Build.Fraction(s + 90, i) * (s == 4 ? 3 : 14)))])).ToImmutableArray();
        return new StatusChart
        {
            Id = id,
            Title = "2025年目标与市级目标比较：指标个数",
            AltText = "示例数据：各区县优于、达到与未达到市级目标的指标个数。",
            SourceLine = Build.Source,
            Axis = ChartAxis.Over(rows.Select(r => (decimal)r.Counts.Sum()), "指标", "个", fromZero: true, whole: true),
            Legend = Build.GapWords,
            Rows = rows,
        };
    }

    private static ShareChart Share(string id) => new()
    {
        Id = id,
        Title = "占全市总量的比重与占全市常住人口的比重",
        Subtitle = "2021—2025年目标",
        AltText = "永川区新增就业占全市4.0%，常住人口占3.6%；渝中区占6.7%，常住人口占1.8%。",
        SourceLine = Build.Source,
        Axis = ChartAxis.Over([6.67m, 4m, 3.58m], "占全市", "%", fromZero: true),
        ShareLabel = "占全市总量",
        PopulationLabel = "占全市常住人口",
        IndexLabel = "公平份额指数",
        Groups =
        [
            new("jobs", "城镇新增就业人数（全市 >300万人）", [
                new(Build.Yuzhong, Build.V("<6.67"), Build.V("1.84"), "<3.63"),
                new(Build.Jiangbei, Build.V("<5"), Build.V("2.89"), "<1.73"),
                new(Build.Yongchuan, Build.V("<4"), Build.V("3.58"), "<1.12"),
                new(Build.Ningbo, null, null, "", "不属于重庆市")]),
            new("beds", "养老服务床位总量（全市 25万张）", [
                new(Build.Yuzhong, Build.V("1.2"), Build.V("1.84"), "0.65"),
                new(Build.Jiangbei, Build.V("2.66"), Build.V("2.89"), "0.92"),
                new(Build.Yongchuan, Build.V("3.6"), Build.V("3.58"), "1.00")]),
        ],
    };
}
