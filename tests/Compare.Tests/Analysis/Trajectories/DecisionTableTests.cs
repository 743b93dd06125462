using Compare.Analysis;
using Compare.Analysis.Trajectories;
using Compare.Model;
using Compare.Model.Indicators;

namespace Compare.Tests.Analysis.Trajectories;

/// <summary>
/// Every row of the decision table of METHODS.md, section 4.5, in all four methods, and the formulas at their cut-offs.
/// All numbers are worked by hand in the comments.
/// </summary>
public sealed class DecisionTableTests
{
    /// <summary>2015, 2024 and 2030: nine of fifteen years, 60 % of the time. Expected are china, sdsn, un and eurostat.</summary>
    [Theory]
    // Nothing to reach any more.
    [InlineData("higher", "分", "50", "50", "50", "achieved maintained", "on-track maintained", "on-track maintained", "significant maintained")]
    [InlineData("higher", "分", "60", "55", "50", "achieved target-lowered", "on-track target-lowered", "on-track target-lowered", "significant target-lowered")]
    [InlineData("lower", "分", "5", "5.5", "6", "achieved target-lowered", "on-track target-lowered", "on-track target-lowered", "significant target-lowered")]
    [InlineData("higher", "分", "97", "96", ">=95", "achieved already-met", "on-track already-met", "on-track already-met", "significant already-met")]
    [InlineData("higher", "分", "40", "52", "50", "achieved at-target", "on-track at-target", "on-track at-target", "significant at-target")]
    [InlineData("lower", "分", "7", "5", "5", "achieved at-target", "on-track at-target", "on-track at-target", "significant at-target")]
    // One figure is a level and no movement; only the mid-term review says that it meets its target.
    [InlineData("higher", "分", "40", "", "50", "undetermined one-point", "undetermined one-point", "undetermined one-point", "undetermined one-point")]
    [InlineData("higher", "分", "60", "", "50", "achieved target-lowered", "undetermined one-point", "undetermined one-point", "undetermined one-point")]
    [InlineData("higher", "分", "60", "40", "50", "behind lost-target", "decreasing lost-target", "no-progress lost-target", "away lost-target")]
    // Progress 4.5/5 = 0.9; rate 0.5 against need 1/3. One point from 100 % is near, 1.01 points is not: there un has 95·(98.99/95)^(15/9) = 101.7, P = 1.35.
    [InlineData("higher", "%", "95", "99.5", "100", "ahead ahead-of-time", "on-track pace-enough", "on-track near-bound", "significant near-bound")]
    [InlineData("higher", "%", "99.8", "99", "100", "behind moving-away", "decreasing moving-away", "on-track near-bound", "significant near-bound")]
    [InlineData("higher", "%", "95", "98.99", "100", "ahead ahead-of-time", "on-track pace-enough", "on-track pace-enough", "significant pace-enough")]
    [InlineData("lower", "%", "10", "0.5", "0", "ahead ahead-of-time", "on-track pace-enough", "on-track near-bound", "significant near-bound")]
    // What switches does not move; the report's arrows know no such case.
    [InlineData("higher", "%", "0", "0", "100", "undetermined step-indicator", "stagnating pace-too-low", "undetermined step-indicator", "undetermined step-indicator")]
    [InlineData("higher", "", "0", "0", "1", "undetermined step-indicator", "stagnating pace-too-low", "undetermined step-indicator", "undetermined step-indicator")]
    [InlineData("higher", "%", "0", "100", "100", "achieved at-target", "on-track at-target", "on-track at-target", "significant at-target")]
    [InlineData("higher", "分", "95", "95", ">95", "undetermined at-strict-bound", "stagnating at-strict-bound", "undetermined no-growth-rate", "undetermined no-growth-rate")]
    // 5/10 = 0.5 of the way; 5/9 against 10/15 is 0.83. 7/12 = 0.583; 7/9 against 12/15 is 0.97.
    [InlineData("higher", "分", "0", "5", "10", "behind behind-time", "moderate pace-half", "undetermined no-growth-rate", "undetermined no-growth-rate")]
    [InlineData("higher", "分", "-2", "5", "10", "on-schedule with-time", "moderate pace-half", "undetermined no-growth-rate", "undetermined no-growth-rate")]
    [InlineData("higher", "分", "5", "0", "10", "behind moving-away", "decreasing moving-away", "undetermined no-growth-rate", "undetermined no-growth-rate")]
    // 10/50 = 0.2 of the way; 10/9 against 50/15 is 0.33; 50·0.8^(15/9) = 34.47, P = 15.53/50 = 0.31. No growth rate leads to zero.
    [InlineData("lower", "分", "50", "40", "0", "behind behind-time", "stagnating pace-too-low", "too-slow pace-too-low", "undetermined target-zero")]
    // From anything above 2 to 5 is at most 3/8 of the way to 10: behind whatever the bound hides.
    [InlineData("higher", "分", ">2", "5", "10", "behind behind-time", "undetermined bounds-open", "undetermined bounds-open", "undetermined bounds-open")]
    [InlineData("higher", "分", "2", ">5", "10", "undetermined bounds-open", "undetermined bounds-open", "undetermined bounds-open", "undetermined bounds-open")]
    [InlineData("none", "分", "40", "45", "50", "undetermined no-direction", "undetermined no-direction", "undetermined no-direction", "undetermined no-direction")]
    [InlineData("higher", "分", "40", "45", "<50", "undetermined sign-against-direction", "undetermined sign-against-direction", "undetermined sign-against-direction", "undetermined sign-against-direction")]
    [InlineData("higher", "分", "40", "45", "应保尽保", "undetermined commitment", "undetermined commitment", "undetermined commitment", "undetermined commitment")]
    [InlineData("higher", "分", "", "", "50", "undetermined no-baseline", "undetermined no-baseline", "undetermined no-baseline", "undetermined no-baseline")]
    [InlineData("higher", "分", "40", "45", "", "undetermined no-own-target", "undetermined no-own-target", "undetermined no-own-target", "undetermined no-own-target")]
    public void Build_NineYearsOfFifteen_EveryMethodDecidesAsTheTableSays(
        string direction, string unit, string baseline, string latest, string target, string china, string sdsn, string un, string eurostat) =>
        Assert.Equal([china, sdsn, un, eurostat], Verdicts(direction, unit, $"2015 {baseline}; 2024 {latest}", $"2030 {target}"));

