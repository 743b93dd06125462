namespace Compare.Model.Areas;

/// <summary>The id of an area, e.g. <c>cq-jiangbei</c>. Two areas may share a name, never an id.</summary>
public sealed record AreaId(string Value) : IComparable<AreaId>
{
    /// <summary>Ordinal order of the id.</summary>
    public int CompareTo(AreaId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
