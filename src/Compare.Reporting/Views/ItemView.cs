using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>A statement of a list.</summary>
/// <param name="Runs">Its text.</param>
/// <param name="Head">Its message in a few words; empty for none.</param>
/// <param name="Area">The accent (1, 2 …) of the area it is about; empty for none.</param>
/// <param name="Details">Statements under it.</param>
public sealed record ItemView(ImmutableArray<RunView> Runs, string Head = "", string Area = "", ImmutableArray<ItemView> Details = default) : View
{
    /// <summary>The fields of an item.</summary>
    public static ViewShape Described { get; } = ViewShape.For<ItemView>("item", "a statement of a list")
        .Text("head", "its message in a few words; empty for none", v => v.Head)
        .Text("area", "1, 2 …: the accent of the area it is about; empty for none", v => v.Area)
        .List("runs", "its text", () => RunView.Described, v => v.Runs)
        .List("details", "statements under it", () => Described!, v => v.Details.IsDefault ? [] : v.Details)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
