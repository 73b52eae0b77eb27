using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>What is chosen in the dialog is what is done, and nothing else.</summary>
public sealed class ChoiceTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableFact]
    public async Task Subgrid_TwoQuotesSelected_OpensWithThoseTickedAndClosesThoseAlone()
    {
        var opportunity = App.AddOpportunity("Dock", active: 3, drafts: 1);
        var before = App.QuotesOf(opportunity);
        var page = await OpenFormAsync(opportunity);
        await page.ShowQuotesAsync();
        foreach (var number in (string[])["QUO-00002", "QUO-00004"])
        {
            await page.QuoteRows.Filter(new() { HasText = number }).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await page.QuoteCommand("Close quotes").ClickAsync();
        var dialog = page.Closing;
        await Assertions.Expect(dialog.Chosen).ToHaveTextAsync("2 of 4 chosen");
        await Assertions.Expect(dialog.Tick("QUO-00002")).ToBeCheckedAsync();
        await Assertions.Expect(dialog.ChooseAll).ToHaveJSPropertyAsync("indeterminate", true);
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("Closed 1 active quote and 1 draft quote as Lost.");
        await dialog.LeaveAsync();

        var after = App.QuotesOf(opportunity);
        Assert.Equal([true, false, true, false], before.Zip(after, (old, now) => Version(old) == Version(now)));
        await Assertions.Expect(page.QuoteRows.Locator("[data-column=statecode]").Filter(new() { HasText = "Closed" })).ToHaveCountAsync(2);
    }

    [SkippableFact]
    public async Task Subgrid_NoneOfTheSelectedIsOpen_TicksNothingAndSaysWhy()
    {
        var opportunity = App.AddOpportunity("Dock", active: 3);
        App.SetState("quote", App.QuotesOf(opportunity)[1].Id, state: 3, status: 5);
        var page = await OpenFormAsync(opportunity);
        await page.ShowQuotesAsync();
        await page.QuoteRows.Filter(new() { HasText = "QUO-00002" }).GetByRole(AriaRole.Checkbox).CheckAsync();

        await page.QuoteCommand("Close quotes").ClickAsync();
        var dialog = page.Closing;

        await Assertions.Expect(dialog.Notes).ToHaveTextAsync("None of the quotes you selected is in this list of open quotes, so none is ticked.");
        await Assertions.Expect(dialog.Chosen).ToHaveTextAsync("0 of 2 chosen");
        await Assertions.Expect(dialog.Start).ToBeDisabledAsync();
    }

    [SkippableFact]
    public async Task Run_FailsAndAQuoteWasAdded_OnlyWhatWasTickedIsTickedAgain()
    {
        var opportunity = App.AddOpportunity("Dock", active: 3);
        var page = await OpenFormAsync(opportunity);
        await page.Page.RouteAsync(Action, route => route.AbortAsync());
        var dialog = await page.OpenQuotesAsync();
        await dialog.Tick("Dock 3").UncheckAsync();

        App.AddQuotes(opportunity, active: 1);
        await dialog.Start.ClickAsync();

        await Assertions.Expect(dialog.Failure).ToContainTextAsync("The server can't be reached.");
        await Assertions.Expect(dialog.Chosen).ToHaveTextAsync("2 of 4 chosen");
        await Assertions.Expect(dialog.Tick("Dock 3")).Not.ToBeCheckedAsync();
        await Assertions.Expect(dialog.Tick("Added 1")).Not.ToBeCheckedAsync();
    }

    [SkippableFact]
    public async Task Run_OneQuoteCanNotBeClosed_NothingChangedThenOneByOneClosesTheOthers()
    {
        var opportunity = App.AddOpportunity("Dock", active: 4);
        App.Forbid([App.QuotesOf(opportunity)[2]]);
        var before = App.QuotesOf(opportunity);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();
        await dialog.Tick("QUO-00004").UncheckAsync();

        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Failure).ToContainTextAsync("QUO-00003");
        await Assertions.Expect(dialog.Failure).ToContainTextAsync("this call changed nothing");
        Assert.Equal(before.Select(Version), App.QuotesOf(opportunity).Select(Version));
        App.SetState("quote", before[1].Id, state: 3, status: 5);
        await dialog.OneByOne.ClickAsync();

        await Assertions.Expect(dialog.Receipt.Locator("p")).ToHaveTextAsync(
        [
            "Closed 1 active quote as Lost.", "1 of the chosen quotes was no longer open.", "1 quote couldn't be closed: the list says why.", "You kept 1 active quote open.",
            "An active quote is left, so the opportunity can't be closed yet. If the customer accepted it, win it.",
        ]);
        await Assertions.Expect(dialog.Row("QUO-00001")).ToContainTextAsync("Closed");
        await Assertions.Expect(dialog.Row("QUO-00002")).ToContainTextAsync("Nothing to close");
        await Assertions.Expect(dialog.Row("QUO-00003")).ToContainTextAsync("is missing prvWriteQuote privilege");
        Assert.Equal([3, 3, 1, 1], App.QuotesOf(opportunity).Select(State));
        Assert.Equal(Version(before[3]), Version(App.QuotesOf(opportunity)[3]));
        await dialog.LeaveAsync();
        App.Grant(AccessDepth.Organization);
        await page.CloseQuotesAsync("Close quotes", "Closed 2 active quotes as Lost.", "No quote is in the way");
    }

    [SkippableFact]
    public async Task StatusReason_CanNotBeRead_SaysSoAndClosesAsLost()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        await page.Page.RouteAsync(Reasons.Definitions, route => route.FulfillAsync(new() { Status = 403, Body = """{"error":{"code":"0x80040220","message":"No."}}""" }));

        var dialog = await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.Notes).ToContainTextAsync("The status reasons can't be read");
        await Assertions.Expect(dialog.StatusReason.Locator("option")).ToHaveTextAsync(["Lost"]);
        await dialog.CloseAsync();

        Assert.Equal(5, App.QuotesOf(opportunity)[0].GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [SkippableTheory]
    [InlineData("Pacific/Auckland")]
    [InlineData("Pacific/Honolulu")]
    public async Task CloseDate_AnotherDayInAFarTimeZone_IsThatDayForTheUser(string zone)
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity, zone: zone);
        var dialog = await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.Day).ToHaveValueAsync(await page.Page.EvaluateAsync<string>("new Date().toLocaleDateString('sv-SE')"));

        await dialog.Day.FillAsync("2026-06-30");
        await dialog.CloseAsync();

        var end = App.All("quoteclose").Single().GetAttributeValue<DateTime>("actualend");
        Assert.Equal(new DateOnly(2026, 6, 30), DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(end, TimeZoneInfo.FindSystemTimeZoneById(zone))));
    }

    [SkippableFact]
    public async Task CloseDate_Today_SendsNone_AndNoDateCanNotBeSent()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();
        var sent = page.Page.WaitForRequestAsync(Action);

        await dialog.Day.FillAsync("");
        await Assertions.Expect(dialog.Start).ToBeDisabledAsync();
        await Assertions.Expect(dialog.Meaning.Locator("li").First).ToHaveTextAsync("Choose a close date.");
        await dialog.Day.FillAsync("1752-12-31");
        await Assertions.Expect(dialog.Start).ToBeDisabledAsync();
        await Assertions.Expect(dialog.Meaning.Locator("li").First).ToHaveTextAsync("Choose a date after the year 1752, or leave today.");
        await dialog.Day.FillAsync(await page.Page.EvaluateAsync<string>("new Date().toLocaleDateString('sv-SE')"));
        await dialog.CloseAsync();

        var body = (await sent).PostDataJSON()!.Value;
        Assert.Equal(["QuoteIds", "Status"], body.EnumerateObject().Select(property => property.Name).Order());
        Assert.Equal(App.QuotesOf(opportunity)[0].Id, body.GetProperty("QuoteIds").GetGuid());
    }

    [SkippableFact]
    public async Task CloseDate_InTheFuture_IsHintedAtAndTaken()
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 1));
        var dialog = await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.Meaning).Not.ToContainTextAsync("future");

        await dialog.Day.FillAsync("2999-01-01");
        await Assertions.Expect(dialog.Meaning).ToContainTextAsync("The close date is in the future.");
        await dialog.CloseAsync();

        Assert.Equal(2999, App.All("quoteclose").Single().GetAttributeValue<DateTime>("actualend").Year);
    }

    [SkippableFact]
    public async Task List_QuotesOfTwoOwners_ShowsWhoseEachIs()
    {
        var opportunity = App.AddOpportunity("Dock", active: 2);
        var quotes = App.QuotesOf(opportunity);
        App.Organization.Load([new Entity("quote", quotes[1].Id) { ["ownerid"] = new EntityReference("systemuser", App.Data.Users.Danish) }]);
        var page = await OpenFormAsync(opportunity);
        string[] names = [.. new[] { App.Data.Users.English, App.Data.Users.Danish }.Select(user => App.Row("systemuser", user).GetAttributeValue<string>("fullname"))];

        var dialog = await page.OpenQuotesAsync();

        await Assertions.Expect(dialog.Frame.Locator("th.owner")).ToHaveTextAsync("Owner");
        await Assertions.Expect(dialog.Rows.Locator("td.owner")).ToHaveTextAsync(names);
        await Assertions.Expect(dialog.Row("QUO-00002").GetByText($"Owner: {names[1]}")).ToBeHiddenAsync();
        await page.ResizeAsync(SalesPage.Medium + 1);
        await Assertions.Expect(dialog.Row("QUO-00002").GetByText($"Owner: {names[1]}")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.Frame.Locator("th.owner")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task Description_IsCountedAndTakesNoMoreThanThereIsRoomFor()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();

        await dialog.Description.PressSequentiallyAsync("ab");
        await Assertions.Expect(dialog.Frame.Locator("#characters")).ToHaveTextAsync("2 of 2000 characters");
        await dialog.Description.FillAsync(new string('é', 2000));
        await dialog.CloseAsync();

        Assert.Equal(2000, App.All("quoteclose").Single().GetAttributeValue<string>("description").Length);
    }

    private static long Version(Entity row) => row.GetAttributeValue<long>("versionnumber");

    private static int State(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode").Value;
}
