using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

/// <summary>What isn't usual and yet seen in packages that Dataverse imports.</summary>
public sealed class AcceptedTests : IDisposable
{
    private const string VariableMember = "environmentvariabledefinitions/test_Mode/environmentvariabledefinition.xml";

    private static readonly TestApi Api = new() { Type = typeof(ApiPlugin), Parameters = [new("Amount", 7)] };

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void CustomApi_OfAnotherPublishersPrefix_CanBeCalled()
    {
        organization.Import(new SolutionZip().With(Api with { Name = "other_Api", Parameters = [] }));

        organization.Call("other_Api", organization.AddOpportunity());

        Assert.Single(organization.Runs);
    }

    [Theory]
    [InlineData("""<description default="What it does"><label description="What it does" languagecode="1033" /></description>""", "")]
    [InlineData("<isprivate>0</isprivate>", "")]
    [InlineData("<workflowsdkstepenabled>0</workflowsdkstepenabled>", "")]
    [InlineData("plugintypeid>0a000000-0000-4000-8000-000000000906</plugintypeid>", "plugintypeexportkey>0a000000-0000-4000-8000-000000000906</plugintypeexportkey>")]
    public void CustomApi_WithLessOrByExportKey_CanBeCalled(string old, string by)
    {
        organization.Import(new SolutionZip().With(Api).Replace(Api.File, old, by));

        organization.Call("test_Api", organization.AddOpportunity(), ("Amount", 1));

        Assert.Equal(30, Assert.Single(organization.Runs).Stage);
    }

    [Theory]
    [InlineData("<plugintypeid />")]
    [InlineData("")]
    public void CustomApi_WithoutPluginType_RunsItsStepsAlone(string reference)
    {
        organization.Import(new SolutionZip(new TestStep("test_Api", "opportunity")).With(Api)
            .Replace(Api.File, "<plugintypeid>\n    <plugintypeid>0a000000-0000-4000-8000-000000000906</plugintypeid>\n  </plugintypeid>", reference));

        organization.Call("test_Api", organization.AddOpportunity(), ("Amount", 1));

        Assert.Equal(20, Assert.Single(organization.Runs).Stage);
    }

    [Fact]
    public void Variable_OfADataSource_IsThere()
    {
        organization.Import(new SolutionZip()
            .Replace(VariableMember, "<defaultvalue>Strict</defaultvalue>", "<apiid>/providers/microsoft.powerapps/apis/shared_sharepointonline</apiid>")
            .Replace(
                VariableMember,
                "<type>100000000<",
                "<parameterkey>table</parameterkey><parentdefinitionid><schemaname>test_Site</schemaname></parentdefinitionid><type>100000004<"));

        Assert.Equal(100000004, Assert.Single(organization.All("environmentvariabledefinition")).GetAttributeValue<OptionSetValue>("type").Value);
    }

    [Fact]
    public void WebResource_OfLanguageCodeZero_IsThere()
    {
        organization.Import(new SolutionZip().WithWebResource("test_/script.js", 3, "run()")
            .Replace(SolutionZip.Customizations, "<WebResourceType>", "<LanguageCode>0</LanguageCode><WebResourceType>"));

        Assert.Equal("test_/script.js", Assert.Single(organization.All("webresource"))["name"]);
    }

    [Fact]
    public void Table_WhoseRibbonIsNotSupported_HasNone()
    {
        using var zip = TestRibbon.Zip().WithEmptyRibbon()
            .Replace(SolutionZip.Customizations, "<RibbonDiffXml />", "<RibbonDiffXml><RibbonNotSupported /></RibbonDiffXml>").Stream();

        Assert.Empty(organization.Host.Import(zip).Ribbons);
    }

    [Fact]
    public void Zip_WithBackslashesInItsNames_IsImported()
    {
        var dll = File.ReadAllBytes(typeof(Plugin1).Assembly.Location);

        organization.Import(new SolutionZip(new TestStep("Win", "opportunity")).Without(SolutionZip.Dll).Set(SolutionZip.Dll.Replace('/', '\\'), dll));

        Assert.Single(organization.All("pluginassembly"));
    }
}
