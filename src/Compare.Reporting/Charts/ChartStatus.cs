namespace Compare.Reporting.Charts;

/// <summary>The judgement a mark carries. A renderer shows it by symbol and colour, the model by its word.</summary>
public enum ChartStatus
{
    /// <summary>Not judged.</summary>
    None,

    /// <summary>Better than the target, or ahead.</summary>
    Exceeds,

    /// <summary>At the target, or on schedule.</summary>
    Met,

    /// <summary>Moving, and too slowly; or close to the target.</summary>
    Near,

    /// <summary>Worse than the target, or behind.</summary>
    Short,

    /// <summary>The figures cannot decide.</summary>
    Undetermined,

    /// <summary>Not the same measure.</summary>
    NotComparable,

    /// <summary>There is a figure and no target.</summary>
    NoTarget,

    /// <summary>There is no figure.</summary>
    Missing,
}
