using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>Many small charts of lines over the years, one per indicator, with the same years.</summary>
public sealed record SmallMultiplesChart : ChartModel
{
    /// <summary>The years of every panel.</summary>
    public required ChartAxis Years { get; init; }

    /// <summary>The panels, in reading order.</summary>
    public required ImmutableArray<ChartPanel> Panels { get; init; }

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(
        ["panel", "panel_label", "area", "series", "label", "year", "op", "value", "text", "unit"],
        [.. from panel in Panels
            from series in panel.Series
            from point in series.Points
            select ImmutableArray.Create(
                panel.Key, panel.Title, series.Area?.Key ?? "", series.RoleKey, series.Label, ChartTable.Number(point.Year),
                ChartTable.Sign(point.Value), ChartTable.Number(point.Value), point.Value.Text, panel.Axis.Unit)]);
}
