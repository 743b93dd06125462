namespace Compare.Reporting.Charts;

/// <summary>One district's share.</summary>
/// <param name="Area">The district.</param>
/// <param name="Share">Its share of the city's total in per cent; null when it cannot be told.</param>
/// <param name="Population">Its share of the city's residents in per cent; null when unknown.</param>
/// <param name="IndexText">Share by population share, as printed; empty when it cannot be told.</param>
/// <param name="Remark">Why there is no share; empty when there is one.</param>
public sealed record ShareRow(ChartArea Area, ChartValue? Share, ChartValue? Population, string IndexText, string Remark = "");
