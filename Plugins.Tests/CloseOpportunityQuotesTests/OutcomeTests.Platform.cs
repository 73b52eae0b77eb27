using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>Needs the platform's rights of users, its rollback, its row versions and its own errors.</summary>
public partial class OutcomeTests
{
    [Fact]
    public void Call_WonClosedAndForeignQuotes_AreLeftAlone()
    {
        var user = organization.AddUser();
        var foreign = new OpportunityBuilder().WithActive(1).WithDraft(1);
        foreign.In(organization);
        var quotes = new OpportunityBuilder().WithWon(1).WithClosed(1).WithActive(1);
        var opportunity = quotes.In(organization);
        var before = organization.Snapshot(foreign.Quotes.Concat(quotes.Quotes.Take(2)));

        organization.CloseQuotes(user, opportunity);

        Assert.Equal(before, organization.Snapshot(foreign.Quotes.Concat(quotes.Quotes.Take(2))));
    }

    [Fact]
    public void Call_SomeQuotesAreHidden_ClosesTheVisibleOnesAndCountsTheRest()
    {
        var user = organization.AddUser(quotes: Reads.Own);
        var opportunity = new OpportunityBuilder().WithActive(2, owner: user).WithActive(3).WithDraft(1).In(organization);

        var result = organization.CloseQuotes(user, opportunity);

        Assert.Equal(new BulkClose(2, 0, 4, false), result);
    }

    [Fact]
    public void Call_OpportunityIsUnreadable_IsThatFaultAndTellsNoCount()
    {
        var user = organization.AddUser(opportunities: Reads.Own);
        var opportunity = new OpportunityBuilder().WithActive(7).In(organization);

        var fault = organization.Fault(user, BulkClose.Request(opportunity));

        Assert.Equal(unchecked((int)0x80040220), fault.ErrorCode);
        Assert.DoesNotContain("7", fault.Message.Replace(opportunity.ToString(), "", StringComparison.OrdinalIgnoreCase).Replace(user.ToString(), "", StringComparison.OrdinalIgnoreCase), StringComparison.Ordinal);
        Assert.Equal(["Retrieve"], organization.CallsOf(BulkClose.Message));
    }

    [Fact]
    public void Call_UnknownOpportunity_IsThePlatformsOwnError()
    {
        var fault = organization.Fault(organization.AddUser(), BulkClose.Request(Guid.NewGuid()));

        Assert.Equal(unchecked((int)0x80040217), fault.ErrorCode);
    }

    [Fact]
    public void Call_WithoutWriteOnOneQuote_FailsWholeAndNamesIt()
    {
        var user = organization.AddUser(writesQuotes: Reads.Own);
        var quotes = new OpportunityBuilder().WithActive(1, owner: user).WithActive(1);
        var opportunity = quotes.In(organization);
        var before = organization.Snapshot(quotes.Quotes);

        var fault = organization.Fault(user, BulkClose.Request(opportunity));

        Assert.StartsWith("Quote QUO-00002 can't be closed:", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("All quotes are as they were before: this call changed nothing.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, organization.Snapshot(quotes.Quotes));
        Assert.Empty(organization.CloseRowsOf(quotes));
    }

    [Fact]
    public void Call_TargetOfAnotherTable_IsRefusedNamingTheParameter()
    {
        var request = new OrganizationRequest(BulkClose.Message) { ["Target"] = new EntityReference("account", Guid.NewGuid()) };

        var fault = organization.Fault(organization.AddUser(), request);

        Assert.Equal(unchecked((int)0x80040203), fault.ErrorCode);
        Assert.StartsWith("The parameter 'Target' of opsclose_CloseOpportunityQuotes must be a row of 'opportunity'", fault.Message, StringComparison.Ordinal);
    }
}
