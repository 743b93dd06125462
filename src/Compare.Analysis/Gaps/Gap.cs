using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Gaps;

/// <summary>How far a figure stands from a target, or why the two are not compared; a row of <c>gaps.csv</c>.</summary>
public sealed record Gap
{
    // There may be millions of rows, so what all comparisons of one figure share is kept once, and numbers without a box for null.
    private readonly GapSide side;
    private readonly object? targets;
    private readonly decimal difference;
    private readonly decimal attainment;
    private readonly bool hasDifference;
    private readonly bool hasAttainment;

    /// <param name="side">The figure compared; one for all its comparisons.</param>
    internal Gap(GapSide side) => this.side = side;

    /// <summary>The area's figures of the indicator.</summary>
    internal AreaSeries Series => side.Series;

    /// <summary>The area.</summary>
    public AreaId Area => side.Series.Area.Id;

    /// <summary>The indicator.</summary>
    public IndicatorId Indicator => side.Series.Indicator.Id;

    /// <summary>The period of the figure; null when there is no figure.</summary>
    public Period? Period => side.Value?.Period;

    /// <summary>Baseline, latest or target.</summary>
    public GapMeasure Measure => side.Measure;

    /// <summary>The figure in the indicator's unit; null when missing or a commitment.</summary>
    public Figure? Value => side.Value?.Canonical is { Number: not null } figure ? figure : null;

    /// <summary>What it is compared with.</summary>
    public required GapAgainst Against { get; init; }

    /// <summary>The target in the indicator's unit; null when there is none.</summary>
    public Figure? Target { get; init; }

    /// <summary>The indicator's unit; a difference is in its <see cref="Unit.DifferenceSymbol"/>.</summary>
    public Unit Unit => side.Series.Indicator.Unit;

    /// <summary>Which way is better.</summary>
    public Direction Direction => side.Series.Indicator.Direction;

    /// <summary>The gap, positive when better than the target, unrounded; null when none is computed.</summary>
    public decimal? Difference
    {
        get => hasDifference ? difference : null;
        init => (difference, hasDifference) = (value.GetValueOrDefault(), value.HasValue);
    }

    /// <summary>Value by target, or target by value where less is better; null when none is computed.</summary>
    public decimal? Attainment
    {
        get => hasAttainment ? attainment : null;
        init => (attainment, hasAttainment) = (value.GetValueOrDefault(), value.HasValue);
    }

    /// <summary>The verdict.</summary>
    public required GapVerdict Verdict { get; init; }

    /// <summary>The class of the alignment the comparison rests on.</summary>
    public AlignmentClass Alignment { get; init; } = AlignmentClass.Same;

    /// <summary>The reason code; empty for a plain verdict.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The binding character the area's plan gives the indicator.</summary>
    public Binding Binding => side.Series.Binding;

    /// <summary>The observation of the figure; null when missing.</summary>
    public Observation? ValueObservation => side.Value ?? side.Neighbour;

    /// <summary>The observation of the target (the peers' figures for peers); empty when there is none.</summary>
    public ImmutableArray<Observation> TargetObservations
    {
        get => targets switch
        {
            Observation one => [one],
            Observation[] many => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(many),
            _ => [],
        };
        init => targets = value switch
        {
            { IsDefaultOrEmpty: true } => null,
            [var one] => one,
            _ => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(value),
        };
    }

    /// <summary>Further reason codes that a reader should see beside the verdict.</summary>
    public ImmutableArray<string> Notes => side.Notes;

    /// <summary>The area whose target it is compared with; null for the peers and when there is none.</summary>
    public AreaId? TargetArea { get; init; }
}
