using Compare.Cli.Files;
using Compare.Model.Diagnostics;

namespace Compare.Tests.Cli.Files;

public sealed class FaultListTests
{
    private const int Limit = 5_000;

    [Theory, InlineData(0), InlineData(1), InlineData(Limit)]
    public void ToImmutable_UpToTheLimit_ListsAllAndNothingElse(int faults)
    {
        var listed = Filled(faults).ToImmutable();
        Assert.Equal(faults, listed.Length);
        Assert.DoesNotContain(listed, d => d.Code == "CAT019");
    }

    [Fact]
    public void ToImmutable_BeyondTheLimit_SaysHowManyAreNotListed()
    {
        var list = Filled(Limit + 3);
        var listed = list.ToImmutable();
        Assert.Equal(Limit + 1, listed.Length);
        Assert.Equal(new Diagnostic("CAT019", Severity.Error, "observations.csv", 0, "3 more faults of this file are not listed"), listed[^1]);
        Assert.Equal(Limit + 3, list.Count);
    }

    [Fact]
    public void ToImmutable_Faults_StandInTheOrderOfTheirLines() =>
        Assert.Equal([1, 2, 3], Filled(3).ToImmutable().Select(d => d.Line));

    // The last line's fault is noticed first.
    private static FaultList Filled(int count)
    {
        var list = new FaultList("observations.csv");
        for (var line = count; line >= 1; line--)
            list.Error("OBS001", line, "no such area");
        return list;
    }
}
