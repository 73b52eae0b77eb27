using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class LengthCheckTests
{
    private const string Danish = "<label description=\"Dansk\" languagecode=\"1030\" />";

    [Theory]
    [InlineData(Sample.Api, 300)]
    [InlineData(Sample.Parameter, 300)]
    [InlineData(Sample.Property, 100)]
    public void Description_AsLongAsItsColumn_IsPackedAndOneMoreIsNamedWithItsLanguage(string file, int most)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(file, Danish, Danish.Replace("Dansk", new string('å', most), StringComparison.Ordinal));
        var fitting = solution.Pack().Problems;
        solution.Replace(file, "ååå", "åååå");

        Assert.Empty(fitting);
        Expect.OnlyProblem(solution, file, $"<description> in language 1030 has {most + 1} characters; Dataverse takes at most {most}.");
    }

    [Fact]
    public void EveryTextThatIsTooLong_IsNamedAtOnce()
    {
        using var solution = SolutionCopy.WithEveryKind();
        var words = new string('x', 5001);
        solution.Replace(Sample.Api, "<displayname default=\"English\">", $"<displayname default=\"{words}\">");
        solution.Replace(Sample.ScriptData, "&lt;Dependencies&gt;", $"&lt;Dependencies&gt;&lt;!--{words}--&gt;");
        solution.Replace(SolutionFiles.GuardScope, "<displayname default=", $"<displayname default=\"{words}\" old=");

        var problems = solution.Pack().Problems;

        Assert.Contains(problems, problem => problem.File == Sample.Api && problem.Message.StartsWith("<displayname> by default has 5001", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.File == Sample.ScriptData && problem.Message.EndsWith("at most 5000.", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.File == SolutionFiles.GuardScope && problem.Message.EndsWith("at most 100.", StringComparison.Ordinal));
    }
}
