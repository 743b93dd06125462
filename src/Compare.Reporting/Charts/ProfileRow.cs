using System.Collections.Immutable;

namespace Compare.Reporting.Charts;

/// <summary>One indicator of a profile. Positions run from 0 (worst) to 1 (best) among the figures of the row.</summary>
public sealed record ProfileRow
{
    /// <summary>The indicator's id.</summary>
    public required string Key { get; init; }

    /// <summary>Its name, without the unit.</summary>
    public required string Label { get; init; }

    /// <summary>Its unit; may be empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The district's figure; null when missing.</summary>
    public ChartValue? Own { get; init; }

    /// <summary>The city's figure; null when there is none.</summary>
    public ChartValue? City { get; init; }

    /// <summary>The other districts' figures.</summary>
    public ImmutableArray<ProfileMark> Others { get; init; } = [];

    /// <summary>True when less is better, so that the smallest figure stands on the right.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>The judgement of the district's figure.</summary>
    public ChartStatus Status { get; init; }

    /// <summary>Its word.</summary>
    public string Word { get; init; } = "";

    /// <summary>The worst figure of the row; null when there is none.</summary>
    public ChartValue? Worst => All().OrderBy(v => LowerIsBetter ? -v.Number : v.Number).FirstOrDefault();

    /// <summary>The best figure of the row; null when there is none.</summary>
    public ChartValue? Best => All().OrderByDescending(v => LowerIsBetter ? -v.Number : v.Number).FirstOrDefault();

    /// <summary>Where a figure stands between the row's worst (0) and best (1); one half when all are equal, null when there are none.</summary>
    public decimal? Position(ChartValue? value)
    {
        if (value is null || Worst is not { } worst || Best is not { } best)
            return null;
        return best.Number == worst.Number ? 0.5m : (value.Number - worst.Number) / (best.Number - worst.Number);
    }

    internal IEnumerable<(string Series, ChartArea Area, ChartValue Value, decimal? Position)> Marks(ChartArea area, string cityLabel)
    {
        if (Own is { } own)
            yield return ("own", area, own, Position(own));
        if (City is { } city)
            yield return ("city", new ChartArea("city", cityLabel), city, Position(city));
        foreach (var other in Others)
            yield return ("other", other.Area, other.Value, Position(other.Value));
    }

    private IEnumerable<ChartValue> All()
    {
        if (Own is { } own)
            yield return own;
        if (City is { } city)
            yield return city;
        foreach (var other in Others)
            yield return other.Value;
    }
}
