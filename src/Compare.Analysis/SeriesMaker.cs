using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Analysis;

/// <summary>
/// Sorts the observations of one area and indicator into its series. One maker serves all series of an area: a country's counties have
/// hundreds of thousands, and the lists they are collected in are the same few.
/// </summary>
internal sealed class SeriesMaker(FigureOrder rule, int? planYear, AnalysisOptions options)
{
    private readonly ImmutableArray<Observation>.Builder actuals = ImmutableArray.CreateBuilder<Observation>();
    private readonly ImmutableArray<Observation>.Builder targets = ImmutableArray.CreateBuilder<Observation>();
    private readonly ImmutableArray<Observation>.Builder related = ImmutableArray.CreateBuilder<Observation>();
    private readonly ImmutableArray<Observation>.Builder setAside = ImmutableArray.CreateBuilder<Observation>();

    /// <param name="area">The area.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="all">Its observations; sorted in place where they are not yet.</param>
    public AreaSeries Make(Area area, Indicator indicator, Span<Observation> all)
    {
        if (!IsSorted(all))
            all.Sort(rule);
        actuals.Clear();
        targets.Clear();
        related.Clear();
        setAside.Clear();
        var keptOut = "";
        var binding = Binding.Unstated;
        foreach (var observation in all)
        {
            if (observation.Alignment == AlignmentClass.Related)
            {
                related.Add(observation);
                continue;
            }
            if (binding == Binding.Unstated)
                binding = observation.Binding;
            if (!observation.IsUsable)
            {
                if (observation.Status == ValueStatus.Actual && keptOut.Length == 0 && observation.Period is not null)
                    keptOut = observation.Has(ObservationFlags.Damaged) ? ReasonCodes.DamagedValue
                        : observation.Has(ObservationFlags.TimeDoubtful) ? ReasonCodes.TimeDoubtful
                        : observation.Canonical is { IsInRange: false } ? ReasonCodes.OutOfRange
                        : ReasonCodes.UnitDoesNotConvert;
                continue;
            }
            var list = observation.Status == ValueStatus.Actual ? actuals : targets;
            if (list.Count > 0 && list[^1].Period == observation.Period)
            {
                if (list[^1].Canonical != observation.Canonical)
                    setAside.Add(observation);
            }
            else
            {
                list.Add(observation);
            }
        }
        return new AreaSeries(area, indicator, actuals.ToImmutable(), targets.ToImmutable(), planYear, options)
        {
            Related = related.ToImmutable(),
            SetAside = setAside.ToImmutable(),
            ActualKeptOut = keptOut,
            Binding = binding,
        };
    }

    /// <summary>Files mostly list a series in its order; looking is cheaper than sorting.</summary>
    private bool IsSorted(ReadOnlySpan<Observation> all)
    {
        for (var i = 1; i < all.Length; i++)
        {
            if (rule.Compare(all[i - 1], all[i]) > 0)
                return false;
        }
        return true;
    }
}
