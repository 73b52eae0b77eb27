using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class CombinationCheckTests
{
    private const string Image = """
        <SdkMessageProcessingStepImages>
          <SdkMessageProcessingStepImage Name="Pre">
            <SdkMessageProcessingStepImageId>{7d5d3a4b-2ad5-4b8f-8a53-000000000001}</SdkMessageProcessingStepImageId>
            <EntityAlias>Pre</EntityAlias>
            <ImageType>0</ImageType>
            <MessagePropertyName>Target</MessagePropertyName>
          </SdkMessageProcessingStepImage>
        </SdkMessageProcessingStepImages>
        """;

    [Theory]
    [InlineData(SolutionFiles.WinStep, "<Mode>0<", "<Mode>1<", "must be 40")]
    [InlineData(SolutionFiles.WinStep, "<SdkMessageProcessingStepImages />", Image, "no table images on Win and Lose")]
    [InlineData(SolutionFiles.WinStep, "<SdkMessageId>27bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId>", "", "either <SdkMessageId> or")]
    [InlineData(SolutionFiles.WinStep, "<PluginTypeName>", "<SdkMessageName>opsclose_X</SdkMessageName><PluginTypeName>", "either <SdkMessageId> or")]
    [InlineData(Sample.Api, "<boundentitylogicalname>lead</boundentitylogicalname>", "", "<boundentitylogicalname>")]
    [InlineData(Sample.Api, "<bindingtype>1<", "<bindingtype>0<", "1 or 2 only")]
    [InlineData(Sample.Parameter, "<name>", "<logicalentityname>quote</logicalentityname><name>", "only for an Entity")]
    [InlineData(Sample.Property, "<name>", "<logicalentityname>quote</logicalentityname><name>", "only for an Entity")]
    public void Values_NotAllowedTogether_AreNamed(string file, string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(file, old, replacement);

        Expect.OnlyProblem(solution, file, words);
    }

    [Fact]
    public void Step_AsynchronousBeforeValidation_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.WinStep, "<Mode>0<", "<Mode>1<");
        solution.Replace(SolutionFiles.WinStep, "<Stage>20<", "<Stage>10<");

        Expect.OnlyProblem(solution, SolutionFiles.WinStep, "must be 40");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("5")]
    public void Parameter_EntityOrReferenceOfATable_IsPacked(string type)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Parameter, "<name>", "<logicalentityname>quote</logicalentityname><name>");
        solution.Replace(Sample.Parameter, "<type>7<", $"<type>{type}<");

        Assert.Empty(solution.Pack().Problems);
    }

    [Fact]
    public void Step_OnACustomApisMessageByName_IsPacked()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(SolutionFiles.WinStep, "<SdkMessageId>27bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId>", "<SdkMessageName>opsclose_Sample</SdkMessageName>");

        Assert.Empty(solution.Pack().Problems);
    }
}
