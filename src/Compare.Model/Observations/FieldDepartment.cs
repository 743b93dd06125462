using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Sources;

namespace Compare.Model.Observations;

/// <summary>Which departments a document names as responsible for a field of public service.</summary>
/// <param name="Area">The area whose document names them.</param>
/// <param name="Domain">The field; null when the printed heading is of none that is known.</param>
/// <param name="Heading">The heading they are named under, as printed.</param>
/// <param name="Departments">The departments as printed, in order; never empty.</param>
/// <param name="Source">Where they are named.</param>
public sealed record FieldDepartment(AreaId? Area, DomainId? Domain, string Heading, ImmutableArray<string> Departments, Source Source);
