namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

public class ErrorTests
{
    private const string MayHaveClosed = "The call that failed may have closed quotes: check which ones are still open.";
    private const string MayGoOn = "The server may still be closing quotes: refresh the page in a few minutes to see the outcome.";

    private const string Silent =
        "error: Closing the quotes of \"New warehouse\" stopped: The server hasn't answered for 150 seconds.\n" +
        MayGoOn;

    [Fact]
    public void CloseQuotes_ServerRefuses_RefreshesAndShowsTheServersWords()
    {
        using var page = new CommandPage().Given("page.answers = [fault('Quote QUO-1 can\\'t be closed: it is closed already.', -2147220891)]");

        page.CloseQuotes();

        Assert.Equal(
            [
                "progress ends", "refresh form", "refresh subgrid quote", "refresh every command bar",
                $"error: Closing the quotes of \"New warehouse\" stopped: Quote QUO-1 can't be closed: it is closed already.",
            ],
            page.Log.SkipWhile(entry => !entry.StartsWith("execute", StringComparison.Ordinal)).Skip(1));
    }

    [Fact]
    public void CloseQuotes_ServerRefuses_DetailsTellWhatAnAdministratorAsks()
    {
        using var page = new CommandPage().Given("page.answers = [closed(1, 0, 2, true), fault('Not allowed.', -2147220960)]");

        page.CloseQuotes();

        Assert.Equal("Opportunity: New warehouse\nClosed: 1 active quote\nError: Not allowed.\nError code: 0x80040220", page.Text("page.dialogs[1].details"));
    }

    [Fact]
    public void CloseQuotes_OpportunityWithoutName_IsKnownByItsIdInTheDetails()
    {
        using var page = new CommandPage().Given("page.name = null; page.answers = [fault('Not allowed.', 1)]");

        page.CloseQuotes();

        Assert.StartsWith("Opportunity: 0b8a7b1c-1111-4a5b-9c3d-000000000001\n", page.Text("page.dialogs[1].details"), StringComparison.Ordinal);
    }

    [Fact]
    public void CloseQuotes_LaterCallFails_TellsWhatEarlierOnesClosed()
    {
        using var page = new CommandPage().Given("page.answers = [closed(1, 0, 2, true), closed(1, 0, 1, true), fault('Not allowed.', 1)]");

        page.CloseQuotes();

        Assert.Equal($"error: Closing the quotes of \"New warehouse\" stopped: Not allowed.\nClosed before that: 2 active quotes.\n{MayHaveClosed}", page.LastDialog);
    }

