using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>A line to compare with, such as the city's target.</summary>
/// <param name="Key">An id, usually the area that set it.</param>
/// <param name="Label">Ready text without the figure: 重庆市目标.</param>
/// <param name="Value">Where it stands.</param>
public sealed record ReferenceLine(string Key, string Label, ChartValue Value)
{
    /// <summary>Keys of the areas it applies to; empty when to all. It is drawn beside these alone.</summary>
    public ImmutableArray<string> AppliesTo { get; init; } = [];

    /// <summary>True when the line applies to the area.</summary>
    public bool AppliesToArea(string key) => AppliesTo.IsDefaultOrEmpty || AppliesTo.Contains(key, StringComparer.Ordinal);
}
