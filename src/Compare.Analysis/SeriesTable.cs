using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Analysis;

/// <summary>
/// All observations by area and indicator. Built once, in time linear in the number of observations;
/// every step of the analysis reads from it.
/// </summary>
internal sealed class SeriesTable
{
    private readonly Dataset data;
    private readonly Dictionary<string, int> areaIndex;
    private readonly Dictionary<string, int> indicatorIndex;
    private readonly AreaSeries?[] series;
    private readonly ImmutableArray<int>[] neighbours;

    private SeriesTable(Dataset data, Dictionary<string, int> areaIndex, Dictionary<string, int> indicatorIndex, AreaSeries?[] series)
    {
        this.data = data;
        this.areaIndex = areaIndex;
        this.indicatorIndex = indicatorIndex;
        this.series = series;
        neighbours = Neighbours(data.Indicators, indicatorIndex);
    }

    public Dataset Data => data;

    /// <summary>The series at places in the data's own order; null when the area says nothing about the indicator.</summary>
    public AreaSeries? At(int area, int indicator) => series[area * data.Indicators.Length + indicator];

    public int? IndexOf(AreaId? area) => area is not null && areaIndex.TryGetValue(area.Value, out var index) ? index : null;

    public int? IndexOf(IndicatorId? indicator) => indicator is not null && indicatorIndex.TryGetValue(indicator.Value, out var index) ? index : null;

    /// <summary>The indicators that look alike and are not the same, in catalogue order; the relation holds both ways.</summary>
    public ImmutableArray<int> NeighboursOf(int indicator) => neighbours[indicator];

    public static SeriesTable Build(Dataset data, AnalysisOptions options)
    {
        var areaIndex = Index(data.Areas, a => a.Id.Value);
        var indicatorIndex = Index(data.Indicators, i => i.Id.Value);
        var documentOrder = Index(data.Documents, d => d.Document);
        var documentYear = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in data.Documents)
            documentYear.TryAdd(document.Document, document.Year ?? 0);

        // Counting sort: observations fall into their area × indicator cell without any comparison of keys.
        var observations = data.Observations;
        var cells = new int[observations.Length];
        var starts = new int[data.Areas.Length * data.Indicators.Length + 1];
        for (var i = 0; i < observations.Length; i++)
        {
            var observation = observations[i];
            cells[i] = observation.Area is { } area && observation.Indicator is { } indicator
                && areaIndex.TryGetValue(area.Value, out var a) && indicatorIndex.TryGetValue(indicator.Value, out var k)
                ? a * data.Indicators.Length + k
                : -1;
            if (cells[i] >= 0)
                starts[cells[i] + 1]++;
        }
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var ordered = new Observation[starts[^1]];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var i = 0; i < observations.Length; i++)
        {
            if (cells[i] >= 0)
                ordered[next[cells[i]]++] = observations[i];
        }

        var series = new AreaSeries?[starts.Length - 1];
        var rule = new FigureOrder(documentYear, documentOrder);
        var columns = data.Indicators.Length;
        var planYears = PlanYears(observations, cells, data.Areas.Length, columns);
        Parallel.For(0, data.Areas.Length, area =>
        {
            var maker = new SeriesMaker(rule, planYears[area], options);
            for (var cell = area * columns; cell < (area + 1) * columns; cell++)
            {
                var span = ordered.AsSpan(starts[cell], starts[cell + 1] - starts[cell]);
                if (span.Length > 0)
                    series[cell] = maker.Make(data.Areas[area], data.Indicators[cell - area * columns], span);
            }
        });
        return new SeriesTable(data, areaIndex, indicatorIndex, series);
    }

    private static ImmutableArray<int>[] Neighbours(ImmutableArray<Indicator> indicators, Dictionary<string, int> index)
    {
        var sets = new SortedSet<int>[indicators.Length];
        for (var i = 0; i < indicators.Length; i++)
            sets[i] = [];
        for (var i = 0; i < indicators.Length; i++)
        {
            foreach (var relative in indicators[i].Related)
            {
                if (!index.TryGetValue(relative.Id.Value, out var other) || other == i)
                    continue;
                sets[i].Add(other);
                sets[other].Add(i);
            }
        }
        return [.. sets.Select(set => set.ToImmutableArray())];
    }

    /// <summary>For an area whose tables set targets, the year most of their actual figures are of; the earlier of two.</summary>
    private static int?[] PlanYears(ImmutableArray<Observation> observations, int[] cells, int areas, int columns)
    {
        var counts = new SortedDictionary<int, int>?[areas];
        var hasTargets = new bool[areas];
        for (var i = 0; i < cells.Length; i++)
        {
            var observation = observations[i];
            if (cells[i] < 0 || observation.Row.Length == 0 || observation.Period is not { } period || observation.Alignment == AlignmentClass.Related)
                continue;
            var area = cells[i] / columns;
            hasTargets[area] |= observation.Status == ValueStatus.Target;
            if (observation.Status == ValueStatus.Actual)
            {
                var years = counts[area] ??= [];
                years[period.Last] = years.GetValueOrDefault(period.Last) + 1;
            }
        }
        var result = new int?[areas];
        for (var a = 0; a < areas; a++)
            result[a] = hasTargets[a] && counts[a] is { } years ? years.MaxBy(y => y.Value).Key : null;
        return result;
    }

    private static Dictionary<string, int> Index<T>(ImmutableArray<T> items, Func<T, string> key)
    {
        var index = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
            index.TryAdd(key(items[i]), i);
        return index;
    }
}
