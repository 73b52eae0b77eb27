using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>A salesperson's way from the refusal to the closed opportunity.</summary>
public sealed class StoryTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableTheory]
    [InlineData("Lost", 5)]
    [InlineData("Canceled", 6)]
    public async Task CloseAsWon_EnglishSalesperson_IsRefusedKeepsTheAcceptedQuoteAndWins(string reason, int status)
    {
        var accepted = App.QuotesOf(App.Data.ProjectOpportunity).Single(quote => quote.GetAttributeValue<string>("quotenumber") == "QUO-01001");
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);

        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.Field("description_id").FillAsync("Signed at the yard");
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("can't be closed as Won because it still has 2 active quotes: QUO-01001");
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("If the customer accepted one of the quotes, win that one first and wait until it shows as Won.");
        await page.Dialogs.DismissErrorAsync();
        await Assertions.Expect(page.Dialogs.Field("description_id")).ToHaveValueAsync("Signed at the yard");
        await page.Page.Keyboard.PressAsync("Escape");

        var dialog = await page.OpenQuotesAsync();
        await dialog.Tick("QUO-01001").UncheckAsync();
        await Assertions.Expect(dialog.Meaning).ToContainTextAsync("An active quote stays open: the opportunity can't be closed until that is won or closed.");
        await dialog.StatusReason.SelectOptionAsync(new SelectOptionValue { Label = reason });
        await dialog.Description.FillAsync("The customer chose the other offer.");
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(
        [
            $"Closed 1 active quote and 1 draft quote as {reason}.", "You kept 1 active quote open.",
            "An active quote is left, so the opportunity can't be closed yet. If the customer accepted it, win it.",
        ]);
        await Assertions.Expect(dialog.Row("QUO-01001")).ToContainTextAsync("Stays open");
        await Assertions.Expect(dialog.Rows.Locator(".state")).ToHaveTextAsync(["Active", "Closed", "Closed"]);
        await dialog.LeaveAsync();

        Assert.Equal(accepted.GetAttributeValue<long>("versionnumber"), App.Row("quote", accepted.Id).GetAttributeValue<long>("versionnumber"));
        Assert.Equal(["The customer chose the other offer.", "The customer chose the other offer."], App.All("quoteclose").Select(close => close.GetAttributeValue<string>("description")));
        Assert.Equal([status, status], App.QuotesOf(App.Data.ProjectOpportunity).Where(quote => quote.GetAttributeValue<OptionSetValue>("statecode").Value == 3).Select(quote => quote.GetAttributeValue<OptionSetValue>("statuscode").Value));
        App.Win(accepted);
        await WinAsync(page);
    }

    [SkippableFact]
    public async Task CloseAsWon_DanishSalesperson_IsRefusedKeepsTheAcceptedQuoteAndWins()
    {
        var accepted = App.QuotesOf(App.Data.ProjectOpportunity).Single(quote => quote.GetAttributeValue<string>("quotenumber") == "QUO-01001");
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, App.Data.Users.Danish);

        await page.Command("Luk som vundet").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Har kunden accepteret et af tilbuddene, så registrer først det tilbud som vundet, og vent, til det vises som vundet.");
        await page.Dialogs.DismissErrorAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        var dialog = await page.OpenQuotesAsync("Luk tilbud");
        await dialog.Tick("QUO-01001").UncheckAsync();
        await dialog.StatusReason.SelectOptionAsync(new SelectOptionValue { Label = "Annulleret" });
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(
        [
            "1 aktivt tilbud og 1 tilbudskladde er blevet lukket som Annulleret.", "Du har beholdt 1 aktivt tilbud.",
            "Der er et aktivt tilbud tilbage, så salgsmuligheden kan ikke lukkes endnu. Har kunden accepteret det, så registrer det som vundet.",
        ]);
        await dialog.LeaveAsync();

        App.Win(accepted);
        await page.Command("Luk som vundet").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToContainTextAsync("Vundet");
        Assert.Equal(1, App.OpportunityRow(App.Data.ProjectOpportunity).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [SkippableFact]
    public async Task CloseAsLost_DanishSalesperson_IsRefusedInDanishThenLosesToTheCompetitor()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, App.Data.Users.Danish);

        await page.Command("Luk som tabt").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Salgsmuligheden kan ikke lukkes som tabt");
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Vælg \"Luk tilbud\" på kommandolinjen for at lukke tilbuddene som tabt.");
        await page.Dialogs.DismissErrorAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        var dialog = await page.OpenQuotesAsync("Luk tilbud");
        await Assertions.Expect(dialog.Frame.Locator("html")).ToHaveAttributeAsync("lang", "da");
        await Assertions.Expect(dialog.StatusReason.Locator("option")).ToHaveTextAsync(["Tabt", "Annulleret", "Ingen beslutning"]);
        await dialog.Description.FillAsync("Kunden valgte Fjordens Dok.");
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(
            ["2 aktive tilbud og 1 tilbudskladde er blevet lukket som Tabt.", "Der er ikke flere tilbud i vejen: Salgsmuligheden kan lukkes."]);
        await dialog.LeaveAsync();

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
        await page.CloseQuotesAsync("Close quotes", "Closed 2 active quotes and 1 draft quote as Lost.", "No quote is in the way any more: the opportunity can be closed.");
        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.QuickCreate.Locator("textarea").FillAsync("By the quick create form");
        await page.Dialogs.SubmitQuickCreateAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToContainTextAsync("Won");

        var close = App.Rows("opportunityclose", "opportunityid", App.Data.ProjectOpportunity).Single();
        Assert.Equal("By the quick create form", close.GetAttributeValue<string>("description"));
    }

    private async Task WinAsync(SalesPage page)
    {
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
}
