using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class ReferenceCheckTests
{
    [Theory]
    [InlineData("$webresource:opsclose_/sample/script.js", "$webresource:opsclose_/sample/gone.js", "'opsclose_/sample/gone.js'")]
    [InlineData("TemplateAlias=\"o1\"", "TemplateAlias=\"o1\" ModernImage=\"$webresource:opsclose_/icons/gone.svg\"", "'opsclose_/icons/gone.svg'")]
    [InlineData("$LocLabels:opsclose.sample.Label", "$LocLabels:opsclose.sample.Gone", "label 'opsclose.sample.Gone'")]
    [InlineData("Command=\"opsclose.sample.Command\"", "Command=\"opsclose.sample.Gone\"", "command 'opsclose.sample.Gone'")]
    [InlineData("<EnableRule Id=\"opsclose.sample.EnableRule\" />", "<EnableRule Id=\"opsclose.sample.Gone\" />", "enable rule 'opsclose.sample.Gone'")]
    [InlineData("<DisplayRule Id=\"opsclose.sample.DisplayRule\" />", "<DisplayRule Id=\"opsclose.sample.Gone\" />", "display rule 'opsclose.sample.Gone'")]
    public void Ribbon_RefersToSomethingThatIsNotThere_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Ribbon, old, replacement);

        Expect.OnlyProblem(solution, Sample.Ribbon, words);
    }

    [Theory]
    [InlineData("strings.1033.resx\" /", "strings.1031.resx\" /", "'opsclose_/sample/strings.1031.resx'")]
    [InlineData("&lt;/Dependencies&gt;", "", "<DependencyXml>")]
    public void WebResource_DependsOnSomethingThatIsNotThere_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.ScriptData, old, replacement);

        Expect.OnlyProblem(solution, Sample.ScriptData, words);
    }

    [Fact]
    public void Dependency_WithoutAName_IsNamed()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.ScriptData, "&lt;Library name=\"opsclose_/sample/strings.1033.resx\"", "&lt;Library");

        Expect.OnlyProblem(solution, Sample.ScriptData, "the web resource ''");
    }
}
