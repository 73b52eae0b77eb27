using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>An organisation without status reason 5 (Lost): a call that asks for it, or for none, fails.</summary>
public sealed class OwnReasonTests(BrowserFixture browser) : PageTest(browser)
{
    private protected override SalesSetting Setting => new() { OwnQuoteReasons = true };

    [SkippableFact]
    public async Task Dialog_OrganisationHasNoLost_OffersItsOwnAndClosesAsTheChosenOne()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1, drafts: 1);
        var page = await OpenFormAsync(opportunity);

        var dialog = await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.StatusReason.Locator("option")).ToHaveTextAsync(["Canceled", "No decision"]);
        await Assertions.Expect(dialog.Meaning).ToContainTextAsync("will be closed as Canceled.");
        await dialog.StatusReason.SelectOptionAsync("No decision");
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("Closed 1 active quote and 1 draft quote as No decision.");
        Assert.Equal([100_000_001, 100_000_001], App.QuotesOf(opportunity).Select(Reason));
    }

    [SkippableFact]
    public async Task SimpleWay_OrganisationHasNoLost_SaysSoAndChangesNothing()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var before = Reason(App.QuotesOf(opportunity)[0]);
        var page = await OpenFormAsync(opportunity, width: SalesPage.Medium);

        await page.CloseQuotesSimplyAsync();

        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("This organisation has no status reason 5 (Lost) for closed quotes");
        Assert.Equal((1, before), (App.Quotes(opportunity, state: 1), Reason(App.QuotesOf(opportunity)[0])));
    }

    private static int Reason(Entity quote) => quote.GetAttributeValue<OptionSetValue>("statuscode").Value;
}
