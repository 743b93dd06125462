namespace Compare.Model.Indicators;

/// <summary>The id of a field of public service, e.g. <c>childcare</c>.</summary>
public sealed record DomainId(string Value) : IComparable<DomainId>
{
    /// <summary>Ordinal order of the id.</summary>
    public int CompareTo(DomainId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
