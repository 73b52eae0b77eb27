using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

public sealed class ImportTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Import_Solution_SaysWhatCameIn()
    {
        var result = Import(new SolutionZip(new TestStep("Win", "opportunity"), new TestStep("Lose", "opportunity")));

        Assert.Equal(("TestSolution", new Version(1, 2, 0, 0), false), (result.SolutionName, result.Version, result.IsManaged));
        Assert.Equal([SolutionXml.FullName], result.Assemblies);
        Assert.Equal(SolutionXml.Types.Select(type => type.FullName), result.PluginTypes);
        Assert.Equal(["Win of opportunity", "Lose of opportunity"], result.StepNames);
        Assert.Equal(["test_Mode"], result.EnvironmentVariables);
        Assert.Empty(result.WebResources);
    }

    [Fact]
    public void Import_Solution_IsRows()
    {
        Import(new SolutionZip(new TestStep("Win", "opportunity") { Name = "Guard", Rank = 7 }));

        var solution = Assert.Single(organization.All("solution"));
        Assert.Equal(("TestSolution", "1.2.0.0"), (solution["uniquename"], solution["version"]));
        Assert.Equal("testpublisher", Assert.Single(organization.All("publisher"))["uniquename"]);
        var assembly = Assert.Single(organization.All("pluginassembly"));
        Assert.Equal(File.ReadAllBytes(typeof(Plugin1).Assembly.Location), Convert.FromBase64String((string)assembly["content"]));
        Assert.Equal(SolutionXml.Types.Count, organization.All("plugintype").Count);
        var step = Assert.Single(organization.All("sdkmessageprocessingstep"));
        Assert.Equal(("Guard", 7), (step["name"], step["rank"]));
        var variable = Assert.Single(organization.All("environmentvariabledefinition"));
        Assert.Equal(("test_Mode", "Strict", "Mode"), (variable["schemaname"], variable["defaultvalue"], variable["displayname"]));
    }

    [Fact]
    public void Import_WorkflowActivity_IsKnownAsOne()
    {
        Import(SolutionZip.Default);

        var activities = organization.All("plugintype").Where(row => (bool)row["isworkflowactivity"]).Select(row => row["typename"]);
        Assert.Equal([typeof(Activity).FullName, typeof(EchoActivity).FullName], activities.Order());
    }

    [Fact]
    public void Import_WebResource_IsARowWithItsContent()
    {
        var zip = new SolutionZip(new TestStep("Win", "opportunity"))
            .Replace(SolutionZip.Customizations, "<WebResources />",
                """
                <WebResources><WebResource>
                  <WebResourceId>{0a000000-0000-4000-8000-000000000061}</WebResourceId>
                  <Name>test_/script.js</Name>
                  <WebResourceType>3</WebResourceType>
                  <FileName>/WebResources/test_script</FileName>
                </WebResource></WebResources>
                """)
            .Replace(SolutionZip.Manifest, "</RootComponents>", """<RootComponent type="61" schemaName="test_/script.js" behavior="0" /></RootComponents>""")
            .Set("WebResources/test_script", "alert()");

        var result = Import(zip);

        Assert.Equal(["test_/script.js"], result.WebResources);
        Assert.Equal("YWxlcnQoKQ==", Assert.Single(organization.All("webresource"))["content"]);
    }

    [Fact]
    public void Import_SameZipAgain_DoublesNothing()
    {
        var zip = new SolutionZip(new TestStep("Update", "opportunity") { Image = new TestImage(0, "name") });
        Import(zip);
        var before = Counts();

        Import(zip);

        Assert.Equal(before, Counts());
    }

    [Fact]
    public void Import_Again_ReplacesByIdAndKeepsVariableValues()
    {
        var step = new TestStep("Win", "opportunity");
        Import(new SolutionZip(step));
        var definition = organization.All("environmentvariabledefinition").Single();
        organization.Host.Load([new Entity("environmentvariablevalue", Guid.NewGuid())
        {
            ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
            ["value"] = "Lenient",
        }]);

        Import(new SolutionZip(step with { Name = "Renamed", Stage = 40 }));

        Assert.Equal("Renamed", Assert.Single(organization.All("sdkmessageprocessingstep"))["name"]);
        Assert.Equal("Lenient", Assert.Single(organization.All("environmentvariablevalue"))["value"]);
        Assert.Equal(definition.Id, organization.All("environmentvariabledefinition").Single().Id);
        organization.User.Execute(ScriptedOrganization.Win(organization.AddOpportunity()));
        Assert.Equal(("Renamed", 40), (organization.Runs[0].StepName, organization.Runs[0].Stage));
    }

    [Fact]
    public void Import_AfterRequestsHaveRun_ItsStepsRunFromThenOn()
    {
        organization.User.Create(new Entity("account"));

        Import(new SolutionZip(new TestStep("Create", "account")));
        organization.User.Create(new Entity("account"));

        Assert.Single(organization.Runs);
    }

    [Fact]
    public void Import_ImageNoLongerThere_IsGone()
    {
        var step = new TestStep("Update", "opportunity");
        Import(new SolutionZip(step with { Image = new TestImage(0) }));

        Import(new SolutionZip(step));

        Assert.Empty(organization.All("sdkmessageprocessingstepimage"));
    }

    [Fact]
    public void Import_Managed_MarksItsComponents()
    {
        var zip = new SolutionZip(new TestStep("Win", "opportunity")).Replace(SolutionZip.Manifest, "<Managed>0<", "<Managed>1<");

        var result = Import(zip);

        Assert.True(result.IsManaged);
        Assert.Equal(true, organization.All("sdkmessageprocessingstep").Single()["ismanaged"]);
    }

    [Fact]
    public void Import_StreamThatCannotSeek_IsRead()
    {
        using var stream = new ForwardStream(SolutionZip.Default.Bytes());

        Assert.Equal("TestSolution", organization.Host.Import(stream).SolutionName);
    }

    private ImportResult Import(SolutionZip zip)
    {
        using var stream = zip.Stream();
        return organization.Host.Import(stream);
    }

    private string Counts() => string.Join(
        ", ", Tables.All.Where(table => !table.IsHostOnly).Select(table => $"{table} {organization.All(table.LogicalName).Count}"));
}
