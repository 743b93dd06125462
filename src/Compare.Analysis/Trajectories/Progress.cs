using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Trajectories;

/// <summary>
/// The figures of one way from baseline to target, without any method's class: what every method starts from.
/// Numbers are null where the printed signs do not give them.
/// </summary>
internal sealed record Progress
{
    public required AreaSeries Series { get; init; }

    public required AnalysisOptions Options { get; init; }

    public Observation? Baseline { get; init; }

    /// <summary>The latest actual after the baseline.</summary>
    public Observation? Latest { get; init; }

    /// <summary>What the way leads to; null when nothing is aimed at.</summary>
    public Aim? Aim { get; init; }

    /// <summary>Actual figures from the baseline to the latest, by year.</summary>
    public ImmutableArray<Observation> Points { get; init; } = [];

    public decimal? Elapsed { get; init; }

    public decimal? Done { get; init; }

    public decimal? RequiredPerYear { get; init; }

    public decimal? ObservedPerYear { get; init; }

    public decimal? Projected { get; init; }

    /// <summary>Baseline against target; null when either is missing.</summary>
    public Judgement? Start { get; init; }

    /// <summary>The last known figure against target; null when either is missing.</summary>
    public Judgement? Now { get; init; }

    public Direction Direction => Series.Indicator.Direction;

    /// <summary>True for a total over several years, which starts from zero and grows to its target.</summary>
    public bool IsTotalOfYears => Aim is { Period.IsYear: false } && (Series.Indicator.IsTotal || Aim.Figure is Figure.FiveYearTotal);

    public bool StartMet => Start?.Verdict is GapVerdict.Met or GapVerdict.Exceeds || IsAtAim(Start, Baseline);

    public bool NowMet => Now?.Verdict is GapVerdict.Met or GapVerdict.Exceeds || IsAtAim(Now, Latest ?? Baseline);

    /// <summary>True for an exact figure that misses the aim by its last bits only; a bound that has to be passed is not reached so.</summary>
    private bool IsAtAim(Judgement? judged, Observation? figure)
    {
        if (judged is not { Verdict: GapVerdict.Short, Reason: "" } || Point(figure) is not { } at || Aim?.Figure is not { Number: { } aim } asked || asked.Relation is Relation.MoreThan or Relation.LessThan)
            return false;
        var size = Math.Max(Math.Abs((double)at), Math.Abs((double)aim));
        return Cutoff.Reached(-Math.Abs((double)(at - aim)), 0d, size, Options.CutOffTolerance);
    }

    /// <summary>The way travelled and the way needed, turned so that more is better; null where a bound leaves either open.</summary>
    public (decimal Seen, int YearsSeen, decimal Needed, int YearsNeeded)? Oriented()
    {
        if (Point(Baseline) is not { } start || Point(Latest) is not { } now || Aim?.Figure.Number is not { } aim)
            return null;
        var sign = Direction == Direction.Lower ? -1m : 1m;
        var from = Baseline!.Period!.Last;
        return (sign * (now - start), Latest!.Period!.Last - from, sign * (aim - start), Aim.Period.Last - from);
    }

    /// <summary>The growth rate seen; null where a bound, a zero or a change of sign leaves none.</summary>
    public (double Start, double Aim, double Rate, int YearsNeeded)? Growth()
    {
        if (Point(Baseline) is not { } start || Point(Latest) is not { } now || Aim?.Figure.Number is not { } aim)
            return null;
        if (start == 0m || now == 0m || Math.Sign(start) != Math.Sign(now) || aim == start)
            return null;
        var from = Baseline!.Period!.Last;
        var rate = Math.Pow((double)now / (double)start, 1d / (Latest!.Period!.Last - from)) - 1d;
        return ((double)start, (double)aim, rate, Aim.Period.Last - from);
    }

