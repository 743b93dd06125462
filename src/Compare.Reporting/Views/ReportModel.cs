using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>A whole report as ready text: what the page, the deck and the workbook are drawn from.</summary>
public sealed record ReportModel : View
{
    /// <summary>The fields of a report.</summary>
    public static ViewShape Described { get; } = ViewShape.For<ReportModel>("report", "the whole report")
        .Text("language", "language tag: zh-CN or en", v => v.Language)
        .Text("kind", "yearly or district", v => v.Kind)
        .Text("theme", "name of the theme", v => v.Theme)
        .Text("title", "title", v => v.Title)
        .Text("subtitle", "second line of the title", v => v.Subtitle)
        .Text("date", "date of the report, worded", v => v.Date)
        .Text("organisation", "who publishes it, from the theme; empty for none", v => v.Organisation)
        .Text("logo", "the theme's logo as a data: address; empty for none", v => v.Logo)
        .List("cover", "lines on the cover: what is compared and what it rests on", () => FactView.Described, v => v.Cover)
        .List("contents", "entries of the table of contents", () => ContentsView.Described, v => v.Contents)
        .List("chapters", "chapters in order", () => ChapterView.Described, v => v.Chapters)
        .List("areas", "the compared districts, for filters and legends", () => ChoiceView.Described, v => v.Areas)
        .List("fields", "the fields of public service, for filters", () => ChoiceView.Described, v => v.Fields)
        .List("statuses", "the verdicts that occur, for filters", () => ChoiceView.Described, v => v.Statuses)
        .Labels("labels", "the texts of the wording file's ui part, e.g. labels.contents", v => v.Labels)
        .Done();

    /// <summary>Language tag: <c>zh-CN</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary><c>yearly</c> or <c>district</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The theme's name.</summary>
    public string Theme { get; init; } = "standard";

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The second line of the title; empty for none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The date, worded.</summary>
    public required string Date { get; init; }

    /// <summary>Who publishes it; empty for none.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The logo as a <c>data:</c> address; empty for none.</summary>
    public string Logo { get; init; } = "";

    /// <summary>Lines on the cover.</summary>
    public ImmutableArray<FactView> Cover { get; init; } = [];

    /// <summary>The table of contents.</summary>
    public ImmutableArray<ContentsView> Contents { get; init; } = [];

    /// <summary>The chapters.</summary>
    public ImmutableArray<ChapterView> Chapters { get; init; } = [];

    /// <summary>The compared districts.</summary>
    public ImmutableArray<ChoiceView> Areas { get; init; } = [];

    /// <summary>The fields of public service that have a chapter.</summary>
    public ImmutableArray<ChoiceView> Fields { get; init; } = [];

    /// <summary>The verdicts that occur.</summary>
    public ImmutableArray<ChoiceView> Statuses { get; init; } = [];

    /// <summary>The wording file's <c>ui</c> texts.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <inheritdoc/>
    public override ViewShape Shape => Described;

    /// <summary>The same report with the same text for every page number of its contents: a placeholder for a print whose numbers are not known yet.</summary>
    public ReportModel WithPages(string placeholder) => this with { Contents = [.. Contents.Select(entry => entry with { Page = placeholder })] };

    /// <summary>The same report with the page numbers of a first print in its contents.</summary>
    /// <param name="pages">The page of each entry of the contents, in order; null stays without one.</param>
    public ReportModel WithPages(IReadOnlyList<int?> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return this with
        {
            Contents = [.. Contents.Zip(pages, (entry, page) => entry with { Page = page?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "" })],
        };
    }
}
