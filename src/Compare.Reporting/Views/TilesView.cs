using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>Figures to take in at a glance.</summary>
/// <param name="Items">The tiles.</param>
public sealed record TilesView(ImmutableArray<TileView> Items) : View
{
    /// <summary>The fields of tiles.</summary>
    public static ViewShape Described { get; } = ViewShape.For<TilesView>("tiles", "figures to take in at a glance")
        .List("items", "the tiles", () => TileView.Described, v => v.Items)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
