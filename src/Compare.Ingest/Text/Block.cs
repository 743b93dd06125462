using System.Collections.Immutable;

namespace Compare.Ingest.Text;

/// <summary>A piece of a document in reading order: a line of text, or a real table of a format that has tables.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>A line (of a text file), or a paragraph (of a format that has paragraphs).</summary>
    public sealed record Line(TextLine Text) : Block;

    /// <summary>A real table; spans are already spread over the cells they cover.</summary>
    public sealed record Grid(ImmutableArray<ImmutableArray<GridCell>> Rows) : Block;
}
