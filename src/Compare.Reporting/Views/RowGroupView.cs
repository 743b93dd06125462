using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>Rows that belong together and stay on one page where they can.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Style">A style class; empty for none.</param>
public sealed record RowGroupView(ImmutableArray<RowView> Rows, string Style = "") : View
{
    /// <summary>The fields of a group.</summary>
    public static ViewShape Described { get; } = ViewShape.For<RowGroupView>("group", "rows that belong together and stay on one page where they can")
        .Text("style", "a style class; empty for none", v => v.Style)
        .List("rows", "the rows", () => RowView.Described, v => v.Rows)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
