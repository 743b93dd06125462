namespace Compare.Model.Sources;

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>A plan with targets.</summary>
    Plan,

    /// <summary>A report on what was achieved.</summary>
    Report,

    /// <summary>A benchmark of a higher level, e.g. a national plan.</summary>
    Benchmark,

    /// <summary>Not known.</summary>
    Other,
}
