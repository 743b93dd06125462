using System.Collections.Immutable;
using System.Security.Cryptography;
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
    /// <param name="file">The file.</param>
    /// <param name="context">What is known before: areas, fields, catalogue, sources list, the user's area and year.</param>
    /// <returns>All that the document gave.</returns>
    public static ReadResult Read(SourceFile file, ReadContext context)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
        var content = TextFile.Read(file, sha256, Lexicon(context), diagnostics);
        if (content is null)
            return new ReadResult { Document = new DocumentSource(file.Name, sha256, "", context.Area, DocumentKind.Other, context.Year), Diagnostics = diagnostics.ToImmutable() };
        return ReadContent(content, context, diagnostics);
    }

    private static IEnumerable<string> Lexicon(ReadContext context) =>
        context.Indicators.SelectMany(i => i.Wordings.Prepend(i.Name.Chinese)).Concat(context.Areas.Select(a => a.Name.Chinese)).Concat(context.Domains.Select(d => d.Name.Chinese));

    private static ReadResult ReadContent(DocumentContent content, ReadContext context, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var lines = content.Blocks.OfType<Block.Line>().Select(b => b.Text).ToImmutableArray();
        var (document, noticed) = IdentityReader.Read(content.Name, content.Sha256, lines, context);
        diagnostics.AddRange(noticed);
        var identity = new DocumentIdentity(document.Area, document.Year, document.Kind == DocumentKind.Report, document.Title);
        var assembly = new CellAssembly(content.Name, identity, context.Areas);
        var taken = new bool[lines.Length];
        var services = ImmutableArray.CreateBuilder<ServiceItem>();
        var projects = ImmutableArray.CreateBuilder<ProjectItem>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (taken[i] || !StreamTables.MayStart(lines[i].Text))
                continue;
            if (StreamTables.ReadAt(lines, i, index => taken[index], identity) is { } table)
            {
                assembly.Add(table);
                Take(i, table.LastLine);
                continue;
            }

            var cells = StreamTables.Collect(lines, i, 20, index => taken[index], true, []);
            var captionUnit = TableChecks.CaptionAbove(lines, i).Unit;
            if (ServiceList.HeaderLength(cells) == 0 && ProjectList.ReadHeader(cells, captionUnit) is null)
                continue;
            cells = StreamTables.Collect(lines, i, int.MaxValue, index => taken[index], true, []);
            if (ServiceList.Read(cells, document, context.Domains) is { } list)
            {
                services.AddRange(list.Items);
                diagnostics.AddRange(list.Diagnostics);
                Take(i, list.LastLine);
            }
            else if (ProjectList.Read(cells, document, captionUnit) is { } annex)
            {
                projects.AddRange(annex.Items);
                diagnostics.AddRange(annex.Diagnostics);
                Take(i, annex.LastLine);
            }
        }

        diagnostics.AddRange(assembly.Diagnostics);
        return new ReadResult
        {
            Document = document,
            Cells = assembly.Cells,
            Services = services.ToImmutable(),
            Projects = projects.ToImmutable(),
            Diagnostics = [.. diagnostics.OrderBy(d => d.Line).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)],
        };

        void Take(int from, int lastLine)
        {
            for (var t = from; t < lines.Length && lines[t].Number <= lastLine; t++)
                taken[t] = true;
        }
    }
}
