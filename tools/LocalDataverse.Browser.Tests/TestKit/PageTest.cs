namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>A test with an organisation and a browser context of its own. It fails when the page wrote an error to the console.</summary>
[Collection(BrowserTests.Name)]
public abstract class PageTest(BrowserFixture browser) : IAsyncLifetime
{
    private readonly List<SalesPage> pages = [];
    private SalesApp? app;

    private protected SalesApp App => app!;

    private protected virtual SalesSetting Setting => new();

    public async Task InitializeAsync() => app = await SalesApp.StartAsync(Setting);

    public async Task DisposeAsync()
    {
        foreach (var page in pages)
        {
            await page.DisposeAsync();
        }

        await App.DisposeAsync();
        Assert.Empty(pages.SelectMany(page => page.ConsoleErrors));
    }

    /// <summary>A page in a context of its own, on the opportunity's form.</summary>
    private protected async Task<SalesPage> OpenFormAsync(Guid opportunity, Guid? user = null, int width = SalesPage.Wide, string? zone = null)
    {
        var page = await NewPageAsync(user, width, zone);
        await page.ShowFormAsync(opportunity);
        return page;
    }

    /// <summary>A page in a context of its own, on the list of open opportunities.</summary>
    private protected async Task<SalesPage> OpenListAsync(Guid? user = null, int width = SalesPage.Wide)
    {
        var page = await NewPageAsync(user, width);
        await page.ShowListAsync();
        return page;
    }

    private async Task<SalesPage> NewPageAsync(Guid? user, int width, string? zone = null)
    {
        var page = await SalesPage.NewAsync(browser.Browser, App.Address, user ?? App.Data.Users.English, new SalesPage.Screen(width, zone));
        pages.Add(page);
        return page;
    }
}
