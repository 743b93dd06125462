using System.Collections.Immutable;
using System.Security.Cryptography;
using Compare.Ingest.Formats;
using Compare.Ingest.Tables;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Ingest;

/// <summary>Reads one document: its tables cell by cell, the facts of its prose, its service and project lists.</summary>
public static class DocumentReader
{
    /// <summary>
    /// Reads a document. Whatever is wrong with it is said in the result's diagnostics with its line; nothing is thrown for bad input.
    /// A value that is missing gives an empty cell; a file that cannot be read gives an empty result with an error.
    /// </summary>
    /// <param name="file">The file: text, HTML, DOCX, XLSX, CSV, or PDF where the context has a converter.</param>
    /// <param name="context">What is known before: areas, fields, catalogue, sources list, the user's area and year.</param>
    /// <returns>All that the document gave.</returns>
    public static ReadResult Read(SourceFile file, ReadContext context)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
        try
        {
            if (FormatReader.Read(file, sha256, context, diagnostics) is { } content)
            {
                var result = new DocumentReading(TextFile.Repaired(content, Lexicon(context)), context).Read();
                diagnostics.AddRange(result.Diagnostics);
                return result with { Diagnostics = [.. diagnostics.OrderBy(d => d.Line).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)] };
            }
        }
        catch (Exception fault) when (OwnFault.Is(fault))
        {
            diagnostics.Add(new Diagnostic("ING050", Severity.Error, file.Name, 0, $"a mistake in Compare itself kept the document from being read; nothing of it was taken; please report it with the document (at {OwnFault.Place(fault)})"));
        }

        return new ReadResult { Document = new DocumentSource(file.Name, sha256, "", context.Area, DocumentKind.Other, context.Year), Diagnostics = diagnostics.ToImmutable() };
    }

    private static IEnumerable<string> Lexicon(ReadContext context) =>
        context.Indicators.SelectMany(i => i.Wordings.Prepend(i.Name.Chinese)).Concat(context.Areas.Select(a => a.Name.Chinese)).Concat(context.Domains.Select(d => d.Name.Chinese));
}
