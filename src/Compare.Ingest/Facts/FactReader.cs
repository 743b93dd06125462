using System.Collections.Immutable;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Sources;

namespace Compare.Ingest.Facts;

/// <summary>Reads the quantified statements of a document's prose. A statement is better missed than wrong.</summary>
internal static class FactReader
{
    /// <summary>Reads the facts of a document.</summary>
    /// <param name="document">The document with its area, kind and year as far as they are known.</param>
    /// <param name="lines">Its lines of prose in order, after repair; lines of tables and service or project lists are not among them.</param>
    /// <param name="context">The areas and the catalogue.</param>
    /// <param name="diagnostics">Receives what was noticed.</param>
    /// <returns>The facts in document order. Never throws on data.</returns>
    public static ImmutableArray<Fact> Read(
        DocumentSource document, ImmutableArray<TextLine> lines, ReadContext context, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var reader = new ProseReader(document, DocumentTime.Of(document, lines, context.Year), OwnPlaces.Of(document, lines), context, diagnostics);
        foreach (var paragraph in Paragraph.Of(lines))
            reader.Read(paragraph);
        return reader.Facts;
    }
}
