using System.Collections.Immutable;
using System.Diagnostics;
using Compare.Analysis.Gaps;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Trajectories;

/// <summary>One trajectory for every area, indicator and method, also where nothing can be said: the reason says why.</summary>
internal static class TrajectoryTable
{
    public static ImmutableArray<Trajectory> Build(SeriesTable table, Hierarchy hierarchy, AnalysisOptions options) =>
        InOrder.Collect<Trajectory>(table.Data.Areas.Length, (area, rows) =>
        {
            if (!hierarchy.IsReported(area))
                return;
            for (var i = 0; i < table.Data.Indicators.Length; i++)
            {
                if (table.At(area, i) is { HasFigures: true } series)
                    AddRows(rows, series, options);
            }
        });

    private static void AddRows(List<Trajectory> rows, AreaSeries series, AnalysisOptions options)
    {
        Aim? lastAim = null;
        Progress? progress = null;
        TotalOfYears? total = null;
        Trajectory? shared = null;
        foreach (var method in options.Methods)
        {
            var aim = Aim.For(method, series, options);
            if (progress is null || shared is null || aim != lastAim)
            {
                progress = Progress.Of(series, options, aim);
                total = progress.IsTotalOfYears && SpecialCases.Common(progress) is null ? TotalOfYears.Of(progress) : null;
                lastAim = aim;
                shared = Row(progress, total, method);
                rows.Add(shared);
                continue;
            }
            var verdict = Judge(method, progress, total);
            rows.Add(shared with { Method = method, Class = verdict.Class, Reason = verdict.Reason });
        }
    }

    private static Verdict Judge(TrajectoryMethod method, Progress progress, TotalOfYears? total) => method switch
    {
        TrajectoryMethod.China => total?.Verdict ?? ChinaMethod.Judge(progress),
        TrajectoryMethod.Sdsn => SdsnMethod.Judge(progress),
        TrajectoryMethod.Un => UnMethod.Judge(progress),
        TrajectoryMethod.Eurostat => EurostatMethod.Judge(progress),
        _ => throw new UnreachableException(),
    };

    private static Trajectory Row(Progress of, TotalOfYears? total, TrajectoryMethod method)
    {
        var verdict = Judge(method, of, total);
        var series = of.Series;
        var latest = total is { Known: [.., var lastKnown] } ? lastKnown : of.Latest;
        var trend = total is null ? TrendOf(of) : null;
        return new Trajectory
        {
            Area = series.Area.Id,
            Indicator = series.Indicator.Id,
            Baseline = of.Baseline,
            Latest = ReferenceEquals(latest, of.Baseline) ? null : latest,
            Target = of.Aim?.Target,
            Aim = of.Aim?.Figure.Number,
            Path = series.Targets.Length > 1 ? series.Targets : [],
            Actuals = series.Actuals,
            Elapsed = total is null ? of.Elapsed : total.Elapsed,
            Progress = total is null ? of.Done : total.Done,
            RequiredPerYear = total is null ? of.RequiredPerYear : total.RequiredPerYear,
            ObservedPerYear = total is null ? of.ObservedPerYear : total.ObservedPerYear,
            Projected = total is not null ? total.Projected : trend is null ? of.Projected : Exact(trend.Projected),
            ProjectedLow = trend is null ? null : Exact(trend.Low),
            ProjectedHigh = trend is null ? null : Exact(trend.High),
            TrendPerYear = trend is null ? null : Exact(trend.Slope),
            TrendHolds = trend?.SignHolds,
            Cumulative = total?.Done is null ? null : total.Sum?.Low,
            Class = verdict.Class,
            Method = method,
            Reason = verdict.Reason,
            Notes = Notes(of, trend),
        };
    }

    private static Trend? TrendOf(Progress progress)
    {
        if (progress.Points.Length < 3 || progress.Aim is not { } aim || progress.Latest is null || aim.Period.Last < progress.Latest.Period!.Last)
            return null;
        var points = new (double, double)[progress.Points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            if (Progress.Point(progress.Points[i]) is not { } value || progress.Points[i].Period!.Years != progress.Points[0].Period!.Years)
                return null;
            points[i] = (progress.Points[i].Period!.Last, (double)value);
        }
        return Trend.Of(points, aim.Period.Last);
    }

    /// <summary>Null for a number outside the range of a decimal.</summary>
    private static decimal? Exact(double value) => double.IsFinite(value) && Math.Abs(value) < 1e27 ? (decimal)value : null;

    private static ImmutableArray<string> Notes(Progress progress, Trend? trend)
    {
        var notes = ImmutableArray.CreateBuilder<string>(0);
        var series = progress.Series;
        if (progress.Baseline?.Canonical is { Number: { } } start)
        {
            if (progress.Aim is { Target: not null } aim && SpecialCases.IsLowered(start, aim.Figure, progress.Direction) && progress.Baseline.Period!.Years == aim.Period.Years)
                notes.Add(ReasonCodes.TargetLowered);
            foreach (var step in series.Targets)
            {
                if (step.Period!.Last < (progress.Aim?.Period.Last ?? int.MinValue) && step.Period.Years == progress.Baseline.Period!.Years
                    && SpecialCases.IsLowered(start, step.Canonical!, progress.Direction))
                {
                    notes.Add(ReasonCodes.PathBelowBaseline);
                    break;
                }
            }
        }
        if (progress.Baseline?.Canonical?.Relation == Relation.About || progress.Latest?.Canonical?.Relation == Relation.About)
            notes.Add(ReasonCodes.Approximate);
        if (series.SetsAside(progress.Baseline) || series.SetsAside(progress.Latest) || series.SetsAside(progress.Aim?.Target))
            notes.Add(ReasonCodes.OthersSetAside);
        if (trend is not null)
            notes.Add(ReasonCodes.LeastSquares);
        if (trend?.SignHolds == false)
            notes.Add(ReasonCodes.TrendDoubtful);
        return notes.DrainToImmutable();
    }
}
