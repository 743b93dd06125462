using System.Collections.Immutable;
using Compare.Analysis.Scores;
using Compare.Analysis.Trajectories;

namespace Compare.Cli.Commands;

/// <summary>What <c>report</c>, <c>district</c> and <c>slides</c> were asked for; options that were not given are null and come from the data folder's methods.</summary>
internal sealed record ReportSettings
{
    /// <summary>The data folder; null: the embedded data.</summary>
    public string? Data { get; init; }

    /// <summary>The year whose targets are judged.</summary>
    public int? Year { get; init; }

    /// <summary>The latest year whose actual figures are used.</summary>
    public int? AsOf { get; init; }

    /// <summary>The year progress is measured from.</summary>
    public int? Baseline { get; init; }

    /// <summary><c>zh-CN</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>The formats, in the order of the enum.</summary>
    public ImmutableArray<ReportFormat> Formats { get; init; } = [];

    /// <summary>The user's template folder; null: the templates that come with the program.</summary>
    public string? Template { get; init; }

    /// <summary>The theme's name.</summary>
    public string Theme { get; init; } = "standard";

    /// <summary>Where the output goes; null: the folder the command names itself, below <c>output</c>.</summary>
    public string? Out { get; init; }

    /// <summary>The date shown in the report.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The trajectory methods; null: as the data folder says.</summary>
    public ImmutableArray<TrajectoryMethod>? Methods { get; init; }

    /// <summary>The normalisations; null: as the data folder says.</summary>
    public ImmutableArray<Normalisation>? Normalisations { get; init; }

    /// <summary>The aggregation; null: as the data folder says.</summary>
    public Aggregation? Aggregation { get; init; }

    /// <summary>Says nothing but problems.</summary>
    public bool Quiet { get; init; }

    /// <summary>Says what is done and how long it took.</summary>
    public bool Verbose { get; init; }
}
