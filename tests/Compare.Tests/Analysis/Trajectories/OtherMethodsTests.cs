using Compare.Analysis;
using Compare.Analysis.Trajectories;
using Compare.Model.Indicators;

namespace Compare.Tests.Analysis.Trajectories;

public sealed class OtherMethodsTests
{
    /// <summary>
    /// From 2020 to 2023 of 2030. Sdsn: rate and need per year. Un: carried CAGR. Eurostat: ratio of CAGRs.
    /// Hand-calculated: METHODS.md, sections 4.3 and 4.4.
    /// </summary>
    [Theory]
    [InlineData("50", "59", "80", TrajectoryClass.OnTrack, TrajectoryClass.OnTrack, TrajectoryClass.Significant)]
    [InlineData("50", "54.5", "80", TrajectoryClass.Moderate, TrajectoryClass.TooSlow, TrajectoryClass.Moderate)]
    [InlineData("50", "54.4", "80", TrajectoryClass.Stagnating, TrajectoryClass.TooSlow, TrajectoryClass.Insufficient)]
    [InlineData("50", "49", "80", TrajectoryClass.Decreasing, TrajectoryClass.NoProgress, TrajectoryClass.Away)]
    [InlineData("95", "90", "80", TrajectoryClass.OnTrack, TrajectoryClass.OnTrack, TrajectoryClass.Significant)]
    [InlineData("85", "75", "80", TrajectoryClass.Decreasing, TrajectoryClass.NoProgress, TrajectoryClass.Away)]
    [InlineData("50", "50", "80", TrajectoryClass.Stagnating, TrajectoryClass.NoProgress, TrajectoryClass.Insufficient)]
    public void Build_ThreeYearsOfTen_GivesHandCalculatedClasses(string baseline, string latest, string target, TrajectoryClass sdsn, TrajectoryClass un, TrajectoryClass eurostat)
    {
        var rows = Rows(new Sample().Area("a").Indicator("x", kind: MeasureKind.Index, unit: "分").Actual("a", "x", "2020", baseline).Actual("a", "x", "2023", latest).Target("a", "x", "2030", target));
        Assert.Equal([sdsn, un, eurostat], rows.Skip(1).Select(r => r.Class));
    }

    [Fact]
    public void Build_GreenThreshold_IsTheTargetOfTheArrows()
    {
        // Score 100 at 0 and 0 at 72.6; green 2: the value falls from 20 to 14.6 in nine years, 18 are needed in fifteen: 0.6 against 1.2.
        var rows = Rows(new Sample().Area("a").Indicator("x", Direction.Lower, goalposts: new Goalposts(72.6m, 0), thresholds: new Thresholds(2, 13))
            .Actual("a", "x", "2015", "20").Actual("a", "x", "2024", "14.6"));
        Assert.Equal((TrajectoryClass.Moderate, 2m), (rows[1].Class, rows[1].Aim!.Value));
        Assert.Equal(ReasonCodes.NoOwnTarget, rows[0].Reason);
    }

    [Fact]
    public void Build_PaceAtTheCutOff_IsNotLostInTheLastBit()
    {
        // 0.1 + 0.2 against 0.3 in every shape: exactly the pace needed must be on track.
        var rows = Rows(new Sample().Area("a").Indicator("x", kind: MeasureKind.Index, unit: "分").Actual("a", "x", "2020", "0.1").Actual("a", "x", "2023", "0.4").Target("a", "x", "2030", "1.1"));
        Assert.Equal(TrajectoryClass.OnTrack, rows[1].Class);
    }

    [Theory]
    [InlineData("0", "5", "10", ReasonCodes.NoGrowthRate)]
    [InlineData("-2", "5", "10", ReasonCodes.NoGrowthRate)]
    [InlineData(">2", "5", "10", ReasonCodes.BoundsOpen)]
    [InlineData("5", ">4", "10", ReasonCodes.BoundsOpen)]
    public void Build_NoGrowthRate_IsUndetermined(string baseline, string latest, string target, string reason)
    {
        var rows = Rows(new Sample().Area("a").Indicator("x", kind: MeasureKind.Index, unit: "分").Actual("a", "x", "2020", baseline).Actual("a", "x", "2023", latest).Target("a", "x", "2030", target));
        Assert.All(rows.Skip(2), r => Assert.Equal((TrajectoryClass.Undetermined, reason), (r.Class, r.Reason)));
    }

