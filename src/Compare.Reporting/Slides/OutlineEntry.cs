using System.Collections.Immutable;
using Compare.Model.Indicators;

namespace Compare.Reporting.Slides;

/// <summary>An entry of a deck outline.</summary>
/// <param name="Kind">What it shows.</param>
public sealed record OutlineEntry(SlideKind Kind)
{
    /// <summary>A title of one's own; null for the one written from the results.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The most statements, rows or charts it shows; null for the kind's own measure.</summary>
    public int? Most { get; init; }

    /// <summary>Field ids or area ids, in the order wanted, of fields and districts; heads (city, ambition, lead, pace, doubt) of findings. Empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];
}
