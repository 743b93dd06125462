namespace Compare.Reporting.Views;

/// <summary>A stretch of text in one style; a number's stretch carries its source.</summary>
/// <param name="Content">The text.</param>
/// <param name="Mark">The source of the number it prints; null for words.</param>
/// <param name="Style">A style class (<c>strong</c>, <c>status-met</c> …); empty for plain text.</param>
/// <param name="Target">The id of the heading, figure or table it points at; empty for none.</param>
public sealed record RunView(string Content, SourceMark? Mark = null, string Style = "", string Target = "") : View
{
    /// <summary>The fields of a run.</summary>
    public static ViewShape Described { get; } = ViewShape.For<RunView>("run", "a stretch of text in one style")
        .Text("text", "the text", v => v.Content)
        .Flag("number", "the text is a figure with a source", v => v.Mark is not null)
        .Text("source", "the number of its source, e.g. 12 or C3; empty for words", v => v.Mark?.Label)
        .Text("anchor", "the id of its source's entry, for href=\"#…\"", v => v.Mark?.Anchor)
        .Text("style", "a style class: strong, muted, tag, status-met …; empty for plain text", v => v.Style)
        .Text("id", "its own id, where a source number points at it; empty for none", v => v.Id)
        .Text("target", "the id of the heading, figure or table it refers to; empty for none", v => v.Target)
        .Done();

    /// <summary>Its own id, where a source number points at it; empty for none.</summary>
    public string Id { get; init; } = "";

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
