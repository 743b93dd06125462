using System.Collections.Immutable;

namespace Compare.Ingest.Text;

/// <summary>A cell of a real table.</summary>
/// <param name="Text">Its text; empty for an empty cell.</param>
/// <param name="Line">1-based line, row or paragraph number in the file, for sources; 0 when it has none.</param>
/// <param name="IsSpanned">True when the text stands here only because a neighbour spans this place.</param>
internal sealed record GridCell(TextLine Text, int Line, bool IsSpanned)
{
    /// <summary>The lines (paragraphs) within the cell; empty when it has only one.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>True when it is not sure to which of two rows lines of its row belong.</summary>
    public bool IsRowDoubtful { get; init; }
}
