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
        return
        [
            new("cells.csv", CellsFile.Write(result.Cells)),
            new("departments.csv", ListFiles.Departments(result.Departments)),
            new("diagnostics.csv", ListFiles.Diagnostics(result.Diagnostics)),
            new("observations.csv", ObservationsFile.Write(result.Observations)),
            new("projects.csv", ListFiles.Projects(result.Projects)),
            new("review.yaml", ReviewFile.Write(result.Review)),
            new("services.csv", ListFiles.Services(result.Services)),
            new("sources.yaml", SourcesFile.Write(listed.Concat(added))),
        ];
    }
}
