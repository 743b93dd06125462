using Compare.Cli.Files;
using Microsoft.Playwright;

namespace Compare.EndToEnd;

/// <summary>One real browser for all tests of a class; the browser is the one the program prints with.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;

    /// <summary>The browser; null where none is installed.</summary>
    public IBrowser? Browser { get; private set; }

    /// <summary>Why there is no browser.</summary>
    public const string Missing = "no Chromium-family browser is installed: this test did not run";

    public async Task InitializeAsync()
    {
        if (Compare.Cli.Files.Browser.Find() is not { } found)
            return;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = found.Path,
            Headless = true,
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
        });
    }

    /// <summary>Opens a file in a new page.</summary>
    internal async Task<OpenPage> OpenAsync(string file, int width)
    {
        Assert.True(Browser is not null, Missing);
        var page = await Browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var open = new OpenPage(page); // listens before the page loads
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return open;
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
    }
}
