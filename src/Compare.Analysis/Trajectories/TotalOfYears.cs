using Compare.Analysis.Gaps;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Trajectories;

/// <summary>
/// A total over several years: it starts from zero and is compared with its cumulative pace.
/// Without every year since the start there is a pace and no progress; METHODS.md, section 4.2.
/// </summary>
/// <param name="Known">The years of the target's period that are known, in order.</param>
/// <param name="Sum">Their sum; null when years are missing.</param>
/// <param name="Elapsed">Share of the period's years that are over at the last known year; null when none is known.</param>
/// <param name="Done">Sum by target; null when years are missing or a figure is a bound.</param>
/// <param name="RequiredPerYear">What every year left has to bring; with years missing, or none known, the even pace of the whole period.</param>
/// <param name="ObservedPerYear">What a known year brought on average; null when none is known exactly.</param>
/// <param name="Projected">The sum carried on at that pace; null when years are missing.</param>
/// <param name="Verdict">The verdict of the cumulative pace.</param>
internal sealed record TotalOfYears(
    IReadOnlyList<Observation> Known,
    Interval? Sum,
    decimal? Elapsed,
    decimal? Done,
    decimal? RequiredPerYear,
    decimal? ObservedPerYear,
    decimal? Projected,
    Verdict Verdict)
{
    public static TotalOfYears Of(Progress progress)
    {
        var period = progress.Aim!.Period;
        var options = progress.Options;
        var aim = progress.Aim.Figure.Number!.Value;
        var known = new List<Observation>();
        foreach (var actual in progress.Series.Actuals)
        {
            // A figure that overlaps one already taken would count a year twice.
            if (actual.Period!.First >= period.First && actual.Period.Last <= period.Last && actual.Period.Last <= (options.AsOf ?? int.MaxValue)
                && actual.Canonical!.Number is not null && (known.Count == 0 || actual.Period.First > known[^1].Period!.Last))
                known.Add(actual);
        }

        var lowered = progress.Baseline is { } before && before.Period!.Years == period.Years && before.Period.Last < period.First
            && SpecialCases.IsLowered(before.Canonical!, progress.Aim.Figure, progress.Direction);
        var even = aim / period.Years;
        if (known.Count == 0)
        {
            var unknown = progress.Series.ActualKeptOut.Length > 0 ? progress.Series.ActualKeptOut : ReasonCodes.NoBaseline;
            var reason = lowered ? ReasonCodes.TargetLowered : progress.Baseline is not { Period: { } earlier } ? unknown : earlier.IsYear ? ReasonCodes.OnePoint : ReasonCodes.PreviousTotalOnly;
            return new TotalOfYears(known, null, null, null, even, null, null, Verdict.Open(reason));
        }

        var last = known[^1].Period!.Last;
        var elapsed = (decimal)(last - period.First + 1) / period.Years;
        var years = known.Sum(o => o.Period!.Years);
        Interval? sum = Interval.At(0m);
        decimal? exact = 0m;
        foreach (var figure in known)
        {
            sum = Interval.Of(figure.Canonical!, options.ApproximateWithin) is { } part ? sum?.Plus(part) : null;
            exact += Progress.Exact(figure);
        }
        var complete = years == last - period.First + 1;
        var left = period.Last - last;
        var pace = exact / years;
        if (progress.Direction == Direction.Lower)
            return new TotalOfYears(known, complete ? sum : null, elapsed, null, null, pace, null, Verdict.Open(ReasonCodes.CeilingTotal));

        var requirement = Requirement.Of(progress.Aim.Figure, Direction.Higher);
        // Years that are missing can only add to the sum, so what is known may already be enough.
        var reached = requirement is { } asked && sum is { Low: { } atLeast }
            && (atLeast > aim || (atLeast == aim && (!asked.Strict || sum.Value.LowOpen)));
        if (!complete)
        {
            return new TotalOfYears(known, null, elapsed, null, reached ? 0m : even, pace, null, reached
                ? new Verdict(TrajectoryClass.Achieved, ReasonCodes.TotalReached)
                : Verdict.Open(ReasonCodes.PaceOfOneYear));
        }

        var done = exact is { } reachedSoFar && aim > 0m ? Quotient.Of(reachedSoFar, aim) : null;
        decimal? required = reached ? 0m : left > 0 && exact is not null ? (aim - exact) / left : null;
        return new TotalOfYears(known, sum, elapsed, done, required, pace, exact + pace * left, Judge(sum, aim, elapsed, left, reached, options));
    }

    private static Verdict Judge(Interval? sum, decimal aim, decimal elapsed, int left, bool reached, AnalysisOptions options)
    {
        if (reached)
            return new Verdict(TrajectoryClass.Achieved, ReasonCodes.AtTarget);
        if (aim <= 0m || sum is not { } interval)
            return Verdict.Open(ReasonCodes.BoundsOpen);
        if (interval.IsPoint)
        {
            return left == 0
                ? new Verdict(TrajectoryClass.Behind, ReasonCodes.TargetYearPast)
                : ChinaMethod.Class(Part(interval.Low!.Value, aim), (double)elapsed, options);
        }
        // Open upwards the class could always be achieved; only a sum with a ceiling can be certain.
        if (interval.Low is not { } low || interval.High is not { } high || high >= aim)
            return Verdict.Open(ReasonCodes.BoundsOpen);
        var first = ChinaMethod.Class(Part(low, aim), (double)elapsed, options);
        return first.Class == ChinaMethod.Class(Part(high, aim), (double)elapsed, options).Class ? first : Verdict.Open(ReasonCodes.BoundsOpen);
    }

    /// <summary>The part done; a quotient out of range is far below any pace, since a sum that large would have reached the total.</summary>
    private static double Part(decimal sum, decimal aim) => (double)(Quotient.Of(sum, aim) ?? -1m);
}
