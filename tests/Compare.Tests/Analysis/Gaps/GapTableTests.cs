using System.Globalization;
using Compare.Analysis;
using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Tests.Analysis.Gaps;

public sealed class GapTableTests
{
    /// <summary>Hand-calculated: METHODS.md, section 3.</summary>
    [Theory]
    [InlineData(Direction.Higher, "3.39", "4.5", GapVerdict.Short, "-1.11", "")]
    [InlineData(Direction.Higher, "4.5", ">=4.5", GapVerdict.Met, "0", "")]
    [InlineData(Direction.Higher, "96", ">96", GapVerdict.Short, "0", ReasonCodes.AtStrictBound)]
    [InlineData(Direction.Higher, "97", ">95", GapVerdict.Exceeds, "2", "")]
    [InlineData(Direction.Higher, ">80", ">85", GapVerdict.Undetermined, null, ReasonCodes.BoundsOpen)]
    [InlineData(Direction.Higher, ">90", "85", GapVerdict.Exceeds, "5", ReasonCodes.AtLeast)]
    [InlineData(Direction.Higher, ">=95", ">95", GapVerdict.Undetermined, null, ReasonCodes.BoundsOpen)]
    [InlineData(Direction.Higher, ">95", ">95", GapVerdict.Met, "0", ReasonCodes.AtLeast)]
    [InlineData(Direction.Higher, ">=95", ">=95", GapVerdict.Met, "0", ReasonCodes.AtLeast)]
    [InlineData(Direction.Higher, "<5.5", ">=6", GapVerdict.Short, "-0.5", ReasonCodes.AtLeast)]
    [InlineData(Direction.Lower, "<4.5", "<5", GapVerdict.Exceeds, "0.5", ReasonCodes.AtLeast)]
    [InlineData(Direction.Lower, "<5.5", "<5", GapVerdict.Undetermined, null, ReasonCodes.BoundsOpen)]
    [InlineData(Direction.Lower, "5.2", "5.5", GapVerdict.Exceeds, "0.3", "")]
    [InlineData(Direction.Lower, "5.5", "<5.5", GapVerdict.Short, "0", ReasonCodes.AtStrictBound)]
    [InlineData(Direction.Lower, "1.92:1", "1.8:1", GapVerdict.Short, "-0.12", "")]
    [InlineData(Direction.Higher, "~60", "50", GapVerdict.Exceeds, "10", ReasonCodes.Approximate)]
    [InlineData(Direction.Higher, "~51", "50", GapVerdict.Undetermined, null, ReasonCodes.ApproximateOpen)]
    [InlineData(Direction.None, "60", "50", GapVerdict.Undetermined, null, ReasonCodes.NoDirection)]
    [InlineData(Direction.Higher, "60", "<50", GapVerdict.Undetermined, null, ReasonCodes.SignAgainstDirection)]
    [InlineData(Direction.Higher, "60", "应保尽保", GapVerdict.NotComparable, null, ReasonCodes.Commitment)]
    public void Build_LatestAgainstOwnTarget_GivesHandCalculatedGap(Direction direction, string value, string target, GapVerdict verdict, string? gap, string reason)
    {
        var study = new Sample().Area("a").Indicator("x", direction).Actual("a", "x", "2020", value).Target("a", "x", "2025", target).Study();
        var row = Row(study, "a", GapMeasure.Latest, GapAgainst.OwnTarget);
        Assert.Equal((verdict, gap is null ? null : decimal.Parse(gap, CultureInfo.InvariantCulture), reason), (row.Verdict, row.Difference, row.Reason));
    }

    [Theory]
    [InlineData(Direction.Higher, ">96", ">=96", GapVerdict.Exceeds, "0", ReasonCodes.Stricter)]
    [InlineData(Direction.Higher, ">=96", ">96", GapVerdict.Short, "0", ReasonCodes.LessStrict)]
    [InlineData(Direction.Higher, "95", ">=95", GapVerdict.Met, "0", "")]
    [InlineData(Direction.Higher, ">88", ">85", GapVerdict.Exceeds, "3", "")]
    [InlineData(Direction.Higher, "26", ">=30", GapVerdict.Short, "-4", "")]
    [InlineData(Direction.Lower, "<5", "<5.5", GapVerdict.Exceeds, "0.5", "")]
    public void Build_TargetAgainstCity_ComparesThresholdAndStrictness(Direction direction, string own, string city, GapVerdict verdict, string gap, string reason)
    {
        var study = TwoLevels(direction).Target("a", "x", "2025", own).Target("c", "x", "2025", city).Study();
        var row = Row(study, "a", GapMeasure.Target, GapAgainst.City);
        Assert.Equal((verdict, decimal.Parse(gap, CultureInfo.InvariantCulture), reason), (row.Verdict, row.Difference!.Value, row.Reason));
    }

