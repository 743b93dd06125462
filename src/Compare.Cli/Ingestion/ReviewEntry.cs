using System.Collections.Immutable;

namespace Compare.Cli.Ingestion;

/// <summary>A question that only a person can decide, and the decision once there is one.</summary>
internal sealed record ReviewEntry
{
    /// <summary>True: how a printed name is aligned, wherever it stands. False: one figure.</summary>
    public required bool IsAboutName { get; init; }

    /// <summary>The document; for a name the first one that prints it.</summary>
    public string Document { get; init; } = "";

    /// <summary>1-based line; 0 when it has none.</summary>
    public int Line { get; init; }

    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The printed unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The period as read; empty when none.</summary>
    public string Period { get; init; } = "";

    /// <summary>Actual or target, as read; empty for a name.</summary>
    public string Status { get; init; } = "";

    /// <summary>The figure as read, with its sign; empty for a name.</summary>
    public string Found { get; init; } = "";

    /// <summary>What is doubtful.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>What may be decided.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What was decided; empty while it is open.</summary>
    public string Decision { get; init; } = "";

    /// <summary>The parts of the figure that a decision to change it sets, by column of <c>observations.csv</c>.</summary>
    public ImmutableSortedDictionary<string, string> Change { get; init; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Who decided.</summary>
    public string Who { get; init; } = "";

    /// <summary>Why.</summary>
    public string Why { get; init; } = "";

    /// <summary>When.</summary>
    public string When { get; init; } = "";

    /// <summary>The file the entry stands in, for messages; empty for a new one.</summary>
    public string File { get; init; } = "";

    /// <summary>1-based line of the entry in its file.</summary>
    public int FileLine { get; init; }

    /// <summary>True when it is decided.</summary>
    public bool IsDecided => Decision.Length > 0;

    /// <summary>True when the two ask the same question.</summary>
    public bool AsksTheSame(ReviewEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsAboutName
            ? other.IsAboutName && Name == other.Name && Unit == other.Unit
            : !other.IsAboutName && Document == other.Document && Name == other.Name && Period == other.Period && Status == other.Status && Found == other.Found;
    }
}
