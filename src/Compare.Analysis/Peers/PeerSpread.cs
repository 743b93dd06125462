namespace Compare.Analysis.Peers;

/// <summary>How the figures of a group of peers spread.</summary>
/// <param name="Count">How many areas have a figure.</param>
/// <param name="Best">The best number of them, in the indicator's unit.</param>
/// <param name="Worst">The worst number of them.</param>
/// <param name="LowerQuartile">First quartile of the numbers, ascending, by linear interpolation at (n − 1)p + 1; null below five areas.</param>
/// <param name="Median">Median; null below five areas.</param>
/// <param name="UpperQuartile">Third quartile; null below five areas.</param>
public sealed record PeerSpread(int Count, decimal Best, decimal Worst, double? LowerQuartile, double? Median, double? UpperQuartile);
