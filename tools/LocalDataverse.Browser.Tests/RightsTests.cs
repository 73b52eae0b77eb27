using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>Users who may do less.</summary>
public sealed class RightsTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableFact]
    public async Task CloseAsWon_HiddenQuotes_AreCountedAndNotNamed()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, App.Data.Users.Narrow);

        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();

        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("2 active quotes: QUO-01002");
        await Assertions.Expect(page.Dialogs.ErrorText).Not.ToContainTextAsync("QUO-01001");
    }

    [SkippableFact]
    public async Task CloseQuotes_SomeQuotesHidden_ClosesOwnAndSaysHowManyRemain()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, App.Data.Users.Narrow);

        await page.CloseQuotesAsync("Close quotes", "Closed 1 active quote as Lost.", "2 quotes are still open: you may not have access to them");

        Assert.Equal((1, 1), (App.Quotes(App.Data.ProjectOpportunity, state: 0), App.Quotes(App.Data.ProjectOpportunity, state: 1)));
    }

    [SkippableFact]
    public async Task CloseQuotes_NoWriteOnQuotes_IsNotOffered()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, App.Data.Users.Reader);

        await page.ShowQuotesAsync();

        await Assertions.Expect(page.QuoteRows).ToHaveCountAsync(4);
        await Assertions.Expect(page.Command("Close as Won")).ToBeVisibleAsync();
        await Assertions.Expect(page.Command("Close quotes")).ToBeHiddenAsync();
        await Assertions.Expect(page.QuoteCommand("Close quotes")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task CloseQuotes_RightIsTakenAwayMeanwhile_SaysWhichIsMissing()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);

        var dialog = await page.OpenQuotesAsync();
        App.Organization.Grant(App.Data.Users.English, "quote", AccessRights.Write, AccessDepth.None);
        await dialog.Start.ClickAsync();

        await Assertions.Expect(dialog.Failure).ToContainTextAsync("prvWriteQuote");
        await Assertions.Expect(dialog.Failure).ToContainTextAsync("The call that failed may have closed quotes: check which ones are still open.");
        await Assertions.Expect(dialog.Start).ToBeEnabledAsync();
        Assert.Equal(2, App.Quotes(App.Data.ProjectOpportunity, state: 1));
    }

    [SkippableFact]
    public async Task UserPicker_DanishSalesperson_TurnsThePageDanish()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);

        await page.Page.Locator("[data-id=userPicker]").SelectOptionAsync(App.Data.Users.Danish.ToString());

        await Assertions.Expect(page.Command("Luk tilbud")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator("html")).ToHaveAttributeAsync("lang", "da");
        await Assertions.Expect(page.Page.Locator("[data-id=header_statecode]")).ToContainTextAsync("Åben");
    }
}
