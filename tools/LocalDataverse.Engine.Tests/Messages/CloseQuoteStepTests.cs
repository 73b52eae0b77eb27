using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

/// <summary>CloseQuote and WinQuote with steps around them and inside a plug-in.</summary>
public sealed class CloseQuoteStepTests
{
    private const int Active = 1;
    private const int Closed = 3;

    [Fact]
    public void Close_Quote_CreatesItsActivityInsideClose()
    {
        IPluginExecutionContext? close = null;
        IPluginExecutionContext? create = null;
        using var organization = new ScriptedOrganization(
            new TestStep("Close", "quote", run => close = run.Context),
            new TestStep("Create", "quoteclose", run => create = run.Context));

        organization.User.Execute(ScriptedOrganization.Close(organization.AddQuote(), 6));

        Assert.Equal(("Close", "quote", 1, Guid.Empty), (close!.MessageName, close.PrimaryEntityName, close.Depth, close.PrimaryEntityId));
        Assert.Equal(["QuoteClose", "Status"], close.InputParameters.Keys.Order());
        Assert.Equal((2, "Close", 30), (create!.Depth, create.ParentContext.MessageName, create.ParentContext.Stage));
        Assert.Equal(6, ((OptionSetValue)create.ParentContext.InputParameters["Status"]).Value);
        Assert.Equal(["Close of quote", "Create of quoteclose"], organization.Runs.Select(run => run.StepName));
    }

    [Theory]
    [InlineData("Close", "quote", 20)]
    [InlineData("Close", "quote", 40)]
    [InlineData("Create", "quoteclose", 20)]
    [InlineData("Create", "quoteclose", 40)]
    public void Close_ForeignPluginRefuses_EverythingIsAsItWas(string message, string table, int stage)
    {
        using var organization = new ScriptedOrganization(new TestStep(message, table) { Stage = stage, Type = typeof(RefusingPlugin) });
        var quote = organization.AddQuote();

        var fault = FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Execute(ScriptedOrganization.Close(quote)));

        Assert.Equal("Not today.", fault.Message);
        Assert.Equal((Active, 2), organization.QuoteState(quote));
        Assert.False(organization.Row("quote", quote).Contains("closedon"));
        Assert.Empty(organization.All("quoteclose"));
    }

    [Fact]
    public void Close_StepOnUpdateOfQuote_DoesNotRun()
    {
        using var organization = new ScriptedOrganization(new TestStep("Update", "quote"));

        organization.User.Execute(ScriptedOrganization.Close(organization.AddQuote()));

        Assert.Empty(organization.Runs);
    }

    [Fact]
    public void Win_Quote_RunsTheStepsOfWinOfQuoteAndNotOfOpportunity()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity"), new TestStep("Win", "quote"), new TestStep("Win", null));

        organization.User.Execute(ScriptedOrganization.WinQuote(organization.AddQuote()));

        Assert.Equal(["Win of", "Win of quote"], organization.Runs.Select(run => run.StepName).Order());
    }

    [Fact]
    public void Close_ManyQuotesInOneTransaction_EachHasItsActivity()
    {
        List<Guid> quotes = [];
        using var organization = new ScriptedOrganization(new TestOptions
        {
            Apis = [new TestApi(run => quotes.ForEach(quote => run.User.Execute(ScriptedOrganization.Close(quote)))) { Binding = 0, Table = null }],
        });
        quotes.AddRange(Enumerable.Range(0, 500).Select(_ => organization.AddQuote()));

        organization.Call("test_Api", null);

        Assert.All(quotes, quote => Assert.Equal((Closed, 5), organization.QuoteState(quote)));
        Assert.Equal(quotes.Order(), organization.All("quoteclose").Select(row => row.GetAttributeValue<EntityReference>("quoteid").Id).Order());
        Assert.Equal(500, Assert.Single(organization.Runs).Calls.Count);
    }
}
