using Compare.Analysis.Editions;

namespace Compare.Tests.Analysis.Editions;

public sealed class EditionDiffTests
{
    private static readonly EditionValue Value = new("a", "i", "", "2020", "actual", "3", "%", "plan.txt:5");
    private static readonly EditionVerdict Verdict = new("gap", "a", "i", "latest/own-target", "short", "-2");
    private static readonly EditionRank Rank = new("a", "indicator:i", "minmax", 2, 40);

    [Fact]
    public void Between_ValueGoneNewAndCorrected_TellsThemApart()
    {
        var before = new Edition([Value, Value with { Period = "2021" }], [], []);
        var after = new Edition([Value with { Figure = "4" }, Value with { Period = "2022" }], [], []);
        var diff = EditionDiff.Between(before, after);
        Assert.Equal([("corrected", "2020 actual"), ("gone", "2021 actual"), ("new", "2022 actual")], diff.Values.Select(v => (v.Kind, v.Detail)));
    }

    [Fact]
    public void Between_SwappedSides_TurnsNewIntoGone()
    {
        var (one, two) = (new Edition([Value], [], []), new Edition([], [], []));
        Assert.Equal("gone", Assert.Single(EditionDiff.Between(one, two).Values).Kind);
        Assert.Equal("new", Assert.Single(EditionDiff.Between(two, one).Values).Kind);
    }

    [Fact]
    public void Between_VerdictAndRankOther_NameTheValueTheyRestOn()
    {
        var before = new Edition([Value], [Verdict], [Rank]);
        var after = new Edition([Value with { Figure = "6" }], [Verdict with { Verdict = "met", Number = "1" }], [Rank with { Rank = 1, Score = 60 }]);
        var diff = EditionDiff.Between(before, after);
        Assert.Equal("a i 2020 actual", Assert.Single(Assert.Single(diff.Verdicts).Because));
        Assert.Equal(("2 (40)", "1 (60)"), (Assert.Single(diff.Ranks).Before, diff.Ranks[0].After));
    }

    [Fact]
    public void Between_OnlyAnotherPlaceOrOrder_IsNoChange()
    {
        var other = Value with { Period = "2021" };
        Assert.True(EditionDiff.Between(new Edition([Value, other], [Verdict], [Rank]), new Edition([other, Value with { Place = "plan.txt:7" }], [Verdict], [Rank with { Score = 40.00000000001 }])).IsEmpty);
    }
}
