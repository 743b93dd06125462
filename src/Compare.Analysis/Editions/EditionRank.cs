namespace Compare.Analysis.Editions;

/// <summary>A rank of an edition.</summary>
/// <param name="Area">Area id.</param>
/// <param name="Scope">The scope as in <c>scores.csv</c>.</param>
/// <param name="Method">Normalisation and aggregation.</param>
/// <param name="Rank">The rank; null when not scored.</param>
/// <param name="Score">The score; null when not scored.</param>
public sealed record EditionRank(string Area, string Scope, string Method, int? Rank, double? Score);
