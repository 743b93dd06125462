using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Model.Observations;

/// <summary>One value of one area for one period, from a table or from prose. A missing value is no observation.</summary>
public sealed record Observation
{
    /// <summary>Where it is printed.</summary>
    public required Source Source { get; init; }

    /// <summary>The printed 序号 of its table row; empty for prose.</summary>
    public string Row { get; init; } = "";

    /// <summary>The area it speaks of; null when the document does not tell.</summary>
    public AreaId? Area { get; init; }

    /// <summary>The indicator it is aligned to; null when unaligned.</summary>
    public IndicatorId? Indicator { get; init; }

    /// <summary>How its printed name stands to the indicator.</summary>
    public AlignmentClass Alignment { get; init; }

    /// <summary>The name as printed, without the unit.</summary>
    public required string Name { get; init; }

    /// <summary>The field; null when not known.</summary>
    public DomainId? Domain { get; init; }

    /// <summary>The year or years; null when the text does not tell.</summary>
    public Period? Period { get; init; }

    /// <summary>Achieved or aimed at.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>The figure as printed, in <see cref="Unit"/>.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The printed unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The figure in the indicator's unit; null when it is unaligned or its unit does not convert.</summary>
    public Figure? Canonical { get; init; }

    /// <summary>The indicator's unit; null when <see cref="Canonical"/> is.</summary>
    public Unit? CanonicalUnit { get; init; }

    /// <summary>约束性, 预期性 or unstated.</summary>
    public Binding Binding { get; init; }

    /// <summary>Words of <see cref="ObservationFlags"/>, in ordinal order.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>0 to 1: how sure the reading is.</summary>
    public decimal Confidence { get; init; } = 1m;

    /// <summary>True when the observation carries the flag.</summary>
    public bool Has(string flag)
    {
        // Asked several times of every one of millions of observations, nearly all of which carry none.
        foreach (var own in Flags)
        {
            if (string.Equals(own, flag, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>True when analysis may use it: aligned, with area, period and a figure in the indicator's unit that can be computed with, not damaged and of no doubtful time.</summary>
    public bool IsUsable => Indicator is not null && Area is not null && Period is not null && Canonical is { IsInRange: true } && !Has(ObservationFlags.Damaged) && !Has(ObservationFlags.TimeDoubtful);
}
