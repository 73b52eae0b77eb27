using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>What can go wrong between the click and the answer: each time a clear message, nothing half done, the command free again.</summary>
public sealed class TroubleTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Action = "**/*opsclose_CloseOpportunityQuotes";

    [SkippableFact]
    public async Task CloseQuotes_SomebodyClosedTheQuotesMeanwhile_SaysSoAndTheCommandIsGone()
    {
        var opportunity = App.AddOpportunity("Dock", active: 2);
        var page = await OpenFormAsync(opportunity);

        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("2 active quotes");
        CloseQuotesAsSomebodyElse(opportunity);
        await page.Dialogs.ConfirmAsync();

        await Assertions.Expect(page.Notifications).ToContainTextAsync("There are no active or draft quotes to close");
        await Assertions.Expect(page.Command("Close quotes")).ToBeHiddenAsync();
        await Assertions.Expect(page.Dialogs.Progress).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task CloseQuotes_SomebodyClosedTheOpportunityMeanwhile_ClosesTheQuotesAndShowsTheClosedForm()
    {
        var opportunity = App.AddOpportunity("Dock", drafts: 1);
        var page = await OpenFormAsync(opportunity);

        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.Confirm).ToBeVisibleAsync();
        CloseOpportunityAsSomebodyElse(opportunity);
        await page.Dialogs.ConfirmAsync();

        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToContainTextAsync("Lost");
        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 1 draft quote.");
        Assert.Equal(1, App.Quotes(opportunity, state: 3));
    }

    [SkippableFact]
    public async Task CloseQuotes_ServerAnswers500_ShowsItAndCanBeRepeated()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        await page.Page.RouteAsync(Action, route => route.FulfillAsync(new()
        {
            Status = 500,
            ContentType = "application/json",
            Body = """{"error":{"code":"0x80040216","message":"An unexpected error occurred."}}""",
        }));

        await page.CloseQuotesAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Closing the quotes of \"Dock\" stopped: An unexpected error occurred.");
        await page.Dialogs.DismissErrorAsync();
        Assert.Equal(1, App.Quotes(opportunity, state: 1));
        await page.Page.UnrouteAsync(Action);
        await page.CloseQuotesAsync();

        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 1 active quote.");
    }

    [SkippableFact]
    public async Task CloseQuotes_ConnectionIsLost_SaysSoAndCanBeRepeated()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        await page.Page.RouteAsync(Action, route => route.AbortAsync());

        await page.CloseQuotesAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("The server can't be reached.");
        await Assertions.Expect(page.Dialogs.Progress).ToBeHiddenAsync();
        await page.Dialogs.DismissErrorAsync();
        await page.Page.UnrouteAsync(Action);
        await page.CloseQuotesAsync();

        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 1 active quote.");
    }

    [SkippableFact]
    public async Task CloseQuotes_ServerNeverAnswers_EndsTheWaitAndCanBeRepeated()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        await page.Page.Clock.InstallAsync();
        var calls = 0;
        await page.Page.RouteAsync(Action, route => calls++ == 0 ? Task.CompletedTask : route.ContinueAsync());

        await page.CloseQuotesAsync();
        await Assertions.Expect(page.Dialogs.ProgressText).ToContainTextAsync("0 of 1");
        await page.Page.Clock.FastForwardAsync(151_000);
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("hasn't answered for 150 seconds");
        await Assertions.Expect(page.Dialogs.Progress).ToBeHiddenAsync();
        await page.Dialogs.DismissErrorAsync();
        await page.CloseQuotesAsync();

        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 1 active quote.");
    }

    [SkippableFact]
    public async Task CloseQuotes_FailsAfterTheFirstCall_SaysWhatWasClosedBefore()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        var answers = new Queue<(int Status, string Body)>(
        [
            (200, """{"ActiveClosed":3,"DraftsClosed":1,"Remaining":1,"MoreToDo":true}"""),
            (400, """{"error":{"code":"0x80040265","message":"Quote QUO-00001 can't be closed."}}"""),
        ]);
        await page.Page.RouteAsync(Action, route =>
        {
            var (status, body) = answers.Dequeue();
            return route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = body });
        });

        await page.CloseQuotesAsync();

        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Quote QUO-00001 can't be closed.");
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Closed before that: 3 active quotes and 1 draft quote.");
        await Assertions.Expect(page.Dialogs.ErrorDetails).ToContainTextAsync("0x80040265");
    }

    [SkippableFact]
    public async Task CloseQuotes_DoubleClick_RunsOnce()
    {
        var opportunity = App.AddOpportunity("Dock", active: 2);
        var page = await OpenFormAsync(opportunity);
        var calls = 0;
        page.Page.Request += (_, request) => calls += request.Url.Contains("opsclose_CloseOpportunityQuotes", StringComparison.Ordinal) ? 1 : 0;

        await page.Command("Close quotes").EvaluateAsync("button => { button.click(); button.click(); }");
        await Assertions.Expect(page.Dialogs.Confirm).ToHaveCountAsync(1);
        await page.Dialogs.ConfirmAsync();
        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 2 active quotes.");

        await Assertions.Expect(page.Dialogs.Confirm).ToHaveCountAsync(0);
        Assert.Equal(1, calls);
    }

    private void CloseQuotesAsSomebodyElse(Guid opportunity) => App.Organization.Load(
        App.Rows("quote", "opportunityid", opportunity).Select(quote => new Entity("quote", quote.Id)
        {
            ["statecode"] = new OptionSetValue(3),
            ["statuscode"] = new OptionSetValue(5),
        }));

    private void CloseOpportunityAsSomebodyElse(Guid opportunity) =>
        App.Organization.Load([new Entity("opportunity", opportunity) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(4) }]);
}
