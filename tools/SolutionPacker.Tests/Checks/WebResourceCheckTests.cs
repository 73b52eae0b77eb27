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

    [Theory]
    [InlineData(".html", "1")]
    [InlineData(".htm", "1")]
    [InlineData(".css", "2")]
    [InlineData(".js", "3")]
    [InlineData(".xml", "4")]
    [InlineData(".png", "5")]
    [InlineData(".jpg", "6")]
    [InlineData(".gif", "7")]
    [InlineData(".xsl", "9")]
    [InlineData(".ico", "10")]
    [InlineData(".svg", "11")]
    [InlineData(".1041.resx", "12")]
    public void Type_OfEachExtension_IsTheOneThatDataverseGivesIt(string extension, string type)
    {
        using var right = With("file" + extension, type);
        using var wrong = With("file" + extension, "8");

        Assert.DoesNotContain(right.Pack().Problems, IsOfTheType);
        Assert.EndsWith($" file is {type}, not 8.", Assert.Single(wrong.Pack().Problems, IsOfTheType).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Type_OfAnExtensionThatDataverseDoesNotKnow_IsNotJudged()
    {
        using var solution = With("file.txt", "4");

        Assert.Empty(solution.Pack().Problems);
    }

    [Theory]
    [InlineData("WebResourceType", 1)]
    [InlineData("FileName", 2)]
    public void Value_Empty_IsNothingElseAsWell(string element, int files)
    {
        using var solution = SolutionCopy.WithEveryKind();
        foreach (var file in ((string[])[Sample.ScriptData, Sample.StringsData]).Take(files))
        {
            solution.Edit(file, root => root.Element(element)!.Value = "");
        }

        var problems = solution.Pack().Problems;

        Assert.Equal(files, problems.Count);
        Assert.All(problems, problem => Assert.Equal($"<{element}> of <WebResource> has no value.", problem.Message));
    }

    [Fact]
    public void FileNames_Missing_AreNotTheSameName()
    {
        using var solution = SolutionCopy.WithEveryKind();
        foreach (var file in (string[])[Sample.ScriptData, Sample.StringsData])
        {
            solution.Edit(file, root => root.Element("FileName")!.Remove());
        }

        Assert.Equal(["<WebResource> has no <FileName>.", "<WebResource> has no <FileName>."], solution.Pack().Problems.Select(problem => problem.Message));
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

    private static bool IsOfTheType(Problem problem) => problem.Message.StartsWith("<WebResourceType>", StringComparison.Ordinal);

    private static SolutionCopy With(string file, string type)
    {
        var (solution, name) = (SolutionCopy.WithEveryKind(), $"opsclose_/sample/{file}");
        solution.Write($"WebResources/{name}", "<root />");
        solution.Write($"WebResources/{name}.data.xml", SampleXml.WebResource(name, type, "{3f0c6f4e-58f1-4d02-9a41-000000000099}"));
        solution.AddRootComponent($"""<RootComponent type="61" schemaName="{name}" behavior="0" />""");
        return solution;
    }

    [Theory]
    [InlineData("&lt;/Dependency&gt;", "&lt;Library name=\"opsclose_/sample/none.js\" /&gt;&lt;/Dependency&gt;", "'opsclose_/sample/none.js'")]
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
        solution.Replace(Sample.ScriptData, "&lt;/Dependency&gt;", "&lt;Library /&gt;&lt;/Dependency&gt;");

        Expect.OnlyProblem(solution, Sample.ScriptData, "the web resource ''");
    }
}
