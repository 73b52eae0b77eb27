using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class ValueCheckTests
{
    [Theory]
    [InlineData("1030")]
    [InlineData("0")]
    public void WebResource_OfALanguage_IsPacked(string language)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.ScriptData, "<WebResourceType>", $"<LanguageCode>{language}</LanguageCode><WebResourceType>");

        Assert.Empty(solution.Pack().Problems);
    }

    [Theory]
    [InlineData("SolutionPackageVersion=\"9.2\"", "SolutionPackageVersion=\"9.0\"", "9.2")]
    [InlineData("<UniqueName>ProjectOpsClose<", "<UniqueName>../Project<", "letters, digits")]
    [InlineData("<Version>1.0.0.0<", "<Version>one<", "version number")]
    [InlineData("<Managed>2<", "<Managed>0<", "must be 2")]
    [InlineData("<CustomizationOptionValuePrefix>72019<", "<CustomizationOptionValuePrefix>9999<", "10000 to 99999")]
    [InlineData("id=\"{5c3e68af-9eae-49bd-8dba-c7753d891063}\"", "id=\"5c3e68af-9eae-49bd-8dba-c7753d891063\"", "GUID in braces")]
    public void Manifest_ValueTheImportRefuses_IsNamed(string old, string replacement, string words) =>
        OneChange(SolutionFiles.Manifest, old, replacement, words);

    [Theory]
    [InlineData("<Stage>20<", "<Stage>30<", "10, 20 or 40")]
    [InlineData("<Stage>20<", "<Stage> 20<", "10, 20 or 40")]
    [InlineData("<Mode>0<", "<Mode>2<", "0 (synchronous)")]
    [InlineData("<Rank>1<", "<Rank>first<", "whole number")]
    [InlineData("<PrimaryEntity>opportunity<", "<PrimaryEntity>none<", "no <PrimaryEntity>")]
    [InlineData("<PrimaryEntity>opportunity<", "<PrimaryEntity>Opportunity<", "logical name")]
    [InlineData("<EventHandlerTypeCode>4602<", "<EventHandlerTypeCode>4618<", "4602")]
    [InlineData("<SupportedDeployment>0<", "<SupportedDeployment>3<", "server only")]
    [InlineData("<IsCustomizable>1<", "<IsCustomizable>true<", "0 or 1")]
    [InlineData("<SdkMessageId>27bebb1b-", "<SdkMessageId>{27bebb1b-", "GUID without braces")]
    [InlineData("SdkMessageProcessingStepId=\"{d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f}\"", "SdkMessageProcessingStepId=\"d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f\"", "GUID in braces")]
    [InlineData("<PluginTypeId>" + SolutionFiles.GuardTypeId, "<PluginTypeId>{" + SolutionFiles.GuardTypeId + "}", "GUID without braces")]
    [InlineData("<AsyncAutoDelete>0<", "<AsyncAutoDelete>no<", "0 or 1")]
    [InlineData("<IsHidden>0<", "<IsHidden>no<", "0 or 1")]
    [InlineData("<IntroducedVersion>1.0<", "<IntroducedVersion>1<", "version number")]
    public void Step_ValueTheImportRefuses_IsNamed(string old, string replacement, string words) =>
        OneChange(SolutionFiles.WinStep, old, replacement, words);

    [Theory]
    [InlineData(SolutionFiles.Assembly, "<IsolationMode>2<", "<IsolationMode>1<", "sandbox")]
    [InlineData(SolutionFiles.Assembly, "<SourceType>0<", "<SourceType>1<", "database")]
    [InlineData(SolutionFiles.Assembly, "<IntroducedVersion>1.0<", "<IntroducedVersion>1<", "version number")]
    [InlineData(SolutionFiles.Assembly, "PluginAssemblyId=\"5c3e68af-9eae-49bd-8dba-c7753d891063\"", "PluginAssemblyId=\"{5c3e68af-9eae-49bd-8dba-c7753d891063}\"", "GUID without braces")]
    [InlineData(SolutionFiles.Assembly, "PluginTypeId=\"" + SolutionFiles.GuardTypeId, "PluginTypeId=\"" + SolutionFiles.GuardTypeId + " ", "GUID without braces")]
    [InlineData(SolutionFiles.GuardScope, "<type>100000000<", "<type>1<", "100000000 to 100000005")]
    [InlineData(SolutionFiles.GuardScope, "<isrequired>0<", "<isrequired>no<", "0 or 1")]
    [InlineData(SolutionFiles.GuardScope, "<iscustomizable>1<", "<iscustomizable>yes<", "0 or 1")]
    [InlineData(SolutionFiles.GuardScope, "<secretstore>0<", "<secretstore>no<", "0 or 1")]
    [InlineData(SolutionFiles.GuardScope, "<introducedversion>1.0.0.0<", "<introducedversion>first<", "version number")]
    [InlineData(Sample.ScriptData, "<WebResourceId>{3f0c6f4e-58f1-4d02-9a41-000000000011}<", "<WebResourceId>3f0c6f4e-58f1-4d02-9a41-000000000011<", "GUID in braces")]
    [InlineData(Sample.ScriptData, "<WebResourceType>", "<LanguageCode>English</LanguageCode><WebResourceType>", "language code")]
    [InlineData(Sample.ScriptData, "<IntroducedVersion>1.0<", "<IntroducedVersion>1<", "version number")]
    [InlineData(Sample.ScriptData, "<DependencyXml>", "<IsEnabledForMobileClient>no</IsEnabledForMobileClient><DependencyXml>", "0 or 1")]
    [InlineData(Sample.ScriptData, "<DependencyXml>", "<IsAvailableForMobileOffline>no</IsAvailableForMobileOffline><DependencyXml>", "0 or 1")]
    [InlineData(Sample.ScriptData, "<IsHidden>", "<IsCustomizable>no</IsCustomizable><IsHidden>", "0 or 1")]
    [InlineData(Sample.ScriptData, "<IsHidden>", "<CanBeDeleted>no</CanBeDeleted><IsHidden>", "0 or 1")]
    [InlineData(Sample.ScriptData, "<IsHidden>0<", "<IsHidden>no<", "0 or 1")]
    [InlineData(Sample.ScriptData, "<FileName>/WebResources/", "<FileName>/", "/WebResources/")]
    [InlineData(Sample.ScriptData, "<FileName>/WebResources/", "<FileName>/WebResources/../", "/WebResources/")]
    [InlineData(Sample.Ribbon, "State=\"Create\"", "State=\"New\"", "BulkEdit")]
    [InlineData(Sample.Ribbon, "FunctionName=\"Sample.run\"", "FunctionName=\"run()\"", "a function's name")]
    [InlineData(Sample.Ribbon, "Library=\"$webresource:opsclose_", "Library=\"opsclose_", "$webresource:")]
    [InlineData(Sample.Ribbon, "<FormStateRule State=\"Create\" InvertResult=\"true\" />", "<CustomRule FunctionName=\"run()\" Library=\"$webresource:opsclose_/sample/script.js\" />", "a function's name")]
    [InlineData(Sample.Ribbon, "<FormStateRule State=\"Create\" InvertResult=\"true\" />", "<CustomRule FunctionName=\"run\" Library=\"script.js\" />", "$webresource:")]
    [InlineData(Sample.Api, "<allowedcustomprocessingsteptype>2<", "<allowedcustomprocessingsteptype>3<", "0, 1 or 2")]
    [InlineData(Sample.Api, "<isfunction>0<", "<isfunction>false<", "0 or 1")]
    [InlineData(Sample.Api, "<bindingtype>1<", "<bindingtype>3<", "0 (global)")]
    [InlineData(Sample.Api, "<iscustomizable>0<", "<iscustomizable>no<", "0 or 1")]
    [InlineData(Sample.Api, "<isprivate>0<", "<isprivate>no<", "0 or 1")]
    [InlineData(Sample.Api, "<workflowsdkstepenabled>0<", "<workflowsdkstepenabled>no<", "0 or 1")]
    [InlineData(Sample.Parameter, "<iscustomizable>0<", "<iscustomizable>no<", "0 or 1")]
    [InlineData(Sample.Property, "<iscustomizable>0<", "<iscustomizable>no<", "0 or 1")]
    [InlineData(Sample.Parameter, "<type>7<", "<type>13<", "0 to 12")]
    [InlineData(Sample.Parameter, "<isoptional>1<", "<isoptional>yes<", "0 or 1")]
    [InlineData(Sample.Property, "<type>7<", "<type>Integer<", "0 to 12")]
    public void Component_ValueTheImportRefuses_IsNamed(string file, string old, string replacement, string words) =>
        OneChange(file, old, replacement, words);

    [Theory]
    [InlineData(SolutionFiles.Manifest, "<CustomizationPrefix>opsclose<", "<CustomizationPrefix>mscrmops<", "not begin with mscrm")]
    [InlineData(SolutionFiles.Customizations, "</Languages>", "<Language>Danish</Language></Languages>", "language code")]
    [InlineData(Sample.ScriptData, "<WebResourceType>3<", "<WebResourceType>13<", "1 to 12")]
    public void Value_ThatOtherChecksRefuseToo_IsNamed(string file, string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(file, old, replacement);

        var problems = solution.Pack().Problems;

        Assert.Contains(problems, p => p.File == file && p.Message.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<ImageType>0<", "<ImageType>3<", "0 (pre)")]
    [InlineData("{7d5d3a4b-2ad5-4b8f-8a53-000000000002}", "7d5d3a4b-2ad5-4b8f-8a53-000000000002", "GUID in braces")]
    public void Image_ValueTheImportRefuses_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        const string image = """
            <SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="Pre">
              <SdkMessageProcessingStepImageId>{7d5d3a4b-2ad5-4b8f-8a53-000000000002}</SdkMessageProcessingStepImageId>
              <EntityAlias>Pre</EntityAlias><ImageType>0</ImageType><MessagePropertyName>Target</MessagePropertyName>
            </SdkMessageProcessingStepImage></SdkMessageProcessingStepImages>
            """;
        solution.Replace(SolutionFiles.CreateStep, "<SdkMessageProcessingStepImages />", image.Replace(old, replacement, StringComparison.Ordinal));

        Expect.OnlyProblem(solution, SolutionFiles.CreateStep, words);
    }

    private static void OneChange(string file, string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(file, old, replacement);

        Expect.OnlyProblem(solution, file, words);
    }
}
