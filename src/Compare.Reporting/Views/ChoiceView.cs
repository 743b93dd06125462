namespace Compare.Reporting.Views;

/// <summary>An entry of a filter or legend.</summary>
/// <param name="Value">The value, e.g. an area id.</param>
/// <param name="Label">The text.</param>
/// <param name="Number">1, 2 … : the accent it is drawn in; empty where it has none.</param>
/// <param name="Symbol">A sign that tells it apart without colour; empty for none.</param>
public sealed record ChoiceView(string Value, string Label, string Number = "", string Symbol = "") : View
{
    /// <summary>The fields of a choice.</summary>
    public static ViewShape Described { get; } = ViewShape.For<ChoiceView>("choice", "an entry of a filter or legend")
        .Text("value", "the value, e.g. an area id", v => v.Value)
        .Text("label", "the text", v => v.Label)
        .Text("number", "1, 2 …: its accent colour; empty for none", v => v.Number)
        .Text("symbol", "a sign that tells it apart without colour; empty for none", v => v.Symbol)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
