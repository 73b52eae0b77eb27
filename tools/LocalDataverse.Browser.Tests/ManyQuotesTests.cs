using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>More quotes than one call closes.</summary>
public sealed partial class ManyQuotesTests(BrowserFixture browser) : PageTest(browser)
{
    private const int Active = 2_000;
    private const int Drafts = 500;

    // As if the server were slow: some 330 quotes fit into the second that a call has.
    private protected override Func<DateTime> ClockOfDoors { get; } = DoorClock.Advancing(TimeSpan.FromMilliseconds(3));

    [SkippableFact]
    public async Task CloseQuotes_2500Quotes_CallsAgainAndShowsProgressUntilAllAreClosed()
    {
        App.SetVariable("opsclose_SecondsPerCall", "1");
        var opportunity = App.AddOpportunity("Shipyard", Active, Drafts);
        var page = await OpenFormAsync(opportunity);
        var calls = 0;
        page.Page.Request += (_, request) => calls += request.Url.Contains("opsclose_CloseOpportunityQuotes", StringComparison.Ordinal) ? 1 : 0;
        await page.WatchProgressAsync();

        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("2000 active quotes and 500 draft quotes");
        await page.Dialogs.ConfirmAsync();
        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 2000 active quotes and 500 draft quotes.", new() { Timeout = 60_000 });

        var shown = (await page.ProgressSeenAsync()).Select(text => ClosedOfAll().Match(text)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        Assert.InRange(calls, 5, 20);
        Assert.Equal(calls, shown.Count);
        Assert.Equal("0", shown[0]);
        Assert.Equal(shown.OrderBy(int.Parse), shown);
        Assert.Equal(Active + Drafts, App.Quotes(opportunity, state: 3));
    }

    [GeneratedRegex(@"Closing quotes: (\d+) of 2500")]
    private static partial Regex ClosedOfAll();
}
