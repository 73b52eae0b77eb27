using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class DisabledUserTests
{
    // 0x80040225, UserNotEnabled.
    private const int UserNotEnabled = unchecked((int)0x80040225);

    [Fact]
    public void Client_OfADisabledUser_CannotAct()
    {
        using var organization = new ScriptedOrganization();
        var before = organization.User;
        Disable(organization, organization.UserId, isDisabled: true);

        FaultAssert.Throws(UserNotEnabled, () => _ = organization.User, organization.UserId.ToString(), "is disabled");
        FaultAssert.Throws(UserNotEnabled, () => before.Create(new Entity("account")));
        Assert.Empty(organization.All("account"));

        Disable(organization, organization.UserId, isDisabled: false);
        organization.User.Create(new Entity("account"));
    }

    [Fact]
    public void PluginService_OfADisabledUser_CannotAct()
    {
        var disabled = Guid.NewGuid();
        using var organization = new ScriptedOrganization(
            new TestStep("Create", "account", run => run.Factory.CreateOrganizationService(disabled).Create(new Entity("competitor"))));
        organization.Host.Load([new Entity("systemuser", disabled) { ["isdisabled"] = true }]);
        organization.Grant(disabled, AccessRights.Create, AccessDepth.Organization);

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => organization.User.Create(new Entity("account")));

        Assert.Contains("is disabled", fault.ToString() + fault.Detail.TraceText + fault.Detail.Message, StringComparison.Ordinal);
        Assert.Empty(organization.All("competitor"));
    }

    [Fact]
    public void Row_OwnedByADisabledUser_IsStillTheirs()
    {
        using var organization = new ScriptedOrganization();
        var owner = organization.AddUser();
        Disable(organization, owner, isDisabled: true);

        var account = organization.User.Create(new Entity("account") { ["ownerid"] = new EntityReference("systemuser", owner) });

        Assert.Equal(owner, organization.Row("account", account).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    private static void Disable(ScriptedOrganization organization, Guid user, bool isDisabled) =>
        organization.Host.SystemService.Update(new Entity("systemuser", user) { ["isdisabled"] = isDisabled });
}
