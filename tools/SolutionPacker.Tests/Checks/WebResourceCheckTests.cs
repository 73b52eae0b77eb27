using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class WebResourceCheckTests
{
    [Fact]
    public void Content_Missing_IsNamed()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Delete(Sample.Script);

        Expect.OnlyProblem(solution, Sample.ScriptData, Sample.Script);
    }

    [Fact]
    public void Content_NotDescribed_IsNamed()
    {
        using var solution = SolutionCopy.WithEveryKind();
        const string path = "WebResources/opsclose_/sample/loose.js";
        solution.Write(path, "//");

        Expect.OnlyProblem(solution, path, ".data.xml");
    }

    [Theory]
    [InlineData("<Name>opsclose_/sample/script.js<", "<Name>opsclose_/sample/other.js<", "its path says 'opsclose_/sample/script.js'")]
    [InlineData("<WebResourceType>3<", "<WebResourceType>4<", "of a .js file is 3")]
    [InlineData("opsclose_samplescriptjs<", "opsclose_samplestrings1033resx<", "is taken already")]
    public void Description_ContradictsTheContent_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.ScriptData, old, replacement);

        var problems = solution.Pack().Problems;

        Assert.Contains(problems, p => p.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Resx_WithoutALanguageInItsName_IsRefused()
    {
        using var solution = SolutionCopy.WithEveryKind();
        const string path = "WebResources/opsclose_/sample/words.resx";
        solution.Write(path, "<root />");
        solution.Write(path + ".data.xml", SampleXml.WebResource("opsclose_/sample/words.resx", "12", "{3f0c6f4e-58f1-4d02-9a41-000000000099}"));
        solution.AddRootComponent("""<RootComponent type="61" schemaName="opsclose_/sample/words.resx" behavior="0" />""");

        Expect.OnlyProblem(solution, path + ".data.xml", "language code");
    }
}
