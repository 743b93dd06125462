using System.Collections.Immutable;

namespace Compare.Analysis.Editions;

/// <summary>A value, verdict or rank that is not the same in two editions.</summary>
/// <param name="Kind"><c>new</c>, <c>gone</c> or <c>corrected</c> for a value; <c>gap</c>, <c>trajectory</c> or <c>rank</c> for what changed because of it.</param>
/// <param name="Area">Area id.</param>
/// <param name="Indicator">Indicator id, or the scope of a rank; the printed name of an unaligned value.</param>
/// <param name="Detail">Period and status of a value, measure or method of a verdict.</param>
/// <param name="Before">As it was; empty when it was not there.</param>
/// <param name="After">As it is; empty when it is gone.</param>
/// <param name="Because">Values changed that this rests on, as <c>area indicator period status</c>; empty for a value.</param>
public sealed record EditionChange(string Kind, string Area, string Indicator, string Detail, string Before, string After, ImmutableArray<string> Because);
