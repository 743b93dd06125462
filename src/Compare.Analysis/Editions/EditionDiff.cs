using System.Collections.Immutable;
using System.Globalization;

namespace Compare.Analysis.Editions;

/// <summary>What is new, gone or corrected between two editions, and which verdicts and ranks are others because of it.</summary>
/// <param name="Values">The changed values, by area, indicator, period.</param>
/// <param name="Verdicts">The changed verdicts, each with the changed values it rests on.</param>
/// <param name="Ranks">The changed ranks and scores.</param>
public sealed record EditionDiff(ImmutableArray<EditionChange> Values, ImmutableArray<EditionChange> Verdicts, ImmutableArray<EditionChange> Ranks)
{
    // Scores are doubles: what differs by less is the same score.
    private const double SameScore = 1e-9;

    // A rank may rest on hundreds of values; a reader needs the first few and their number.
    private const int Causes = 5;

    /// <summary>True when nothing changed.</summary>
    public bool IsEmpty => Values.IsEmpty && Verdicts.IsEmpty && Ranks.IsEmpty;

    /// <summary>Compares two editions; the order of their rows does not matter.</summary>
    public static EditionDiff Between(Edition before, Edition after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var values = ChangedValues(before, after);
        return new EditionDiff(values, ChangedVerdicts(before, after, values), ChangedRanks(before, after, values));
    }

    private static ImmutableArray<EditionChange> ChangedValues(Edition before, Edition after)
    {
        static (string, string, string, string, string) Key(EditionValue v) => (v.Area, v.Indicator, v.Name, v.Period, v.Status);
        var (old, now) = (before.Values.ToLookup(Key), after.Values.ToLookup(Key));
        var result = new List<EditionChange>();
        foreach (var key in old.Select(g => g.Key).Union(now.Select(g => g.Key)))
        {
            var (was, isNow) = (Texts(old[key]), Texts(now[key]));
            if (was.SequenceEqual(isNow, StringComparer.Ordinal))
                continue;
            var kind = was.Count == 0 ? "new" : isNow.Count == 0 ? "gone" : "corrected";
            result.Add(new EditionChange(kind, key.Item1, key.Item2.Length > 0 ? key.Item2 : key.Item3, $"{key.Item4} {key.Item5}".Trim(), Join(old[key], isNow), Join(now[key], was), []));
        }

        return Sorted(result);
    }

    private static ImmutableArray<EditionChange> ChangedVerdicts(Edition before, Edition after, ImmutableArray<EditionChange> values)
    {
        static (string, string, string, string) Key(EditionVerdict v) => (v.Kind, v.Area, v.Indicator, v.Detail);
        var old = before.Verdicts.DistinctBy(Key).ToDictionary(Key);
        var now = after.Verdicts.DistinctBy(Key).ToDictionary(Key);
        var result = new List<EditionChange>();
        foreach (var key in old.Keys.Union(now.Keys))
        {
            var (was, isNow) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (was == isNow)
                continue;
            var own = values.Where(v => v.Indicator == key.Item3 && v.Area == key.Item2).ToList();
            // A verdict against the city or the peers changes with their values too.
            var causes = own.Count > 0 ? own : values.Where(v => v.Indicator == key.Item3).ToList();
            result.Add(new EditionChange(key.Item1, key.Item2, key.Item3, key.Item4, Text(was), Text(isNow), Because(causes)));
        }

        return Sorted(result);
    }

    private static ImmutableArray<EditionChange> ChangedRanks(Edition before, Edition after, ImmutableArray<EditionChange> values)
    {
        static (string, string, string) Key(EditionRank r) => (r.Area, r.Scope, r.Method);
        var old = before.Ranks.DistinctBy(Key).ToDictionary(Key);
        var now = after.Ranks.DistinctBy(Key).ToDictionary(Key);
        var result = new List<EditionChange>();
        foreach (var key in old.Keys.Union(now.Keys))
        {
            var (was, isNow) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (was?.Rank == isNow?.Rank && Same(was?.Score, isNow?.Score))
                continue;
            var scope = key.Item2.StartsWith("indicator:", StringComparison.Ordinal) ? key.Item2["indicator:".Length..] : null;
            var causes = values.Where(v => scope is null || v.Indicator == scope).ToList();
            var own = causes.Where(v => v.Area == key.Item1).ToList();
            result.Add(new EditionChange("rank", key.Item1, key.Item2, key.Item3, Text(was), Text(isNow), Because(own.Count > 0 ? own : causes)));
        }

        return Sorted(result);
    }

    private static bool Same(double? a, double? b) => a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) <= SameScore * Math.Max(1, Math.Abs(a.Value));

    private static List<string> Texts(IEnumerable<EditionValue> values) => [.. values.Select(v => v.Figure + v.Unit).Order(StringComparer.Ordinal)];

    // Of several values of one key only those are shown that the other edition does not have.
    private static string Join(IEnumerable<EditionValue> values, List<string> others) =>
        string.Join("; ", values.Where(v => !others.Contains(v.Figure + v.Unit)).Select(v => v.Figure + v.Unit + (v.Place.Length > 0 ? $" ({v.Place})" : "")).Order(StringComparer.Ordinal));

    private static ImmutableArray<string> Because(List<EditionChange> causes)
    {
        var named = causes.Take(Causes).Select(c => $"{c.Area} {c.Indicator} {c.Detail}");
        return causes.Count > Causes ? [.. named, string.Create(CultureInfo.InvariantCulture, $"+{causes.Count - Causes}")] : [.. named];
    }

    private static string Text(EditionVerdict? v) => v is null ? "" : v.Number.Length > 0 ? $"{v.Verdict} {v.Number}" : v.Verdict;

    private static string Text(EditionRank? r) =>
        r is null ? "" : r.Rank is null ? "not scored" : string.Create(CultureInfo.InvariantCulture, $"{r.Rank} ({r.Score:0.####})");

    private static ImmutableArray<EditionChange> Sorted(List<EditionChange> changes) =>
    [
        .. changes.OrderBy(c => c.Area, StringComparer.Ordinal).ThenBy(c => c.Indicator, StringComparer.Ordinal)
            .ThenBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Detail, StringComparer.Ordinal),
    ];
}
