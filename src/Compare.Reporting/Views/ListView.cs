using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>A list of statements.</summary>
/// <param name="Items">The statements.</param>
/// <param name="Style">A style class: findings; empty for a plain list.</param>
public sealed record ListView(ImmutableArray<ItemView> Items, string Style = "") : View
{
    /// <summary>The fields of a list.</summary>
    public static ViewShape Described { get; } = ViewShape.For<ListView>("list", "a list of statements")
        .Text("style", "a style class: findings; empty for a plain list", v => v.Style)
        .List("items", "the statements", () => ItemView.Described, v => v.Items)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
