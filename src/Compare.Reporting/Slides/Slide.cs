using System.Collections.Immutable;

namespace Compare.Reporting.Slides;

/// <summary>A slide.</summary>
public sealed record Slide
{
    /// <summary>What it shows.</summary>
    public required SlideKind Kind { get; init; }

    /// <summary>Its headline: the message in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Second line of a title slide; empty for none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>What stands on it, side by side; none on a title slide.</summary>
    public ImmutableArray<SlidePart> Parts { get; init; } = [];

    /// <summary>A remark at the foot: what a reader must know to read it rightly. May be empty.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The speaker's notes: caveats, then each figure's document, line and quotation.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
