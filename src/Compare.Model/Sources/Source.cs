namespace Compare.Model.Sources;

/// <summary>Enough to open the document and check a figure.</summary>
/// <param name="Document">File name of the document.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex; empty when the figure was entered by hand.</param>
/// <param name="Line">1-based line where the figure's text starts; 0 when it has none.</param>
/// <param name="Evidence">The verbatim fragment, at most 60 characters.</param>
public sealed record Source(string Document, string Sha256, int Line, string Evidence);
