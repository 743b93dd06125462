using System.Collections.Immutable;
using Compare.Reporting.Views;

namespace Compare.Reporting.Sections;

/// <summary>A computed figure.</summary>
/// <param name="Mark">Its number.</param>
/// <param name="How">How it was computed; its numbers carry their own sources.</param>
public sealed record ComputedSource(SourceMark Mark, ImmutableArray<RunView> How);
