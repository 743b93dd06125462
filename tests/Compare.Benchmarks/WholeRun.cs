using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Compare.Analysis;
using Compare.Analysis.Alignment;
using Compare.Analysis.Scores;
using Compare.Analysis.Trajectories;
using Compare.Model.Observations;

namespace Compare.Benchmarks;

/// <summary>
/// One whole run at a given size in a fresh process, as a user would have it: printed names aligned, then gaps, trajectories, scores with
/// rank ranges and standings. <c>dotnet run -c Release -- whole 2843</c> prints one row of the README's table.
/// </summary>
internal static class WholeRun
{
    private const int Indicators = 100;
    private const int Years = 10;
    private const int Seed = 20251;

    public static int Run(ReadOnlySpan<string> counties)
    {
        foreach (var text in counties)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            {
                Console.Error.WriteLine($"whole: '{text}' is not a number of counties");
                return 2;
            }
            Print(count);
        }
        return 0;
    }

    private static void Print(int counties)
    {
        var data = CountyData.Make(counties, Indicators, Years, Seed, aligned: false);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        data = data with { Observations = Align(data) };
        var align = clock.Elapsed;
        var study = StudyBuilder.Build(data, new AnalysisOptions { Normalisations = [Normalisation.Goalposts], Methods = [TrajectoryMethod.China], Audit = false });
        var wall = clock.Elapsed;
        process.Refresh();
        var processor = process.TotalProcessorTime - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {counties:#,0} | {data.Observations.Length:#,0} | {align.TotalSeconds:0.00} s | {wall.TotalSeconds:0.00} s | {processor.TotalSeconds:0.00} s | {process.PeakWorkingSet64 / 1024 / 1024:#,0} MB | {study.Gaps.Length:#,0} | {study.Trajectories.Length:#,0} |"));
    }

    /// <summary>Every row's printed name through the aligner, as ingestion does it.</summary>
    private static ImmutableArray<Observation> Align(Dataset data)
    {
        var aligner = new Aligner(data.Indicators, []);
        var aligned = ImmutableArray.CreateBuilder<Observation>(data.Observations.Length);
        var known = new Dictionary<string, NameAlignment>(StringComparer.Ordinal);
        foreach (var observation in data.Observations)
        {
            if (!known.TryGetValue(observation.Name, out var alignment))
                known.Add(observation.Name, alignment = aligner.Align(observation.Name, observation.Unit.Symbol));
            aligned.Add(alignment.Indicator is null ? observation : observation with
            {
                Indicator = alignment.Indicator,
                Alignment = alignment.Class,
                Canonical = observation.Figure,
                CanonicalUnit = observation.Unit,
            });
        }
        return aligned.MoveToImmutable();
    }
}
