using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class ShapeCheckTests
{
    [Theory]
    [InlineData(SolutionFiles.Manifest, "<MissingDependencies />", "", "no <MissingDependencies>")]
    [InlineData(SolutionFiles.Manifest, "<UniqueName>projectopsclose</UniqueName>", "", "<Publisher> has no <UniqueName>")]
    [InlineData(SolutionFiles.Manifest, " SolutionPackageVersion=\"9.2\"", "", "SolutionPackageVersion")]
    [InlineData(SolutionFiles.Manifest, " behavior=\"0\"", "", "behavior")]
    [InlineData(SolutionFiles.Assembly, "<SourceType>0</SourceType>", "", "no <SourceType>")]
    [InlineData(SolutionFiles.Assembly, "<FriendlyName>" + SolutionFiles.Guard + "</FriendlyName>", "", "no <FriendlyName>")]
    [InlineData(SolutionFiles.WinStep, "<Rank>1</Rank>", "", "no <Rank>")]
    [InlineData(SolutionFiles.WinStep, " SdkMessageProcessingStepId=\"{d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f}\"", "", "SdkMessageProcessingStepId")]
    [InlineData(SolutionFiles.WinStep, "<PluginTypeId>" + SolutionFiles.GuardTypeId + "</PluginTypeId>", "", "no <PluginTypeId>")]
    [InlineData(SolutionFiles.GuardScope, "<type>100000000</type>", "", "no <type>")]
    [InlineData(SolutionFiles.GuardScope, " schemaname=\"opsclose_GuardScope\"", "", "schemaname")]
    [InlineData(Sample.Entity, "<RibbonDiffXml />", "", "no <RibbonDiffXml>")]
    [InlineData(Sample.Ribbon, "<TabDisplayRules />", "", "no <TabDisplayRules>")]
    [InlineData(Sample.ScriptData, "<DisplayName>Sample</DisplayName>", "", "no <DisplayName>")]
    [InlineData(Sample.ScriptData, "<Name>opsclose_/sample/script.js</Name>", "", "no <Name>")]
    [InlineData(Sample.Api, "<isprivate>0</isprivate>", "", "no <isprivate>")]
    [InlineData(Sample.Parameter, "<isoptional>1</isoptional>", "", "no <isoptional>")]
    [InlineData(Sample.Property, "<type>7</type>", "", "no <type>")]
    public void RequiredPart_Missing_IsNamed(string file, string old, string replacement, string words) =>
        OneChange(file, old, replacement, words);

    [Theory]
    [InlineData(SolutionFiles.Manifest, "ImportExportXml", "version SolutionPackageVersion languagecode")]
    [InlineData(SolutionFiles.Manifest, "RootComponent", "type behavior")]
    [InlineData(SolutionFiles.Assembly, "PluginAssembly", "FullName PluginAssemblyId CustomizationLevel")]
    [InlineData(SolutionFiles.Assembly, "PluginType", "AssemblyQualifiedName PluginTypeId Name")]
    [InlineData(SolutionFiles.WinStep, "SdkMessageProcessingStep", "Name SdkMessageProcessingStepId")]
    [InlineData(SolutionFiles.GuardScope, "environmentvariabledefinition", "schemaname")]
    [InlineData(Sample.Entity, "entity", "Name")]
    [InlineData(Sample.Ribbon, "CustomAction", "Id Location Sequence")]
    [InlineData(Sample.Ribbon, "CommandDefinition", "Id")]
    [InlineData(Sample.Ribbon, "LocLabel", "Id")]
    [InlineData(Sample.Api, "customapi", "uniquename")]
    [InlineData(Sample.Parameter, "customapirequestparameter", "uniquename")]
    [InlineData(Sample.Property, "customapiresponseproperty", "uniquename")]
    public void RequiredAttribute_Missing_IsNamed(string file, string element, string attributes)
    {
        foreach (var attribute in attributes.Split(' '))
        {
            using var solution = SolutionCopy.WithEveryKind();
            solution.Edit(file, root => root.DescendantsAndSelf(element).First().Attribute(attribute)!.Remove());

            AssertHas(solution, file, $"<{element}> has no value in its attribute {attribute}.");
        }
    }

    [Fact]
    public void Image_WithoutName_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Edit(SolutionFiles.WinStep, step => step.Element("SdkMessageProcessingStepImages")!.Add(new XElement("SdkMessageProcessingStepImage")));

        AssertHas(solution, SolutionFiles.WinStep, "<SdkMessageProcessingStepImage> has no value in its attribute Name.");
    }

    [Theory]
    [InlineData(SolutionFiles.Manifest, "<CustomizationPrefix>opsclose<", "<CustomizationPrefix><", "<CustomizationPrefix> of <Publisher> has no value")]
    [InlineData(Sample.ScriptData, "<Name>opsclose_/sample/script.js<", "<Name> <", "<Name> of <WebResource> has no value")]
    [InlineData(SolutionFiles.WinStep, "<PrimaryEntity>opportunity<", "<PrimaryEntity><", "<PrimaryEntity> of <SdkMessageProcessingStep> has no value")]
    [InlineData(SolutionFiles.Manifest, "SolutionPackageVersion=\"9.2\"", "SolutionPackageVersion=\"\"", "attribute SolutionPackageVersion")]
    public void RequiredValue_Empty_IsNamed(string file, string old, string replacement, string words) =>
        OneChange(file, old, replacement, words);

    [Theory]
    [InlineData(SolutionFiles.WinStep, "<Mode>0</Mode>", "<Mode>0</Mode><Mood>0</Mood>", "<Mood> doesn't belong")]
    [InlineData(SolutionFiles.Customizations, "<Roles />", "<Rolls />", "<Rolls> doesn't belong")]
    [InlineData(Sample.Property, "<iscustomizable>", "<isoptional>0</isoptional><iscustomizable>", "<isoptional> doesn't belong in <customapiresponseproperty>")]
    public void Part_Unknown_IsNamed(string file, string old, string replacement, string words) =>
        OneChange(file, old, replacement, words);

    [Theory]
    [InlineData(SolutionFiles.GuardScope, "<defaultvalue>AllOpportunities</defaultvalue>", "<apiid>/providers/x</apiid>")]
    [InlineData(SolutionFiles.GuardScope, "<secretstore>0<", "<parameterkey>table</parameterkey><parentdefinitionid><schemaname>opsclose_BlockingQuotes</schemaname></parentdefinitionid><secretstore>0<")]
    [InlineData(Sample.Ribbon, "<Templates>\n    <RibbonTemplates Id=\"Mscrm.Templates\"></RibbonTemplates>\n  </Templates>", "")]
    public void Part_ThatExportsHaveAtTimes_IsPacked(string file, string old, string replacement)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(file, old, replacement);

        Assert.Empty(solution.Pack().Problems);
    }

    [Fact]
    public void Ribbon_NotSupported_IsPacked()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Write(Sample.Ribbon, "<RibbonDiffXml><RibbonNotSupported /></RibbonDiffXml>");

        Assert.Empty(solution.Pack().Problems);
    }

    [Theory]
    [InlineData(SolutionFiles.WinStep, "<Mode>0</Mode>", "<Mode>0</Mode><Mode>0</Mode>", "<Mode> of <SdkMessageProcessingStep> occurs twice")]
    [InlineData(SolutionFiles.Customizations, "<Roles />\n  <Workflows />", "<Workflows /><Roles />", "<Roles> of <ImportExportXml> must stand before <Workflows>")]
    [InlineData(Sample.Ribbon, "<TabDisplayRules />\n    <DisplayRules>", "<DisplayRules /><TabDisplayRules /><DisplayRules>", "before <DisplayRules>")]
    public void Parts_OutOfOrder_AreNamed(string file, string old, string replacement, string words) =>
        OneChange(file, old, replacement, words);

    [Theory]
    [InlineData(SolutionFiles.GuardScope, "environmentvariabledefinition")]
    [InlineData(Sample.Parameter, "customapirequestparameter")]
    public void RootElement_OfAnotherKind_IsNamed(string file, string expected)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Write(file, "<surprise />");

        Expect.OnlyProblem(solution, file, $"<surprise>; it must be <{expected}>");
    }

    private static void AssertHas(SolutionCopy solution, string file, string message) =>
        Assert.Contains((file, message), solution.Pack().Problems.Select(problem => (problem.File, problem.Message)));

    private static void OneChange(string file, string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(file, old, replacement);

        Expect.OnlyProblem(solution, file, words);
    }
}
