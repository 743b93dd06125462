using System.Collections.Immutable;
using Compare.Model.Quantities;

namespace Compare.Model.Indicators;

/// <summary>An indicator of the catalogue: one concept, population and unit.</summary>
public sealed record Indicator
{
    /// <summary>Its id.</summary>
    public required IndicatorId Id { get; init; }

    /// <summary>The field it belongs to.</summary>
    public required DomainId Domain { get; init; }

    /// <summary>Its name in both languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>A short name for charts and narrow columns; the name itself where the catalogue gives none.</summary>
    public required LocalizedText ShortName { get; init; }

    /// <summary>Other wordings that mean exactly this indicator.</summary>
    public ImmutableArray<string> Wordings { get; init; } = [];

    /// <summary>The canonical unit every figure is converted to.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Which way is better.</summary>
    public Direction Direction { get; init; }

    /// <summary>What kind of measure it is.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Weight in scores; not negative.</summary>
    public decimal Weight { get; init; } = 1m;

    /// <summary>The values that score 0 and 100; null: none given.</summary>
    public Goalposts? Goalposts { get; init; }

    /// <summary>The values at which the colour turns green and red; null: none given.</summary>
    public Thresholds? Thresholds { get; init; }

    /// <summary>Neighbours that are not the same measure.</summary>
    public ImmutableArray<Relative> Related { get; init; } = [];

    /// <summary>What is counted, over which population; empty where the catalogue gives none.</summary>
    public LocalizedText Definition { get; init; } = new("", "");

    /// <summary>True for a total that grows with the size of a place: compared as shares, never as a gap between places.</summary>
    public bool IsTotal => Kind is MeasureKind.Stock or MeasureKind.YearlyFlow or MeasureKind.FiveYearTotal;
}
