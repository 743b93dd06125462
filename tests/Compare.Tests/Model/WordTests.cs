using Compare.Analysis.Gaps;
using Compare.Analysis.Scores;
using Compare.Analysis.Trajectories;
using Compare.Model;
using Compare.Model.Indicators;

namespace Compare.Tests.Model;

public sealed class WordTests
{
    [Fact]
    public void Of_TwoWords_IsKebabCase() => Assert.Equal("own-target", Word.Of(GapAgainst.OwnTarget));

    [Fact]
    public void All_Normalisations_AreTheWordsOfTheOptions() =>
        Assert.Equal(["minmax", "zscore", "rank", "percent-rank", "distance-to-target", "goalposts"], Word.All<Normalisation>());

    [Fact]
    public void All_MeasureKinds_AreTheWordsOfTheCatalogue() =>
        Assert.Equal(["rate", "per-head", "index", "stock", "yearly-flow", "five-year-total", "commitment", "ratio"], Word.All<MeasureKind>());

    [Fact]
    public void Parse_EveryWord_GivesItsValueBack() =>
        Assert.All(Enum.GetValues<TrajectoryClass>(), value => Assert.Equal(value, Word.Parse<TrajectoryClass>(Word.Of(value))));

    [Fact]
    public void Parse_UnknownWord_IsNull() => Assert.Null(Word.Parse<Direction>("sideways"));

    [Fact]
    public void Of_ValueThatIsNone_IsABrokenCall() => Assert.Throws<ArgumentOutOfRangeException>(() => Word.Of((Direction)99));

    [Fact]
    public void Of_ValuesThatDoNotCountFromZero_HaveTheirOwnWords()
    {
        Assert.Equal(["low-end", "high"], Word.All<Sparse>());
        Assert.Equal(("high", "low-end"), (Word.Of(Sparse.High), Word.Of(Sparse.LowEnd)));
        Assert.Equal(Sparse.High, Word.Parse<Sparse>(" HIGH "));
        Assert.Throws<ArgumentOutOfRangeException>(() => Word.Of((Sparse)0));
    }

    private enum Sparse
    {
        High = 7,
        LowEnd = 1,
    }
}
