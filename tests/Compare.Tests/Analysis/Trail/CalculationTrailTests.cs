using System.Globalization;
using Compare.Analysis;
using Compare.Analysis.Trail;
using Compare.Cli.Files;

namespace Compare.Tests.Analysis.Trail;

/// <summary>The trail repeats the study's own numbers, all of them, and every printed figure it uses has its document line.</summary>
public sealed class CalculationTrailTests
{
    private static readonly Lazy<Study> Embedded = new(() => StudyBuilder.Build(DataFolder.Load(null).Value.Data, new AnalysisOptions()));

    [Fact]
    public void Of_EveryGapOfTheStudy_StandsInTheTrail()
    {
        var steps = CalculationTrail.Of(Embedded.Value).Where(s => s.Kind == "gap").GroupBy(s => (s.Area, s.Indicator)).ToDictionary(g => g.Key, g => g.Select(s => s.Value).ToList());
        foreach (var gap in Embedded.Value.Gaps)
        {
            var own = steps[(gap.Area, gap.Indicator)];
            Assert.Contains(gap.Difference?.ToString("0.############", CultureInfo.InvariantCulture) ?? "", own);
        }
    }

    [Fact]
    public void Of_EveryProgressAndShare_StandsInTheTrail()
    {
        var steps = CalculationTrail.Of(Embedded.Value).ToLookup(s => (s.Area, s.Indicator, s.Kind), s => s.Value);
        var ways = Embedded.Value.Trajectories.Where(t => t.Progress is not null).ToList();
        Assert.NotEmpty(ways);
        Assert.All(ways, t => Assert.Contains(t.Progress!.Value.ToString("0.############", CultureInfo.InvariantCulture), steps[(t.Area, t.Indicator, "progress")]));
        Assert.NotEmpty(Embedded.Value.Shares);
        Assert.All(Embedded.Value.Shares, s => Assert.Contains(s.Share!.Value.ToString("0.############", CultureInfo.InvariantCulture), steps[(s.Area, s.Indicator, "share")]));
    }

    [Fact]
    public void Of_EveryPrintedStep_NamesDocumentAndLine() =>
        Assert.All(CalculationTrail.Of(Embedded.Value).Where(s => s.Kind == "printed" && s.Area.Value != "cn"), s => Assert.True(s.Source is { Document.Length: > 0, Line: > 0, Evidence.Length: > 0 }, s.Description.English));

    [Fact]
    public void Of_OneAreaAndIndicator_IsThatPartOfTheWhole()
    {
        var all = CalculationTrail.Of(Embedded.Value).GroupBy(s => (s.Area, s.Indicator)).Where((_, i) => i % 17 == 0);
        foreach (var part in all)
            Assert.Equal(part.Select(s => s.Description), CalculationTrail.Of(Embedded.Value, part.Key.Area, part.Key.Indicator).Select(s => s.Description));
    }
}
