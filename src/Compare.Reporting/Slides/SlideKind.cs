namespace Compare.Reporting.Slides;

/// <summary>What a slide of an outline shows; its word in the outline file is the name in kebab case.</summary>
public enum SlideKind
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>Which districts, documents and indicators are compared.</summary>
    Compared,

    /// <summary>The key findings.</summary>
    Findings,

    /// <summary>Fields by districts.</summary>
    Scorecard,

    /// <summary>One slide per field.</summary>
    Fields,

    /// <summary>The widest gaps to the city's targets.</summary>
    Gaps,

    /// <summary>Ways from baseline to target.</summary>
    Trajectories,

    /// <summary>One slide per district.</summary>
    Districts,

    /// <summary>Contradictions and missing data.</summary>
    Doubts,

    /// <summary>The method.</summary>
    Method,

    /// <summary>The documents.</summary>
    Sources,

    /// <summary>The method beside the documents, on one slide.</summary>
    MethodAndSources,

    /// <summary>What is compared, how, and from which documents, on one slide.</summary>
    Overview,
}
