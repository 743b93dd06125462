namespace Compare.Reporting.Views;

/// <summary>A column of a table.</summary>
/// <param name="Style">A style class: name, figure, word, source.</param>
/// <param name="Label">Its head.</param>
public sealed record ColumnView(string Style, string Label) : View
{
    /// <summary>The fields of a column.</summary>
    public static ViewShape Described { get; } = ViewShape.For<ColumnView>("column", "a column of a table")
        .Text("style", "a style class: name, area, figure, word, text, source", v => v.Style)
        .Text("label", "its head", v => v.Label)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
