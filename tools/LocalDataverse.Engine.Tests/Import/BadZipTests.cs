using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

/// <summary>Whatever is wrong with a zip: the import says what, and changes nothing.</summary>
public sealed class BadZipTests : IDisposable
{
    private const string VariableMember = "environmentvariabledefinitions/test_Mode/environmentvariabledefinition.xml";

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Import_NoZip_IsRefused()
    {
        AssertRefused("This is no zip."u8.ToArray(), "no zip");
        AssertRefused([], "no zip");
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void Import_TruncatedZip_IsRefused(double part)
    {
        var zip = SolutionZip.Default.Bytes();

        AssertRefused(zip[..(int)(zip.Length * part)], "no zip");
    }

    [Fact]
    public void Import_DamagedMember_IsRefused()
    {
        var zip = SolutionZip.Default.Bytes();
        Array.Fill(zip, (byte)0xff, 60, 40);

        AssertRefused(zip, "");
    }

    [Theory]
    [InlineData(SolutionZip.Manifest)]
    [InlineData(SolutionZip.Customizations)]
    [InlineData(SolutionZip.ContentTypes)]
    [InlineData(SolutionZip.Dll)]
    public void Import_MemberMissing_IsNamed(string member) => AssertRefused(Zip().Without(member), $"'{member}'");

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("WebResources/../../evil.xml")]
    [InlineData("/evil.xml")]
    [InlineData("..\\evil.xml")]
    [InlineData("C:/evil.xml")]
    [InlineData("a//b.xml")]
    [InlineData("./a.xml")]
    public void Import_PathThatClimbsOut_IsNamed(string member) =>
        AssertRefused(Zip().Add(member), $"'{member}': a name must be a path inside the zip");

    [Fact]
    public void Import_TwoMembersOfOneName_IsRefused() =>
        AssertRefused(Zip().Add("SOLUTION.xml", "<x />"), "two members");

    [Theory]
    [InlineData("customapis/test_Api/customapi.xml")]
    [InlineData("Workflows/Close-1.xaml")]
    [InlineData("environmentvariabledefinitions/test_Mode/environmentvariablevalues.json")]
    [InlineData("readme.md")]
    public void Import_MemberThatTheHostDoesNotImport_IsNamed(string member) => AssertRefused(Zip().Add(member), $"'{member}'");

    [Theory]
    [InlineData(SolutionZip.Manifest)]
    [InlineData(SolutionZip.Customizations)]
    [InlineData(SolutionZip.ContentTypes)]
    [InlineData(VariableMember)]
    public void Import_XmlNotWellFormedOrWithDocumentType_IsNamed(string member)
    {
        AssertRefused(Zip().Set(member, "<open>"), $"'{member}'");
        AssertRefused(Zip().Set(member, "<!DOCTYPE x [<!ENTITY e 'text'>]><x>&e;</x>"), $"'{member}'");
        AssertRefused(Zip().Set(member, ""), $"'{member}'");
    }

    [Theory]
    [InlineData("<UniqueName>TestSolution</UniqueName>", "", "UniqueName")]
    [InlineData("<Version>1.2.0.0<", "<Version>one<", "'one'")]
    [InlineData("<Managed>0<", "<Managed>2<", "Managed")]
    [InlineData("<Managed>0<", "<Managed>no<", "Managed")]
    [InlineData("<CustomizationPrefix>test</CustomizationPrefix>", "", "CustomizationPrefix")]
    [InlineData("type=\"91\"", "type=\"x\"", "'x'")]
    [InlineData("</RootComponents>", "<RootComponent type=\"92\" id=\"{0b000000-0000-4000-8000-000000000001}\" /></RootComponents>", "0b000000-0000")]
    [InlineData("</RootComponents>", "<RootComponent type=\"1\" schemaName=\"opportunity\" /></RootComponents>", "type 1 opportunity")]
    [InlineData("type=\"92\"", "type=\"93\"", "type 93")]
    public void Import_ManifestIsWrong_SaysWhere(string old, string by, string expected) =>
        AssertRefused(Zip().Replace(SolutionZip.Manifest, old, by), expected);