    [Fact]
    public void Build_TargetZero_HasNoRequiredGrowthRate()
    {
        var rows = Rows(new Sample().Area("a").Indicator("x", Direction.Lower, MeasureKind.Index, "分").Actual("a", "x", "2020", "50").Actual("a", "x", "2023", "40").Target("a", "x", "2030", "0"));
        Assert.Equal((TrajectoryClass.Undetermined, ReasonCodes.TargetZero), (rows[3].Class, rows[3].Reason));
    }

    [Fact]
    public void Build_WithinOnePointOfHundredPercent_IsNearTheBoundExceptForTheMidTermReview()
    {
        var rows = Rows(new Sample().Area("a").Indicator("x").Actual("a", "x", "2020", "98").Actual("a", "x", "2023", "99.2").Target("a", "x", "2030", "100"));
        Assert.Equal(TrajectoryClass.Ahead, rows[0].Class);
        Assert.All(rows.Skip(2), r => Assert.Equal(ReasonCodes.NearBound, r.Reason));
    }

    [Fact]
    public void Build_StepIndicator_IsNotJudgedByItsPace()
    {
        var rows = Rows(new Sample().Area("a").Indicator("x").Actual("a", "x", "2020", "0").Actual("a", "x", "2023", "0").Target("a", "x", "2030", "100"));
        Assert.All(rows.Where((_, i) => i != 1), r => Assert.Equal((TrajectoryClass.Undetermined, ReasonCodes.StepIndicator), (r.Class, r.Reason)));
        Assert.Equal(TrajectoryClass.Stagnating, rows[1].Class);
    }

    [Fact]
    public void Build_GrowthRates_HaveNoGrowthRate()
    {
        var rows = Rows(new Sample().Area("a").Indicator("人均收入增长率").Actual("a", "人均收入增长率", "2020", "3").Actual("a", "人均收入增长率", "2023", "4").Target("a", "人均收入增长率", "2030", "6"));
        Assert.All(rows.Skip(2), r => Assert.Equal((TrajectoryClass.Undetermined, ReasonCodes.GrowthRate), (r.Class, r.Reason)));
    }

    [Fact]
    public void Build_TargetYearOver_IsNeverTheBestClass()
    {
        var rows = Rows(new Sample().Area("a").Indicator("x", kind: MeasureKind.Index, unit: "分").Actual("a", "x", "2020", "50").Actual("a", "x", "2030", "79.5").Target("a", "x", "2030", "80"));
        Assert.Equal((TrajectoryClass.Behind, ReasonCodes.TargetYearPast), (rows[0].Class, rows[0].Reason));
        Assert.Equal((TrajectoryClass.TooSlow, TrajectoryClass.Moderate), (rows[2].Class, rows[3].Class));
    }

    [Fact]
    public void Build_ThreePoints_GiveAPredictionInterval()
    {
        // Years 2020-2022, values 1, 2, 4: slope 1.5, mean 7/3 in 2021; residuals 1/6, -1/3, 1/6, sum of squares 1/6.
        // In 2025: 7/3 + 6 = 8.333; spread sqrt(1/6 · (1 + 1/3 + 16/2)) = 1.24722; t(0.975; 1) = 12.7062.
        var row = Rows(new Sample().Area("a").Indicator("x").Actual("a", "x", "2020", "1").Actual("a", "x", "2021", "2").Actual("a", "x", "2022", "4").Target("a", "x", "2025", "9"), 2025)[0];
        Assert.Equal(8.33333333m, Math.Round(row.Projected!.Value, 8));
        Assert.Equal(8.3333 - 12.7062 * 1.247219, (double)row.ProjectedLow!.Value, 3);
        Assert.Equal(8.3333 + 12.7062 * 1.247219, (double)row.ProjectedHigh!.Value, 3);
        Assert.Null(row.TrendHolds);
    }

    [Theory]
    [InlineData("1 2 3 4 5", true)]
    [InlineData("3 3 3 3 4", false)]
    public void Build_FivePoints_LeaveOneOutChecksTheSign(string values, bool holds)
    {
        var sample = new Sample().Area("a").Indicator("x").Target("a", "x", "2025", "9");
        var year = 2016;
        foreach (var value in values.Split(' '))
            sample.Actual("a", "x", (year++).ToString(System.Globalization.CultureInfo.InvariantCulture), value);
        Assert.Equal(holds, Rows(sample, 2025)[0].TrendHolds);
    }

    private static Trajectory[] Rows(Sample sample, int year = 2030) =>
        [.. sample.Study(o => o with { TargetYear = year, Methods = [TrajectoryMethod.China, TrajectoryMethod.Sdsn, TrajectoryMethod.Un, TrajectoryMethod.Eurostat] }).Trajectories];
}
