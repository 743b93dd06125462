using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Trajectories;

/// <summary>What a way leads to: an area's own target, or a value fixed for everybody in the catalogue.</summary>
/// <param name="Figure">The figure aimed at, in the indicator's unit.</param>
/// <param name="Period">When it is to be reached.</param>
/// <param name="Target">The observation it comes from; null for a catalogue value.</param>
internal sealed record Aim(Figure Figure, Period Period, Observation? Target)
{
    /// <summary>The area's own target for the year; null when it sets none.</summary>
    public static Aim? Own(AreaSeries series) =>
        series.Target is { Canonical: { } figure, Period: { } period } target ? new Aim(figure, period, target) : null;

    /// <summary>The catalogue's green threshold in the target year; null when there is none.</summary>
    public static Aim? Green(AreaSeries series, AnalysisOptions options) =>
        series.Indicator.Thresholds is { Green: <= Figure.Largest and >= -Figure.Largest } thresholds ? new Aim(new Figure.Point(thresholds.Green), Period.Of(options.TargetYear), null) : null;

    /// <summary>
    /// What a method measures against: <c>sdsn</c> the green threshold before the own target, <c>un</c> and <c>eurostat</c> the own target
    /// before the threshold, <c>china</c> the own target alone.
    /// </summary>
    public static Aim? For(TrajectoryMethod method, AreaSeries series, AnalysisOptions options) => method switch
    {
        TrajectoryMethod.China => Own(series),
        TrajectoryMethod.Sdsn => Green(series, options) ?? Own(series),
        _ => Own(series) ?? Green(series, options),
    };
}
