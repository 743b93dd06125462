using System.Collections.Immutable;

namespace Compare.Analysis;

/// <summary>Work that is done for every area on its own: shared among the processors, collected in the areas' order.</summary>
internal static class ByArea
{
    /// <summary>The rows every area adds, in the order of the areas whatever the number of threads.</summary>
    public static ImmutableArray<T> Collect<T>(int areas, Action<int, List<T>> add)
    {
        var parts = new List<T>[areas];
        Parallel.For(0, areas, area =>
        {
            var rows = new List<T>();
            add(area, rows);
            parts[area] = rows;
        });
        var all = ImmutableArray.CreateBuilder<T>(parts.Sum(p => p.Count));
        foreach (var part in parts)
            all.AddRange(part);
        return all.MoveToImmutable();
    }
}
