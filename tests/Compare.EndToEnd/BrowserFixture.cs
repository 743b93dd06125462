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

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
    }
}