    /// <summary>50 in 2020 and 79.5 in 2030, the year of the target 80: rate 2.95 against 3; P = 29.5/30; growth 4.75 % against 4.81 %.</summary>
    [Fact]
    public void Build_TargetYearOver_IsNeverTheBestClass() => Assert.Equal(
        ["behind target-year-past", "moderate pace-half", "too-slow target-year-past", "moderate target-year-past"],
        Verdicts("higher", "分", "2020 50; 2030 79.5", "2030 80"));

    [Fact]
    public void Build_TargetYearNotAfterTheBaseline_HasNoTime() =>
        Assert.All(Verdicts("higher", "分", "2030 50; 2031 60", "2030 80"), v => Assert.Equal("undetermined no-time-to-target", v));

    [Fact]
    public void Build_TotalOfYears_HasAPaceAndNoTrend() => Assert.Equal(
        ["on-schedule with-time", "undetermined total-has-no-trend", "undetermined total-has-no-trend", "undetermined total-has-no-trend"],
        Verdicts("higher", "万人", "2021 3; 2022 3; 2023 3", "2021-2025 [15]", MeasureKind.FiveYearTotal, year: 2025));

    /// <summary>Rate and need per year at exactly 1 and exactly 0.5, from above and from below; the goal lies at 0.85, 15 years on.</summary>
    [Theory]
    [InlineData("higher", "0.7", "0.79", "on-track")] // 0.09/9 against 0.15/15
    [InlineData("higher", "0.7", "0.7899999999999999", "on-track")]
    [InlineData("higher", "0.7", "0.7899", "moderate")]
    [InlineData("higher", "0.7", "0.745", "moderate")]
    [InlineData("higher", "0.7", "0.7449999999999999", "moderate")]
    [InlineData("higher", "0.7", "0.7449", "stagnating")]
    [InlineData("higher", "0.7", "0.7", "stagnating")]
    [InlineData("higher", "0.7", "0.6999999999999999", "stagnating")]
    [InlineData("higher", "0.7", "0.6999", "decreasing")]
    [InlineData("higher", "0.9", "0.8499999999999999", "on-track")]
    [InlineData("higher", "0.9", "0.8499", "decreasing")]
    [InlineData("lower", "0.85", "0.8500000000000001", "on-track")]
    [InlineData("lower", "1", "0.91", "on-track")]
    [InlineData("lower", "1", "0.955", "moderate")]
    public void Build_ArrowsAtTheirCutOffs_AreNotTurnedByTheLastBit(string direction, string baseline, string latest, string expected)
    {
        var way = Parsed(direction);
        var rows = new Sample().Area("a").Indicator("x", way, MeasureKind.Index, "分", thresholds: way == Direction.Lower ? new Thresholds(0.85m, 2) : new Thresholds(0.85m, 0.1m))
            .Actual("a", "x", "2015", baseline).Actual("a", "x", "2024", latest).Study(o => o with { TargetYear = 2030, Methods = [TrajectoryMethod.Sdsn] }).Trajectories;
        Assert.Equal(expected, Word.Of(rows.Single().Class));
    }

