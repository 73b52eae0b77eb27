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
        var page = await OpenFormAsync(opportunity, width: SalesPage.Medium);
        await page.Command("Close quotes").FocusAsync();

        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Dialogs.Confirm).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Dialogs.Confirm).ToBeHiddenAsync();

        if (stillActive == 0)
        {
            await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 1 active quote as Lost.");
        }

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

    [SkippableTheory]
    [InlineData("Escape")]
    [InlineData("Enter")]
    public async Task Alert_Key_ClosesItAndFocusReturnsToTheCommand(string key)
    {
        App.AddOpportunity("Empty dock");
        var page = await OpenListAsync(width: SalesPage.Medium);
        await page.Row("Empty dock").GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Command("Close quotes").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Dialogs.AlertText).ToContainTextAsync("There are no active or draft quotes to close");

        await page.Page.Keyboard.PressAsync(key);

        await Assertions.Expect(page.Dialogs.Alert).ToHaveCountAsync(0);
        await Assertions.Expect(page.Command("Close quotes")).ToBeFocusedAsync();
    }

    [SkippableTheory]
    [InlineData("Escape")]
    [InlineData("Enter")]
    public async Task GridError_Key_ClosesItAndFocusReturnsToTheCommand(string key)
    {
        App.AddOpportunity("Dock", active: 1);
        var page = await OpenListAsync(width: SalesPage.Medium);
        await page.Page.RouteAsync(Action, route => route.FulfillAsync(new() { Status = 500 }));
        await page.Row("Dock").GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Command("Close quotes").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Dialogs.ConfirmAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Closing the quotes of \"Dock\" stopped");

        await page.Page.Keyboard.PressAsync(key);

        await Assertions.Expect(page.Dialogs.Error).ToHaveCountAsync(0);
        await Assertions.Expect(page.Command("Close quotes")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task QuickCreate_EnterInAFieldAndEscape_SendsAndCloses()
    {
        App.Organization.CustomizedClose = true;
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);
        await page.Command("Close as Lost").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Dialogs.Field("quickCreate_opportunitystatuscode")).ToBeFocusedAsync();

        await page.Dialogs.Field("quickCreate_actualrevenue").PressAsync("Enter");
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("2 active quotes");
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Dialogs.Field("quickCreate_actualrevenue")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Dialogs.QuickCreate).ToHaveCountAsync(0);
        await Assertions.Expect(page.Command("Close as Lost")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Progress_AnyKey_StaysAndKeepsTheFocus()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, width: SalesPage.Medium);
        await page.Page.RouteAsync(Action, _ => Task.CompletedTask);
        await page.CloseQuotesSimplyAsync();
        await Assertions.Expect(page.Dialogs.ProgressText).ToHaveTextAsync("Closing 2 active quotes and 1 draft quote.");

        foreach (var key in (string[])["Escape", "Escape", "Enter", "Tab", "Shift+Tab"])
        {
            await page.Page.Keyboard.PressAsync(key);
        }

        await Assertions.Expect(page.Dialogs.Progress).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator("dialog:modal")).ToHaveCountAsync(1);
        Assert.True(await page.Page.EvaluateAsync<bool>("!document.activeElement.closest('button, a, input, select, textarea')"), "The page behind has the focus.");
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
