using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Shares;

/// <summary>An area's part of its city's total beside its part of the city's residents; a row of <c>shares.csv</c>.</summary>
public sealed record CityShare
{
    /// <summary>The area.</summary>
    public required AreaId Area { get; init; }

    /// <summary>The indicator, a total.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>The period of the area's figure.</summary>
    public required Period Period { get; init; }

    /// <summary>Achieved or aimed at.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>The area's figure in the indicator's unit.</summary>
    public required Figure Value { get; init; }

    /// <summary>The city's figure in the indicator's unit.</summary>
    public required Figure CityValue { get; init; }

    /// <summary>The indicator's unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Value by city value, 0 to 1, unrounded; a bound where either total is one; null where the bounds leave it open.</summary>
    public decimal? Share { get; init; }

    /// <summary>The sign of <see cref="Share"/>: at most, where the city's total is at least so much.</summary>
    public Relation ShareRelation { get; init; } = Relation.Equal;

    /// <summary>The area's residents by the city's, 0 to 1; null when either is unknown.</summary>
    public decimal? PopulationShare { get; init; }

    /// <summary><see cref="Share"/> by <see cref="PopulationShare"/>, with the sign of <see cref="ShareRelation"/>: above 1 is more than the residents' part; null when either is.</summary>
    public decimal? FairShareIndex { get; init; }

    /// <summary>The observation of the area's figure.</summary>
    public required Observation ValueObservation { get; init; }

    /// <summary>The observation of the city's figure.</summary>
    public required Observation CityObservation { get; init; }

    /// <summary>The city whose total it is a part of.</summary>
    public required AreaId City { get; init; }

    /// <summary>The reason code why there is no share, or that it rests on a bound; empty for a plain share.</summary>
    public string Reason { get; init; } = "";
}
