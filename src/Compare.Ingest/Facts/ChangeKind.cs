namespace Compare.Ingest.Facts;

/// <summary>Whether a figure is a change, no level, and of what kind.</summary>
/// <param name="IsChange">True for a change: 增长5%, 下降0.3个百分点.</param>
/// <param name="IsFall">True for one downwards.</param>
/// <param name="IsReal">True for one in constant prices.</param>
/// <param name="IsOfYears">True for one over several years.</param>
internal readonly record struct ChangeKind(bool IsChange, bool IsFall = false, bool IsReal = false, bool IsOfYears = false)
{
    /// <summary>A level.</summary>
    public static ChangeKind None => default;
}
