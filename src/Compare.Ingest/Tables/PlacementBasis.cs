namespace Compare.Ingest.Tables;

/// <summary>Why a value stands in its column.</summary>
internal enum PlacementBasis
{
    /// <summary>The row has all its cells.</summary>
    Printed,

    /// <summary>The row lost cells, and extra blank lines show where.</summary>
    BlankLines,

    /// <summary>The row lost cells; what the values are (a bound, a commitment, 100 %) tells their columns.</summary>
    Evidence,

    /// <summary>The row lost cells and two placements fit equally well; the latest columns were taken.</summary>
    Doubtful,

    /// <summary>Lines of the row may be those of the row beside it: its name may be another.</summary>
    RowDoubtful,
}
