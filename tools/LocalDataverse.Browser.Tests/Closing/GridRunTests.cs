using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>A run over several opportunities: it closes what was counted and nothing else, and says what became of each.</summary>
public sealed class GridRunTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableTheory]
    [InlineData(SalesPage.Wide)]
    [InlineData(SalesPage.Medium)]
    public async Task Run_AQuoteWasAddedMeanwhile_LeavesItOpenAndSaysSo(int width)
    {
        var (alpha, beta) = (App.AddOpportunity("Alpha", active: 1), App.AddOpportunity("Beta", active: 1, drafts: 1));
        var page = await SelectAsync(width);
        await page.Command("Close quotes").ClickAsync();
        await (width == SalesPage.Wide ? page.Closing.ShownAsync() : Assertions.Expect(page.Dialogs.Confirm).ToBeVisibleAsync());

        App.AddQuotes(beta, active: 1);
        await (width == SalesPage.Wide ? page.Closing.CloseAsync() : page.Dialogs.ConfirmAsync());

        var told = width == SalesPage.Wide ? page.Closing.Row("Beta") : page.Dialogs.AlertText;
        await Assertions.Expect(told).ToContainTextAsync(
            "1 quote is still open: you may not have access to it, or it was added in the meantime. Ask its owner or an administrator to win it if the customer accepted it, and to close it if not.");
        Assert.Equal([1, 2], new[] { alpha, beta }.Select(id => App.Quotes(id, state: 3)));
        Assert.Equal(1, App.Quotes(beta, state: 1));
    }

    [SkippableFact]
    public async Task Run_MoreQuotesThanOnePageOrOneCallTakes_CountsThemAllAndNamesTheIdsWhereTheyFit()
    {
        App.AddOpportunity("Alpha", active: 5_001);
        var beta = App.AddOpportunity("Beta", active: 2);
        var page = await SelectAsync();
        var bodies = new List<string>();
        await page.Page.RouteAsync(Action, async route =>
        {
            bodies.Add(route.Request.PostData!);
            await route.FulfillAsync(new() { ContentType = "application/json", Body = """{"ActiveClosed":1,"DraftsClosed":0,"Remaining":0,"MoreToDo":false}""" });
        });

        var dialog = await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.Start).ToHaveTextAsync("Close 5003 quotes");
        await dialog.CloseAsync();

        Assert.DoesNotContain("QuoteIds", bodies[0], StringComparison.Ordinal);
        Assert.All(App.QuotesOf(beta), quote => Assert.Contains(quote.Id.ToString(), bodies[1], StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Run_Done_EmptiesTheCountsAndSaysHowManyOpportunitiesCanBeClosed()
    {
        App.AddOpportunity("Alpha", active: 1, drafts: 1);
        var beta = App.AddOpportunity("Beta", active: 1);
        var page = await SelectAsync();
        var dialog = await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.Row("Alpha").Locator(".number")).ToHaveTextAsync(["1", "1"]);

        App.SetState("opportunity", beta, state: 2, status: 4);
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(["Closed 2 active quotes and 1 draft quote as Lost.", "1 opportunity has no open quotes any more: it can be closed now."]);
        await Assertions.Expect(dialog.Row("Alpha").Locator(".number")).ToHaveTextAsync(["", ""]);
    }

    [SkippableFact]
    public async Task Run_Stopped_SaysThatAndNothingOfAccess()
    {
        App.AddOpportunity("Alpha", active: 3);
        App.AddOpportunity("Beta", active: 1);
        var page = await SelectAsync();
        var answer = new TaskCompletionSource();
        await page.Page.RouteAsync(Action, async route =>
        {
            await answer.Task;
            await route.FulfillAsync(new() { ContentType = "application/json", Body = """{"ActiveClosed":1,"DraftsClosed":0,"Remaining":2,"MoreToDo":true}""" });
        });

        var dialog = await page.OpenQuotesAsync();
        await dialog.Start.ClickAsync();
        await dialog.Stop.ClickAsync();
        answer.SetResult();

        await Assertions.Expect(dialog.Row("Alpha")).ToContainTextAsync("Closed 1 active quote as Lost. You stopped: 2 of the chosen quotes are still open.");
        await Assertions.Expect(dialog.Row("Alpha")).Not.ToContainTextAsync("access");
        await Assertions.Expect(dialog.Row("Beta")).ToContainTextAsync("Not tried");
        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(["Closed 1 active quote as Lost."]);
    }

    [SkippableFact]
    public async Task Run_WindowGoesAwayInTheMiddle_SaysThatTheServerMayGoOn()
    {
        App.AddOpportunity("Alpha", active: 1);
        App.AddOpportunity("Beta", active: 1);
        var page = await SelectAsync();
        await page.Page.RouteAsync(Action, _ => Task.CompletedTask);

        var dialog = await page.OpenQuotesAsync();
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Progress).ToContainTextAsync("opportunity 1 of 2");
        await dialog.TitleBarClose.ClickAsync();

        await Assertions.Expect(page.Dialogs.AlertText).ToHaveTextAsync("The server may still be closing quotes: refresh the page in a few minutes to see the outcome.");
    }

    private async Task<SalesPage> SelectAsync(int width = SalesPage.Wide)
    {
        var page = await OpenListAsync(width: width);
        foreach (var name in (string[])["Alpha", "Beta"])
        {
            await page.Row(name).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        return page;
    }
}
