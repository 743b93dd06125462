using Compare.Rendering.Office;

namespace Compare.Rendering.Xlsx;

/// <summary>What a workbook says beside the figures.</summary>
public sealed record WorkbookSettings
{
    /// <summary>Language tag: <c>zh-CN</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The date of the report, worded; empty for none.</summary>
    public string Date { get; init; } = "";

    /// <summary>The texts of <c>templates/workbook/LANGUAGE.yaml</c> by key.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    /// <summary>The brand.</summary>
    public OfficeBrand Brand { get; init; } = new();

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key: files are checked when they are read, so a fault of the product.</exception>
    internal string this[string key] => Words.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"the workbook has no text '{key}'");

    /// <summary>The text of a key, or the fallback where the file has none: for codes that other parts of the product may add.</summary>
    internal string Word(string key, string fallback) => Words.TryGetValue(key, out var text) ? text : fallback;
}
