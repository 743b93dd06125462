namespace Compare.Model.Indicators;

/// <summary>Where the colour changes, in the indicator's unit: at or better than <paramref name="Green"/> is green, at or worse than <paramref name="Red"/> is red.</summary>
public sealed record Thresholds(decimal Green, decimal Red);
