using System.Collections.Immutable;
using Compare.Cli.Files;
using Compare.Model.Sources;

namespace Compare.Cli.Ingestion;

/// <summary>The files that <c>compare ingest</c> writes; those of the corpus are among them.</summary>
internal static class IngestFiles
{
    /// <summary>The files by name, in ordinal order.</summary>
    /// <param name="result">What was read.</param>
    /// <param name="listed">Documents that the sources list has already: they keep their entries.</param>
    public static ImmutableArray<KeyValuePair<string, byte[]>> Of(IngestResult result, ImmutableArray<DocumentSource> listed)
    {
        ArgumentNullException.ThrowIfNull(result);
        var added = result.Documents.Where(d => listed.All(l => l.Document != d.Document));
        (string Name, Func<byte[]> Write)[] files =
        [
            ("cells.csv", () => CellsFile.Write(result.Cells)),
            ("departments.csv", () => ListFiles.Departments(result.Departments)),
            ("diagnostics.csv", () => ListFiles.Diagnostics(result.Diagnostics)),
            ("observations.csv", () => ObservationsFile.Write(result.Observations)),
            ("projects.csv", () => ListFiles.Projects(result.Projects)),
            ("review.yaml", () => ReviewFile.Write(result.Review)),
            ("services.csv", () => ListFiles.Services(result.Services)),
            ("sources.yaml", () => SourcesFile.Write(listed.Concat(added))),
        ];
        var written = new KeyValuePair<string, byte[]>[files.Length];
        Parallel.For(0, files.Length, i => written[i] = new(files[i].Name, files[i].Write()));
        return [.. written];
    }
}
