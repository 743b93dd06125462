namespace Compare.Analysis.Scores;

/// <summary>A weighted mean in the making: values are added one by one, missing ones are simply not added.</summary>
internal struct Mean(Aggregation aggregation)
{
    private double sum;
    private double weight;
    private bool refused;

    /// <summary>True once a value came that has no geometric or harmonic mean.</summary>
    public readonly bool IsRefused => refused;

    public void Add(double value, double by)
    {
        if (by <= 0d)
            return;
        weight += by;
        switch (aggregation)
        {
            case Aggregation.Arithmetic:
                sum += by * value;
                break;
            case Aggregation.Geometric:
                refused |= value <= 0d;
                sum += value > 0d ? by * Math.Log(value) : 0d;
                break;
            default:
                refused |= value <= 0d;
                sum += value > 0d ? by / value : 0d;
                break;
        }
    }

    /// <summary>The mean; null when nothing was added or a value refused it.</summary>
    public readonly double? Value => weight == 0d || refused ? null : aggregation switch
    {
        Aggregation.Arithmetic => sum / weight,
        Aggregation.Geometric => Math.Exp(sum / weight),
        _ => weight / sum,
    };
}
