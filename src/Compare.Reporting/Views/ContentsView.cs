namespace Compare.Reporting.Views;

/// <summary>An entry of the table of contents.</summary>
/// <param name="Id">The id of the heading.</param>
/// <param name="Number">Its number; empty for none.</param>
/// <param name="Title">Its text.</param>
/// <param name="Level">1 for a chapter, 2 for a section.</param>
public sealed record ContentsView(string Id, string Number, string Title, int Level) : View
{
    /// <summary>The fields of an entry.</summary>
    public static ViewShape Described { get; } = ViewShape.For<ContentsView>("entry", "an entry of the table of contents")
        .Text("id", "id of the heading, for href=\"#…\"", v => v.Id)
        .Text("number", "number of the heading; empty for none", v => v.Number)
        .Text("title", "text of the heading", v => v.Title)
        .Flag("chapter", "a chapter (not a section)", v => v.Level == 1)
        .Text("page", "page number in print; empty until it is known", v => v.Page)
        .Done();

    /// <summary>The page number in print; empty until it is known.</summary>
    public string Page { get; init; } = "";

    /// <summary>The heading as a bookmark prints it.</summary>
    public string Heading => Number.Length == 0 ? Title : Number + " " + Title;

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
