using System.Collections.Immutable;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Ingest;

/// <summary>All that one document gave.</summary>
public sealed record ReadResult
{
    /// <summary>The document with its area, kind and year as far as they could be told.</summary>
    public required DocumentSource Document { get; init; }

    /// <summary>The cells of its indicator tables, also the empty ones, in document order.</summary>
    public ImmutableArray<TableCell> Cells { get; init; } = [];

    /// <summary>The facts of its prose, in document order.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>Its service list.</summary>
    public ImmutableArray<ServiceItem> Services { get; init; } = [];

    /// <summary>Its project list.</summary>
    public ImmutableArray<ProjectItem> Projects { get; init; } = [];

    /// <summary>The departments it names as responsible for a field.</summary>
    public ImmutableArray<FieldDepartment> Departments { get; init; } = [];

    /// <summary>All that was noticed, by line.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
