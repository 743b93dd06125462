using System.Globalization;
using Compare.Analysis;
using Compare.Analysis.Trajectories;
using Compare.Model.Indicators;

namespace Compare.Tests.Analysis.Trajectories;

public sealed class ChinaMethodTests
{
    /// <summary>2020 to 2023 of 2020 to 2025 is 60 % of the time. Hand-calculated: METHODS.md, section 4.1.</summary>
    [Theory]
    [InlineData(Direction.Higher, "0.8", "3.39", ">=4.5", TrajectoryClass.Ahead, ReasonCodes.AheadOfTime)]
    [InlineData(Direction.Higher, "0", "60", "100", TrajectoryClass.OnSchedule, ReasonCodes.WithTime)]
    [InlineData(Direction.Higher, "0", "65", "100", TrajectoryClass.OnSchedule, ReasonCodes.WithTime)]
    [InlineData(Direction.Higher, "0", "65.01", "100", TrajectoryClass.Ahead, ReasonCodes.AheadOfTime)]
    [InlineData(Direction.Higher, "0", "54.99", "100", TrajectoryClass.Behind, ReasonCodes.BehindTime)]
    [InlineData(Direction.Higher, "50", "40", "100", TrajectoryClass.Behind, ReasonCodes.MovingAway)]
    [InlineData(Direction.Higher, "95", "97", ">95", TrajectoryClass.Achieved, ReasonCodes.AtTarget)]
    [InlineData(Direction.Higher, "95", "95", ">95", TrajectoryClass.Undetermined, ReasonCodes.AtStrictBound)]
    [InlineData(Direction.Higher, "95", "94", ">95", TrajectoryClass.Behind, ReasonCodes.MovingAway)]
    [InlineData(Direction.Higher, "41", "41", ">=41", TrajectoryClass.Achieved, ReasonCodes.Maintained)]
    [InlineData(Direction.Higher, "40", "38", "30", TrajectoryClass.Achieved, ReasonCodes.TargetLowered)]
    [InlineData(Direction.Higher, "97", "96", ">=95", TrajectoryClass.Achieved, ReasonCodes.AlreadyMet)]
    [InlineData(Direction.Higher, "97", "94", ">=95", TrajectoryClass.Behind, ReasonCodes.LostTarget)]
    [InlineData(Direction.Higher, ">80", "85", ">88", TrajectoryClass.Undetermined, ReasonCodes.BoundsOpen)]
    [InlineData(Direction.Higher, "80", ">95", "90", TrajectoryClass.Achieved, ReasonCodes.AtTarget)]
    [InlineData(Direction.Higher, "80", "<80.5", "90", TrajectoryClass.Behind, ReasonCodes.MovingAway)]
    [InlineData(Direction.Lower, "5.5", "5.2", "5", TrajectoryClass.OnSchedule, ReasonCodes.WithTime)]
    [InlineData(Direction.Lower, "<4.5", "4", "<5", TrajectoryClass.Achieved, ReasonCodes.AlreadyMet)]
    [InlineData(Direction.None, "1", "2", "3", TrajectoryClass.Undetermined, ReasonCodes.NoDirection)]
    [InlineData(Direction.Higher, "1", "2", "应保尽保", TrajectoryClass.Undetermined, ReasonCodes.Commitment)]
    public void Build_ThreeYearsOfFive_GivesHandCalculatedClass(Direction direction, string baseline, string latest, string target, TrajectoryClass expected, string reason)
    {
        var row = Row(new Sample().Area("a").Indicator("x", direction).Actual("a", "x", "2020", baseline).Actual("a", "x", "2023", latest).Target("a", "x", "2025", target));
        Assert.Equal((expected, reason), (row.Class, row.Reason));
    }

