namespace Compare.Reporting.Charts;

/// <summary>
/// What a chart says, in data coordinates and ready text: no pixels, no colours. The union is closed: the records of this
/// namespace that derive from it are all there are, and every renderer (SVG, native PowerPoint) draws the same ones.
/// </summary>
public abstract record ChartModel
{
    private protected ChartModel()
    {
    }

    /// <summary>Unique in the report; ASCII letters, digits and hyphens. Ids inside the drawing and file names start with it.</summary>
    public required string Id { get; init; }

    /// <summary>What is shown: the caption, without its figure number.</summary>
    public required string Title { get; init; }

    /// <summary>Second line under the title: what is measured, unit, years. May be empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The chart's message in one or two sentences with its numbers, for readers who do not see it.</summary>
    public required string AltText { get; init; }

    /// <summary>What a reader must know to read it rightly. May be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where the figures come from, as ready text. May be empty.</summary>
    public string SourceLine { get; init; } = "";

    /// <summary>Every figure of the chart as rows, for the CSV file beside the drawing. Numbers are invariant; a missing figure is an empty cell.</summary>
    public abstract ChartTable ToTable();
}
