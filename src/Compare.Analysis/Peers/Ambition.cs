using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Analysis.Peers;

/// <summary>How much an area's own target asks for: against its city's, against its peers' and against its own baseline.</summary>
public sealed record Ambition
{
    /// <summary>The area.</summary>
    public required AreaId Area { get; init; }

    /// <summary>The indicator.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>The area's own target.</summary>
    public required Observation Target { get; init; }

    /// <summary>The target against the city's: exceeds is more ambitious, short is less; with the reason where it is not compared.</summary>
    public required Gap AgainstCity { get; init; }

    /// <summary>True when the target prints the same sign and number as the city's.</summary>
    public required bool CopiesCity { get; init; }

    /// <summary>True when the target aims at less than the area's own baseline.</summary>
    public required bool Lowered { get; init; }

    /// <summary>Target minus baseline, plus when better, in the indicator's unit; null when either is a bound or missing.</summary>
    public decimal? Step { get; init; }

    /// <summary>The standing among the peers' targets for the same period; null when it has none.</summary>
    public PeerStanding? AmongPeers { get; init; }
}
