using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>What the dialog tells by itself is told a screen reader once, as it comes.</summary>
[Collection(AccessibilityCollection.Name)]
public sealed class AnnouncementTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableFact]
    public async Task Run_OfSeveralCalls_LoadingProgressAndReceiptAreHeardOnce()
    {
        var page = await ListenedFormAsync(App.AddOpportunity("Dock", active: 3));
        await AnswerAsync(page, Closed(1, more: true), Closed(1, more: true), Closed(1, more: false));
        var listed = new TaskCompletionSource();
        await page.Page.RouteAsync("**/quotes?*quotenumber*", async route =>
        {
            await listed.Task;
            await route.ContinueAsync();
        });

        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Closing.Progress).ToHaveTextAsync("Reading the quotes");
        listed.SetResult();
        await page.Closing.ShownAsync();
        await page.Closing.CloseAsync();

        Assert.Equal(
        [
            "status: Reading the quotes",
            "status: Closing 3 active quotes. Keep this window open.",
            "status: Closed 1 of 3",
            "status: Closed 2 of 3",
            "status: Closed 3 active quotes as Lost. No quote is in the way any more: the opportunity can be closed.",
        ], await page.Closing.HeardAsync());
    }

    [SkippableFact]
    public async Task Run_Fails_AlertIsHeardOnce_AndOneByOneNothingTwice()
    {
        var opportunity = App.AddOpportunity("Dock", active: 3);
        App.Forbid([App.QuotesOf(opportunity)[0]]);
        var page = await ListenedFormAsync(opportunity);

        var dialog = await page.OpenQuotesAsync();
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Failure).ToBeFocusedAsync();
        await dialog.OneByOne.ClickAsync();
        await Assertions.Expect(dialog.Receipt).ToBeVisibleAsync();

        var heard = (await dialog.HeardAsync()).Where(words => !words.EndsWith("Reading the quotes", StringComparison.Ordinal)).ToList();
        Assert.StartsWith("alert: Closing the quotes of \"Dock\" stopped: Quote QUO-00001 can't be closed", heard[1], StringComparison.Ordinal);
        Assert.Equal(
        [
            "status: Closing 3 active quotes. Keep this window open.",
            "status: Closing 3 active quotes. Keep this window open.",
            "status: Closed 1 of 3",
            "status: Closed 2 active quotes as Lost. 1 quote couldn't be closed: the list says why."
                + " An active quote is left, so the opportunity can't be closed yet. If the customer accepted it, win it.",
        ], heard.Where(words => words != heard[1]));
    }

    [SkippableFact]
    public async Task Run_OfTwoOpportunities_EachIsHeardOnceThoughItTakesTwoCalls()
    {
        App.AddOpportunity("Alpha", active: 2);
        App.AddOpportunity("Beta", active: 2);
        var page = await OpenListAsync();
        await page.ListenAsync();
        await AnswerAsync(page, Closed(1, more: true), Closed(1, more: false), Closed(1, more: true), Closed(1, more: false));
        await page.Row("Alpha").GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Row("Beta").GetByRole(AriaRole.Checkbox).CheckAsync();

        var dialog = await page.OpenQuotesAsync();
        await dialog.CloseAsync();

        Assert.Equal(
            ["status: Closing quotes: opportunity 1 of 2", "status: Closing quotes: opportunity 2 of 2", "status: Closed 4 active quotes as Lost. 2 opportunities have no open quotes any more: they can be closed now."],
            (await dialog.HeardAsync()).Where(words => !words.EndsWith("Reading the quotes", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task WindowThatDoesNotCloseItself_IsHeardToBeTheUsersToClose()
    {
        var page = await ListenedFormAsync(App.AddOpportunity("Dock", active: 1));
        var dialog = await page.OpenQuotesAsync();
        await dialog.Frame.Locator("html").EvaluateAsync("() => { window.close = () => {}; }");

        await dialog.Cancel.ClickAsync();
        await Assertions.Expect(dialog.Notes).ToBeVisibleAsync();

        Assert.Equal("status: You can close this window now.", (await dialog.HeardAsync())[^1]);
    }

    private static string Closed(int active, bool more) =>
        $$"""{"ActiveClosed":{{active}},"DraftsClosed":0,"Remaining":{{(more ? 1 : 0)}},"MoreToDo":{{(more ? "true" : "false")}}}""";

    private static async Task AnswerAsync(SalesPage page, params IEnumerable<string> bodies)
    {
        var answers = new Queue<string>(bodies);
        await page.Page.RouteAsync(Action, route => route.FulfillAsync(new() { ContentType = "application/json", Body = answers.Dequeue() }));
    }

    private async Task<SalesPage> ListenedFormAsync(Guid opportunity)
    {
        var page = await OpenFormAsync(opportunity);
        await page.ListenAsync();
        return page;
    }
}
