using System.Collections.Immutable;
using Compare.Cli.Files;

namespace Compare.Cli.Ingestion;

/// <summary>The files that <c>compare ingest</c> writes; those of the corpus are among them.</summary>
internal static class IngestFiles
{
    /// <summary>The files by name, in ordinal order.</summary>
    public static ImmutableArray<KeyValuePair<string, byte[]>> Of(IngestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            new("cells.csv", CellsFile.Write(result.Cells)),
            new("diagnostics.csv", ListFiles.Diagnostics(result.Diagnostics)),
            new("observations.csv", ObservationsFile.Write(result.Observations)),
            new("projects.csv", ListFiles.Projects(result.Projects)),
            new("review.yaml", ReviewFile.Write(result.Review)),
            new("services.csv", ListFiles.Services(result.Services)),
        ];
    }
}
