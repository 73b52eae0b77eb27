using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>What the dialog says before quotes are closed is in sight beside the button that closes them, the accepted quote first.</summary>
public sealed class MeaningTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Accepted = "If the customer accepted one of them, untick it and win it.";

    private const string BeingWon = "If a quote has just been won, close none until it shows as Won.";

    private const string Drafts =
        "Drafts don't stand in the way, unless your organisation has decided otherwise. Drafts are activated first, because only active quotes can be closed.";

    /// <summary>Sizes of windows, the smaller ones as a zoom of 150 % and of 200 % leaves them.</summary>
    [SkippableTheory]
    [InlineData(1366, 657)]
    [InlineData(911, 438)]
    [InlineData(960, 480)]
    [InlineData(820, 700)]
    [InlineData(1280, 860)]
    public async Task Window_OfAnySize_ShowsTheAcceptedQuotesSentenceAboveTheButtonsAndTheListAboveBoth(int width, int height)
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 3, drafts: 1));
        await page.ResizeAsync(width, height);

        var dialog = await page.OpenQuotesAsync();

        var first = dialog.Meaning.Locator("li").First;
        await Assertions.Expect(first).ToHaveTextAsync(Accepted);
        await Assertions.Expect(first).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(dialog.Meaning.Locator("li").Nth(1)).ToHaveTextAsync(BeingWon);
        await Assertions.Expect(dialog.Meaning.Locator("li").Nth(1)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(dialog.Start).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(dialog.Tick("QUO-00001")).ToBeInViewportAsync(new() { Ratio = 1 });
        var (box, buttons) = (await dialog.Meaning.BoundingBoxAsync(), await dialog.Start.BoundingBoxAsync());
        Assert.InRange(buttons!.Y - (box!.Y + box.Height), 0, 16);
    }

    [SkippableFact]
    public async Task LowWindow_MoreThanThereIsRoomFor_IsReachedByKeysAndLeavesTheListItsHalf()
    {
        var german = App.Data.Users.ByLanguage[1031];
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 3, drafts: 1), german);
        await page.ResizeAsync(800, 438);
        await page.Command("Angebote schließen").ClickAsync();
        var dialog = page.Closing;
        await dialog.ShownAsync();
        var last = dialog.Meaning.Locator("li").Last;
        await Assertions.Expect(last).Not.ToBeInViewportAsync();

        await dialog.Meaning.PressAsync("End");

        await Assertions.Expect(last).ToBeInViewportAsync();
        await Assertions.Expect(dialog.Tick("QUO-00001")).ToBeInViewportAsync();
        var parts = await dialog.Frame.Locator("main").EvaluateAsync<double[]>(
            "main => [main.querySelector('.content').clientHeight, main.querySelector('#meaning').offsetHeight, main.clientHeight]");
        Assert.True(parts[0] > parts[2] * 0.25 && parts[1] <= parts[2] * 0.34 + 1, $"content, box and all are {string.Join(", ", parts)} high");
    }

    [SkippableFact]
    public async Task Drafts_AloneToBeClosed_AreNotInTheWayAndOneMayBeTheAcceptedQuote()
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", drafts: 2));

        var dialog = await page.OpenQuotesAsync();

        await Assertions.Expect(dialog.Meaning.Locator("li").First).ToHaveTextAsync(Accepted);
        await Assertions.Expect(dialog.Meaning.Locator("li").Last).ToHaveTextAsync(Drafts);
    }

    [SkippableFact]
    public async Task OneActiveQuoteKept_TheAcceptedOneMayStillBeAmongTheTicked()
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 3));
        var dialog = await page.OpenQuotesAsync();

        await dialog.Tick("QUO-00001").UncheckAsync();
        await Assertions.Expect(dialog.Meaning.Locator("li")).ToHaveTextAsync(
        [
            Accepted, BeingWon, "2 active quotes will be closed as Lost. A closed quote can't be reopened.",
            "Losing a project quote may close its project and cancel the bookings on it.",
            "An active quote stays open: the opportunity can't be closed until that is won or closed.",
        ]);
        await dialog.ChooseAll.UncheckAsync();
        await dialog.ChooseAll.CheckAsync();
        await dialog.ChooseAll.UncheckAsync();

        await Assertions.Expect(dialog.Meaning.Locator("li")).ToHaveTextAsync(["An active quote stays open: the opportunity can't be closed until that is won or closed."]);
    }

    [SkippableFact]
    public async Task Start_IsDescribedByTheBox_AndTheBoxNamedByStart()
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 1));

        var dialog = await page.OpenQuotesAsync();

        await Assertions.Expect(dialog.Frame.GetByRole(AriaRole.Region, new() { Name = "Close 1 quote" })).ToContainTextAsync(Accepted);
        await Assertions.Expect(dialog.Start).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("^If the customer accepted one of them"));
    }
}
