using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Peers;

/// <summary>Where an area stands among its peers in one figure of one period. Totals, bounds and figures without a better side have no standing.</summary>
public sealed record PeerStanding
{
    /// <summary>The area.</summary>
    public required AreaId Area { get; init; }

    /// <summary>The indicator.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>Baseline, latest or target; for a target the thresholds are compared.</summary>
    public required GapMeasure Measure { get; init; }

    /// <summary>The period all compared figures share.</summary>
    public required Period Period { get; init; }

    /// <summary>The area's number in the indicator's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>Competition rank, 1 is best; equal numbers share it, and among targets a strict bound stands before the same number without.</summary>
    public required int Rank { get; init; }

    /// <summary>The spread of all the figures compared, this one among them; one for the whole group.</summary>
    public required PeerSpread Spread { get; init; }

    /// <summary>Share of the other areas that are worse, 0 to 1; null below five areas.</summary>
    public double? Percentile { get; init; }

    /// <summary>Strength, weakness or neither, by the rule of METHODS.md, section 7.</summary>
    public required PeerVerdict Verdict { get; init; }

    /// <summary>The area's figure.</summary>
    public required Observation Observation { get; init; }
}
