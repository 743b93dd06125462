using System.Collections.Frozen;
using System.Collections.Immutable;
using Compare.Model.Diagnostics;
using Compare.Rendering.Themes;
using Compare.Reporting;
using Compare.Reporting.Wording;

namespace Compare.Rendering.Html;

/// <summary>The templates of a run: page templates, style sheets, wordings and themes, read and checked.</summary>
public sealed class TemplateSet
{
    private readonly Lazy<CompiledPages> _compiled;

    private TemplateSet(
        IReadOnlyDictionary<string, ParsedTemplate> pages, IReadOnlyDictionary<string, TemplateFile> files,
        Wordings wordings, Theme theme)
    {
        Pages = pages;
        Files = files;
        Wordings = wordings;
        Theme = theme;
        _compiled = new Lazy<CompiledPages>(() => new CompiledPages(
            Files.Values.Where(f => f.Name.EndsWith(".hbs", StringComparison.Ordinal)).ToDictionary(f => NameOf(f.Name), f => f.Text, StringComparer.Ordinal)));
    }

    /// <summary>The wordings of the chosen language.</summary>
    public Wordings Wordings { get; }

    /// <summary>The chosen theme.</summary>
    public Theme Theme { get; }

    internal IReadOnlyDictionary<string, ParsedTemplate> Pages { get; }

    internal CompiledPages Compiled => _compiled.Value;

    internal IReadOnlyDictionary<string, TemplateFile> Files { get; }

    /// <summary>The report options that go with the language and theme of the set.</summary>
    /// <param name="date">The date the report bears.</param>
    /// <param name="title">A title of one's own; empty for the wording file's.</param>
    public ReportOptions Options(DateOnly date, string title = "") => new()
    {
        Wordings = Wordings,
        Date = date,
        Title = title,
        Theme = Theme.Name,
        Organisation = Theme.Organisation.GetValueOrDefault(Wordings.Language, ""),
        Logo = Theme.Logo,
        OfficialNumbering = Theme.Numbering == "official",
    };

    /// <summary>Compiles the page templates now rather than with the first page.</summary>
    public void Compile() => _ = _compiled.Value;

    /// <summary>Reads and checks the templates.</summary>
    /// <param name="builtIn">The product's own files.</param>
    /// <param name="own">The user's files, which stand in for those of the same name; empty for none.</param>
    /// <param name="language">The language whose wordings are used: zh-CN or en.</param>
    /// <param name="theme">The name of a theme in <c>themes/</c>.</param>
    /// <returns>The set, or null where a fault forbids its use; and every fault with file, line and what was probably meant.</returns>
    public static Outcome<TemplateSet?> Load(IEnumerable<TemplateFile> builtIn, IEnumerable<TemplateFile> own, string language, string theme)
    {
        ArgumentNullException.ThrowIfNull(builtIn);
        ArgumentNullException.ThrowIfNull(own);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var original = builtIn.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var files = new Dictionary<string, TemplateFile>(original, StringComparer.Ordinal);
        foreach (var file in own)
            files[file.Name] = file;

        var wordings = LoadWordings(original, files, language, diagnostics);
        var themes = files.Keys.Where(n => n.StartsWith("themes/", StringComparison.Ordinal) && n.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(n => n["themes/".Length..^".yaml".Length]).Order(StringComparer.Ordinal).ToArray();
        Theme? chosen = null;
        if (themes.Contains(theme, StringComparer.Ordinal))
        {
            (chosen, var faults) = Theme.Read(theme, files[$"themes/{theme}.yaml"], files);
            diagnostics.AddRange(faults);
        }
        else
            diagnostics.Add(new Diagnostic("TPL020", Severity.Error, "", 0, $"there is no theme '{theme}'; the themes are {string.Join(", ", themes)}{Nearest.Hint(theme, themes)}"));

        var pages = files.Values.Where(f => f.Name.EndsWith(".hbs", StringComparison.Ordinal)).OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => new ParsedTemplate(NameOf(f.Name), f.Path, TemplateParser.Parse(f.Text, f.Path, diagnostics)))
            .ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        if (pages.ContainsKey("report"))
        {
            if (wordings is not null)
                new TemplateChecker(pages, [.. wordings.Labels.Keys], PageView.Described, diagnostics).Check("report");
        }
        else
            diagnostics.Add(new Diagnostic("TPL003", Severity.Error, "", 0, "there is no template 'report.hbs'"));

        var broken = diagnostics.Any(d => d.Severity == Severity.Error) || wordings is null || chosen is null;
        return new(broken ? null : new TemplateSet(pages, files, wordings!, chosen!), diagnostics.ToImmutable());
    }

    private static Wordings? LoadWordings(
        Dictionary<string, TemplateFile> original, Dictionary<string, TemplateFile> files, string language, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var name = $"wording/{language}.yaml";
        if (!files.TryGetValue(name, out var file))
        {
            diagnostics.Add(new Diagnostic("TPL021", Severity.Error, "", 0, $"there is no wording for the language '{language}'"));
            return null;
        }

        Wordings? reference = null;
        if (original.TryGetValue(name, out var own) && !ReferenceEquals(own, file))
            reference = Wordings.Parse(own.Text, own.Path, language).Value;
        var (wordings, faults) = Wordings.Parse(file.Text, file.Path, language, reference);
        diagnostics.AddRange(faults);
        return wordings;
    }

    private static string NameOf(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        return name[..^".hbs".Length];
    }
}
