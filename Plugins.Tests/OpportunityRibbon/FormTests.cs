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
                "count quote",
                "progress ends",
                "confirm: Close 2 active quotes and 1 draft quote of \"New warehouse\"?\n\nA closed quote can't be reopened. Losing a project quote may close its project and cancel bookings on it.",
                "progress: Closing quotes: 0 of 3",
                Execute,
                "progress ends",
                "refresh form",
                "refresh subgrid quote",
                "refresh every command bar",
                "notify INFO opsclose.CloseQuotes: Closed 2 active quotes and 1 draft quote.",
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
            ["progress: Closing quotes: 0 of 3", Execute, "progress: Closing quotes: 1 of 3", Execute, "progress: Closing quotes: 2 of 3", Execute],
            page.Log.SkipWhile(entry => !entry.StartsWith("progress: Closing", StringComparison.Ordinal)).Take(6));
        Assert.Equal("notify INFO opsclose.CloseQuotes: Closed 2 active quotes and 1 draft quote.", page.Log[^1]);
    }

    [Fact]
    public void CloseQuotes_MoreQuotesThanCounted_NeverShowsMoreDoneThanThereAre()
    {
        using var page = new CommandPage().Given("page.answers = [closed(5, 0, 2, true), closed(2, 0)]");

        page.CloseQuotes();

        Assert.Contains("progress: Closing quotes: 5 of 5", page.Log);
    }

    [Theory]
    [InlineData("closed(1, 0, 4, true), closed(0, 0, 4, true), closed(1, 1, 2, true), closed(0, 0, 2, true), closed(0, 1)", "Closed 2 active quotes and 2 draft quotes.")]
    [InlineData("closed(1, 0, 0, true), closed(0, 0, 0, true), closed(0, 0)", "Closed 1 active quote.")]
    public void CloseQuotes_IdleCallsButNeverTwoWithMoreToDo_GoesOnToTheEnd(string answers, string told)
    {
        using var page = new CommandPage().Given($"page.answers = [{answers}]");

        page.CloseQuotes();

        Assert.Equal("notify INFO opsclose.CloseQuotes: " + told, page.Log[^1]);
    }

    [Theory]
    [InlineData("closed(2, 1, 1)", "Closed 2 active quotes and 1 draft quote. 1 quote is still open: you may not have access to it, or it was added in the meantime. Ask its owner or an administrator to close it.")]
    [InlineData("closed(2, 0, 4)", "Closed 2 active quotes. 4 quotes are still open: you may not have access to them, or they were added in the meantime. Ask their owner or an administrator to close them.")]
    [InlineData("closed(0, 0, 1)", "1 quote is still open: you may not have access to it, or it was added in the meantime. Ask its owner or an administrator to close it.")]
    [InlineData("closed(0, 0)", "There are no active or draft quotes to close, or you don't have access to them.")]
    public void CloseQuotes_Done_TellsWhatTheServerCounted(string answer, string told)
    {
        using var page = new CommandPage().Given($"page.answers = [{answer}]");

        page.CloseQuotes();

        Assert.Equal("notify INFO opsclose.CloseQuotes: " + told, page.Log[^1]);
    }

    [Fact]
    public void CloseQuotes_NothingOpen_SaysSoAndRefreshes()
    {
        using var page = new CommandPage().Given("page.open = { active: 0, drafts: 0 }");

        page.CloseQuotes();

        Assert.Equal(
            [
                "progress: Counting quotes", "count quote", "progress ends",
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

        Assert.StartsWith("confirm: ", page.Log[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void CloseQuotes_UnsavedEdits_AreSavedBetweenConfirmationAndCall()
    {
        using var page = new CommandPage().Given("page.dirty = true; page.answers = [closed(2, 1)]");

        page.CloseQuotes();

        Assert.Equal("save", page.Log[4]);
        Assert.StartsWith("confirm: ", page.Log[3], StringComparison.Ordinal);
        Assert.Contains("refresh form", page.Log);
    }

    [Fact]
    public void CloseQuotes_SavingFails_StopsAndLeavesTheWordToThePlatform()
    {
        using var page = new CommandPage().Given("page.dirty = true; page.saveFails = true");

        page.CloseQuotes();

        Assert.Equal("save", page.Log[^1]);
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
