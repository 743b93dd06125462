using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Benchmarks;

/// <summary>Drawing one chart of each costly kind.</summary>
[MemoryDiagnoser]
public class ChartBenchmarks
{
    private readonly SvgChartRenderer _renderer = new();
    private DumbbellChart _dumbbell = null!;
    private ScorecardChart _scorecard = null!;

    [Params(4, 12, 40)]
    public int Districts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(2025);
        var areas = Enumerable.Range(1, Districts).Select(i => new ChartArea("a" + i.ToString(CultureInfo.InvariantCulture), "第" + i.ToString(CultureInfo.InvariantCulture) + "区", i % 9)).ToImmutableArray();
        _dumbbell = new DumbbellChart
        {
            Id = "dumbbell",
            Title = "每千人口拥有3岁以下婴幼儿托位数",
            AltText = "各区基期与目标",
            Axis = ChartAxis.Over([0m, 100m], "", "%"),
            Rows = [.. areas.Select(a => new DumbbellRow(a, Value(), null, Value()))],
            References = [new ReferenceLine("city", "全市目标", Value())],
            BaselineLabel = "2020年",
            TargetLabel = "2025年目标",
            NoDataLabel = "无数据",
        };
        _scorecard = new ScorecardChart
        {
            Id = "scorecard",
            Title = "计分卡",
            AltText = "各区指标",
            Columns = areas,
            TargetHeader = "全市目标",
            Legend = [new StatusWord(ChartStatus.Met, "达到")],
            Groups = [new ScorecardGroup("g", "幼有所育", [.. Enumerable.Range(1, 40).Select(r => new ScorecardRow(
                "r", "新建居住区配套建设养老服务设施达标率", "%", [.. areas.Select(_ => new ScorecardCell(Value(), "95", ChartStatus.Met, "达到"))], new ScorecardCell(Value(), "100", ChartStatus.None, "")))])],
        };

        ChartValue Value()
        {
            var number = Math.Round((decimal)random.NextDouble() * 100m, 1);
            return new ChartValue(number, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Benchmark]
    public string Dumbbell() => _renderer.ToSvg(_dumbbell, ChartTheme.Default, ChartSize.Page);

    [Benchmark]
    public string Scorecard() => _renderer.ToSvg(_scorecard, ChartTheme.Default, ChartSize.Page);
}
