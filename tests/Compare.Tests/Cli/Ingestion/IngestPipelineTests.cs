using System.Collections.Immutable;
using System.Text;
using Compare.Cli.Files;
using Compare.Cli.Ingestion;
using Compare.Ingest;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Tests.Cli.Ingestion;

public sealed class IngestPipelineTests
{
    private const string Plan = """
        某区“十四五”公共服务规划
        专栏1 主要指标
        序号 | 指标名称 | 单位 | 2020年 | 2025年 | 指标属性 |
        1 | 每万人口拥有注册护士数 | 人 | 30 | 45 | 预期性 |
        2 | 城镇居民人均可支配收入 | 元 | 40000 | 60000 | 预期性 |
        3 | 森林覆盖率 | % | 40 | 45 | 约束性 |
        4 | 九年义务教育巩固率 | % | 98 | ≥99 | 约束性 |
        5 | 养老床位总数 | 万张 | 0.5 | 0.8 | 预期性 |
        6 | 每千人公共文化活动用房 | ㎡ | 80 | 90 | 预期性 |
        """;

    private static readonly Dataset Catalogue = DataFolder.LoadCatalogue(null).Value;
    private static readonly IngestResult Read = Run([]);

    [Fact]
    public void Run_NameWithOtherBase_ConvertsTheFigureAndSaysSo()
    {
        var nurses = Read.Observations.Where(o => o.Name == "每万人口拥有注册护士数").ToList();
        Assert.Equal([3m, 4.5m], nurses.Select(o => o.Canonical!.Number!.Value));
        Assert.All(nurses, o => Assert.Equal((AlignmentClass.Convertible, "人"), (o.Alignment, o.CanonicalUnit!.Symbol)));
        Assert.Contains(Read.Diagnostics, d => d is { Code: "ALN003", Severity: Severity.Info, Line: > 0 } && d.Message.Contains("每万人口拥有注册护士数", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_Fall_IsANegativeGrowth()
    {
        const string Report = "2024年某区政府工作报告\n一、2023年工作回顾\n一般公共预算收入4.08亿元、下降9%，社会消费品零售总额75.8亿元、增长5%。";
        var growth = IngestPipeline.Run([new SourceFile("report.txt", Encoding.UTF8.GetBytes(Report))], Catalogue, null, null, []).Observations
            .Where(o => o.Has(ObservationFlags.Change)).ToDictionary(o => o.Indicator!.Value, o => o.Canonical!.Number);
        Assert.Equal((-9m, 5m), (growth["budget-revenue-growth"], growth["retail-sales-growth"]));
    }

    /// <summary>A long document whose sentences repeat: comparing each figure with each other would take minutes.</summary>
    [Fact]
    public void Run_TenThousandChangesOfOneIndicator_TakesNoLongerThanTheirNumber()
    {
        var text = "2024年某区政府工作报告\n一、2023年工作回顾\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"一般公共预算收入{40 + (i % 7)}亿元、增长{i % 9}%。\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = IngestPipeline.Run([new SourceFile("report.txt", Encoding.UTF8.GetBytes(text))], Catalogue, new AreaId("cq-yuzhong"), null, []);
        Assert.InRange(result.Observations.Length, 19_000, 20_000);
        Assert.All(result.Observations, o => Assert.True(o.Has(ObservationFlags.Contradicted)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void Run_UnitOfOtherSize_ConvertsTheFigure() =>
        Assert.Equal([5000m, 8000m], Read.Observations.Where(o => o.Indicator?.Value == "elderly-beds-total").Select(o => o.Canonical!.Number!.Value));

    [Fact]
    public void Run_NameOfANeighbour_IsKeptUnalignedAndAsked()
    {
        var income = Read.Observations.Where(o => o.Name == "城镇居民人均可支配收入").ToList();
        Assert.Equal(2, income.Count);
        Assert.All(income, o => Assert.Null(o.Indicator));
        Assert.Single(Read.Diagnostics, d => d.Code == "ALN002" && d.Message.Contains("disposable-income-per-head", StringComparison.Ordinal));
        var question = Assert.Single(Read.Review, e => e.IsAboutName && e.Name == "城镇居民人均可支配收入");
        Assert.Equal(["disposable-income-per-head", "none"], question.Choices.ToArray());
    }

    [Fact]
    public void Run_NameOutsideTheCatalogue_IsProposedAsNew()
    {
        Assert.Single(Read.Diagnostics, d => d.Code == "ALN001" && d.Message.Contains("森林覆盖率", StringComparison.Ordinal));
        Assert.All(Read.Observations.Where(o => o.Name == "森林覆盖率"), o => Assert.Null(o.Indicator));
    }

    [Fact]
    public void Run_UserGivesAreaAndYear_TheyAreTaken() =>
        Assert.All(Read.Observations, o => Assert.Equal("cq-yuzhong", o.Area?.Value));

    [Fact]
    public void Run_DecisionAboutAName_AlignsItAndIsRemembered()
    {
        var decided = Read.Review.Single(e => e.Name == "城镇居民人均可支配收入") with { Decision = "disposable-income-per-head", Who = "李", Why = "口径一致", When = "2026-01-05" };
        var again = Run([decided]);
        Assert.All(again.Observations.Where(o => o.Name == decided.Name), o => Assert.Equal(("disposable-income-per-head", true), (o.Indicator?.Value, o.Has(ObservationFlags.Confirmed))));
        Assert.Equal(("disposable-income-per-head", "李"), again.Review.Where(e => e.Name == decided.Name).Select(e => (e.Decision, e.Who)).Single());
        Assert.DoesNotContain(again.Diagnostics, d => d.Code.StartsWith("REV", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_DecisionAboutANameOnAnotherBase_ConvertsTheFigure()
    {
        var question = Read.Review.Single(e => e.Name == "每千人公共文化活动用房");
        var again = Run([question with { Decision = "cultural-facility-area-per-10000", Who = "李", Why = "口径一致", When = "2026-01-05" }]);
        Assert.Equal([800m, 900m], again.Observations.Where(o => o.Name == question.Name).Select(o => o.Canonical!.Number!.Value));
    }

    [Fact]
    public void Run_DecisionToChange_ChangesTheFigureAndMarksIt()
    {
        var changed = Run([Value("98", "change") with { Change = ImmutableSortedDictionary<string, string>.Empty.Add("value", "98.5").Add("period", "2021") }]);
        var figure = Assert.Single(changed.Observations, o => o.Has(ObservationFlags.Corrected));
        Assert.Equal((98.5m, 98.5m, "2021"), (figure.Figure.Number, figure.Canonical!.Number, figure.Period!.ToString()));
    }

    [Theory]
    [InlineData("keep", ValueStatus.Actual, ObservationFlags.Confirmed)]
    [InlineData("change", ValueStatus.Target, ObservationFlags.Corrected)]
    public void Run_FigureOfDoubtfulTime_IsAskedAboutAndUsedOnceDecided(string decision, ValueStatus status, string flag)
    {
        const string News = "某市关于下达2018年促进就业工作目标责任制任务的通知\n就业是民生工程。现就下达2018年促进就业工作目标责任制任务有关事项通知如下：\n一、明确目标，确保就业任务落实。2018年全市促进就业目标责任制主要指标：全市实现城镇新增就业12.2万人。各县要构建落实机制。";
        IngestResult ReadNews(ImmutableArray<ReviewEntry> review) => IngestPipeline.Run([new SourceFile("news.txt", Encoding.UTF8.GetBytes(News))], Catalogue, new AreaId("cq"), null, review);
        var read = ReadNews([]);
        var doubtful = Assert.Single(read.Observations, o => o.Has(ObservationFlags.TimeDoubtful));
        Assert.False(doubtful.IsUsable);
        Assert.Contains(read.Diagnostics, d => d.Code == "ING106" && d.Line == 3);
        var question = Assert.Single(read.Review, e => e.Doubt.Contains("time-doubtful", StringComparison.Ordinal));
        var decided = question with { Decision = decision, Who = "李", Why = "核对原文", When = "2026-01-05" };
        var again = ReadNews([decision == "keep" ? decided : decided with { Change = ImmutableSortedDictionary<string, string>.Empty.Add("status", "target") }]);
        var figure = Assert.Single(again.Observations, o => o.Name == doubtful.Name);
        Assert.Equal((status, true, true), (figure.Status, figure.Has(flag), figure.IsUsable));
    }

    [Fact]
    public void Run_DecisionToDrop_LeavesTheFigureOut() =>
        Assert.Equal(Read.Observations.Length - 1, Run([Value("98", "drop")]).Observations.Length);

    [Fact]
    public void Run_DecisionThatMatchesNothing_IsReportedAndKept()
    {
        var result = Run([Value("97", "drop")]);
        var warning = Assert.Single(result.Diagnostics, d => d.Code == "REV001");
        Assert.Equal(("review.yaml", 7, Severity.Warning), (warning.Document, warning.Line, warning.Severity));
        Assert.Contains(result.Review, e => e.Found == "97" && e.Decision == "drop");
    }

    [Theory]
    [InlineData("maybe", "", "", "REV002")]
    [InlineData("change", "", "", "REV004")]
    [InlineData("change", "value", "many", "REV004")]
    [InlineData("change", "colour", "red", "REV004")]
    [InlineData("change", "area", "nowhere", "REV004")]
    [InlineData("change", "period", "soon", "REV004")]
    public void Run_DecisionThatCannotBe_IsAnError(string decision, string key, string value, string code)
    {
        var entry = Value("98", decision);
        var result = Run([key.Length == 0 ? entry : entry with { Change = entry.Change.Add(key, value) }]);
        Assert.Contains(result.Diagnostics, d => d.Code == code && d.Severity == Severity.Error && d.Line == 7);
        Assert.Equal(Read.Observations.Length, result.Observations.Length);
    }

    [Fact]
    public void Run_DecisionWithoutWhoWhyWhen_IsAppliedWithAWarning() =>
        Assert.Contains(Run([Value("98", "keep") with { Who = "" }]).Diagnostics, d => d.Code == "REV003");

    [Fact]
    public void Write_Review_ReadsBackAlike()
    {
        var entries = Read.Review.Add(Value("98", "change") with { Change = ImmutableSortedDictionary<string, string>.Empty.Add("op", ">="), Why = "“quoted” \"text\": #1\nline\\two 😀", File = "", FileLine = 0 });
        var faults = new FaultList("review.yaml");
        var again = ReviewFile.Read(YamlReader.Read(new StringReader(Encoding.UTF8.GetString(ReviewFile.Write(entries))), faults), faults);
        Assert.Empty(faults.ToImmutable());
        Assert.Equal(entries.Length, again.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            Assert.True(entries[i].Choices.SequenceEqual(again[i].Choices) && entries[i].Change.SequenceEqual(again[i].Change));
            Assert.Equal(entries[i] with { Choices = [], Change = ImmutableSortedDictionary<string, string>.Empty }, again[i] with { Choices = [], Change = ImmutableSortedDictionary<string, string>.Empty, File = "", FileLine = 0 });
        }
    }

    [Theory]
    [InlineData("90", "=", "95", "=", ValueStatus.Actual, true)]
    [InlineData("90", "=", "90", "=", ValueStatus.Actual, false)]
    [InlineData("90", ">=", "95", "=", ValueStatus.Actual, false)]
    [InlineData("96", ">=", "95", "=", ValueStatus.Actual, true)]
    [InlineData("90", ">=", "95", ">=", ValueStatus.Target, true)]
    [InlineData("81.2", "=", "81", "=", ValueStatus.Actual, false)]
    [InlineData("81.6", "=", "81", "=", ValueStatus.Actual, true)]
    [InlineData("100", "~", "101", "=", ValueStatus.Actual, false)]
    [InlineData("100", "~", "110", "=", ValueStatus.Actual, true)]
    [InlineData("5.5", "<", "5.2", "=", ValueStatus.Actual, false)]
    [InlineData("5.5", "<", "5.8", "=", ValueStatus.Actual, true)]
    public void Marked_TwoFiguresOfOneThing_ContradictWhenBothCannotBeRight(string first, string firstOp, string second, string secondOp, ValueStatus status, bool contradict)
    {
        var marked = Contradictions.Marked([Figure(first, firstOp, status), Figure(second, secondOp, status)]);
        Assert.All(marked, o => Assert.Equal(contradict, o.Has(ObservationFlags.Contradicted)));
    }

    [Fact]
    public void Run_ProseWithSpans_KeepsLevelsGrowthAndTotalsApart()
    {
        const string text = """
            重庆市渝中区“十四五”公共服务规划
            2022年8月3日
            专栏1 主要指标
            序号 | 指标名称 | 单位 | 2020年 | 2025年 | 指标属性 |
            1 | 城镇新增就业人数 | 万人 | 【16.9】 | 【12】 | 预期性 |
            2 | 九年义务教育巩固率 | % | 98 | ≥99 | 约束性 |
            注:带【】为五年累计数。
            全区居民人均可支配收入从2015年的3万元增长到2020年的4.4万元,增长46.7%。
            到“十四五”末,城镇新增就业12万人以上。十四五期间,开展各类职业技能培训6万人次。
            """;
        var read = IngestPipeline.Run([new SourceFile("plan.txt", Encoding.UTF8.GetBytes(text))], Catalogue, new AreaId("cq-yuzhong"), 2022, []);
        var jobs = read.Observations.Where(o => o.Indicator?.Value == "urban-new-jobs" && o.Row.Length == 0).ToList();
        Assert.All(jobs, o => Assert.Equal("2021-2025", o.Period?.ToString()));
        Assert.DoesNotContain(read.Observations, o => o.Indicator?.Value is "disposable-income-growth" or "vocational-training-yearly");
        Assert.Equal([30_000m, 44_000m], read.Observations.Where(o => o.Indicator?.Value == "disposable-income-per-head").Select(o => o.Canonical!.Number!.Value));
    }

    private static Observation Figure(string value, string op, ValueStatus status)
    {
        var figure = Compare.Model.Quantities.Figure.From(RelationSign.Parse(op)!.Value, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        return Read.Observations.First(o => o.Indicator?.Value == "compulsory-retention-rate") with { Status = status, Figure = figure, Canonical = figure, Flags = [] };
    }

    private static ReviewEntry Value(string found, string decision) => new()
    {
        IsAboutName = false,
        Document = "plan.txt",
        Name = "九年义务教育巩固率",
        Period = "2020",
        Status = "actual",
        Found = found,
        Decision = decision,
        Who = "王",
        Why = "核对原件",
        When = "2026-01-05",
        File = "review.yaml",
        FileLine = 7,
    };

    private static IngestResult Run(ImmutableArray<ReviewEntry> review) =>
        IngestPipeline.Run([new SourceFile("plan.txt", Encoding.UTF8.GetBytes(Plan))], Catalogue, new AreaId("cq-yuzhong"), 2022, review);
}
