using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Workflows;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Workflows;

/// <summary>Arguments of workflow activities, in and out.</summary>
public sealed class ActivityInputTests
{
    private static readonly WorkflowStep Echo = new(typeof(EchoActivity).FullName!)
    {
        Inputs = new Dictionary<string, object?> { ["Opportunity"] = new EntityReference("opportunity", Guid.NewGuid()) },
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RunActivity_Inputs_ComeBackAsOutputs(bool inTransaction)
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity"));

        var outputs = organization.Host.RunActivity(organization.UserId, With(("Count", 41), ("Text", "same")) with { InTransaction = inTransaction });

        Assert.Equal(42, outputs["Next"]);
        Assert.Equal("same", outputs["Echo"]);
        Assert.Equal(["Echo", "Next"], outputs.Keys.Order());
    }

    [Fact]
    public void RunActivity_InputsLeftOutOrNull_AreDefaults()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity"));

        var outputs = organization.Host.RunActivity(organization.UserId, With(("Opportunity", null)));

        Assert.Equal((1, null), (outputs["Next"], outputs["Echo"]));
    }

    [Theory]
    [InlineData("Count", "one", "'Count'")]
    [InlineData("Count", 1L, "'Count'")]
    [InlineData("Count", null, "'Count'")]
    [InlineData("Text", 1, "'Text'")]
    [InlineData("Opportunity", "x", "'Opportunity'")]
    public void RunActivity_InputOfWrongType_IsNamed(string name, object? value, string expected) =>
        AssertRefused(ErrorCodes.InvalidArgument, expected, With((name, value)));

    [Fact]
    public void RunActivity_RowOfAnotherTable_IsNamed() =>
        AssertRefused(ErrorCodes.InvalidArgument, "'opportunity'", With(("Opportunity", new EntityReference("quote", Guid.NewGuid()))));

    [Theory]
    [InlineData("Hidden")]
    [InlineData("Next")]
    [InlineData("How many")]
    public void RunActivity_NoInputOfThatName_IsNamed(string name) =>
        AssertRefused(ErrorCodes.NotSupported, $"'{name}'", With((name, "x")));

    [Fact]
    public void RunActivity_RequiredInputMissing_IsNamed() =>
        AssertRefused(ErrorCodes.InvalidArgument, "'Opportunity' is missing", new WorkflowStep(Echo.ActivityType));

    [Theory]
    [InlineData("ProjectOpsClose.LocalDataverse.TestPlugins.Plugin1")]
    [InlineData("Nobody.Knows")]
    public void RunActivity_NoActivity_IsNamed(string type) =>
        AssertRefused(ErrorCodes.ObjectDoesNotExist, $"'{type}'", new WorkflowStep(type));

    private static void AssertRefused(int code, string expected, WorkflowStep step)
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity"));

        var fault = FaultAssert.Throws(code, () => organization.Host.RunActivity(organization.UserId, step));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Empty(organization.Runs);
    }

    private static WorkflowStep With(params (string Name, object? Value)[] inputs)
    {
        var all = Echo.Inputs.ToDictionary();
        foreach (var (name, value) in inputs)
        {
            all[name] = value;
        }

        return Echo with { Inputs = all };
    }
}
