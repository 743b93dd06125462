using System.Collections.Immutable;
using Compare.Model.Observations;

namespace Compare.Analysis.Gaps;

/// <summary>The figure of an area that is compared, whatever it is compared with.</summary>
/// <param name="series">The area's figures of the indicator.</param>
/// <param name="measure">Which of them.</param>
/// <param name="value">The figure; null when the area has none.</param>
/// <param name="neighbour">The area's figure of a neighbouring measure, shown where there is no figure of its own.</param>
internal sealed class GapSide(AreaSeries series, GapMeasure measure, Observation? value, Observation? neighbour = null)
{
    private static readonly ImmutableArray<string> SetAside = [ReasonCodes.OthersSetAside];

    public AreaSeries Series { get; } = series;

    public GapMeasure Measure { get; } = measure;

    public Observation? Value { get; } = value;

    public Observation? Neighbour { get; } = neighbour;

    public ImmutableArray<string> Notes { get; } = series.SetsAside(value) ? SetAside : [];

    public string WhyMissing => Series.ActualKeptOut.Length > 0 && Measure != GapMeasure.Target ? Series.ActualKeptOut : ReasonCodes.NoValue;

    /// <summary>The same, with the area's figure of a neighbouring measure to be shown and not compared; null when it has none.</summary>
    public GapSide? WithNeighbour()
    {
        var status = Measure == GapMeasure.Target ? ValueStatus.Target : ValueStatus.Actual;
        foreach (var related in Series.Related)
        {
            if (related.Status == status)
                return new GapSide(Series, Measure, Value, related);
        }
        return null;
    }
}
