using System.Collections.Immutable;
using System.Text;
using Compare.Cli.Files;
using Compare.Model.Diagnostics;
using Compare.Rendering.Html;
using Compare.Reporting.Views;
using Compare.Tests.Reporting;

namespace Compare.Tests.Rendering.Html;

public sealed class TemplateTests
{
    private static ImmutableArray<Diagnostic> Faults(string name, string text) =>
        TemplateSet.Load(TemplateFolder.BuiltIn(), [Samples.File(name, text)], "zh-CN", "standard").Diagnostics;

    private static string Render(string template, string other = "")
    {
        var own = ImmutableArray.Create(Samples.File("report.hbs", template));
        if (other.Length > 0)
            own = own.Add(Samples.File("other.hbs", other));
        return HtmlRenderer.Render(Report, Samples.Templates("zh-CN", "standard", own), PageVariant.Print);
    }

    private static ReportModel Report => new()
    {
        Language = "zh-CN",
        Kind = "yearly",
        Title = "<b>\"A\" & 'B'</b>",
        Date = "",
        Labels = Samples.Templates().Wordings.Labels,
        Areas = [new ChoiceView("a", "一"), new ChoiceView("b", "二")],
    };

    [Fact]
    public void Render_Text_IsEscaped() => Assert.Equal("&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;", Render("{{report.title}}"));

    [Fact]
    public void Render_EachIfUnlessWithElse_FollowTheViews() => Assert.Equal(
        "一!二! yes no none", Render("{{#each report.areas}}{{label}}{{#if symbol}}?{{else}}!{{/if}}{{/each}} {{#unless screen}}yes{{/unless}} {{#if screen}}x{{else}}no{{/if}} {{#each report.chapters}}x{{else}}none{{/each}}"));

    [Fact]
    public void Render_ParentAndRoot_AreReached() => Assert.Equal("zh-CNzh-CN|zh-CNzh-CN|", Render("{{#each report.areas}}{{../report.language}}{{@root.report.language}}|{{/each}}"));

    [Fact]
    public void Render_Include_SeesTheContext() => Assert.Equal("[一][二]", Render("{{#each report.areas}}{{> other}}{{/each}}", "[{{label}}]"));

    [Fact]
    public void Render_TagsAloneOnTheirLines_LeaveNoEmptyLines() => Assert.Equal("a\n一\n二\nb\n", Render("a\n{{#each report.areas}}\n{{label}}\n{{/each}}\n{{! a comment }}\nb\n"));

    [Theory]
    [InlineData("x\n{{report.titel}}", 2, "did you mean 'title'")]
    [InlineData("{{#each report.areas}}\n{{labell}}{{/each}}", 2, "did you mean 'label'")]
    [InlineData("{{report.labels.contnts}}", 1, "did you mean 'contents'")]
    [InlineData("{{{report.title}}}", 1, "must be escaped")]
    [InlineData("{{styles}}", 1, "is markup")]
    [InlineData("{{report.areas}}", 1, "#each")]
    [InlineData("{{#each report.title}}{{/each}}", 1, "not a list")]
    [InlineData("{{> tabel}}", 1, "did you mean 'table'")]
    [InlineData("{{#if report.title}}\nx", 1, "never closed")]
    [InlineData("{{/if}}", 1, "closes nothing")]
    [InlineData("{{#if report.title}}\n{{/each}}", 2, "was expected")]
    [InlineData("{{#times 3}}{{/times}}", 1, "not known")]
    [InlineData("{{lookup report \"title\"}}", 1, "cannot compute")]
    [InlineData("{{../x}}", 1, "above the page")]
    [InlineData("{{report.title", 1, "never closed")]
    public void Load_FaultInATemplate_NamesFileLineAndWhatWasMeant(string text, int line, string says)
    {
        var faults = Faults("report.hbs", text);
        Assert.Contains(faults, d => d.Document == "mine/report.hbs" && d.Line == line && d.Severity == Severity.Error && d.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_TemplateThatIncludesItselfForNestedViews_IsFine() => Assert.Empty(Faults("item.hbs", "{{#each details}}{{> item}}{{/each}}"));

    [Fact]
    public void Load_TemplateThatIncludesItselfForEver_IsAnError()
    {
        Assert.Contains(Faults("item.hbs", "{{#if head}}\n{{> item}}{{/if}}"), d => d is { Document: "mine/item.hbs", Line: 2 } && d.Message.Contains("for ever", StringComparison.Ordinal));
        Assert.Contains(Faults("cover.hbs", "{{> contents}}{{> cover}}"), d => d.Message.Contains("for ever", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sheets: [theme.cs]", "did you mean 'theme.css'")]
    [InlineData("sheet: [theme.css]", "unknown key")]
    [InlineData("numbering: roman", "decimal or official")]
    [InlineData("properties: {brand: \"red; } body { display: none\"}", "plain value")]
    [InlineData("properties: {brand: \"url(http://example.org)\"}", "plain value")]
    [InlineData("logo: themes/none.png", "no picture")]
    public void Load_FaultInATheme_IsAnErrorWithItsLine(string text, string says)
    {
        var faults = Faults("themes/standard.yaml", text);
        Assert.Contains(faults, d => d is { Code: "TPL022", Line: > 0 } && d.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_UnknownThemeOrLanguage_IsAnErrorThatListsThem()
    {
        Assert.Contains(TemplateSet.Load(TemplateFolder.BuiltIn(), [], "zh-CN", "gongwenn").Diagnostics, d => d.Code == "TPL020" && d.Message.Contains("did you mean 'gongwen'", StringComparison.Ordinal));
        Assert.Contains(TemplateSet.Load(TemplateFolder.BuiltIn(), [], "fr", "standard").Diagnostics, d => d.Code == "TPL021");
        Assert.Contains(TemplateSet.Load([], [], "fr", "standard").Diagnostics, d => d.Code == "TPL003");
    }

    [Fact]
    public void Readme_OfTheTemplates_NamesEveryField()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot(), "templates", "README.md"));
        var seen = new HashSet<string>();
        Walk(PageView.Described);
        Assert.True(seen.Count > 10);

        void Walk(ViewShape shape)
        {
            if (!seen.Add(shape.Name))
                return;
            Assert.Contains($"### {shape.Name}\n", readme, StringComparison.Ordinal);
            foreach (var field in shape.Fields)
            {
                Assert.Contains($"| `{field.Name}` | {field.Kind.ToString().ToLowerInvariant()} | {field.Summary}", readme, StringComparison.Ordinal);
                if (field.Of is { } of)
                    Walk(of());
            }
        }
    }

    internal static string RepositoryRoot() =>
        typeof(TemplateTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false).Cast<System.Reflection.AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
}
