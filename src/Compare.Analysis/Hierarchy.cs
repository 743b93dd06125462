using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Observations;

namespace Compare.Analysis;

/// <summary>Which area's targets apply to which, and who is whose peer.</summary>
internal sealed class Hierarchy
{
    private readonly int?[] city;
    private readonly int?[] country;
    private readonly bool[] namesCity;
    private readonly bool[] reported;
    private readonly bool[] silent;
    private readonly int[] group;
    private readonly bool[] targets;

    private Hierarchy(int?[] city, int?[] country, bool[] namesCity, bool[] reported, bool[] silent, int[] group, bool[] targets, bool countryHasTargets)
    {
        this.targets = targets;
        this.city = city;
        this.country = country;
        this.namesCity = namesCity;
        this.reported = reported;
        this.silent = silent;
        this.group = group;
        CountryHasTargets = countryHasTargets;
    }

    /// <summary>True when some country in the data sets a target.</summary>
    public bool CountryHasTargets { get; }

    /// <summary>The nearest area above (below the country) that gives any figure of its own.</summary>
    public int? CityOf(int area) => city[area];

    /// <summary>True when the data name an area above, whether it gives figures or not.</summary>
    public bool NamesCity(int area) => namesCity[area];

    /// <summary>True when the area sets any target.</summary>
    public bool SetsTargets(int area) => targets[area];

    /// <summary>The country whose targets apply.</summary>
    public int? CountryOf(int area) => country[area];

    /// <summary>False for an area that only sets targets for others: it is compared with, not compared.</summary>
    public bool IsReported(int area) => reported[area];

    /// <summary>True for an area that gives no figure and stands above no other: one that was meant to be compared.</summary>
    public bool IsSilent(int area) => silent[area];

    /// <summary>The number of the area's peer group: same level and same group.</summary>
    public int GroupOf(int area) => group[area];

    public static Hierarchy Build(SeriesTable table)
    {
        var data = table.Data;
        var n = data.Areas.Length;
        var parents = new int?[n];
        var isParent = new bool[n];
        for (var a = 0; a < n; a++)
        {
            parents[a] = table.IndexOf(data.Areas[a].Parent);
            if (parents[a] is { } parent)
                isParent[parent] = true;
        }

        var figures = new bool[n];
        var actuals = new bool[n];
        var targets = new bool[n];
        for (var a = 0; a < n; a++)
        {
            for (var i = 0; i < data.Indicators.Length; i++)
            {
                if (table.At(a, i) is not { } series)
                    continue;
                figures[a] |= series.HasFigures;
                actuals[a] |= !series.Actuals.IsEmpty;
                targets[a] |= !series.Targets.IsEmpty;
            }
        }

        var countries = Enumerable.Range(0, n).Where(a => data.Areas[a].Level == AreaLevel.Country).ToImmutableArray();
        var groups = new Dictionary<(AreaLevel, string), int>();
        var city = new int?[n];
        var country = new int?[n];
        var names = new bool[n];
        var reported = new bool[n];
        var silent = new bool[n];
        var group = new int[n];
        for (var a = 0; a < n; a++)
        {
            var area = data.Areas[a];
            // The chain is cut after as many steps as there are areas: a loop of parents must not hang the run.
            var steps = 0;
            for (var up = parents[a]; up is { } above && steps < n; up = parents[above], steps++)
            {
                if (data.Areas[above].Level == AreaLevel.Country)
                {
                    country[a] ??= above;
                    continue;
                }
                names[a] = true;
                if (figures[above] && above != a)
                    city[a] ??= above;
            }
            if (country[a] is null && area.Level != AreaLevel.Country && countries.Length == 1)
                country[a] = countries[0];
            reported[a] = figures[a] && (actuals[a] || !isParent[a]) && (area.Level != AreaLevel.Country || actuals[a]);
            silent[a] = !figures[a] && !isParent[a];
            var key = (area.Level, area.Group);
            if (!groups.TryGetValue(key, out group[a]))
                groups.Add(key, group[a] = groups.Count);
        }
        return new Hierarchy(city, country, names, reported, silent, group, targets, countries.Any(c => targets[c]));
    }
}
