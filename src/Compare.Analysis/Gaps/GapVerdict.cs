namespace Compare.Analysis.Gaps;

/// <summary>The verdict on a gap.</summary>
public enum GapVerdict
{
    /// <summary>At the target.</summary>
    Met,

    /// <summary>Better than the target.</summary>
    Exceeds,

    /// <summary>Worse than the target.</summary>
    Short,

    /// <summary>The printed signs cannot decide.</summary>
    Undetermined,

    /// <summary>The two figures do not measure the same thing, or a total would be subtracted from a total of another place.</summary>
    NotComparable,

    /// <summary>There is no target to compare with.</summary>
    NoTarget,
}
