using Compare.Analysis.Audit;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;
using static Compare.Tests.Analysis.Audit.AuditSample;

namespace Compare.Tests.Analysis.Audit;

public sealed class AuditRuleTests
{
    private const ValueStatus Actual = ValueStatus.Actual;
    private const ValueStatus Target = ValueStatus.Target;

    [Fact]
    public void ProseAgainstTable_OtherValue_NamesBothPlacesAndTheDifference()
    {
        var found = Run("prose-against-table", Prose(Beds, "2020", Actual, Point(4210), 6), Cell(Beds, 16, "2020", Actual, Point(3980), line: 176));

        var finding = Assert.Single(found);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal((6, 176), (finding.First.Line, finding.Second!.Line));
        Assert.Equal("西市江北区“养老服务床位总量”2020年实际值正文与表格不一致：正文第6行为4210张，表中第16项（第176行）为3980张，相差230张。", finding.Message.Chinese);
        Assert.Equal("c-north, c, beds, 2020 actual: text and table disagree: the text (line 6) says 4210 beds, row 16 of the table (line 176) says 3980 beds; they differ by 230 beds.", finding.Message.English);
        Assert.Equal("A01-001", finding.Id);
    }

    [Fact]
    public void ProseAgainstTable_SameValueInAnotherUnit_FindsNothing() =>
        Assert.Empty(Auditor.Run(Data(Prose(Jobs, "2016-2020", Actual, Total(57800), 6, "人"), Cell(Jobs, 10, "2016-2020", Actual, Total(5.78m)))));

    [Fact]
    public void ProseAgainstTable_OtherYearOrStatusOrAreaOrDamaged_FindsNothing() =>
        Assert.Empty(Run("prose-against-table",
            Cell(Beds, 16, "2020", Actual, Point(3980)),
            Prose(Beds, "2021", Actual, Point(4210), 6),
            Prose(Beds, "2020", Target, Point(4210), 7),
            Prose(Beds, "2020", Actual, Point(4210), 8, area: South),
            Prose(Beds, "2020", Actual, Point(4210), 9, flags: ObservationFlags.Damaged)));

    [Fact]
    public void ProseAgainstTable_RelatedNeighbour_FindsNothing() =>
        Assert.Empty(Run("prose-against-table", Cell(Beds, 16, "2020", Actual, Point(3980)), Prose(Beds, "2020", Actual, Point(4210), 6) with { Alignment = AlignmentClass.Related }));

    [Fact]
    public void ProseAgainstTable_AboutTheSame_FindsNothing() =>
        Assert.Empty(Auditor.Run(Data(Cell(Beds, 16, "2020", Actual, Point(3980)), Prose(Beds, "2020", Actual, new Figure.Approximate(4000), 6))));

    [Fact]
    public void TableAgainstTable_TwoRowsDiffer_Fires() =>
        Assert.Single(Run("table-against-table", Cell(Beds, 1, "2020", Actual, Point(3980)), Cell(Beds, 9, "2020", Actual, Point(4000))));

    [Fact]
    public void ProseAgainstProse_TwoSentencesDiffer_FiresOnceAndOnlyWithoutATable()
    {
        Assert.Single(Run("prose-against-prose", Prose(Beds, "2020", Actual, Point(3980), 5), Prose(Beds, "2020", Actual, Point(4210), 6), Prose(Beds, "2020", Actual, Point(4210), 60)));
        Assert.Empty(Run("prose-against-prose", Cell(Beds, 1, "2020", Actual, Point(1)), Prose(Beds, "2020", Actual, Point(3980), 5), Prose(Beds, "2020", Actual, Point(4210), 6)));
    }

    [Fact]
    public void ProseAgainstProse_UnalignedLongName_FiresAndShortNameDoesNot()
    {
        Assert.Single(Run("prose-against-prose", Prose(null, "2025", Target, Point(3), 5, "个", name: "示范性职业教育集团"), Prose(null, "2025", Target, Point(13), 9, "个", name: "示范性职业教育集团")));
        Assert.Empty(Run("prose-against-prose", Prose(null, "2025", Target, Point(5), 9, "座", name: "新增人行过街设施"), Prose(null, "2025", Target, Point(12), 9, "个", name: "新增人行过街设施")));
        Assert.Empty(Run("prose-against-prose", Prose(null, "2025", Target, Point(3), 5, "个", name: "学校"), Prose(null, "2025", Target, Point(13), 9, "个", name: "学校")));
    }

