using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>The whole way without a mouse.</summary>
public sealed class KeyboardTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableTheory]
    [InlineData("Escape", 1)]
    [InlineData("Enter", 0)]
    public async Task Confirm_Key_AnswersAndFocusReturns(string key, int stillActive)
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        await page.Command("Close quotes").FocusAsync();

        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Dialogs.Confirm).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Dialogs.Confirm).ToBeHiddenAsync();

        if (stillActive == 0) await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 1 active quote.");
        Assert.Equal(stillActive, App.Quotes(opportunity, state: 1));
        await Assertions.Expect(page.Page.Locator("[data-id=CommandBar] [role=menuitem]:focus")).ToHaveCountAsync(1);
    }

    [SkippableTheory]
    [InlineData("Escape")]
    [InlineData("Enter")]
    public async Task Error_Key_ClosesItAndFocusReturnsToTheDialogBelow(string key)
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);
        await page.Command("Close as Won").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Dialogs.Close).ToBeVisibleAsync();

        await page.Dialogs.Field("closedate_id").PressAsync("Enter");
        await Assertions.Expect(page.Dialogs.Error).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Dialogs.Error).ToBeHiddenAsync();
        await Assertions.Expect(page.Dialogs.Field("closedate_id")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Dialogs.Close).ToBeHiddenAsync();
        await Assertions.Expect(page.Command("Close as Won")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Tabs_ArrowKeys_MoveBetweenThem()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);
        await page.Page.Locator("[data-id=tablist-Summary]").FocusAsync();

        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.QuoteRows).ToHaveCountAsync(4);
        await Assertions.Expect(page.Page.Locator("[data-id=tablist-Quotes]")).ToHaveAttributeAsync("aria-selected", "true");
    }
}
