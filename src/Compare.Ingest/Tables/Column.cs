using Compare.Model.Observations;

namespace Compare.Ingest.Tables;

/// <summary>A column as its header describes it.</summary>
/// <param name="Role">What its cells are.</param>
/// <param name="Header">The header as printed.</param>
internal sealed record Column(ColumnRole Role, string Header)
{
    /// <summary>First year the header names; 0 when it names none.</summary>
    public int FirstYear { get; init; }

    /// <summary>Last year the header names; 0 when it names none.</summary>
    public int LastYear { get; init; }

    /// <summary>Actual or target as the header itself says it; null when it does not.</summary>
    public ValueStatus? Status { get; init; }

    /// <summary>Whose value it is.</summary>
    public ColumnScope Scope { get; init; }

    /// <summary>The words of an area in the header (渝中区); empty when it names none.</summary>
    public string AreaWords { get; init; } = "";

    /// <summary>True for a growth rate between two years (年均增速): not a level of the indicator.</summary>
    public bool IsChange { get; init; }

    /// <summary>What the column measures of the row's indicator instead of its level (完成率, 比重): a measure of its own, named for both; empty for a level.</summary>
    public string Measure { get; init; } = "";

    /// <summary>A unit printed in the header; empty when there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>True when the header says its Chinese words again in Latin letters (指标 Item): the cells below do so too.</summary>
    public bool IsGlossed { get; init; }

    /// <summary>True when another column says the same of itself.</summary>
    public bool IsTwin { get; init; }

    /// <summary>True when its year is that of the heading before it, which may stand over both or over the first alone.</summary>
    public bool IsYearShared { get; init; }

    /// <summary>True when a later rule may take it for a target: told by the header or by its year.</summary>
    public bool IsTarget { get; init; }
}
