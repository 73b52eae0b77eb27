using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>The documented ways round the guard, and the privileges that they take. Needs the platform's options of requests.</summary>
public sealed class GuardBypassTests : IDisposable
{
    private const string LogicPrivilege = "prvBypassCustomBusinessLogic";
    private const string WinStep = "d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f";

    private readonly TestOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("BypassBusinessLogicExecution", "CustomSync", LogicPrivilege)]
    [InlineData("BypassBusinessLogicExecutionStepIds", WinStep, LogicPrivilege)]
    [InlineData("BypassCustomPluginExecution", true, "prvBypassCustomPlugins")]
    public void Win_ActiveQuoteExists_IsBypassedOnlyWithThePrivilege(string option, object value, string privilege)
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);
        var request = Closing.Win(opportunity);
        request[option] = value;

        var fault = organization.Fault(user, request);
        var stateBefore = organization.StateOf("opportunity", opportunity);
        organization.Grant(user, privilege);
        organization.Execute(user, request);

        Assert.Contains(privilege, fault.Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), (stateBefore, organization.StateOf("opportunity", opportunity)));
        Assert.DoesNotContain(organization.Steps, step => step.Calls.Count > 0);
    }

    [Fact]
    public void Lose_StepOfWinBypassed_IsRefusedAllTheSame()
    {
        var user = organization.AddUser();
        organization.Grant(user, LogicPrivilege);
        var request = Closing.Lose(new OpportunityBuilder().WithActive(1).In(organization));
        request["BypassBusinessLogicExecutionStepIds"] = WinStep;

        var fault = organization.Fault(user, request);

        Assert.StartsWith("The opportunity can't be closed as Lost", fault.Message, StringComparison.Ordinal);
    }
}
