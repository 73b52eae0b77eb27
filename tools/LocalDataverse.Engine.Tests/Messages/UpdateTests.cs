using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class UpdateTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Update_OneColumn_ChangesItAndTheStamp()
    {
        var opportunity = organization.AddOpportunity(and: row => row["description"] = "Stays");

        organization.User.Update(new Entity("opportunity", opportunity) { ["name"] = "New name" });

        var row = organization.Row("opportunity", opportunity);
        Assert.Equal(("New name", "Stays"), (row["name"], row["description"]));
        Assert.Equal(organization.UserId, row.GetAttributeValue<EntityReference>("modifiedby").Id);
        Assert.Equal(organization.Host.SystemUserId, row.GetAttributeValue<EntityReference>("createdby").Id);
    }

    [Fact]
    public void Update_Owner_ChangesTheOwningUserToo()
    {
        var opportunity = organization.AddOpportunity();
        var before = organization.Row("opportunity", opportunity).GetAttributeValue<EntityReference>("owninguser").Id;
        var other = organization.AddUser();

        organization.User.Update(new Entity("opportunity", opportunity) { ["ownerid"] = new EntityReference("systemuser", other) });

        Assert.NotEqual(other, before);
        Assert.Equal(other, organization.Row("opportunity", opportunity).GetAttributeValue<EntityReference>("owninguser").Id);
    }

    [Fact]
    public void Update_UnknownRow_Faults() =>
        FaultAssert.Throws(ErrorCodes.ObjectDoesNotExist, () => organization.User.Update(new Entity("opportunity", Guid.NewGuid())));

    [Fact]
    public void Update_WithoutId_Faults() =>
        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Update(new Entity("opportunity")));

    [Theory]
    [InlineData(1, "Won")]
    [InlineData(2, "Lost")]
    public void Update_OpportunityToAClosedState_IsRefused(int state, string name)
    {
        var opportunity = organization.AddOpportunity();

        var fault = FaultAssert.Throws(
            ErrorCodes.CannotUseOpportunitySetStateMessage,
            () => organization.User.Update(new Entity("opportunity", opportunity) { ["statecode"] = new OptionSetValue(state) }));

        Assert.StartsWith(
            $"This message can not be used to set the state of opportunity to {name}.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, organization.StateOf(opportunity));
    }

    [Fact]
    public void Update_ClosedOpportunityToOpen_OpensItAndCancelsItsActivities()
    {
        var opportunity = organization.AddOpportunity();
        organization.User.Execute(ScriptedOrganization.Win(opportunity));

        organization.User.Update(new Entity("opportunity", opportunity) { ["statecode"] = new OptionSetValue(0) });

        var activity = Assert.Single(organization.All("opportunityclose"));
        Assert.Equal((2, 3), (Option(activity, "statecode"), Option(activity, "statuscode")));
        Assert.Equal((0, 1), (organization.StateOf(opportunity), Option(organization.Row("opportunity", opportunity), "statuscode")));
    }

    [Fact]
    public void Update_OpportunityThatIsOpen_LeavesItsActivitiesAlone()
    {
        var opportunity = organization.AddOpportunity();
        organization.User.Create(ScriptedOrganization.Closing(opportunity));

        organization.User.Update(new Entity("opportunity", opportunity) { ["statecode"] = new OptionSetValue(0) });

        Assert.Equal(1, Option(organization.All("opportunityclose").Single(), "statecode"));
    }

    [Fact]
    public void Update_StatusOfTheState_IsTaken()
    {
        var opportunity = organization.AddOpportunity();

        organization.User.Update(new Entity("opportunity", opportunity) { ["statuscode"] = new OptionSetValue(2) });

        Assert.Equal(2, Option(organization.Row("opportunity", opportunity), "statuscode"));
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData(0, 5)]
    public void Update_StatusOfAnotherState_IsRefused(int? state, int status)
    {
        var opportunity = organization.AddOpportunity();
        var changes = new Entity("opportunity", opportunity) { ["statuscode"] = new OptionSetValue(status) };
        if (state is not null)
        {
            changes["statecode"] = new OptionSetValue(state.Value);
        }

        FaultAssert.Throws(ErrorCodes.InvalidStateCodeStatusCode, () => organization.User.Update(changes));
    }

    [Fact]
    public void Update_UnknownState_IsRefused()
    {
        var account = organization.User.Create(new Entity("quote"));

        FaultAssert.Throws(
            ErrorCodes.PicklistValueOutOfRange,
            () => organization.User.Update(new Entity("quote", account) { ["statecode"] = new OptionSetValue(99) }));
    }

    [Fact]
    public void Update_QuoteToActive_GetsTheStatesDefaultStatus()
    {
        var quote = organization.User.Create(new Entity("quote"));

        organization.User.Update(new Entity("quote", quote) { ["statecode"] = new OptionSetValue(1) });

        Assert.Equal(2, Option(organization.Row("quote", quote), "statuscode"));
    }

    [Fact]
    public void Update_OptimisticConcurrency_IsRefusedByName()
    {
        var request = new UpdateRequest
        {
            Target = new Entity("opportunity", organization.AddOpportunity()),
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        };

        var fault = FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.User.Execute(request));

        Assert.Contains("IfRowVersionMatches", fault.Message, StringComparison.Ordinal);
    }

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
