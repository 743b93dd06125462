using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Analysis.Scores;

/// <summary>An area's value of an indicator on the scale of a method; a row of <c>normalised.csv</c>.</summary>
/// <param name="Area">The area.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Method">The normalisation.</param>
/// <param name="Value">The value on its scale, unrounded.</param>
/// <param name="Observation">The figure it was made from.</param>
public sealed record NormalisedValue(AreaId Area, IndicatorId Indicator, Normalisation Method, double Value, Observation Observation);
