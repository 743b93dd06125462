using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Quantities;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery.Samples;

/// <summary>Short ways to write samples: figures as a plan prints them.</summary>
internal static class Build
{
    public const string Source = "来源：各区“十四五”公共服务规划、宁波市江北区打造公共服务优享高地实施方案";

    public static readonly ChartSize[] AllSizes = [ChartSize.Page, ChartSize.Half, ChartSize.Slide, ChartSize.Phone];

    public static readonly ChartArea Yuzhong = new("cq-yuzhong", "渝中区", 1);
    public static readonly ChartArea Jiangbei = new("cq-jiangbei", "江北区（重庆）", 2);
    public static readonly ChartArea Yongchuan = new("cq-yongchuan", "永川区", 3);
    public static readonly ChartArea Ningbo = new("nb-jiangbei", "江北区（宁波）", 4);
    public static readonly ImmutableArray<ChartArea> Four = [Yuzhong, Jiangbei, Yongchuan, Ningbo];
    public static readonly ImmutableArray<string> Chongqing = ["cq-yuzhong", "cq-jiangbei", "cq-yongchuan"];

    public static readonly ImmutableArray<StatusWord> GapWords =
        [new(ChartStatus.Exceeds, "优于市级目标"), new(ChartStatus.Met, "达到"), new(ChartStatus.Short, "未达到"), new(ChartStatus.Undetermined, "无法判定"), new(ChartStatus.NotComparable, "不可比"), new(ChartStatus.NoTarget, "无市级目标"), new(ChartStatus.Missing, "无数据")];

    /// <summary>A figure as printed: ≥4.5, >85, &lt;5.5, 80.6; null for —.</summary>
    public static ChartValue? V(string text)
    {
        if (text is "" or "—")
            return null;
        var relation = RelationSign.Parse(text[0] is '≥' or '≤' or '>' or '<' ? text[..1] : "")!.Value;
        var number = relation == Relation.Equal ? text : text[1..];
        return new ChartValue(decimal.Parse(number.Replace("−", "-", StringComparison.Ordinal), NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), text, relation);
    }

    public static ImmutableArray<ChartArea> Districts(int count) =>
        [.. Enumerable.Range(1, count).Select(i => i <= 4 ? Four[i - 1] : new ChartArea("d-" + i.ToString(CultureInfo.InvariantCulture), Names[(i - 5) % Names.Length], count <= 8 ? i : 0))];

    /// <summary>A number between 0 and 1 that depends on its arguments alone.</summary>
    public static decimal Fraction(int seed, int index)
    {
        var mixed = unchecked((uint)(seed * 73856093) ^ (uint)(index * 19349663));
        mixed = unchecked((mixed ^ (mixed >> 13)) * 0x5bd1e995u);
        return (mixed ^ (mixed >> 15)) % 1000u / 1000m;
    }

    private static readonly string[] Names =
    [
        "大渡口区", "沙坪坝区", "九龙坡区", "南岸区", "北碚区", "渝北区", "巴南区", "涪陵区", "长寿区", "江津区", "合川区", "南川区", "綦江区", "大足区", "璧山区", "铜梁区", "潼南区", "荣昌区",
        "万州区", "开州区", "梁平区", "武隆区", "城口县", "丰都县", "垫江县", "忠县", "云阳县", "奉节县", "巫山县", "巫溪县", "黔江区", "石柱土家族自治县", "秀山土家族苗族自治县", "酉阳土家族苗族自治县", "彭水苗族土家族自治县", "两江新区",
    ];
}
