using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Workflows;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Workflows;

public sealed class ActivityTests
{
    private static readonly WorkflowStep Echo = new(typeof(EchoActivity).FullName!)
    {
        Inputs = new Dictionary<string, object?> { ["Opportunity"] = new EntityReference("opportunity", Guid.NewGuid()) },
    };

    [Theory]
    [InlineData(true, 1, 0)]
    [InlineData(false, 0, 1)]
    public void RunActivity_Context_SaysHowItRuns(bool inTransaction, int workflowMode, int mode)
    {
        IWorkflowContext? seen = null;
        using var organization = new ScriptedOrganization(new TestOptions { Activity = run => seen = run.Context });
        var row = new EntityReference("quote", Guid.NewGuid());

        organization.Host.RunActivity(organization.UserId, Echo with { InTransaction = inTransaction, PrimaryRow = row });

        Assert.NotNull(seen);
        Assert.Equal((inTransaction, workflowMode, mode), (seen.IsInTransaction, seen.WorkflowMode, seen.Mode));
        Assert.Equal((organization.UserId, organization.UserId), (seen.UserId, seen.InitiatingUserId));
        Assert.Equal(("quote", row.Id), (seen.PrimaryEntityName, seen.PrimaryEntityId));
        Assert.Equal(("ExecuteWorkflow", 1, 0), (seen.MessageName, seen.Depth, seen.WorkflowCategory));
        Assert.Null(seen.ParentContext);
        Assert.Null(seen.StageName);
    }

    [Fact]
    public void RunActivity_NoPrimaryRow_ContextHasNone()
    {
        IWorkflowContext? seen = null;
        using var organization = new ScriptedOrganization(new TestOptions { Activity = run => seen = run.Context });

        organization.Host.RunActivity(organization.UserId, Echo);

        Assert.Equal(("none", Guid.Empty), (seen!.PrimaryEntityName, seen.PrimaryEntityId));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 2)]
    public void RunActivity_Throws_WhatItWroteStaysOnlyOutsideATransaction(bool inTransaction, int expected)
    {
        using var organization = new ScriptedOrganization(new TestOptions
        {
            Activity = run =>
            {
                run.User.Create(new Entity("account"));
                run.User.Create(new Entity("account"));
                throw new InvalidPluginExecutionException(OperationStatus.Canceled, 4711, "Enough.");
            },
        });

        var fault = FaultAssert.Throws(
            ErrorCodes.IsvAborted, () => organization.Host.RunActivity(organization.UserId, Echo with { InTransaction = inTransaction }));

        Assert.Equal(("Enough.", (object)4711), (fault.Message, fault.ErrorDetails["SubErrorCode"]));
        Assert.Equal(expected, organization.All("account").Count);
    }

    [Fact]
    public void RunActivity_InTransactionSwallowsAFailedCall_EverythingIsRolledBack()
    {
        using var organization = new ScriptedOrganization(new TestOptions { Activity = CreateAndFail });

        FaultAssert.Throws(ErrorCodes.IsvTransactionCountReduced, () => organization.Host.RunActivity(organization.UserId, Echo));

        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void RunActivity_InBackgroundSwallowsAFailedCall_GoesOn()
    {
        using var organization = new ScriptedOrganization(new TestOptions
        {
            Activity = run =>
            {
                CreateAndFail(run);
                run.User.Create(new Entity("account"));
            },
        });

        organization.Host.RunActivity(organization.UserId, Echo with { InTransaction = false });

        Assert.Equal(2, organization.All("account").Count);
    }

    [Fact]
    public void RunActivity_InBackground_OneOperationIsAllOrNothing()
    {
        using var organization = new ScriptedOrganization(
            new TestOptions { Activity = run => run.User.Execute(ScriptedOrganization.Close(Quote(run))) },
            new TestStep("Close", "quote") { Stage = 40, Type = typeof(RefusingPlugin) });
        var quote = organization.AddQuote();

        FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => organization.Host.RunActivity(
            organization.UserId, Echo with { InTransaction = false, PrimaryRow = new EntityReference("quote", quote) }));

        Assert.Equal((1, 2), organization.QuoteState(quote));
        Assert.Empty(organization.All("quoteclose"));

        static Guid Quote(ActivityRun run) => run.Context.PrimaryEntityId;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RunActivity_ItsCalls_HaveTheWorkflowAsParent(bool inTransaction)
    {
        IPluginExecutionContext? seen = null;
        using var organization = new ScriptedOrganization(
            new TestOptions { Activity = run => run.User.Create(new Entity("account")) },
            new TestStep("Create", "account", run => seen = run.Context));

        organization.Host.RunActivity(organization.UserId, Echo with { InTransaction = inTransaction });

        Assert.Equal((2, true, "ExecuteWorkflow"), (seen!.Depth, seen.IsInTransaction, seen.ParentContext.MessageName));
    }

    [Fact]
    public void RunActivity_User_HasTheirOwnRights()
    {
        using var organization = new ScriptedOrganization(new TestOptions { Activity = run => run.User.Create(new Entity("account")) });

        var fault = FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => organization.Host.RunActivity(organization.AddUser(), Echo));

        Assert.Contains("prvCreateAccount", fault.TraceText, StringComparison.Ordinal);
    }

    [Fact]
    public void LastRequest_Activity_ShowsItsRunWithItsCalls()
    {
        using var organization = new ScriptedOrganization(new TestOptions
        {
            Activity = run =>
            {
                run.Trace("at work");
                run.User.Create(new Entity("account"));
            },
        });

        organization.Host.RunActivity(organization.UserId, Echo);

        Assert.Equal(("ExecuteWorkflow", organization.UserId), (organization.Host.LastRequest!.MessageName, organization.Host.LastRequest.UserId));
        var run = Assert.Single(organization.Runs);
        Assert.Equal((Echo.ActivityType, "ExecuteWorkflow", 30, 1), (run.StepName, run.MessageName, run.Stage, run.Depth));
        Assert.Equal(["at work"], run.Trace);
        Assert.Equal([new SdkCall("Create", "account", AsSystem: false)], run.Calls);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void RunActivity_TakesTooLong_IsStopped(bool inTransaction, int written)
    {
        ScriptedOrganization organization = null!;
        using var created = organization = new ScriptedOrganization(new TestOptions
        {
            Activity = run =>
            {
                run.User.Create(new Entity("account"));
                organization.Time.Advance(TimeSpan.FromMinutes(2));
                run.User.Create(new Entity("account"));
            },
        });

        FaultAssert.Throws(
            ErrorCodes.SandboxWorkerPluginExecuteTimeout,
            () => organization.Host.RunActivity(organization.UserId, Echo with { InTransaction = inTransaction }));

        Assert.Equal(written, organization.All("account").Count);
    }

    [Fact]
    public void RunActivity_UnknownUser_DoesNotExist()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity"));

        FaultAssert.Throws(ErrorCodes.ObjectDoesNotExist, () => organization.Host.RunActivity(Guid.NewGuid(), Echo));
    }

    private static void CreateAndFail(ActivityRun run)
    {
        run.User.Create(new Entity("account"));
        Assert.ThrowsAny<Exception>(() => run.User.Delete("account", Guid.NewGuid()));
    }
}
