using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>A figure to take in at a glance.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Label">What it is.</param>
/// <param name="Style">A style class such as <c>status-met</c>; empty for none.</param>
/// <param name="Note">A second line; empty for none.</param>
public sealed record TileView(ImmutableArray<RunView> Value, string Label, string Style = "", string Note = "") : View
{
    /// <summary>The fields of a tile.</summary>
    public static ViewShape Described { get; } = ViewShape.For<TileView>("tile", "a figure to take in at a glance")
        .List("value", "the figure", () => RunView.Described, v => v.Value)
        .Text("label", "what it is", v => v.Label)
        .Text("style", "a style class such as status-met; empty for none", v => v.Style)
        .Text("note", "a second line; empty for none", v => v.Note)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
