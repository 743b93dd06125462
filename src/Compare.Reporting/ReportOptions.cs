using Compare.Reporting.Wording;

namespace Compare.Reporting;

/// <summary>The choices a report is written with; what it says about the figures comes from the study alone.</summary>
public sealed record ReportOptions
{
    /// <summary>The wordings of the report's language.</summary>
    public required Wordings Wordings { get; init; }

    /// <summary>The date the report bears.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>A title of one's own; empty for the wording file's.</summary>
    public string Title { get; init; } = "";

    /// <summary>The theme's name.</summary>
    public string Theme { get; init; } = "standard";

    /// <summary>Who publishes it; empty for none.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The logo as a <c>data:</c> address; empty for none.</summary>
    public string Logo { get; init; } = "";

    /// <summary>True to number headings 一、（一） as official documents do.</summary>
    public bool OfficialNumbering { get; init; }
}