    [Theory]
    [InlineData("fault()")]
    [InlineData("fault('')")]
    [InlineData("Promise.reject()")]
    [InlineData("{ ok: true, json: () => Promise.resolve(null) }")]
    [InlineData("{ ok: true, json: () => Promise.resolve({}) }")]
    [InlineData("{ ok: true, json: () => Promise.resolve({ ActiveClosed: 1, DraftsClosed: 0, Remaining: 0 }) }")]
    [InlineData("{ ok: true, json: () => Promise.resolve({ MoreToDo: false, ActiveClosed: 1, DraftsClosed: 0 }) }")]
    [InlineData("{ ok: false, json: () => Promise.resolve({ error: {} }) }")]
    [InlineData("Object.assign(closed(1, 0), { ok: false })")]
    [InlineData("{ ok: false, json: () => Promise.resolve({ error: { message: 'Out of order.' } }) }", "Out of order.")]
    [InlineData("{ ok: false, json: () => Promise.reject(new Error('Unexpected token <')) }")]
    [InlineData("{ ok: true, json: () => Promise.reject(new Error('Unexpected end of JSON input')) }")]
    [InlineData("{ ok: true, status: 204 }")]
    [InlineData("undefined")]
    public void CloseQuotes_AnswerIsNoGood_EndsWithAnError(string answer, string reason = "The server's answer says nothing that can be shown.")
    {
        using var page = new CommandPage().Given($"page.answers = [{answer}]");

        page.CloseQuotes();

        Assert.StartsWith("error: Closing the quotes of \"New warehouse\" stopped: ", page.LastDialog, StringComparison.Ordinal);
        Assert.Contains($"stopped: {reason}\n", page.LastDialog, StringComparison.Ordinal);
        Assert.False(page.Text("page.dialogs[1].details").Contains("Error code", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("closeQuotes(null)")]
    [InlineData("closeQuotes(undefined)")]
    [InlineData("closeQuotes({})")]
    [InlineData("closeQuotes({ data: null })")]
    [InlineData("closeQuotes({ data: { entity: { getId: () => '' } } })")]
    [InlineData("closeQuotes({ data: { entity: { getId: () => null } } })")]
    [InlineData("closeQuotesOfSelected(grid, [{}])")]
    [InlineData("closeQuotesOfSelected(grid, [null])")]
    [InlineData("closeQuotesOfSelected(grid, [{ Id: '', Name: 'Alpha' }])")]
    [InlineData("closeQuotesOfSelected(grid, [{ Id: '0b8a7b1c-0000-0000-0000-000000000000', Name: 'Alpha' }, { Name: 'Beta' }])")]
    [InlineData("closeQuotesOfSelected(grid, { Id: '0b8a7b1c-0000-0000-0000-000000000000' })")]
    public void Command_PageDoesNotSayWhatItIsAbout_SaysSoAndClosesNothing(string call)
    {
        using var page = new CommandPage();

        page.Run($"ProjectOpsClose.OpportunityRibbon.{call}");

        Assert.Equal(["error: The page doesn't say which opportunity this is about: refresh it and try again."], page.Log);
        Assert.StartsWith("Closed: 0 active quotes\nError: ", page.Text("page.dialogs[0].details"), StringComparison.Ordinal);
    }

    [Fact]
    public void CloseQuotes_MoreToDoButNothingClosedTwiceInARow_EndsWithAnError()
    {
        using var page = new CommandPage().Given("page.answers = [closed(1, 0, 2, true), closed(0, 0, 2, true), closed(0, 0, 2, true), closed(0, 0)]");

        page.CloseQuotes();

        Assert.Equal(3, page.Number("page.requests.length"));
        Assert.Equal(
            "error: Closing the quotes of \"New warehouse\" stopped: The server says that there is more to do, but closes nothing.\n" +
            $"Closed before that: 1 active quote.\n{MayGoOn}",
            page.LastDialog);
    }

    [Theory]
    [InlineData("page.answers = [never]")]
    [InlineData("page.answers = [{ ok: true, json: () => never }]")]
    public void CloseQuotes_NoAnswerFor150Seconds_SaysThatTheServerMayGoOn(string given)
    {
        using var page = new CommandPage().Given(given).CloseQuotes();

        page.Run("passes(150)");

        Assert.Equal(Silent, page.LastDialog);
        Assert.Contains("refresh form", page.Log);
    }

    [Fact]
    public void CloseQuotes_NoAnswerFor149Seconds_StillWaits()
    {
        using var page = new CommandPage().Given("page.answers = [never]").CloseQuotes();

        page.Run("passes(149)");

        Assert.Equal("execute opsclose_CloseOpportunityQuotes", page.Log[^1]);
    }

    [Fact]
    public void CloseQuotes_Answered_LeavesNoTimerBehind()
    {
        using var page = new CommandPage().Given("page.answers = [closed(1, 0, 2, true), fault('Not allowed.', 1)]");

        page.CloseQuotes();

        Assert.Equal(0, page.Number("page.timers.length"));
    }

    [Fact]
    public void CloseQuotes_CountFails_TellsWhyAndClosesNothing()
    {
        using var page = new CommandPage().Given("page.countFails = fault('You may not read quotes.', -2147220960)");

        page.CloseQuotes();

        Assert.Equal(
            ["progress: Counting quotes", "list quote", "progress ends", "error: Closing the quotes of \"New warehouse\" stopped: You may not read quotes."],
            page.Log);
    }

    [Fact]
    public void CloseQuotes_CountIsNotAnsweredFor150Seconds_DoesNotSayThatTheServerClosesQuotes()
    {
        using var page = new CommandPage().Given("page.countFails = never").CloseQuotes();

        page.Run("passes(150)");

        Assert.Equal("error: Closing the quotes of \"New warehouse\" stopped: The server hasn't answered for 150 seconds.", page.Log[^1]);
    }

    [Theory]
    [InlineData("closed(2, 1)", "error: Closed 2 active quotes and 1 draft quote as Lost.\nNo quote is in the way any more: the opportunity can be closed.\n")]
    [InlineData("fault('Not allowed.', 1)", $"error: Closing the quotes of \"New warehouse\" stopped: Not allowed.\n{MayHaveClosed}\n")]
    public void CloseQuotes_FormCannotBeRefreshed_TellsThatBesideTheOutcome(string answer, string outcome)
    {
        using var page = new CommandPage().Given($"page.refreshFails = 'it is gone'; page.answers = [{answer}]");

        page.CloseQuotes();

        Assert.Equal(outcome + "The page can't be refreshed (it is gone): refresh it yourself to see how things are now.", page.Log[^1]);
    }

    [Fact]
    public void CloseQuotes_NothingOpenAndFormCannotBeRefreshed_TellsThat()
    {
        using var page = new CommandPage().Given("page.refreshFails = 'it is gone'; page.open = { active: 0, drafts: 0 }");

        page.CloseQuotes();

        Assert.Equal("error: The page can't be refreshed (it is gone): refresh it yourself to see how things are now.", page.Log[^1]);
    }
}
