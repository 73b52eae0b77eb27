using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class BypassTests : IDisposable
{
    private const string Plugins = "BypassCustomPluginExecution";
    private const string Logic = "BypassBusinessLogicExecution";
    private const string StepIds = "BypassBusinessLogicExecutionStepIds";
    private const string PluginsPrivilege = "prvBypassCustomPlugins";
    private const string LogicPrivilege = "prvBypassCustomBusinessLogic";

    private static readonly TestStep Before = new("Create", "account") { Name = "validation", Stage = 10 };
    private static readonly TestStep Refusing = new("Create", "account", _ => throw new InvalidPluginExecutionException("No.")) { Name = "refusal" };
    private static readonly TestStep After = new("Create", "account") { Name = "after", Stage = 40 };

    private readonly ScriptedOrganization organization = new(Before, Refusing, After);

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData(Plugins, true, PluginsPrivilege)]
    [InlineData(Logic, "CustomSync", LogicPrivilege)]
    [InlineData(Logic, "CustomSync,CustomAsync", LogicPrivilege)]
    [InlineData(Logic, "CustomAsync, CustomSync", LogicPrivilege)]
    public void Create_WithThePrivilege_RunsNoStep(string parameter, object value, string privilege)
    {
        organization.Host.Grant(organization.UserId, privilege);

        organization.User.Execute(CreateAccount((parameter, value)));

        Assert.Single(organization.All("account"));
        Assert.Empty(organization.Runs);
    }

    [Theory]
    [InlineData(Plugins, true, PluginsPrivilege, LogicPrivilege)]
    [InlineData(Logic, "CustomSync", LogicPrivilege, PluginsPrivilege)]
    [InlineData(Logic, "CustomAsync", LogicPrivilege, PluginsPrivilege)]
    [InlineData(StepIds, "0c000000-0000-4000-8000-000000000001", LogicPrivilege, PluginsPrivilege)]
    public void Create_WithoutThePrivilege_IsRefusedBeforeAStepRuns(string parameter, object value, string privilege, string other)
    {
        organization.Host.Grant(organization.UserId, other);

        var fault = FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => organization.User.Execute(CreateAccount((parameter, value))));

        Assert.Contains(privilege, fault.Message, StringComparison.Ordinal);
        Assert.Empty(organization.Runs);
        Assert.Empty(organization.All("account"));
    }

    [Theory]
    [InlineData(Plugins, false)]
    [InlineData(Logic, "CustomAsync")]
    public void Create_SyncStepsNotBypassed_Run(string parameter, object value)
    {
        organization.Host.Grant(organization.UserId, LogicPrivilege);

        FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Execute(CreateAccount((parameter, value))));
    }

    [Fact]
    public void Create_System_NeedsNoGrant()
    {
        organization.Host.ServiceFor(organization.Host.SystemUserId).Execute(CreateAccount((Plugins, true), (Logic, "CustomSync")));

        Assert.Empty(organization.Runs);
    }

    [Fact]
    public void Create_StepIds_PassesOverThoseAlone()
    {
        organization.Host.Grant(organization.UserId, LogicPrivilege);

        organization.User.Execute(CreateAccount((StepIds, $"{Guid.NewGuid()}, {Refusing.Id}")));

        Assert.Equal(["validation", "after"], organization.Runs.Select(run => run.StepName));
    }

    [Fact]
    public void Create_FourStepIds_AreRefused()
    {
        organization.Host.Grant(organization.UserId, LogicPrivilege);
        var ids = string.Join(',', Enumerable.Repeat(Refusing.Id, 4));

        var fault = FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Execute(CreateAccount((StepIds, ids))));

        Assert.Contains("at most 3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Win_Bypassed_StepsOfWhatThePlatformDoesInsideRun()
    {
        using var other = new ScriptedOrganization(
            new TestStep("Win", "opportunity") { Name = "win" }, new TestStep("Create", "opportunityclose") { Name = "create" });
        other.Host.Grant(other.UserId, PluginsPrivilege);
        var request = ScriptedOrganization.Win(other.AddOpportunity());
        request[Plugins] = true;

        other.User.Execute(request);

        Assert.Equal(["create"], other.Runs.Select(run => run.StepName));
    }

    [Fact]
    public void Plugin_BypassesAsItsUser_OnlyWithThePrivilege()
    {
        var codes = new List<int>();
        using var other = new ScriptedOrganization(
            new TestStep("Create", "competitor", run => codes.Add(CodeOf(() => run.User.Execute(CreateAccount((Plugins, true)))))) { Name = "outer" },
            new TestStep("Create", "account") { Name = "inner" });

        Assert.ThrowsAny<FaultException>(() => other.User.Create(new Entity("competitor")));
        other.Host.Grant(other.UserId, PluginsPrivilege);
        other.User.Create(new Entity("competitor"));

        Assert.Equal([ErrorCodes.PrivilegeDenied, 0], codes);
        Assert.Equal(["outer"], other.Runs.Select(run => run.StepName));
    }

    [Fact]
    public void Grant_UnknownPrivilege_IsAnError() =>
        Assert.Throws<ArgumentException>(() => organization.Host.Grant(organization.UserId, "prvReadQuote"));

    [Fact]
    public void Grant_FileOpenedAgain_Holds()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        try
        {
            var user = new Entity("systemuser", Guid.NewGuid());
            using (var first = Organization.Open(new OrganizationOptions { DatabasePath = path }))
            {
                first.Load([user]);
                first.Grant(user.Id, PluginsPrivilege);
            }

            using var again = Organization.Open(new OrganizationOptions { DatabasePath = path });
            again.ServiceFor(user.Id).Execute(new OrganizationRequest("WhoAmI") { [Plugins] = true });
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int CodeOf(Action call)
    {
        try
        {
            call();
            return 0;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.ErrorCode;
        }
    }

    private static CreateRequest CreateAccount(params IEnumerable<(string Name, object Value)> options)
    {
        var request = new CreateRequest { Target = new Entity("account") };
        foreach (var (name, value) in options)
        {
            request[name] = value;
        }

        return request;
    }
}
