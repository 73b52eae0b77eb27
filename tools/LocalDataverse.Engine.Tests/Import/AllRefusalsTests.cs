using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

/// <summary>Whoever has to mend a zip is told everything that is wrong with it, and nothing that only follows from it.</summary>
public sealed class AllRefusalsTests : IDisposable
{
    private static readonly TestApi Api = new() { Type = typeof(ApiPlugin), Parameters = [new("Amount", 7)] };

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Import_FaultsInManyMembers_NamesEach() => AssertRefused(
        new SolutionZip(new TestStep("Win", "opportunity"), new TestStep("Lose", "opportunity")).With(Api)
            .Add("readme.md")
            .Add("Workflows/Close-1.xaml")
            .Replace(SolutionZip.Manifest, "<Version>1.2.0.0<", "<Version>one<")
            .Replace(SolutionZip.Customizations, "<Stage>20<", "<Stage>30<")
            .Replace(SolutionZip.Customizations, "<Rank>1</Rank>", "")
            .Replace(SolutionZip.Customizations, "<Workflows />", "<Workflows><Workflow /></Workflows>")
            .Replace(Api.File, "<bindingtype>1<", "<bindingtype>3<")
            .Replace(Api.File, "<isprivate>0<", "<isprivate>2<")
            .Replace(TestApi.ParameterFile("test_Api", "Amount"), "<type>7<", "<type>Integer<"),
        "'one' as <Version>",
        "<Workflows> is not empty",
        "'Win of opportunity' has the stage 30",
        "'Win of opportunity' has no <Rank>",
        "'Lose of opportunity' has the stage 30",
        "'Lose of opportunity' has no <Rank>",
        "3 as <bindingtype>",
        "2 as <isprivate>",
        "'Integer'",
        "'Workflows/Close-1.xaml'",
        "'readme.md'");

    [Fact]
    public void Import_RibbonWithManyFaults_NamesEach() => AssertRefused(
        TestRibbon.Zip()
            .Replace(SolutionZip.Customizations, "<FormStateRule ", "<MoonPhaseRule ")
            .Replace(SolutionZip.Customizations, "Default=\"false\"", "Default=\"no\"")
            .Replace(SolutionZip.Customizations, "<Actions>", "<Actions><Url Address=\"https://example.com\" />")
            .Replace(SolutionZip.Customizations, "<FormXml />", "<FormXml><forms type=\"main\" /></FormXml>"),
        "<MoonPhaseRule>",
        "'no' as Default",
        "<Url>",
        "brings <FormXml>");

    [Theory]
    [InlineData("PluginAssemblyId=\"" + SolutionXml.AssemblyId + "\"", "", "has no attribute PluginAssemblyId")]
    [InlineData("SdkMessageProcessingStepId=", "Id=", "has no attribute SdkMessageProcessingStepId")]
    [InlineData("27bebb1b-ea3e-db11-86a7-000a3a5473e8", "11111111-ea3e-db11-86a7-000a3a5473e8", "'11111111-")]
    [InlineData("<IsolationMode>2<", "<IsolationMode>two<", "'two' as <IsolationMode>")]
    public void Import_OneFaultThatOthersWouldFollowFrom_NamesItAlone(string old, string by, string expected) =>
        AssertRefused(new SolutionZip(new TestStep("Win", "opportunity")).Replace(SolutionZip.Customizations, old, by), expected);

    [Fact]
    public void Import_DllMissing_SaysNothingOfItsTypesAndSteps() =>
        AssertRefused(new SolutionZip(new TestStep("Win", "opportunity")).With(Api).Without(SolutionZip.Dll), $"'{SolutionZip.Dll}'");

    [Fact]
    public void Import_DllOfAnotherIdentity_SaysNothingOfItsTypesAndSteps() => AssertRefused(
        new SolutionZip(new TestStep("Win", "opportunity")).Set(SolutionZip.Dll, File.ReadAllBytes(typeof(Organization).Assembly.Location)),
        "another assembly");

    [Fact]
    public void Import_CustomApiThatCantBeRead_SaysNothingOfItsParameters() =>
        AssertRefused(new SolutionZip().With(Api).Set(Api.File, "<customapi"), $"'{Api.File}'");

    [Fact]
    public void Import_WhatIsInstalledStandsInTheWay_NamesEach()
    {
        organization.Import(new SolutionZip(new TestStep("Win", "opportunity")));

        AssertRefused(
            new SolutionZip(new TestStep("Win", "opportunity"))
                .Replace(SolutionZip.Manifest, "<Version>1.2.0.0<", "<Version>1.1.0.0<")
                .Replace(SolutionZip.Manifest, "<Managed>0<", "<Managed>1<")
                .Replace(SolutionZip.Customizations, SolutionXml.TypeId(typeof(Plugin4)), "0a000000-0000-4000-8000-000000000999")
                .Replace("environmentvariabledefinitions/test_Mode/environmentvariabledefinition.xml", "100000000", "1"),
            "lower version",
            "is managed",
            typeof(Plugin4).FullName!,
            "'test_Mode'");
    }

    private void AssertRefused(SolutionZip zip, params string[] expected)
    {
        var before = DatabaseContent.Of(organization.Host);
        using var stream = zip.Stream();

        var refusal = Assert.Throws<SolutionImportException>(() => organization.Host.Import(stream));

        Assert.Equal(refusal.Message.Split('\n'), refusal.Problems);
        Assert.All(expected, words => Assert.Contains(refusal.Problems, problem => problem.Contains(words, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, refusal.Problems.Count);
        Assert.Equal(before, DatabaseContent.Of(organization.Host));
    }
}
