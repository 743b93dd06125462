using Compare.Model.Areas;
using Compare.Model.Sources;

namespace Compare.Model.Observations;

/// <summary>One project of a plan's project list, or a total line of it.</summary>
public sealed record ProjectItem
{
    /// <summary>The area whose plan lists it.</summary>
    public AreaId? Area { get; init; }

    /// <summary>The printed 序号; empty for a total line.</summary>
    public string Number { get; init; } = "";

    /// <summary>The sector heading it stands under, as printed; empty for the grand total.</summary>
    public string Sector { get; init; } = "";

    /// <summary>The project's name; empty for a total line.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who builds it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The trade as printed (小学, 中学, …).</summary>
    public string Field { get; init; } = "";

    /// <summary>What is built and how large, as printed; empty when none is printed.</summary>
    public string Content { get; init; } = "";

    /// <summary>Investment in 万元; null when none is printed.</summary>
    public decimal? Investment { get; init; }

    /// <summary>新建, 续建 or 储备.</summary>
    public string Status { get; init; } = "";

    /// <summary>The years as printed.</summary>
    public string Years { get; init; } = "";

    /// <summary>For a total line the number of projects it states; null for a project.</summary>
    public int? StatedCount { get; init; }

    /// <summary>True for a sector's or the list's total line.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Where it is printed.</summary>
    public required Source Source { get; init; }
}
