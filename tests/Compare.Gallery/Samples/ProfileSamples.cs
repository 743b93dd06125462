using System.Collections.Immutable;
using System.Globalization;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery.Samples;

internal static class ProfileSamples
{
    private static readonly (string Field, (string Name, string Unit, string Own, string City, string[] Others, bool Lower)[] Rows)[] Real =
    [
        ("幼有所育", [("每千人口拥有3岁以下婴幼儿托位数", "个", "≥4.5", "4.5", ["4.5", "4.5", "4.55"], false)]),
        ("学有所教", [
            ("普惠性幼儿园覆盖率", "%", "≥90", ">85", [">88"], false),
            ("学前教育毛入园率", "%", "100", ">93", ["100", "99.5"], false),
            ("高中阶段教育毛入学率", "%", "100", ">98.5", ["100", "99"], false),
            ("劳动年龄人口平均受教育年限", "年", "13", "12", [">12.5", "12.4"], false)]),
        ("劳有所得", [("城镇调查失业率", "%", "", "<5.5", ["<5", "<5.5"], true)]),
        ("病有所医", [
            ("人均预期寿命", "岁", "79.5", "79.3", ["81", "79.3", "83.43"], false),
            ("每千人口拥有注册护士数", "人", "≥9", "4.7", ["4.7"], false),
            ("每万人口拥有全科医师数", "人", "≥4", "", ["4"], false)]),
        ("老有所养", [("街道普惠性托育点覆盖率", "%", "", "", [], false)]),
    ];

    public static IEnumerable<Sample> All()
    {
        yield return new("江北区（重庆）与各区比较", "每行一条刻度，由最差到最好；大标记是本区，小圆点是其他区县，竖线是市级目标。", Profile("profile-jiangbei"), Build.AllSizes);
        yield return new("在四十个区县中的一个", "三十九个其他区县的小圆点；左边差，右边好。", Many("profile-forty", 39), ChartSize.Page, ChartSize.Phone);
    }

    private static ProfileChart Profile(string id) => new()
    {
        Id = id,
        Title = "江北区（重庆）：2025年目标与各区、全市比较",
        Subtitle = "每个指标的刻度由四区与全市中最差值到最好值",
        AltText = "江北区（重庆）的护士数、护理型床位目标高于全市，托位数与全市持平。",
        SourceLine = Build.Source,
        Area = Build.Jiangbei,
        RowHeader = "指标",
        OwnHeader = "本区目标",
        CityHeader = "重庆市目标",
        WorstHeader = "最差",
        BestHeader = "最好",
        OthersLabel = "其他区县",
        NoDataLabel = "无数据",
        Legend = [new(ChartStatus.Exceeds, "优于市级目标"), new(ChartStatus.Met, "达到"), new(ChartStatus.Short, "未达到")],
        Groups = [.. Real.Select(g => new ProfileGroup(g.Field, g.Field, [.. g.Rows.Select(r => Row(r.Name, r.Unit, r.Own, r.City, r.Others, r.Lower))]))],
    };

    private static ProfileRow Row(string name, string unit, string own, string city, string[] others, bool lower)
    {
        var (mine, its) = (Build.V(own), Build.V(city));
        return new ProfileRow
        {
            Key = name,
            Label = name,
            Unit = unit,
            Own = mine,
            City = its,
            Others = [.. others.Select((o, i) => new ProfileMark(i < 3 ? new[] { Build.Yuzhong, Build.Yongchuan, Build.Ningbo }[i] : new ChartArea("d-" + i.ToString(CultureInfo.InvariantCulture), "某区"), Build.V(o)!))],
            LowerIsBetter = lower,
            Status = mine is null || its is null ? ChartStatus.None : mine.Number == its.Number ? ChartStatus.Met : mine.Number > its.Number != lower ? ChartStatus.Exceeds : ChartStatus.Short,
            Word = mine is null ? "无数据" : "已比较",
        };
    }

    private static ProfileChart Many(string id, int others) => Profile(id) with
    {
        AltText = "示例数据：一个区县在四十个区县中的位置。",
        Groups = [.. Real.Take(3).Select((g, n) => new ProfileGroup(g.Field, g.Field, [.. g.Rows.Select((r, m) => Row(
            r.Name,
            r.Unit,
            Text(60m + 30m * Build.Fraction(n + 1, m)),
            "85",
            [.. Enumerable.Range(0, others).Select(i => Text(50m + 50m * Build.Fraction(n * 7 + m, i)))],
            r.Lower))]))],
    };

    private static string Text(decimal value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
