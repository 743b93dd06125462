namespace Compare.Reporting.Views;

/// <summary>A section heading.</summary>
/// <param name="Id">Its id, unique in the report.</param>
/// <param name="Number">Its number; empty for none.</param>
/// <param name="Title">Its text.</param>
/// <param name="Listed">Whether the table of contents lists it.</param>
public sealed record HeadingView(string Id, string Number, string Title, bool Listed = true) : View
{
    /// <summary>The fields of a heading.</summary>
    public static ViewShape Described { get; } = ViewShape.For<HeadingView>("heading", "a section heading")
        .Text("id", "its id, unique in the report", v => v.Id)
        .Text("number", "its number; empty for none", v => v.Number)
        .Text("title", "its text", v => v.Title)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