    [Fact]
    public void Baseline_PlanTellsOfTheYearsBefore_IsTheFigureBesideTheTarget()
    {
        var way = new Sample().Area("a").Indicator("x")
            .Actual("a", "x", "2015", "15.83").Actual("a", "x", "2020", "24", o => o with { Row = "13" }).Target("a", "x", "2025", "26", o => o with { Row = "13" })
            .Study().Trajectories.Single();
        Assert.Equal((24m, null as string), (way.Baseline!.Canonical!.Number!.Value, way.Latest?.Name));
        Assert.Equal("one-point", way.Reason);
    }

    [Fact]
    public void Baseline_TargetInNoTable_IsTheEarliestFigure() =>
        Assert.Equal(10m, new Sample().Area("a").Indicator("x").Actual("a", "x", "2015", "10").Actual("a", "x", "2020", "20").Target("a", "x", "2025", "30").Study().Trajectories.Single().Baseline!.Canonical!.Number);

    [Fact]
    public void Build_ThreeYearsOfFive_GivesEveryNumberUnrounded()
    {
        var row = Row(new Sample().Area("a").Indicator("x").Actual("a", "x", "2020", "0.8").Actual("a", "x", "2023", "3.39").Target("a", "x", "2025", ">=4.5"));
        Assert.Equal(0.6m, row.Elapsed);
        Assert.Equal(2.59m / 3.7m, row.Progress);
        Assert.Equal(0.555m, row.RequiredPerYear);
        Assert.Equal(2.59m / 3m, row.ObservedPerYear);
        Assert.Equal(3.39m + 2.59m / 3m * 2m, row.Projected);
    }

    [Theory]
    [InlineData("36", "60", TrajectoryClass.Undetermined, ReasonCodes.OnePoint, "4.8")]
    [InlineData("100", "100", TrajectoryClass.Achieved, ReasonCodes.Maintained, "0")]
    [InlineData("40", "30", TrajectoryClass.Achieved, ReasonCodes.TargetLowered, "0")]
    public void Build_OnePoint_IsALevelAndNotAMovement(string baseline, string target, TrajectoryClass expected, string reason, string required)
    {
        var row = Row(new Sample().Area("a").Indicator("x").Actual("a", "x", "2020", baseline).Target("a", "x", "2025", target));
        Assert.Equal((expected, reason), (row.Class, row.Reason));
        Assert.Equal(decimal.Parse(required, CultureInfo.InvariantCulture), row.RequiredPerYear);
        Assert.Null(row.Latest);
        Assert.Null(row.Progress);
        Assert.Null(row.ObservedPerYear);
    }

    [Fact]
    public void Build_OneYearOfFive_IsAPaceAndNoProgress()
    {
        var row = Row(Jobs("[15]").Actual("a", "x", "2023", "2.8"));
        Assert.Equal((TrajectoryClass.Undetermined, ReasonCodes.PaceOfOneYear), (row.Class, row.Reason));
        Assert.Equal((null, 2.8m, 3m), (row.Progress, row.ObservedPerYear, row.RequiredPerYear));
        Assert.Contains(ReasonCodes.TargetLowered, row.Notes);
    }

    [Fact]
    public void Build_OneYearAboveTheWholeTotal_IsAchieved() =>
        Assert.Equal((TrajectoryClass.Achieved, ReasonCodes.TotalReached), Verdict(Row(Jobs("[5]").Actual("a", "x", "2023", ">5.5"))));

    [Theory]
    [InlineData("3", "3", "3", TrajectoryClass.OnSchedule, "0.6")]
    [InlineData("1", "2", "3", TrajectoryClass.Behind, "0.4")]
    [InlineData("4", "4", "4", TrajectoryClass.Ahead, "0.8")]
    public void Build_EveryYearOfATotalKnown_IsComparedWithItsPace(string first, string second, string third, TrajectoryClass expected, string progress)
    {
        var row = Row(Jobs("[15]").Actual("a", "x", "2021", first).Actual("a", "x", "2022", second).Actual("a", "x", "2023", third));
        Assert.Equal((expected, decimal.Parse(progress, CultureInfo.InvariantCulture), 0.6m), (row.Class, row.Progress!.Value, row.Elapsed!.Value));
    }

