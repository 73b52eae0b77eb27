using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class StringsCheckTests
{
    private const string OnDanish = "&lt;Library name=\"opsclose_/sample/strings.1030.resx\" /&gt;";

    [Theory]
    [InlineData("<data name=\"Two\"><value>2</value></data>", "", "The text 'Two' is missing")]
    [InlineData("<value>2</value>", "<value> </value>", "The text 'Two' is missing or empty")]
    [InlineData("name=\"Two\"", "name=\"two\"", "The text 'Two' is missing")]
    [InlineData("<data name=\"Two\"", "<data name=\"One_one\"><value>1</value></data><data name=\"Two_few\"", "The text 'Two_one' is missing or empty; other texts of the language have that plural form.")]
    [InlineData("</root>", "", "Not well-formed XML")]
    public void Strings_OfOneLanguageChanged_AreNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.DanishStrings, old, replacement);

        var problems = solution.Pack().Problems;

        Assert.Contains(problems, p => p.File == Sample.DanishStrings && p.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Strings_PluralFormsOfItsOwn_ArePacked()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.DanishStrings, "<data name=\"Two\"><value>2</value></data>", "<data name=\"Two_one\"><value>2</value></data><data name=\"Two_few\"><value>2</value></data>");

        Assert.Empty(solution.Pack().Problems);
    }

    [Fact]
    public void Strings_InOneLanguageOnly_AreRefused()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Delete(Sample.DanishStrings);
        solution.Delete(Sample.DanishStrings + ".data.xml");
        solution.Replace(SolutionFiles.Manifest, """<RootComponent type="61" schemaName="opsclose_/sample/strings.1030.resx" behavior="0" />""", "");
        solution.Replace(Sample.ScriptData, OnDanish, "");

        Expect.OnlyProblem(solution, Sample.Strings, "strings.1030.resx beside it for language 1030");
    }

    [Fact]
    public void Script_DependsOnOneLanguageOnly_LacksTheOther()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.ScriptData, OnDanish, "");

        Expect.OnlyProblem(solution, Sample.ScriptData, "on 'opsclose_/sample/strings.1030.resx'");
    }

    [Fact]
    public void Strings_ThatNothingDependsOn_AreNamed()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Edit(Sample.ScriptData, script => script.Element("DependencyXml")!.Remove());

        Expect.OnlyProblem(solution, Sample.DanishStrings, "No web resource depends on strings");
    }

    [Fact]
    public void OwnScript_WithoutOneOfItsLanguages_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        const string script = "WebResources/opsclose_/js/opportunityribbon.js.data.xml";
        solution.Replace(script, "&lt;Library name=\"opsclose_/strings/opportunityribbon.1030.resx\"", "&lt;Column name=\"none\"");

        Expect.OnlyProblem(solution, script, "on 'opsclose_/strings/opportunityribbon.1030.resx'");
    }
}
