using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Security;

public sealed class PrivilegeTests : IDisposable
{
    private const AccessRights All = AccessRights.Read | AccessRights.Write | AccessRights.Create | AccessRights.Delete;

    private readonly ScriptedOrganization organization = new();
    private readonly Guid user;

    public PrivilegeTests() => user = organization.AddUser();

    private IOrganizationService Service => organization.Host.ServiceFor(user);

    public static TheoryData<string> Messages => new("Retrieve", "Update", "Delete", "Win", "Lose");

    public void Dispose() => organization.Dispose();

    [Theory]
    [MemberData(nameof(Messages))]
    public void NoPrivilege_OwnRow_IsRefused(string message)
    {
        var opportunity = organization.AddOpportunity(owner: user);

        FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => Send(message, opportunity));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void OwnDepth_OwnRow_Passes(string message)
    {
        organization.Grant(user, All, AccessDepth.Own);
        var opportunity = organization.AddOpportunity(owner: user);

        Send(message, opportunity);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void OwnDepth_RowOfAnother_IsRefused(string message)
    {
        organization.Grant(user, All, AccessDepth.Own);
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => Send(message, opportunity));

        Assert.Equal("New roof", organization.Row("opportunity", opportunity)["name"]);
        Assert.Equal(0, organization.StateOf(opportunity));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void OrganizationDepth_RowOfAnother_Passes(string message)
    {
        organization.Grant(user, All, AccessDepth.Organization);
        var opportunity = organization.AddOpportunity();

        Send(message, opportunity);
    }

    [Theory]
    [InlineData("Retrieve", AccessRights.Read)]
    [InlineData("Update", AccessRights.Read)]
    [InlineData("Update", AccessRights.Write)]
    [InlineData("Delete", AccessRights.Delete)]
    [InlineData("Win", AccessRights.Write)]
    [InlineData("Lose", AccessRights.Write)]
    public void OneRightMissing_IsRefusedNamingIt(string message, AccessRights missing)
    {
        organization.Grant(user, All & ~missing, AccessDepth.Organization);
        var opportunity = organization.AddOpportunity();

        var fault = FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => Send(message, opportunity));

        Assert.Contains($"prv{missing}opportunity", fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Win_NoCreateOnOpportunityClose_IsRefusedBeforeItsStepsRun()
    {
        organization.Import(new SolutionZip(new TestStep("Win", "opportunity") { Type = typeof(RefusingPlugin) }));
        organization.Grant(user, All, AccessDepth.Organization);
        organization.Host.Grant(user, "opportunityclose", All, AccessDepth.None);

        var fault = FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => Send("Win", organization.AddOpportunity()));

        Assert.Contains("prvCreateOpportunityclose", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccessDepth.None, 0)]
    [InlineData(AccessDepth.Own, 1)]
    [InlineData(AccessDepth.Organization, 2)]
    public void RetrieveMultiple_Depth_DecidesWhichRowsAreSeen(AccessDepth depth, int expected)
    {
        organization.Grant(user, AccessRights.Read, depth);
        organization.AddOpportunity(owner: user);
        organization.AddOpportunity();
        EntityCollection Query() => Service.RetrieveMultiple(new QueryExpression("opportunity"));

        if (depth == AccessDepth.None)
        {
            FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => Query());
            return;
        }

        Assert.Equal(expected, Query().Entities.Count);
    }

    [Theory]
    [InlineData(AccessDepth.None, false, false)]
    [InlineData(AccessDepth.Own, true, false)]
    [InlineData(AccessDepth.Organization, true, true)]
    public void Create_Depth_DecidesForWhom(AccessDepth depth, bool forSelf, bool forAnother)
    {
        organization.Grant(user, AccessRights.Create, depth);

        AssertAllowed(forSelf, () => Service.Create(new Entity("opportunity")));
        AssertAllowed(forAnother, () => Service.Create(
            new Entity("opportunity") { ["ownerid"] = new EntityReference("systemuser", organization.UserId) }));
    }

    [Fact]
    public void OwnDepth_TableOfTheOrganisation_IsAllRows()
    {
        organization.Grant(user, AccessRights.Read, AccessDepth.Own);
        var competitor = organization.User.Create(new Entity("competitor") { ["name"] = "Fjordens Dok" });

        Assert.Equal("Fjordens Dok", Service.Retrieve("competitor", competitor, new ColumnSet("name"))["name"]);
    }

    [Fact]
    public void System_WithoutAnyGrant_MayDoEverything()
    {
        var opportunity = organization.AddOpportunity();

        organization.Host.SystemService.Execute(ScriptedOrganization.Win(opportunity));

        Assert.Equal(1, organization.StateOf(opportunity));
    }

    [Fact]
    public void PluginsSystemService_UserWithoutRights_MayDoEverything()
    {
        using var host = new ScriptedOrganization(new TestStep("Create", "account", run => run.System.Create(new Entity("competitor"))));
        var limited = host.AddUser();
        host.Host.Grant(limited, "account", AccessRights.Create, AccessDepth.Organization);

        host.Host.ServiceFor(limited).Create(new Entity("account"));

        Assert.Single(host.All("competitor"));
    }

    [Fact]
    public void PluginsUserService_UserWithoutRights_IsRefused()
    {
        using var host = new ScriptedOrganization(new TestStep("Create", "account", run => run.User.Create(new Entity("competitor"))));
        var limited = host.AddUser();
        host.Host.Grant(limited, "account", AccessRights.Create, AccessDepth.Organization);

        var fault = FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => host.Host.ServiceFor(limited).Create(new Entity("account")));

        Assert.Contains("prvCreateCompetitor", fault.TraceText, StringComparison.Ordinal);
        Assert.Empty(host.All("account"));
    }

    [Fact]
    public void Grant_Again_ReplacesTheDepth()
    {
        organization.Grant(user, All, AccessDepth.Organization);
        var opportunity = organization.AddOpportunity();

        organization.Grant(user, AccessRights.Read, AccessDepth.None);

        FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => Send("Retrieve", opportunity));
    }

    [Fact]
    public void System_EqualUserId_FindsItsOwnRows()
    {
        var own = organization.AddOpportunity(owner: organization.Host.SystemUserId);
        organization.AddOpportunity();
        var query = new QueryExpression("opportunity");
        query.Criteria.AddCondition("ownerid", ConditionOperator.EqualUserId);

        var found = organization.Host.ServiceFor(organization.Host.SystemUserId).RetrieveMultiple(query);

        Assert.Equal([own], found.Entities.Select(row => row.Id));
    }

    private void Send(string message, Guid opportunity)
    {
        switch (message)
        {
            case "Retrieve":
                Service.Retrieve("opportunity", opportunity, new ColumnSet("name"));
                break;
            case "Update":
                Service.Update(new Entity("opportunity", opportunity) { ["name"] = "New name" });
                break;
            case "Delete":
                Service.Delete("opportunity", opportunity);
                break;
            default:
                Service.Execute(message == "Win" ? ScriptedOrganization.Win(opportunity) : ScriptedOrganization.Lose(opportunity));
                break;
        }
    }

    private static void AssertAllowed(bool allowed, Action action)
    {
        if (allowed)
        {
            action();
        }
        else
        {
            FaultAssert.Throws(ErrorCodes.PrivilegeDenied, action);
        }
    }
}
