namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

public class GridTests
{
    private const string Execute = "execute opsclose_CloseOpportunityQuotes";
    private const string MayHaveClosed = "The call that failed may have closed quotes: check which ones are still open.";

    private static readonly string[] Seven = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta"];

    [Fact]
    public void CloseQuotesOfSelected_AllGoesWell_AsksOnceClosesInTurnAndTells()
    {
        using var page = new CommandPage().Given("page.open = { active: 2, drafts: 0 }; page.answers = [closed(1, 0, 1, true), closed(1, 0), closed(1, 0)]");

        page.CloseQuotesOf("Alpha", "Beta");

        Assert.Equal(
            [
                "progress: Counting quotes", "list quote", "list opportunity", "progress ends",
                "confirm: Close 4 active quotes of 2 opportunities as Lost?\n\nIf the customer accepted one of them, choose \"Cancel\", win that quote first and wait until it shows as Won. A closed quote can't be reopened. Losing a project quote may close its project and cancel the bookings on it.",
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
            $"error: Closing the quotes stopped for 1 of the 3 selected opportunities:\n\"Beta\": Not allowed.\nClosed 1 active quote and 1 draft quote.\n{MayHaveClosed}",
            page.Log[^1]);
        Assert.Equal("Opportunity: Beta\nClosed: 0 active quotes\nError: Not allowed.\nError code: 0x00000001", page.Text("page.dialogs[1].details"));
        Assert.Single(page.Log, "refresh grid");
    }

    [Fact]
    public void CloseQuotesOfSelected_ManyFail_ShowsTenAndHasTheRestInTheDetails()
    {
        using var page = new CommandPage().Given("page.answers = Array.from({ length: 12 }, (_, n) => fault(`No ${n}.`, 1))");
        var names = Enumerable.Range(0, 12).Select(n => $"O{n}").ToArray();

        page.CloseQuotesOf(names);

        Assert.Equal(
            "error: Closing the quotes stopped for 12 of the 12 selected opportunities:\n" +
            string.Concat(names.Take(10).Select((name, n) => $"\"{name}\": No {n}.\n")) + "and 2 more\n" + MayHaveClosed,
            page.Log[^1]);
        Assert.All(names, name => Assert.Contains($"Opportunity: {name}\n", page.Text("page.dialogs[1].details"), StringComparison.Ordinal));
    }

    [Fact]
    public void CloseQuotesOfSelected_ServerIsSilent_IsNotAskedForTheRest()
    {
        using var page = new CommandPage().Given("page.answers = [fault('Not allowed.', 1), closed(1, 0), never]").CloseQuotesOf(Seven);

        page.Run("passes(150)");

        Assert.Equal(
            "error: Closing the quotes stopped for 2 of the 7 selected opportunities:\n\"Alpha\": Not allowed.\n\"Gamma\": The server hasn't answered for 150 seconds.\n" +
            "Not tried any more: 4 opportunities.\nClosed 1 active quote.\n" +
            "The server may still be closing quotes: refresh the page in a few minutes to see the outcome.",
            page.Log[^1]);
    }

    [Fact]
    public void CloseQuotesOfSelected_OneSelectedAndItFails_TellsItAsTheFormDoes()
    {
        using var page = new CommandPage().Given("page.answers = [closed(1, 0, 1, true), fault('Not allowed.', 1)]");

        page.CloseQuotesOf("Alpha");

        Assert.Equal($"error: Closing the quotes of \"Alpha\" stopped: Not allowed.\nClosed before that: 1 active quote.\n{MayHaveClosed}", page.Log[^1]);
    }

    [Fact]
    public void CloseQuotesOfSelected_CountFails_TellsWhyAndClosesNothing()
    {
        using var page = new CommandPage().Given("page.countFails = fault('You may not read quotes.', 1)");

        page.CloseQuotesOf("Alpha", "Beta");

        Assert.Equal($"error: Closing the quotes of 2 opportunities stopped: You may not read quotes.", page.Log[^1]);
        Assert.StartsWith("Opportunity: Alpha, Beta\n", page.Text("page.dialogs[0].details"), StringComparison.Ordinal);
        Assert.DoesNotContain(Execute, page.Log);
    }

    [Theory]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(250, 5)]
    public void CloseQuotesOfSelected_ManySelected_AreCountedFiftyAtATime(int selected, int queries)
    {
        using var page = new CommandPage().Given("page.confirm = false");

        page.CloseQuotesOf([.. Enumerable.Range(1, selected).Select(n => $"O{n}")]);

        Assert.StartsWith($"confirm: Close {2 * selected} active quotes and ", page.LastQuestion, StringComparison.Ordinal);
        Assert.Contains($" of {selected} opportunities as Lost?", page.LastQuestion, StringComparison.Ordinal);
        Assert.Equal(queries, page.Strings("page.queries.filter(query => query.includes('_opportunityid_value eq'))").Count);
        Assert.Equal(queries, page.Strings("page.queries.filter(query => query.includes(' opportunityid eq') || query.includes('(opportunityid eq'))").Count);
    }

