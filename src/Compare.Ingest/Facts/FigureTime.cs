using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>When a figure is of.</summary>
/// <param name="Status">Achieved or aimed at.</param>
/// <param name="Period">The period; null where the text does not tell.</param>
/// <param name="IsTotal">Whether it adds up over the years of the period.</param>
/// <param name="IsMeanOfYears">Whether it is the mean of several years, no year's own.</param>
/// <param name="IsDoubtful">Whether the text does not say plainly that it was reached or is aimed at.</param>
internal readonly record struct FigureTime(ValueStatus Status, Period? Period, bool IsTotal, bool IsMeanOfYears, bool IsDoubtful);