    [Fact]
    public void Build_LowerIsBetter_AttainmentIsTargetByValue()
    {
        var study = TwoLevels(Direction.Lower).Actual("a", "x", "2020", "1.92:1").Target("c", "x", "2025", "1.8:1").Study();
        Assert.Equal(1.8m / 1.92m, Row(study, "a", GapMeasure.Latest, GapAgainst.City).Attainment);
    }

    [Theory]
    [InlineData(MeasureKind.Stock, "4000", "250000")]
    [InlineData(MeasureKind.FiveYearTotal, "[20]", "[>300]")]
    [InlineData(MeasureKind.YearlyFlow, "5", "60")]
    public void Build_TotalsOfTwoPlaces_AreNotSubtracted(MeasureKind kind, string own, string city)
    {
        var study = TwoLevels(Direction.Higher, kind).Target("a", "x", "2025", own).Target("c", "x", "2025", city).Study();
        var row = Row(study, "a", GapMeasure.Target, GapAgainst.City);
        Assert.Equal((GapVerdict.NotComparable, null, ReasonCodes.TotalOfAnotherPlace), (row.Verdict, row.Difference, row.Reason));
    }

    [Fact]
    public void Build_TotalsOfTheSamePlace_AreSubtracted()
    {
        var study = TwoLevels(Direction.Higher, MeasureKind.Stock).Actual("a", "x", "2020", "2777").Target("a", "x", "2025", "6650").Study();
        Assert.Equal(-3873m, Row(study, "a", GapMeasure.Baseline, GapAgainst.OwnTarget).Difference);
    }

    [Fact]
    public void Build_OneYearAgainstFiveYears_IsNotSubtracted()
    {
        var study = TwoLevels(Direction.Higher, MeasureKind.FiveYearTotal)
            .Actual("a", "x", "2016-2020", "[32.4]").Actual("a", "x", "2023", ">5.5").Target("a", "x", "2021-2025", "[15]").Study();
        Assert.Equal((GapVerdict.NotComparable, ReasonCodes.OneYearOfTotal), Verdict(Row(study, "a", GapMeasure.Latest, GapAgainst.OwnTarget)));
        Assert.Equal(17.4m, Row(study, "a", GapMeasure.Baseline, GapAgainst.OwnTarget).Difference);
    }

    [Fact]
    public void Build_CityWithoutThisTarget_SaysSo()
    {
        var study = TwoLevels(Direction.Higher).Indicator("y").Actual("a", "x", "2020", "40").Target("c", "y", "2025", "1").Study();
        Assert.Equal((GapVerdict.NoTarget, ReasonCodes.NoCityTarget), Verdict(Row(study, "a", GapMeasure.Latest, GapAgainst.City)));
        Assert.Equal((GapVerdict.NoTarget, ReasonCodes.NoOwnTarget), Verdict(Row(study, "a", GapMeasure.Latest, GapAgainst.OwnTarget)));
    }

    [Fact]
    public void Build_CityWithoutAnyTarget_DoesNotBorrowAnotherCitys()
    {
        var study = TwoLevels(Direction.Higher).Area("other", level: AreaLevel.City).Area("b", "other")
            .Target("c", "x", "2025", "60").Actual("b", "x", "2022", "50").Study();
        Assert.Equal((GapVerdict.NoTarget, ReasonCodes.CityTargetsUnknown), Verdict(Row(study, "b", GapMeasure.Latest, GapAgainst.City)));
    }

    [Fact]
    public void Build_AreaWithoutParent_HasNoCity()
    {
        var study = new Sample().Area("a").Indicator("x").Actual("a", "x", "2020", "1").Study();
        Assert.Equal((GapVerdict.NoTarget, ReasonCodes.NoCity), Verdict(Row(study, "a", GapMeasure.Latest, GapAgainst.City)));
    }

    [Fact]
    public void Build_MissingValue_IsNeverMet()
    {
        var study = TwoLevels(Direction.Higher).Target("a", "x", "2025", "100").Target("c", "x", "2025", "100").Study();
        Assert.Equal((GapVerdict.NotComparable, ReasonCodes.NoValue), Verdict(Row(study, "a", GapMeasure.Latest, GapAgainst.City)));
        Assert.Equal((GapVerdict.NotComparable, ReasonCodes.NoValue), Verdict(Row(study, "a", GapMeasure.Baseline, GapAgainst.OwnTarget)));
    }

