using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class ContextTests
{
    [Fact]
    public void Win_Context_SaysWhatTheRequestIs()
    {
        IPluginExecutionContext? seen = null;
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity", run => seen = run.Context));
        var opportunity = organization.AddOpportunity();
        var request = ScriptedOrganization.Win(opportunity);
        request.RequestId = Guid.NewGuid();

        organization.User.Execute(request);

        Assert.NotNull(seen);
        Assert.Equal(("Win", "opportunity", 20, 1), (seen.MessageName, seen.PrimaryEntityName, seen.Stage, seen.Depth));
        Assert.Equal(Guid.Empty, seen.PrimaryEntityId);
        Assert.Equal(["OpportunityClose", "Status"], seen.InputParameters.Keys.Order());
        Assert.Equal(3, ((OptionSetValue)seen.InputParameters["Status"]).Value);
        Assert.Equal((organization.UserId, organization.UserId), (seen.UserId, seen.InitiatingUserId));
        Assert.Equal(organization.Host.OrganizationId, seen.OrganizationId);
        Assert.Equal(organization.Host.BusinessUnitId, seen.BusinessUnitId);
        Assert.Equal(request.RequestId, seen.RequestId);
        Assert.Equal((0, 2, true), (seen.Mode, seen.IsolationMode, seen.IsInTransaction));
        Assert.Equal("LocalDataverse", seen.OrganizationName);
        Assert.Equal(ScriptedOrganization.Now.UtcDateTime, seen.OperationCreatedOn);
        Assert.Equal("sdkmessageprocessingstep", seen.OwningExtension.LogicalName);
        Assert.Null(seen.ParentContext);
        Assert.Empty(seen.PreEntityImages);
        Assert.Empty(seen.OutputParameters);
        Assert.NotEqual(Guid.Empty, seen.CorrelationId);
        Assert.NotEqual(seen.CorrelationId, seen.OperationId);
    }

    /// <summary>See https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void Tag_OfARequest_IsASharedVariableOfItsSteps(int stage)
    {
        object? seen = null;
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run => seen = run.Context.SharedVariables["tag"]) { Stage = stage });

        organization.User.Execute(new CreateRequest { Target = new Entity("account"), Parameters = { ["tag"] = "mine" } });

        Assert.Equal("mine", seen);
    }

    [Fact]
    public void Tag_OfTheRequestAroundIt_IsFoundInTheParentContextAlone()
    {
        IPluginExecutionContext? seen = null;
        using var organization = new ScriptedOrganization(new TestStep("Create", "quoteclose", run => seen = run.Context));
        var close = ScriptedOrganization.Close(organization.AddQuote());
        close["tag"] = "mine";

        organization.User.Execute(close);

        Assert.False(seen!.SharedVariables.ContainsKey("tag"));
        Assert.Equal("mine", seen.ParentContext.SharedVariables["tag"]);
    }

    [Fact]
    public void Tag_NotGiven_IsNoSharedVariable()
    {
        var seen = true;
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run => seen = run.Context.SharedVariables.ContainsKey("tag")));

        organization.User.Create(new Entity("account"));

        Assert.False(seen);
    }

    [Fact]
    public void Tag_NoText_IsRefusedByName()
    {
        using var organization = new ScriptedOrganization();

        FaultAssert.Throws(
            ErrorCodes.InvalidArgument,
            () => organization.User.Execute(new CreateRequest { Target = new Entity("account"), Parameters = { ["tag"] = 5 } }),
            "'tag'");
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(20, true)]
    [InlineData(40, true)]
    public void Create_Context_IsInTransactionAfterPreValidation(int stage, bool expected)
    {
        bool? seen = null;
        using var organization = new ScriptedOrganization(
            new TestStep("Create", "account", run => seen = run.Context.IsInTransaction) { Stage = stage });

        organization.User.Create(new Entity("account"));

        Assert.Equal(expected, seen);
    }

    [Fact]
    public void Create_PostOperation_SeesTheIdAndCanChangeTheResponse()
    {
        var changed = Guid.NewGuid();
        var seen = (Primary: Guid.Empty, Output: Guid.Empty);
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run =>
        {
            seen = (run.Context.PrimaryEntityId, (Guid)run.Context.OutputParameters["id"]);
            run.Context.OutputParameters["id"] = changed;
        })
        { Stage = 40 });

        var response = organization.User.Create(new Entity("account"));

        Assert.Equal(seen.Primary, seen.Output);
        Assert.Equal(organization.All("account").Single().Id, seen.Primary);
        Assert.Equal(changed, response);
    }

    [Fact]
    public void Create_PreOperationChangesTheTarget_IsWhatIsWritten()
    {
        using var organization = new ScriptedOrganization(
            new TestStep("Create", "account", run => run.Target["name"] = "Set by the plug-in"));
        var given = new Entity("account") { ["name"] = "Set by the client" };

        organization.User.Create(given);

        Assert.Equal("Set by the plug-in", organization.All("account").Single()["name"]);
        Assert.Equal("Set by the client", given["name"]);
    }

    [Fact]
    public void SharedVariables_SetInPreValidation_ReachPostOperation()
    {
        object? seen = null;
        using var organization = new ScriptedOrganization(
            new TestStep("Win", "opportunity", run => run.Context.SharedVariables["key"] = "value") { Stage = 10 },
            new TestStep("Win", "opportunity", run => seen = run.Context.SharedVariables["key"]) { Stage = 40 });

        organization.User.Execute(ScriptedOrganization.Win(organization.AddOpportunity()));

        Assert.Equal("value", seen);
    }

    [Fact]
    public void SharedVariables_OfTheParent_AreReachedThroughIt()
    {
        var seen = (Own: true, Parent: (object?)null);
        using var organization = new ScriptedOrganization(
            new TestStep("Win", "opportunity", run => run.Context.SharedVariables["key"] = "value"),
            new TestStep("Create", "opportunityclose", run => seen =
                (run.Context.SharedVariables.ContainsKey("key"), run.Context.ParentContext.SharedVariables["key"])));

        organization.User.Execute(ScriptedOrganization.Win(organization.AddOpportunity()));

        Assert.Equal((false, "value"), seen);
    }

    [Fact]
    public void Services_OfAnotherType_AreNull()
    {
        object? seen = "not asked";
        using var organization = new ScriptedOrganization(
            new TestStep("Create", "account", run => seen = run.Services.GetService(typeof(IOrganizationService))));

        organization.User.Create(new Entity("account"));

        Assert.Null(seen);
    }

    [Fact]
    public void Services_ByUserId_ActAsThatUser()
    {
        var seen = new List<Guid>();
        var other = Guid.Empty;
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run =>
        {
            foreach (var user in (Guid?[])[null, Guid.Empty, other])
            {
                var whoAmI = (Microsoft.Crm.Sdk.Messages.WhoAmIResponse)run.Factory.CreateOrganizationService(user)
                    .Execute(new Microsoft.Crm.Sdk.Messages.WhoAmIRequest());
                seen.Add(whoAmI.UserId);
            }
        }));
        other = organization.AddUser();

        organization.User.Create(new Entity("account"));

        Assert.Equal([organization.Host.SystemUserId, organization.UserId, other], seen);
    }

    [Fact]
    public void Update_ContextOfUpdate_HasIdAndTarget()
    {
        (Guid Id, string? Name) seen = default;
        using var organization = new ScriptedOrganization(new TestStep("Update", "opportunity", run =>
            seen = (run.Context.PrimaryEntityId, run.Target.GetAttributeValue<string>("name"))));
        var opportunity = organization.AddOpportunity();

        organization.User.Execute(new UpdateRequest { Target = new Entity("opportunity", opportunity) { ["name"] = "New name" } });

        Assert.Equal((opportunity, "New name"), seen);
    }
}
