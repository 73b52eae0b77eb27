using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>What somebody else does while the dialog is open, and what is left when it goes away in the middle.</summary>
public sealed class MeanwhileTests(BrowserFixture browser) : PageTest(browser)
{
    private const string MayGoOn = "The server may still be closing quotes: refresh the page in a few minutes to see the outcome.";
    private const string AlreadyClosed = "The opportunity is closed already: nothing more needs to be done with it.";

    [SkippableFact]
    public async Task Run_QuotesWereClosedAndActivatedAndAdded_TellsEachAsItIs()
    {
        var opportunity = App.AddOpportunity("Dock", active: 2, drafts: 1);
        var quotes = App.QuotesOf(opportunity);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();

        App.SetState("quote", quotes[0].Id, state: 3, status: 5);
        App.SetState("quote", quotes[2].Id, state: 1, status: 2);
        App.AddQuotes(opportunity, active: 1);
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(
        [
            "Closed 2 active quotes as Lost.", "1 of the chosen quotes was no longer open.",
            "1 quote is still open: you may not have access to it, or it was added in the meantime. Ask its owner or an administrator to win it if the customer accepted it, and to close it if not.",
        ]);
        await Assertions.Expect(dialog.Rows.Locator(".state")).ToHaveTextAsync(["Lost", "Lost", "Lost"]);
        await dialog.LeaveAsync();
        await page.CloseQuotesAsync("Close quotes", "Closed 1 active quote as Lost.", "No quote is in the way");
    }

    [SkippableFact]
    public async Task Run_AQuoteWasWonMeanwhile_TheListShowsItAsWon()
    {
        var opportunity = App.AddOpportunity("Dock", active: 3);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();
        await dialog.Tick("QUO-00003").UncheckAsync();

        App.SetState("quote", App.QuotesOf(opportunity)[0].Id, state: 2, status: 4);
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("1 of the chosen quotes was no longer open.");
        await Assertions.Expect(dialog.Rows.Locator(".state")).ToHaveTextAsync(["Won", "Lost", "Active"]);
    }

    [SkippableFact]
    public async Task Run_AQuoteWasWonMeanwhileAndThatCanNotBeRead_TellsTheRest()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();
        await page.Page.RouteAsync("**/quotes?*statuscode*", route => route.AbortAsync());

