using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>A test with an organisation and a browser context of its own. It fails when the page wrote an error to the console.</summary>
[Collection(BrowserTests.Name)]
public abstract class PageTest(BrowserFixture browser) : IAsyncLifetime
{
    /// <summary>The address at which the command closes quotes, as a pattern of routes.</summary>
    private protected const string Action = "**/*opsclose_CloseOpportunityQuotes";

    private readonly List<SalesPage> pages = [];
    private SalesApp? app;
    private IBrowser? own;

    private protected SalesApp App => app!;

    private protected virtual SalesSetting Setting => new();

    public async Task InitializeAsync() => app = await SalesApp.StartAsync(Setting);

    public async Task DisposeAsync()
    {
        foreach (var page in pages)
        {
            await page.DisposeAsync();
        }

        await (own?.DisposeAsync() ?? default);
        await App.DisposeAsync();
        Assert.Empty(pages.SelectMany(page => page.ConsoleErrors));
    }

    /// <summary>A page in a context of its own, on the opportunity's form.</summary>
    private protected async Task<SalesPage> OpenFormAsync(Guid opportunity, Guid? user = null, int width = SalesPage.Wide, string? zone = null)
    {
        var page = await NewPageAsync(user, new SalesPage.Screen(width, zone));
        await page.ShowFormAsync(opportunity);
        return page;
    }

    /// <summary>The same in a browser of its own that writes dates as the language does, where it is installed for it.</summary>
    private protected async Task<SalesPage> OpenFormInAsync(string language, Guid opportunity, Guid user)
    {
        own = await browser.OfLanguageAsync(language);
        return await OpenFormAsync(opportunity, user);
    }

    /// <summary>A page in a context of its own, on the list of open opportunities.</summary>
    private protected async Task<SalesPage> OpenListAsync(Guid? user = null, int width = SalesPage.Wide)
    {
        var page = await NewPageAsync(user, new SalesPage.Screen(width));
        await page.ShowListAsync();
        return page;
    }

    private async Task<SalesPage> NewPageAsync(Guid? user, SalesPage.Screen screen)
    {
        var page = await SalesPage.NewAsync(own ?? browser.Browser, App.Address, user ?? App.Data.Users.English, screen);
        pages.Add(page);
        return page;
    }
}
