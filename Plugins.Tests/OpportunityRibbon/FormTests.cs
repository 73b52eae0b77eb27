namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

public class FormTests
{
    private const string Execute = "execute opsclose_CloseOpportunityQuotes";

    [Fact]
    public void CloseQuotes_OneCallIsEnough_AsksClosesRefreshesAndTells()
    {
        using var page = new CommandPage().Given("page.answers = [closed(2, 1)]");

        page.CloseQuotes();

        Assert.Equal(
            [
                "progress: Counting quotes",
                "list quote",
                "progress ends",
                "confirm: Close 2 active quotes and 1 draft quote of \"New warehouse\" as Lost?\n\nQUO-1 Phase 1 (Active)\nQUO-2 Phase 2 (Active)\nQUO-3 Phase 3 (Draft)\n\n" +
                "If the customer accepted one of them, choose \"Cancel\", win that quote first and wait until it shows as Won. A closed quote can't be reopened. Losing a project quote may close its project and cancel the bookings on it. Drafts are activated first, because only active quotes can be closed.",
                "progress: Closing 2 active quotes and 1 draft quote.",
                Execute,
                "list opportunity",
                "progress ends",
                "refresh form",
                "refresh subgrid quote",
                "refresh every command bar",
                "notify INFO opsclose.CloseQuotes: Closed 2 active quotes and 1 draft quote as Lost. No quote is in the way any more: the opportunity can be closed.",
            ],
            page.Log);
    }

    [Fact]
    public void CloseQuotes_ConfirmationNamesItsVerb()
    {
        using var page = new CommandPage().Given("page.confirm = false");

        page.CloseQuotes();

        Assert.Equal("Close quotes|Close quotes|Cancel", page.Text("[page.dialogs[0].title, page.dialogs[0].confirmButtonLabel, page.dialogs[0].cancelButtonLabel].join('|')"));
    }

    [Fact]
    public void CloseQuotes_MoreToDo_CallsAgainAndShowsHowFarItIs()
    {
        using var page = new CommandPage().Given("page.answers = [closed(1, 0, 2, true), closed(1, 0, 1, true), closed(0, 1)]");

        page.CloseQuotes();

        Assert.Equal(
            ["progress: Closing 2 active quotes and 1 draft quote.", Execute, "progress: Closed 1 of 3", Execute, "progress: Closed 2 of 3", Execute],
            page.Log.SkipWhile(entry => !entry.StartsWith("progress: Closing", StringComparison.Ordinal)).Take(6));
        Assert.Equal("notify INFO opsclose.CloseQuotes: Closed 2 active quotes and 1 draft quote as Lost. No quote is in the way any more: the opportunity can be closed.", page.Log[^1]);
    }

    [Fact]
    public void CloseQuotes_MoreQuotesThanCounted_NeverShowsMoreDoneThanThereAre()
    {
        using var page = new CommandPage().Given("page.answers = [closed(5, 0, 2, true), closed(2, 0)]");

        page.CloseQuotes();

        Assert.Contains("progress: Closed 5 of 5", page.Log);
    }

    [Theory]
    [InlineData("closed(1, 0, 4, true), closed(0, 0, 4, true), closed(1, 1, 2, true), closed(0, 0, 2, true), closed(0, 1)", "Closed 2 active quotes and 2 draft quotes as Lost. No quote is in the way any more: the opportunity can be closed.")]
    [InlineData("closed(2, 1, 0, true), closed(0, 0, 0, true), closed(0, 0)", "Closed 2 active quotes and 1 draft quote as Lost. No quote is in the way any more: the opportunity can be closed.")]
    public void CloseQuotes_IdleCallsButNeverTwoWithMoreToDo_GoesOnToTheEnd(string answers, string told)
    {
        using var page = new CommandPage().Given($"page.answers = [{answers}]");

        page.CloseQuotes();

        Assert.Equal("notify INFO opsclose.CloseQuotes: " + told, page.Log[^1]);
    }

    [Theory]
    [InlineData("closed(2, 1)", "INFO", "Closed 2 active quotes and 1 draft quote as Lost. No quote is in the way any more: the opportunity can be closed.")]
    [InlineData("closed(2, 1, 1)", "WARNING", "Closed 2 active quotes and 1 draft quote as Lost. 1 quote is still open: you may not have access to it, or it was added in the meantime. Ask its owner or an administrator to win it if the customer accepted it, and to close it if not.")]
    [InlineData("closed(2, 0, 4)", "WARNING", "Closed 2 active quotes as Lost. 1 of the chosen quotes was no longer open. 4 quotes are still open: you may not have access to them, or they were added in the meantime. Ask their owner or an administrator to win the one that the customer accepted, if there is one, and to close the others.")]
    [InlineData("closed(0, 0, 1)", "WARNING", "No quote was closed. 3 of the chosen quotes were no longer open. 1 quote is still open: you may not have access to it, or it was added in the meantime. Ask its owner or an administrator to win it if the customer accepted it, and to close it if not.")]
    [InlineData("closed(0, 0)", "WARNING", "No quote was closed. 3 of the chosen quotes were no longer open. No quote is in the way any more: the opportunity can be closed.")]
    public void CloseQuotes_Done_TellsWhatTheServerCounted(string answer, string level, string told)
    {
        using var page = new CommandPage().Given($"page.answers = [{answer}]");

        page.CloseQuotes();

        Assert.Equal($"notify {level} opsclose.CloseQuotes: {told}", page.Log[^1]);
    }

