using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class ReviseQuoteTests
{
    private const int Draft = 0;
    private const int Active = 1;
    private const int Closed = 3;

    [Fact]
    public void Revise_ClosedQuote_IsANewDraftOfTheNextRevision()
    {
        using var organization = new ScriptedOrganization();
        var opportunity = organization.AddOpportunity();
        var quote = organization.AddQuote(Closed, opportunity: opportunity, and: row => row["totalamount"] = new Money(99));

        var draft = Revise(organization, quote);

        Assert.NotEqual(quote, draft.Id);
        Assert.Equal((Draft, 1), organization.QuoteState(draft.Id));
        Assert.Equal(("QUO-1", 4, "Roof"), (draft["quotenumber"], draft["revisionnumber"], draft["name"]));
        Assert.Equal(opportunity, draft.GetAttributeValue<EntityReference>("opportunityid").Id);
        Assert.Equal(99, draft.GetAttributeValue<Money>("totalamount").Value);
        Assert.False(draft.Contains("closedon"));
        Assert.Equal((Closed, 7), organization.QuoteState(quote));
        Assert.Empty(organization.All("quoteclose"));
    }

    [Fact]
    public void Revise_ActiveQuote_ClosesItAsRevised()
    {
        using var organization = new ScriptedOrganization(new TestStep("Revise", "quote"), new TestStep("Close", "quote"), new TestStep("Create", "quote"));
        var quote = organization.AddQuote();

        var draft = Revise(organization, quote);

        Assert.Equal((Closed, 7), organization.QuoteState(quote));
        Assert.Equal((Draft, 1), organization.QuoteState(draft.Id));
        Assert.Equal(quote, Assert.Single(organization.All("quoteclose")).GetAttributeValue<EntityReference>("quoteid").Id);
        Assert.Equal(
            [("Revise of quote", 1), ("Close of quote", 2), ("Create of quote", 2)],
            organization.Runs.Select(run => (run.StepName, run.Depth)));
    }

    [Fact]
    public void Revise_ColumnSet_SaysWhatComesBack()
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote(Closed);

        var response = organization.User.Execute(new ReviseQuoteRequest { QuoteId = quote, ColumnSet = new ColumnSet("revisionnumber") });

        Assert.Equal(["quoteid", "revisionnumber"], ((ReviseQuoteResponse)response).Entity.Attributes.Keys.Order());
    }

    [Theory]
    [InlineData(Draft)]
    [InlineData(2)]
    public void Revise_DraftOrWon_IsRefused(int state)
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote(state);

        FaultAssert.Throws(ErrorCodes.InvalidState, () => Revise(organization, quote));

        Assert.Single(organization.All("quote"));
    }

    [Theory]
    [InlineData(Draft)]
    [InlineData(Active)]
    public void Revise_SameNumberStillOpen_IsRefused(int other)
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote(Closed);
        organization.AddQuote(other);

        var fault = FaultAssert.Throws(ErrorCodes.QuoteReviseExistingActiveQuote, () => Revise(organization, quote));

        Assert.Contains("'QUO-1'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Revise_SameNumberClosedOrOtherNumberOpen_IsDone()
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote(Closed);
        organization.AddQuote(Closed);
        organization.AddQuote(and: row => row["quotenumber"] = "QUO-2");

        Revise(organization, quote);

        Assert.Equal(4, organization.All("quote").Count);
    }

    [Fact]
    public void Revise_QuoteWithoutNumber_IsDone()
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote(Closed, and: row => row["quotenumber"] = null);
        organization.AddQuote(and: row => row["quotenumber"] = null);

        Revise(organization, quote);

        Assert.Equal(3, organization.All("quote").Count);
    }

    [Fact]
    public void Revise_ForeignPluginRefusesTheDraft_QuoteStaysActive()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "quote") { Stage = 40, Type = typeof(RefusingPlugin) });
        var quote = organization.AddQuote();

        FaultAssert.Throws(ErrorCodes.IsvAborted, () => Revise(organization, quote));

        Assert.Equal((Active, 2), organization.QuoteState(quote));
        Assert.Empty(organization.All("quoteclose"));
    }

    [Fact]
    public void Revise_ParameterMissingOrOfWrongType_IsNamed()
    {
        using var organization = new ScriptedOrganization();
        var columns = new ColumnSet(true);

        AssertRefused("QuoteId", new OrganizationRequest("ReviseQuote") { ["ColumnSet"] = columns });
        AssertRefused("QuoteId", new OrganizationRequest("ReviseQuote") { ["ColumnSet"] = columns, ["QuoteId"] = "1" });
        AssertRefused("needs an id", new OrganizationRequest("ReviseQuote") { ["ColumnSet"] = columns, ["QuoteId"] = Guid.Empty });
        AssertRefused("ColumnSet", new OrganizationRequest("ReviseQuote") { ["QuoteId"] = Guid.NewGuid() });
        FaultAssert.Throws(ErrorCodes.ObjectDoesNotExist, () => Revise(organization, Guid.NewGuid()));

        void AssertRefused(string expected, OrganizationRequest request) => Assert.Contains(
            expected, FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Execute(request)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccessRights.Read)]
    [InlineData(AccessRights.Write)]
    [InlineData(AccessRights.Create)]
    public void Revise_OneRightMissing_IsRefused(AccessRights missing)
    {
        using var organization = new ScriptedOrganization();
        organization.Host.Grant(organization.UserId, "quote", missing, AccessDepth.None);
        var quote = organization.AddQuote(Closed);

        FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => Revise(organization, quote));
    }

    private static Entity Revise(ScriptedOrganization organization, Guid quote) =>
        ((ReviseQuoteResponse)organization.User.Execute(new ReviseQuoteRequest { QuoteId = quote, ColumnSet = new ColumnSet(true) })).Entity;
}
