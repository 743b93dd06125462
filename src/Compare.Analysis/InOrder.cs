using System.Collections.Immutable;

namespace Compare.Analysis;

/// <summary>Work in parts that need nothing of one another: shared among the processors, collected in the order of the parts.</summary>
internal static class InOrder
{
    /// <summary>The rows every part adds, in the order of the parts whatever the number of threads.</summary>
    public static ImmutableArray<T> Collect<T>(int count, Action<int, List<T>> add)
    {
        var parts = new List<T>[count];
        Parallel.For(0, count, part =>
        {
            var rows = new List<T>();
            add(part, rows);
            parts[part] = rows;
        });
        var all = ImmutableArray.CreateBuilder<T>(parts.Sum(p => p.Count));
        foreach (var rows in parts)
            all.AddRange(rows);
        return all.MoveToImmutable();
    }
}
