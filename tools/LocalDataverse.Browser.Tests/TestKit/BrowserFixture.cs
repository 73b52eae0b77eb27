using System.Collections;
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
    private string? executable;

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
        executable = InstalledBrowser.Find(playwright);
        if (executable is not null)
        {
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
        }
    }

    /// <summary>Another one, which writes dates as this language does where it is installed for it; to be disposed of.</summary>
    public Task<IBrowser> OfLanguageAsync(string language)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
        variables["LANGUAGE"] = language;
        return Browser.BrowserType.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments, Env = variables });
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
