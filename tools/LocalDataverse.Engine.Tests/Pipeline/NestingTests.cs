using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class NestingTests
{
    [Fact]
    public void Win_CreatesItsActivity_ThroughThePipelineWithWinAsParent()
    {
        IPluginExecutionContext? seen = null;
        using var organization = new ScriptedOrganization(new TestStep("Create", "opportunityclose", run => seen = run.Context));

        organization.User.Execute(ScriptedOrganization.Win(organization.AddOpportunity()));

        Assert.NotNull(seen);
        Assert.Equal(2, seen.Depth);
        Assert.Equal(("Win", 30, 1), (seen.ParentContext.MessageName, seen.ParentContext.Stage, seen.ParentContext.Depth));
        Assert.Equal(seen.CorrelationId, seen.ParentContext.CorrelationId);
        Assert.NotEqual(seen.OperationId, seen.ParentContext.OperationId);
    }

    [Fact]
    public void Step_CallsTheService_CalledStepHasItAsParent()
    {
        IPluginExecutionContext? seen = null;
        using var organization = new ScriptedOrganization(
            new TestStep("Win", "opportunity", run => run.System.Create(new Entity("account"))) { Stage = 40 },
            new TestStep("Create", "account", run => seen = run.Context));

        organization.User.Execute(ScriptedOrganization.Win(organization.AddOpportunity()));

        Assert.NotNull(seen);
        Assert.Equal(("Win", 40), (seen.ParentContext.MessageName, seen.ParentContext.Stage));
        Assert.Equal((organization.Host.SystemUserId, organization.UserId), (seen.UserId, seen.InitiatingUserId));
    }

    [Fact]
    public void Step_CallsItself_IsStoppedAtTheDepthLimitAndRolledBack()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run => run.User.Create(new Entity("account"))));

        FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => organization.User.Create(new Entity("account")));

        Assert.Equal(Enumerable.Range(1, 8), organization.Runs.Select(run => run.Depth));
        FaultAssert.Throws(ErrorCodes.SdkCorrelationTokenDepthTooHigh, () => throw organization.Runs[^1].Exception!, "8");
        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Step_CallsEightDeep_Passes()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run =>
        {
            if (run.Context.Depth < 8)
            {
                run.User.Create(new Entity("account"));
            }
        }));

        organization.User.Create(new Entity("account"));

        Assert.Equal(8, organization.All("account").Count);
    }

    [Fact]
    public void Step_ReadsWhatItsTransactionWrote_SeesIt()
    {
        Entity? seen = null;
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run =>
            seen = run.User.Retrieve("account", run.Context.PrimaryEntityId, new("name")))
        { Stage = 40 });

        organization.User.Create(new Entity("account") { ["name"] = "Fjord" });

        Assert.Equal("Fjord", seen?["name"]);
    }

    [Fact]
    public void Step_NestedCallFails_GetsTheFaultOfTheNestedStep()
    {
        OrganizationServiceFault? seen = null;
        using var organization = new ScriptedOrganization(
            new TestStep("Win", "opportunity", run =>
                seen = FaultAssert.Throws(ErrorCodes.IsvAborted, () => run.User.Create(new Entity("account")))),
            new TestStep("Create", "account", _ => throw new InvalidPluginExecutionException("No accounts.")));

        Assert.ThrowsAny<Exception>(() => organization.User.Execute(ScriptedOrganization.Win(organization.AddOpportunity())));

        Assert.Equal("No accounts.", seen?.Message);
    }
}