    [Fact]
    public void CloseQuotes_NothingOpen_SaysSoAndRefreshes()
    {
        using var page = new CommandPage().Given("page.open = { active: 0, drafts: 0 }");

        page.CloseQuotes();

        Assert.Equal(
            [
                "progress: Counting quotes", "list quote", "progress ends",
                "alert: There are no active or draft quotes to close, or you don't have access to them.",
                "refresh form", "refresh subgrid quote", "refresh every command bar",
            ],
            page.Log);
    }

    [Fact]
    public void CloseQuotes_NothingOpenOnADirtyForm_KeepsTheEdits()
    {
        using var page = new CommandPage().Given("page.open = { active: 0, drafts: 0 }; page.dirty = true");

        page.CloseQuotes();

        Assert.DoesNotContain("refresh form", page.Log);
        Assert.Equal("refresh every command bar", page.Log[^1]);
    }

    [Fact]
    public void CloseQuotes_NotConfirmed_DoesNothing()
    {
        using var page = new CommandPage().Given("page.confirm = false; page.dirty = true");

        page.CloseQuotes();

        Assert.StartsWith("confirm: ", page.LastQuestion, StringComparison.Ordinal);
        Assert.DoesNotContain(Execute, page.Log);
        Assert.DoesNotContain("refresh form", page.Log);
    }

    [Fact]
    public void CloseQuotes_UnsavedEdits_AreLeftAsTheyAre()
    {
        using var page = new CommandPage().Given("page.dirty = true; page.answers = [closed(2, 1)]");

        page.CloseQuotes();

        Assert.DoesNotContain("refresh form", page.Log);
        Assert.Contains("refresh subgrid quote", page.Log);
    }

    [Fact]
    public void CloseQuotes_MoreThanTenQuotes_NamesTenAndCountsTheRest()
    {
        using var page = new CommandPage().Given("page.open = { active: 12, drafts: 0 }; page.confirm = false");

        page.CloseQuotes();

        Assert.StartsWith("confirm: Close 12 active quotes of \"New warehouse\" as Lost?\n\nQUO-1 Phase 1 (Active)\n", page.LastQuestion, StringComparison.Ordinal);
        Assert.Contains("\nQUO-10 Phase 10 (Active)\nand 2 more\n\n", page.LastQuestion, StringComparison.Ordinal);
        Assert.DoesNotContain("Drafts", page.LastQuestion, StringComparison.Ordinal);
    }

    [Fact]
    public void CloseQuotes_EveryQuoteListed_ClosesThoseAlone()
    {
        using var page = new CommandPage().Given("page.open = { active: 1, drafts: 1 }; page.answers = [closed(1, 1)]");

        page.CloseQuotes();

        Assert.Equal("0b8a7b1c-2222-4a5b-9c3d-000000000001,0b8a7b1c-2222-4a5b-9c3d-000000000002", page.Text("page.requests[0].QuoteIds"));
    }

    [Fact]
    public void CloseQuotes_MoreQuotesThanAreListed_CountsAndClosesAll()
    {
        using var page = new CommandPage().Given("page.open = { active: 250, drafts: 0 }; page.more = { active: 290, drafts: 10 }; page.answers = [closed(290, 10)]");

        page.CloseQuotes();

        Assert.Contains(page.Log, entry => entry.StartsWith("confirm: Close 290 active quotes and 10 draft quotes of", StringComparison.Ordinal));
        Assert.Equal("undefined", page.Text("typeof page.requests[0].QuoteIds"));
    }

    [Theory]
    [InlineData("subgrid")]
    [InlineData("customsubgrid:MscrmControls.Grid.GridControl")]
    [InlineData("customsubgrid: MscrmControls.Grid.PCFGridControl")]
    public void CloseQuotes_QuoteGrids_AreRefreshedWhateverShowsThem(string type)
    {
        using var page = new CommandPage().Given($"page.controls = [subgrid('quote', '{type}'), subgrid('contact', '{type}'), subgrid('quote', '{type}')]; page.answers = [closed(2, 1)]");

        page.CloseQuotes();

        Assert.Equal(["refresh form", "refresh subgrid quote", "refresh subgrid quote", "refresh every command bar"], page.Log.Where(entry => entry.StartsWith("refresh", StringComparison.Ordinal)));
    }
}
