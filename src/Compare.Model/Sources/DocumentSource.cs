using Compare.Model.Areas;

namespace Compare.Model.Sources;

/// <summary>A document of the sources list.</summary>
/// <param name="Document">File name.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex; empty when not known.</param>
/// <param name="Title">Its title.</param>
/// <param name="Area">The area it speaks of; null when not known.</param>
/// <param name="Kind">Plan, report or benchmark.</param>
/// <param name="Year">The year it was published or speaks from; null when not known.</param>
public sealed record DocumentSource(string Document, string Sha256, string Title, AreaId? Area, DocumentKind Kind, int? Year);
