namespace Compare.Reporting.Views;

/// <summary>A column of a table.</summary>
/// <param name="Style">A style class: name, figure, word, source.</param>
public sealed record ColumnView(string Style) : View
{
    /// <summary>The fields of a column.</summary>
    public static ViewShape Described { get; } = ViewShape.For<ColumnView>("column", "a column of a table")
        .Text("style", "a style class: name, area, figure, word, text, source", v => v.Style)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
