namespace Compare.EndToEnd;

public sealed class BrowserFixtureTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task NewPage_WithScript_RunsIt()
    {
        Assert.NotNull(fixture.Browser);
        var page = await fixture.Browser.NewPageAsync();
        await page.SetContentAsync("<p id=p>区</p>");
        Assert.Equal("区", await page.EvaluateAsync<string>("document.getElementById('p').textContent"));
    }
}
