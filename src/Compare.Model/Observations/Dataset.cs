using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Sources;

namespace Compare.Model.Observations;

/// <summary>Everything an analysis starts from: one data folder, read and checked.</summary>
public sealed record Dataset
{
    /// <summary>The areas, in the folder's order.</summary>
    public required ImmutableArray<Area> Areas { get; init; }

    /// <summary>The fields, in report order.</summary>
    public required ImmutableArray<Domain> Domains { get; init; }

    /// <summary>The catalogue, in its order.</summary>
    public required ImmutableArray<Indicator> Indicators { get; init; }

    /// <summary>All values, also the unaligned and the flagged ones.</summary>
    public required ImmutableArray<Observation> Observations { get; init; }

    /// <summary>The documents.</summary>
    public ImmutableArray<DocumentSource> Documents { get; init; } = [];

    /// <summary>The service lists.</summary>
    public ImmutableArray<ServiceItem> Services { get; init; } = [];

    /// <summary>The project lists.</summary>
    public ImmutableArray<ProjectItem> Projects { get; init; } = [];

    /// <summary>The departments that documents name as responsible for a field.</summary>
    public ImmutableArray<FieldDepartment> Departments { get; init; } = [];

    /// <summary>The table cells, also the empty ones; empty for a folder made by hand.</summary>
    public ImmutableArray<TableCell> Cells { get; init; } = [];
}
