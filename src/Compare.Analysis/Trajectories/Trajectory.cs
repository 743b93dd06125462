using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Analysis.Trajectories;

/// <summary>An area's way from its baseline to its own target, judged by one method.</summary>
public sealed record Trajectory
{
    /// <summary>The area.</summary>
    public required AreaId Area { get; init; }

    /// <summary>The indicator.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>The actual figure progress is measured from; null when there is none.</summary>
    public Observation? Baseline { get; init; }

    /// <summary>The latest actual figure; null when there is none later than the baseline.</summary>
    public Observation? Latest { get; init; }

    /// <summary>The area's own target; null when there is none.</summary>
    public Observation? Target { get; init; }

    /// <summary>Every yearly target, by year, for a plan that prints a path.</summary>
    public ImmutableArray<Observation> Path { get; init; } = [];

    /// <summary>Every actual figure, by year.</summary>
    public ImmutableArray<Observation> Actuals { get; init; } = [];

    /// <summary>Share of the time gone, 0 to 1 and beyond; null when it cannot be told.</summary>
    public decimal? Elapsed { get; init; }

    /// <summary>Share of the way done; null when it cannot be told.</summary>
    public decimal? Progress { get; init; }

    /// <summary>Change needed per year from the latest figure to the target, in the indicator's unit; null when it cannot be told.</summary>
    public decimal? RequiredPerYear { get; init; }

    /// <summary>Change seen per year from baseline to latest, in the indicator's unit; null when it cannot be told.</summary>
    public decimal? ObservedPerYear { get; init; }

    /// <summary>The straight line carried to the target year, in the indicator's unit: through two points, and by least squares from three; null when it cannot be told.</summary>
    public decimal? Projected { get; init; }

    /// <summary>Lower end of the 95 % prediction interval; null below three points.</summary>
    public decimal? ProjectedLow { get; init; }

    /// <summary>Upper end of the 95 % prediction interval; null below three points.</summary>
    public decimal? ProjectedHigh { get; init; }

    /// <summary>The class.</summary>
    public required TrajectoryClass Class { get; init; }

    /// <summary>The method that gave the class.</summary>
    public required TrajectoryMethod Method { get; init; }

    /// <summary>The reason code, e.g. <c>one-point</c>; explained in METHODS.md and worded per language.</summary>
    public required string Reason { get; init; }

    /// <summary>Further reason codes that a reader should see beside the verdict.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Sum of the known years of a total over several years, in the indicator's unit; null for anything else.</summary>
    public decimal? Cumulative { get; init; }

    /// <summary>The number aimed at, in the indicator's unit: the own target's, or the catalogue's green threshold where the method takes it; null when there is none.</summary>
    public decimal? Aim { get; init; }

    /// <summary>Slope of the least-squares line, in the indicator's unit per year; null below three points.</summary>
    public decimal? TrendPerYear { get; init; }

    /// <summary>True when the slope keeps its sign whichever point is left out; null below five points.</summary>
    public bool? TrendHolds { get; init; }
}
