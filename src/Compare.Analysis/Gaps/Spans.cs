using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Gaps;

/// <summary>Whether two figures cover comparable stretches of time.</summary>
internal static class Spans
{
    /// <summary>The reason why a figure is not set against a target of another length; null when it may be.</summary>
    public static string? Clash(Indicator indicator, Observation value, Figure target, Period period)
    {
        if (value.Period!.Years == period.Years)
            return null;
        // A rate keeps its meaning over any number of years; a total does not.
        if (!indicator.IsTotal && value.Canonical is not Figure.FiveYearTotal && target is not Figure.FiveYearTotal)
            return null;
        return value.Period.IsYear ? ReasonCodes.OneYearOfTotal : ReasonCodes.DifferentSpan;
    }
}