    [Fact]
    public void Build_DamagedValue_IsKeptOut()
    {
        var study = TwoLevels(Direction.Higher).Target("a", "x", "2025", "100")
            .Actual("a", "x", "2023", "987", o => o with { Flags = [ObservationFlags.Damaged] }).Study();
        var row = Row(study, "a", GapMeasure.Latest, GapAgainst.OwnTarget);
        Assert.Equal((GapVerdict.NotComparable, ReasonCodes.DamagedValue), Verdict(row));
        Assert.Null(row.Value);
    }

    [Fact]
    public void Build_FigureOfDoubtfulTime_WaitsForReview()
    {
        var study = TwoLevels(Direction.Higher).Target("a", "x", "2025", "100")
            .Actual("a", "x", "2023", "98", o => o with { Flags = [ObservationFlags.TimeDoubtful] }).Study();
        var row = Row(study, "a", GapMeasure.Latest, GapAgainst.OwnTarget);
        Assert.Equal((GapVerdict.NotComparable, ReasonCodes.TimeDoubtful), Verdict(row));
        Assert.Null(row.Value);
    }

    [Fact]
    public void Build_OnlyANeighbourHasATarget_IsNotComparable()
    {
        var study = TwoLevels(Direction.Lower).Indicator("registered", Direction.Lower, related: "x")
            .Actual("a", "registered", "2020", "3").Target("c", "x", "2025", "<5.5").Study();
        var row = study.Gaps.Single(g => g.Indicator.Value == "registered" && g.Measure == GapMeasure.Latest && g.Against == GapAgainst.City);
        Assert.Equal((GapVerdict.NotComparable, ReasonCodes.RelatedOnly, AlignmentClass.Related), (row.Verdict, row.Reason, row.Alignment));
        Assert.Null(row.Difference);
    }

    [Fact]
    public void Build_TableAndProseDisagree_TakesTheTableAndSaysSo()
    {
        var study = TwoLevels(Direction.Higher, MeasureKind.Stock)
            .Actual("a", "x", "2020", "4210", o => o with { Row = "" }).Actual("a", "x", "2020", "3980").Target("a", "x", "2025", "9000").Study();
        var row = Row(study, "a", GapMeasure.Latest, GapAgainst.OwnTarget);
        Assert.Equal(3980m, row.Value!.Number);
        Assert.Equal(ReasonCodes.OthersSetAside, Assert.Single(row.Notes));
    }

    [Fact]
    public void Build_Peers_CompareTheSamePeriodWithoutTheAreaItself()
    {
        var study = new Sample().Area("a").Area("b").Area("c").Area("d").Indicator("x")
            .Actual("a", "x", "2020", "10").Actual("b", "x", "2020", "20").Actual("c", "x", "2020", "40").Actual("d", "x", "2022", "90").Study();
        Assert.Equal(-20m, Row(study, "a", GapMeasure.Latest, GapAgainst.Peers).Difference);
        Assert.Equal((GapVerdict.NoTarget, ReasonCodes.NoPeerFigure), Verdict(Row(study, "d", GapMeasure.Latest, GapAgainst.Peers)));
    }

    [Fact]
    public void Build_NationalTarget_IsComparedWhenTheDataHaveOne()
    {
        var study = new Sample().Area("cn", level: AreaLevel.Country).Area("c", "cn", AreaLevel.City).Area("a", "c").Indicator("x")
            .Target("cn", "x", "2025", "4.5").Actual("a", "x", "2020", "4").Study();
        var row = Row(study, "a", GapMeasure.Latest, GapAgainst.National);
        Assert.Equal((GapVerdict.Short, -0.5m, "cn"), (row.Verdict, row.Difference, row.TargetArea!.Value));
    }

    [Fact]
    public void Build_LoopOfParents_Ends() =>
        Assert.NotEmpty(new Sample().Area("a", "b").Area("b", "a").Indicator("x").Actual("a", "x", "2020", "1").Study().Gaps);

    private static Sample TwoLevels(Direction direction, MeasureKind kind = MeasureKind.Rate) =>
        new Sample().Area("c", level: AreaLevel.City).Area("a", "c").Indicator("x", direction, kind);

    private static Gap Row(Study study, string area, GapMeasure measure, GapAgainst against) =>
        study.Gaps.Single(g => g.Area.Value == area && g.Indicator.Value == "x" && g.Measure == measure && g.Against == against);

    private static (GapVerdict, string) Verdict(Gap gap) => (gap.Verdict, gap.Reason);
}
