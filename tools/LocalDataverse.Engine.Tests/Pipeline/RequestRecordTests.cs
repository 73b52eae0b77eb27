using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class RequestRecordTests
{
    [Fact]
    public void LastRequest_BeforeAny_IsNull()
    {
        using var organization = Organization.Open();

        Assert.Null(organization.LastRequest);
    }

    [Fact]
    public void LastRequest_StepsCall_ListsEachWithTableAndRights()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity", run =>
        {
            run.System.RetrieveMultiple(new FetchExpression("<fetch><entity name='quote'><attribute name='name' /></entity></fetch>"));
            run.User.Create(new Entity("account"));
        }));

        organization.User.Execute(ScriptedOrganization.Win(organization.AddOpportunity()));

        var record = organization.Host.LastRequest!;
        Assert.Equal(("WinOpportunity", organization.UserId), (record.MessageName, record.UserId));
        Assert.Null(record.Exception);
        Assert.Equal([new("RetrieveMultiple", "quote", AsSystem: true), new SdkCall("Create", "account", AsSystem: false)], record.StepRuns[0].Calls);
    }

    [Fact]
    public void LastRequest_Failed_HasTheFaultAndTheStepsException()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account") { Type = typeof(RefusingPlugin) });

        var thrown = Assert.ThrowsAny<Exception>(() => organization.User.Create(new Entity("account")));

        Assert.Same(thrown, organization.Host.LastRequest!.Exception);
        Assert.IsType<InvalidPluginExecutionException>(organization.Runs[0].Exception);
    }

    [Fact]
    public void LastRequest_StepCallsWithAnUnusableRequest_ListsItWithoutTable()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run =>
            Assert.ThrowsAny<Exception>(() => run.User.Execute(new OrganizationRequest("Nonsense")))));

        Assert.ThrowsAny<Exception>(() => organization.User.Create(new Entity("account")));

        Assert.Equal([new SdkCall("Nonsense", null, AsSystem: false)], organization.Runs[0].Calls);
    }

    [Fact]
    public void LastRequest_SystemServiceLooksAtRows_StaysTheUsers()
    {
        using var organization = new ScriptedOrganization();
        organization.User.Create(new Entity("account"));

        organization.Host.SystemService.RetrieveMultiple(new QueryExpression("account"));

        Assert.Equal("Create", organization.Host.LastRequest!.MessageName);
    }
}