    public static Progress Of(AreaSeries series, AnalysisOptions options, Aim? target)
    {
        var baseline = series.Baseline;
        var last = series.Latest;
        var latest = last is null || (baseline is not null && last.Period!.Last <= baseline.Period!.Last) ? null : last;
        var progress = new Progress
        {
            Series = series,
            Options = options,
            Baseline = baseline,
            Latest = latest,
            Aim = target,
            Points = baseline is null ? [] : Between(series.Actuals, baseline, last ?? baseline),
        };
        if (progress.IsTotalOfYears)
            return progress;
        if (baseline is null)
            return latest is null ? progress : progress.WithoutBaseline(latest);

        var start = Exact(baseline);
        var end = Exact(latest);
        var startYear = baseline.Period!.Last;
        decimal? observed = null;
        if (latest is not null && start is not null && end is not null && SameSpan(baseline, latest))
            observed = (end - start) / (latest.Period!.Last - startYear);
        if (target is null || Spans.Clash(series.Indicator, baseline, target.Figure, target.Period) is not null || target.Figure.Number is not { } aim)
            return progress with { ObservedPerYear = observed };

        var years = target.Period.Last - startYear;
        var left = target.Period.Last - (latest ?? baseline).Period!.Last;
        var toStart = Judgement.OfValue(baseline.Canonical!, target.Figure, series.Indicator.Direction, options.ApproximateWithin);
        var toNow = latest is null ? toStart : Judgement.OfValue(latest.Canonical!, target.Figure, series.Indicator.Direction, options.ApproximateWithin);
        var startMet = toStart.Verdict is GapVerdict.Met or GapVerdict.Exceeds;
        var nowMet = toNow.Verdict is GapVerdict.Met or GapVerdict.Exceeds;
        var from = latest is null ? start : end;
        return progress with
        {
            ObservedPerYear = observed,
            Start = toStart,
            Now = toNow,
            Elapsed = latest is null || years <= 0 ? null : (decimal)(latest.Period!.Last - startYear) / years,
            Done = latest is null || startMet || end is not { } at || start is not { } began ? null : Quotient.Of(at - began, aim - began),
            RequiredPerYear = nowMet && left > 0 ? 0m : left > 0 && from is not null ? (aim - from) / left : null,
            Projected = observed is not null && end is not null && left >= 0 ? end + observed * left : null,
        };
    }

    /// <summary>A figure on the way without a starting point: at the target or not, and what is still needed, but no progress.</summary>
    private Progress WithoutBaseline(Observation latest)
    {
        if (Aim is not { } aim || aim.Figure.Number is not { } number || Spans.Clash(Series.Indicator, latest, aim.Figure, aim.Period) is not null)
            return this;
        var now = Judgement.OfValue(latest.Canonical!, aim.Figure, Direction, Options.ApproximateWithin);
        var left = aim.Period.Last - latest.Period!.Last;
        return this with
        {
            Now = now,
            RequiredPerYear = left <= 0 ? null : now.Verdict is GapVerdict.Met or GapVerdict.Exceeds ? 0m : (number - Exact(latest)) / left,
        };
    }

    /// <summary>The number of a figure that is exact or approximately so; null for a bound.</summary>
    public static decimal? Exact(Observation? observation) =>
        observation?.Canonical is { } figure && figure.Relation is Relation.Equal or Relation.About ? figure.Number : null;

    /// <summary>The number of an exact figure; null for a bound and for an approximate one.</summary>
    public static decimal? Point(Observation? observation) =>
        observation?.Canonical is { } figure && figure.Relation == Relation.Equal ? figure.Number : null;

    private static ImmutableArray<Observation> Between(ImmutableArray<Observation> actuals, Observation first, Observation last)
    {
        var start = actuals.IndexOf(first);
        return actuals.Slice(start, actuals.IndexOf(last) - start + 1);
    }

    private static bool SameSpan(Observation first, Observation second) => first.Period!.Years == second.Period!.Years;
}