    [Fact]
    public void BoundAgainstValue_SignLost_Fires() =>
        Assert.Single(Run("bound-against-value", Prose(Unemployment, "2025", Target, LessThan(5.5m), 201), Cell(Unemployment, 10, "2025", Target, Point(5.5m))));

    [Fact]
    public void BoundAgainstValue_ProseAsksForMoreThanTheTable_Fires() =>
        Assert.Single(Run("bound-against-value", Prose(Insured, "2025", Target, Point(97), 879), Cell(Insured, 27, "2025", Target, MoreThan(95))));

    [Theory, InlineData(95.0, 95.0), InlineData(98.0, 95.0)]
    public void BoundAgainstValue_ActualKeepsTheBound_FindsNothing(double table, double bound) =>
        Assert.Empty(Auditor.Run(Data(Cell(Insured, 27, "2020", Actual, Point((decimal)table)), Prose(Insured, "2020", Actual, AtLeast((decimal)bound), 6))));

    [Fact]
    public void BoundAgainstValue_ActualBelowTheBound_Fires() =>
        Assert.Single(Run("bound-against-value", Cell(Insured, 27, "2020", Actual, Point(92)), Prose(Insured, "2020", Actual, AtLeast(95), 6)));

    [Fact]
    public void RoundingOfSameFact_CoarserDigits_IsInfoAndNoContradiction()
    {
        var found = Auditor.Run(Data(Prose(Insured, "2020", Actual, Point(24.13m), 10), Cell(Insured, 13, "2020", Actual, Point(24))));
        Assert.Equal(("rounding-of-same-fact", Severity.Info), (Assert.Single(found).Rule, found[0].Severity));
    }

    [Fact]
    public void RoundingOfSameFact_UnalignedTwinInTheSameUnit_IsInfo()
    {
        var plan = Prose(null, "2025", Target, Point(386.14m), 915, "万平方米", name: "总体纳入改造计划");
        Assert.Single(Run("rounding-of-same-fact", plan, Prose(null, "2025", Target, Point(386), 920, "万平方米", name: "老旧小区")));
        Assert.Empty(Run("rounding-of-same-fact", plan, Prose(null, "2025", Target, Point(387), 920, "万平方米", name: "老旧小区")));
        Assert.Empty(Run("rounding-of-same-fact", plan, Prose(null, "2025", Target, Point(386), 920, "张", name: "床位")));
    }

    [Fact]
    public void RoundingOfSameFact_OutsideRounding_IsAContradiction() =>
        Assert.Single(Run("prose-against-table", Prose(Insured, "2020", Actual, Point(24.63m), 10), Cell(Insured, 13, "2020", Actual, Point(24))));

