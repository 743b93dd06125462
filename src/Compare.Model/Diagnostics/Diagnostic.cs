namespace Compare.Model.Diagnostics;

/// <summary>Something noticed in an input.</summary>
/// <param name="Code">Stable code, explained in src/DIAGNOSTICS.md, e.g. <c>ING014</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Document">File it was noticed in; empty when it concerns none.</param>
/// <param name="Line">1-based line; 0 when it concerns the whole file.</param>
/// <param name="Message">One sentence with the offending text.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Document, int Line, string Message);
