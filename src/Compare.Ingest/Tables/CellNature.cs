namespace Compare.Ingest.Tables;

/// <summary>What kind of thing a cell's text is by itself, before its column is known.</summary>
internal enum CellNature
{
    /// <summary>Nothing is printed.</summary>
    Empty,

    /// <summary>A mark that says "no value": <c>-</c>, <c>—</c>, 无.</summary>
    NoValue,

    /// <summary>A number, bound, ratio or total.</summary>
    Figure,

    /// <summary>应保尽保 and its like.</summary>
    Commitment,

    /// <summary>A range such as 10-15, which has two numbers and no single value.</summary>
    Range,

    /// <summary>约束性 or 预期性.</summary>
    Binding,

    /// <summary>A unit alone.</summary>
    Unit,

    /// <summary>Any other text.</summary>
    Text,
}
