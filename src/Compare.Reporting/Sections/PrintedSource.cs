using Compare.Model.Observations;
using Compare.Reporting.Views;

namespace Compare.Reporting.Sections;

/// <summary>A place in a document that a figure comes from.</summary>
/// <param name="Mark">Its number.</param>
/// <param name="Observation">The figure printed there.</param>
public sealed record PrintedSource(SourceMark Mark, Observation Observation);
