using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.CustomApis;

/// <summary>Steps around a custom API's main operation, and custom APIs inside other requests.</summary>
public sealed class PipelineTests
{
    [Fact]
    public void Steps_OnAnApi_RunAroundItsPlugin()
    {
        using var organization = With(
            new TestApi { Properties = [new("Sum", 7)] },
            Step(40), Step(10), Step(20));

        organization.Call("test_Api", organization.AddOpportunity());

        Assert.Equal([10, 20, 30, 40], organization.Runs.Select(run => run.Stage));
    }

    [Fact]
    public void Step_BeforeTheApi_ChangesWhatItsPluginSees()
    {
        object? seen = null;
        using var organization = With(
            new TestApi(run => seen = run.Context.InputParameters["Note"]) { Parameters = [new("Note", 10)] },
            Step(20, run => run.Context.InputParameters["Note"] = $"{run.Context.InputParameters["Note"]}, checked"));

        organization.Call("test_Api", organization.AddOpportunity(), ("Note", "mine"));

        Assert.Equal("mine, checked", seen);
    }

    [Fact]
    public void Step_AfterTheApi_ChangesTheResponse()
    {
        using var organization = With(
            new TestApi(run => run.Context.OutputParameters["Sum"] = 5) { Properties = [new("Sum", 7)] },
            Step(40, run => run.Context.OutputParameters["Sum"] = (int)run.Context.OutputParameters["Sum"] + 1));

        var response = organization.Call("test_Api", organization.AddOpportunity());

        Assert.Equal(6, response["Sum"]);
    }

    [Fact]
    public void Step_AfterTheApiRefuses_WhatTheApiWroteIsRolledBack()
    {
        using var organization = With(
            new TestApi(run => run.User.Create(new Entity("account"))),
            Step(40) with { Type = typeof(RefusingPlugin) });
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.Call("test_Api", opportunity));

        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Step_WithoutTable_Runs()
    {
        using var organization = With(new TestApi(), Step(20) with { Table = null });

        organization.Call("test_Api", organization.AddOpportunity());

        Assert.Equal([20, 30], organization.Runs.Select(run => run.Stage));
    }

    [Fact]
    public void Nested_CallsOfAnApi_HaveItsMainOperationAsParent()
    {
        IPluginExecutionContext? seen = null;
        using var organization = With(
            new TestApi(run => run.User.Create(new Entity("account"))),
            new TestStep("Create", "account", run => seen = run.Context));

        organization.Call("test_Api", organization.AddOpportunity());

        Assert.Equal(2, seen!.Depth);
        Assert.Equal(("test_Api", 30), (seen.ParentContext.MessageName, seen.ParentContext.Stage));
    }

    [Fact]
    public void Nested_ApiCalledByAStep_IsInItsTransaction()
    {
        IPluginExecutionContext? seen = null;
        using var organization = With(
            new TestApi(run =>
            {
                seen = run.Context;
                run.User.Create(new Entity("account"));
                throw new InvalidPluginExecutionException("No.");
            })
            { Binding = 0, Table = null },
            new TestStep("Create", "competitor", run => run.User.Execute(new OrganizationRequest("test_Api"))) { Stage = 40 });

        FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => organization.User.Create(new Entity("competitor")));

        Assert.Equal((2, "Create"), (seen!.Depth, seen.ParentContext.MessageName));
        Assert.Empty(organization.All("account"));
        Assert.Empty(organization.All("competitor"));
    }

    [Fact]
    public void Nested_ApiThatCallsItself_IsStoppedAtTheDepthLimit()
    {
        using var organization = With(
            new TestApi(run => run.User.Execute(new OrganizationRequest("test_Api"))) { Binding = 0, Table = null });

        FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => organization.Call("test_Api", null));

        Assert.Equal(8, organization.Runs.Count);
        FaultAssert.Throws(ErrorCodes.SdkCorrelationTokenDepthTooHigh, () => throw organization.Runs[^1].Exception!);
    }

    [Fact]
    public void SharedVariables_OfAStep_ReachTheApi()
    {
        object? seen = null;
        using var organization = With(
            new TestApi(run => seen = run.Context.SharedVariables["who"]),
            Step(20, run => run.Context.SharedVariables["who"] = "the step"));

        organization.Call("test_Api", organization.AddOpportunity());

        Assert.Equal("the step", seen);
    }

    private static TestStep Step(int stage, Action<PluginRun>? script = null) => new("test_Api", "opportunity", script) { Stage = stage };

    private static ScriptedOrganization With(TestApi api, params IReadOnlyList<TestStep> steps) => new(new TestOptions { Apis = [api] }, steps);
}
