using Compare.Rendering.Csv;

namespace Compare.Cli.Files;

/// <summary>Undoes <see cref="CsvTable.Harmless"/> when one of our own files is read back.</summary>
internal static class CsvText
{
    /// <summary>The text as it was before an apostrophe made it harmless.</summary>
    public static string Original(string text) =>
        text.Length > 1 && text[0] == '\'' && CsvTable.Harmless(text[1..]).Length > text.Length - 1 ? text[1..] : text;
}
