using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

public class RuleTests
{
    [Theory]
    [InlineData("page.open = { active: 1, drafts: 0 }")]
    [InlineData("page.open = { active: 0, drafts: 1 }")]
    [InlineData("page.state = undefined")]
    public void Rule_SomethingIsOpen_ShowsTheCommand(string given) => Assert.True(new CommandPage().Given(given).IsShown());

    [Theory]
    [InlineData("form = null")]
    [InlineData("form = undefined")]
    [InlineData("form = {}")]
    [InlineData("form.ui = null")]
    [InlineData("form.data.entity = null")]
    [InlineData("page.id = ''")]
    [InlineData("page.id = null")]
    [InlineData("page.formType = 0")]
    [InlineData("page.formType = 1")]
    [InlineData("page.formType = 3")]
    [InlineData("page.formType = 4")]
    [InlineData("page.formType = 6")]
    [InlineData("page.table = 'account'")]
    [InlineData("page.state = 1")]
    [InlineData("page.state = 2")]
    [InlineData("page.offline = true")]
    [InlineData("Xrm.Utility = null")]
    public void Rule_NothingCanBeClosedHere_HidesTheCommandWithoutAsking(string given)
    {
        using var page = new CommandPage().Given(given);

        var shown = page.IsShown();

        Assert.False(shown);
        Assert.Empty(page.Strings("page.queries"));
    }

    /// <summary>The ribbon names one library for a rule, and the platform asks rules before anything else.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("page.open = { active: 0, drafts: 0 }", false)]
    [InlineData("page.lookFails = true", true)]
    public void Rule_ItsOwnScriptAlone_IsEnough(string given, bool shown)
    {
        using var page = new CommandPage(scripts: [TestSolution.RuleScript]).Given(given);

        Assert.Equal(shown, page.IsShown());
        Assert.Equal(0, page.Number("page.texts"));
    }

    [Fact]
    public void Rule_NothingOpen_HidesTheCommand() =>
        Assert.False(new CommandPage().Given("page.open = { active: 0, drafts: 0 }").IsShown());

    [Theory]
    [InlineData("page.lookFails = true")]
    [InlineData("Xrm.WebApi = null")]
    public void Rule_QuotesCannotBeRead_ShowsTheCommandWhichThenTellsWhy(string given) => Assert.True(new CommandPage().Given(given).IsShown());

    [Fact]
    public void Rule_AsksForOneOpenQuoteOfThisOpportunity()
    {
        using var page = new CommandPage();

        page.IsShown();

        Assert.Equal(
            ["?$select=quoteid&$filter=_opportunityid_value eq 0b8a7b1c-1111-4a5b-9c3d-000000000001 and (statecode eq 0 or statecode eq 1)&$top=1"],
            page.Strings("page.queries"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2_999, 1)]
    [InlineData(3_000, 2)]
    public void Rule_AskedAgain_SharesTheQueryForThreeSeconds(int milliseconds, int queries)
    {
        using var page = new CommandPage();
        page.IsShown();

        page.Given($"page.now = {milliseconds}").IsShown();

        Assert.Equal(queries, page.Strings("page.queries").Count);
    }

    [Fact]
    public void Rule_AskedByTwoCommandBarsAtOnce_SharesTheAnswerOnItsWay()
    {
        using var page = new CommandPage();

        page.Run("Promise.all([1, 2].map(() => ProjectOpsClose.OpportunityRibbon.canCloseQuotes(form))).then(shown => { log.push(`shown: ${shown}`); })");

        Assert.Equal(["shown: true,true"], page.Log);
        Assert.Single(page.Strings("page.queries"));
    }

    [Fact]
    public void Rule_OfAnotherOpportunity_AsksAnew()
    {
        using var page = new CommandPage();
        page.IsShown();

        page.Given("page.id = '{0B8A7B1C-1111-4A5B-9C3D-000000000002}'").IsShown();

        Assert.Equal(2, page.Strings("page.queries").Count);
    }

    [Fact]
    public void Rule_AfterTheQuotesWereClosed_AsksAnewAtOnce()
    {
        using var page = new CommandPage().Given("page.answers = [closed(2, 1)]");
        Assert.True(page.IsShown());

        page.CloseQuotes().Given("page.open = { active: 0, drafts: 0 }");

        Assert.False(page.IsShown());
    }
}
