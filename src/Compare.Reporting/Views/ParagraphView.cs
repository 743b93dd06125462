using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>A paragraph.</summary>
/// <param name="Runs">Its text.</param>
/// <param name="Style">A style class: note, callout; empty for body text.</param>
public sealed record ParagraphView(ImmutableArray<RunView> Runs, string Style = "") : View
{
    /// <summary>The fields of a paragraph.</summary>
    public static ViewShape Described { get; } = ViewShape.For<ParagraphView>("paragraph", "a paragraph")
        .Text("style", "a style class: note, callout; empty for body text", v => v.Style)
        .List("runs", "its text", () => RunView.Described, v => v.Runs)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
