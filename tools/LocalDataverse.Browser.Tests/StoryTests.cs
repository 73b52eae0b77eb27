using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>A salesperson's way from the refusal to the closed opportunity.</summary>
public sealed class StoryTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableFact]
    public async Task CloseAsWon_EnglishSalesperson_IsRefusedThenClosesQuotesThenWins()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);

        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.Field("description_id").FillAsync("Signed at the yard");
        await page.Dialogs.Field("actualrevenue_id").FillAsync("905000");
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("can't be closed as Won because it still has 2 active quotes: QUO-01001");
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("If the customer accepted one of the quotes, win that one first.");
        await page.Dialogs.DismissErrorAsync();
        await Assertions.Expect(page.Dialogs.Field("description_id")).ToHaveValueAsync("Signed at the yard");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("2 active quotes and 1 draft quote");
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("can't be reopened");
        await page.Dialogs.ConfirmAsync();
        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 2 active quotes and 1 draft quote.");
        await Assertions.Expect(page.Command("Close quotes")).ToBeHiddenAsync();
        await page.ShowQuotesAsync();
        await Assertions.Expect(page.QuoteRows).ToHaveCountAsync(4);
        Assert.Equal(["Won", "Closed", "Closed", "Closed"], await page.QuoteStatesAsync());

        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.Field("description_id").FillAsync("Signed at the yard");
        await page.Dialogs.Field("actualrevenue_id").FillAsync("905000");
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToContainTextAsync("Won");
        await Assertions.Expect(page.Page.Locator("[data-id=closeDetails]")).ToContainTextAsync("Actual Revenue");
        await Assertions.Expect(page.Page.Locator("[data-id='close_description.fieldControl']")).ToHaveValueAsync("Signed at the yard");
        await Assertions.Expect(page.Command("Close as Won")).ToBeHiddenAsync();

        var row = App.OpportunityRow(App.Data.ProjectOpportunity);
        Assert.Equal(1, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(905_000m, row.GetAttributeValue<Money>("actualvalue").Value);
    }

    [SkippableFact]
    public async Task CloseAsLost_DanishSalesperson_IsRefusedInDanishThenLosesToTheCompetitor()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, App.Data.DanishSalesperson);

        await page.Command("Luk som tabt").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Salgsmuligheden kan ikke lukkes som tabt");
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Vælg \"Luk tilbud\" på kommandolinjen for at lukke tilbuddene som tabt.");
        await page.Dialogs.DismissErrorAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        await page.Command("Luk tilbud").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("2 aktive tilbud og 1 tilbudskladde");
        await page.Dialogs.ConfirmAsync();
        await Assertions.Expect(page.Notifications).ToContainTextAsync("2 aktive tilbud og 1 tilbudskladde er blevet lukket.");

        await page.Command("Luk som tabt").ClickAsync();
        await page.Dialogs.Field("statusreason_id").SelectOptionAsync(new SelectOptionValue { Value = "5" });
        await page.Dialogs.Field("competitor_id").SelectOptionAsync(new SelectOptionValue { Label = "Fjordens Dok" });
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToContainTextAsync("Tabt");

        var close = App.Rows("opportunityclose", "opportunityid", App.Data.ProjectOpportunity).Single();
        Assert.Equal(App.Data.Competitor, close.GetAttributeValue<EntityReference>("competitorid").Id);
        Assert.Equal(5, App.OpportunityRow(App.Data.ProjectOpportunity).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [SkippableFact]
    public async Task CustomisedClose_ActiveQuotes_IsRefusedAndKeepsWhatWasTyped()
    {
        App.Organization.CustomizedClose = true;
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);

        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.Field("quickCreate_description").FillAsync("By the quick create form");
        await page.Dialogs.SubmitQuickCreateAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("2 active quotes");
        await page.Dialogs.DismissErrorAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Command("Close quotes").ClickAsync();
        await page.Dialogs.ConfirmAsync();
        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 2 active quotes");
        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.QuickCreate.Locator("textarea").FillAsync("By the quick create form");
        await page.Dialogs.SubmitQuickCreateAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToContainTextAsync("Won");

        var close = App.Rows("opportunityclose", "opportunityid", App.Data.ProjectOpportunity).Single();
        Assert.Equal("By the quick create form", close.GetAttributeValue<string>("description"));
    }
}
