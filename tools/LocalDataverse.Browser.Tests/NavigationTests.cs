using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>From the list to a form and back, by the page's command and by the browser's.</summary>
public sealed class NavigationTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Back_FromTheFormOfAnotherView_ShowsThatViewAgain(bool byCommand)
    {
        var page = await OpenListAsync();
        await page.Page.Locator("[data-id=viewPicker]").SelectOptionAsync("all");
        await Assertions.Expect(Title(page)).ToHaveTextAsync("All Opportunities");
        await page.Row("Yard automation").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Command("Close as Won")).ToBeVisibleAsync();

        await (byCommand ? page.Command("Back").ClickAsync() : page.Page.GoBackAsync());

        await Assertions.Expect(Title(page)).ToHaveTextAsync("All Opportunities");
        Assert.EndsWith("view=all", page.Page.Url, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Back_TheAppWasEnteredAtTheForm_ShowsTheOpenOpportunities()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);

        await page.Command("Back").ClickAsync();

        await Assertions.Expect(Title(page)).ToHaveTextAsync("Open Opportunities");
    }

    [SkippableFact]
    public async Task BrowserBack_UnsavedChangesAndTheUserStays_LeavesTheListOneStepBack()
    {
        var page = await OpenListAsync();
        await page.Row("Yard automation").GetByRole(AriaRole.Link).ClickAsync();
        await page.Page.Locator("[data-id='description.fieldControl-text-box-text']").FillAsync("Typed, not saved");

        await page.Page.GoBackAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Dialogs.UnsavedChanges).ToBeHiddenAsync();
        Assert.Contains("pagetype=entityrecord", page.Page.Url, StringComparison.Ordinal);
        await page.Page.GoBackAsync();
        await page.Dialogs.UnsavedChanges.Locator("[data-id=discardButton]").ClickAsync();

        await Assertions.Expect(Title(page)).ToHaveTextAsync("Open Opportunities");
    }

    [SkippableFact]
    public async Task Form_UnknownOpportunity_SaysSoAndTheListIsOneClickAway()
    {
        var unknown = Guid.Parse("11111111-1111-1111-1111-111111111111");
        var page = await OpenListAsync();

        await page.Page.GotoAsync($"/?pagetype=entityrecord&etn=opportunity&id={unknown}");
        await Assertions.Expect(page.Page.Locator("main")).ToContainTextAsync($"'opportunity' With Id = {unknown} Does Not Exist");
        await Assertions.Expect(page.Dialogs.Error).ToHaveCountAsync(0);
        await page.Page.Locator("[data-id=appName]").ClickAsync();

        await Assertions.Expect(page.Row("Yard automation")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Quotes_MoreThanOnePage_AreTurnedAndClosedOnThePageThatShows()
    {
        var opportunity = App.AddOpportunity("Dock", active: 52);
        var page = await OpenFormAsync(opportunity);

        await page.ShowQuotesAsync();
        await Assertions.Expect(page.QuoteRows).ToHaveCountAsync(50);
        await page.Page.Locator("[data-id=nextPage]").ClickAsync();
        await Assertions.Expect(page.QuoteRows).ToHaveCountAsync(2);
        await page.CloseQuotesAsync("Close quotes", "Closed 52 active quotes as Lost.");

        await Assertions.Expect(page.QuoteRows.Locator("[data-column=statecode]")).ToHaveTextAsync(["Closed", "Closed"]);
        await Assertions.Expect(page.Page.Locator("[data-id=pageNumber]")).ToHaveTextAsync("Page 2 of 2");
    }

    private static ILocator Title(SalesPage page) => page.Page.Locator("[data-id=viewTitle]");
}
