using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Analysis.Alignment;

/// <summary>How a printed name stands to the catalogue.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Indicator">The indicator; null when none fits.</param>
/// <param name="Class">Same, convertible, related or none. Only a sure name is same.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reason">The rule that decided, and what it saw.</param>
/// <param name="Factor">Multiply the printed number by this to reach the indicator's per-population base (per 万人 to per 千人: 0.1); unit conversion comes on top.</param>
public sealed record NameAlignment(string Name, IndicatorId? Indicator, AlignmentClass Class, decimal Score, string Reason, decimal Factor = 1m);
