namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

public class GridTests
{
    private const string Execute = "execute opsclose_CloseOpportunityQuotes";
    private const string TryAgain =
        "Somebody may have changed the opportunity or its quotes in the meantime: look at them again and repeat, or ask an administrator.";

    private static readonly string[] Seven = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta"];

    [Fact]
    public void CloseQuotesOfSelected_AllGoesWell_AsksOnceClosesInTurnAndTells()
    {
        using var page = new CommandPage().Given("page.open = { active: 3, drafts: 0 }; page.answers = [closed(1, 0, 1, true), closed(1, 0), closed(1, 0)]");

        page.CloseQuotesOf("Alpha", "Beta");

        Assert.Equal(
            [
                "progress: Counting quotes", "count quote", "progress ends",
                "confirm: Close 3 active quotes of 2 opportunities?\n\nA closed quote can't be reopened. Losing a project quote may close its project and cancel bookings on it.",
                "progress: Closing quotes: opportunity 1 of 2", Execute,
                "progress: Closing quotes: opportunity 1 of 2", Execute,
                "progress: Closing quotes: opportunity 2 of 2", Execute,
                "progress ends", "refresh grid",
                "alert: Closed 3 active quotes.",
            ],
            page.Log);
    }

    [Fact]
    public void CloseQuotesOfSelected_EachOpportunity_IsClosedByItsOwnCall()
    {
        using var page = new CommandPage();

        page.CloseQuotesOf("Alpha", "Beta");

        Assert.Equal(
            ["0b8a7b1c-0000-0000-0000-000000000000", "0b8a7b1c-0000-0000-0000-000000000001"],
            page.Strings("page.requests.map(request => request.entity.id)"));
    }

