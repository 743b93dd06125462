using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>A part of a chapter: exactly one of its members is given.</summary>
public sealed record BlockView : View
{
    /// <summary>The fields of a block.</summary>
    public static ViewShape Described { get; } = ViewShape.For<BlockView>("block", "a part of a chapter: exactly one of these is there")
        .One("heading", "a section heading", () => HeadingView.Described, v => v.Heading)
        .One("paragraph", "a paragraph", () => ParagraphView.Described, v => v.Paragraph)
        .One("list", "a list of statements", () => ListView.Described, v => v.List)
        .One("tiles", "figures to take in at a glance", () => TilesView.Described, v => v.Tiles)
        .One("table", "a table", () => TableView.Described, v => v.Table)
        .One("chart", "a chart", () => ChartView.Described, v => v.Chart)
        .Done();

    /// <summary>A section heading.</summary>
    public HeadingView? Heading { get; init; }

    /// <summary>A paragraph.</summary>
    public ParagraphView? Paragraph { get; init; }

    /// <summary>A list.</summary>
    public ListView? List { get; init; }

    /// <summary>Tiles.</summary>
    public TilesView? Tiles { get; init; }

    /// <summary>A table.</summary>
    public TableView? Table { get; init; }

    /// <summary>A chart.</summary>
    public ChartView? Chart { get; init; }

    /// <summary>The face of the page it belongs to: a long list that is looked up by hovering over a figure on a screen is set otherwise on paper.</summary>
    public PageFace Face { get; init; }

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
