using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>What can go wrong between the click and the answer: each time a clear message, nothing half done, the dialog usable.</summary>
public sealed class TroubleTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableTheory]
    [InlineData(500, """{"error":{"code":"0x80040216","message":"An unexpected error occurred."}}""", "An unexpected error occurred.", "may still be closing quotes")]
    [InlineData(403, """{"error":{"code":"0x80040220","message":"No."}}""", "No.", "The call that failed may have closed quotes: check which ones are still open.")]
    [InlineData(502, "<html>Bad gateway</html>", "502", "may still be closing quotes")]
    [InlineData(0, "", "The server can't be reached.", "may still be closing quotes")]
    public async Task Run_CallFails_SaysItAboveTheListAndCanBeRepeated(int status, string body, string reason, string hint)
    {
        var opportunity = App.AddOpportunity("Dock", active: 2);
        var page = await OpenFormAsync(opportunity);
        await page.Page.RouteAsync(Action, route => status == 0 ? route.AbortAsync() : route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = body }));

        var dialog = await page.OpenQuotesAsync();
        await dialog.Tick("QUO-00002").UncheckAsync();
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Failure).ToContainTextAsync("Closing the quotes of \"Dock\" stopped: ");
        await Assertions.Expect(dialog.Failure).ToContainTextAsync(reason);
        await Assertions.Expect(dialog.Failure).ToContainTextAsync(hint);
        await Assertions.Expect(dialog.Tick("QUO-00002")).Not.ToBeCheckedAsync();
        Assert.Equal(2, App.Quotes(opportunity, state: 1));
        await page.Page.UnrouteAsync(Action);
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("Closed 1 active quote as Lost.");
        await Assertions.Expect(dialog.Failure).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task Run_ServerNeverAnswers_EndsTheWaitAndCanBeRepeated()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        await page.Page.Clock.InstallAsync();
        var calls = 0;
        await page.Page.RouteAsync(Action, route => calls++ == 0 ? Task.CompletedTask : route.ContinueAsync());

        var dialog = await page.OpenQuotesAsync();
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Progress).ToHaveTextAsync("Closing 1 active quote. Keep this window open.");
        await page.Page.Clock.FastForwardAsync(151_000);
        await Assertions.Expect(dialog.Failure).ToContainTextAsync("hasn't answered for 150 seconds");
        await Assertions.Expect(dialog.Failure).ToContainTextAsync("The server may still be closing quotes");
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("Closed 1 active quote as Lost.");
    }

    [SkippableFact]
    public async Task Run_FailsAfterTheFirstCall_SaysWhatWasClosedBefore()
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

        var dialog = await page.OpenQuotesAsync();
        await dialog.Start.ClickAsync();

        await Assertions.Expect(dialog.Failure).ToContainTextAsync("Quote QUO-00001 can't be closed.");
        await Assertions.Expect(dialog.Failure).ToContainTextAsync("Closed before that: 3 active quotes and 1 draft quote.");
    }

    [SkippableFact]
    public async Task Start_DoubleClick_RunsOnceAndOpensOneDialog()
    {
        var opportunity = App.AddOpportunity("Dock", active: 2);
        var page = await OpenFormAsync(opportunity);
        var calls = 0;
        page.Page.Request += (_, request) => calls += request.Url.Contains("opsclose_CloseOpportunityQuotes", StringComparison.Ordinal) ? 1 : 0;

        await page.Command("Close quotes").EvaluateAsync("button => { button.click(); button.click(); }");
        await page.Closing.ShownAsync();
        await Assertions.Expect(page.Closing.Window).ToHaveCountAsync(1);
        await page.Closing.Start.EvaluateAsync("button => { button.click(); button.click(); }");
        await Assertions.Expect(page.Closing.Receipt).ToContainTextAsync("Closed 2 active quotes as Lost.");

        Assert.Equal(1, calls);
    }

    [SkippableFact]
    public async Task List_CanNotBeRead_SaysWhyAndEndsThere()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        await Assertions.Expect(page.Command("Close quotes")).ToBeVisibleAsync();
        await page.Page.RouteAsync("**/quotes?*quotenumber*", route => route.AbortAsync());

        await page.Command("Close quotes").ClickAsync();

        await Assertions.Expect(page.Closing.Failure).ToContainTextAsync("The server can't be reached.");
        await Assertions.Expect(page.Closing.Start).ToBeHiddenAsync();
        await page.Closing.LeaveAsync();
        await Assertions.Expect(page.Command("Close quotes")).ToBeVisibleAsync();
    }
}
