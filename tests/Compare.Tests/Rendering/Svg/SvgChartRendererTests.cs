using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Tests.Rendering.Svg;

public sealed partial class SvgChartRendererTests
{
    [Fact]
    public void ToBytes_AChart_GivesItsFiguresAndItsRemarks() => Assert.Equal(
        "\uFEFFkey,label,op,gap,text,unit,status,remark\r\ncq-yuzhong,渝中区,=,1.7,'+1.7岁,岁,优于目标,81 对 79.3\r\nnb-jiangbei,\"江北区,宁波\",,,,岁,无市级目标,\r\n",
        Encoding.UTF8.GetString(ChartCsv.ToBytes(Chart("gap-1"))));

    [Fact]
    public void ToStandaloneSvg_AFile_CarriesItsOwnFontTitleAndSource()
    {
        var drawing = new SvgChartRenderer().ToStandaloneSvg(Chart("gap-1"), ChartTheme.Default, ChartSize.Page);
        Assert.Contains("font-family=\"'Noto Sans SC',", drawing, StringComparison.Ordinal);
        Assert.Contains(">差距</text>", drawing, StringComparison.Ordinal);
        Assert.Contains(">来源：规划</text>", drawing, StringComparison.Ordinal);
        Assert.DoesNotContain("font-family", new SvgChartRenderer().ToSvg(Chart("gap-1"), ChartTheme.Default, ChartSize.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Default_Colours_AreThoseOfTheStyleSheet()
    {
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        var sheet = Property().Matches(File.ReadAllText(Path.Combine(root, "templates", "theme.css"))).DistinctBy(m => m.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var theme = ChartTheme.Default;
        for (var i = 0; i < theme.Accents.Length; i++)
            Same(theme.Accents[i], $"accent-{i + 1}");
        foreach (var (name, colours) in new[] { ("exceeds", theme.Exceeds), ("met", theme.Met), ("near", theme.Near), ("short", theme.Short), ("undetermined", theme.Undetermined), ("not-comparable", theme.NotComparable) })
        {
            Same(colours.Strong, name);
            Same(colours.Tint, name + "-fill");
        }

        Same(theme.Text, "text");
        Same(theme.Muted, "muted");
        Same(theme.Band, "band");
        Same(theme.Background, "paper");

        void Same(string colour, string name) => Assert.Equal(colour, sheet[name], ignoreCase: true);
    }

    [GeneratedRegex("--([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6});")]
    private static partial Regex Property();

    private static GapChart Chart(string id) => new()
    {
        Id = id,
        Title = "差距",
        AltText = "渝中区比目标高1.7岁。",
        SourceLine = "来源：规划",
        Axis = ChartAxis.Over([1.7m], "差距", "岁", fromZero: true),
        Bars = [new(new("cq-yuzhong", "渝中区", 1), new(1.70m, "+1.7岁"), ChartStatus.Exceeds, "优于目标", "81 对 79.3")],
        Remarks = [new(new("nb-jiangbei", "江北区,宁波", 2), ChartStatus.NoTarget, "无市级目标")],
        BetterLabel = "优于目标",
        WorseLabel = "差于目标",
    };
}
