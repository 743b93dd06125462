using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Peers;

/// <summary>What follows from the gaps and trajectories for one area beside the others; METHODS.md, section 7.</summary>
internal static class PeerTable
{
    private const int AreasForQuantiles = 5;
    private const int AreasForVerdict = 3;

    /// <summary>Standings by measure, indicator and area in data order.</summary>
    public static ImmutableArray<PeerStanding> Standings(SeriesTable table, Hierarchy hierarchy)
    {
        var areas = Enumerable.Range(0, table.Data.Areas.Length).Where(hierarchy.IsReported).ToArray();
        var indicators = table.Data.Indicators;
        GapMeasure[] measures = [GapMeasure.Baseline, GapMeasure.Latest, GapMeasure.Target];
        return InOrder.Collect<PeerStanding>(measures.Length * indicators.Length, (part, rows) => AddStandings(table, hierarchy, areas, measures[part / indicators.Length], part % indicators.Length, rows));
    }

    private static void AddStandings(SeriesTable table, Hierarchy hierarchy, int[] areas, GapMeasure measure, int indicator, List<PeerStanding> rows)
    {
        var about = table.Data.Indicators[indicator];
        if (about.IsTotal || about.Direction == Direction.None)
            return;
        var groups = new Dictionary<(int, int, int), List<Entry>>();
        var order = new List<Entry>();
        foreach (var area in areas)
        {
            if (table.At(area, indicator) is not { } series || Entry.Of(area, series, measure) is not { } entry)
                continue;
            var period = entry.Observation.Period!;
            var key = (hierarchy.GroupOf(area), period.First, period.Last);
            if (!groups.TryGetValue(key, out var group))
                groups.Add(key, group = []);
            group.Add(entry);
            order.Add(entry);
        }
        foreach (var group in groups.Values)
            Rank(group, about, measure, table.Data.Areas);
        rows.AddRange(order.Select(e => e.Standing!));
    }

    /// <summary>One row for every own target that is a number, by area and indicator in data order.</summary>
    public static ImmutableArray<Ambition> Ambitions(ImmutableArray<Gap> gaps, ImmutableArray<PeerStanding> standings)
    {
        // By the observation ranked: one object, found without comparing texts.
        var targets = new Dictionary<Observation, PeerStanding>(ReferenceEqualityComparer.Instance);
        foreach (var standing in standings)
        {
            if (standing.Measure == GapMeasure.Target)
                targets[standing.Observation] = standing;
        }
        var rows = ImmutableArray.CreateBuilder<Ambition>();
        foreach (var gap in gaps)
        {
            if (gap.Measure != GapMeasure.Target || gap.Against != GapAgainst.City || gap.ValueObservation?.Canonical is not { Number: not null } own)
                continue;
            var start = gap.Series.Baseline;
            var baseline = start?.Canonical;
            var sameSpan = start?.Period!.Years == gap.Period!.Years;
            rows.Add(new Ambition
            {
                Area = gap.Area,
                Indicator = gap.Indicator,
                Target = gap.ValueObservation,
                AgainstCity = gap,
                CopiesCity = gap.Target is { } city && gap.Verdict is not (GapVerdict.NotComparable or GapVerdict.NoTarget)
                    && city.Number == own.Number && city.Relation == own.Relation,
                Lowered = baseline is not null && sameSpan && SpecialCases.IsLowered(baseline, own, gap.Direction),
                Step = baseline is { Relation: Relation.Equal, Number: { } from } && sameSpan && own is { Relation: Relation.Equal, Number: { } to } && gap.Direction != Direction.None
                    ? (gap.Direction == Direction.Lower ? from - to : to - from)
                    : null,
                AmongPeers = targets.GetValueOrDefault(gap.ValueObservation),
            });
        }
        return rows.DrainToImmutable();
    }

