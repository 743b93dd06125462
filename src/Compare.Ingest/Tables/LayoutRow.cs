using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>A line of a table that blanks lay out.</summary>
/// <param name="Line">The line.</param>
/// <param name="Words">Its words.</param>
/// <param name="Columns">The column of each word.</param>
/// <param name="IsUnclear">Tells words that could be another column's.</param>
/// <param name="IsAnchor">True for the line a row of the table stands on.</param>
/// <param name="BlanksBefore">Blank lines above it.</param>
internal sealed record LayoutRow(TextLine Line, ImmutableArray<LayoutWord> Words, int[] Columns, bool[] IsUnclear, bool IsAnchor, int BlanksBefore);
