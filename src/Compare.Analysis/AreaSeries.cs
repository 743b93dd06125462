using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis;

/// <summary>What one area says about one indicator: one figure per period and status, chosen by the stated rule.</summary>
internal sealed class AreaSeries
{
    public AreaSeries(
        Area area, Indicator indicator, ImmutableArray<Observation> actuals, ImmutableArray<Observation> targets, int? planYear, AnalysisOptions options)
    {
        Area = area;
        Indicator = indicator;
        Actuals = actuals;
        Targets = targets;
        // Every step asks for these three again and again, so they are chosen once.
        Target = TargetOf(options.TargetYear);
        Baseline = BaselineOf(options, planYear);
        Latest = LatestOf(options);
    }

    public Area Area { get; }

    public Indicator Indicator { get; }

    /// <summary>Achieved figures by period.</summary>
    public ImmutableArray<Observation> Actuals { get; }

    /// <summary>Targets by period.</summary>
    public ImmutableArray<Observation> Targets { get; }

    /// <summary>Figures of neighbours, kept for showing beside and never for computing.</summary>
    public ImmutableArray<Observation> Related { get; init; } = [];

    /// <summary>Figures of the same period and status with another value that the rule set aside.</summary>
    public ImmutableArray<Observation> SetAside { get; init; } = [];

    /// <summary>Why an actual figure is kept out (damaged, unit), when one is; empty otherwise.</summary>
    public string ActualKeptOut { get; init; } = "";

    /// <summary>The binding character the area's plan gives the indicator.</summary>
    public Binding Binding { get; init; }

    /// <summary>True when the area reports the indicator or aims at it.</summary>
    public bool HasFigures => Actuals.Length > 0 || Targets.Length > 0;

    /// <summary>
    /// The figure progress is measured from, none later than <see cref="AnalysisOptions.AsOf"/>. With a baseline year the earliest of that
    /// year or later. Otherwise the figure in the table row of the target, else the last figure achieved that the target's own document gives;
    /// else the figure of the year the area's plan starts from, or its tables' first after it; for an area without a plan the earliest.
    /// </summary>
    /// <remarks>What a text tells of years before the plan, or of a year on the way, is no starting point.</remarks>
    public Observation? Baseline { get; }

    /// <summary>The last actual figure up to <see cref="AnalysisOptions.AsOf"/>; it may be the baseline itself.</summary>
    public Observation? Latest { get; }

    /// <summary>The target of the year asked for: a total's run of years where the indicator is a five-year total, otherwise the single year first.</summary>
    public Observation? Target { get; }

    /// <summary>True when a figure with another value was set aside for the same period and status.</summary>
    public bool SetsAside(Observation? chosen)
    {
        if (chosen is null || SetAside.IsEmpty)
            return false;
        foreach (var other in SetAside)
        {
            if (other.Status == chosen.Status && other.Period == chosen.Period)
                return true;
        }
        return false;
    }

    private Observation? BaselineOf(AnalysisOptions options, int? planYear)
    {
        if (options.BaselineYear is null && Target is { Row.Length: > 0 } target && OfPlan(target) is { } ofPlan)
            return ofPlan.Period!.Last <= (options.AsOf ?? int.MaxValue) ? ofPlan : null;
        var from = options.BaselineYear ?? planYear ?? int.MinValue;
        var plan = options.BaselineYear is null && planYear is not null;
        foreach (var actual in Actuals)
        {
            if (actual.Period!.Last > (options.AsOf ?? int.MaxValue))
                return null;
            if (actual.Period.Last == from || (actual.Period.Last > from && (!plan || actual.Row.Length > 0)))
                return actual;
        }
        return null;
    }

    private Observation? LatestOf(AnalysisOptions options)
    {
        for (var i = Actuals.Length - 1; i >= 0; i--)
        {
            if (Actuals[i].Period!.Last <= (options.AsOf ?? int.MaxValue))
                return Actuals[i];
        }
        return null;
    }

    private Observation? TargetOf(int year)
    {
        Observation? found = null;
        foreach (var target in Targets)
        {
            if (target.Period!.Last != year)
                continue;
            if (found is null || (Indicator.Kind == MeasureKind.FiveYearTotal ? found.Period!.IsYear : !found.Period!.IsYear))
                found = target;
        }
        return found;
    }

    // A plan's text may also tell where the five years before it began (由15.83%提高到24.13%); that is no baseline of its targets.
    private Observation? OfPlan(Observation target)
    {
        Observation? ofDocument = null;
        foreach (var actual in Actuals)
        {
            if (actual.Source.Document != target.Source.Document || actual.Period!.Last >= target.Period!.Last)
                continue;
            if (actual.Row == target.Row)
                return actual;
            ofDocument = actual;
        }
        return ofDocument;
    }
}