    /// <summary>What is both short of the own target and falling behind: by area, 约束性 first.</summary>
    public static ImmutableArray<Priority> Priorities(ImmutableArray<Gap> gaps, ImmutableArray<Trajectory> trajectories, ImmutableArray<Area> areas)
    {
        // Both tables go by area and indicator in data order, so one walk along both finds the pairs.
        var rows = new List<Priority>();
        var next = 0;
        foreach (var gap in gaps)
        {
            // Where the area has only a neighbour's figure there is a gap row and no trajectory.
            if (gap.Measure != GapMeasure.Latest || gap.Against != GapAgainst.OwnTarget || !gap.Series.HasFigures)
                continue;
            while (next < trajectories.Length && (trajectories[next].Area != gap.Area || trajectories[next].Indicator != gap.Indicator))
                next++;
            for (var t = next; gap.Verdict == GapVerdict.Short && t < trajectories.Length && trajectories[t].Area == gap.Area && trajectories[t].Indicator == gap.Indicator; t++)
            {
                if (!IsBehind(trajectories[t].Class))
                    continue;
                rows.Add(new Priority(gap.Area, gap.Indicator, gap.Binding, gap, trajectories[t]));
                break;
            }
        }
        var order = areas.Select((a, i) => (a.Id, i)).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.i);
        return [.. rows.OrderBy(p => order[p.Area]).ThenBy(p => p.Binding == Binding.Binding ? 0 : 1)];
    }

    private static bool IsBehind(TrajectoryClass verdict) => verdict is TrajectoryClass.Behind or TrajectoryClass.Stagnating or TrajectoryClass.Decreasing
        or TrajectoryClass.TooSlow or TrajectoryClass.NoProgress or TrajectoryClass.Insufficient or TrajectoryClass.Away;

    /// <summary>Counts by area, measure, against and binding character; only combinations with a target.</summary>
    public static ImmutableArray<TargetCount> Counts(ImmutableArray<Gap> gaps)
    {
        var rows = ImmutableArray.CreateBuilder<TargetCount>();
        // Gaps stand area by area: the counts of one area are few, and are looked through in the order in which they came up.
        var first = 0;
        foreach (var gap in gaps)
        {
            if (gap.Against == GapAgainst.Peers || gap.Verdict == GapVerdict.NoTarget || gap.Reason == ReasonCodes.RelatedOnly && gap.TargetObservations is [{ Indicator: { } other }] && other != gap.Indicator)
                continue;
            if (first < rows.Count && !ReferenceEquals(rows[first].Area, gap.Area))
                first = rows.Count;
            var place = first;
            while (place < rows.Count && (rows[place].Measure != gap.Measure || rows[place].Against != gap.Against || rows[place].Binding != gap.Binding))
                place++;
            if (place == rows.Count)
                rows.Add(new TargetCount(gap.Area, gap.Measure, gap.Against, gap.Binding, 0, 0, 0, 0, 0));
            var count = rows[place];
            rows[place] = gap.Verdict switch
            {
                GapVerdict.Met or GapVerdict.Exceeds => count with { All = count.All + 1, Met = count.Met + 1 },
                GapVerdict.Short => count with { All = count.All + 1, Short = count.Short + 1 },
                GapVerdict.Undetermined => count with { All = count.All + 1, Undetermined = count.Undetermined + 1 },
                _ => count with { All = count.All + 1, NotJudged = count.NotJudged + 1 },
            };
        }
        return rows.DrainToImmutable();
    }

    private static void Rank(List<Entry> group, Indicator indicator, GapMeasure measure, ImmutableArray<Area> areas)
    {
        var sign = indicator.Direction == Direction.Lower ? -1m : 1m;
        group.Sort((x, y) =>
        {
            var result = (sign * y.Value).CompareTo(sign * x.Value);
            if (result == 0)
                result = y.Strict.CompareTo(x.Strict);
            return result != 0 ? result : x.Area.CompareTo(y.Area);
        });
        var ascending = group.Select(e => (double)e.Value).Order().ToArray();
        var quantiles = group.Count >= AreasForQuantiles;
        var (lower, median, upper) = quantiles ? (Quantile.Of(ascending, 0.25), Quantile.Of(ascending, 0.5), Quantile.Of(ascending, 0.75)) : default((double?, double?, double?));
        var spread = new PeerSpread(group.Count, group[0].Value, group[^1].Value, lower, median, upper);
        var worse = new int[group.Count];
        for (var i = group.Count - 1; i >= 0; i--)
            worse[i] = i + 1 < group.Count && group[i].SameAs(group[i + 1]) ? worse[i + 1] : group.Count - 1 - i;
        var rank = 1;
        for (var i = 0; i < group.Count; i++)
        {
            if (i > 0 && !group[i].SameAs(group[i - 1]))
                rank = i + 1;
            var percentile = group.Count > 1 ? worse[i] / (double)(group.Count - 1) : 0d;
            group[i].Standing = new PeerStanding
            {
                Area = areas[group[i].Area].Id,
                Indicator = indicator.Id,
                Measure = measure,
                Period = group[i].Observation.Period!,
                Value = group[i].Value,
                Rank = rank,
                Spread = spread,
                Percentile = quantiles ? percentile : null,
                Verdict = Verdict(group, rank, worse[i], percentile),
                Observation = group[i].Observation,
            };
        }
    }

    private static PeerVerdict Verdict(List<Entry> group, int rank, int worse, double percentile)
    {
        if (group.Count < AreasForVerdict || group[0].SameAs(group[^1]))
            return PeerVerdict.None;
        if (group.Count < AreasForQuantiles)
            return rank == 1 ? PeerVerdict.Strength : worse == 0 ? PeerVerdict.Weakness : PeerVerdict.Middle;
        return percentile >= 0.75 ? PeerVerdict.Strength : percentile <= 0.25 ? PeerVerdict.Weakness : PeerVerdict.Middle;
    }

    private sealed class Entry(int area, Observation observation, decimal value, bool strict)
    {
        public int Area { get; } = area;

        public Observation Observation { get; } = observation;

        public decimal Value { get; } = value;

        public bool Strict { get; } = strict;

        public PeerStanding? Standing { get; set; }

        public bool SameAs(Entry other) => Value == other.Value && Strict == other.Strict;

        /// <summary>Targets are thresholds and may be bounds; an achieved figure has to be exact to stand before or after another.</summary>
        public static Entry? Of(int area, AreaSeries series, GapMeasure measure)
        {
            var observation = measure switch
            {
                GapMeasure.Baseline => series.Baseline,
                GapMeasure.Latest => series.Latest,
                _ => series.Target,
            };
            if (observation?.Canonical is not { Number: { } number } figure || figure is Figure.FiveYearTotal)
                return null;
            if (measure == GapMeasure.Target)
                return Requirement.Of(figure, series.Indicator.Direction) is { } requirement ? new Entry(area, observation, number, requirement.Strict) : null;
            return figure.Relation == Relation.Equal ? new Entry(area, observation, number, strict: false) : null;
        }
    }
}
