namespace Compare.Model.Indicators;

/// <summary>The id of an indicator of the catalogue, e.g. <c>childcare-places-per-1000</c>.</summary>
public sealed record IndicatorId(string Value) : IComparable<IndicatorId>
{
    /// <summary>Ordinal order of the id.</summary>
    public int CompareTo(IndicatorId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
