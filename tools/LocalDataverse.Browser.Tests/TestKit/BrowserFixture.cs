using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>One browser for all tests of a collection; each test has a context of its own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // Nothing but the page under test is to be asked for anything.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser. Without one the test is skipped, but never in CI: there it fails.</summary>
    public IBrowser Browser
    {
        get
        {
            if (browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(InstalledBrowser.HowToInstall);
            }

            Skip.If(browser is null, InstalledBrowser.HowToInstall);
            return browser!;
        }
    }

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        if (InstalledBrowser.Find(playwright) is { } executable)
        {
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
        }
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
