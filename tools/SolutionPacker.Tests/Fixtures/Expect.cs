namespace ProjectOpsClose.SolutionPacker.Tests.Fixtures;

/// <summary>A change to a packable solution has exactly one consequence.</summary>
internal static class Expect
{
    public static void OnlyProblem(SolutionCopy solution, string file, string words) => OnlyProblem(solution.Pack(), file, words);

    public static void OnlyProblem(PackResult result, string file, string words)
    {
        var problem = Assert.Single(result.Problems);
        Assert.Equal(file, problem.File);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.False(result.Succeeded);
    }
}
