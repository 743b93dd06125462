using System.Collections.Immutable;
using Compare.Model.Observations;

namespace Compare.Ingest.Tables;

/// <summary>An indicator table, read and fitted, before its cells are given areas and periods.</summary>
internal sealed record IndicatorTable
{
    /// <summary>The columns.</summary>
    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary>The rows in order.</summary>
    public required ImmutableArray<TableRow> Rows { get; init; }

    /// <summary>The title above it; empty when there is none.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The unit that the caption gives for the whole table; empty when it gives none.</summary>
    public string CaptionUnit { get; init; } = "";

    /// <summary>True when the note below says that 【】 marks five-year totals.</summary>
    public bool NoteNamesTotals { get; init; }

    /// <summary>True when it has no header of its own and goes on where the table before it ended.</summary>
    public bool IsContinuation { get; init; }

    /// <summary>True when the file gives a figure a row (see <see cref="LongTables"/>): a year without one is no cell.</summary>
    public bool IsSpread { get; init; }

    /// <summary>True when it is larger than is read and its rest was left out.</summary>
    public bool IsCut { get; init; }

    /// <summary>What stands between its rows and fits none of its columns, with its line.</summary>
    public ImmutableArray<(int Line, string Text)> Skipped { get; init; } = [];

    /// <summary>1-based line of its header.</summary>
    public required int FirstLine { get; init; }

    /// <summary>1-based line of its last cell.</summary>
    public required int LastLine { get; init; }
}

/// <summary>A row of an indicator table.</summary>
internal sealed record TableRow
{
    /// <summary>The printed 序号; empty when the table has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The category it stands under; empty when there is none.</summary>
    public string Category { get; init; } = "";

    /// <summary>The name as printed, with the unit if it has one.</summary>
    public required string Name { get; init; }

    /// <summary>The unit column's text; empty when there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>约束性, 预期性 or unstated.</summary>
    public Binding Binding { get; init; }

    /// <summary>One per value column.</summary>
    public required ImmutableArray<RowValue> Values { get; init; }

    /// <summary>1-based line of the name.</summary>
    public int Line { get; init; }

    /// <summary>The row's text as it stands in the file, pieces separated by a blank.</summary>
    public string Printed { get; init; } = "";

    /// <summary>True when the row's name touches damage.</summary>
    public bool IsDamaged { get; init; }
}

/// <summary>A value cell of a row.</summary>
/// <param name="Column">The column.</param>
/// <param name="Raw">The cell as printed; empty for a lost or empty cell.</param>
/// <param name="Line">1-based line where its text starts; 0 when it has none.</param>
/// <param name="Printed">What it says.</param>
/// <param name="Basis">Why it stands in this column.</param>
/// <param name="IsDamaged">True when the text touches damage.</param>
internal sealed record RowValue(Column Column, string Raw, int Line, PrintedFigure Printed, PlacementBasis Basis, bool IsDamaged);
