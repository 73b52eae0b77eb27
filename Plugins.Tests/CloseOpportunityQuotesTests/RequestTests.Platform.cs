using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.TestKit;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>What other people's steps find in the requests of a bulk close, and organisations with status reasons of their own.</summary>
public class RequestTests
{
    [Theory]
    [InlineData("Update", false)]
    [InlineData("Close", false)]
    [InlineData("Update", true)]
    [InlineData("Close", true)]
    public void BulkClose_ApiOrActivity_TellsOtherStepsByItsTag(string message, bool activity)
    {
        var tags = new List<object?>();
        using var organization = new TestOrganization(foreign: new TestStep(
            message, "quote", run => tags.Add(run.Context.SharedVariables.TryGetValue("tag", out var tag) ? tag : null)));
        var opportunity = new OpportunityBuilder().WithDraft(1).In(organization);

        if (activity)
        {
            organization.RunActivity(organization.AddUser(), opportunity, inTransaction: false);
        }
        else
        {
            organization.CloseQuotes(organization.AddUser(), opportunity);
        }

        Assert.Equal([BulkClose.Message], tags);
    }

    [Fact]
    public void Call_DraftIsActivated_ByItsStateAlone()
    {
        var columns = new List<string>();
        using var organization = new TestOrganization(foreign: new TestStep("Update", "quote", run => columns.AddRange(run.Target.Attributes.Keys)));
        var opportunity = new OpportunityBuilder().WithDraft(1).In(organization);

        organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.Equal(["statecode"], columns);
    }

    [Fact]
    public void Call_InProgressIsReplacedHere_ActivatesWithTheOrganisationsDefault()
    {
        using var organization = new TestOrganization(ownQuoteReasons: true);
        var quotes = new OpportunityBuilder().WithDraft(1);
        var opportunity = quotes.In(organization);

        var result = BulkClose.Of(organization.Execute(organization.AddUser(), BulkClose.Request(opportunity, BulkClose.With("Status", 6))));

        Assert.Equal(new BulkClose(0, 1, 0, false), result);
        Assert.Equal((3, 6), organization.StateAndStatus("quote", quotes.Quotes[0].Id));
    }

    [Fact]
    public void Call_LostIsReplacedHere_SaysThatAnotherStatusCanBeGiven()
    {
        using var organization = new TestOrganization(ownQuoteReasons: true);
        var quotes = new OpportunityBuilder().WithActive(1);
        var opportunity = quotes.In(organization);

        var fault = organization.Fault(organization.AddUser(), BulkClose.Request(opportunity));

        Assert.Equal(720105, fault.SubCode());
        Assert.Equal(
            $"Quote QUO-00001 can't be closed: 5 is not a valid status code for state code 3 (Closed) on quote with Id {quotes.Quotes[0].Id}. "
            + "This organisation has no status reason 5 (Lost) for closed quotes: give one that it has as Status. "
            + "All quotes are as they were before: this call changed nothing.",
            fault.Message);
    }

    [Fact]
    public void Call_QuotecloseOfEachQuote_HasItsNumberAndRevision()
    {
        var given = new List<(string? Number, int? Revision)>();
        using var organization = new TestOrganization(foreign: new TestStep("Close", "quote", run =>
        {
            var close = (Entity)run.Context.InputParameters["QuoteClose"];
            given.Add((close.GetAttributeValue<string>("quotenumber"), close.GetAttributeValue<int?>("revision")));
        }));
        var quotes = new OpportunityBuilder().WithActive(1).WithDraft(1).WithActive(1);
        quotes.Quotes[1]["quotenumber"] = "QUO-00001";
        quotes.Quotes[2]["quotenumber"] = null;
        var opportunity = quotes.In(organization);

        organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.Equal([(null, 2), ("QUO-00001", 0), ("QUO-00001", 1)], given.OrderBy(close => close.Number).ThenBy(close => close.Revision));
    }
}