    [Fact]
    public void RatioAgainstShare_OtherProportion_Fires()
    {
        var share = Indicator("rural", "农村低保标准占城市低保标准比例", "%", Direction.Higher, MeasureKind.Rate);
        Observation[] data = [Prose(null, "2020", Actual, new Figure.Ratio(1, 0.8m), 5, name: "城乡低保标准"), Cell(share, 26, "2020", Actual, Point(76))];
        var finding = Assert.Single(Run("ratio-against-share", data));
        Assert.Contains("即80%", finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal(Severity.Info, finding.Severity);
        data[1] = Cell(share, 26, "2020", Actual, Point(70));
        Assert.Equal(Severity.Error, Assert.Single(Run("ratio-against-share", data)).Severity);
        data[1] = Cell(share, 26, "2020", Actual, Point(80));
        Assert.Empty(Run("ratio-against-share", data));
    }

    [Fact]
    public void SumOfParts_SectorTotalAndCountWrong_FiresForEach()
    {
        var data = Data() with { Projects = [Sum("", 3, 60, 1), Sum("养老", 2, 25, 2), Item("养老", 10, 3), Item("养老", 20, 4), Sum("体育", 1, 35, 5), Item("体育", 35, 6)] };
        var found = Run(data, "sum-of-parts");
        Assert.Equal(["c-north, c, project list, grand total (line 1) states an investment of 60 (10,000 yuan); all projects add up to 65, a difference of 5.",
            "c-north, c, project list, “养老” (line 2) states an investment of 25 (10,000 yuan); the projects listed add up to 30, a difference of 5."], found.Select(f => f.Message.English));
        Assert.Contains(Run(data with { Projects = [Sum("养老", 3, 30, 2), Item("养老", 10, 3), Item("养老", 20, 4)] }, "sum-of-parts"), f => f.Message.Chinese.Contains("写明3个项目，实列2个", StringComparison.Ordinal));
    }

    [Fact]
    public void SumOfParts_SumsRightOrAnAmountMissing_FindsNothing()
    {
        Assert.Empty(Run(Data() with { Projects = [Sum("", 2, 30, 1), Sum("养老", 2, 30, 2), Item("养老", 10, 3), Item("养老", 20, 4)] }, "sum-of-parts"));
        Assert.Empty(Run(Data() with { Projects = [Sum("养老", 2, 25, 2), Item("养老", 10, 3), Item("养老", null, 4)] }, "sum-of-parts"));
    }

    [Fact]
    public void SumOfParts_ServicesStatedAndListedDiffer_Fires()
    {
        var data = Data() with { Services = [Service("养老", "甲", 3), Service("养老", "乙", 3), Service("住房", "丙", 1)] };
        Assert.Contains("写明共3项，实列2项", Assert.Single(Run(data, "sum-of-parts")).Message.Chinese, StringComparison.Ordinal);
        Assert.Empty(Run(Data() with { Services = [Service("养老", "甲", 2), Service("养老", "乙", 2)] }, "sum-of-parts"));
    }

    [Fact]
    public void CumulativeFalls_SumIsTheTotalInProse_SaysSo()
    {
        var rows = Series(Homes, 21, (2022, 4829), (2023, 2630), (2024, 1841), (2025, 1840));
        var finding = Assert.Single(Run("cumulative-falls", [.. rows, Prose(Homes, "2025", Target, Point(1.114m), 647, "万套")]));
        Assert.Contains("各年之和11140套正是正文第647行的累计数1.114万套", finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal(647, finding.Second!.Line);
    }

    [Fact]
    public void CumulativeFalls_TotalInProse_IsNoSecondFinding()
    {
        Observation[] rows = [.. Series(Homes, 21, (2022, 4829), (2023, 2630), (2024, 1841), (2025, 1840)), Prose(Homes, "2025", Target, Point(1.114m), 647, "万套")];
        Assert.Empty(Run("prose-against-table", rows));
        rows[^1] = Prose(Homes, "2025", Target, Point(1.2m), 647, "万套");
        Assert.Single(Run("prose-against-table", rows));
    }

    [Fact]
    public void CumulativeFalls_ProseCallsTheSameNumbersYearly_SaysSo()
    {
        var finding = Assert.Single(Run("cumulative-falls", [.. Series(Homes, 12, (2022, 2230), (2023, 1600), (2024, 1000)), Prose(Homes, "2023", Target, Point(1600), 617, name: "年建设套数")]));
        Assert.Equal(617, finding.Second!.Line);
    }

    [Fact]
    public void CumulativeFalls_RisesOrIsNotCalledCumulative_FindsNothing()
    {
        Assert.Empty(Run("cumulative-falls", Series(Homes, 21, (2022, 10), (2023, 20), (2024, 20))));
        Assert.Empty(Run("cumulative-falls", Series(Beds, 21, (2022, 30), (2023, 20), (2024, 10))));
    }

    [Fact]
    public void UnitAgainstName_ConflictFlagOrShareWithoutUnit_Fires()
    {
        var visits = Indicator("visits", "接受公共文化设施服务次数", "万次", Direction.Higher, MeasureKind.Stock);
        Assert.Single(Run("unit-against-name", Cell(visits, 32, "2025", Target, Point(3.4m), flags: ObservationFlags.UnitConflict)));
        Assert.Single(Run("unit-against-name", Cell(visits, 32, "2025", Target, Point(3.4m), unit: "%")));
        var spending = Indicator("spending", "教育文化娱乐支出占消费支出的比重", "", Direction.Higher, MeasureKind.Rate);
        Assert.Equal(Severity.Info, Assert.Single(Run("unit-against-name", Cell(spending, 31, "2022", Actual, Point(7.6m)))).Severity);
    }

    [Fact]
    public void UnitAgainstName_UnitFits_FindsNothing() =>
        Assert.Empty(Run("unit-against-name", Cell(Insured, 1, "2022", Actual, Point(97)), Cell(Beds, 2, "2022", Actual, Point(97)), Cell(Homes, 3, "2022", Actual, Point(97))));

    [Fact]
    public void ImpossibleValue_ShareAboveHundredOrNegativeCount_Fires()
    {
        Assert.Equal(Severity.Error, Assert.Single(Run("impossible-value", Cell(Insured, 1, "2022", Actual, Point(101)))).Severity);
        Assert.Equal(Severity.Error, Assert.Single(Run("impossible-value", Cell(Beds, 1, "2022", Actual, Point(-1)))).Severity);
        Assert.Equal(Severity.Info, Assert.Single(Run("impossible-value", Cell(Insured, 1, "2022", Actual, AtLeast(100)))).Severity);
        Assert.Single(Run("impossible-value", Prose(null, "2022", Actual, new Figure.Ratio(0, 1), 5, name: "城乡收入比")));
    }

    [Fact]
    public void ImpossibleValue_GrossEnrolmentOrGrowthOrExactlyAll_FindsNothing()
    {
        var gross = Indicator("gross", "学前教育毛入园率", "%", Direction.Higher, MeasureKind.Rate);
        Assert.Empty(Run("impossible-value", Cell(gross, 1, "2022", Actual, Point(103)), Cell(Insured, 2, "2022", Actual, Point(100)), Prose(null, "2023", Actual, Point(113), 23, "%", name: "旅游收入增长")));
    }

    [Fact]
    public void TargetWorseThanBaseline_Lowered_Fires()
    {
        Assert.Single(Run("target-worse-than-baseline", Cell(Jobs, 8, "2016-2020", Actual, Total(16.9m)), Cell(Jobs, 8, "2021-2025", Target, Total(12))));
        Assert.Single(Run("target-worse-than-baseline", Cell(Unemployment, 11, "2020", Actual, LessThan(4.5m)), Cell(Unemployment, 11, "2025", Target, LessThan(5))));
        Assert.Single(Run("target-worse-than-baseline", Series(Insured, 7, (2022, 97.5m), (2023, 97.6m), (2024, 97), (2025, 95))));
    }

    [Fact]
    public void TargetWorseThanBaseline_HeldOrRaisedOrUnjudged_FindsNothing()
    {
        var unjudged = Indicator("state-run", "政府运营养老床位占比", "%", Direction.None, MeasureKind.Rate);
        Assert.Empty(Run("target-worse-than-baseline",
            Cell(Jobs, 8, "2016-2020", Actual, Total(12)), Cell(Jobs, 8, "2021-2025", Target, Total(12)),
            Cell(Unemployment, 11, "2020", Actual, Point(5.5m)), Cell(Unemployment, 11, "2025", Target, LessThan(5.5m)),
            Cell(unjudged, 19, "2020", Actual, Point(40)), Cell(unjudged, 19, "2025", Target, Point(30))));
    }

    [Fact]
    public void TargetBelowAchieved_ReportPromisesLess_Fires()
    {
        Assert.Single(Run("target-below-achieved", Prose(Jobs, "2023", Actual, MoreThan(5.5m), 11, document: Report), Prose(Jobs, "2024", Target, AtLeast(3.5m), 71, document: Report)));
        Assert.Equal(Severity.Info, Assert.Single(Run("target-below-achieved",
            Prose(null, "2023", Actual, Point(69), 27, "家", Report, name: "新认定国家级高新技术企业"), Prose(null, "2024", Target, Point(40), 55, "家", Report, name: "力争新认定国家级高新技术企业"))).Severity);
    }

    [Fact]
    public void TargetBelowAchieved_NotYetKnownOrFewerIsBetterOrGrowth_FindsNothing() =>
        Assert.Empty(Run("target-below-achieved",
            Cell(Insured, 27, "2025", Target, Point(95)), Prose(Insured, "2023", Actual, Point(97), 37, document: Report),
            Prose(null, "2023", Actual, Point(9), 9, "起", Report, name: "较大生产安全事故"), Prose(null, "2024", Target, Point(5), 90, "起", Report, name: "较大生产安全事故"),
            Prose(null, "2023", Actual, MoreThan(1000), 15, "亿元", Report, name: "投资金额"), Prose(null, "2024", Target, AtLeast(20), 63, "亿元", Report, name: "投资金额"),
            Prose(null, "2023", Actual, Point(19.6m), 9, "%", Report, name: "预算收入", flags: ObservationFlags.Change), Prose(null, "2024", Target, Point(1.8m), 90, "%", Report, name: "预算收入", flags: ObservationFlags.Change),
            Prose(null, "2023", Actual, Point(6.7m), 9, "%", Report, name: "地区生产总值增长"), Prose(null, "2024", Target, AtLeast(6), 90, "%", Report, name: "地区生产总值增长")));

    [Fact]
    public void SeriesLeap_OutOfLineWithItsRowOrItsPeers_Fires()
    {
        Assert.Single(Run("series-leap", Series(Beds, 23, (2022, 2), (2023, 6), (2024, 6), (2025, 20), (2026, 25), (2027, 25)).Skip(1).ToArray()));
        Assert.Single(Run("series-leap",
            Cell(Jobs, 10, "2016-2020", Actual, Total(5.78m)), Cell(Jobs, 10, "2021-2025", Target, Total(20)),
            Cell(Jobs, 8, "2016-2020", Actual, Total(16.9m), area: South, document: "south.txt"), Cell(Jobs, 8, "2021-2025", Target, Total(12), area: South, document: "south.txt")));
    }

    [Fact]
    public void SeriesLeap_PeersGrowAlike_FindsNothing() =>
        Assert.Empty(Run("series-leap",
            Cell(Places, 1, "2020", Actual, Point(0.8m)), Cell(Places, 1, "2025", Target, AtLeast(4.5m)),
            Cell(Places, 2, "2020", Actual, Point(1.2m), area: South, document: "south.txt"), Cell(Places, 2, "2025", Target, Point(4.5m), area: South, document: "south.txt")));

    [Fact]
    public void PerHeadAgainstTotal_UnitSlip_Fires()
    {
        var finding = Assert.Single(Run("per-head-against-total", Prose(null, "2020", Actual, Point(184.9663m), 147, "平方米", name: "场地面积"), Cell(Sports, 36, "2020", Actual, Point(1.99m))));
        Assert.Contains("相差约10000倍，疑为单位有误", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void PerHeadAgainstTotal_FitsOrIsAnotherThing_FindsNothing() =>
        Assert.Empty(Run("per-head-against-total",
            Cell(Sports, 36, "2020", Actual, Point(1.99m)),
            Prose(null, "2020", Actual, Point(184.9663m), 147, "万平方米", name: "场地面积"),
            Prose(null, "2020", Actual, Point(60), 148, "平方米", name: "新增体育场地面积"),
            Prose(null, "2020", Actual, Point(60), 149, "平方米", name: "绿地面积")));

    [Theory]
    [InlineData("从2015年的3万元增长到2020年的4.4万元,增长46.7%", 0)]
    [InlineData("由80.41万元提升到90.78万元,增长20%", 1)]
    [InlineData("从200家减少到150家，下降25%", 0)]
    [InlineData("从200家减少到150家，下降35%", 1)]
    public void GrowthArithmetic_AgainstTheFigures_FiresOnlyWhenItDoesNotCompute(string sentence, int expected) =>
        Assert.Equal(expected, Run("growth-arithmetic", Prose(null, "2020", Actual, Point(1), 153, name: "收入") with { Source = new Source(Plan, "", 153, "收入" + sentence) }).Length);

    [Theory, InlineData(46.7, 0), InlineData(146.7, 1)]
    public void GrowthArithmetic_ThreeObservationsOfOneLine_FiresOnlyWhenItDoesNotCompute(double growth, int expected) =>
        Assert.Equal(expected, Run("growth-arithmetic",
            Prose(null, "2015", Actual, Point(3), 153, "万元", name: "居民收入"), Prose(null, "2020", Actual, Point(4.4m), 153, "万元", name: "居民收入"),
            Prose(null, "2020", Actual, Point((decimal)growth), 153, "%", name: "居民收入", flags: ObservationFlags.Change)).Length);

    [Fact]
    public void YearlyAgainstTotal_FiveTimesIsAnotherTotal_Fires()
    {
        var yearly = Prose(Jobs, "2025", Target, new Figure.Approximate(3.5m), 851) with { Source = new Source(Plan, "", 851, "确保每年城镇新增就业稳定在3.5万人左右") };
        var finding = Assert.Single(Run("yearly-against-total", yearly, Cell(Jobs, 9, "2021-2025", Target, Total(15))));
        Assert.Contains("5年合17.5万人", finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Empty(Run("yearly-against-total", yearly, Cell(Jobs, 9, "2021-2025", Target, Total(17.5m))));
        Assert.Empty(Auditor.Run(Data(yearly with { Period = Period.Parse("2021-2025") }, Cell(Jobs, 9, "2021-2025", Target, Total(17.5m)))));
    }

    [Fact]
    public void YearlyAgainstTotal_OneYearFarAbovePace_IsInfo()
    {
        Observation total = Cell(Jobs, 9, "2021-2025", Target, Total(15));
        Assert.Equal(Severity.Info, Assert.Single(Run("yearly-against-total", total, Prose(Jobs, "2023", Actual, MoreThan(5.5m), 11, document: Report))).Severity);
        Assert.Empty(Run("yearly-against-total", total, Prose(Jobs, "2023", Actual, Point(3.5m), 11, document: Report)));
    }

    [Fact]
    public void BracketMissing_LostOrElsewhereBracketed_Fires()
    {
        Assert.Single(Run("bracket-missing", Cell(Jobs, 9, "2021-2025", Target, Total(15), flags: ObservationFlags.BracketLost)));
        Assert.Single(Run("bracket-missing", Cell(Jobs, 9, "2025", Target, Point(15)), Cell(Jobs, 8, "2021-2025", Target, Total(12), area: South, document: "south.txt")));
        Assert.Empty(Run("bracket-missing", Cell(Jobs, 9, "2021-2025", Target, Total(15)), Cell(Beds, 8, "2025", Target, Point(12))));
    }

    [Fact]
    public void BindingDiffers_BindingHereExpectedThere_Fires()
    {
        Assert.Single(Run("binding-differs", Cell(Insured, 1, "2025", Target, Point(95), binding: Binding.Binding), Cell(Insured, 1, "2025", Target, Point(95), area: South, document: "south.txt", binding: Binding.Expected)));
        Assert.Empty(Run("binding-differs", Cell(Insured, 1, "2025", Target, Point(95), binding: Binding.Binding), Cell(Insured, 1, "2025", Target, Point(95), area: City, binding: Binding.Expected)));
    }

    [Fact]
    public void SameNameTwoAreas_BothHaveFigures_Fires()
    {
        var finding = Assert.Single(Run("same-name-two-areas", Cell(Insured, 1, "2025", Target, Point(95)), Cell(Insured, 1, "2025", Target, Point(95), area: OtherNorth, document: "other.txt")));
        Assert.Contains("西市江北区", finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("东市江北区", finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Empty(Run("same-name-two-areas", Cell(Insured, 1, "2025", Target, Point(95)), Cell(Insured, 1, "2025", Target, Point(95), area: South)));
    }

    [Fact]
    public void DuplicateRow_SameNameTwice_Fires()
    {
        Assert.Single(Run("duplicate-row", Cell(Insured, 1, "2025", Target, Point(95)), Cell(Insured, 9, "2025", Target, Point(95))));
        Assert.Empty(Run("duplicate-row", Cell(Insured, 1, "2020", Actual, Point(95)), Cell(Insured, 1, "2025", Target, Point(95))));
        Assert.Single(Run(Data() with { Services = [Service("养老", "甲项服务", 2), Service("住房", "甲项服务", 2)] }, "duplicate-row"));
    }

    [Fact]
    public void SameNumberTwoMeanings_SameScaleInOneLine_Fires()
    {
        Assert.Single(Run("same-number-two-meanings", Prose(null, "2023", Actual, new Figure.Approximate(5.5m), 11, "万元", name: "人均可支配收入"), Prose(Jobs, "2023", Actual, MoreThan(5.5m), 11)));
        Assert.Empty(Run("same-number-two-meanings", Prose(null, "2023", Actual, Point(100), 11, "场", name: "活动"), Prose(null, "2023", Actual, Point(100), 11, "个", name: "社区")));
        Assert.Single(Run("same-number-two-meanings", Cell(Insured, 1, "2025", Target, Point(93.27m)), Cell(Sports, 9, "2025", Target, Point(93.27m))));
        Assert.Empty(Run("same-number-two-meanings", Cell(Insured, 1, "2025", Target, Point(100)), Cell(Sports, 9, "2025", Target, Point(100))));
    }

    [Fact]
    public void ComplementPastWhole_TogetherAboveAll_Fires()
    {
        var (run, social) = (Prose(null, "2020", Actual, Point(40), 10, "%", name: "政府运营养老床位占比"), Prose(null, "2020", Actual, AtLeast(90), 11, "%", name: "养老设施社会化运营率"));
        Assert.Single(Run("complement-past-whole", run, social));
        Assert.Empty(Run("complement-past-whole", run, social with { Figure = AtLeast(60) }));
    }

    [Fact]
    public void PartPastWhole_DistrictAboveItsCity_Fires()
    {
        Assert.Single(Run("part-past-whole", Cell(Beds, 1, "2025", Target, Point(300_000)), Cell(Beds, 1, "2025", Target, Point(250_000), area: City)));
        Assert.Empty(Run("part-past-whole", Cell(Beds, 1, "2025", Target, Point(300_000)), Cell(Beds, 1, "2025", Target, AtLeast(250_000), area: City)));
        Assert.Empty(Run("part-past-whole", Cell(Insured, 1, "2025", Target, Point(97)), Cell(Insured, 1, "2025", Target, Point(95), area: City)));
    }

    [Fact]
    public void PeriodPastDocument_AchievedInTheFutureOrProjectOver_Fires()
    {
        Assert.Single(Run("period-past-document", Prose(Beds, "2023", Actual, Point(1), 9)));
        Assert.Empty(Run("period-past-document", Prose(Beds, "2022", Actual, Point(1), 9), Prose(Beds, "2025", Target, Point(1), 9)));
        Assert.Single(Run(Data() with { Projects = [Item("养老", 1, 5) with { Years = "2020-2021", Status = "续建" }, Item("养老", 1, 6) with { Years = "2020-2022" }] }, "period-past-document"));
    }

    [Fact]
    public void PathGoesBack_LaterTargetLess_FiresUnlessBelowTheBaseline()
    {
        Assert.Single(Run("path-goes-back", Series(Insured, 7, (2022, 90), (2023, 97), (2024, 95))));
        Assert.Empty(Run("path-goes-back", Series(Insured, 7, (2022, 96), (2023, 97), (2024, 95))));
        Assert.Empty(Run("path-goes-back", Series(Insured, 7, (2022, 90), (2023, 95), (2024, 95))));
    }

    [Fact]
    public void ListRatioOutlier_SteadyRatioAndOneFarOff_Fires()
    {
        var schools = Enumerable.Range(1, 9).Select(i => Item("教育", 1, i) with { Content = $"占地面积{30 + (i * i)}亩,办学规模{20 + i}个班,学位{(20 + i) * 45}" }).ToList();
        var odd = Item("教育", 1, 21) with { Content = "占地面积54亩,办学规模45个班,学位17500" };
        var finding = Assert.Single(Run(Data() with { Projects = [.. schools, odd] }, "list-ratio-outlier"));
        Assert.Equal((21, Severity.Warning), (finding.First.Line, finding.Severity));
        Assert.Empty(Run(Data() with { Projects = [.. schools, odd with { Content = "办学规模45个班,学位2250" }] }, "list-ratio-outlier"));
        Assert.Empty(Run(Data() with { Projects = [.. schools.Take(4), odd] }, "list-ratio-outlier"));
        // Floor space grows with the classes, but no two schools have the same of it for each class.
        Assert.Empty(Run(Data() with { Projects = [.. Enumerable.Range(1, 9).Select(i => Item("教育", 1, i) with { Content = $"办学规模{20 + i}个班,建设规模{(20 + i) * (700 + (20 * i))}平方米" }), Item("教育", 1, 21) with { Content = "办学规模24个班,建设规模7700平方米" }] }, "list-ratio-outlier"));
    }

    [Fact]
    public void PlotTwice_SameNumberInTwoProjects_Fires()
    {
        ProjectItem[] projects = [Item("教育", 1, 1) with { Content = "地块编号K10-3/04,建设规模26000平方米" }, Item("教育", 1, 2) with { Content = "地块编号G20-4" }, Item("教育", 1, 3) with { Content = "占地面积26亩,地块编号K10-3/04" }];
        Assert.Equal((1, 3), Assert.Single(Run(Data() with { Projects = [.. projects] }, "plot-twice")) is var f ? (f.First.Line, f.Second!.Line) : default);
        Assert.Empty(Run(Data() with { Projects = [.. projects.Take(2), projects[2] with { Content = "地块编号K10-3/05" }] }, "plot-twice"));
    }

    [Fact]
    public void Run_OrderOfInputTurned_GivesTheSameFindings()
    {
        Observation[] observations =
        [
            Prose(Beds, "2020", Actual, Point(4210), 6), Cell(Beds, 16, "2020", Actual, Point(3980)), Prose(Insured, "2020", Actual, Point(101), 9),
            .. Series(Homes, 21, (2022, 4829), (2023, 2630), (2024, 1841)), Prose(Unemployment, "2025", Target, LessThan(5.5m), 201), Cell(Unemployment, 10, "2025", Target, Point(5.5m)),
        ];
        var forward = Auditor.Run(Data(observations));
        var backward = Auditor.Run(Data([.. observations.Reverse()]));
        Assert.True(forward.Length >= 4);
        Assert.Equal(forward.Select(f => (f.Id, f.Message.Chinese)), backward.Select(f => (f.Id, f.Message.Chinese)));
    }

    [Fact]
    public void Run_HugeAndTinyFigures_NeverThrows()
    {
        decimal[] odd = [decimal.MaxValue, decimal.MinValue, 1e28m, 1e-28m, -1e-28m, 1e15m, 1e-9m, 0m];
        var observations = new List<Observation>();
        foreach (var indicator in Catalogue)
        {
            for (var i = 0; i < odd.Length; i++)
            {
                var (a, b) = (odd[i], odd[(i * 3 + 1) % odd.Length]);
                observations.AddRange(Series(indicator, i + 1, (2020, a), (2021, b), (2022, a), (2023, b)));
                observations.Add(Cell(indicator, i + 1, "2021-2025", Target, Total(a)));
                observations.Add(Prose(indicator, "2020", Actual, Point(b), 5));
                observations.Add(Prose(null, "2020", Actual, Point(a), 5, "亿平方米", name: "体育场地面积"));
                observations.Add(Prose(null, "2020", Actual, Point(b), 5, "%", name: "政府运营占比", flags: ObservationFlags.Change));
            }
        }

        // What a figure's own scaling cannot hold is refused where it is made; here only unscaled ones are built.
        var data = Data([.. observations]) with { Projects = [.. odd.Select((o, i) => Item("养老", o, i + 1) with { Content = $"学位{i}个,班数0.0000000001" }), Sum("养老", 1, decimal.MaxValue, 90), Sum("", 1, 1, 91)] };
        Assert.NotEmpty(Auditor.Run(data));
    }

    [Fact]
    public void Run_NothingToCompare_FindsNothing() => Assert.Empty(Auditor.Run(Data()));

    [Fact]
    public void Rules_NumbersAndCodes_AreUnique()
    {
        Assert.Equal(AuditRules.All.Length, AuditRules.All.Select(r => r.Number).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(AuditRules.All.Length, AuditRules.All.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
    }

    private static Observation[] Series(Indicator indicator, int row, params (int Year, decimal Value)[] values) =>
    [
        .. values.Select((v, i) => Cell(indicator, row, v.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), i == 0 ? Actual : Target, Point(v.Value), line: 300 + i)),
    ];

    private static ProjectItem Item(string sector, decimal? investment, int line) => new()
    {
        Area = North,
        Sector = sector,
        Name = $"项目{line}",
        Number = "1",
        Investment = investment,
        Source = new Source(Plan, "", line, ""),
    };

    private static ProjectItem Sum(string sector, int count, decimal investment, int line) => new()
    {
        Area = North,
        Sector = sector,
        IsTotal = true,
        StatedCount = count,
        Investment = investment,
        Source = new Source(Plan, "", line, ""),
    };

    private static ServiceItem Service(string field, string name, int stated) => new(North, null, field, name, stated, new Source(Plan, "", 1, ""));
}
