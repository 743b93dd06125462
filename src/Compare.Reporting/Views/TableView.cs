using System.Collections.Immutable;
using System.Globalization;

namespace Compare.Reporting.Views;

/// <summary>A table.</summary>
public sealed record TableView : View
{
    /// <summary>The fields of a table.</summary>
    public static ViewShape Described { get; } = ViewShape.For<TableView>("table", "a table")
        .Text("id", "its id, unique in the report", v => v.Id)
        .Text("number", "its number with the word for it, e.g. 表3-1; empty for none", v => v.Number)
        .Text("caption", "what it shows", v => v.Caption)
        .Text("continued", "the caption of a continuation page; empty on a screen and for a table that stays on one page", v => v.Continued)
        .Text("width", "how many columns it has", v => v.Columns.Length.ToString(CultureInfo.InvariantCulture))
        .Text("style", "a style class: scorecard, measures, compact …", v => v.Style)
        .Flag("tools", "worth filtering, sorting and copying", v => v.Tools)
        .Flag("cards", "its rows become cards on a narrow screen, each figure beside the head of its column", v => v.Cards)
        .Flag("filters", "its rows carry an area or a status to filter by", v => v.Filters)
        .List("columns", "its columns, for widths", () => ColumnView.Described, v => v.Columns)
        .List("head", "its head rows", () => RowView.Described, v => v.Head)
        .List("groups", "its bodies: rows that belong together", () => RowGroupView.Described, v => v.Groups)
        .List("notes", "notes under it", () => ParagraphView.Described, v => v.Notes)
        .Done();

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number with the word for it; empty for none.</summary>
    public string Number { get; init; } = "";

    /// <summary>What it shows.</summary>
    public required string Caption { get; init; }

    /// <summary>The caption of a continuation page; empty on a screen and for a table that stays on one page.</summary>
    public string Continued { get; init; } = "";

    /// <summary>A style class.</summary>
    public string Style { get; init; } = "";

    /// <summary>Whether it is worth filtering, sorting and copying.</summary>
    public bool Tools { get; init; }

    /// <summary>Whether its rows become cards on a narrow screen; other tables scroll there.</summary>
    public bool Cards { get; init; }

    /// <summary>Whether its rows carry an area or a status.</summary>
    public bool Filters => Tools && Groups.Any(g => g.Rows.Any(r => r.Area.Length > 0 || r.Status.Length > 0));

    /// <summary>Its columns.</summary>
    public ImmutableArray<ColumnView> Columns { get; init; } = [];

    /// <summary>Its head rows.</summary>
    public ImmutableArray<RowView> Head { get; init; } = [];

    /// <summary>Its bodies.</summary>
    public ImmutableArray<RowGroupView> Groups { get; init; } = [];

    /// <summary>Notes under it.</summary>
    public ImmutableArray<ParagraphView> Notes { get; init; } = [];

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
