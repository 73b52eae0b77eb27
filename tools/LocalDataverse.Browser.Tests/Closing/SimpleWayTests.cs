using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>Where the app shows no dialog: the platform's own question, progress, and a receipt in the form.</summary>
public sealed class SimpleWayTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableFact]
    public async Task Form_NarrowWindow_NamesTheQuotesSaysAsLostAndClosesThem()
    {
        var opportunity = App.AddOpportunity("Dock", active: 11, drafts: 1);
        var page = await OpenFormAsync(opportunity, width: SalesPage.Medium);

        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("Close 11 active quotes and 1 draft quote of \"Dock\" as Lost?");
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("QUO-00010 Dock 10 (Active)");
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("and 2 more");
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("win that quote first");
        await page.Dialogs.ConfirmAsync();

        await Assertions.Expect(page.Notifications).ToHaveTextAsync("Closed 11 active quotes and 1 draft quote as Lost. No quote is in the way any more: the opportunity can be closed.");
        await Assertions.Expect(page.Command("Close quotes")).ToBeHiddenAsync();
        Assert.Equal(12, App.Quotes(opportunity, state: 3));
    }

    [SkippableFact]
    public async Task Form_NarrowWindowAndTheOpportunityWasClosed_SaysThatInPlaceOfWhetherItCanBe()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity, width: SalesPage.Medium);
        await Assertions.Expect(page.Command("Close quotes")).ToBeVisibleAsync();

        App.SetState("opportunity", opportunity, state: 1, status: 3);
        await page.CloseQuotesSimplyAsync();

        await Assertions.Expect(page.Notifications).ToHaveTextAsync("Closed 1 active quote as Lost. The opportunity is closed already: nothing more needs to be done with it.");
        await Assertions.Expect(page.Dialogs.Progress).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task Form_NarrowWindowAndTheCallFails_SaysItInAnErrorDialogAndCanBeRepeated()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity, width: SalesPage.Medium);
        await page.Page.RouteAsync(Action, route => route.AbortAsync());

        await page.CloseQuotesSimplyAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("The server can't be reached.");
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("The server may still be closing quotes");
        await Assertions.Expect(page.Dialogs.Progress).ToBeHiddenAsync();
        await page.Dialogs.DismissErrorAsync();
        await page.Page.UnrouteAsync(Action);
        await page.CloseQuotesSimplyAsync();

        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 1 active quote as Lost.");
    }

    [SkippableFact]
    public async Task List_NarrowWindowAndOneIsWonAlready_LeavesItsQuotesAlone()
    {
        App.AddOpportunity("Alpha", active: 1);
        var won = App.AddOpportunity("Beta", drafts: 1);
        var page = await OpenListAsync(width: SalesPage.Medium);
        foreach (var name in (string[])["Alpha", "Beta"])
        {
            await page.Row(name).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        App.SetState("opportunity", won, state: 1, status: 3);
        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("Close 1 active quote of 1 opportunity as Lost?");
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("1 of the selected opportunities is closed already: its quotes stay as they are.");
        await page.Dialogs.ConfirmAsync();

        await Assertions.Expect(page.Dialogs.AlertText).ToContainTextAsync("Closed 1 active quote.");
        Assert.Equal(1, App.Quotes(won, state: 0));
    }

    [SkippableFact]
    public async Task Subgrid_NarrowWindowOneOfThreeSelected_AsksAboutThatOneAndClosesItAlone()
    {
        var opportunity = App.AddOpportunity("Dock", active: 3);
        var page = await OpenFormAsync(opportunity, width: SalesPage.Medium);
        await page.ShowQuotesAsync();
        await page.QuoteRows.Filter(new() { HasText = "QUO-00002" }).GetByRole(AriaRole.Checkbox).CheckAsync();

        await page.QuoteCommand("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("Close 1 active quote of \"Dock\" as Lost?");
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("QUO-00002 Dock 2");
        await page.Dialogs.ConfirmAsync();

        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 1 active quote as Lost. You kept 2 active quotes open.");
        Assert.Equal([1, 3, 1], App.QuotesOf(opportunity).Select(State));
    }

    [SkippableFact]
    public async Task Subgrid_NarrowWindowAndTheSelectedIsClosed_SaysSoAndClosesNothing()
    {
        var opportunity = App.AddOpportunity("Dock", active: 3);
        App.SetState("quote", App.QuotesOf(opportunity)[1].Id, state: 3, status: 5);
        var page = await OpenFormAsync(opportunity, width: SalesPage.Medium);
        await page.ShowQuotesAsync();
        await page.QuoteRows.Filter(new() { HasText = "QUO-00002" }).GetByRole(AriaRole.Checkbox).CheckAsync();

        await page.QuoteCommand("Close quotes").ClickAsync();

        await Assertions.Expect(page.Dialogs.AlertText).ToHaveTextAsync("No quote was closed. 1 of the chosen quotes was no longer open.");
        Assert.Equal(2, App.Quotes(opportunity, state: 1));
    }

    [SkippableFact]
    public async Task List_NarrowWindowOneOfThreeFails_ClosesTheOthersAndSaysWhichFailed()
    {
        App.AddOpportunity("Alpha", active: 2);
        App.Forbid(App.QuotesOf(App.AddOpportunity("Beta", active: 1)));
        App.AddOpportunity("Gamma", drafts: 1);
        var page = await OpenListAsync(width: SalesPage.Medium);
        foreach (var name in (string[])["Alpha", "Beta", "Gamma"])
        {
            await page.Row(name).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("Close 3 active quotes and 1 draft quote of 3 opportunities as Lost?");
        await page.Dialogs.ConfirmAsync();

        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Closing the quotes stopped for 1 of the 3 selected opportunities:");
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("\"Beta\": Quote QUO-00001 can't be closed");
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Closed 2 active quotes and 1 draft quote.");
    }

    private static int State(Entity quote) => quote.GetAttributeValue<OptionSetValue>("statecode").Value;
}
