namespace Compare.Ingest.Tables;

/// <summary>A cell of a row after fitting: a stretch of tokens, or none.</summary>
/// <param name="Start">Index of the first token; −1 when the cell is lost.</param>
/// <param name="Count">Number of tokens joined into it.</param>
internal readonly record struct ColumnCell(int Start, int Count)
{
    /// <summary>A cell of which nothing is left.</summary>
    public static ColumnCell Lost { get; } = new(-1, 0);
}
