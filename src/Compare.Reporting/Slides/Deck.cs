using System.Collections.Immutable;

namespace Compare.Reporting.Slides;

/// <summary>What a deck says, as ready text: no sizes, no colours.</summary>
public sealed record Deck
{
    /// <summary>Language tag: <c>zh-CN</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What is written after the title of a slide that goes on with the one before, e.g. （续）.</summary>
    public required string Continued { get; init; }

    /// <summary>Heading of the notes' evidence.</summary>
    public required string NotesHeading { get; init; }

    /// <summary>The slides.</summary>
    public required ImmutableArray<Slide> Slides { get; init; }
}