    [Theory]
    [InlineData("<IsolationMode>2<", "<IsolationMode>1<", "IsolationMode")]
    [InlineData("<SourceType>0<", "<SourceType>1<", "SourceType")]
    [InlineData("TestPlugins.Plugin1\"", "TestPlugins.Plugin9\"", "Plugin9")]
    [InlineData("Name=\"ProjectOpsClose.LocalDataverse.TestPlugins.Plugin4\"", "Name=\"Other\"", "Other")]
    [InlineData("<Entities />", "<Entities><Entity /></Entities>", "<Entity> has no <Name>")]
    [InlineData("<Workflows />", "<Workflows><Workflow /></Workflows>", "Workflows")]
    [InlineData("27bebb1b-ea3e-db11-86a7-000a3a5473e8", "1cbebb1b-ea3e-db11-86a7-000a3a5473e8", "'SetState'")]
    [InlineData("27bebb1b-ea3e-db11-86a7-000a3a5473e8", "11111111-ea3e-db11-86a7-000a3a5473e8", "'11111111-")]
    [InlineData("27bebb1b-ea3e-db11-86a7-000a3a5473e8", "not an id", "'not an id'")]
    [InlineData("<PrimaryEntity>opportunity<", "<PrimaryEntity>invoice<", "'invoice'")]
    [InlineData("<PrimaryEntity>opportunity<", "<PrimaryEntity>localprivilege<", "'localprivilege'")]
    [InlineData("<PrimaryEntity>opportunity<", "<PrimaryEntity>account<", "Win of 'account'")]
    [InlineData("<Stage>20<", "<Stage>30<", "stage 30")]
    [InlineData("<Stage>20<", "<Stage>soon<", "'soon'")]
    [InlineData("<Mode>0<", "<Mode>1<", "asynchronous")]
    [InlineData("<SupportedDeployment>0<", "<SupportedDeployment>1<", "offline")]
    [InlineData("<EventHandlerTypeCode>4602<", "<EventHandlerTypeCode>4618<", "plug-in type")]
    [InlineData("<Rank>1</Rank>", "", "Rank")]
    [InlineData("<Rank>1</Rank>", "<Rank>1</Rank><Configuration>x</Configuration>", "configuration")]
    [InlineData("<FilteringAttributes>", "<FilteringAttributes>name,colour", "'colour'")]
    [InlineData("<PluginTypeName>ProjectOpsClose.LocalDataverse.TestPlugins.Plugin1", "<PluginTypeName>Someone.Elses.Plugin", "Someone.Elses.Plugin")]
    [InlineData("<PluginTypeName>ProjectOpsClose.LocalDataverse.TestPlugins.Plugin1", "<PluginTypeName>ProjectOpsClose.LocalDataverse.TestPlugins.Activity", "workflow activity")]
    [InlineData("<PluginTypeId>0a000000-0000-4000-8000-000000000900", "<PluginTypeId>0a000000-0000-4000-8000-000000000901", "not that type's")]
    public void Import_CustomizationsAreWrong_SaysWhere(string old, string by, string expected) =>
        AssertRefused(Zip().Replace(SolutionZip.Customizations, old, by), expected);

    [Theory]
    [InlineData(typeof(NoPlugin))]
    [InlineData(typeof(TracingPlugin))]
    public void Import_TypeThatIsNoPlugin_IsNamed(Type type)
    {
        var zip = Zip().Replace(SolutionZip.Customizations, typeof(Plugin1).FullName!, type.FullName!);

        AssertRefused(zip, type.FullName!);
    }

    [Fact]
    public void Import_TypeThatIsNotPublic_IsNamed() =>
        AssertRefused(Zip().Replace(SolutionZip.Customizations, "TestPlugins.Plugin1", "TestPlugins.HiddenPlugin"), "HiddenPlugin");

    [Fact]
    public void Import_DllOfAnotherIdentity_NamesBoth()
    {
        var other = File.ReadAllBytes(typeof(Organization).Assembly.Location);

        AssertRefused(Zip().Set(SolutionZip.Dll, other), "'LocalDataverse.Engine, Version=");
        AssertRefused(Zip().Set(SolutionZip.Dll, other), "LocalDataverse.TestPlugins, Version=");
    }

