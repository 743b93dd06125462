using Compare.Model.Areas;
using Compare.Model.Quantities;

namespace Compare.Model.Observations;

/// <summary>One cell of an indicator table, also an empty one; a row of <c>cells.csv</c>.</summary>
public sealed record TableCell
{
    /// <summary>File name.</summary>
    public required string Document { get; init; }

    /// <summary>1, 2… in the document, indicator tables only.</summary>
    public required int Table { get; init; }

    /// <summary>The printed 序号.</summary>
    public required string Row { get; init; }

    /// <summary>The indicator's name as printed, without the unit.</summary>
    public required string Name { get; init; }

    /// <summary>The unit, from the name or from its column; empty when none is printed.</summary>
    public string Unit { get; init; } = "";

    /// <summary>约束性, 预期性 or unstated.</summary>
    public Binding Binding { get; init; }

    /// <summary>The header of the value's column as printed.</summary>
    public required string Column { get; init; }

    /// <summary>The year, or the five years of a cumulative figure; null when the header tells none.</summary>
    public Period? Period { get; init; }

    /// <summary>Achieved or aimed at.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>The area the cell speaks of; the city for the municipal column; null when not known.</summary>
    public AreaId? Area { get; init; }

    /// <summary>The cell as printed.</summary>
    public required string Raw { get; init; }

    /// <summary>The figure; null for a missing value.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The category the row stands under, as printed; empty when none.</summary>
    public string Category { get; init; } = "";

    /// <summary>1-based line where the cell's text starts; 0 when missing.</summary>
    public int Line { get; init; }

    /// <summary>The whole row's text, for evidence: the verbatim fragment, at most 60 characters.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Words of <see cref="ObservationFlags"/>.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Flags { get; init; } = [];
}
