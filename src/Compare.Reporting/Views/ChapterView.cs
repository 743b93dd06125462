using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>A chapter.</summary>
public sealed record ChapterView : View
{
    /// <summary>The fields of a chapter.</summary>
    public static ViewShape Described { get; } = ViewShape.For<ChapterView>("chapter", "a chapter")
        .Text("id", "its id, unique in the report", v => v.Id)
        .Text("number", "its number; empty for none", v => v.Number)
        .Text("title", "its title", v => v.Title)
        .Text("style", "a style class: findings, scorecard, field, profile, appendix …", v => v.Style)
        .Text("field", "the field of public service it is about; empty for none", v => v.Field)
        .Text("area", "the area it is about; empty for none", v => v.Area)
        .List("lead", "the opening sentences", () => RunView.Described, v => v.Lead)
        .List("blocks", "what follows, in order", () => BlockView.Described, v => v.Blocks)
        .Done();

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number; empty for none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>A style class.</summary>
    public string Style { get; init; } = "";

    /// <summary>The field it is about; empty for none.</summary>
    public string Field { get; init; } = "";

    /// <summary>The area it is about; empty for none.</summary>
    public string Area { get; init; } = "";

    /// <summary>The opening sentences.</summary>
    public ImmutableArray<RunView> Lead { get; init; } = [];

    /// <summary>What follows.</summary>
    public ImmutableArray<BlockView> Blocks { get; init; } = [];

    /// <summary>The heading as a bookmark prints it.</summary>
    public string Heading => Number.Length == 0 ? Title : Number + " " + Title;

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
