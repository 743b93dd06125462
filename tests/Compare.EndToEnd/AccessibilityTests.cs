using Deque.AxeCore.Commons;

namespace Compare.EndToEnd;

/// <summary>The pages under every rule of axe-core; a class of its own, so that its minutes pass beside those of other classes.</summary>
public sealed class AccessibilityTests(ReportFixture report, BrowserFixture browser) : IClassFixture<ReportFixture>, IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    [InlineData("report --theme gongwen")]
    [InlineData("district cq-jiangbei")]
    [InlineData("district nb-jiangbei --lang en --theme gongwen")]
    public async Task Html_CheckedByAxe_HasNoViolation(string language)
    {
        await using var page = await browser.OpenAsync(report.Html(language), 1280);
        // Every rule on every node, contrast too; only what fails comes back node by node, since describing twenty thousand sound ones takes
        // longer than checking them.
        await page.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        var found = await page.Page.EvaluateAsync<AxeSummary>("""
            axe.run(document).then(result => ({
              Violations: result.violations.map(v => `${v.id}: ${v.help} (${v.nodes.length}) ${v.nodes[0].html}`),
              Contrasts: result.passes.filter(rule => rule.id === 'color-contrast').reduce((sum, rule) => sum + rule.nodes.length, 0),
            }))
            """);
        Assert.Empty(found.Violations);
        Assert.True(found.Contrasts > 100, $"the contrast of only {found.Contrasts} texts was measured");
    }

    private sealed class AxeSummary
    {
        public string[] Violations { get; init; } = [];

        public int Contrasts { get; init; }
    }
}
