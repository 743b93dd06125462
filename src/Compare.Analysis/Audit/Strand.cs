using Compare.Model.Observations;

namespace Compare.Analysis.Audit;

/// <summary>Values that speak of the same thing in the same area, by period, then status, then place. Never empty.</summary>
internal sealed record Strand(IReadOnlyList<Observation> Values)
{
    /// <summary>The first of them.</summary>
    public Observation First => Values[0];

    /// <summary>The achieved values, by period.</summary>
    public IEnumerable<Observation> Actuals => Values.Where(v => v.Status == ValueStatus.Actual);

    /// <summary>The targets, by period.</summary>
    public IEnumerable<Observation> Targets => Values.Where(v => v.Status == ValueStatus.Target);

    /// <summary>The sum of all numbers.</summary>
    public decimal Sum()
    {
        var sum = 0m;
        foreach (var value in Values)
            sum += value.Figure.Number ?? 0m;
        return sum;
    }

    /// <summary>The values of the same period and status, two or more of them.</summary>
    public IEnumerable<IReadOnlyList<Observation>> Repeated()
    {
        var start = 0;
        for (var i = 1; i <= Values.Count; i++)
        {
            if (i < Values.Count && Values[i].Status == Values[start].Status && Equals(Values[i].Period, Values[start].Period))
                continue;
            if (i - start > 1)
                yield return Part(start, i);
            start = i;
        }
    }

    private List<Observation> Part(int from, int to)
    {
        var part = new List<Observation>(to - from);
        for (var i = from; i < to; i++)
            part.Add(Values[i]);
        return part;
    }
}
