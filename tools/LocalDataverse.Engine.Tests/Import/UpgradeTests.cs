using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

/// <summary>A newer zip of a solution that is installed already.</summary>
public sealed class UpgradeTests : IDisposable
{
    private const string VariableMember = "environmentvariabledefinitions/test_Mode/environmentvariabledefinition.xml";
    private const string OtherVariableMember = "environmentvariabledefinitions/test_Other/environmentvariabledefinition.xml";

    private static readonly TestStep Kept = new("Win", "opportunity");
    private static readonly TestStep Gone = new("Create", "account");

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Upgrade_StepOfTheSameId_IsReplacedNotDoubled()
    {
        organization.Import(Managed("1.2.0.0", Kept));

        organization.Import(Managed("1.3.0.0", Kept with { Name = "Renamed", Rank = 5 }));

        var step = Assert.Single(organization.All("sdkmessageprocessingstep"));
        Assert.Equal((Kept.Id, "Renamed", 5), (step.Id, step["name"], step["rank"]));
        Assert.Equal("1.3.0.0", Assert.Single(organization.All("solution"))["version"]);
    }

    [Fact]
    public void Upgrade_StepNoLongerThere_IsGoneAndRunsNoMore()
    {
        var update = new TestStep("Update", "opportunity") { Image = new TestImage(0) };
        organization.Import(Managed("1.2.0.0", Kept, Gone, update));

        organization.Import(Managed("1.3.0.0", Kept));
        organization.User.Create(new Entity("account"));

        Assert.Empty(organization.Runs);
        Assert.Equal([Kept.Id], organization.All("sdkmessageprocessingstep").Select(step => step.Id));
        Assert.Empty(organization.All("sdkmessageprocessingstepimage"));
    }

    [Fact]
    public void Upgrade_StepOfANewId_TakesThePlaceOfTheOld()
    {
        organization.Import(Managed("1.2.0.0", new TestStep("Create", "account")));

        organization.Import(Managed("1.3.0.0", new TestStep("Create", "account")));
        organization.User.Create(new Entity("account"));

        Assert.Single(organization.Runs);
    }

    [Fact]
    public void Upgrade_RowsAndVariableValues_Stay()
    {
        organization.Import(Managed("1.2.0.0", Kept));
        var opportunity = organization.AddOpportunity();
        SetVariable("Lenient");

        organization.Import(Managed("1.3.0.0", Kept).Replace(VariableMember, "Strict", "Stricter"));

        Assert.Equal("Stricter", Assert.Single(organization.All("environmentvariabledefinition"))["defaultvalue"]);
        Assert.Equal("Lenient", Assert.Single(organization.All("environmentvariablevalue"))["value"]);
        Assert.Equal("New roof", organization.Row("opportunity", opportunity)["name"]);
    }

    [Fact]
    public void Upgrade_VariableNoLongerThere_GoesWithItsValue()
    {
        organization.Import(Managed("1.2.0.0", Kept));
        SetVariable("Lenient");

        organization.Import(Managed("1.3.0.0", Kept).Without(VariableMember)
            .Set(OtherVariableMember, SolutionXml.Variable.Replace("test_Mode", "test_Other", StringComparison.Ordinal)));

        Assert.Equal("test_Other", Assert.Single(organization.All("environmentvariabledefinition"))["schemaname"]);
        Assert.Empty(organization.All("environmentvariablevalue"));
    }

    [Fact]
    public void Upgrade_CustomApiNoLongerThere_GoesWithItsParametersAndMessage()
    {
        var messages = organization.All("sdkmessage").Count;
        var api = new TestApi { Parameters = [new TestParameter("Status", 7)], Properties = [new TestParameter("Closed", 7)] };
        organization.Import(Managed("1.2.0.0", Kept).With(api));

        organization.Import(Managed("1.3.0.0", Kept));

        Assert.Empty(organization.All("customapi"));
        Assert.Empty(organization.All("customapirequestparameter"));
        Assert.Empty(organization.All("customapiresponseproperty"));
        Assert.Equal(messages, organization.All("sdkmessage").Count);
    }