    [Fact]
    public void CloseQuotesOfSelected_OneIsClosedAlready_LeavesItOutAndSaysSo()
    {
        using var page = new CommandPage().Given("page.states = ['', 'Won', '']; page.answers = [closed(2, 0), closed(0, 1)]");

        page.CloseQuotesOf("Alpha", "Beta", "Gamma");

        Assert.StartsWith("confirm: Close 4 active quotes and 2 draft quotes of 2 opportunities as Lost?", page.LastQuestion, StringComparison.Ordinal);
        Assert.EndsWith(" 1 of the selected opportunities is closed already: its quotes stay as they are.", page.LastQuestion, StringComparison.Ordinal);
        Assert.Equal(
            ["0b8a7b1c-0000-0000-0000-000000000000", "0b8a7b1c-0000-0000-0000-000000000002"],
            page.Strings("page.requests.map(request => request.entity.id)"));
        Assert.Equal("alert: Closed 2 active quotes and 1 draft quote.", page.Log[^1]);
    }

    [Theory]
    [InlineData("page.states = ['Won', 'Lost']", "2 of the selected opportunities are closed already: their quotes stay as they are.")]
    [InlineData(
        "page.states = ['Won', '']; page.pages = [{ entities: [{ quoteid: '1', statecode: 1, _opportunityid_value: '0b8a7b1c-0000-0000-0000-000000000000' }] }]",
        "There are no active or draft quotes to close, or you don't have access to them. 1 of the selected opportunities is closed already: its quotes stay as they are.")]
    public void CloseQuotesOfSelected_QuotesOfClosedOnesAlone_AsksNothingAndClosesNone(string given, string words)
    {
        using var page = new CommandPage().Given(given);

        page.CloseQuotesOf("Alpha", "Beta");

        Assert.Equal(["progress: Counting quotes", "list quote", "list opportunity", "progress ends", "refresh grid", $"alert: {words}"], page.Log.OrderBy(entry => entry.StartsWith("alert", StringComparison.Ordinal)));
    }

    [Fact]
    public void CloseQuotesOfSelected_MoreThan250_AsksToSelectFewer()
    {
        using var page = new CommandPage();

        page.CloseQuotesOf([.. Enumerable.Range(1, 251).Select(n => $"O{n}")]);

        Assert.Equal(["alert: Select at most 250 opportunities at a time."], page.Log);
    }

    [Fact]
    public void CloseQuotesOfSelected_NothingOpen_SaysSo()
    {
        using var page = new CommandPage().Given("page.open = { active: 0, drafts: 0 }");

        page.CloseQuotesOf("Alpha", "Beta");

        Assert.Equal("alert: There are no active or draft quotes to close, or you don't have access to them.", page.LastDialog);
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
    [InlineData("fault('Not allowed.', 1)", $"error: Closing the quotes of \"Alpha\" stopped: Not allowed.\n{MayHaveClosed}\n")]
    public void CloseQuotesOfSelected_GridCannotBeRefreshed_TellsThatBesideTheOutcome(string answer, string outcome)
    {
        using var page = new CommandPage().Given($"page.refreshFails = 'it is gone'; page.answers = [{answer}]");

        page.CloseQuotesOf("Alpha");

        Assert.Equal(outcome + "The page can't be refreshed (it is gone): refresh it yourself to see how things are now.", page.Log[^1]);
    }
}
