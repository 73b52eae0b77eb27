using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class CompletenessCheckTests
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

    [Fact]
    public void Entity_WithoutRibbon_IsRefused()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Delete(Sample.Ribbon);

        Expect.OnlyProblem(solution, Sample.Entity, "RibbonDiff.xml");
    }

    [Fact]
    public void Ribbon_WithoutEntity_IsRefused()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Delete(Sample.Entity);
        solution.Replace(SolutionFiles.Manifest, """<RootComponent type="1" schemaName="lead" behavior="2" />""", "");

        Expect.OnlyProblem(solution, Sample.Ribbon, "Entity.xml");
    }

    [Theory]
    [InlineData("<RibbonDiffXml />", "<RibbonDiffXml><CustomActions /></RibbonDiffXml>", "must be empty")]
    [InlineData("<entity Name=\"Lead\"", "<entity Name=\"lead\"", "differs from <Name>")]
    public void Entity_ContradictsItself_IsRefused(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Entity, old, replacement);

        var problem = Assert.Single(solution.Pack().Problems, p => p.File == Sample.Entity);

        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ParameterAndProperty_WithoutTheirApi_AreNamed()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Delete(Sample.Api);

        var problems = solution.Pack().Problems;

        Assert.Equal([Sample.Parameter, Sample.Property], problems.Select(p => p.File));
        Assert.All(problems, p => Assert.Contains(Sample.Api, p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Api_WithoutParameters_IsPacked()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Delete(Sample.Parameter);
        solution.Delete(Sample.Property);

        Assert.Empty(solution.Pack().Problems);
    }
}
