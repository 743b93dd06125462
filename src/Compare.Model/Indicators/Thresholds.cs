namespace Compare.Model.Indicators;

/// <summary>Where the colour changes, in the indicator's unit: at or better than <paramref name="Green"/> is green,
/// at or better than the midpoint yellow, at or better than <paramref name="Red"/> orange, worse than that red.</summary>
public sealed record Thresholds(decimal Green, decimal Red);
