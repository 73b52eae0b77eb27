using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>More quotes than the dialog lists, and more than one call closes.</summary>
public sealed class ManyQuotesTests(BrowserFixture browser) : PageTest(browser)
{
    private const int Active = 2_000;
    private const int Drafts = 500;

    // As if the server were slow: some 330 quotes fit into the second that a call has.
    private protected override SalesSetting Setting => new() { ClockOfDoors = DoorClock.Advancing(TimeSpan.FromMilliseconds(3)) };

    [SkippableFact]
    public async Task CloseQuotes_2500Quotes_StopsAfterTheCallUnderWayAndGoesOnLater()
    {
        App.SetVariable("opsclose_SecondsPerCall", "1");
        var opportunity = App.AddOpportunity("Shipyard", Active, Drafts);
        var page = await OpenFormAsync(opportunity);
        var calls = 0;
        page.Page.Request += (_, request) => calls += request.Url.Contains("opsclose_CloseOpportunityQuotes", StringComparison.Ordinal) ? 1 : 0;

        var dialog = await page.OpenQuotesAsync();
        await dialog.Unlisted.CheckAsync();
        await Assertions.Expect(dialog.Start).ToHaveTextAsync("Close 2500 quotes");
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Progress).ToContainTextAsync("of 2500");
        await dialog.Stop.ClickAsync();
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("You stopped: ", new() { Timeout = 30_000 });
        var (closed, callsBefore) = (App.Quotes(opportunity, state: 3), calls);
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync($"Closed {closed} active quotes as Lost.");
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync($"{Active + Drafts - closed} of the chosen quotes are still open.");
        await dialog.LeaveAsync();
        Assert.Equal(callsBefore, calls);

        await page.OpenQuotesAsync();
        await dialog.Unlisted.CheckAsync();
        await dialog.Frame.Locator("#progresswords").WatchAsync();
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("No quote is in the way any more", new() { Timeout = 60_000 });

        var shown = await dialog.Frame.Locator("#progresswords").SeenAsync();
        Assert.InRange(calls, 5, 20);
        Assert.Equal(calls - callsBefore, shown.Count);
        Assert.Equal(Active + Drafts, App.Quotes(opportunity, state: 3));
    }

    [SkippableFact]
    public async Task CloseQuotes_300Quotes_Lists250AndClosesTheOthersOnlyWhenTheyAreTickedToo()
    {
        var opportunity = App.AddOpportunity("Harbour", active: 240, drafts: 60);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();

        await Assertions.Expect(dialog.Rows).ToHaveCountAsync(250);
        await Assertions.Expect(dialog.UnlistedText).ToHaveTextAsync("Also close the 50 open quotes that aren't listed");
        await Assertions.Expect(dialog.Unlisted).Not.ToBeCheckedAsync();
        await Assertions.Expect(dialog.Start).ToHaveTextAsync("Close 250 quotes");
        await dialog.Unlisted.CheckAsync();
        await Assertions.Expect(dialog.Start).ToHaveTextAsync("Close 300 quotes");
        await dialog.Tick("QUO-00001").UncheckAsync();
        await Assertions.Expect(dialog.Unlisted).ToBeDisabledAsync();
        await Assertions.Expect(dialog.UnlistedText).ToContainTextAsync("50 more open quotes aren't listed. They stay open");
        await Assertions.Expect(dialog.Start).ToHaveTextAsync("Close 249 quotes");
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("Closed 239 active quotes and 10 draft quotes as Lost.");
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("You kept 1 active quote open.");
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("50 quotes that weren't listed stay open.");
        await Assertions.Expect(dialog.Receipt).Not.ToContainTextAsync("you may not have access");
        Assert.Equal((1, 50), (App.Quotes(opportunity, state: 1), App.Quotes(opportunity, state: 0)));
        await dialog.LeaveAsync();

        await page.CloseQuotesAsync("Close quotes", "Closed 1 active quote and 50 draft quotes as Lost.", "No quote is in the way any more");
    }

    [SkippableFact]
    public async Task CloseQuotes_300QuotesAllChosen_ClosesThemInOneRun()
    {
        var opportunity = App.AddOpportunity("Harbour", active: 300);
        var page = await OpenFormAsync(opportunity);

        var dialog = await page.OpenQuotesAsync();
        await dialog.Unlisted.CheckAsync();
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p")).ToContainTextAsync(["Closed 300 active quotes as Lost.", "No quote is in the way any more"]);
        Assert.Equal(300, App.Quotes(opportunity, state: 3));
    }

    [SkippableFact]
    public async Task CloseQuotes_300QuotesAsTheyComeTicked_ClosesTheListedOnesAndSaysThatTheOthersStayOpen()
    {
        var opportunity = App.AddOpportunity("Harbour", active: 300);
        var page = await OpenFormAsync(opportunity);

        var dialog = await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.Meaning).ToContainTextAsync("If the customer accepted one of them, untick it and win it.");
        await Assertions.Expect(dialog.Meaning).ToContainTextAsync("An active quote stays open");
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(["Closed 250 active quotes as Lost.", "50 quotes that weren't listed stay open."]);
        Assert.Equal((250, 50), (App.Quotes(opportunity, state: 3), App.Quotes(opportunity, state: 1)));
    }

    [SkippableTheory]
    [InlineData(true, 150)]
    [InlineData(false, 149)]
    public async Task CloseQuotes_FailsAfter100Of300_TicksNoneThatWasNotListedBefore(bool all, int ticked)
    {
        var opportunity = App.AddOpportunity("Harbour", active: 300);
        var page = await OpenFormAsync(opportunity);
        await page.Page.RouteAsync(Action, route => route.AbortAsync());
        var dialog = await page.OpenQuotesAsync();
        await (all ? dialog.Unlisted.CheckAsync() : dialog.Tick("QUO-00250").UncheckAsync());

        foreach (var quote in App.QuotesOf(opportunity).Take(100))
        {
            App.SetState("quote", quote.Id, state: 3, status: 5);
        }

        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Failure).ToBeVisibleAsync();

        await Assertions.Expect(dialog.Chosen).ToHaveTextAsync($"{ticked} of 200 chosen");
        await Assertions.Expect(dialog.Tick("QUO-00249")).ToBeCheckedAsync();
        await Assertions.Expect(dialog.Tick("QUO-00251")).Not.ToBeCheckedAsync();
    }
}
