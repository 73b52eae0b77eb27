using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

/// <summary>One run at a time, in all places of the command; however a run ends, the command is free afterwards.</summary>
public class BusyTests
{
    [Fact]
    public void CloseQuotes_ClickedTwice_RunsOnce()
    {
        using var page = new CommandPage().Given("page.answers = [closed(2, 1)]");

        page.Run("ProjectOpsClose.OpportunityRibbon.closeQuotes(form); ProjectOpsClose.OpportunityRibbon.closeQuotes(form)");

        Assert.Single(page.Log, entry => entry.StartsWith("confirm", StringComparison.Ordinal));
        Assert.Single(page.Log, entry => entry.StartsWith("execute", StringComparison.Ordinal));
    }

    [Fact]
    public void CloseQuotesOfSelected_WhileTheFormIsClosing_IsNotStarted()
    {
        using var page = new CommandPage().Given("page.answers = [never]").CloseQuotes();
        var before = page.Log.Count;

        page.CloseQuotesOf("Alpha");

        Assert.Equal(before, page.Log.Count);
    }

    [Fact]
    public void Scripts_LoadedAgainDuringARun_StillKnowThatRun()
    {
        using var page = new CommandPage().Given("page.answers = [never]").CloseQuotes();
        var before = page.Log.Count;

        page.Load(TestSolution.CommandScripts);
        page.CloseQuotes();

        Assert.Equal(before, page.Log.Count);
    }

    /// <summary>The platform loads scripts in parallel: which one comes first is nobody's to say.</summary>
    [Fact]
    public void Scripts_LoadedInAnotherOrder_DoTheSame()
    {
        using var page = new CommandPage(scripts: TestSolution.CommandScripts.Reverse()).Given("page.answers = [closed(2, 1)]");

        page.CloseQuotes();

        Assert.Equal("notify INFO opsclose.CloseQuotes: Closed 2 active quotes and 1 draft quote as Lost. No quote is in the way any more: the opportunity can be closed.", page.Log[^1]);
    }

    [Theory]
    [InlineData("page.answers = [closed(2, 1)]")]
    [InlineData("page.answers = [fault('Quote QUO-1 cannot be closed.', -2147220891)]")]
    [InlineData("page.open = { active: 0, drafts: 0 }")]
    [InlineData("page.confirm = false")]
    [InlineData("page.confirm = Promise.reject(new Error('the dialog broke'))")]
    [InlineData("page.width = 1280; page.openFails = Promise.reject({ errorCode: 2 })")]
    [InlineData("page.countFails = fault('no privilege', -2147220960)")]
    [InlineData("page.countFails = fault()")]
    [InlineData("page.refreshFails = 'the page is gone'; page.answers = [closed(2, 1)]")]
    [InlineData("form.ui.setFormNotification = () => { throw new Error('the form is gone'); }")]
    public void CloseQuotes_HoweverItEnded_CanBeStartedAgain(string given)
    {
        using var page = new CommandPage().Given(given).CloseQuotes();
        var counts = page.Log.Count(entry => entry == "list quote");

        page.CloseQuotes();

        Assert.Equal(counts + 1, page.Log.Count(entry => entry == "list quote"));
    }

    [Fact]
    public void CloseQuotes_AfterOneWithoutAForm_CanBeStarted()
    {
        using var page = new CommandPage().Given("page.answers = [closed(2, 1)]").Run("ProjectOpsClose.OpportunityRibbon.closeQuotes(null)");

        page.CloseQuotes();

        Assert.Equal("notify INFO opsclose.CloseQuotes: Closed 2 active quotes and 1 draft quote as Lost. No quote is in the way any more: the opportunity can be closed.", page.Log[^1]);
    }

    [Fact]
    public void CloseQuotes_ServerNeverAnswered_CanBeStartedAgain()
    {
        using var page = new CommandPage().Given("page.answers = [never, closed(2, 1)]").CloseQuotes().Run("passes(150)");

        page.CloseQuotes();

        Assert.Equal("notify INFO opsclose.CloseQuotes: Closed 2 active quotes and 1 draft quote as Lost. No quote is in the way any more: the opportunity can be closed.", page.Log[^1]);
    }
}
