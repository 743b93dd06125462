namespace Compare.Reporting.Wording;

/// <summary>A text of a YAML file.</summary>
/// <param name="Key">Its dotted key.</param>
/// <param name="Value">The text.</param>
/// <param name="Line">1-based line.</param>
public sealed record FlatEntry(string Key, string Value, int Line);
