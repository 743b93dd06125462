using System.Collections.Immutable;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Gaps;

/// <summary>The mean of the peers' figures of the same indicator, measure and period, the area itself left out.</summary>
internal sealed class PeerMeans
{
    /// <summary>Up to this many peers a row names their figures one by one; beyond it the lists would dwarf the results.</summary>
    private const int PeersListed = 20;

    private readonly Dictionary<Key, Group> groups = [];
    private readonly Hierarchy hierarchy;
    private readonly AnalysisOptions options;

    private PeerMeans(Hierarchy hierarchy, AnalysisOptions options)
    {
        this.hierarchy = hierarchy;
        this.options = options;
    }

    public static PeerMeans Build(SeriesTable table, Hierarchy hierarchy, AnalysisOptions options)
    {
        var means = new PeerMeans(hierarchy, options);
        for (var a = 0; a < table.Data.Areas.Length; a++)
        {
            if (!hierarchy.IsReported(a))
                continue;
            for (var i = 0; i < table.Data.Indicators.Length; i++)
            {
                if (table.At(a, i) is not { } series)
                    continue;
                means.Add(a, i, GapMeasure.Baseline, series.Baseline);
                means.Add(a, i, GapMeasure.Latest, series.Latest);
                means.Add(a, i, GapMeasure.Target, series.Target);
            }
        }
        return means;
    }

    /// <summary>The mean without the area's own figure; null when no peer has one for the period.</summary>
    public PeerMean? Of(int area, int indicator, GapMeasure measure, Observation own)
    {
        if (!groups.TryGetValue(KeyOf(area, indicator, measure, own), out var group))
            return null;
        var sum = group.Sum;
        var count = sum.Count;
        if (Part.Of(own, options) is { } part)
        {
            sum = sum.Without(part);
            count--;
        }
        return count == 0 ? null : new PeerMean(sum.Mean(), count <= PeersListed ? group.Members : []);
    }

    private void Add(int area, int indicator, GapMeasure measure, Observation? observation)
    {
        if (observation is null || Part.Of(observation, options) is not { } part)
            return;
        var key = KeyOf(area, indicator, measure, observation);
        if (!groups.TryGetValue(key, out var group))
            groups.Add(key, group = new Group());
        group.Sum = group.Sum.With(part);
        if (group.Members.Count <= PeersListed + 1)
            group.Members.Add((area, observation));
    }

    private Key KeyOf(int area, int indicator, GapMeasure measure, Observation observation) =>
        new(indicator, measure, hierarchy.GroupOf(area), observation.Period!.First, observation.Period.Last);

    private readonly record struct Key(int Indicator, GapMeasure Measure, int Group, int First, int Last);

    private sealed class Group
    {
        public Totals Sum { get; set; }

        public List<(int Area, Observation Observation)> Members { get; } = [];
    }

    /// <summary>One figure's ends; a missing end is counted and not summed.</summary>
    private readonly record struct Part(Interval Ends)
    {
        public static Part? Of(Observation observation, AnalysisOptions options) =>
            observation.Canonical is { } figure && Interval.Of(figure, options.ApproximateWithin) is { } ends ? new Part(ends) : null;
    }

    private readonly record struct Totals(int Count, decimal Low, int Lows, int LowsOpen, decimal High, int Highs, int HighsOpen)
    {
        public Totals With(Part part) => Change(part, 1);

        public Totals Without(Part part) => Change(part, -1);

        public Interval? Mean()
        {
            if (Count == 0)
                return null;
            // Exact figures throughout are the rule: one division then serves both ends.
            if (Lows == Count && Highs == Count && Low == High)
                return Interval.At(Low / Count);
            return new Interval(
                Lows == Count ? Low / Count : null,
                LowsOpen > 0,
                Highs == Count ? High / Count : null,
                HighsOpen > 0);
        }

        private Totals Change(Part part, int by) => new(
            Count + by,
            by > 0 ? Low + (part.Ends.Low ?? 0m) : Low - (part.Ends.Low ?? 0m),
            Lows + (part.Ends.Low is null ? 0 : by),
            LowsOpen + (part.Ends is { Low: not null, LowOpen: true } ? by : 0),
            by > 0 ? High + (part.Ends.High ?? 0m) : High - (part.Ends.High ?? 0m),
            Highs + (part.Ends.High is null ? 0 : by),
            HighsOpen + (part.Ends is { High: not null, HighOpen: true } ? by : 0));
    }
}

/// <summary>The peers' mean of one figure.</summary>
/// <param name="Reference">Their mean; null ends where their bounds leave it open.</param>
/// <param name="Members">The areas with their figures, the area itself among them; empty when they are too many to list.</param>
internal readonly record struct PeerMean(Interval? Reference, List<(int Area, Observation Observation)> Members)
{
    /// <summary>The peers' figures without the area's own.</summary>
    public ImmutableArray<Observation> Observations(int area) => [.. Members.Where(m => m.Area != area).Select(m => m.Observation)];
}
