using System.Collections.Immutable;
using System.Globalization;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery.Samples;

internal static class ScorecardSamples
{
    // Targets for 2025 as the plans print them: 渝中区, 江北区（重庆）, 永川区, 江北区（宁波）, 重庆市.
    private static readonly (string Field, (string Name, string Unit, string[] Values)[] Rows)[] Real =
    [
        ("幼有所育", [
            ("每千人口拥有3岁以下婴幼儿托位数", "个", ["4.5", "≥4.5", "4.5", "4.55", "4.5"]),
            ("街道普惠性托育点覆盖率", "%", ["60", "—", "—", "—", "—"]),
            ("3岁以下儿童系统管理率", "%", ["—", "≥94", "—", "—", "—"]),
            ("孤儿和事实无人抚养儿童保障覆盖率", "", ["应保尽保", "应保尽保", "100", "—", "应保尽保"])]),
        ("学有所教", [
            ("普惠性幼儿园覆盖率", "%", [">88", "≥90", "—", "—", ">85"]),
            ("学前教育毛入园率", "%", ["100", "100", "99.5", "—", ">93"]),
            ("九年义务教育巩固率", "%", ["100", "100", "100", "—", ">96"]),
            ("高中阶段教育毛入学率", "%", ["100", "100", "99", "—", ">98.5"]),
            ("劳动年龄人口平均受教育年限", "年", [">12.5", "13", "12.4", "—", "12"])]),
        ("劳有所得", [
            ("城镇调查失业率", "%", ["<5", "—", "<5.5", "—", "<5.5"]),
            ("城镇新增就业人数（五年累计）", "万人", ["【20】", "15", "【12】", "—", "【>300】"])]),
        ("病有所医", [
            ("人均预期寿命", "岁", ["81", "79.5", "79.3", "83.43", "79.3"]),
            ("居民健康素养水平", "%", ["—", "≥30", "≥30", "—", "≥28"]),
            ("每千人口拥有注册护士数", "人", ["—", "≥9", "4.7", "—", "4.7"])]),
        ("老有所养", [
            ("养老机构护理型床位占比", "%", ["≥60", "≥80", "≥60", "—", ">60"]),
            ("新建城区、新建居住区配套建设养老服务设施达标率", "%", ["100", "100", "100", "—", "100"])]),
    ];

    public static IEnumerable<Sample> All()
    {
        yield return new("四区计分卡", "每格有数值与符号；无数据画斜线；市级目标单独成列。", RealChart(), Build.AllSizes);
        yield return new("十二个区县的计分卡", "列变窄时符号移到数值下方。", Made("scorecard-twelve", 12, 10), ChartSize.Page, ChartSize.Slide);
        yield return new("四十个区县的计分卡", "放不下数值时只画符号，区县名竖排。", Made("scorecard-forty", 40, 14), ChartSize.Page, ChartSize.Slide);
        yield return new("一个区县的计分卡", "只有一列时格子不拉得过宽。", Made("scorecard-one", 1, 8), ChartSize.Page, ChartSize.Phone);
        yield return new("全部无数据的计分卡", "整张表没有数据也看得懂。", Empty(), ChartSize.Page);
    }

    private static ScorecardChart RealChart() => new()
    {
        Id = "scorecard-four",
        Title = "2025年目标计分卡",
        Subtitle = "各区2025年目标与市级目标比较",
        AltText = "四区十六项指标的2025年目标与市级目标：渝中区与江北区（重庆）多项优于市级目标，宁波的江北区无市级目标。",
        SourceLine = Build.Source,
        Columns = Build.Four,
        RowHeader = "指标",
        TargetHeader = "重庆市目标",
        Groups = [.. Real.Select((g, n) => new ScorecardGroup(
            "f-" + n.ToString(CultureInfo.InvariantCulture),
            g.Field,
            [.. g.Rows.Select((r, m) => new ScorecardRow(
                string.Create(CultureInfo.InvariantCulture, $"i-{n}-{m}"),
                r.Name,
                r.Unit,
                [.. r.Values.Take(4).Select((v, i) => Cell(v, r.Values[4], i, r.Name))],
                r.Values[4] == "—" ? new ScorecardCell(null, "—", ChartStatus.None, "") : new ScorecardCell(Number(r.Values[4]), r.Values[4], ChartStatus.None, "")))]))],
        Legend = Build.GapWords,
    };

    private static ScorecardCell Cell(string value, string target, int column, string name)
    {
        if (value == "—")
            return new ScorecardCell(null, "—", ChartStatus.Missing, "无数据");
        var own = Number(value);
        var city = Number(target);
        var status = own is null ? ChartStatus.NotComparable
            : column == 3 || city is null ? ChartStatus.NoTarget
            : value.StartsWith('【') ? ChartStatus.NotComparable
            : own.Number == city.Number ? ChartStatus.Met
            : own.Number > city.Number != name.Contains("失业率", StringComparison.Ordinal) ? ChartStatus.Exceeds : ChartStatus.Short;
        return new ScorecardCell(own, value, status, Build.GapWords.First(w => w.Status == status).Word);
    }

    private static ChartValue? Number(string text) => text is "—" or "应保尽保" || text.StartsWith('【') ? null : Build.V(text);

    private static ScorecardChart Made(string id, int districts, int rows)
    {
        var areas = Build.Districts(districts);
        ChartStatus[] cycle = [ChartStatus.Exceeds, ChartStatus.Met, ChartStatus.Short, ChartStatus.Near, ChartStatus.Undetermined, ChartStatus.Missing, ChartStatus.Met, ChartStatus.NoTarget];
        return RealChart() with
        {
            Id = id,
            AltText = "示例数据的计分卡。",
            Columns = areas,
            TargetHeader = districts > 20 ? "" : "重庆市目标",
            Groups = [.. Real.Take((rows + 3) / 4).Select((g, n) => new ScorecardGroup("f-" + n.ToString(CultureInfo.InvariantCulture), g.Field, [.. g.Rows.Select((r, m) => new ScorecardRow(
                string.Create(CultureInfo.InvariantCulture, $"i-{n}-{m}"),
                r.Name,
                r.Unit,
                [.. areas.Select((_, i) =>
                {
                    var status = cycle[(int)(Build.Fraction(n * 10 + m, i) * 8)];
                    var value = Math.Round(40m + 60m * Build.Fraction(n + 50, i + m), 1);
                    return status == ChartStatus.Missing ? new ScorecardCell(null, "—", status, "无数据") : new ScorecardCell(Build.V(value.ToString(CultureInfo.InvariantCulture)), value.ToString(CultureInfo.InvariantCulture), status, "示例");
                })],
                districts > 20 ? null : new ScorecardCell(Build.V("85"), "85", ChartStatus.None, "")))]))],
            Legend = Build.GapWords.Insert(2, new StatusWord(ChartStatus.Near, "接近")),
        };
    }

    private static ScorecardChart Empty()
    {
        var chart = RealChart();
        return chart with
        {
            Id = "scorecard-empty",
            AltText = "没有任何数据。",
            Groups = [.. chart.Groups.Take(2).Select(g => g with { Rows = [.. g.Rows.Select(r => r with { Cells = [.. r.Cells.Select(_ => new ScorecardCell(null, "—", ChartStatus.Missing, "无数据"))] })] })],
        };
    }
}
