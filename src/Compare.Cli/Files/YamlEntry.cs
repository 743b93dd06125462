namespace Compare.Cli.Files;

/// <summary>A key of a YAML mapping, its line and its value.</summary>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