    [Fact]
    public void CloseQuotesOfSelected_ReferencesInSmallLetters_AreTakenToo()
    {
        using var page = new CommandPage().Given("page.answers = [fault('Not allowed.', 1)]");

        page.Run("ProjectOpsClose.OpportunityRibbon.closeQuotesOfSelected(grid, [{ id: '{0B8A7B1C-0000-0000-0000-000000000000}', name: 'Alpha', entityType: 'opportunity' }])");

        Assert.Equal(["0b8a7b1c-0000-0000-0000-000000000000"], page.Strings("page.requests.map(request => request.entity.id)"));
        Assert.StartsWith("error: Closing the quotes of \"Alpha\" stopped: Not allowed.", page.Log[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void CloseQuotesOfSelected_OneOfThreeFails_ClosesTheOthersAndTellsWhichFailed()
    {
        using var page = new CommandPage().Given("page.answers = [closed(1, 0), fault('Not allowed.', 1), closed(0, 1)]");

        page.CloseQuotesOf("Alpha", "Beta", "Gamma");

        Assert.Equal(
            $"error: Closing the quotes stopped for 1 of the 3 selected opportunities:\n\"Beta\": Not allowed.\nClosed 1 active quote and 1 draft quote.\n{TryAgain}",
            page.Log[^1]);
        Assert.Equal("Opportunity: Beta\nClosed: 0 active quotes\nError: Not allowed.\nError code: 0x00000001", page.Text("page.dialogs[1].details"));
        Assert.Single(page.Log, "refresh grid");
    }

    [Fact]
    public void CloseQuotesOfSelected_ManyFail_ShowsFiveAndHasTheRestInTheDetails()
    {
        using var page = new CommandPage().Given("page.answers = Array.from({ length: 7 }, (_, n) => fault(`No ${n}.`, 1))");

        page.CloseQuotesOf(Seven);

        Assert.Equal(
            "error: Closing the quotes stopped for 7 of the 7 selected opportunities:\n" +
            "\"Alpha\": No 0.\n\"Beta\": No 1.\n\"Gamma\": No 2.\n\"Delta\": No 3.\n\"Epsilon\": No 4.\nand for 2 more, see the details.\n" + TryAgain,
            page.Log[^1]);
        Assert.All(Seven, name => Assert.Contains($"Opportunity: {name}\n", page.Text("page.dialogs[1].details"), StringComparison.Ordinal));
    }

    [Fact]
    public void CloseQuotesOfSelected_ServerIsSilent_IsNotAskedForTheRest()
    {
        using var page = new CommandPage().Given("page.answers = [fault('Not allowed.', 1), closed(1, 0), never]").CloseQuotesOf(Seven);

        page.Run("passes(150)");

        Assert.Equal(
            "error: Closing the quotes stopped for 2 of the 7 selected opportunities:\n\"Alpha\": Not allowed.\n\"Gamma\": The server hasn't answered for 150 seconds.\n" +
            "Not tried any more: 4 opportunities.\nClosed 1 active quote.\n" +
            "It may still be closing quotes: refresh the page in a few minutes to see the outcome.",
            page.Log[^1]);
    }

    [Fact]
    public void CloseQuotesOfSelected_OneSelectedAndItFails_TellsItAsTheFormDoes()
    {
        using var page = new CommandPage().Given("page.answers = [closed(1, 0, 1, true), fault('Not allowed.', 1)]");

        page.CloseQuotesOf("Alpha");

        Assert.Equal($"error: Closing the quotes of \"Alpha\" stopped: Not allowed.\nClosed before that: 1 active quote.\n{TryAgain}", page.Log[^1]);
    }

    [Fact]
    public void CloseQuotesOfSelected_CountFails_TellsWhyAndClosesNothing()
    {
        using var page = new CommandPage().Given("page.countFails = fault('You may not read quotes.', 1)");

        page.CloseQuotesOf("Alpha", "Beta");

        Assert.Equal($"error: Closing the quotes of 2 opportunities stopped: You may not read quotes.\n{TryAgain}", page.Log[^1]);
        Assert.StartsWith("Opportunity: Alpha, Beta\n", page.Text("page.dialogs[0].details"), StringComparison.Ordinal);
        Assert.DoesNotContain(Execute, page.Log);
    }

    [Theory]
    [InlineData(50, "Close 2 active quotes and 1 draft quote of 50 opportunities?", 1)]
    [InlineData(51, "Close all active and draft quotes of 51 opportunities?", 0)]
    public void CloseQuotesOfSelected_UpToFifty_AreCountedInOneQuery(int selected, string question, int queries)
    {
        using var page = new CommandPage().Given("page.confirm = false");

        page.CloseQuotesOf([.. Enumerable.Range(1, selected).Select(n => $"O{n}")]);

        Assert.StartsWith("confirm: " + question, page.Log[^1], StringComparison.Ordinal);
        Assert.Equal(queries, page.Strings("page.queries").Count);
    }

    [Fact]
    public void CloseQuotesOfSelected_NothingOpen_SaysSo()
    {
        using var page = new CommandPage().Given("page.open = { active: 0, drafts: 0 }");

        page.CloseQuotesOf("Alpha", "Beta");

        Assert.Equal("alert: There are no active or draft quotes to close, or you don't have access to them.", page.Log[^1]);
        Assert.DoesNotContain(Execute, page.Log);
    }

    [Theory]
    [InlineData("grid, null")]
    [InlineData("grid, undefined")]
    [InlineData("grid, []")]
    [InlineData("null, null")]
    public void CloseQuotesOfSelected_NothingSelected_DoesNothing(string parameters) =>
        Assert.Empty(new CommandPage().Run($"ProjectOpsClose.OpportunityRibbon.closeQuotesOfSelected({parameters})").Log);

    [Fact]
    public void CloseQuotesOfSelected_NoGrid_ClosesAllTheSame()
    {
        using var page = new CommandPage().Given("grid = null; page.answers = [closed(1, 0)]");

        page.CloseQuotesOf("Alpha");

        Assert.Equal("alert: Closed 1 active quote.", page.Log[^1]);
    }

    [Theory]
    [InlineData("closed(1, 0)", "error: Closed 1 active quote.\n")]
    [InlineData("fault('Not allowed.', 1)", $"error: Closing the quotes of \"Alpha\" stopped: Not allowed.\n{TryAgain}\n")]
    public void CloseQuotesOfSelected_GridCannotBeRefreshed_TellsThatBesideTheOutcome(string answer, string outcome)
    {
        using var page = new CommandPage().Given($"page.refreshFails = 'it is gone'; page.answers = [{answer}]");

        page.CloseQuotesOf("Alpha");

        Assert.Equal(outcome + "The page can't be refreshed (it is gone): refresh it yourself to see how things are now.", page.Log[^1]);
    }
}
