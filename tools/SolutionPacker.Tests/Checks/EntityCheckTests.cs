using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class EntityCheckTests
{
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
}
