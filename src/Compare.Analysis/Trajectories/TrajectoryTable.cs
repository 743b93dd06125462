using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Trajectories;

/// <summary>One trajectory for every area, indicator and method, also where nothing can be said: the reason says why.</summary>
internal static class TrajectoryTable
{
    public static ImmutableArray<Trajectory> Build(SeriesTable table, Hierarchy hierarchy, AnalysisOptions options)
    {
        var rows = ImmutableArray.CreateBuilder<Trajectory>();
        for (var a = 0; a < table.Data.Areas.Length; a++)
        {
            if (!hierarchy.IsReported(a))
                continue;
            for (var i = 0; i < table.Data.Indicators.Length; i++)
            {
                if (table.At(a, i) is not { HasFigures: true } series)
                    continue;
                var progress = Progress.Of(series, options);
                var total = progress.IsTotalOfYears && SpecialCases.Common(progress) is null ? TotalOfYears.Of(progress) : null;
                var shared = Shared(progress, total);
                foreach (var method in options.Methods)
                {
                    var verdict = Judge(method, progress, total);
                    rows.Add(shared with { Method = method, Class = verdict.Class, Reason = verdict.Reason });
                }
            }
        }
        return rows.DrainToImmutable();
    }

    private static Verdict Judge(TrajectoryMethod method, Progress progress, TotalOfYears? total) => method switch
    {
        _ => total?.Verdict ?? ChinaMethod.Judge(progress),
    };

    private static Trajectory Shared(Progress of, TotalOfYears? total)
    {
        var series = of.Series;
        var latest = total is { Known: [.., var lastKnown] } ? lastKnown : of.Latest;
        return new Trajectory
        {
            Area = series.Area.Id,
            Indicator = series.Indicator.Id,
            Baseline = of.Baseline,
            Latest = ReferenceEquals(latest, of.Baseline) ? null : latest,
            Target = of.Target,
            Path = series.Targets.Length > 1 ? series.Targets : [],
            Actuals = series.Actuals,
            Elapsed = total is null ? of.Elapsed : total.Elapsed,
            Progress = total is null ? of.Done : total.Done,
            RequiredPerYear = total is null ? of.RequiredPerYear : total.RequiredPerYear,
            ObservedPerYear = total is null ? of.ObservedPerYear : total.ObservedPerYear,
            Projected = total is null ? of.Projected : total.Projected,
            Cumulative = total?.Done is null ? null : total.Sum?.Low,
            Class = TrajectoryClass.Undetermined,
            Method = TrajectoryMethod.China,
            Reason = "",
            Notes = Notes(of),
        };
    }

    private static ImmutableArray<string> Notes(Progress progress)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var series = progress.Series;
        if (progress.Baseline?.Canonical is { Number: { } } start)
        {
            if (progress.Target?.Canonical is { } target && SpecialCases.IsLowered(start, target, progress.Direction)
                && progress.Baseline.Period!.Years == progress.Target.Period!.Years)
                notes.Add(ReasonCodes.TargetLowered);
            foreach (var step in series.Targets)
            {
                if (step.Period!.Last < (progress.Target?.Period?.Last ?? int.MinValue) && step.Period.Years == progress.Baseline.Period!.Years
                    && SpecialCases.IsLowered(start, step.Canonical!, progress.Direction))
                {
                    notes.Add(ReasonCodes.PathBelowBaseline);
                    break;
                }
            }
        }
        if (progress.Baseline?.Canonical?.Relation == Relation.About || progress.Latest?.Canonical?.Relation == Relation.About)
            notes.Add(ReasonCodes.Approximate);
        if (series.SetsAside(progress.Baseline) || series.SetsAside(progress.Latest) || series.SetsAside(progress.Target))
            notes.Add(ReasonCodes.OthersSetAside);
        return notes.DrainToImmutable();
    }
}
