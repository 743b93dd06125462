using System.Collections.Immutable;
using System.Globalization;

namespace Compare.Reporting.Views;

/// <summary>A cell of a table.</summary>
/// <param name="Runs">Its text.</param>
/// <param name="Style">A style class: figure, status-met …; empty for none.</param>
public sealed record CellView(ImmutableArray<RunView> Runs, string Style = "") : View
{
    /// <summary>The fields of a cell.</summary>
    public static ViewShape Described { get; } = ViewShape.For<CellView>("cell", "a cell of a table")
        .Text("style", "a style class: figure, status-met, d1 (pad by one decimal) …; empty for none", v => v.Style)
        .Flag("heading", "it names its row", v => v.Heading)
        .Text("columns", "how many columns it spans; empty for one", v => v.Columns > 1 ? v.Columns.ToString(CultureInfo.InvariantCulture) : "")
        .Text("rows", "how many rows it spans; empty for one", v => v.Rows > 1 ? v.Rows.ToString(CultureInfo.InvariantCulture) : "")
        .Text("scope", "what a head cell heads: col, colgroup, row", v => v.Scope)
        .Text("sort", "a plain number or text to sort by; empty where the text itself serves", v => v.Sort)
        .List("runs", "its text", () => RunView.Described, v => v.Runs)
        .Done();

    /// <summary>Whether it names its row.</summary>
    public bool Heading { get; init; }

    /// <summary>How many columns it spans.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>How many rows it spans.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>What a head cell heads.</summary>
    public string Scope { get; init; } = "";

    /// <summary>What to sort by; empty where the text serves.</summary>
    public string Sort { get; init; } = "";

    /// <summary>The text without its styles and sources.</summary>
    public string Text => string.Concat(Runs.Select(r => r.Content));

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
