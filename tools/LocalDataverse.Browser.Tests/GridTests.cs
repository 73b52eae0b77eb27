using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>Close quotes from the list of opportunities and from the quotes subgrid.</summary>
public sealed class GridTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Message = "Closing the quotes stopped for 1 of the 3 selected opportunities:";

    [SkippableFact]
    public async Task List_ThreeSelectedOneFails_ClosesTheOthersAndSaysWhichFailed()
    {
        var first = App.AddOpportunity("Alpha", active: 2);
        var failing = App.AddOpportunity("Beta", active: 1);
        var third = App.AddOpportunity("Gamma", active: 1, drafts: 1);
        ForbidQuotesOf(failing);
        var page = await OpenListAsync();

        foreach (var name in (string[])["Alpha", "Beta", "Gamma"])
        {
            await page.Row(name).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await Assertions.Expect(page.Command("Refresh")).ToBeHiddenAsync();
        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("Close 4 active quotes and 1 draft quote of 3 opportunities?");
        await page.Dialogs.ConfirmAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync(Message);

        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("\"Beta\": ");
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Closed 3 active quotes and 1 draft quote.");
        Assert.Equal([2, 0, 2], new[] { first, failing, third }.Select(id => App.Quotes(id, state: 3)));
        Assert.Equal(1, App.Quotes(failing, state: 1));
    }

    [SkippableFact]
    public async Task List_DanishSalespersonSelectsTwo_ClosesTheirQuotesAndSaysSoInDanish()
    {
        App.AddOpportunity("Alfa", active: 2);
        App.AddOpportunity("Beta", drafts: 1);
        var page = await OpenListAsync(App.Data.DanishSalesperson);

        await page.Row("Alfa").GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Row("Beta").GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Command("Luk tilbud").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("Vil du lukke 2 aktive tilbud og 1 tilbudskladde på 2 salgsmuligheder?");
        await page.Dialogs.ConfirmAsync();

        await Assertions.Expect(page.Dialogs.AlertText).ToHaveTextAsync("2 aktive tilbud og 1 tilbudskladde er blevet lukket.");
        await Assertions.Expect(page.Row("Alfa").Locator("[data-column=openquotes]")).ToHaveTextAsync("0");
    }

    [SkippableFact]
    public async Task List_NothingSelected_HasNoCommand()
    {
        var page = await OpenListAsync();

        await Assertions.Expect(page.Command("Refresh")).ToBeVisibleAsync();
        await Assertions.Expect(page.Command("Close quotes")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task Subgrid_OpenQuotes_ClosesThemAndShowsThemClosed()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);

        await page.ShowQuotesAsync();
        await page.QuoteCommand("Close quotes").ClickAsync();
        await page.Dialogs.ConfirmAsync();
        await Assertions.Expect(page.Notifications).ToContainTextAsync("Closed 2 active quotes and 1 draft quote.");

        await Assertions.Expect(page.QuoteCommand("Close quotes")).ToBeHiddenAsync();
        Assert.Equal(["Won", "Closed", "Closed", "Closed"], await page.QuoteStatesAsync());
    }

    [SkippableFact]
    public async Task Row_ClickedBesideItsLink_IsSelectedAloneAndNotWhenClickedAgain()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);
        await page.ShowQuotesAsync();
        await page.QuoteRows.First.GetByRole(AriaRole.Checkbox).CheckAsync();
        var clicked = page.QuoteRows.Nth(1);

        await clicked.Locator("[data-column=name]").ClickAsync();
        await Assertions.Expect(page.QuoteRows.And(page.Page.Locator("[aria-selected=true]"))).ToHaveCountAsync(1);
        await Assertions.Expect(clicked.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await clicked.Locator("[data-column=name]").ClickAsync();

        await Assertions.Expect(clicked.GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
    }

    [SkippableFact]
    public async Task Subgrid_QuoteSelected_ShowsTheCommandAndNoneThatIsNotAboutIt()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);
        await page.ShowQuotesAsync();
        await Assertions.Expect(page.QuoteCommand("Refresh")).ToBeVisibleAsync();

        await page.QuoteRows.First.GetByRole(AriaRole.Checkbox).CheckAsync();

        await Assertions.Expect(page.QuoteCommand("Refresh")).ToBeHiddenAsync();
        await Assertions.Expect(page.QuoteCommand("Close quotes")).ToBeVisibleAsync();
    }

    /// <summary>The quotes belong to somebody else, and the English salesperson may write their own only.</summary>
    private void ForbidQuotesOf(Guid opportunity)
    {
        App.Organization.Load(App.Rows("quote", "opportunityid", opportunity).Select(quote => new Entity("quote", quote.Id)
        {
            ["ownerid"] = new EntityReference("systemuser", App.Data.DanishSalesperson),
        }));
        App.Organization.Grant(App.Data.EnglishSalesperson, "quote", AccessRights.Write, AccessDepth.Own);
    }
}
