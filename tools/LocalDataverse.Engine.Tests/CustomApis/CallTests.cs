using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.CustomApis;

/// <summary>What a custom API's plug-in and its caller see of each other.</summary>
public sealed class CallTests
{
    [Fact]
    public void Call_BoundApi_PluginIsTheMainOperationOfItsRow()
    {
        IPluginExecutionContext? seen = null;
        using var organization = With(new TestApi(run => seen = run.Context));
        var opportunity = organization.AddOpportunity();

        organization.Call("test_Api", opportunity);

        Assert.NotNull(seen);
        Assert.Equal(("test_Api", 30, 1, 0), (seen.MessageName, seen.Stage, seen.Depth, seen.Mode));
        Assert.Equal(("opportunity", opportunity), (seen.PrimaryEntityName, seen.PrimaryEntityId));
        Assert.Equal((organization.UserId, organization.UserId), (seen.UserId, seen.InitiatingUserId));
        Assert.True(seen.IsInTransaction);
        Assert.Null(seen.ParentContext);
        Assert.Equal(opportunity, ((EntityReference)seen.InputParameters["Target"]).Id);
        Assert.Empty(seen.OutputParameters);
    }

    [Theory]
    [InlineData(0, null, "none")]
    [InlineData(2, "opportunity", "opportunity")]
    public void Call_GlobalOrOfATable_HasNoTarget(int binding, string? table, string expected)
    {
        IPluginExecutionContext? seen = null;
        using var organization = With(new TestApi(run => seen = run.Context) { Binding = binding, Table = table });

        organization.Call("test_Api", null);

        Assert.Equal((expected, Guid.Empty), (seen?.PrimaryEntityName, seen?.PrimaryEntityId));
        FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.Call("test_Api", organization.AddOpportunity()));
    }

    [Fact]
    public void Call_PluginAnswers_AnswerIsTheResponse()
    {
        using var organization = With(new TestApi(run =>
        {
            run.Context.OutputParameters["Sum"] = 5;
            run.Context.OutputParameters["Note"] = null;
        })
        { Properties = [new("Sum", 7), new("Note", 10), new("Left", 10)] });

        var response = organization.Call("test_Api", organization.AddOpportunity());

        Assert.Equal("test_Api", response.ResponseName);
        Assert.Equal(5, response["Sum"]);
        Assert.Null(response["Note"]);
        Assert.False(response.Results.Contains("Left"));
    }

    [Theory]
    [InlineData("Sum", "five", "'Sum'")]
    [InlineData("Total", 5, "'Total'")]
    public void Call_PluginAnswersWhatIsNotDeclared_IsRefusedAndRolledBack(string name, object value, string expected)
    {
        using var organization = With(new TestApi(run =>
        {
            run.User.Create(new Entity("account"));
            run.Context.OutputParameters[name] = value;
        })
        { Properties = [new("Sum", 7)] });
        var opportunity = organization.AddOpportunity();

        var fault = FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.Call("test_Api", opportunity));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Call_TargetIsWrong_SaysHow()
    {
        using var organization = With(new TestApi());

        AssertRefused("'Target' is missing", null);
        AssertRefused("of type EntityReference", new Entity("opportunity", Guid.NewGuid()));
        AssertRefused("'quote'", new EntityReference("quote", Guid.NewGuid()));
        AssertRefused("an id that is not empty", new EntityReference("opportunity", Guid.Empty));

        void AssertRefused(string expected, object? target)
        {
            var request = new OrganizationRequest("test_Api") { ["Target"] = target };
            var fault = FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Execute(request));
            Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
            Assert.Empty(organization.Runs);
        }
    }

    [Fact]
    public void Call_TargetDoesNotExist_IsThePluginsToFindOut()
    {
        using var organization = With(new TestApi());

        organization.Call("test_Api", Guid.NewGuid());

        Assert.Single(organization.Runs);
    }

    [Fact]
    public void Call_PluginRefuses_NothingIsWrittenAndTheCodeArrives()
    {
        using var organization = With(new TestApi(run =>
        {
            run.User.Create(new Entity("account"));
            throw new InvalidPluginExecutionException(OperationStatus.Canceled, 4711, "Not like this.");
        }));
        var opportunity = organization.AddOpportunity();

        var fault = FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.Call("test_Api", opportunity));

        Assert.Equal(("Not like this.", (object)4711), (fault.Message, fault.ErrorDetails["SubErrorCode"]));
        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Call_PluginSwallowsAFailedCall_EverythingIsRolledBack()
    {
        using var organization = With(new TestApi(run =>
        {
            run.User.Create(new Entity("account"));
            Assert.ThrowsAny<Exception>(() => run.User.Delete("account", Guid.NewGuid()));
        }));
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(ErrorCodes.IsvTransactionCountReduced, () => organization.Call("test_Api", opportunity));

        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Call_ChangedByItsPlugin_CallersRequestStaysAsItWas()
    {
        using var organization = With(new TestApi(run =>
        {
            ((EntityReference)run.Context.InputParameters["Target"]).Name = "changed";
            run.Context.InputParameters["Note"] = "changed";
        })
        { Parameters = [new("Note", 10)] });
        var request = new OrganizationRequest("test_Api")
        {
            ["Target"] = new EntityReference("opportunity", organization.AddOpportunity()),
            ["Note"] = "mine",
        };

        organization.User.Execute(request);

        Assert.Null(((EntityReference)request["Target"]).Name);
        Assert.Equal("mine", request["Note"]);
    }

    [Fact]
    public void LastRequest_Api_ShowsItsMainOperationWithItsCalls()
    {
        using var organization = With(new TestApi(run =>
        {
            run.Trace("at work");
            run.User.Create(new Entity("account"));
            run.System.Create(new Entity("competitor"));
        }));

        organization.Call("test_Api", organization.AddOpportunity());

        var run = Assert.Single(organization.Runs);
        Assert.Equal("test_Api", organization.Host.LastRequest!.MessageName);
        Assert.Equal(("ProjectOpsClose.LocalDataverse.TestPlugins.ApiPlugin", "test_Api", 30, 1), (run.StepName, run.MessageName, run.Stage, run.Depth));
        Assert.Equal(["at work"], run.Trace);
        Assert.Equal([new("Create", "account", AsSystem: false), new SdkCall("Create", "competitor", AsSystem: true)], run.Calls);
    }

    private static ScriptedOrganization With(TestApi api) => new(new TestOptions { Apis = [api] });
}
