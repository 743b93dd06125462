using System.Globalization;
using Compare.Analysis.Gaps;
using Compare.Analysis.Peers;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Tests.Analysis.Peers;

public sealed class PeerTableTests
{
    /// <summary>Hand-calculated: places 1 + 4p of 10, 20, 30, 40, 100. METHODS.md, section 7.</summary>
    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.25, 20)]
    [InlineData(0.5, 30)]
    [InlineData(0.9, 76)]
    [InlineData(1, 100)]
    public void Of_FiveValues_InterpolatesLinearly(double p, double expected) => Assert.Equal(expected, Quantile.Of([10, 20, 30, 40, 100], p), 12);

    [Fact]
    public void Build_FourAreas_HaveRanksAndSpreadAndNoQuartiles()
    {
        var standings = Areas(Direction.Higher, "10", "30", "30", "20").Study().Standings.Where(s => s.Measure == GapMeasure.Latest).ToArray();
        Assert.Equal([4, 1, 1, 3], standings.Select(s => s.Rank));
        Assert.All(standings, s => Assert.Equal((30m, 10m, null, null), (s.Spread.Best, s.Spread.Worst, s.Spread.Median, s.Percentile)));
        Assert.Equal([PeerVerdict.Weakness, PeerVerdict.Strength, PeerVerdict.Strength, PeerVerdict.Middle], standings.Select(s => s.Verdict));
    }

    [Fact]
    public void Build_FiveAreas_HaveQuartiles()
    {
        var standings = Areas(Direction.Lower, "10", "20", "30", "40", "100").Study().Standings.Where(s => s.Measure == GapMeasure.Latest).ToArray();
        Assert.Equal([1, 2, 3, 4, 5], standings.Select(s => s.Rank));
        Assert.All(standings, s => Assert.Equal((20d, 30d, 40d), (s.Spread.LowerQuartile!.Value, s.Spread.Median!.Value, s.Spread.UpperQuartile!.Value)));
        Assert.Equal([1, 0.75, 0.5, 0.25, 0], standings.Select(s => s.Percentile!.Value));
        Assert.Equal(PeerVerdict.Weakness, standings[4].Verdict);
    }

    [Fact]
    public void Build_TwoAreasOrOneLevel_HaveNoStrengths()
    {
        Assert.All(Areas(Direction.Higher, "1", "2").Study().Standings, s => Assert.Equal(PeerVerdict.None, s.Verdict));
        Assert.All(Areas(Direction.Higher, "5", "5", "5").Study().Standings, s => Assert.Equal(PeerVerdict.None, s.Verdict));
    }

    [Fact]
    public void Build_StrictTarget_StandsBeforeTheSameNumberWithout()
    {
        var sample = new Sample().Indicator("x");
        foreach (var (area, target) in new[] { ("a", ">=95"), ("b", ">95"), ("c", "95") })
            sample.Area(area).Target(area, "x", "2025", target);
        Assert.Equal([2, 1, 2], sample.Study().Standings.Where(s => s.Measure == GapMeasure.Target).Select(s => s.Rank));
    }

    [Fact]
    public void Build_Ambition_TellsCopiedAndLoweredTargets()
    {
        var study = new Sample().Area("c", level: AreaLevel.City).Area("a", "c").Indicator("x").Indicator("y").Indicator("z")
            .Target("c", "x", "2025", ">=60").Target("c", "y", "2025", "60").Target("c", "z", "2025", "60")
            .Target("a", "x", "2025", ">=60").Target("a", "y", "2025", "50").Target("a", "z", "2025", "60.0")
            .Actual("a", "x", "2020", "36").Actual("a", "y", "2020", "55").Study();
        Assert.Equal([(true, false), (false, true), (true, false)], study.Ambitions.Select(r => (r.CopiesCity, r.Lowered)));
        Assert.Equal(-5m, study.Ambitions[1].Step);
        Assert.Equal(GapVerdict.Short, study.Ambitions[1].AgainstCity.Verdict);
    }

    [Fact]
    public void Build_ShortAndBehind_IsAPriorityAndBindingComesFirst()
    {
        var study = new Sample().Area("a").Indicator("x").Indicator("y").Indicator("z")
            .Actual("a", "x", "2020", "0").Actual("a", "x", "2023", "10").Target("a", "x", "2025", "100")
            .Actual("a", "y", "2020", "0").Actual("a", "y", "2023", "10").Target("a", "y", "2025", "100", o => o with { Binding = Binding.Binding })
            .Actual("a", "z", "2020", "0").Actual("a", "z", "2023", "90").Target("a", "z", "2025", "100").Study();
        Assert.Equal(["y", "x"], study.Priorities.Select(p => p.Indicator.Value));
    }

    [Fact]
    public void Build_Counts_NeverCountMissingAsMet()
    {
        var study = new Sample().Area("a").Indicator("x").Indicator("y").Indicator("z").Indicator("u")
            .Actual("a", "x", "2020", "100").Target("a", "x", "2025", "100").Target("a", "y", "2025", "100")
            .Actual("a", "z", "2020", "50").Target("a", "z", "2025", "100").Actual("a", "u", "2020", ">80").Target("a", "u", "2025", ">85").Study();
        var count = study.TargetCounts.Single(c => c.Measure == GapMeasure.Latest && c.Against == GapAgainst.OwnTarget);
        Assert.Equal((4, 1, 1, 1, 1), (count.All, count.Met, count.Short, count.Undetermined, count.NotJudged));
        Assert.Equal((0.25m, 0.5m), (count.ShareOfAll!.Value, count.ShareOfJudged!.Value));
    }

    private static Sample Areas(Direction direction, params string[] values)
    {
        var sample = new Sample().Indicator("x", direction);
        for (var i = 0; i < values.Length; i++)
        {
            var area = "a" + i.ToString(CultureInfo.InvariantCulture);
            sample.Area(area).Actual(area, "x", "2020", values[i]);
        }
        return sample;
    }
}
