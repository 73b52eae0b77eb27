using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class PlaceholderCheckTests
{
    [Theory]
    [InlineData("Entities")]
    [InlineData("WebResources")]
    [InlineData("SolutionPluginAssemblies")]
    [InlineData("SdkMessageProcessingSteps")]
    public void Placeholder_MissingForAKindThatTheSolutionHas_IsNamed(string section)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(SolutionFiles.Customizations, $"<{section} />", "");

        Expect.OnlyProblem(solution, SolutionFiles.Customizations, $"<{section} />");
    }

    [Fact]
    public void Placeholder_MissingForAKindThatTheSolutionLacks_IsNoProblem()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.Customizations, "<Workflows />", "");

        Assert.Empty(solution.Pack().Problems);
    }

    [Theory]
    [InlineData("Entities")]
    [InlineData("SdkMessageProcessingSteps")]
    public void Placeholder_WithContent_IsRefused(string section)
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.Customizations, $"<{section} />", $"<{section}><Part /></{section}>");

        Expect.OnlyProblem(solution, SolutionFiles.Customizations, "must be empty");
    }
}
