namespace Compare.Model.Indicators;

/// <summary>A field of public service; reports keep the order in which a data folder lists them.</summary>
public sealed record Domain(DomainId Id, LocalizedText Name);
