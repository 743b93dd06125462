using System.Collections.Immutable;
using System.Globalization;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery.Samples;

internal static class TrajectorySamples
{
    public static IEnumerable<Sample> All()
    {
        yield return new(
            "托位数的路径",
            "基期、2023年实际、所需进度与按现有速度的外推；两点之间的直线没有误差范围。",
            Childcare(),
            Build.AllSizes);
        yield return new(
            "带预测区间的路径",
            "四个实际值之后才给出95%预测区间。",
            Interval(),
            ChartSize.Page, ChartSize.Half, ChartSize.Phone);
        yield return new(
            "年度目标路径",
            "宁波市江北区逐年给出目标；2023年目标低于2022年实际。",
            Yearly(),
            Build.AllSizes);
        yield return new(
            "只有一个点",
            "只有基期，没有目标：不画线，也不外推。",
            Of("trajectory-single", "居民健康素养水平", "%", [(2020, "24.13")], "", "", ChartStatus.Undetermined, "无法判定：只有一个实际值"),
            ChartSize.Page, ChartSize.Phone);
        yield return new(
            "目标等于基期",
            "值域为零的路径：线在中间。",
            Of("trajectory-flat", "九年义务教育巩固率", "%", [(2020, "100"), (2023, "100")], "100", ">96", ChartStatus.Met, "已实现并保持（中国中期评估口径）"),
            ChartSize.Page);
        yield return new(
            "越低越好的界限目标",
            "失业率的目标是上限，箭头向下。",
            Of("trajectory-unemployment", "城镇调查失业率", "%", [(2020, "5.5"), (2023, "5.2")], "<5", "<5.5", ChartStatus.Near, "进度滞后（中国中期评估口径）"),
            ChartSize.Page, ChartSize.Half);
        yield return new(
            "二十年的路径",
            "年份多时刻度变稀，数字仍不重叠。",
            Of("trajectory-long", "养老服务床位总量", "张", [.. Enumerable.Range(2001, 20).Select(y => (y, (120000m + (y - 2001) * 6500m + 9000m * Build.Fraction(5, y)).ToString("0", CultureInfo.InvariantCulture)))], "≥300000", "250000", ChartStatus.Exceeds, "超前"),
            Build.AllSizes);
    }

    private static TrajectoryChart Childcare()
    {
        var chart = Of("trajectory-childcare", "每千人口拥有3岁以下婴幼儿托位数", "个", [(2020, "0.8"), (2023, "3.39")], "≥4.5", "4.5", ChartStatus.Exceeds, "快于时序进度：已完成70.0%，时间过去60%（中国中期评估口径）");
        return chart with
        {
            AltText = "江北区（重庆）托位数2020年为0.8个，2023年为3.39个，已完成目标的70.0%，时间过去60%；按现有速度2025年约为5.12个，高于目标4.5个。",
            Axis = ChartAxis.Over([0.8m, 5.12m], "", "个", fromZero: true),
            Series = chart.Series.InsertRange(1, ImmutableArray.Create(
                new TrajectorySeries(TrajectoryRole.Projection, "按现有速度外推", [new(2023, Build.V("3.39")!), new(2025, new ChartValue(5.1166667m, "5.12"))]),
                new TrajectorySeries(TrajectoryRole.Schedule, "匀速进度", [new(2020, Build.V("0.8")!), new(2025, Build.V("4.5")!)]))),
        };
    }

    private static TrajectoryChart Interval()
    {
        var chart = Of("trajectory-interval", "养老机构护理型床位占比", "%", [(2020, "36"), (2021, "42.5"), (2022, "51"), (2023, "55.2")], "≥80", ">60", ChartStatus.Short, "慢于时序进度（中国中期评估口径）");
        return chart with
        {
            Axis = ChartAxis.Over([36m, 80m, 58m, 78m], "", "%", fromZero: true, highest: 100),
            Series = chart.Series.Insert(1, new TrajectorySeries(TrajectoryRole.Projection, "线性外推", [new(2023, Build.V("55.2")!), new(2024, Build.V("62.75")!), new(2025, Build.V("69.37")!)])),
            Interval = [new(2023, 50.1m, 60.3m), new(2024, 55.4m, 70.1m), new(2025, 60.6m, 78.2m)],
            IntervalLabel = "95%预测区间",
        };
    }

    private static TrajectoryChart Yearly()
    {
        var chart = Of("trajectory-yearly", "每千人口拥有3岁以下婴幼儿托位数", "个", [(2022, "4.04")], "", "", ChartStatus.Undetermined, "无法判定：只有一个实际值");
        ImmutableArray<YearPoint> path = [new(2023, Build.V("4")!), new(2024, Build.V("4.2")!), new(2025, Build.V("4.55")!), new(2026, Build.V("5")!), new(2027, Build.V("5.5")!)];
        return chart with
        {
            Area = Build.Ningbo,
            Years = ChartAxis.Years(2022, 2027),
            Axis = ChartAxis.Over([4m, 5.5m], "", "个"),
            Series = chart.Series.Add(new TrajectorySeries(TrajectoryRole.Path, "年度目标", path)),
        };
    }

    private static TrajectoryChart Of(string id, string title, string unit, (int Year, string Value)[] actual, string target, string city, ChartStatus status, string verdict)
    {
        var points = actual.Select(a => new YearPoint(a.Year, Build.V(a.Value)!)).ToImmutableArray();
        var end = Math.Max(points[^1].Year + 2, 2025);
        var series = ImmutableArray.Create(new TrajectorySeries(TrajectoryRole.Actual, "实际值", points));
        if (Build.V(target) is { } aim)
        {
            series = series.Add(new TrajectorySeries(TrajectoryRole.Required, "达标所需进度", [points[^1], new(end, aim)]));
            series = series.Add(new TrajectorySeries(TrajectoryRole.Target, "本区目标", [new(end, aim)]));
        }

        var values = points.Select(p => p.Value.Number).Concat(new[] { target, city }.Select(Build.V).Where(v => v is not null).Select(v => v!.Number));
        return new TrajectoryChart
        {
            Id = id,
            Title = "江北区（重庆）：" + title,
            Subtitle = "单位：" + unit,
            AltText = title + "的实际值、目标与外推。",
            SourceLine = Build.Source,
            Years = ChartAxis.Years(points[0].Year, end),
            Axis = ChartAxis.Over(values, "", unit, lowest: 0, highest: unit == "%" ? 100 : null),
            Area = Build.Jiangbei,
            Series = series,
            References = Build.V(city) is { } line ? [new ReferenceLine("cq", "重庆市目标", line)] : [],
            Status = status,
            Verdict = verdict,
        };
    }
}
