using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Ingest;

/// <summary>A quantified statement of prose, not yet aligned to the catalogue.</summary>
public sealed record Fact
{
    /// <summary>What the figure is about, as printed (after repair), without the figure and its unit.</summary>
    public required string Subject { get; init; }

    /// <summary>Narrower and wider readings of the subject, most likely first; the first one that aligns surely is taken.</summary>
    public ImmutableArray<string> Readings { get; init; } = [];

    /// <summary>The figure; 万 and 亿 stay in the unit.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The printed unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The area; null when the text does not tell.</summary>
    public AreaId? Area { get; init; }

    /// <summary>The year or years; null when the text does not tell.</summary>
    public Period? Period { get; init; }

    /// <summary>Achieved or aimed at.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>True for a rate of growth (增长6.7%): a change, not a level of the subject.</summary>
    public bool IsChange { get; init; }

    /// <summary>Words of <see cref="ObservationFlags"/>.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>0 to 1: how sure the reading is.</summary>
    public decimal Confidence { get; init; } = 1m;

    /// <summary>Where it is printed.</summary>
    public required Source Source { get; init; }
}
