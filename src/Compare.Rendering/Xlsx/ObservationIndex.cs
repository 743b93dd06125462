using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Observations;

namespace Compare.Rendering.Xlsx;

/// <summary>Which row of the observations sheet an observation stands in.</summary>
internal sealed class ObservationIndex
{
    /// <summary>The sheet.</summary>
    public const string SheetName = "observations";

    /// <summary>Rows above the first observation.</summary>
    public const int HeaderRows = 2;

    /// <summary>The column of the figure in the indicator's unit.</summary>
    public const int CanonicalColumn = 16;

    private readonly Dictionary<Observation, int> _rows = new(ReferenceEqualityComparer.Instance);

    public ObservationIndex(ImmutableArray<Observation> observations)
    {
        for (var i = 0; i < observations.Length; i++)
            _rows.TryAdd(observations[i], HeaderRows + 1 + i);
    }

    /// <summary>The row; null when the observation is none of the data set's.</summary>
    public int? RowOf(Observation? observation) => observation is not null && _rows.TryGetValue(observation, out var row) ? row : null;

    /// <summary>The address of the figure, for formulas; null when the observation is none of the data set's.</summary>
    public string? FigureOf(Observation? observation) =>
        RowOf(observation) is { } row ? string.Create(CultureInfo.InvariantCulture, $"{SheetName}!${Sheet.Letters(CanonicalColumn)}${row}") : null;

    /// <summary>Where a link to the observation leads; empty for nowhere.</summary>
    public string LinkTo(Observation? observation) =>
        RowOf(observation) is { } row ? string.Create(CultureInfo.InvariantCulture, $"{SheetName}!A{row}") : "";
}