    /// <summary>81, then 90: carried one year further 100, 19 above the start. Of 20 that is 0.95, of 190 it is 0.10.</summary>
    [Theory]
    [InlineData("101", "on-track pace-enough")]
    [InlineData("101.01", "too-slow pace-too-low")]
    [InlineData("271", "too-slow pace-too-low")]
    [InlineData("271.1", "no-progress pace-too-low")]
    public void Build_ProgressChartAtItsCutOffs_BelongsToTheBetterClass(string target, string expected) =>
        Assert.Equal(expected, Verdicts("higher", "分", "2020 81; 2021 90", "2022 " + target)[2]);

    /// <summary>From 100 to 121 in two years asks for 10 % a year; one year's growth of 9.5, 6 and 0 % is 0.95, 0.6 and 0 of it.</summary>
    [Theory]
    [InlineData("109.5", "significant pace-enough")]
    [InlineData("109.49", "moderate pace-half")]
    [InlineData("106", "moderate pace-half")]
    [InlineData("105.99", "insufficient pace-too-low")]
    [InlineData("100", "insufficient pace-too-low")]
    [InlineData("99.99", "away moving-away")]
    public void Build_RatioOfGrowthRatesAtItsCutOffs_BelongsToTheBetterClass(string latest, string expected) =>
        Assert.Equal(expected, Verdicts("higher", "分", "2020 100; 2021 " + latest, "2022 121")[3]);

    /// <summary>Two of three years: 43 of 60 is 5 points ahead of the time gone, 37 of 60 is 5 points behind it; both are within.</summary>
    [Theory]
    [InlineData("43", "on-schedule with-time")]
    [InlineData("43.01", "ahead ahead-of-time")]
    [InlineData("37", "on-schedule with-time")]
    [InlineData("36.99", "behind behind-time")]
    public void Build_MidTermReviewAtItsTolerance_IsOnSchedule(string latest, string expected) =>
        Assert.Equal(expected, Verdicts("higher", "分", "2020 0; 2022 " + latest, "2023 60")[0]);

    /// <summary>Only the first and the last figure make an arrow, whatever lies or is missing between them; a baseline year moves the first.</summary>
    [Theory]
    [InlineData(null, "moderate")] // 20 to 14.6 in 9 years, green 2 in 15: 0.6 against 1.2
    [InlineData(2017, "decreasing")] // from 3 in 2019 to 14.6
    public void Build_SeriesWithGaps_GoesFromStartToEnd(int? baseline, string expected)
    {
        var rows = new Sample().Area("a").Indicator("x", Direction.Lower, MeasureKind.Index, "分", thresholds: new Thresholds(2, 13))
            .Actual("a", "x", "2015", "20").Actual("a", "x", "2019", "3").Actual("a", "x", "2024", "14.6")
            .Study(o => o with { TargetYear = 2030, BaselineYear = baseline, Methods = [TrajectoryMethod.Sdsn] }).Trajectories;
        Assert.Equal(expected, Word.Of(rows.Single().Class));
    }

    /// <summary>A green threshold is the same for everybody: an area that was past it from the start did not lower anything.</summary>
    [Fact]
    public void Build_PastTheGreenThreshold_HasLoweredNothing()
    {
        var rows = new Sample().Area("a").Indicator("x", Direction.Lower, MeasureKind.Index, "分", thresholds: new Thresholds(2, 13))
            .Actual("a", "x", "2015", "1.5").Actual("a", "x", "2024", "1.9").Study(o => o with { TargetYear = 2030, Methods = [TrajectoryMethod.Sdsn] }).Trajectories;
        Assert.Equal((TrajectoryClass.OnTrack, ReasonCodes.AlreadyMet), (rows[0].Class, rows[0].Reason));
        Assert.Empty(rows[0].Notes);
    }

    private static string[] Verdicts(string direction, string unit, string actuals, string target, MeasureKind kind = MeasureKind.Index, int year = 0)
    {
        var sample = new Sample().Area("a").Indicator("x", Parsed(direction), kind, unit);
        foreach (var actual in actuals.Split(';', StringSplitOptions.TrimEntries).Select(text => text.Split(' ')).Where(parts => parts is [_, _]))
            sample.Actual("a", "x", actual[0], actual[1]);
        var aim = target.Split(' ');
        if (aim is [_, { Length: > 0 }])
            sample.Target("a", "x", aim[0], aim[1]);
        var rows = sample.Study(o => o with
        {
            TargetYear = year > 0 ? year : int.Parse(aim[0], System.Globalization.CultureInfo.InvariantCulture),
            Methods = [TrajectoryMethod.China, TrajectoryMethod.Sdsn, TrajectoryMethod.Un, TrajectoryMethod.Eurostat],
        }).Trajectories;
        return [.. rows.Select(r => Word.Of(r.Class) + " " + r.Reason)];
    }

    private static Direction Parsed(string direction) => Word.Parse<Direction>(direction)!.Value;
}
