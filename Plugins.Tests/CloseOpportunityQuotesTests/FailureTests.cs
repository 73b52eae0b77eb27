using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Tests.TestKit;
using ProjectOpsClose.Plugins.Tests.TestKit;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>A quote that can't be closed, whatever the reason: nothing changes, and the error names it.</summary>
public class FailureTests
{
    private const string Reason = "The price list is missing.";
    private const int Drafts = 3;
    private const int Active = 3;

    public static TheoryData<string, int> EveryPlace
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var k in Enumerable.Range(1, Drafts)) data.Add("Update", k);
            foreach (var k in Enumerable.Range(1, Drafts + Active)) data.Add("Close", k);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPlace))]
    public void Call_AnotherPluginRefusesTheKthQuote_LeavesEveryRowAsItWas(string message, int k)
    {
        using var organization = new TestOrganization(foreign: new TestStep(message, "quote", run => RefuseThe(k, message, run)));
        var user = organization.AddUser();
        var quotes = new OpportunityBuilder().WithDraft(Drafts).WithActive(Active);
        var opportunity = quotes.In(organization);
        var before = organization.Snapshot(quotes.Quotes);

        var fault = organization.Fault(user, BulkClose.Request(opportunity));

        Assert.Equal(
            $"Quote QUO-{k:D5} can't be closed: {Reason} All quotes are as they were before: this call changed nothing.", fault.Message);
        Assert.Equal(720105, fault.SubCode());
        Assert.Equal(before, organization.Snapshot(quotes.Quotes));
        Assert.Empty(organization.CloseRowsOf(quotes));
    }

    [Fact]
    public void Call_QuoteIsClosedBySomebodyBetweenReadAndTurn_FailsCleanAndTheRepeatSucceeds()
    {
        var meddle = true;
        var quotes = new OpportunityBuilder().WithActive(2);
        using var organization = new TestOrganization(foreign: new TestStep("Close", "quote", run =>
        {
            if (!meddle || NumberOf(run) != "QUO-00001") return;
            run.System.Execute(new Microsoft.Crm.Sdk.Messages.CloseQuoteRequest
            {
                QuoteClose = new Entity("quoteclose") { ["quoteid"] = quotes.Quotes[1].ToEntityReference(), ["subject"] = "Mine" },
                Status = new OptionSetValue(6),
            });
        }));
        var user = organization.AddUser();
        var opportunity = quotes.In(organization);

        var fault = organization.Fault(user, BulkClose.Request(opportunity));
        meddle = false;
        var repeated = organization.CloseQuotes(user, opportunity);

        Assert.StartsWith("Quote QUO-00002 can't be closed:", fault.Message, StringComparison.Ordinal);
        Assert.Equal(new BulkClose(2, 0, 0, false), repeated);
    }

    [Fact]
    public void Call_QuoteIsClosedBySomebodyBeforeItsPageIsRead_IsLeftOut()
    {
        using var organization = new TestOrganization();
        var quotes = new OpportunityBuilder().WithActive(2);
        var opportunity = quotes.In(organization);
        organization.CloseDirectly(quotes.Quotes.Take(1));

        var result = organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.Equal(new BulkClose(1, 0, 0, false), result);
    }

    [Fact]
    public void Call_QuoteStaysOpenAlthoughClosed_ComesToAnEnd()
    {
        using var organization = new TestOrganization(foreign: new TestStep("Close", "quote", run =>
            run.System.Update(new Entity("quote", QuoteOf(run).Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) }))
        {
            Stage = 40,
        });
        var opportunity = new OpportunityBuilder().WithActive(250).In(organization);

        var result = organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.Equal(new BulkClose(250, 0, 250, false), result);
    }

    private static void RefuseThe(int k, string message, PluginRun run)
    {
        var number = message == "Close" ? NumberOf(run) : Number(run, run.Target.Id);
        if (number == $"QUO-{k:D5}") throw new InvalidPluginExecutionException(Reason);
    }

    private static string NumberOf(PluginRun run) => Number(run, QuoteOf(run).Id);

    private static EntityReference QuoteOf(PluginRun run) =>
        ((Entity)run.Context.InputParameters["QuoteClose"]).GetAttributeValue<EntityReference>("quoteid");

    private static string Number(PluginRun run, Guid quote) =>
        run.System.Retrieve("quote", quote, new Microsoft.Xrm.Sdk.Query.ColumnSet("quotenumber")).GetAttributeValue<string>("quotenumber");
}
