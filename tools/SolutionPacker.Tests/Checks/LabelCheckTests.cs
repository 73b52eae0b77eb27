using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class LabelCheckTests
{
    [Theory]
    [InlineData(SolutionFiles.Manifest, "<LocalizedName description=\"Project Ops Close\" languagecode=\"1030\" />", "<LocalizedNames> of <SolutionManifest>")]
    [InlineData(SolutionFiles.Manifest, "<Description description=\"Udgiver af løsningen Project Ops Close.\" languagecode=\"1030\" />", "<Descriptions> of <Publisher>")]
    [InlineData(SolutionFiles.GuardScope, "<label description=\"Lukkekontrol: hvilke salgsmuligheder\" languagecode=\"1030\" />", "<displayname>")]
    [InlineData(Sample.Ribbon, "<Title description=\"Luk tilbud\" languagecode=\"1030\" />", "opsclose.sample.Label")]
    [InlineData(Sample.Api, "<label description=\"Dansk\" languagecode=\"1030\" />", "<description>")]
    [InlineData(Sample.Parameter, "<label description=\"Dansk\" languagecode=\"1030\" />", "<description>")]
    [InlineData(Sample.Property, "<label description=\"Dansk\" languagecode=\"1030\" />", "<description>")]
    public void LabelGroup_LacksALanguage_IsNamedWithTheLanguage(string file, string label, string group)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(file, label, "");

        var problem = Assert.Single(solution.Pack().Problems);

        Assert.Equal(file, problem.File);
        Assert.Contains(group, problem.Message, StringComparison.Ordinal);
        Assert.Contains("1030", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("description=\"Luk tilbud\"", "description=\" \"", "no label in language 1030")]
    [InlineData("<Title description=\"Luk tilbud\" languagecode=\"1030\" />", "<Title description=\"Luk\" languagecode=\"1030\" /><Title description=\"Luk\" languagecode=\"1030\" />", "more than one")]
    [InlineData("<Title description=\"Luk tilbud\"", "<Title description=\"Kati\" languagecode=\"1153\" /><Title description=\"Luk tilbud\"", "'1153'")]
    public void LabelGroup_LabelEmptyDoubledOrForeign_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Ribbon, old, replacement);

        Expect.OnlyProblem(solution, Sample.Ribbon, words);
    }

    [Theory]
    [InlineData(SolutionFiles.Manifest, "LocalizedNames")]
    [InlineData(SolutionFiles.Manifest, "Descriptions")]
    [InlineData(SolutionFiles.GuardScope, "displayname")]
    [InlineData(SolutionFiles.GuardScope, "description")]
    [InlineData(Sample.Ribbon, "Titles")]
    [InlineData(Sample.Api, "displayname")]
    [InlineData(Sample.Parameter, "displayname")]
    [InlineData(Sample.Property, "description")]
    public void LabelGroup_Empty_LacksEveryLanguage(string file, string group)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Edit(file, root => root.Descendants(group).First().RemoveNodes());

        var problems = solution.Pack().Problems;

        Assert.Equal(["1033", "1030"], problems.Select(p => p.Message[^5..^1]));
    }

    [Fact]
    public void Label_WithoutALanguage_IsNamed()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Ribbon, "<Title description=\"Luk tilbud\"", "<Title description=\"Close\" /><Title description=\"Luk tilbud\"");

        Expect.OnlyProblem(solution, Sample.Ribbon, "has a label in language ''");
    }

    [Theory]
    [InlineData("<Language>1033</Language>", "", "lacks 1033")]
    [InlineData("<Language>1033</Language>", "<Language>1033</Language><Language>1033</Language>", "1033 twice")]
    public void Languages_LackTheBaseLanguageOrRepeatOne_AreRefused(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.Customizations, old, replacement);

        var problems = solution.Pack().Problems;

        Assert.Contains(problems, p => p.File == SolutionFiles.Customizations && p.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Languages_OneMore_AsksForEveryLabelInIt()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(SolutionFiles.Customizations, "<Language>1030</Language>", "<Language>1030</Language><Language>1153</Language>");

        var problems = solution.Pack().Problems;

        Assert.Superset(
            new HashSet<string> { SolutionFiles.Manifest, SolutionFiles.GuardScope, Sample.Ribbon, Sample.Api, Sample.Parameter, Sample.Property },
            problems.Select(p => p.File).ToHashSet());
        Assert.All(problems, p => Assert.Contains("1153", p.Message, StringComparison.Ordinal));
    }
}
