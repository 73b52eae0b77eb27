using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>Close quotes from the list of opportunities and from the quotes subgrid.</summary>
public sealed class GridTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableFact]
    public async Task List_ThreeSelectedOneFails_ClosesTheOthersAndSaysWhichFailed()
    {
        var first = App.AddOpportunity("Alpha", active: 2);
        var failing = App.AddOpportunity("Beta", active: 1);
        var third = App.AddOpportunity("Gamma", active: 1, drafts: 1);
        App.Forbid(App.QuotesOf(failing));
        var page = await OpenListAsync();

        foreach (var name in (string[])["Alpha", "Beta", "Gamma"])
        {
            await page.Row(name).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await Assertions.Expect(page.Command("Refresh")).ToBeHiddenAsync();
        var dialog = await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.Meaning).ToContainTextAsync("4 active quotes and 1 draft quote will be closed as Lost.");
        await Assertions.Expect(dialog.Meaning).ToContainTextAsync("untick its opportunity");
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(
            ["Closed 3 active quotes and 1 draft quote as Lost.", "2 opportunities have no open quotes any more: they can be closed now."]);
        await Assertions.Expect(dialog.Rows.Locator("td.number")).ToHaveTextAsync(["", "", "1", "0", "", ""]);
        await Assertions.Expect(dialog.Receipt).ToHaveClassAsync(new Regex("warning"));
        await Assertions.Expect(dialog.Row("Alpha")).ToContainTextAsync("Closed 2 active quotes as Lost.");
        await Assertions.Expect(dialog.Row("Beta")).ToContainTextAsync("is missing prvWriteQuote privilege");
        await Assertions.Expect(dialog.Row("Beta")).ToContainTextAsync("this call changed nothing");
        await Assertions.Expect(dialog.Row("Gamma")).ToContainTextAsync("Closed 1 active quote and 1 draft quote as Lost.");
        await dialog.LeaveAsync();
        await Assertions.Expect(page.Row("Alpha").Locator("[data-column=openquotes]")).ToHaveTextAsync("0");
        Assert.Equal([2, 0, 2], new[] { first, failing, third }.Select(id => App.Quotes(id, state: 3)));
        Assert.Equal(1, App.Quotes(failing, state: 1));
    }

    [SkippableFact]
    public async Task List_DanishSalespersonSelectsTwo_ClosesTheirQuotesAndSaysSoInDanish()
    {
        App.AddOpportunity("Alfa", active: 2);
        App.AddOpportunity("Beta", drafts: 1);
        var page = await OpenListAsync(App.Data.Users.Danish);

        await page.Row("Alfa").GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Row("Beta").GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.CloseQuotesAsync("Luk tilbud", "2 aktive tilbud og 1 tilbudskladde er blevet lukket som Tabt.");

        await Assertions.Expect(page.Row("Alfa").Locator("[data-column=openquotes]")).ToHaveTextAsync("0");
    }

    [SkippableFact]
    public async Task List_OneIsWonAlready_ShowsThatAndLeavesItsQuotesAlone()
    {
        App.AddOpportunity("Alpha", active: 1);
        var won = App.AddOpportunity("Beta", active: 1, drafts: 1);
        var page = await OpenListAsync();
        foreach (var name in (string[])["Alpha", "Beta"])
        {
            await page.Row(name).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        App.SetState("opportunity", won, state: 1, status: 3);
        var dialog = await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.Row("Beta")).ToContainTextAsync("Won");
        await Assertions.Expect(dialog.Tick("Beta")).Not.ToBeCheckedAsync();
        await Assertions.Expect(dialog.Meaning).ToContainTextAsync("1 active quote will be closed as Lost.");
        await Assertions.Expect(dialog.Meaning).ToContainTextAsync("untick its opportunity");
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Row("Beta")).ToContainTextAsync("Won");
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("1 opportunity has no open quotes any more: it can be closed now.");
        Assert.Equal(0, App.Quotes(won, state: 3));
    }

    [SkippableFact]
    public async Task ChooseAll_SomeAreClosedAlready_TicksTheOpenOnesAndUnticksAll()
    {
        var (won, lost) = (App.AddOpportunity("Beta", active: 1), App.AddOpportunity("Gamma", drafts: 1));
        App.AddOpportunity("Alpha", active: 1);
        var page = await OpenListAsync();
        foreach (var name in (string[])["Alpha", "Beta", "Gamma"])
        {
            await page.Row(name).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        App.SetState("opportunity", won, state: 1, status: 3);
        App.SetState("opportunity", lost, state: 2, status: 4);
        var dialog = await page.OpenQuotesAsync();

        await Assertions.Expect(dialog.ChooseAll).ToBeCheckedAsync();
        await dialog.ChooseAll.UncheckAsync();
        await dialog.ChooseAll.CheckAsync();
        await Assertions.Expect(dialog.Chosen).ToHaveTextAsync("1 of 3 chosen");
        await dialog.Tick("Beta").CheckAsync();
        await Assertions.Expect(dialog.ChooseAll).ToBeCheckedAsync();
        await dialog.Tick("Alpha").UncheckAsync();
        await Assertions.Expect(dialog.ChooseAll).ToHaveJSPropertyAsync("indeterminate", true);
        await dialog.ChooseAll.CheckAsync();
        await Assertions.Expect(dialog.Chosen).ToHaveTextAsync("2 of 3 chosen");
        await dialog.ChooseAll.UncheckAsync();

        await Assertions.Expect(dialog.Chosen).ToHaveTextAsync("0 of 3 chosen");
    }

    [SkippableFact]
    public async Task ChooseAll_AllAreClosedAlready_CanNotBeTicked()
    {
        var ids = new[] { App.AddOpportunity("Alpha", active: 1), App.AddOpportunity("Beta", active: 1) };
        var page = await OpenListAsync();
        await page.Row("Alpha").GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Row("Beta").GetByRole(AriaRole.Checkbox).CheckAsync();
        Array.ForEach(ids, id => App.SetState("opportunity", id, state: 2, status: 4));

        var dialog = await page.OpenQuotesAsync();

        await Assertions.Expect(dialog.ChooseAll).ToBeDisabledAsync();
        await dialog.Tick("Beta").CheckAsync();
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(["Closed 1 active quote as Lost."]);
        Assert.Equal([0, 1], ids.Select(id => App.Quotes(id, state: 3)));
    }

    [SkippableFact]
    public async Task List_OnlyOneThatIsLostAlready_SaysThatAndClosesWhatIsTickedAllTheSame()
    {
        var lost = App.AddOpportunity("Alpha", active: 2);
        var page = await OpenListAsync();
        await page.Row("Alpha").GetByRole(AriaRole.Checkbox).CheckAsync();
        App.SetState("opportunity", lost, state: 2, status: 4);

        var dialog = await page.OpenQuotesAsync();

        await Assertions.Expect(dialog.Frame.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Open quotes of \"Alpha\"");
        await Assertions.Expect(dialog.Notes).ToHaveTextAsync("This opportunity is already closed as Lost, so nothing is ticked.");
        await Assertions.Expect(dialog.Chosen).ToHaveTextAsync("0 of 2 chosen");
        await Assertions.Expect(dialog.Start).ToBeDisabledAsync();
        await Assertions.Expect(dialog.Meaning).ToBeHiddenAsync();
        await dialog.ChooseAll.CheckAsync();
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(
            ["Closed 2 active quotes as Lost.", "The opportunity is closed already: nothing more needs to be done with it."]);
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
        await page.Closing.CloseAsync();
        await Assertions.Expect(page.Closing.Receipt).ToContainTextAsync("Closed 2 active quotes and 1 draft quote as Lost.");
        await page.Closing.LeaveAsync();

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
}
