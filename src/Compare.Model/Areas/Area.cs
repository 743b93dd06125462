using Compare.Model.Indicators;

namespace Compare.Model.Areas;

/// <summary>A place that reports figures or sets targets.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its official name; not unique (江北区 is two districts).</param>
/// <param name="Parent">The area whose targets apply to it; null: none.</param>
/// <param name="Level">Its administrative level.</param>
/// <param name="Code">Its GB/T 2260 code; empty when unknown.</param>
/// <param name="Residents">Residents at the latest census, persons; null when unknown.</param>
/// <param name="Group">Its peer group; empty: all areas of its level are its peers.</param>
public sealed record Area(AreaId Id, LocalizedText Name, AreaId? Parent, AreaLevel Level, string Code, long? Residents, string Group);
