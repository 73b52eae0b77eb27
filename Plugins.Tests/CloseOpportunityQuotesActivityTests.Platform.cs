using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.TestKit;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>Needs the platform's rights of users, its rollback, and somebody else's plug-in.</summary>
public partial class CloseOpportunityQuotesActivityTests
{
    [Fact]
    public void Run_FailsInATransaction_SaysThatNothingChanged()
    {
        using var organization = Refusing("QUO-00002", "Close");
        var quotes = new OpportunityBuilder().WithActive(2);
        var opportunity = quotes.In(organization);
        var before = organization.Snapshot(quotes.Quotes);

        var message = Failure(organization, opportunity, inTransaction: true);

        Assert.Contains("All quotes are as they were before: this call changed nothing.", message, StringComparison.Ordinal);
        Assert.Equal(before, organization.Snapshot(quotes.Quotes));
    }

    [Fact]
    public void Run_FailsOutsideATransaction_TellsWhatWasClosedAndWhatWasLeftActivated()
    {
        using var organization = Refusing("QUO-00003", "Close");
        var quotes = new OpportunityBuilder().WithActive(2).WithDraft(2);
        var opportunity = quotes.In(organization);

        var message = Failure(organization, opportunity, inTransaction: false);

        Assert.Equal(
            "Quote QUO-00003 can't be closed: Not this one. Closed before it: QUO-00001, QUO-00002. Quote QUO-00003 was a draft and is active now.",
            message);
        Assert.Equal([3, 3, 1, 0], quotes.Quotes.Select(quote => organization.StateOf("quote", quote.Id)));
    }

    [Fact]
    public void Run_ActiveQuoteFailsAfterADraftWasClosed_SaysNothingOfADraftLeftActive()
    {
        using var organization = Refusing("QUO-00002", "Close");
        var opportunity = new OpportunityBuilder().WithDraft(1).WithActive(1).In(organization);

        var message = Failure(organization, opportunity, inTransaction: false);

        Assert.Equal("Quote QUO-00002 can't be closed: Not this one. Closed before it: QUO-00001.", message);
    }

    [Fact]
    public void Run_ActivationFailsOutsideATransaction_LeavesTheDraftADraft()
    {
        using var organization = new TestOrganization(foreign: new TestStep("Update", "quote", _ => throw new InvalidPluginExecutionException("Incomplete.")));
        var quotes = new OpportunityBuilder().WithActive(1).WithDraft(1);
        var opportunity = quotes.In(organization);

        var message = Failure(organization, opportunity, inTransaction: false);

        Assert.Equal("Quote QUO-00002 can't be closed: Incomplete. Closed before it: QUO-00001.", message);
        Assert.Equal([3, 0], quotes.Quotes.Select(quote => organization.StateOf("quote", quote.Id)));
    }

    [Fact]
    public void Run_TimeIsShortAndQuotesAreHidden_TellsBoth()
    {
        var now = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
        using var organization = new TestOrganization(clock: () => now = now.AddMinutes(1));
        var user = organization.AddUser(quotes: Reads.Own);
        var opportunity = new OpportunityBuilder().WithActive(2, owner: user).WithActive(3).In(organization);

        var outputs = organization.RunActivity(user, opportunity, inTransaction: false);

        Assert.Equal(true, outputs["MoreToDo"]);
        Assert.Equal(4, outputs["Remaining"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    public void Run_QuoteIdsWithoutAnyId_IsRefusedSayingWhatToDo(string ids)
    {
        using var organization = new TestOrganization();
        var quotes = new OpportunityBuilder().WithActive(1);
        var opportunity = quotes.In(organization);

        var message = Failure(organization, opportunity, inTransaction: false, new() { ["QuoteIds"] = ids });

        Assert.Equal(
            "QuoteIds is given but holds no id. Give the ids of the quotes to close; leave QuoteIds out only to close all open quotes.", message);
        Assert.Equal(1, organization.StateOf("quote", quotes.Quotes[0].Id));
    }

    private static string Failure(
        TestOrganization organization, Guid opportunity, bool inTransaction, Dictionary<string, object?>? inputs = null)
    {
        var user = organization.AddUser();
        return Assert.Throws<FaultException<OrganizationServiceFault>>(() => organization.RunActivity(user, opportunity, inTransaction, inputs))
            .Detail.Message;
    }

    private static TestOrganization Refusing(string number, string message) => new(foreign: new TestStep(message, "quote", run =>
    {
        var quote = ((Entity)run.Context.InputParameters["QuoteClose"]).GetAttributeValue<EntityReference>("quoteid");
        var row = run.System.Retrieve("quote", quote.Id, new Microsoft.Xrm.Sdk.Query.ColumnSet("quotenumber"));
        if (row.GetAttributeValue<string>("quotenumber") == number)
        {
            throw new InvalidPluginExecutionException("Not this one.");
        }
    }));
}
