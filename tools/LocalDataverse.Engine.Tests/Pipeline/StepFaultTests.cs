using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class StepFaultTests
{
    [Fact]
    public void Refusal_WithStatusAndCode_CarriesThemAsDetails()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account") { Type = typeof(RefusingPlugin) });

        var fault = FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Create(new Entity("account")));

        Assert.Equal("Not today.", fault.Message);
        Assert.Equal((int)OperationStatus.Canceled, fault.ErrorDetails[StepFault.OperationStatus]);
        Assert.Equal(RefusingPlugin.Code, fault.ErrorDetails[StepFault.SubErrorCode]);
        Assert.False(fault.ErrorDetails.ContainsKey(StepFault.HttpStatus));
    }

    [Fact]
    public void Refusal_WithHttpStatus_CarriesIt()
    {
        using var organization = new ScriptedOrganization(new TestStep(
            "Create", "account", _ => throw new InvalidPluginExecutionException("Wait.", PluginHttpStatusCode.TooManyRequests)));

        var fault = FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Create(new Entity("account")));

        Assert.Equal(429, fault.ErrorDetails[StepFault.HttpStatus]);
    }

    [Fact]
    public void Refusal_AfterTracing_HasTheTraceAsText()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run =>
        {
            run.Trace("one {0} brace");
            run.Trace("two");
            throw new InvalidPluginExecutionException("No.");
        }));

        var fault = FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Create(new Entity("account")));

        Assert.Equal($"one {{0}} brace{Environment.NewLine}two", fault.TraceText);
    }

    [Fact]
    public void OtherException_IsAnUnexpectedErrorWithTheCauseInTheTrace()
    {
        using var organization = new ScriptedOrganization(
            new TestStep("Create", "account", _ => throw new FormatException("The secret detail")));

        var fault = FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => organization.User.Create(new Entity("account")));

        Assert.Equal("An unexpected error occurred from ISV code.", fault.Message);
        Assert.Equal("System.FormatException: The secret detail", fault.TraceText);
        Assert.IsType<FormatException>(Assert.Single(organization.Runs).Exception);
    }

    [Fact]
    public void FaultOfANestedCall_LetOut_IsAnUnexpectedErrorWithItsWordsInTheTraceAlone()
    {
        var missing = Guid.NewGuid();
        using var organization = new ScriptedOrganization(
            new TestStep("Create", "account", run =>
            {
                run.Trace("about to read");
                run.User.Retrieve("opportunity", missing, new ColumnSet());
            }));

        var fault = FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => organization.User.Create(new Entity("account")));

        Assert.Equal("An unexpected error occurred from ISV code.", fault.Message);
        Assert.Equal(
            $"about to read{Environment.NewLine}System.ServiceModel.FaultException`1[Microsoft.Xrm.Sdk.OrganizationServiceFault]: Entity 'opportunity' With Id = {missing} Does Not Exist",
            fault.TraceText);
    }

    [Fact]
    public void RefusalOfANestedStep_LetOutByTheOneAroundIt_IsAnUnexpectedErrorToo()
    {
        using var organization = new ScriptedOrganization(
            new TestStep("Create", "account", run => run.User.Create(new Entity("competitor"))),
            new TestStep("Create", "competitor", _ => throw new InvalidPluginExecutionException("For its user alone.")));

        var fault = FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => organization.User.Create(new Entity("account")));

        Assert.Equal("An unexpected error occurred from ISV code.", fault.Message);
        Assert.EndsWith("For its user alone.", fault.TraceText, StringComparison.Ordinal);
    }

    [Fact]
    public void ActivatorMakesNoPlugin_SaysSoInTheTrace()
    {
        using var organization = Organization.Open(new OrganizationOptions { Activator = _ => "no plug-in" });
        using var zip = new SolutionZip(new TestStep("Create", "account")).Stream();
        organization.Import(zip);

        var fault = FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => organization.SystemService.Create(new Entity("account")));

        Assert.Contains("is no IPlugin", fault.TraceText, StringComparison.Ordinal);
    }
}