    [Fact]
    public void Upgrade_CustomApiNoLongerThereThatAnotherStepRunsOn_IsRefused()
    {
        organization.Import(Managed("1.2.0.0", Kept).With(new TestApi()));
        organization.Import(Other(new TestStep("test_Api", null) { Name = "Stranger" }));

        var fault = Assert.Throws<SolutionImportException>(() => organization.Import(Managed("1.3.0.0", Kept)));

        Assert.Equal("The custom API 'test_Api' is gone from the solution, but the step 'Stranger' still runs on it.", fault.Message);
        Assert.Single(organization.All("customapi"));
    }

    [Fact]
    public void Upgrade_WebResourceNoLongerThere_IsGone()
    {
        organization.Import(Managed("1.2.0.0", Kept).WithWebResource("test_/script.js", 3, "run()"));

        organization.Import(Managed("1.3.0.0", Kept));

        Assert.Empty(organization.All("webresource"));
    }

    [Fact]
    public void Upgrade_ComponentThatAnotherSolutionHasToo_Stays()
    {
        organization.Import(Managed("1.2.0.0", Kept, Gone));
        organization.Import(Other(Gone with { Type = SolutionXml.Types[1] }));

        organization.Import(Managed("1.3.0.0", Kept));

        Assert.Equal(2, organization.All("sdkmessageprocessingstep").Count);
    }

    [Fact]
    public void Update_UnmanagedWithoutAStep_KeepsIt()
    {
        organization.Import(Versioned("1.2.0.0", Kept, Gone));

        organization.Import(Versioned("1.3.0.0", Kept));

        Assert.Equal(2, organization.All("sdkmessageprocessingstep").Count);
    }

    [Fact]
    public void Downgrade_IsRefusedNamingBothVersions_AndNothingChanges()
    {
        organization.Import(Managed("1.3.0.0", Kept));

        var fault = Assert.Throws<SolutionImportException>(() => organization.Import(Managed("1.2.9.0", Kept with { Name = "Older" })));

        Assert.Equal("The solution 'TestSolution' is installed as version 1.3.0.0; the zip has the lower version 1.2.9.0.", fault.Message);
        Assert.Equal(Kept.Name, Assert.Single(organization.All("sdkmessageprocessingstep"))["name"]);
        Assert.Equal("1.3.0.0", Assert.Single(organization.All("solution"))["version"]);
    }

    [Fact]
    public void Upgrade_ManagedOverUnmanaged_IsRefused()
    {
        organization.Import(Versioned("1.2.0.0", Kept));

        var fault = Assert.Throws<SolutionImportException>(() => organization.Import(Managed("1.2.0.0", Kept)));

        Assert.Contains("unmanaged", fault.Message, StringComparison.Ordinal);
        Assert.Equal(false, Assert.Single(organization.All("solution"))["ismanaged"]);
    }

    private static SolutionZip Managed(string version, params TestStep[] steps) =>
        Versioned(version, steps).Replace(SolutionZip.Manifest, "<Managed>0<", "<Managed>1<");

    private static SolutionZip Versioned(string version, params TestStep[] steps) =>
        new SolutionZip(steps).Replace(SolutionZip.Manifest, "<Version>1.2.0.0<", $"<Version>{version}<");

    private static SolutionZip Other(TestStep step) => Managed("1.0.0.0", step)
        .Replace(SolutionZip.Manifest, "<UniqueName>TestSolution<", "<UniqueName>OtherSolution<");

    private void SetVariable(string value)
    {
        var definition = organization.All("environmentvariabledefinition").Single();
        organization.Host.Load([new Entity("environmentvariablevalue", Guid.NewGuid())
        {
            ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
            ["value"] = value,
        }]);
    }
}
