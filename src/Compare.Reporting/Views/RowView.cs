using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Style">A style class: subject (names the rows below it); empty for none.</param>
/// <param name="Area">The area id it is about, for filters; empty for none.</param>
/// <param name="Status">The verdict it carries, for filters; empty for none.</param>
/// <param name="Id">Its id, for links; empty for none.</param>
public sealed record RowView(ImmutableArray<CellView> Cells, string Style = "", string Area = "", string Status = "", string Id = "") : View
{
    /// <summary>The fields of a row.</summary>
    public static ViewShape Described { get; } = ViewShape.For<RowView>("row", "a row of a table")
        .Text("id", "its id, for links; empty for none", v => v.Id)
        .Text("style", "a style class: subject (names the rows below it), total; empty for none", v => v.Style)
        .Text("area", "the area id it is about, for filters; empty for none", v => v.Area)
        .Text("status", "the verdict it carries, for filters; empty for none", v => v.Status)
        .List("cells", "its cells", () => CellView.Described, v => v.Cells)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
