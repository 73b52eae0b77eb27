using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests;

/// <summary>What Dataverse would import is never called invalid: it breaks a rule of this project's own, and says so.</summary>
public sealed class VerdictTests
{
    [Theory]
    [InlineData(SolutionFiles.WinStep, "<Stage>20<", "<Stage>30<")]
    [InlineData(SolutionFiles.WinStep, "<IsCustomizable>1<", "<IsCustomizable>true<")]
    [InlineData(SolutionFiles.WinStep, "<Mode>0<", "<Mode>1<")]
    [InlineData(SolutionFiles.WinStep, "SdkMessageProcessingStepId=\"{d2fc98c0", "SdkMessageProcessingStepId=\"{zzzzzzzz")]
    [InlineData(SolutionFiles.WinStep, "<Mode>0</Mode>\n  <Rank>1</Rank>", "<Rank>1</Rank><Mode>0</Mode>")]
    [InlineData(SolutionFiles.Manifest, "<Version>1.0.0.0<", "<Version>one<")]
    [InlineData(SolutionFiles.Manifest, "<UniqueName>ProjectOpsClose<", "<UniqueName>../Project<")]
    [InlineData(SolutionFiles.Assembly, "<IsolationMode>2<", "<IsolationMode>1<")]
    [InlineData(SolutionFiles.Assembly, "FullName=\"ProjectOpsClose.Plugins, Version=1.0.0.0", "FullName=\"ProjectOpsClose.Plugins, Version=1.1.0.0")]
    [InlineData(Sample.Ribbon, "<TabDisplayRules />", "")]
    [InlineData(Sample.Ribbon, "FunctionName=\"Sample.run\"", "FunctionName=\"run()\"")]
    [InlineData(Sample.ScriptData, "<Name>opsclose_/sample/script.js</Name>", "")]
    [InlineData(Sample.Api, "<bindingtype>1<", "<bindingtype>3<")]
    [InlineData(Sample.Api, "<boundentitylogicalname>lead</boundentitylogicalname>", "")]
    [InlineData(Sample.Property, "<iscustomizable>", "<isoptional>0</isoptional><iscustomizable>")]
    [InlineData(Sample.Parameter, "<type>7<", "<type>13<")]
    [InlineData(SolutionFiles.GuardScope, "<type>100000000<", "<type>1<")]
    public void Problem_ThatTheImportHasToo_IsNoHouseRule(string file, string old, string replacement) => AssertVerdict(file, old, replacement, "OPSPACK");

    [Theory]
    [InlineData(SolutionFiles.Manifest, "SolutionPackageVersion=\"9.2\"", "SolutionPackageVersion=\"9.1\"")]
    [InlineData(SolutionFiles.Manifest, "<MissingDependencies />", "")]
    [InlineData(SolutionFiles.Manifest, "<Managed>2<", "<Managed>0<")]
    [InlineData(SolutionFiles.WinStep, "<SdkMessageId>27bebb1b-ea3e-db11-86a7-000a3a5473e8<", "<SdkMessageId>{27bebb1b-ea3e-db11-86a7-000a3a5473e8}<")]
    [InlineData(SolutionFiles.WinStep, "<AsyncAutoDelete>0</AsyncAutoDelete>", "")]
    [InlineData(SolutionFiles.WinStep, "<EventHandlerTypeCode>4602<", "<EventHandlerTypeCode>4618<")]
    [InlineData(SolutionFiles.WinStep, "<Mode>0</Mode>", "<Mode>0</Mode><Mood>0</Mood>")]
    [InlineData(SolutionFiles.WinStep, "<PluginTypeId>" + SolutionFiles.GuardTypeId, "<PluginTypeId>70c6e1de-1b77-4a8e-9d3e-00000000ffff")]
    [InlineData(SolutionFiles.Assembly, "<SourceType>0<", "<SourceType>4<")]
    [InlineData(Sample.Ribbon, "<Title description=\"Luk tilbud\" languagecode=\"1030\" />", "")]
    [InlineData(Sample.Ribbon, "Command=\"opsclose.sample.Command\"", "Command=\"other.Command\"")]
    [InlineData(Sample.Ribbon, "$webresource:opsclose_/sample/script.js", "$webresource:other_/script.js")]
    [InlineData(Sample.ScriptData, "<DisplayName>Sample</DisplayName>", "")]
    [InlineData(Sample.ScriptData, "<WebResourceType>3<", "<WebResourceType>4<")]
    [InlineData(Sample.ScriptData, "&lt;/Dependency&gt;", "&lt;Library name=\"opsclose_/sample/none.js\" /&gt;&lt;/Dependency&gt;")]
    [InlineData(Sample.DanishStrings, "<data name=\"Two\"><value>2</value></data>", "")]
    [InlineData(Sample.Api, "uniquename=\"opsclose_Sample\"", "uniquename=\"other_Sample\"")]
    [InlineData(Sample.Api, "<description default=\"English\"><label description=\"English\" languagecode=\"1033\" /><label description=\"Dansk\" languagecode=\"1030\" /></description>", "")]
    [InlineData(Sample.Api, "<isprivate>0</isprivate>", "")]
    [InlineData(Sample.Api, "<workflowsdkstepenabled>0</workflowsdkstepenabled>", "")]
    [InlineData(Sample.Api, "<bindingtype>1<", "<bindingtype>0<")]
    [InlineData(Sample.Parameter, "<name>", "<logicalentityname>quote</logicalentityname><name>")]
    [InlineData(SolutionFiles.GuardScope, "<isrequired>0</isrequired>", "")]
    public void Problem_ThatTheImportHasNot_IsAHouseRule(string file, string old, string replacement) => AssertVerdict(file, old, replacement, "OPSHOUSE");

    private static void AssertVerdict(string file, string old, string replacement, string code)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(file, old, replacement);

        var problems = solution.Pack().Problems;

        Assert.Contains(problems, problem => problem.File == file);
        Assert.All(problems, problem => Assert.Equal((code, problem), (problem.Code, problem)));
    }
}
