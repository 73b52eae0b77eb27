using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class CloseOpportunityTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Win_Dialog_IsKeptOnOpportunityAndActivity()
    {
        var opportunity = organization.AddOpportunity();

        var response = organization.User.Execute(ScriptedOrganization.Win(opportunity, 3, row =>
        {
            row["subject"] = "Signed";
            row["description"] = "At the fair";
            row["actualend"] = new DateTime(2026, 2, 28, 0, 0, 0, DateTimeKind.Utc);
            row["actualrevenue"] = new Money(1200m);
        }));

        Assert.IsType<WinOpportunityResponse>(response);
        var closed = organization.Row("opportunity", opportunity);
        Assert.Equal((1, 3), (Option(closed, "statecode"), Option(closed, "statuscode")));
        Assert.Equal(1200m, closed.GetAttributeValue<Money>("actualvalue").Value);
        Assert.Equal(new DateTime(2026, 2, 28), closed["actualclosedate"]);
        var activity = Assert.Single(organization.All("opportunityclose"));
        Assert.Equal(("Signed", "At the fair"), (activity["subject"], activity["description"]));
        Assert.Equal(new DateTime(2026, 2, 28), activity["actualend"]);
        Assert.Equal(1200m, activity.GetAttributeValue<Money>("actualrevenue").Value);
        Assert.Equal((1, 2), (Option(activity, "statecode"), Option(activity, "statuscode")));
        Assert.Equal((1, 3), (Option(activity, "opportunitystatecode"), Option(activity, "opportunitystatuscode")));
        Assert.Equal(opportunity, activity.GetAttributeValue<EntityReference>("regardingobjectid").Id);
        Assert.Equal(organization.UserId, activity.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void Lose_Competitor_IsKept()
    {
        var opportunity = organization.AddOpportunity();
        var competitor = organization.User.Create(new Entity("competitor") { ["name"] = "Fjordens Dok" });

        var response = organization.User.Execute(ScriptedOrganization.Lose(
            opportunity, 5, row => row["competitorid"] = new EntityReference("competitor", competitor)));

        Assert.IsType<LoseOpportunityResponse>(response);
        var closed = organization.Row("opportunity", opportunity);
        Assert.Equal((2, 5), (Option(closed, "statecode"), Option(closed, "statuscode")));
        var activity = Assert.Single(organization.All("opportunityclose"));
        Assert.Equal(competitor, activity.GetAttributeValue<EntityReference>("competitorid").Id);
        Assert.Equal((2, 5), (Option(activity, "opportunitystatecode"), Option(activity, "opportunitystatuscode")));
    }

    [Fact]
    public void Win_NothingButTheId_GetsDefaults()
    {
        var opportunity = organization.AddOpportunity(and: row => row["estimatedvalue"] = new Money(500m));

        organization.User.Execute(ScriptedOrganization.Win(opportunity));

        var activity = Assert.Single(organization.All("opportunityclose"));
        Assert.Equal(("Opportunity Close", ScriptedOrganization.Now.UtcDateTime), (activity["subject"], activity["actualend"]));
        var closed = organization.Row("opportunity", opportunity);
        Assert.Equal(ScriptedOrganization.Now.UtcDateTime.Date, closed["actualclosedate"]);
        Assert.Equal(500m, closed.GetAttributeValue<Money>("actualvalue").Value);
    }

    [Fact]
    public void Lose_WithoutRevenue_LeavesTheValueEmpty()
    {
        var opportunity = organization.AddOpportunity(and: row => row["estimatedvalue"] = new Money(500m));

        organization.User.Execute(ScriptedOrganization.Lose(opportunity));

        Assert.False(organization.Row("opportunity", opportunity).Contains("actualvalue"));
    }

    [Fact]
    public void Lose_StatusMinusOne_IsTheStatesDefault()
    {
        var opportunity = organization.AddOpportunity();

        organization.User.Execute(ScriptedOrganization.Lose(opportunity, -1));

        Assert.Equal(4, Option(organization.Row("opportunity", opportunity), "statuscode"));
        Assert.Equal(4, Option(organization.All("opportunityclose").Single(), "opportunitystatuscode"));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    [InlineData(99)]
    public void Win_StatusThatIsNotWons_IsRefusedAndNothingWritten(int status)
    {
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(
            ErrorCodes.InvalidStateCodeStatusCode, () => organization.User.Execute(ScriptedOrganization.Win(opportunity, status)));

        Assert.Equal(0, organization.StateOf(opportunity));
        Assert.Empty(organization.All("opportunityclose"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Win_ClosedOpportunity_IsRefused(int state)
    {
        var opportunity = organization.AddOpportunity(state: state);

        var fault = FaultAssert.Throws(
            ErrorCodes.OpportunityIsAlreadyClosed, () => organization.User.Execute(ScriptedOrganization.Win(opportunity)));

        Assert.Equal("The opportunity is already closed.", fault.Message);
    }

    [Fact]
    public void Win_UnknownOpportunity_Faults() =>
        FaultAssert.Throws(
            ErrorCodes.ObjectDoesNotExist, () => organization.User.Execute(ScriptedOrganization.Win(Guid.NewGuid())));

    public static TheoryData<object?> NoIds => new(null, "3f2504e0-4f89-11d3-9a0c-0305e82c3301", Guid.NewGuid(), 7);

    [Theory]
    [MemberData(nameof(NoIds))]
    public void Win_OpportunityIdMissingOrNoReference_IsAClearFault(object? value)
    {
        var request = ScriptedOrganization.Win(organization.AddOpportunity(), and: row => row["opportunityid"] = value);

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => organization.User.Execute(request));

        Assert.Contains("opportunity", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Win_OpportunityIdOfAnotherTable_IsRefused()
    {
        var request = ScriptedOrganization.Win(
            organization.AddOpportunity(), and: row => row["opportunityid"] = new EntityReference("account", Guid.NewGuid()));

        FaultAssert.Throws(ErrorCodes.MissingOpportunityId, () => organization.User.Execute(request));
    }

    [Fact]
    public void Win_CloseRowOfAnotherTable_NamesTheParameter()
    {
        var request = ScriptedOrganization.Win(organization.AddOpportunity());
        request.OpportunityClose.LogicalName = "quoteclose";

        var fault = FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Execute(request));

        Assert.Contains("'OpportunityClose'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Win_Untyped_WorksAsTheTypedOne()
    {
        var opportunity = organization.AddOpportunity();
        var request = new OrganizationRequest("WinOpportunity")
        {
            ["OpportunityClose"] = ScriptedOrganization.Closing(opportunity),
            ["Status"] = new OptionSetValue(3),
        };

        Assert.IsType<WinOpportunityResponse>(organization.User.Execute(request));

        Assert.Equal(1, organization.StateOf(opportunity));
    }

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
