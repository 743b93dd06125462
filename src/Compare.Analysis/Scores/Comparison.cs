using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Scores;

/// <summary>The areas that are compared, the indicators they can be compared by, and their latest exact figures.</summary>
internal sealed class Comparison
{
    /// <summary>Below this many areas a missing value would move a score more than any difference between the areas.</summary>
    private const int AreasForMissing = 5;

    private readonly SeriesTable table;
    private readonly AnalysisOptions options;
    private readonly double?[][] values;
    private readonly double?[][] targets;
    private readonly bool[][]? expected;

    public Comparison(SeriesTable table, Hierarchy hierarchy, AnalysisOptions options, int[] areas)
    {
        this.table = table;
        this.options = options;
        Areas = areas;
        SharedOnly = options.SharedOnly ?? areas.Length < AreasForMissing;
        var goalposts = options.Normalisations.Contains(Normalisation.Goalposts);
        var indicators = new List<Indicator>();
        var figures = new List<Observation?[]>();
        var allValues = new List<double?[]>();
        var allTargets = new List<double?[]>();
        for (var i = 0; i < table.Data.Indicators.Length; i++)
        {
            var indicator = table.Data.Indicators[i];
            // A total says how large a place is, and a figure without a better side cannot be scored.
            if (indicator.IsTotal || (indicator.Direction == Direction.None && !(goalposts && indicator.Goalposts is not null)))
                continue;
            var (column, value, target) = (new Observation?[areas.Length], new double?[areas.Length], new double?[areas.Length]);
            var any = false;
            for (var a = 0; a < areas.Length; a++)
            {
                if (table.At(areas[a], i) is not { } series || series.Latest is not { Canonical: { } figure } latest
                    || figure is Figure.FiveYearTotal || figure.Relation != Relation.Equal || figure.Number is not { } number)
                    continue;
                any = true;
                column[a] = latest;
                value[a] = (double)number;
                target[a] = (double?)(TargetOf(series)
                    ?? (hierarchy.CityOf(areas[a]) is { } city && table.At(city, i) is { } theirs ? TargetOf(theirs) : null)
                    ?? indicator.Thresholds?.Green);
            }
            if (!any)
                continue;
            indicators.Add(indicator);
            figures.Add(column);
            allValues.Add(value);
            allTargets.Add(target);
        }
        Indicators = [.. indicators];
        Figures = [.. figures];
        values = [.. allValues];
        targets = [.. allTargets];
        Domains = [.. table.Data.Domains.Select(d => d.Id).Concat(indicators.Select(i => i.Domain)).Distinct()
            .Where(d => indicators.Any(i => i.Domain == d))];
        IndicatorScopes = [.. Indicators.Select(i => "indicator:" + i.Id.Value)];
        DomainScopes = [.. Domains.Select(d => "domain:" + d.Value)];
        MixesYears = [.. Figures.Select(column => column.Where(f => f is not null).Select(f => f!.Period!.Last).Distinct().Skip(1).Any())];
        DomainOf = [.. Indicators.Select(i => Array.IndexOf(Domains, i.Domain))];
        expected = SharedOnly ? null : ExpectedOf(table, hierarchy, areas, Figures);
    }

    public int[] Areas { get; }

    public bool SharedOnly { get; }

    public Indicator[] Indicators { get; }

    /// <summary>By indicator and area.</summary>
    public Observation?[][] Figures { get; }

    public DomainId[] Domains { get; }

    public int[] DomainOf { get; }

    /// <summary>By indicator: true when the areas' figures are of different years.</summary>
    public bool[] MixesYears { get; }

    public string[] IndicatorScopes { get; }

    public string[] DomainScopes { get; }

    /// <summary>
    /// True when a missing value counts as missing: at least half of the compared areas have the indicator, or half of the area's own
    /// group. What only some other group reports (an addition for one club of members) is nobody else's gap.
    /// </summary>
    public bool IsExpected(int indicator, int area) => expected is null || expected[indicator][area];

    public Compare.Model.Areas.Area AreaOf(int area) => table.Data.Areas[Areas[area]];

    public Scale ScaleOf(Normalisation method, int indicator) =>
        Indicators[indicator].Direction == Direction.None && method != Normalisation.Goalposts
            ? new Scale(new double?[Areas.Length], ReasonCodes.NoDirection)
            : Scale.Of(method, Indicators[indicator], values[indicator], targets[indicator]);

    public Colour ColourOf(int indicator, int area) =>
        Indicators[indicator].Thresholds is { } thresholds && Figures[indicator][area]?.Canonical?.Number is { } number
            ? Colours.Of(number, thresholds, options.CutOffTolerance)
            : Colour.None;

    public Colour ColourOfField(int domain, int area)
    {
        var count = 0;
        var present = new List<(decimal, Indicator)>();
        for (var i = 0; i < Indicators.Length; i++)
        {
            if (DomainOf[i] != domain || Indicators[i].Thresholds is null)
                continue;
            count += IsExpected(i, area) ? 1 : 0;
            if (Figures[i][area]?.Canonical?.Number is { } number)
                present.Add((number, Indicators[i]));
        }
        return Colours.OfField(present, count, options.CutOffTolerance);
    }

    private static bool[][] ExpectedOf(SeriesTable table, Hierarchy hierarchy, int[] areas, Observation?[][] figures)
    {
        var groups = new int[areas.Length];
        var sizes = new Dictionary<int, int>();
        for (var a = 0; a < areas.Length; a++)
        {
            groups[a] = table.Data.Areas[areas[a]].Group.Length > 0 ? hierarchy.GroupOf(areas[a]) : -1;
            sizes[groups[a]] = sizes.GetValueOrDefault(groups[a]) + 1;
        }
        var result = new bool[figures.Length][];
        var have = new Dictionary<int, int>();
        for (var i = 0; i < figures.Length; i++)
        {
            have.Clear();
            var all = 0;
            for (var a = 0; a < areas.Length; a++)
            {
                if (figures[i][a] is null)
                    continue;
                all++;
                have[groups[a]] = have.GetValueOrDefault(groups[a]) + 1;
            }
            result[i] = new bool[areas.Length];
            for (var a = 0; a < areas.Length; a++)
            {
                result[i][a] = figures[i][a] is not null || 2 * all >= areas.Length
                    || (groups[a] >= 0 && 2 * have.GetValueOrDefault(groups[a]) >= sizes[groups[a]]);
            }
        }
        return result;
    }

    private static decimal? TargetOf(AreaSeries series) => series.Target?.Canonical?.Number;
}
