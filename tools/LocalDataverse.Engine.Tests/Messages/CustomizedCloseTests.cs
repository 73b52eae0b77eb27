using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class CustomizedCloseTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    public void Create_CustomizedClose_ClosesTheOpportunity(int state, int status)
    {
        using var organization = new ScriptedOrganization(customizedClose: true);
        var opportunity = organization.AddOpportunity();

        organization.User.Create(Closing(opportunity, state));

        var closed = organization.Row("opportunity", opportunity);
        Assert.Equal((state, status), (Option(closed, "statecode"), Option(closed, "statuscode")));
        Assert.Equal((1, status), (
            Option(organization.All("opportunityclose").Single(), "statecode"),
            Option(organization.All("opportunityclose").Single(), "opportunitystatuscode")));
    }

    [Fact]
    public void Create_NotCustomized_WritesTheRowAlone()
    {
        using var organization = new ScriptedOrganization();
        var opportunity = organization.AddOpportunity();

        organization.User.Create(Closing(opportunity, 1));

        Assert.Equal(0, organization.StateOf(opportunity));
        Assert.Single(organization.All("opportunityclose"));
    }

    [Fact]
    public void Create_StepRefuses_OpportunityStaysOpen()
    {
        using var organization = new ScriptedOrganization(
            customizedClose: true, new TestStep("Create", "opportunityclose") { Type = typeof(RefusingPlugin) });
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Create(Closing(opportunity, 1)));

        Assert.Equal(0, organization.StateOf(opportunity));
        Assert.Empty(organization.All("opportunityclose"));
    }

    [Fact]
    public void Win_CustomizedClose_ClosesOnce()
    {
        using var organization = new ScriptedOrganization(customizedClose: true);
        var opportunity = organization.AddOpportunity();

        organization.User.Execute(ScriptedOrganization.Win(opportunity));

        Assert.Equal(1, organization.StateOf(opportunity));
        Assert.Single(organization.All("opportunityclose"));
    }

    [Fact]
    public void Win_CustomizedClose_IsClosedByWinAfterItsActivity()
    {
        int? seen = null;
        using var organization = new ScriptedOrganization(customizedClose: true, new TestStep("Create", "opportunityclose", run =>
        {
            var opportunity = run.Target.GetAttributeValue<EntityReference>("opportunityid").Id;
            seen = Option(run.User.Retrieve("opportunity", opportunity, new("statecode")), "statecode");
        })
        { Stage = 40 });

        organization.User.Execute(ScriptedOrganization.Win(organization.AddOpportunity()));

        Assert.Equal(0, seen);
    }

    [Fact]
    public void Create_WithoutOpportunityState_SaysThatItIsNeeded()
    {
        using var organization = new ScriptedOrganization(customizedClose: true);

        var fault = FaultAssert.Throws(
            ErrorCodes.InvalidArgument, () => organization.User.Create(ScriptedOrganization.Closing(organization.AddOpportunity())));

        Assert.Contains("'opportunitystatecode'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_OpportunityStateOpen_IsRefused()
    {
        using var organization = new ScriptedOrganization(customizedClose: true);

        FaultAssert.Throws(
            ErrorCodes.InvalidArgument, () => organization.User.Create(Closing(organization.AddOpportunity(), 0)));
    }

    [Fact]
    public void Create_ClosedOpportunity_IsRefusedAndNothingWritten()
    {
        using var organization = new ScriptedOrganization(customizedClose: true);
        var opportunity = organization.AddOpportunity(state: 2);

        FaultAssert.Throws(ErrorCodes.OpportunityIsAlreadyClosed, () => organization.User.Create(Closing(opportunity, 1)));

        Assert.Empty(organization.All("opportunityclose"));
    }

    [Fact]
    public void Create_UserWithoutWriteOnTheOpportunity_IsRefused()
    {
        using var organization = new ScriptedOrganization(customizedClose: true);
        var user = organization.AddUser();
        organization.Host.Grant(user, "opportunityclose", AccessRights.Create, AccessDepth.Organization);
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(
            ErrorCodes.PrivilegeDenied, () => organization.Host.ServiceFor(user).Create(Closing(opportunity, 1)));

        Assert.Equal(0, organization.StateOf(opportunity));
    }

    private static Entity Closing(Guid opportunity, int state) =>
        ScriptedOrganization.Closing(opportunity, row => row["opportunitystatecode"] = new OptionSetValue(state));

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
