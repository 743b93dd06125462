using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Sources;

namespace Compare.Model.Observations;

/// <summary>One basic public service of a plan's service list.</summary>
/// <param name="Area">The area whose plan lists it.</param>
/// <param name="Domain">The field it is listed under; null when the printed field is unknown.</param>
/// <param name="PrintedDomain">The field as printed.</param>
/// <param name="Name">The service as printed.</param>
/// <param name="StatedCount">The number of services the plan states for the field (共9项); null when it states none.</param>
/// <param name="Source">Where it is printed.</param>
public sealed record ServiceItem(AreaId? Area, DomainId? Domain, string PrintedDomain, string Name, int? StatedCount, Source Source);
