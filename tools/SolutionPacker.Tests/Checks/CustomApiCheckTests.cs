using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class CustomApiCheckTests
{
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
