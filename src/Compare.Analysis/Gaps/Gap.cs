using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Gaps;

/// <summary>How far a figure stands from a target, or why the two are not compared; a row of <c>gaps.csv</c>.</summary>
public sealed record Gap
{
    private readonly Observation? only;
    private readonly ImmutableArray<Observation> many;

    /// <summary>The area.</summary>
    public required AreaId Area { get; init; }

    /// <summary>The indicator.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>The period of the figure; null when there is no figure.</summary>
    public Period? Period { get; init; }

    /// <summary>Baseline, latest or target.</summary>
    public required GapMeasure Measure { get; init; }

    /// <summary>The figure in the indicator's unit; null when missing or a commitment.</summary>
    public Figure? Value { get; init; }

    /// <summary>What it is compared with.</summary>
    public required GapAgainst Against { get; init; }

    /// <summary>The target in the indicator's unit; null when there is none.</summary>
    public Figure? Target { get; init; }

    /// <summary>The indicator's unit; a difference is in its <see cref="Unit.DifferenceSymbol"/>.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The gap, positive when better than the target, unrounded; null when none is computed.</summary>
    public decimal? Difference { get; init; }

    /// <summary>Value by target, or target by value where less is better; null when none is computed.</summary>
    public decimal? Attainment { get; init; }

    /// <summary>The verdict.</summary>
    public required GapVerdict Verdict { get; init; }

    /// <summary>The class of the alignment the comparison rests on.</summary>
    public AlignmentClass Alignment { get; init; } = AlignmentClass.Same;

    /// <summary>The reason code; empty for a plain verdict.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The binding character the area's plan gives the indicator.</summary>
    public Binding Binding { get; init; }

    /// <summary>The observation of the figure; null when missing.</summary>
    public Observation? ValueObservation { get; init; }

    /// <summary>The observation of the target (the peers' figures for peers); empty when there is none.</summary>
    /// <remarks>One target is the rule and is kept without an array of its own: there may be millions of rows.</remarks>
    public ImmutableArray<Observation> TargetObservations
    {
        get => !many.IsDefault ? many : only is null ? [] : [only];
        init
        {
            only = value is [var one] ? one : null;
            many = only is null && !value.IsDefaultOrEmpty ? value : default;
        }
    }

    /// <summary>Further reason codes that a reader should see beside the verdict.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The area whose target it is compared with; null for the peers and when there is none.</summary>
    public AreaId? TargetArea { get; init; }
}
