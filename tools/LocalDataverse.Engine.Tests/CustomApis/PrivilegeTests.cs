using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.CustomApis;

public sealed class PrivilegeTests
{
    [Theory]
    [InlineData("prvWriteQuote", AccessRights.Write)]
    [InlineData("prvReadQuote", AccessRights.Read)]
    [InlineData("prvCreateQuote", AccessRights.Create)]
    [InlineData("PRVDELETEQUOTE", AccessRights.Delete)]
    public void Call_PrivilegeAtAnyDepth_Passes(string privilege, AccessRights right)
    {
        using var organization = With(privilege);
        var user = organization.AddUser();
        var request = Request(organization);
        organization.Host.Grant(user, "quote", ~right, AccessDepth.Organization);

        FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => organization.Host.ServiceFor(user).Execute(request));
        organization.Host.Grant(user, "quote", right, AccessDepth.Own);
        organization.Host.ServiceFor(user).Execute(request);
        organization.Host.Grant(user, "quote", right, AccessDepth.Organization);
        organization.Host.ServiceFor(user).Execute(request);
        organization.Host.Grant(user, "quote", right, AccessDepth.None);
        FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => organization.Host.ServiceFor(user).Execute(request));
    }

    [Fact]
    public void Call_PrivilegeMissing_IsNamedBeforeAnythingRuns()
    {
        using var organization = With("prvWriteQuote");
        var user = organization.AddUser();

        var fault = FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => organization.Host.ServiceFor(user).Execute(Request(organization)));

        Assert.Contains("prvWriteQuote", fault.Message, StringComparison.Ordinal);
        Assert.Empty(organization.Runs);
    }

    [Fact]
    public void Call_NoPrivilegeNamed_EverybodyMay()
    {
        using var organization = With(null);

        organization.Host.ServiceFor(organization.AddUser()).Execute(Request(organization));

        Assert.Single(organization.Runs);
    }

    [Fact]
    public void Call_BySystem_NeedsNoPrivilege()
    {
        using var organization = With("prvWriteQuote");

        organization.Host.SystemService.Execute(Request(organization));
    }

    private static ScriptedOrganization With(string? privilege) =>
        new(new TestOptions { Apis = [new TestApi { Privilege = privilege }] });

    private static OrganizationRequest Request(ScriptedOrganization organization) =>
        new("test_Api") { ["Target"] = new EntityReference("opportunity", organization.AddOpportunity()) };
}
