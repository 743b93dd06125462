using System.Collections.Immutable;
using Compare.Reporting.Charts;

namespace Compare.Reporting.Slides;

/// <summary>A part of a slide. The union is closed.</summary>
public abstract record SlidePart
{
    private SlidePart()
    {
    }

    /// <summary>How much of the slide's width it takes beside the others; positive.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>True when it stands under the part before it, in the same column.</summary>
    public bool Under { get; init; }

    /// <summary>True when it stands across the top of the slide, over the columns of the others; for the first part only.</summary>
    public bool Across { get; init; }

    /// <summary>A heading over it; empty for none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Statements.</summary>
    /// <param name="Items">The statements, in order.</param>
    public sealed record Bullets(ImmutableArray<SlideBullet> Items) : SlidePart;

    /// <summary>A chart.</summary>
    /// <param name="Model">What it says.</param>
    public sealed record Chart(ChartModel Model) : SlidePart;

    /// <summary>A table.</summary>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">Its rows, each as long as <paramref name="Columns"/>.</param>
    /// <param name="AltText">What it shows, for readers who do not see it.</param>
    public sealed record Table(ImmutableArray<SlideColumn> Columns, ImmutableArray<ImmutableArray<SlideCell>> Rows, string AltText) : SlidePart;
}
