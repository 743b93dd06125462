namespace Compare.Reporting.Views;

/// <summary>The number of a source, as it stands beside a figure.</summary>
/// <param name="Label"><c>12</c> for a printed figure, <c>C3</c> for a computed one.</param>
public sealed record SourceMark(string Label)
{
    /// <summary>The id of the source's entry on the page.</summary>
    public string Anchor => "s-" + Label;
}