    [Fact]
    public void Import_DllOfAnotherVersion_IsRefused()
    {
        var zip = Zip()
            .Replace(SolutionZip.Customizations, "Version=1.0.0.0", "Version=1.0.1.0")
            .Replace(SolutionZip.Manifest, "Version=1.0.0.0", "Version=1.0.1.0");

        AssertRefused(zip, "Version=1.0.1.0");
    }

    [Fact]
    public void Import_DllThatIsNone_IsNamed() => AssertRefused(Zip().Set(SolutionZip.Dll, "MZ no dll"), SolutionZip.Dll);

    [Fact]
    public void Import_DllTooLarge_IsNamed()
    {
        var content = new byte[(16 * 1024 * 1024) + 1];

        AssertRefused(Zip().Set(SolutionZip.Dll, content), SolutionZip.Dll);
    }

    [Fact]
    public void Import_MemberThatGrowsBeyondTheLimit_IsNamed() =>
        AssertRefused(Zip().Set(SolutionZip.Dll, new byte[33 * 1024 * 1024]), "too large");

    [Fact]
    public void Import_MembersThatGrowBeyondTheLimitTogether_AreRefused()
    {
        var content = new byte[30 * 1024 * 1024];

        AssertRefused(Enumerable.Range(1, 5).Aggregate(Zip(), (zip, number) => zip.Set($"WebResources/test_{number}", content)), "too large");
    }

    [Fact]
    public void Import_TooManyMembers_AreRefused() => AssertRefused(
        Enumerable.Range(1, 5_001).Aggregate(Zip(), (zip, number) => zip.Add($"WebResources/test_{number}")), "more than 5000 members");

    [Fact]
    public void Import_TwoStepsOfOneId_IsRefused()
    {
        var step = new TestStep("Win", "opportunity");

        AssertRefused(new SolutionZip(step, step with { Message = "Lose" }), $"'{step.Id}' is used twice");
    }

    [Fact]
    public void Import_StepOfTheIdOfItsType_IsRefused()
    {
        var step = new TestStep("Win", "opportunity") { Id = new Guid(SolutionXml.TypeId(typeof(Plugin1))) };

        AssertRefused(new SolutionZip(step), "used twice");
    }

    [Fact]
    public void Import_TwoVariablesOfOneName_IsRefused() =>
        AssertRefused(Zip().Add("environmentvariabledefinitions/again/environmentvariabledefinition.xml", SolutionXml.Variable), "'test_Mode'");

    [Fact]
    public void Import_VariableOfUnknownType_IsRefused() =>
        AssertRefused(Zip().Replace(VariableMember, "100000000", "1"), "'test_Mode'");

    [Theory]
    [InlineData("Win", 20, 0, "without images")]
    [InlineData("Create", 40, 0, "before Create")]
    [InlineData("Update", 20, 1, "after the operation")]
    [InlineData("Delete", 40, 2, "after the operation")]
    [InlineData("Update", 40, 7, "7 as <ImageType>")]
    public void Import_ImageThatCannotBe_IsRefused(string message, int stage, int type, string expected) =>
        AssertRefused(new SolutionZip(new TestStep(message, "opportunity") { Stage = stage, Image = new TestImage(type) }), expected);

    [Fact]
    public void Import_LowerVersionThanInstalled_IsRefused()
    {
        organization.Import(Zip());

        AssertRefused(Zip().Replace(SolutionZip.Manifest, "<Version>1.2.0.0<", "<Version>1.1.9.0<"), "lower version");
    }

    [Fact]
    public void Import_RegisteredTypeGone_IsRefused()
    {
        organization.Import(Zip());
        var zip = Zip().Replace(SolutionZip.Customizations, SolutionXml.TypeId(typeof(Plugin4)), "0a000000-0000-4000-8000-000000000999");

        AssertRefused(zip, typeof(Plugin4).FullName!);
    }

    private static SolutionZip Zip() => new(new TestStep("Win", "opportunity"));

    private void AssertRefused(SolutionZip zip, string expected) => AssertRefused(zip.Bytes(), expected);

    private void AssertRefused(byte[] zip, string expected)
    {
        var before = DatabaseContent.Of(organization.Host);
        using var stream = new MemoryStream(zip);

        var refusal = Assert.Throws<SolutionImportException>(() => organization.Host.Import(stream));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, DatabaseContent.Of(organization.Host));
    }
}