    [Fact]
    public void Build_PreviousTotalAboveTheNext_IsLoweredAndNotAchieved() =>
        Assert.Equal((TrajectoryClass.Undetermined, ReasonCodes.TargetLowered), Verdict(Row(Jobs("[15]"))));

    /// <summary>A total starts from zero: 386 in five years are 77.2 a year, whatever was before, and one year of 80 is a pace.</summary>
    [Theory]
    [InlineData("", ReasonCodes.NoBaseline, null)]
    [InlineData("80", ReasonCodes.PaceOfOneYear, "80")]
    public void Build_NothingKnownBeforeATotal_HasItsEvenPace(string year2023, string reason, string? observed)
    {
        var sample = new Sample().Area("a").Area("b").Indicator("x", kind: MeasureKind.FiveYearTotal, unit: "个").Target("a", "x", "2021-2025", "[386]").Actual("b", "x", "2016-2020", "[1]");
        if (year2023.Length > 0)
            sample.Actual("a", "x", "2023", year2023, o => o with { Row = "" });
        var row = sample.Study().Trajectories.Single(t => t.Area.Value == "a");
        Assert.Equal((TrajectoryClass.Undetermined, reason, 77.2m), (row.Class, row.Reason, row.RequiredPerYear!.Value));
        Assert.Equal(observed, row.ObservedPerYear?.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Build_AsOf_IgnoresLaterFigures()
    {
        var sample = new Sample().Area("a").Indicator("x").Actual("a", "x", "2020", "0").Actual("a", "x", "2022", "40").Actual("a", "x", "2024", "90").Target("a", "x", "2025", "100");
        var row = sample.Study(o => o with { AsOf = 2023 }).Trajectories.Single();
        Assert.Equal((0.4m, 0.4m, TrajectoryClass.OnSchedule), (row.Elapsed, row.Progress, row.Class));
    }

    [Fact]
    public void Build_ProseOfOtherYears_IsNoStartingPointOfAPlan()
    {
        static Compare.Model.Observations.Observation Prose(Compare.Model.Observations.Observation o) => o with { Row = "", Source = o.Source with { Document = "report" } };
        var study = new Sample().Area("a").Indicator("x").Indicator("y")
            .Actual("a", "x", "2015", "10", Prose).Actual("a", "x", "2020", "40").Actual("a", "x", "2023", "70", Prose).Target("a", "x", "2025", "90")
            .Actual("a", "y", "2023", "95", Prose).Target("a", "y", "2025", "90").Study();
        Assert.Equal((2020, 0.6m), (study.Trajectories[0].Baseline!.Period!.Last, study.Trajectories[0].Progress!.Value));
        Assert.Null(study.Trajectories[1].Baseline);
        Assert.Equal((TrajectoryClass.Achieved, ReasonCodes.AtTarget), (study.Trajectories[1].Class, study.Trajectories[1].Reason));
    }

    [Fact]
    public void Build_YearlyTargets_KeepTheWholePath()
    {
        var row = Row(new Sample().Area("a").Indicator("x").Actual("a", "x", "2022", "4.04")
            .Target("a", "x", "2023", "4").Target("a", "x", "2024", "4.2").Target("a", "x", "2025", "4.55").Target("a", "x", "2026", "5"));
        Assert.Equal([2023, 2024, 2025, 2026], row.Path.Select(o => o.Period!.Last));
        Assert.Equal(4.55m, row.Target!.Canonical!.Number);
        Assert.Contains(ReasonCodes.PathBelowBaseline, row.Notes);
    }

    private static Sample Jobs(string target) => new Sample().Area("a").Indicator("x", kind: MeasureKind.FiveYearTotal, unit: "万人")
        .Actual("a", "x", "2016-2020", "[32.4]").Target("a", "x", "2021-2025", target);

    private static Trajectory Row(Sample sample) => sample.Study().Trajectories.Single();

    private static (TrajectoryClass, string) Verdict(Trajectory row) => (row.Class, row.Reason);
}
