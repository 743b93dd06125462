using System.Collections.Immutable;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Cli.Ingestion;

/// <summary>All that a set of documents gave, aligned to a catalogue.</summary>
internal sealed record IngestResult
{
    /// <summary>The documents that were read, by name.</summary>
    public required ImmutableArray<DocumentSource> Documents { get; init; }

    /// <summary>Every cell of their indicator tables.</summary>
    public required ImmutableArray<TableCell> Cells { get; init; }

    /// <summary>Every value of their tables and prose.</summary>
    public required ImmutableArray<Observation> Observations { get; init; }

    /// <summary>Their service lists.</summary>
    public required ImmutableArray<ServiceItem> Services { get; init; }

    /// <summary>Their project lists.</summary>
    public required ImmutableArray<ProjectItem> Projects { get; init; }

    /// <summary>The departments they name as responsible for a field.</summary>
    public required ImmutableArray<FieldDepartment> Departments { get; init; }

    /// <summary>All that was noticed, by document and line.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The questions that only a person can decide, decided ones included.</summary>
    public required ImmutableArray<ReviewEntry> Review { get; init; }
}
