using Compare.Model.Areas;
using Compare.Model.Indicators;

namespace Compare.Analysis.Scores;

/// <summary>An area's value of an indicator on the scale of a method; a row of <c>normalised.csv</c>.</summary>
public sealed record NormalisedValue(AreaId Area, IndicatorId Indicator, Normalisation Method, double Value);