        App.SetState("quote", App.QuotesOf(opportunity)[0].Id, state: 2, status: 4);
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p").First).ToHaveTextAsync("No quote was closed.");
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("1 of the chosen quotes was no longer open.");
    }

    [SkippableFact]
    public async Task Run_AllQuotesWereClosed_SaysThatNoneWasOpenAndTheCommandIsGone()
    {
        var opportunity = App.AddOpportunity("Dock", active: 2);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();

        foreach (var quote in App.QuotesOf(opportunity))
        {
            App.SetState("quote", quote.Id, state: 3, status: 5);
        }

        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(
            ["No quote was closed.", "2 of the chosen quotes were no longer open.", "No quote is in the way any more: the opportunity can be closed."]);
        await dialog.LeaveAsync();
        await Assertions.Expect(page.Command("Close quotes")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task Open_NothingIsOpenAnyMore_SaysSo()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        await Assertions.Expect(page.Command("Close quotes")).ToBeVisibleAsync();
        App.SetState("quote", App.QuotesOf(opportunity)[0].Id, state: 3, status: 5);

        await page.Command("Close quotes").ClickAsync();

        await Assertions.Expect(page.Closing.Receipt).ToContainTextAsync("There are no active or draft quotes to close");
        await Assertions.Expect(page.Closing.Start).ToBeHiddenAsync();
        await page.Closing.LeaveAsync();
        await Assertions.Expect(page.Command("Close quotes")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task Run_OpportunityWasClosed_ClosesTheQuotesAndShowsTheClosedForm()
    {
        var opportunity = App.AddOpportunity("Dock", drafts: 1);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();

        App.SetState("opportunity", opportunity, state: 2, status: 4);
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(["Closed 1 draft quote as Lost.", AlreadyClosed]);
        await dialog.LeaveAsync();

        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToContainTextAsync("Lost");
        Assert.Equal(1, App.Quotes(opportunity, state: 3));
    }

    [SkippableTheory]
    [InlineData(2, 0, "You kept 1 active quote open.")]
    [InlineData(1, 1, "You kept 1 draft quote open.")]
    public async Task Run_OpportunityWasClosedAndAQuoteIsKept_SaysNothingOfWhetherItCanBeClosed(int active, int drafts, string kept)
    {
        var opportunity = App.AddOpportunity("Dock", active, drafts);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();
        await dialog.Tick("QUO-00002").UncheckAsync();

        App.SetState("opportunity", opportunity, state: 1, status: 3);
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(["Closed 1 active quote as Lost.", kept, AlreadyClosed]);
    }

    [SkippableFact]
    public async Task Run_WhetherTheOpportunityWasClosedCanNotBeRead_TellsTheRestAndNothingOfThat()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();

        await page.Page.RouteAsync("**/opportunities?*", route => route.AbortAsync());
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(["Closed 1 active quote as Lost."]);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_WindowGoesAwayInTheMiddle_SendsNoCallMoreAndTheNextOpeningTells(bool byEscape)
    {
        var opportunity = App.AddOpportunity("Dock", active: 3);
        var page = await OpenFormAsync(opportunity);
        var calls = 0;
        var second = new TaskCompletionSource();
        await page.Page.RouteAsync(Action, async route =>
        {
            if (++calls == 2)
            {
                await second.Task;
            }

            await route.FulfillAsync(new() { ContentType = "application/json", Body = """{"ActiveClosed":1,"DraftsClosed":0,"Remaining":2,"MoreToDo":true}""" });
        });

        var dialog = await page.OpenQuotesAsync();
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Progress).ToHaveTextAsync("Closed 1 of 3");
        await (byEscape ? dialog.Stop.PressAsync("Escape") : dialog.TitleBarClose.ClickAsync());
        if (byEscape)
        {
            await Assertions.Expect(dialog.Progress).ToHaveTextAsync("It stops after the call that is under way.");
            second.SetResult();
            await Assertions.Expect(dialog.Receipt).ToContainTextAsync("You stopped: 1 of the chosen quotes is still open.");
            await dialog.LeaveAsync();
        }
        else
        {
            second.SetResult();
            await Assertions.Expect(dialog.Window).ToHaveCountAsync(0);
        }

        await (byEscape ? Assertions.Expect(page.Notifications).ToBeHiddenAsync() : Assertions.Expect(page.Notifications).ToHaveTextAsync(MayGoOn));
        await page.OpenQuotesAsync();
        await Assertions.Expect(page.Notifications).ToBeHiddenAsync();
        Assert.Equal(2, calls);
        await (byEscape
            ? Assertions.Expect(dialog.Notes).ToBeHiddenAsync()
            : Assertions.Expect(dialog.Notes).ToHaveTextAsync(new Regex("^The window was closed while quotes of \"Dock\" were being closed \\([A-Z][a-z]{2} \\d+, \\d{4}, \\d+:\\d\\d.[AP]M\\)[.] By then the server had closed 1 active quote, perhaps more[.] What is open now is listed below[.]$")));
    }

    [SkippableFact]
    public async Task Open_WindowWentAwayInARunOverAnotherOpportunity_TellsItNextTimeThereAlone()
    {
        var (first, other) = (App.AddOpportunity("Dock", active: 1), App.AddOpportunity("Quay", active: 1));
        var page = await OpenFormAsync(first);
        await page.Page.RouteAsync(Action, _ => Task.CompletedTask);
        var dialog = await page.OpenQuotesAsync();
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Progress).ToContainTextAsync("Closing 1 active quote.");
        await dialog.TitleBarClose.ClickAsync();

        await page.ShowFormAsync(other);
        await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.Notes).ToBeHiddenAsync();
        await page.ShowFormAsync(first);
        await page.OpenQuotesAsync();

        await Assertions.Expect(dialog.Notes).ToHaveTextAsync(new Regex("^The window was closed while quotes of \"Dock\" were being closed \\([^)]+\\)[.] What is open now is listed below[.]$"));
    }
}
