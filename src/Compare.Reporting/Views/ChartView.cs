using System.Collections.Immutable;
using Compare.Reporting.Charts;

namespace Compare.Reporting.Views;

/// <summary>A chart with its caption.</summary>
public sealed record ChartView : View
{
    /// <summary>The fields of a chart.</summary>
    public static ViewShape Described { get; } = ViewShape.For<ChartView>("chart", "a chart with its caption")
        .Text("id", "its id, unique in the report", v => v.Id)
        .Text("number", "its number with the word for it, e.g. 图3-1", v => v.Number)
        .Text("caption", "what it shows", v => v.Caption)
        .Text("style", "a style class: full, half", v => v.Style)
        .Markup("svg", "the drawing", v => v.Svg)
        .List("source", "the line under it: where its figures come from", () => RunView.Described, v => v.SourceLine)
        .Done();

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number with the word for it.</summary>
    public string Number { get; init; } = "";

    /// <summary>What it shows.</summary>
    public required string Caption { get; init; }

    /// <summary>A style class.</summary>
    public string Style { get; init; } = "full";

    /// <summary>The chart in data coordinates, for any renderer.</summary>
    public required ChartModel Model { get; init; }

    /// <summary>The drawing; empty until a renderer has drawn it.</summary>
    public string Svg { get; init; } = "";

    /// <summary>Where its figures come from.</summary>
    public ImmutableArray<RunView> SourceLine { get; init; } = [];

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
