using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>Needs the platform's rights of users, its rollback, its row versions and its own errors.</summary>
public partial class OutcomeTests
{
    private const int PlatformFault = 720106;
    private const string NothingChanged = "All quotes are as they were before: this call changed nothing.";

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
    public void Call_OpportunityIsUnreadable_SaysSoAndTellsNoCount()
    {
        var user = organization.AddUser(opportunities: Reads.Own);
        var opportunity = new OpportunityBuilder().WithActive(7).In(organization);

        var fault = organization.Fault(user, BulkClose.Request(opportunity));

        Assert.Equal(PlatformFault, fault.SubCode());
        Assert.Equal($"Dataverse reported an error: Principal user (Id={user}, type=8) is missing prvReadOpportunity privilege. {NothingChanged}", fault.Message);
        Assert.Equal(["Retrieve"], organization.CallsOf(BulkClose.Message));
    }

    [Fact]
    public void Call_UnknownOpportunity_SaysSo()
    {
        var unknown = Guid.NewGuid();

        var fault = organization.Fault(organization.AddUser(), BulkClose.Request(unknown));

        Assert.Equal(PlatformFault, fault.SubCode());
        Assert.Equal($"Dataverse reported an error: Entity 'opportunity' With Id = {unknown} Does Not Exist. {NothingChanged}", fault.Message);
    }

    [Fact]
    public void Call_WithoutReadOnQuote_SaysWhichPrivilegeIsMissing()
    {
        var user = organization.AddUser(TestOrganization.Danish, quotes: Reads.None);
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var fault = organization.Fault(user, BulkClose.Request(opportunity));

        Assert.Equal((PlatformFault, OperationStatus.Failed), (fault.SubCode(), fault.Status()));
        Assert.StartsWith($"Dataverse meldte en fejl: Principal user (Id={user}, type=8) is missing prvReadQuote privilege.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_MoreOpenQuotesThanDataverseCounts_SaysSoAndChangesNothing()
    {
        var now = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
        using var slow = new TestOrganization(clock: () => now = now.AddMinutes(1));
        var opportunity = new OpportunityBuilder().WithActive(50_002).In(slow);

        var fault = slow.Fault(slow.AddUser(), BulkClose.Request(opportunity));

        Assert.Equal(PlatformFault, fault.SubCode());
        Assert.Equal($"Dataverse reported an error: The maximum record limit is exceeded. Reduce the number of records. {NothingChanged}", fault.Message);
        Assert.Empty(slow.All("quoteclose"));
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
