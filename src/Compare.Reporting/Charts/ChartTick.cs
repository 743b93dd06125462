namespace Compare.Reporting.Charts;

/// <summary>A tick of an axis.</summary>
/// <param name="Value">In the axis' unit.</param>
/// <param name="Text">As printed.</param>
public sealed record ChartTick(decimal Value, string Text);
