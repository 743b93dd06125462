using System.Collections.Immutable;
using Compare.Model.Diagnostics;
using Compare.Rendering.Themes;
using Compare.Reporting.Slides;
using Compare.Reporting.Wording;

namespace Compare.Rendering.Office;

/// <summary>What deck and workbook take from the templates folder, read and checked: <c>themes/</c>, <c>wording/</c>, <c>slides/</c> and <c>workbook/</c>.</summary>
public sealed record OfficeTemplates
{
    /// <summary>The code of the warning that a logo is not of a kind every Office program draws.</summary>
    public const string LogoLeftOut = "TPL031";

    /// <summary>The brand of the theme.</summary>
    public required OfficeBrand Brand { get; init; }

    /// <summary>The theme itself.</summary>
    public required Theme Theme { get; init; }

    /// <summary>The wordings of the report, which the deck speaks with.</summary>
    public required Wordings Report { get; init; }

    /// <summary>The deck's own wordings.</summary>
    public required Wordings Slides { get; init; }

    /// <summary>The deck's outline.</summary>
    public required DeckOutline Outline { get; init; }

    /// <summary>The texts of workbook and data package.</summary>
    public required IReadOnlyDictionary<string, string> Workbook { get; init; }

    /// <summary>Reads them.</summary>
    /// <param name="builtIn">The product's own files.</param>
    /// <param name="own">The user's files, which stand in for those of the same name.</param>
    /// <param name="language">Language tag: <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="theme">The name of a theme in <c>themes/</c>.</param>
    /// <returns>The templates, or null where a fault forbids their use; and every fault with file, line and what was probably meant.</returns>
    public static Outcome<OfficeTemplates?> Load(IEnumerable<TemplateFile> builtIn, IEnumerable<TemplateFile> own, string language, string theme)
    {
        ArgumentNullException.ThrowIfNull(builtIn);
        ArgumentNullException.ThrowIfNull(own);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var original = builtIn.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var files = new Dictionary<string, TemplateFile>(original, StringComparer.Ordinal);
        foreach (var file in own)
            files[file.Name] = file;

        Theme? look = null;
        if (Find($"themes/{theme}.yaml") is { } themeFile)
        {
            (look, var faults) = Theme.Read(theme, themeFile, files);
            diagnostics.AddRange(faults);
            if (look is { Logo.Length: > 0 } && OfficeBrand.Of(look, language).Logo.IsEmpty)
                diagnostics.Add(new Diagnostic(LogoLeftOut, Severity.Warning, themeFile.Path, 0, "the logo is neither PNG nor JPEG: the page shows it, workbook and slides leave it out"));
        }

        var report = Words($"wording/{language}.yaml");
        var slides = Words($"slides/{language}.yaml");
        DeckOutline? outline = null;
        if (Find("slides/outline.yaml") is { } outlineFile)
        {
            (outline, var faults) = DeckOutline.Parse(outlineFile);
            diagnostics.AddRange(faults);
        }

        // Parsed as wordings too, so that a missing or unknown key is found; read as plain texts.
        Dictionary<string, string>? workbook = null;
        if (Words($"workbook/{language}.yaml") is not null)
            workbook = FlatYaml.Read(files[$"workbook/{language}.yaml"].Text, "").Value.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);

        if (look is null || report is null || slides is null || outline is null || workbook is null)
            return new(null, diagnostics.ToImmutable());
        return new(
            new OfficeTemplates { Brand = OfficeBrand.Of(look, language), Theme = look, Report = report, Slides = slides, Outline = outline, Workbook = workbook },
            diagnostics.ToImmutable());

        TemplateFile? Find(string name)
        {
            if (files.TryGetValue(name, out var file))
                return file;
            diagnostics.Add(new Diagnostic("TPL023", Severity.Error, "", 0, $"there is no template file '{name}'{Nearest.Hint(name, files.Keys)}"));
            return null;
        }

        Wordings? Words(string name)
        {
            if (Find(name) is not { } file)
                return null;
            Wordings? reference = null;
            if (original.TryGetValue(name, out var product) && !ReferenceEquals(product, file))
                reference = Wordings.Parse(product.Text, product.Path, language).Value;
            var (words, faults) = Wordings.Parse(file.Text, file.Path, language, reference);
            diagnostics.AddRange(faults);
            return words;
        }
    }
}
