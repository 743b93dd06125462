using System.Collections.Immutable;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Cli.Ingestion;

/// <summary>Observations after a review, the questions with their decisions, and what was wrong with the review.</summary>
internal sealed record Reviewed(ImmutableArray<Observation> Observations, ImmutableArray<ReviewEntry> Entries, ImmutableArray<Diagnostic> Diagnostics);
