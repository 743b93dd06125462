using BenchmarkDotNet.Attributes;
using Compare.Analysis;
using Compare.Analysis.Scores;
using Compare.Analysis.Trajectories;
using Compare.Model.Observations;

namespace Compare.Benchmarks;

/// <summary>The whole analysis of many counties: 100 indicators over ten years, all four trajectory methods.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private Dataset data = null!;

    /// <summary>100 to all 2,843 counties: growth must stay linear.</summary>
    [Params(100, 1_000, 2_843)]
    public int Counties { get; set; }

    /// <summary>Makes the data; the seed is fixed.</summary>
    [GlobalSetup]
    public void Setup() => data = CountyData.Make(Counties, indicators: 100, years: 10, seed: 20251);

    /// <summary>Gaps, trajectories, scores with rank ranges, standings.</summary>
    [Benchmark]
    public Study Build() => StudyBuilder.Build(data, new AnalysisOptions { Normalisations = [Normalisation.Goalposts], Methods = [TrajectoryMethod.China], Audit = false });
}
