using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Sources;

namespace Compare.Analysis.Trail;

/// <summary>One step on the way from a printed cell to a verdict; a row of <c>trail.csv</c>.</summary>
/// <param name="Area">The area.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Kind">What kind of step it is: <c>printed</c>, <c>converted</c>, <c>chosen</c>, <c>set-aside</c>, <c>kept-out</c>, <c>neighbour</c>, <c>gap</c>, <c>attainment</c>, <c>elapsed</c>, <c>progress</c>, <c>observed</c>, <c>required</c>, <c>projected</c>, <c>class</c>, <c>share</c>, <c>fair-share</c>.</param>
/// <param name="Description">What was done, with the numbers it was done with, in both languages.</param>
/// <param name="Value">The result of the step, invariant; empty when the step gives none.</param>
/// <param name="Unit">The unit of <paramref name="Value"/>; empty for a quotient.</param>
/// <param name="Source">Where the step's figure is printed; null for a step that computes.</param>
public sealed record TrailStep(AreaId Area, IndicatorId Indicator, string Kind, LocalizedText Description, string Value, string Unit, Source? Source);
