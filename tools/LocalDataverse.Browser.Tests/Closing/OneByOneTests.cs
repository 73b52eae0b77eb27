using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>Closing quotes one by one, after closing them together failed: what each row came to is told whatever comes later.</summary>
public sealed class OneByOneTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableFact]
    public async Task Run_ServerFallsSilent_TellsWhatWasClosedBeforeAndListsWhatIsOpen()
    {
        var opportunity = App.AddOpportunity("Dock", active: 4);
        App.Forbid([App.QuotesOf(opportunity)[3]]);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Failure).ToContainTextAsync("QUO-00004");

        var calls = 0;
        await page.Page.RouteAsync(Action, route => ++calls > 2 ? route.AbortAsync() : route.ContinueAsync());
        await dialog.OneByOne.ClickAsync();

        await Assertions.Expect(dialog.Failure.Locator("p")).ToContainTextAsync(
        [
            "Closing the quotes of \"Dock\" stopped: The server can't be reached.", "Closed before that: 2 active quotes.",
            "The server may still be closing quotes: refresh the page in a few minutes to see the outcome.",
        ]);
        await Assertions.Expect(dialog.Rows).ToHaveCountAsync(2);
        await Assertions.Expect(dialog.Chosen).ToHaveTextAsync("2 of 2 chosen");
        await Assertions.Expect(dialog.Start).ToHaveTextAsync("Close 2 quotes");
        await Assertions.Expect(dialog.OneByOne).ToBeHiddenAsync();
        Assert.Equal(3, calls);
    }

    [SkippableTheory]
    [InlineData(2, 2, "An active quote is left, so the opportunity can't be closed yet. If the customer accepted it, win it.")]
    [InlineData(0, 4, "")]
    public async Task Run_EveryQuoteFailsAndDraftsAreKept_SaysNotThatNothingIsInTheWay(int active, int drafts, string next)
    {
        var opportunity = App.AddOpportunity("Dock", active, drafts);
        App.Forbid(App.QuotesOf(opportunity).Take(2));
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();
        await dialog.Tick("QUO-00003").UncheckAsync();
        await dialog.Tick("QUO-00004").UncheckAsync();
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Failure).ToContainTextAsync("can't be closed");

        await dialog.OneByOne.ClickAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(
            ((string[])["No quote was closed.", "2 quotes couldn't be closed: the list says why.", "You kept 2 draft quotes open.", next]).Where(sentence => sentence.Length > 0));
    }
}
