using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>What users typed is text, wherever it is shown.</summary>
public sealed class HostileTextTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Hostile = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>{0}$&\u202e";

    [SkippableFact]
    public async Task MarkupInNames_IsShownAsTextEverywhere()
    {
        var opportunity = App.AddOpportunity(Hostile, active: 1);
        App.Organization.Load([new Entity("quote", App.Rows("quote", "opportunityid", opportunity).Single().Id) { ["quotenumber"] = Hostile[..60], ["name"] = Hostile }]);
        var page = await OpenListAsync();

        await Assertions.Expect(page.Row("window.hacked")).ToBeVisibleAsync();
        await page.ShowFormAsync(opportunity);
        await Assertions.Expect(page.Page.Locator("[data-id=header_title]")).ToContainTextAsync("<img src=x");
        await page.ShowQuotesAsync();
        await Assertions.Expect(page.QuoteRows).ToContainTextAsync(["<script>"]);
        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("<img src=x");
        await page.Dialogs.DismissErrorAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("<img src=x");
        await page.Dialogs.ConfirmAsync();
        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 1 active quote.");

        Assert.Null(await page.Page.EvaluateAsync<object?>("window.hacked ?? null"));
    }
}
