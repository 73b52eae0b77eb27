using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

/// <summary>Two minutes for a client's request, all its plug-ins included.</summary>
public sealed class TimeLimitTests
{
    private static readonly TimeSpan Nearly = TimeSpan.FromSeconds(119);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public void Step_TakesNearlyTwoMinutes_Passes()
    {
        ScriptedOrganization organization = null!;
        using var created = organization = new ScriptedOrganization(new TestStep("Create", "account", run =>
        {
            organization.Time.Advance(Nearly);
            run.User.Create(new Entity("competitor"));
        }));

        organization.User.Create(new Entity("account"));

        Assert.Single(organization.All("competitor"));
        Assert.Equal(Nearly, organization.Host.LastRequest!.Duration);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void Step_EndsTooLate_IsStoppedAndRolledBack(int stage)
    {
        ScriptedOrganization organization = null!;
        using var created = organization = new ScriptedOrganization(new TestStep("Create", "account", run =>
        {
            run.Trace("slow");
            organization.Time.Advance(Limit);
        })
        { Stage = stage });

        var fault = FaultAssert.Throws(ErrorCodes.SandboxWorkerPluginExecuteTimeout, () => organization.User.Create(new Entity("account")));

        Assert.Equal("slow", fault.TraceText);
        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Step_CallsTooLate_TheCallDoesNothing()
    {
        ScriptedOrganization organization = null!;
        Exception? met = null;
        using var created = organization = new ScriptedOrganization(
            new TestStep("Create", "account", run =>
            {
                run.User.Create(new Entity("competitor"));
                organization.Time.Advance(Limit);
                met = Assert.ThrowsAny<Exception>(() => run.User.Create(new Entity("competitor")));
            }),
            new TestStep("Create", "competitor"));

        FaultAssert.Throws(ErrorCodes.SandboxWorkerPluginExecuteTimeout, () => organization.User.Create(new Entity("account")));

        Assert.Contains("timed out", met!.Message, StringComparison.Ordinal);
        Assert.Single(organization.Runs, run => run.MessageName == "Create" && run.Depth == 2);
        Assert.Empty(organization.All("competitor"));
    }

    [Fact]
    public void Step_TurnsTheTimeoutIntoItsOwnError_TimeoutArrives()
    {
        ScriptedOrganization organization = null!;
        using var created = organization = new ScriptedOrganization(new TestStep("Create", "account", _ =>
        {
            organization.Time.Advance(Limit);
            throw new InvalidPluginExecutionException("My own words.");
        }));

        var fault = FaultAssert.Throws(ErrorCodes.SandboxWorkerPluginExecuteTimeout, () => organization.User.Create(new Entity("account")));

        Assert.DoesNotContain("My own words", fault.Message, StringComparison.Ordinal);
        Assert.Equal("My own words.", organization.Runs[0].Exception!.Message);
    }

    [Fact]
    public void Steps_OfNestedRequests_ShareTheTimeOfTheOutermost()
    {
        ScriptedOrganization organization = null!;
        void Minute(PluginRun run) => organization.Time.Advance(Limit / 2);
        using var created = organization = new ScriptedOrganization(
            new TestStep("Create", "account", run =>
            {
                Minute(run);
                run.User.Create(new Entity("competitor"));
            }),
            new TestStep("Create", "competitor", Minute));

        FaultAssert.Throws(ErrorCodes.SandboxWorkerPluginExecuteTimeout, () => organization.User.Create(new Entity("account")));

        Assert.All(organization.Runs, run => Assert.NotNull(run.Exception));
    }

    [Fact]
    public void Requests_OneAfterAnother_HaveTwoMinutesEach()
    {
        ScriptedOrganization organization = null!;
        using var created = organization = new ScriptedOrganization(
            new TestStep("Create", "account", _ => organization.Time.Advance(Nearly)));

        organization.User.Create(new Entity("account"));
        organization.User.Create(new Entity("account"));

        Assert.Equal(2, organization.All("account").Count);
    }

    [Fact]
    public void CustomApi_EndsTooLate_IsStoppedAndRolledBack()
    {
        ScriptedOrganization organization = null!;
        using var created = organization = new ScriptedOrganization(new TestOptions
        {
            Apis =
            [
                new TestApi(run =>
                {
                    run.User.Create(new Entity("account"));
                    organization.Time.Advance(Limit);
                }) { Binding = 0, Table = null },
            ],
        });

        FaultAssert.Throws(ErrorCodes.SandboxWorkerPluginExecuteTimeout, () => organization.Call("test_Api", null));

        Assert.Empty(organization.All("account"));
    }
}
