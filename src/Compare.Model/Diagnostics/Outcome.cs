using System.Collections.Immutable;

namespace Compare.Model.Diagnostics;

/// <summary>What could be read, and all that was noticed.</summary>
public sealed record Outcome<T>(T Value, ImmutableArray<Diagnostic> Diagnostics);
