using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Sources;

namespace Compare.Ingest;

/// <summary>What is known before a document is read.</summary>
public sealed record ReadContext
{
    /// <summary>The areas whose names may stand in a document.</summary>
    public required ImmutableArray<Area> Areas { get; init; }

    /// <summary>The fields of public service.</summary>
    public required ImmutableArray<Domain> Domains { get; init; }

    /// <summary>The catalogue: its names and wordings are subjects that prose may state figures about.</summary>
    public required ImmutableArray<Indicator> Indicators { get; init; }

    /// <summary>The sources list; a document that stands in it (by SHA-256, else by name) has its area, kind and year from there.</summary>
    public ImmutableArray<DocumentSource> Documents { get; init; } = [];

    /// <summary>The area given by the user for documents that are not in the sources list.</summary>
    public AreaId? Area { get; init; }

    /// <summary>
    /// Turns a PDF into text that keeps its layout, as <c>pdftotext -layout</c> does, or says why it could not; null where no such program is installed:
    /// a PDF then gives an error that says what to install.
    /// </summary>
    public Func<SourceFile, Outcome<string?>>? PdfToText { get; init; }

    /// <summary>The year given by the user for documents that are not in the sources list.</summary>
    public int? Year { get; init; }
}
