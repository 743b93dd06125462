using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Compare.Rendering.Html;
using Compare.Reporting;
using Compare.Tests.Reporting;

namespace Compare.Tests.Rendering.Html;

public sealed partial class HtmlRendererTests
{
    private const int Largest = 1_500_000;

    [Theory, InlineData("zh-CN", "standard"), InlineData("en", "standard"), InlineData("zh-CN", "gongwen")]
    public void Render_WholeReport_IsOneOfflineFileOfBoundedSize(string language, string theme)
    {
        var templates = Samples.Templates(language, theme);
        var html = HtmlRenderer.RenderBytes(ReportBuilder.Build(Samples.Study, templates.Options(new DateOnly(2025, 11, 22))), templates, PageVariant.Screen);
        Assert.True(html.Length < Largest, $"{html.Length}");
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));
        Assert.Empty(page.QuerySelectorAll("link, script[src], img[src^=http], iframe, object, embed, style[src]"));
        Assert.DoesNotMatch(Fetch(), Encoding.UTF8.GetString(html));
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(Uri.UnescapeDataString(a.GetAttribute("href")![1..]), ids));
        Assert.All(page.QuerySelectorAll("figure svg"), svg => Assert.NotNull(svg.QuerySelector("title, desc")));
        Assert.All(page.QuerySelectorAll("table"), t => Assert.NotNull(t.QuerySelector("caption")));
    }

    [Fact]
    public void Render_PrintFace_HasNoScript()
    {
        var html = HtmlRenderer.Render(Samples.Report(), Samples.Templates(), PageVariant.Print);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("script-src &#39;none&#39;", html, StringComparison.Ordinal);
    }

    /// <summary>A print variant that is not laid out for a screen must still name, in both weights, every sign its fonts are fetched for.</summary>
    [Theory, InlineData("zh-CN", "standard"), InlineData("en", "gongwen")]
    public void Render_PrintFaceWithFontFiles_ShowsEverySignToTheScreen(string language, string theme)
    {
        const string Face = "@font-face{font-family:\"Noto Sans SC\";font-weight:400;src:url(\"file:///f/CompareSans-Regular.ttf\") format(\"truetype\")}";
        var page = new HtmlParser().ParseDocument(HtmlRenderer.Render(Samples.Report(language), Samples.Templates(language, theme), PageVariant.Print, Face));
        var sample = Assert.Single(page.QuerySelectorAll("body.print > .font-sample"));
        Assert.Equal("true", sample.GetAttribute("aria-hidden"));
        var (regular, bold) = (sample.FirstChild!.TextContent, sample.QuerySelector("b")!.TextContent);
        Assert.Equal(regular, bold);
        sample.Remove();
        var hanzi = page.Body!.TextContent.Where(c => c is >= '\u4E00' and <= '\u9FFF').Distinct().ToArray();
        Assert.True(hanzi.Length > 50);
        Assert.Empty(hanzi.Except(regular));
        Assert.Contains(".font-sample{display:none}", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);

        Assert.DoesNotContain("font-sample", HtmlRenderer.Render(Samples.Report(language), Samples.Templates(language, theme), PageVariant.Print), StringComparison.Ordinal);
        Assert.DoesNotContain("font-sample", HtmlRenderer.Render(Samples.Report(language), Samples.Templates(language, theme), PageVariant.Screen, Face), StringComparison.Ordinal);
    }

    /// <summary>On paper a row names its sources, so that its figures need no links; every number that is pointed at is still there to be found.</summary>
    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Render_PrintFace_ListsEverySourceThatIsNamed(string language)
    {
        var page = new HtmlParser().ParseDocument(HtmlRenderer.Render(Samples.Report(language), Samples.Templates(language), PageVariant.Print));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);
        var links = page.QuerySelectorAll("a[href^='#']").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")![1..])).ToArray();
        Assert.True(links.Length > 500);
        Assert.Empty(links.Where(l => !ids.Contains(l)).Distinct());
        var rows = page.QuerySelectorAll("section.field tr").Where(r => r.QuerySelector("td.source") is not null).ToArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row.QuerySelectorAll("a.n").Length == 0 && (row.QuerySelector("td.source")!.TextContent.Length > 0 || row.QuerySelectorAll("td.figure").All(c => !c.TextContent.Any(char.IsAsciiDigit))), row.TextContent));
        foreach (var list in (string[])["#computed", "#sources"])
            Assert.NotEmpty(page.QuerySelectorAll(list + " ul.reference li"));
        Assert.Empty(page.QuerySelectorAll("table.source-list, table.computed-list"));
    }

    [Fact]
    public void Render_Twice_GivesTheSameBytes() => Assert.Equal(
        HtmlRenderer.RenderBytes(Samples.Report(), Samples.Templates(), PageVariant.Screen), HtmlRenderer.RenderBytes(Samples.Report(), Samples.Templates(), PageVariant.Screen));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{report.title}}{{#each x}}")]
    [InlineData("\"'><img src=x onerror=alert(1)>")]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("{n, plural, other {#}}")]
    [InlineData("\u202Eevil\u202C 😀 نص")]
    [InlineData("long")]
    public void Render_HostileIndicatorName_ComesOutHarmless(string name)
    {
        var hostile = name == "long" ? new string('长', 5_000) : name;
        var study = Samples.With(d => Samples.Renamed(d, "childcare-places-per-1000", hostile) with { Domains = [.. d.Domains.Select((x, i) => i == 0 ? x with { Name = Compare.Model.Indicators.LocalizedText.Same(hostile) } : x)] });
        var templates = Samples.Templates();
        var html = HtmlRenderer.Render(ReportBuilder.Build(study, templates.Options(new DateOnly(2025, 11, 22))), templates, PageVariant.Screen);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Empty(page.QuerySelectorAll("[onerror], img[src=x]"));
        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain(new string('长', 400), html, StringComparison.Ordinal);
        Assert.Equal(Samples.Report().Chapters.Length, page.QuerySelectorAll("section.chapter").Length);
    }

    [Fact]
    public void CssText_QuotesAndTags_BecomeEscapes() => Assert.Equal("\"\\22 \\3C \\2F a\\5C 区\"", HtmlRenderer.CssText("\"</a\\区"));

    [GeneratedRegex("@import|url\\((?!\"?data:)|src=\"http|href=\"http")]
    private static partial Regex Fetch();
}
