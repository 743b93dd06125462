using System.Collections.Immutable;
using Compare.Model.Diagnostics;
using Compare.Reporting.Wording;

namespace Compare.Rendering.Themes;

/// <summary>A look: style sheets, colours, and the brand of whoever publishes the report. Page, deck and workbook read the same one.</summary>
public sealed record Theme
{
    private static readonly string[] Keys = ["organisation.zh-CN", "organisation.en", "logo", "numbering"];

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The organisation by language tag; empty for none.</summary>
    public ImmutableDictionary<string, string> Organisation { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The logo as a <c>data:</c> address; empty for none.</summary>
    public string Logo { get; init; } = "";

    /// <summary>How headings are numbered: <c>decimal</c> (1, 1.1) or <c>official</c> (一、（一）).</summary>
    public string Numbering { get; init; } = "decimal";

    /// <summary>The style sheets, by file name in the templates folder, in order.</summary>
    public ImmutableArray<string> Sheets { get; init; } = [];

    /// <summary>Custom properties that the theme sets over the style sheets, without the leading dashes, in file order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Properties { get; init; } = [];

    /// <summary>A property's value; null when the theme does not set it.</summary>
    public string? Property(string name) => Properties.Where(p => p.Key == name).Select(p => p.Value).FirstOrDefault();

    /// <summary>Reads a theme file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">The file.</param>
    /// <param name="files">All files of the templates folder, for style sheets and the logo.</param>
    /// <returns>The theme, or null where a fault forbids its use, and every fault with its line.</returns>
    public static Outcome<Theme?> Read(string name, TemplateFile file, IReadOnlyDictionary<string, TemplateFile> files)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(files);
        var (entries, faults) = FlatYaml.Read(file.Text, file.Path);
        var diagnostics = faults.ToBuilder();
        var organisation = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var sheets = ImmutableArray.CreateBuilder<string>();
        var properties = new List<KeyValuePair<string, string>>();
        var (logo, numbering) = ("", "decimal");
        foreach (var entry in entries)
        {
            var parts = entry.Key.Split('.', 2);
            switch (parts[0])
            {
                case "organisation" when parts.Length == 2:
                    organisation[parts[1]] = entry.Value;
                    break;
                case "logo":
                    logo = Picture(entry);
                    break;
                case "numbering" when entry.Value is "decimal" or "official":
                    numbering = entry.Value;
                    break;
                case "numbering":
                    Fault(entry, $"'{entry.Value}' is not a numbering; write decimal or official");
                    break;
                case "sheets":
                    if (files.ContainsKey(entry.Value))
                        sheets.Add(entry.Value);
                    else
                        Fault(entry, $"there is no style sheet '{entry.Value}'{Nearest.Hint(entry.Value, files.Keys.Where(f => f.EndsWith(".css", StringComparison.Ordinal)))}");
                    break;
                case "properties" when parts.Length == 2:
                    if (IsSafe(parts[1]) && IsSafe(entry.Value))
                        properties.Add(new(parts[1], entry.Value));
                    else
                        Fault(entry, $"'{entry.Value}' is not a plain value: letters, digits and # % . , ( ) - \" only");
                    break;
                default:
                    Fault(entry, $"unknown key '{entry.Key}'{Nearest.Hint(entry.Key, Keys)}");
                    break;
            }
        }

        var theme = new Theme
        {
            Name = name,
            Organisation = organisation.ToImmutable(),
            Logo = logo,
            Numbering = numbering,
            Sheets = sheets.ToImmutable(),
            Properties = properties,
        };
        return new(diagnostics.Any(d => d.Severity == Severity.Error) ? null : theme, diagnostics.ToImmutable());

        void Fault(FlatEntry entry, string message) => diagnostics.Add(new Diagnostic("TPL022", Severity.Error, file.Path, entry.Line, message));

        string Picture(FlatEntry entry)
        {
            if (entry.Value.Length == 0)
                return "";
            if (!files.TryGetValue(entry.Value, out var picture))
            {
                Fault(entry, $"there is no picture '{entry.Value}' in the templates folder");
                return "";
            }

            var type = System.IO.Path.GetExtension(entry.Value).ToLowerInvariant() switch { ".png" => "image/png", ".jpg" or ".jpeg" => "image/jpeg", ".svg" => "image/svg+xml", _ => "" };
            if (type.Length == 0)
                Fault(entry, $"'{entry.Value}' is not a picture: png, jpg and svg are");
            return $"data:{type};base64,{Convert.ToBase64String(picture.Content.Span)}";
        }
    }

    // A value goes into the style sheet as it stands; nothing that could close a rule or fetch a file may get there.
    private static bool IsSafe(string value) =>
        value.Length is > 0 and < 300 && value.All(c => char.IsLetterOrDigit(c) || c is '#' or '%' or '.' or ',' or '(' or ')' or '-' or '"' or ' ')
        && !value.Contains("url", StringComparison.OrdinalIgnoreCase);
}
